import ArgumentParser
import CaseCore
import Casework
import Foundation

/// Prints a report of the programme.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Print a report of the programme: people, jobs, the economic estimate.",
    discussion: """
      Figures of fewer than five people are kept back unless --exact is given, with as many more as keep them from \
      being worked out. --from and --to narrow it to what happened from one day to another, both included. With \
      --as-of a report judges by that day, from what was known at its end.
      """)

  @OptionGroup var options: FileOptions
  @Argument(
    help: ArgumentHelp("The report; --list names them.", valueName: "name"),
    completion: .list(ReportName.allCases.map(\.rawValue)))
  var name: String?
  @Flag(help: "Name the reports that there are.") var list = false
  @Option(help: ArgumentHelp("The first day of the period.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("The last day of the period.", valueName: "date")) var to: String?
  @Option(
    name: .customLong("as-of"), help: ArgumentHelp("As known at the end of this day.", valueName: "date"))
  var asOf: String?
  @Option(
    help: ArgumentHelp("text, json, csv, md or html.", valueName: "format"),
    completion: .list(ReportForm.allCases.map(\.rawValue)))
  var format = "text"
  @Flag(help: "Show small numbers, too.") var exact = false

  mutating func validate() throws {
    guard !list else { return }
    guard name != nil else { throw ValidationError("Name a report. The reports are \(ReportForm.reports).") }
    do throws(Refusal) {
      _ = (try order(), try form())
    } catch {
      throw ValidationError(error.words)
    }
  }

  mutating func run() throws {
    guard !list else {
      return try StandardOutput.print { output in
        for report in ReportName.allCases {
          try output.line(CleanText.fitted(report.rawValue, 15) + report.title)
        }
      }
    }
    let made = try options.open().report(try order())
    let shown = exact ? made : Suppression.applied(to: made)
    try StandardOutput.print { try $0.add(form().bytes(of: shown, columns: StandardOutput.columns)) }
  }

  private func order() throws(Refusal) -> ReportOrder {
    let period = try ReportPeriod(try date(from), to: try date(to))
    return try ReportOrder(try ReportForm.report(name ?? ""), period: period, asOf: try day())
  }

  private func form() throws(Refusal) -> ReportForm { try ReportForm.named(format) }

  /// The day of `--as-of`, which cannot lie ahead.
  private func day() throws(Refusal) -> Day? {
    guard let asOf else { return nil }
    let today = try options.day()
    return try ReportForm.day(try parseDay(asOf, today: today, looking: .back), today: today)
  }

  private func date(_ text: String?) throws(Refusal) -> Day? {
    guard let text else { return nil }
    return try parseDay(text, today: try options.day(), looking: .back)
  }
}
