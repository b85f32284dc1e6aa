import ArgumentParser
import CaseCore
import Casework

/// Makes a new, empty case file.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new, empty case file.",
    discussion: """
        caseload init --name "Smethwick skills matching" --prefix SMW --caseworker "Nadia Hussein" --initials NH
      """)

  @OptionGroup var options: FileOptions
  @Option(help: "The name of the programme.") var name: String
  @Option(help: ArgumentHelp("The letters before case numbers; else from the name.", valueName: "letters"))
  var prefix: String?
  @Option(help: ArgumentHelp("The first caseworker.", valueName: "name")) var caseworker: String
  @Option(
    name: .customLong("initials"), help: ArgumentHelp("The caseworker's initials.", valueName: "letters"))
  var workerInitials: String

  mutating func run() throws {
    let environment = options.environment
    let isUsual = options.file == nil && environment["CASELOAD_FILE"] == nil
    if isUsual { try DefaultPlace.makeFolder(environment) }
    let card = NewFileCard(
      programme: name, prefix: prefix ?? NewFileCard.prefix(from: name), caseworker: caseworker,
      initials: workerInitials, login: Login.name(environment))
    _ = try Workspace.create(options.path, card: card, assets: options.places, today: try options.fixedDay())
    let number = "\(card.prefix.uppercased())-0001"
    try tell(WorkReport(["Made \(options.path). The first case will be \(number)."]))
  }
}
