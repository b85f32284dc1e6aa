import ArgumentParser
import CaseCore
import Casework
import Foundation

/// Prints a report of the programme.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Print a report of the programme: people, tests, placements, outcomes, money.",
    discussion: """
      Figures of fewer than five people are kept back unless --exact is given, with as many more as keep them from \
      being worked out. --from and --to narrow it to what happened from one day to another, both included. With \
      --as-of a report judges by that day, from what was known at its end. --keep keeps it under a number, so that \
      --kept prints the same again.
      """)

  @OptionGroup var options: FileOptions
  @OptionGroup var kept: KeptReportOptions
  @Argument(
    help: ArgumentHelp("The report; --list names them.", valueName: "name"),
    completion: .list(ReportName.allCases.map(\.rawValue)))
  var name: String?
  @Flag(help: "Name the reports that there are.") var list = false
  @Option(help: ArgumentHelp("The first day of the period.", valueName: "date")) var from: String?
  @Option(help: ArgumentHelp("The last day of the period.", valueName: "date")) var to: String?
  @Option(
    name: .customLong("period"),
    help: ArgumentHelp(
      "Both in words: 'last quarter', '2025/26', 'apr 2026', '1 jan to 31 mar'.", valueName: "words"))
  var words: String?
  @Option(
    name: .customLong("as-of"), help: ArgumentHelp("As known at the end of this day.", valueName: "date"))
  var asOf: String?
  @Option(
    name: .customLong("what-if"),
    help: ArgumentHelp(
      "Try other rates in the economic estimate: 'benefit 9000 nurse 28000'.", valueName: "rates"))
  var whatIf: String?
  @Flag(help: "Of the economic estimate, only what would be possible.") var potential = false
  @Option(
    help: ArgumentHelp(
      "text, json, csv, md, html or pdf; else the ending of the path says it, else text.", valueName: "format"
    ),
    completion: .list(ReportForm.allCases.map(\.rawValue)))
  var format: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file or a folder; without it the report is printed.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over a report of the same name.") var replace = false
  @Flag(help: "Show small numbers, too.") var exact = false

  mutating func validate() throws {
    try kept.validate(hasName: name != nil, exact: exact, choosing: choosing)
    try validateForm()
    try validateList()
    guard !list, !kept.isAsked else { return }
    guard words == nil || (from == nil && to == nil && asOf == nil) else {
      throw ValidationError(
        "Give --period alone, or --from, --to and --as-of; it can say 'as of 31 mar', too.")
    }
    guard name != nil else { throw ValidationError("Name a report. The reports are \(ReportForm.reports).") }
    do throws(Refusal) {
      _ = try order()
    } catch {
      throw ValidationError(error.words)
    }
  }

  /// The options that say which report is made, as far as they were given.
  private var choosing: [String] {
    let texts = [
      ("--from", from), ("--to", to), ("--period", words), ("--as-of", asOf), ("--what-if", whatIf),
    ]
    return texts.compactMap { $1 == nil ? nil : $0 } + (potential ? ["--potential"] : [])
  }

  /// A list of reports is plain text, and goes to no file.
  private func validateList() throws {
    guard list || kept.listKept else { return }
    let given = [("--format", format != nil), ("--output", output != nil), ("--replace", replace)]
    guard let option = given.first(where: \.1)?.0 else { return }
    throw ValidationError(
      "A list of reports is printed as it is: \(option) cannot change it. Leave \(option) out.")
  }

  /// A PDF is nothing for a terminal.
  private func validateForm() throws {
    do throws(Refusal) {
      guard try form() == .pdf, output == nil else { return }
    } catch {
      throw ValidationError(error.words)
    }
    throw ValidationError("A PDF goes to a file: name it with --output, or say --output - to pass it on.")
  }

  mutating func run() throws {
    if list { return try printList() }
    let workspace = try options.open()
    if kept.listKept { return try kept.printList(of: workspace) }
    let shown = try report(in: workspace)
    let made = try form().rendered(shown, columns: StandardOutput.columns)
    StandardError.lines(made.warnings)
    guard let output, output != "-" else { return try StandardOutput.print { try $0.add(made.bytes) } }
    let path = try workspace.write(made, of: shown, as: form(), to: output, replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
  }

  private func report(in workspace: Workspace) throws -> Report {
    if let number = kept.kept { return try kept.report(number, in: workspace) }
    let order = try order()
    if kept.keep {
      let (report, number) = try workspace.keepReport(order)
      StandardError.line("The report is kept as number \(number).")
      return report
    }
    let made = try workspace.report(order)
    return exact ? made : Suppression.applied(to: made)
  }

  private func printList() throws {
    try StandardOutput.print { output in
      for report in ReportName.allCases {
        try output.line(CleanText.fitted(report.rawValue, 15) + report.title)
      }
    }
  }

  private func order() throws(Refusal) -> ReportOrder {
    let name = try ReportForm.report(name ?? "")
    let today = try options.day()
    var order = try ReportOrder.parse(words ?? "", for: name, today: today)
    if words == nil {
      let period = try ReportPeriod.parse(from, to: to, for: name, today: today)
      order = try ReportOrder(name, period: period, asOf: try day())
    }
    if let whatIf { order = try order.trying(try RateGuess.parse(whatIf)) }
    return potential ? try order.potentialAlone() : order
  }

  private func form() throws(Refusal) -> ReportForm { try ReportForm.chosen(format, for: output) }

  /// The day of `--as-of`, which cannot lie ahead.
  private func day() throws(Refusal) -> Day? {
    guard let asOf else { return nil }
    let today = try options.day()
    return try ReportOrder.past(try parseDay(asOf, today: today, looking: .back), today: today)
  }
}
