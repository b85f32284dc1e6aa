import ArgumentParser
import CaseCore
import Casework

/// Erases a person.
struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erase a person from the file, from its history too.",
    discussion: """
      Without --confirm it says what would go, what would stay and what it cannot reach, and changes nothing. To do \
      it, repeat the number of the case. Nobody else may have the file open, and nothing brings the person back.

        caseload erase 42
        caseload erase 42 --because asked --confirm SMW-0042
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Option(help: ArgumentHelp("Why: asked, kept-long-enough or mistake.", valueName: "reason"))
  var because: String?
  @Option(help: ArgumentHelp("The number of the case again, whole.", valueName: "number")) var confirm:
    String?

  mutating func validate() throws {
    guard confirm != nil else { return }
    guard let because, ErasureReason(anySpelling: because) != nil else {
      throw ValidationError("--confirm takes --because too: asked, kept-long-enough or mistake.")
    }
  }

  mutating func run() throws {
    guard let confirm, let reason = because.flatMap({ ErasureReason(anySpelling: $0) }) else {
      return try preview()
    }
    let workspace = try options.openToSave()
    let found = try workspace.findCase(named)
    let drafts = DraftStore(options.userPlaces.drafts)
    try tell(try workspace.erase(found, because: reason, confirmed: confirm, drafts: drafts).report)
  }

  private func preview() throws {
    let workspace = try options.open()
    let lines = try workspace.erasurePreview(of: try workspace.findCase(named)).lines
    try StandardOutput.print { output in for line in lines { try output.line(CleanText.line(line)) } }
    StandardError.line("Nothing was erased. To do it: --because REASON --confirm NUMBER.")
  }
}
