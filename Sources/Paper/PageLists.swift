import PaperText

/// The lists of a sheet, which may be shortened so that everything else has room on its page.
struct PageLists {
  /// Lines that are one list, or a line that is none.
  private struct Run {
    var lines: [PaperLine]
    let section: String?
  }

  private let runs: [Run]

  /// Finds the lists: lines of one kind one after the other, of facts those with one label.
  init(_ sheet: [PaperLine]) {
    var section: String?
    runs = sheet.reduce(into: []) { runs, line in
      if line.word == .section { section = line.cell(0) }
      if let last = runs.last?.lines.last, PageLists.isOneList(last, line) {
        runs[runs.count - 1].lines.append(line)
      } else {
        runs.append(Run(lines: [line], section: section))
      }
    }
  }

  /// How long the longest list is.
  var longest: Int { runs.map(\.lines.count).max() ?? 0 }

  private static func isOneList(_ first: PaperLine, _ second: PaperLine) -> Bool {
    guard first.word == second.word else { return false }
    return first.word == .fact
      ? first.cell(0) == second.cell(0) : [.row, .mark, .item].contains(first.word)
  }

  /// The sheet with lists of at most so many lines; a foot says what has no room.
  func cut(to most: Int) -> [PaperLine] {
    let lines = runs.flatMap { run -> [PaperLine] in
      let left = run.lines.count - most
      guard left > 0, let last = run.lines.last else { return run.lines }
      return Array(run.lines.prefix(most)) + [PageLists.more(left, like: last)]
    }
    return note(most).map { [$0] + lines } ?? lines
  }

  private static func more(_ count: Int, like line: PaperLine) -> PaperLine {
    let words = "and \(count) more"
    switch line.word {
    case .row: return PaperLine(word: .row, cells: [words])
    case .fact: return PaperLine(word: .fact, cells: [line.cell(0) ?? "", words])
    default: return PaperLine(word: .text, cells: [words])
    }
  }

  /// What has no room, list by list: `No room on this page for 25 more under “Next actions”`.
  private func note(_ most: Int) -> PaperLine? {
    let counts = runs.reduce(into: [(section: String, count: Int)]()) { counts, run in
      let left = run.lines.count - most
      guard left > 0 else { return }
      let section = run.section ?? "the name"
      if let place = counts.firstIndex(where: { $0.section == section }) {
        counts[place].count += left
      } else {
        counts.append((section, left))
      }
    }
    guard !counts.isEmpty else { return nil }
    let list = counts.map { "\($0.count) more under “\($0.section)”" }.joined(separator: ", ")
    return PaperLine(
      word: .foot, cells: ["No room on this page for \(list). Ask for all pages to have them."])
  }
}
