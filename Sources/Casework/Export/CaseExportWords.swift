import CaseCore

/// What rows say in the words of the screens: names in place of identities, days, money, countries, steps.
struct CaseExportWords {
  let facts: CaseFacts
  let office: Office
  let day: Day

  private static let identities: Set<String> = ["id", "person", "caseRecord", "enrolment", "mergedInto"]
  private static let money: Set<String> = ["cost", "salary", "amount"]
  private static let choices: Set<String> = ["needsInterpreter", "isLoan", "usedPriority"]
  private static let marks: Set<String> = ["listening", "reading", "writing", "speaking", "overall"]
  private static let units = ["minutes": "minutes", "hours": "hours", "yearsOfPractice": "years"]
  private static let labels = [
    "happenedOn": "day", "body": "what was said", "voided": "taken back because", "how": "how it was given",
    "test": "exam", "satOn": "day of the exam", "resultOn": "day of the result",
    "mayContactHome": "may we write home",
    "party": "who does it", "birthPrecision": "date of birth is known to the",
    "overrides": "rules that were not met", "pathwayFile": "pathway",
  ]

  /// What a column is called.
  func label(_ column: String) -> String {
    (CaseExportWords.labels[column] ?? FieldWords.label(column)).sentenceCase
  }

  /// A value in words; nothing for what only the program needs.
  func value(_ scalar: Scalar, of column: String) -> String? {
    guard !CaseExportWords.identities.contains(column) else { return nil }
    switch scalar {
    case .null: return nil
    case .text(let text): return words(text, of: column)
    case .integer(let number): return words(number, of: column)
    }
  }

  private func words(_ text: String, of column: String) -> String? {
    switch column {
    case "country", "nationality": Countries.name(of: text) ?? text
    case "step", "test": stepName(text)
    case "overrides": OverrideWords.list(text)
    case "birthPrecision" where text == BirthPrecision.day.rawValue: nil
    case "stage": Stage(rawValue: text).map { facts.pathway?.stage($0)?.name ?? $0.name } ?? text
    default: Day(iso: text)?.fullWords ?? text
    }
  }

  private func words(_ number: Int64, of column: String) -> String? {
    if CaseExportWords.choices.contains(column) { return number == 0 ? "no" : "yes" }
    if CaseExportWords.money.contains(column) { return Money(pence: Int(number)).words }
    if CaseExportWords.marks.contains(column) { return Score(tenths: Int(number)).words }
    if let unit = CaseExportWords.units[column] { return "\(grouped(Int(number))) \(unit)" }
    return name(of: RecordID(number), column)
  }

  /// The name of what an identity stands for.
  private func name(of id: RecordID, _ column: String) -> String? {
    switch column {
    case "caseworker", "owner": office.caseworkers.first { $0.id == id }?.name
    case "club": office.clubName(of: id)
    case "partner": office.partners.first { $0.id == id }?.name
    case "programme": office.programme?.name
    case "pathwayFile": office.pathways.first { $0.id == id }?.name
    case "placement": facts.placements.first { $0.id == id }?.host
    case "opening": facts.openings[id]?.titleAndLabel
    default: nil
    }
  }

  func stepName(_ key: String) -> String { facts.pathway?.step(key)?.name ?? FactWords.testName(key) }
}

/// Rows and operations in a sentence.
extension CaseExportWords {
  /// What heads a row: `Wed 11 Nov 2026: Call`.
  func heading(of record: any Record) -> String? {
    guard let fact = record as? any Fact else { return nil }
    let words = title(of: fact)
    return FactDay.happened(fact).map { "\($0.fullWords): \(words)" } ?? words
  }

  private func title(of fact: any Fact) -> String {
    switch fact {
    case let contact as Contact: contact.kind.name
    case let step as StepEvent: "\(stepName(step.step)), \(step.state.rawValue)"
    case let sitting as Sitting: stepName(sitting.test)
    default: FactWords.summary(of: fact, today: day)
    }
  }

  /// Everything that an operation did to the case; the history of the screens names only the first of much.
  func words(of entry: HistoryEntry) -> String {
    let isReversal = entry.operation.undoes != nil
    let known: Set<Verb> = [.edit, .record, .finish, .move, .void, .enrol]
    guard isReversal || known.contains(entry.operation.verb) else { return entry.words }
    let parts = entry.changes.compactMap(words(of:))
    guard !parts.isEmpty else { return entry.words }
    let start = isReversal ? (entry.operation.verb == .redo ? "Done again: " : "Undone: ") : ""
    return start + parts.joined(separator: "; ")
  }

  private func words(of change: Change) -> String? {
    switch change.image {
    case .insert(let fields):
      OperationWords.fact(in: change.table, fields).map(title) ?? "\(change.table.noun.sentenceCase) added"
    case .delete: "\(change.table.noun.sentenceCase) removed"
    case .update(let columns): words(of: columns, change.table)
    }
  }

  private func words(of columns: [String: FieldChange], _ table: Table) -> String? {
    let parts = columns.sorted { $0.key < $1.key }.compactMap { column, change -> String? in
      let (old, new) = (value(change.old, of: column), value(change.new, of: column))
      let name = label(column).lowercased()
      guard let new else { return old.map { "\(name) \($0) taken out" } }
      return old.map { "\(name) \($0) → \(new)" } ?? "\(name) \(new)"
    }
    return parts.isEmpty ? nil : "\(table.noun.sentenceCase) changed: \(parts.joined(separator: ", "))"
  }

  /// What left the file: `Thu 2 Jul 2026: Sheet for Midland Hospitals as PDF`.
  func words(of export: Export) -> String {
    let partner = export.partner.flatMap { value(.integer($0.value), of: "partner") }
    let reader = (partner ?? export.audience.map { "the \($0)" }).map { " for \($0)" } ?? ""
    let reason = export.reason.map { ", made without consent: \($0)" } ?? ""
    return
      "\(export.happenedOn.fullWords): \(export.kind.name)\(reader) as \(ExportWords.format(export.format))\(reason)"
  }
}
