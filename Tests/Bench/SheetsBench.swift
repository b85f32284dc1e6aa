import Foundation

/// Sheets and exports: one PDF against `pango-view`, many sheets against as many runs, a list against `sqlite3 -csv`.
struct SheetsBench {
  let program: String
  /// How many sheets are made in one run.
  let sheets: Int
  /// How many candidates the exported list has.
  let rows: Int
  let rounds: Int

  func run() throws {
    try withFolder { folder in
      try Samples(program: program).lend(sheets) { file in
        try comparePages(file, folder)
        try compareMany(file, folder)
      }
    }
    try Samples(program: program).lend(rows, to: compareLists)
  }

  private func ours(_ file: String, _ arguments: String...) -> [String] {
    ["--file", file, "--as", "NH", "--clock-is-right"] + arguments
  }

  private func comparePages(_ file: String, _ folder: String) throws {
    let (text, pdf) = (folder + "/sheet.txt", folder + "/sheet.pdf")
    try call(program, ours(file, "sheet", "1", "--format", "text", "-o", text))
    var (mine, floor): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      floor.append(
        try milliseconds {
          try call("/usr/bin/pango-view", ["--no-display", "--output=\(folder)/view.pdf", text])
        })
      mine.append(
        try milliseconds {
          try call(program, ours(file, "sheet", "1", "--format", "pdf", "-o", pdf, "--replace"))
        })
    }
    show("one PDF", median(mine), "pango-view", median(floor), bound: 3)
  }

  private func compareMany(_ file: String, _ folder: String) throws {
    let one = try median(
      (0..<rounds).map { _ in
        try milliseconds {
          try call(
            program, ours(file, "sheet", "1", "--format", "pdf", "-o", folder + "/one.pdf", "--replace"))
        }
      })
    let many = try milliseconds {
      try call(program, ours(file, "sheets", "--format", "pdf", "-o", folder + "/many"))
    }
    show("\(sheets) sheets", many, "\(sheets) runs", one * Double(sheets), bound: 0.2)
  }

  private func compareLists(_ file: String) throws {
    let query = """
      SELECT s.number, s.name, nativeName, profession, specialty, nationality, c.name, w.initials, stage, stageSince, status,
      nextAction, nextDue, lastContact, expires, expiresOn FROM caseSummary s LEFT JOIN club c ON c.id = s.club
      LEFT JOIN caseworker w ON w.id = s.caseworker ORDER BY numberSort
      """
    var (mine, floor): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      floor.append(try milliseconds { try call("/usr/bin/sqlite3", ["-csv", file, query]) })
      mine.append(try milliseconds { try call(program, ours(file, "export", "csv", "-o", "-")) })
    }
    show("CSV of \(rows)", median(mine), "sqlite3 -csv", median(floor), bound: 4)
  }

  private func show(_ what: String, _ mine: Double, _ against: String, _ floor: Double, bound: Double) {
    let ratio = mine / floor
    let verdict = ratio <= bound ? "met" : "NOT met"
    print(
      String(
        format: "%@: %.1f ms, %@ %.1f ms, ratio %.2f, at most %.2f: %@", what, mine, against, floor, ratio,
        bound,
        verdict))
  }
}
