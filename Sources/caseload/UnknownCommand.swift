import ArgumentParser
import CaseCore
import Casework
import Foundation

/// A first word that is no command.
struct UnknownCommand: Error {
  /// What did not happen, and what to type instead.
  let words: String

  /// Finds it among the arguments; nothing where they begin with an option or a command.
  init?(in arguments: [String]) {
    let known =
      CaseloadCommand.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !known.contains(word) else { return nil }
    let advice = UnknownCommand.advice(on: word, known)
    words =
      Refusal(
        rule: "command.unknown",
        summary: "Nothing was done: there is no command “\(CleanText.line(word).prefix(40))”.",
        remedies: [advice, "All commands: caseload --help"].compactMap(\.self)
      ).words
  }

  private static func advice(on word: String, _ known: [String]) -> String? {
    if word == "sample" { return "The sample programme is made by caseload demo" }
    if word.hasSuffix(".sqlite") || FileManager.default.fileExists(atPath: word) {
      return "A case file is opened with caseload --file and its name"
    }
    return nearestWord(to: word, among: known).map { "Perhaps caseload \($0) was meant" }
  }
}
