import ArgumentParser
import CaseCore
import Casework

/// Holds the weekly review from the command line.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Open, look at, close and compare weekly reviews.",
    discussion: """
        caseload review open --club Smethwick
        caseload review status
        caseload review close
        caseload review minutes --format html
        caseload review compare 11 12

      A review is named by its number; without one the open review is meant, else the newest. The cards themselves \
      are gone through on the screen Review.
      """,
    subcommands: [
      ReviewOpen.self, ReviewStatusCommand.self, ReviewClose.self, ReviewMinutes.self, ReviewCompare.self,
    ])
}

/// Opens a review.
struct ReviewOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open a review of a club, of a caseworker, or of the whole programme.")

  @OptionGroup var options: FileOptions
  @Option(help: ArgumentHelp("The club.", valueName: "name")) var club: String?
  @Option(help: ArgumentHelp("The caseworker.", valueName: "initials")) var caseworker: String?
  @Flag(help: "Print a JSON object with the queue.") var json = false

  mutating func validate() throws {
    guard club == nil || caseworker == nil else {
      throw ValidationError("--club and --caseworker exclude each other.")
    }
  }

  mutating func run() throws {
    let workspace = try options.openToSave()
    let report = try workspace.openReview(
      try workspace.reviewScope(club: club, caseworker: caseworker))
    guard json else { return try tell(report) }
    StandardError.lines(report.warnings)
    let status = try workspace.status(of: try workspace.review(nil), hidesNames: false)
    try StandardOutput.print { try $0.line(status.json.spread) }
  }
}

/// Shows how far a review has come.
struct ReviewStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how far a review has come, with its cards in order of need.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The number of the review.", valueName: "review")) var review: String?
  @Flag(help: "List every review of the file instead.") var all = false
  @Flag(help: "Leave names out.") var hideNames = false
  @Flag(help: "Print a JSON object.") var json = false

  mutating func run() throws {
    let workspace = try options.open()
    if all {
      let lines = try workspace.reviewLines()
      return try StandardOutput.print { output in for line in lines { try output.line(line) } }
    }
    let status = try workspace.status(of: try workspace.review(review), hidesNames: hideNames)
    try StandardOutput.print { output in
      if json { return try output.line(status.json.spread) }
      for line in status.lines { try output.line(line) }
    }
  }
}

/// Closes a review.
struct ReviewClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Close a review; its minutes are frozen and nothing of it changes any more.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The number of the review.", valueName: "review")) var review: String?
  @Flag(help: "Print a JSON object with the closed review.") var json = false

  mutating func run() throws {
    let workspace = try options.openToSave()
    let found = try workspace.review(review)
    let report = try workspace.carryOut(CloseReview(found.id))
    guard json else { return try tell(report) }
    let status = try workspace.status(of: try workspace.review(String(found.number)), hidesNames: false)
    try StandardOutput.print { try $0.line(status.json.spread) }
  }
}

/// Writes the minutes of a review.
struct ReviewMinutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes", abstract: "Write the minutes of a closed review; prints where they are.",
    discussion: "Without --output they go to ~/Documents/Caseload; --output - prints them.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The number of the review.", valueName: "review")) var review: String?
  @Option(
    help: ArgumentHelp(
      "text, md, html or pdf; else the ending of the path says it, else text.", valueName: "format"),
    completion: .list(["text", "md", "html", "pdf"]))
  var format: String?
  @Option(
    name: .customLong("for"), help: ArgumentHelp("Only this caseworker's actions.", valueName: "initials"))
  var owner: String?
  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file or a folder, or - to print them.", valueName: "path"))
  var output: String?
  @Flag(help: "Initials instead of names.") var hideNames = false
  @Flag(help: "Write over minutes of the same name.") var replace = false
  @Flag(help: "Print the frozen rows as a JSON array instead.") var json = false

  mutating func validate() throws {
    do throws(Refusal) { _ = try meant() } catch { throw ValidationError(error.words) }
  }

  private func meant() throws(Refusal) -> SheetFormat {
    try SheetFormat.chosen(format, for: output, usually: .text)
  }

  mutating func run() throws {
    let workspace = try options.open()
    let found = try workspace.closedReview(review)
    if review == nil, !found.isOpen {
      StandardError.line("Minutes of review \(found.number), \(CleanText.line(found.title)).")
    }
    let format = try meant()
    let choice = MinutesOptions(hidesNames: hideNames, owner: owner?.uppercased())
    if json {
      let rows = try workspace.minutes(of: found, options: choice).json
      return try StandardOutput.print { try $0.line(rows.spread) }
    }
    guard output != "-" else {
      let sheet = try workspace.minutes(of: found, options: choice).sheet(
        as: format, templates: workspace.assets.folders(of: "Sheets"))
      return try StandardOutput.print { try $0.add(sheet.bytes) }
    }
    let path = try workspace.writeMinutes(
      of: found, format: format, options: choice, to: output.map(SheetPlace.path), replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
  }
}

/// Compares two reviews.
struct ReviewCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare two reviews person by person, by what they had frozen.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The number of the earlier review.", valueName: "review")) var first: String
  @Argument(help: ArgumentHelp("The number of the later review.", valueName: "review")) var second: String
  @Flag(help: "Leave names out.") var hideNames = false
  @Flag(help: "Print a JSON object.") var json = false

  mutating func run() throws {
    let workspace = try options.open()
    let differences = try workspace.reviewDifferences(
      try workspace.review(first), try workspace.review(second), hidesNames: hideNames)
    try StandardOutput.print { output in
      if json { return try output.line(differences.json.spread) }
      for line in differences.lines { try output.line(line) }
    }
  }
}
