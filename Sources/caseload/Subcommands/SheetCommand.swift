import ArgumentParser
import CaseCore
import Casework

/// Writes the summary sheet of a case.
struct SheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheet", abstract: "Write the summary sheet of a case; prints where it is.",
    discussion: """
      Without --output it goes to the folder of the settings, ~/Documents/Caseload by default; --output - prints it. \
      The ending of a file says the format where --format does not. \
      A partner's sheet needs --for and the candidate's consent to share with that partner. Every sheet is in the \
      history.
      """)

  @OptionGroup var options: FileOptions
  @OptionGroup var sheet: SheetOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Option(name: .shortAndLong, help: ArgumentHelp("A file or a folder, or - to print it.", valueName: "path"))
  var output: String?
  @Flag(help: "Write over a sheet of the same name.") var replace = false
  @Flag(help: "Send it to the printer, as pdf.") var print = false
  @Flag(help: "Open it with the program that the desktop has for it.") var open = false

  mutating func validate() throws {
    let format = try sheet.format(for: output, usually: usual)
    if print, format != .pdf || output == "-" {
      throw ValidationError("--print takes the format pdf and a file.")
    }
    if open, output == "-" { throw ValidationError("--open takes a file, not standard output.") }
  }

  private var usual: SheetFormat { print ? .pdf : .text }

  mutating func run() throws {
    let workspace = try options.openToSave()
    let order = try sheet.order(in: workspace, as: try sheet.format(for: output, usually: usual))
    let found = try workspace.findCase(named)
    guard output != "-" else {
      let sheet = try workspace.sheet(of: found, order)
      StandardError.lines(sheet.warnings)
      return try StandardOutput.print { try $0.add(sheet.bytes) }
    }
    let place = output.map(SheetPlace.path)
    let (path, warnings) = try workspace.writeSheet(of: found, order, to: place, replacing: replace)
    try StandardOutput.print { try $0.line(CleanText.line(path)) }
    StandardError.lines(warnings)
    if print {
      try PaperPrinter.print(path)
      StandardError.line(PaperPrinter.printedWords)
    }
    if open { try PaperPrinter.open(path) }
  }
}

/// For whom a sheet is and as what it is written.
struct SheetOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("caseworker, partner, candidate or funder.", valueName: "audience"),
    completion: .list(SheetAudience.allCases.map(\.rawValue)))
  var audience = "caseworker"
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The partner whom a partner's sheet is for.", valueName: "partner"))
  var partner: String?
  @Option(
    help: ArgumentHelp(
      "text, md, html, pdf or json; else the ending of the path says it, else text.", valueName: "format"),
    completion: .list(["text", "md", "html", "pdf", "json"]))
  var format: String?
  @Option(
    help: ArgumentHelp(
      "Why it is made although the consent is missing; kept in the history.", valueName: "reason"))
  var withoutConsent: String?

  @Option(
    help: ArgumentHelp("A4 or Letter, for pdf.", valueName: "size"), completion: .list(["A4", "Letter"]))
  var paper = "A4"
  @Flag(help: "As many pages as it needs, with all contacts; one page without it.") var allPages = false

  mutating func validate() throws {
    if size == nil { throw ValidationError("--paper takes A4 or Letter.") }
    do throws(Refusal) {
      _ = try format.map { spelling throws(Refusal) in try SheetFormat.named(spelling) }
      let isForPartner = try SheetAudience.named(audience) == .partner
      if isForPartner, partner == nil { throw Refusal.partnerNotNamed }
      if !isForPartner, partner != nil { throw Refusal.notForPartner }
    } catch { throw ValidationError(error.words) }
  }

  private var size: PaperSize? { PaperSize.allCases.first { $0.rawValue.lowercased() == paper.lowercased() } }

  /// The format that is meant: what the path ends in counts where none is named.
  func format(for path: String?, usually: SheetFormat) throws -> SheetFormat {
    do throws(Refusal) { return try SheetFormat.chosen(format, for: path, usually: usually) } catch {
      throw ValidationError(error.words)
    }
  }

  /// The order, with the partner that was meant.
  func order(in workspace: Workspace, as format: SheetFormat) throws -> SheetOrder {
    let audience = try SheetAudience.named(audience)
    let named = audience == .partner ? partner : nil
    let partner = try named.map { try workspace.office().partner(named: $0) }
    var order = SheetOrder(audience, as: format, for: partner, because: withoutConsent)
    order.paper.size = size ?? .a4
    order.paper.takesAllPages = allPages
    return order
  }
}
