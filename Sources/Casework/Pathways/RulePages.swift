import CaseCore

/// A page about one family of rules, written from the pathway files.
package struct RulePage: Equatable, Sendable {
  /// The name of the file: `RulesOfFees.md`.
  package var fileName: String
  /// The page in Markdown.
  package var text: String
}

/// Writes a page for each family of rules, so that somebody can compare the files with the regulators' pages.
///
/// - Parameter library: The pathway files.
/// - Returns: The pages: English, windows, attempts, documents, fees, placements and work.
/// - Throws: The faults of the first file that has any.
package func rulePages(of library: PathwayLibrary) throws(FileFaults) -> [RulePage] {
  var routes: [RuleRoute] = []
  for profession in Profession.allCases {
    for entry in try library.routes(for: profession) {
      routes.append(try RuleRoute(entry, in: library))
    }
  }
  let shared = try library.dated(route: "general")?.funding ?? []
  return RuleFamily.allCases.map { $0.page(of: routes, shared: shared) }
}

/// A route with what its dated file says.
struct RuleRoute {
  let pathway: Pathway
  /// Fees, and funding of its own.
  let dated: DatedPathway?

  init(_ entry: LibraryEntry, in library: PathwayLibrary) throws(FileFaults) {
    pathway = entry.pathway
    let folder = entry.name.folder.map { "\($0)/" } ?? ""
    dated = try library.dated(route: folder + entry.name.route)
  }

  /// The name of a step in a sentence.
  func name(ofStep key: String) -> String { pathway.step(key)?.shortName ?? key }
}

/// What one rule says, and who says so.
struct RuleRow {
  /// The lasting name of the rule, or the key of a step.
  let rule: String
  let words: String
  let source: Source

  init(_ rule: String, _ words: String, _ source: Source) {
    (self.rule, self.words, self.source) = (rule, words, source)
  }

  /// A line of a table.
  var line: String { "| \(rule.inCell) | \(words.inCell) | \(source.words.inCell) |" }
}

/// The families of rules, in the order of their pages.
enum RuleFamily: CaseIterable {
  case english, windows, attempts, documents, fees, placements

  private var title: String {
    switch self {
    case .english: "Rules of English"
    case .windows: "Rules of windows"
    case .attempts: "Rules of attempts"
    case .documents: "Rules of documents"
    case .fees: "Rules of fees"
    case .placements: "Rules of placements and work"
    }
  }

  private var summary: String {
    switch self {
    case .english:
      "What each regulator asks of a person's English, how long it is good, and what may stand in."
    case .windows: "The times within which a step has to be done, and the months in which something is due."
    case .attempts: "What passes an exam, how often it may be taken, and what refugees have before others."
    case .documents: "The papers of each route, what may stand in for them, and what has to be known first."
    case .fees: "What each step costs, who pays less, and where money may come from."
    case .placements: "Observation, guards of the later stages, protected titles and jobs on the way."
    }
  }

  private var fileName: String {
    let words = title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return words.joined() + ".md"
  }

  /// Writes the page.
  func page(of routes: [RuleRoute], shared: [FundingSource]) -> RulePage {
    let own = routes.map { ($0.pathway.title, rows(of: $0, without: shared)) }
    let common = self == .fees ? [("Every route", shared.map(\.row))] : []
    let sections = (own + common).filter { !$0.1.isEmpty }.map { section($0.0, rows: $0.1) }
    let head = """
      # \(title)

      \(summary)

      ## Overview

      This page is written from the pathway files. To change it, change them; see <doc:PathwayFiles>.
      """
    return RulePage(fileName: fileName, text: ([head] + sections).joined(separator: "\n\n") + "\n")
  }

  private func section(_ title: String, rows: [RuleRow]) -> String {
    (["## \(title)", "", "| Rule | What it says | Source |", "| --- | --- | --- |"] + rows.map(\.line))
      .joined(separator: "\n")
  }

  private func rows(of route: RuleRoute, without shared: [FundingSource]) -> [RuleRow] {
    let own =
      switch self {
      case .english: route.englishRows
      case .windows: route.windowRows
      case .attempts: route.attemptRows
      case .documents: route.documentRows
      case .fees: route.feeRows(without: shared)
      case .placements: route.placementRows
      }
    return own + route.guardRows(of: self) + route.caseRuleRows(of: self)
  }
}

extension String {
  /// The text as it stands in a cell of a table.
  fileprivate var inCell: String { replacing("|", with: "\\|").replacing("\n", with: " ") }
}
