package import CaseCore
internal import CaseStore
internal import Crypto
internal import Foundation

/// Reports that are kept in the file, so that a funder's copy can be made again as it was.
extension Workspace {
  /// Makes a report, hides its small numbers, and keeps it.
  ///
  /// - Returns: The report as it is kept, and its number.
  /// - Throws: A refusal where nothing can be kept; `FileFailure`.
  package func keepReport(_ order: ReportOrder) throws -> (report: Report, number: Int) {
    let (report, run) = try readyToKeep(order)
    _ = try perform(KeepReport(run))
    return (report, run.number)
  }

  /// Makes a report and what will be kept of it.
  private func readyToKeep(_ order: ReportOrder) throws -> (report: Report, run: ReportRun) {
    guard !isReadOnly else {
      throw Refusal.reportNotKept("this file can only be read here", "Ask who can write it")
    }
    guard order.guesses.isEmpty else {
      throw Refusal.reportNotKept("what if is no report of what is", "Ask for the report without it")
    }
    guard !order.isPotentialAlone else {
      throw Refusal.reportNotKept("the potential alone is a part of a report", "Keep the whole one")
    }
    let figures = try file.figures(order, today: today)
    var report = Suppression.applied(to: figures.report(plan: try plan(for: order.name)))
    // It prints the same when it is shown again, and the lists are those of that day by then.
    report.listsPeople = false
    let json = try ReportRun.json(of: report)
    let number = try file.lastReportNumber() + 1
    let run = ReportRun(
      id: file.newID(), number: number, counted: figures, figures: (json, ReportRun.sha256(of: json)),
      on: today)
    return (report, run)
  }

  /// Writes a report to the folder of sheets as a page; without small numbers it is kept, too.
  ///
  /// - Parameters:
  ///   - order: Which report.
  ///   - form: As what it is written.
  ///   - exact: Whether it shows small numbers; then it is for those who may see them, and is not kept.
  /// - Returns: What was written, under which number it is kept, and where it is.
  /// - Throws: A refusal where it cannot be kept or written; `FileFailure`.
  package func writeReport(_ order: ReportOrder, as form: ReportForm, exact: Bool) throws -> String {
    guard !exact else {
      let words = try write(try report(order), as: form, named: "\(order.name.rawValue)-exact-\(today.iso)")
      return "With small numbers, for few eyes, not kept: \(words)"
    }
    let (report, run) = try readyToKeep(order)
    let words = try write(report, as: form, named: "\(order.name.rawValue)-\(today.iso)") {
      _ = try perform(KeepReport(run))
    }
    return "Without small numbers, kept as \(run.number): \(words)"
  }

  private func write(
    _ report: Report, as form: ReportForm, named name: String, recording: () throws -> Void = {}
  ) throws -> String {
    let made = try form.rendered(report, columns: 80)
    let path = try SheetFile.write(
      made.bytes, named: "\(name).\(form.fileExtension)", to: .folder(sheetFolder), recording: recording)
    return ([path] + made.warnings).joined(separator: " · ")
  }

  /// Writes a report that is made, into the file or folder that was chosen.
  ///
  /// - Returns: The path that was written.
  /// - Throws: A refusal that says what is in the way.
  package func write(
    _ made: RenderedReport, of report: Report, as form: ReportForm, to path: String, replacing: Bool
  ) throws -> String {
    let name = "\(report.name.rawValue)-\(report.asOf.iso).\(form.fileExtension)"
    return try SheetFile.write(made.bytes, named: name, to: .path(path), replacing: replacing)
  }

  /// The reports that were kept, oldest first.
  package func keptReports() throws -> [ReportRun] { try file.keptReports() }

  /// A report as it was kept.
  ///
  /// - Throws: A refusal where none has the number, or where its figures are not those that were kept.
  package func keptReport(_ number: Int) throws -> Report {
    var report = try run(number).report()
    report.listsPeople = false
    return report
  }

  /// Counts a report that was kept once more, from what is left of what was known then.
  ///
  /// - Returns: The report as it comes out now, small numbers hidden; its first notes say whether it is the same
  ///   and how many people are no longer there.
  package func recount(_ number: Int, progress: (Int) throws -> Void = { _ in }) throws -> Report {
    let run = try run(number)
    let kept = try run.report()
    let order = try ReportOrder(kept.name, period: kept.period, asOf: run.asOf)
    let figures = try file.figures(order, today: today, upTo: Int64(run.known), progress: progress)
    var report = Suppression.applied(to: figures.report(plan: try plan(for: order.name)))
    report.notes = run.lines(against: report, people: figures.people) + report.notes
    return report
  }

  private func run(_ number: Int) throws -> ReportRun {
    let runs = try file.keptReports()
    if let run = runs.first(where: { $0.number == number }) { return run }
    throw Refusal(
      rule: "report.not-kept", summary: "No report was shown: none is kept under number \(number).",
      remedies: [runs.isEmpty ? "Keep one with --keep" : "See them all with --list-kept"])
  }
}

extension ReportRun {
  /// One line, with keys in order: the same report gives the same text.
  fileprivate static func json(of report: Report) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self)
  }

  fileprivate static func sha256(of text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The report, if its figures are still those whose hash was kept.
  fileprivate func report() throws -> Report {
    guard ReportRun.sha256(of: figures) == sha256 else {
      throw Refusal(
        rule: "report.changed",
        summary: "Report \(number) was not shown: its figures are not those that were kept.",
        remedies: ["Compare with a backup of this file"])
    }
    return try JSONDecoder().decode(Report.self, from: Data(figures.utf8))
  }

  fileprivate func lines(against report: Report, people now: Int) -> [String] {
    var lines = [missingWords(people - now)].compactMap(\.self)
    if definition != report.name.definitionVersion {
      lines.append("The report has counted otherwise since: compare the two definitions.")
    }
    let isSame = (try? ReportRun.json(of: report)) == figures
    lines.append(
      isSame
        ? "The figures are those of report \(number)." : "The figures differ from those of report \(number).")
    return lines
  }

  /// How many people are missing; of few that there are some, because what is counted again is handed over.
  private func missingWords(_ missing: Int) -> String? {
    guard missing > 0 else { return nil }
    let those =
      missing < Suppression.least ? "fewer than \(Suppression.least)" : "\(grouped(missing))"
    return
      "Of the people who had a case then, \(those) are no longer in the file: the figures cannot be expected to "
      + "be the same."
  }
}

extension Refusal {
  fileprivate static func reportNotKept(_ why: String, _ remedy: String) -> Refusal {
    Refusal(rule: "report.keep", summary: "The report was not kept: \(why).", remedies: [remedy])
  }
}
