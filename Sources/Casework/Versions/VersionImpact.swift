package import CaseCore
import CaseStore

/// A case that goes by an older version, and what the newer one would say otherwise of it.
package struct AffectedCase: Equatable, Sendable {
  package let caseRecord: RecordID
  package let number: String
  package let name: String
  package let stage: Stage
  package let differences: [CaseDifference]
  /// The keys of steps of which something is recorded and which the newer version does not have.
  package let leftBehind: [String]
}

/// The cases that go by one older version, with the newer one.
package struct VersionGroup: Equatable, Sendable {
  package let from: PathwayName
  package let to: PathwayName
  package let steps: StepChanges
  package private(set) var cases: [AffectedCase] = []

  init(from old: Pathway, to new: Pathway) {
    from = old.name
    to = new.name
    steps = StepChanges(from: old, to: new)
  }

  mutating func add(_ affected: AffectedCase) { cases.append(affected) }

  /// The same with the cases in order: those that are judged otherwise first, by their numbers.
  var sorted: VersionGroup {
    func ordered(_ cases: [AffectedCase]) -> [AffectedCase] {
      cases.sorted { numberSort($0.number) < numberSort($1.number) }
    }
    var copy = self
    copy.cases = ordered(changed) + ordered(cases.filter(\.differences.isEmpty))
    return copy
  }

  /// The cases of which the newer version says something else.
  package var changed: [AffectedCase] { cases.filter { !$0.differences.isEmpty } }
}

/// Whom the newer pathways at hand would affect, and how.
package struct VersionImpact: Equatable, Sendable {
  /// By pathway, oldest version first.
  package let groups: [VersionGroup]
  /// What is wrong with newer files with which nothing could be compared, each fault once.
  package let faults: [FileFault]

  /// The cases of all groups.
  package var cases: [AffectedCase] { groups.flatMap(\.cases) }
}

extension Workspace {
  /// Finds the open cases that go by an older version of their pathway, and what the newer one would say of them.
  ///
  /// A case on a general pathway whose profession has a route now counts too. Nothing is written. A newer file that
  /// cannot be read stops only its own cases.
  ///
  /// - Parameters:
  ///   - profession: Only cases of this profession; nothing for all.
  ///   - progress: Told how many cases were looked at; what it throws ends the reading.
  /// - Returns: The cases by the pair of versions, those that are judged otherwise first.
  /// - Throws: `FileFailure`, or what `progress` throws.
  package func versionImpact(
    profession: Profession? = nil, progress: (Int) throws -> Void = { _ in }
  ) throws -> VersionImpact {
    let newer = ReadableVersions(library)
    var (groups, seen): ([String: VersionGroup], Int) = ([:], 0)
    try file.eachOpenCase(pinnedTo: try outdated(by: newer, of: profession)) { facts in
      seen += 1
      try progress(seen)
      guard let enrolment = facts.enrolment, enrolment.closedOn == nil, let held = facts.pathway,
        profession == nil || enrolment.profession == profession,
        let entry = newer.newer(than: held.name, for: enrolment.profession)
      else { return }
      let key = "\(held.name.text) \(entry.name.text)"
      var group = groups.removeValue(forKey: key) ?? VersionGroup(from: held, to: entry.pathway)
      group.add(affected(facts, by: entry.pathway))
      groups[key] = group
    }
    return VersionImpact(
      groups: groups.values.map(\.sorted).sorted { ($0.from, $0.to) < ($1.from, $1.to) }, faults: newer.faults
    )
  }

  /// The files for which there is a newer one, for one profession or for some.
  private func outdated(by newer: ReadableVersions, of profession: Profession?) throws -> [RecordID] {
    let all: [Profession?] = profession.map { [$0] } ?? [nil] + Profession.allCases.map(\.self)
    return try file.office().pathways.filter { held in
      guard let name = PathwayName(held.name) else { return false }
      if let profession, name.folder ?? profession.folder != profession.folder { return false }
      let professions: [Profession?] = name.folder == nil ? all : [nil]
      return professions.contains { newer.newer(than: name, for: $0) != nil }
    }.map(\.id)
  }

  private func affected(_ facts: CaseFacts, by newer: Pathway) -> AffectedCase {
    AffectedCase(
      caseRecord: facts.caseRecord.id, number: facts.caseRecord.number, name: facts.person.displayName,
      stage: facts.stage, differences: differences(of: facts, by: newer, on: today),
      leftBehind: stepsLeftBehind(by: facts, to: newer))
  }

  /// The command that lets cases go over to a pathway of the library.
  ///
  /// - Throws: The faults of the file, or that there is none.
  package func migration(of cases: [RecordID], to target: PathwayName) throws(FileFaults) -> MigrateCases {
    let entry = try library.entry(target)
    return MigrateCases(cases, to: entry.pathway, offer: entry.offer)
  }

  /// What a pathway would say otherwise of some cases.
  ///
  /// - Throws: A refusal where one of them cannot go over.
  package func preview(of migration: MigrateCases) throws -> [AffectedCase] {
    try migration.cases.map { id in
      guard let facts = try file.facts(of: id) else { throw Refusal.caseGone }
      if let refusal = migration.refusal(of: facts) { throw refusal }
      return affected(facts, by: migration.target)
    }
  }
}

/// The newer pathways that can be read, and the faults of those that cannot.
private final class ReadableVersions {
  private let versions: NewerVersions
  private(set) var faults: [FileFault] = []

  init(_ library: PathwayLibrary) {
    versions = NewerVersions(library)
  }

  func newer(than held: PathwayName, for profession: Profession?) -> LibraryEntry? {
    do throws(FileFaults) {
      return try versions.newer(than: held, for: profession)
    } catch {
      faults += error.faults.filter { !faults.contains($0) }
      return nil
    }
  }
}

extension Refusal {
  /// A chosen case has gone meanwhile, as by an undo of its intake.
  static let caseGone = Refusal(
    rule: "migration.case-gone", summary: "No case was moved: one of them is not in this file any more.",
    remedies: ["Choose them anew"])
}
