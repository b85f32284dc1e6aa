import ArgumentParser
import CaseCore
import Casework

/// Lists candidates.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List candidates: a table in a terminal, tabs in a pipe.",
    discussion: """
      The filter is that of the screens: parts of names, case numbers joined with commas, stage: profession: specialty: nationality: club: who: \
      status: waiting: job: has: missing: tag: (a comma means or), due< quiet> stage-days> expiring< with a day or a \
      number of days, stalled, overdue, no-action, expiring, expired, enrolled, mine, and not before any of them. none \
      finds who has nothing there, as in due:none or club:none.

        caseload list stage:language 'quiet>14' not stalled
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("Who is listed; everybody without it.", valueName: "filter")) var filter:
    [String] = []
  @Flag(help: "Print a JSON array of objects.") var json = false
  @Flag(help: "Print CSV that a spreadsheet opens as text.") var csv = false
  @Option(help: "next, name, number or stage.") var sort = ListOrder.next
  @Option(help: ArgumentHelp("At most so many.", valueName: "count")) var limit: Int?

  mutating func validate() throws {
    if json, csv { throw ValidationError("Choose --json or --csv, not both.") }
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1.") }
  }

  mutating func run() throws {
    let workspace = try options.open()
    let form = json ? ListForm.json : csv ? .csv : StandardOutput.isTerminal ? .table : .tabs
    let typed = filter.joined(separator: " ")
    var count = 0
    try StandardOutput.print { output in
      var printer = ListPrinter(form: form, output: output)
      try printer.begin()
      count = try workspace.eachRow(filter: typed, sort: sort, limit: limit) { try printer.add($0) }
      try printer.end()
    }
    StandardError.lines(try workspace.advice(on: typed, found: count))
    if form == .table { StandardError.line(count == 1 ? "1 candidate." : "\(grouped(count)) candidates.") }
  }
}

extension ListOrder: ExpressibleByArgument {}
