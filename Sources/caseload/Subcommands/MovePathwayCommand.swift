import ArgumentParser
import CaseCore
import Casework

/// Lets cases go over to a newer version of their pathway.
struct MovePathwayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move-pathway",
    abstract: "Let cases go over to a newer version of their pathway, or to another route.",
    discussion: """
      Without --yes it shows which steps come and go and what would be said otherwise of each case, and saves \
      nothing. Stage and stage since stay \
      as they are. All of the cases go over or none, and caseload undo takes it back. caseload check pathways --impact \
      shows whom a newer version affects.

        caseload move-pathway 42 57 --to nurse/test-of-competence-2027-01 --yes
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The cases.", valueName: "case")) var named: [String]
  @Option(name: .customLong("to"), help: ArgumentHelp("The pathway with its version.", valueName: "pathway"))
  var target: String
  @Flag(help: "Do it.") var yes = false

  mutating func validate() throws {
    guard PathwayName(target) == nil else { return }
    throw ValidationError(
      "“\(CleanText.line(target))” is no name of a pathway. Type it as in nurse/test-of-competence-2026-11.")
  }

  mutating func run() throws {
    guard let target = PathwayName(target) else { return }
    if yes { return try tell(try options.openToSave().migrate(named, to: target)) }
    let lines = try options.open().migrationPreview(of: named, to: target)
    try StandardOutput.print { output in
      for line in lines { try output.line(CleanText.line(line)) }
    }
  }
}
