package import CaseCore
import CaseStore

/// What came of something that the command line did: for standard output, and for standard error.
package struct WorkReport: Equatable, Sendable {
  /// What happened, a sentence a line.
  package var lines: [String]
  /// What to think of; it stopped nothing.
  package var warnings: [String]

  /// Makes a report.
  package init(_ lines: [String], warnings: [String] = []) {
    self.lines = lines
    self.warnings = warnings
  }
}

extension Workspace {
  /// Gives the identity of a new row.
  package func newID() -> RecordID { file.newID() }

  /// Performs a command and says what came of it; of a result also what it means by the pathway.
  ///
  /// - Throws: `Refusal`, `Conflict` or `FileFailure`; then nothing has changed.
  package func carryOut(_ command: any Command) throws -> WorkReport {
    let outcome = try perform(command)
    var report = WorkReport([outcome.notice], warnings: outcome.warnings)
    if let meaning = try meaning(of: command) {
      if !report.warnings.contains(meaning.sentence) { report.lines.append(meaning.sentence) }
      report.warnings += [meaning.doubt].compactMap(\.self)
    }
    return report
  }

  private func meaning(of command: any Command) throws -> SittingMeaning? {
    guard let subject = command.subject, let sitting = command.sitting,
      let facts = try file.facts(of: subject)
    else { return nil }
    return CaseCore.meaning(ofSitting: sitting, in: facts, on: today)
  }

  /// Takes back the newest change of whoever works, or the one of a number.
  package func takeBack(operation number: Int64? = nil) throws -> WorkReport {
    report(try number.map(undo(operation:)) ?? undo(), "Undone")
  }

  /// Does again what was taken back last.
  package func doAgain() throws -> WorkReport {
    report(try redo(), "Done again", dropping: "Undone: ")
  }

  private func report(_ reversal: Reversal, _ verb: String, dropping opening: String = "") -> WorkReport {
    let words =
      reversal.words.hasPrefix(opening) ? reversal.words.dropFirst(opening.count) : reversal.words[...]
    let whose = reversal.number.map { " for \($0)" } ?? ""
    var report = WorkReport(["\(verb)\(whose): \(words)."])
    if !reversal.staying.isEmpty {
      let numbers = reversal.staying.joined(separator: ", ")
      report.warnings = ["Somebody has changed these cases since, so they stay as they are: \(numbers)."]
    }
    return report
  }
}
