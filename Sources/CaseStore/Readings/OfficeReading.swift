package import CaseCore
import GRDB

/// Reads the programme's own lists.
enum OfficeReading {
  static func office(_ db: Database) throws -> Office {
    var office = Office()
    office.programme = try records(Programme.self, db).first
    office.clubs = try records(Club.self, db)
    office.partners = try records(Partner.self, db)
    office.caseworkers = try records(Caseworker.self, db)
    for limit in try records(Limit.self, db) { office.limits[limit.key] = limit.days }
    let pathways = try db.cachedStatement(sql: "SELECT id, name, sha256 FROM pathwayFile ORDER BY id")
    office.pathways = try Row.fetchAll(pathways).map {
      HeldPathway(id: RecordID($0["id"]), name: $0["name"], sha256: $0["sha256"])
    }
    return office
  }

  /// The same with what the pathways call the stages, for which each of them is read.
  static func office(_ db: Database, naming shelf: PathwayShelf) throws -> Office {
    var office = try office(db)
    office.stageNames = try stageNames(of: office.pathways, shelf, db)
    return office
  }

  /// What every pathway of the file calls a stage, where that is not the common name; a pathway without it has no say.
  ///
  /// Pathways are read until each stage has been met by its common name, by which it then goes: one, most often.
  private static func stageNames(
    of held: [HeldPathway], _ shelf: PathwayShelf, _ db: Database
  ) throws -> [Stage: String] {
    var names: [Stage: String] = [:]
    var open = Set(Stage.allCases)
    for file in held where !open.isEmpty {
      for stage in try shelf.pathway(file.id, in: db)?.stages ?? [] where open.contains(stage.stage) {
        let isCommon = stage.name == stage.stage.name
        let differs = names[stage.stage].map { $0 != stage.name } ?? false
        names[stage.stage] = isCommon || differs ? nil : stage.name
        if isCommon || differs { open.remove(stage.stage) }
      }
    }
    return names
  }

  private static func records<Value: Record>(_ type: Value.Type, _ db: Database) throws -> [Value] {
    let statement = try db.cachedStatement(sql: "SELECT * FROM \(Value.table.sql) ORDER BY id")
    return try Row.fetchAll(statement).map { try record(Value.self, from: $0.fields) }
  }
}

extension CaseFile {
  /// The programme, its clubs, partners, caseworkers and limits, and what its pathways call the stages.
  package func office() throws -> Office { try read { try OfficeReading.office($0, naming: pathways) } }
}
