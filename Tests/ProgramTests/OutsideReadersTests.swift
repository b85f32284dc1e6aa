import Foundation
import Testing

/// What leaves the file, opened by the programs that others open it with.
///
/// They are large, so `make test-browser` installs them and runs this suite; elsewhere it is skipped.
@Suite("Other programs read what leaves the file", .enabled(if: OutsideReaders.areWanted))
struct OutsideReadersTests {
  @Test(
    "A browser shows each sheet with its headings, in the direction of each name, and loads nothing from outside",
    arguments: ["caseworker", "partner", "candidate", "funder"])
  func browser(audience: String) throws {
    let office = try Office()
    let file = try office.sample()
    let page = office.path("sheet.html")
    let partner = audience == "partner" ? ["--for", "sandwell"] : []
    let run = try office.run(
      [
        "--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right", "sheet", "42",
        "--audience",
      ]
        + [audience] + partner + ["--format", "html", "-o", page])
    try #require(run.code == 0, "\(run.err)")
    let dom = try OutsideReaders.run("chromium", OutsideReaders.quiet + ["--dump-dom", "file://\(page)"])
    #expect(dom.contains("<h1") && dom.contains("</html>"))
    #expect(!dom.contains("<script") && !dom.contains("http://") && !dom.contains("src=\"http"))
    #expect(dom.contains("فاطمة الزهراء") == (audience != "funder"))
    let picture = office.path("sheet.png")
    _ = try OutsideReaders.run(
      "chromium",
      OutsideReaders.quiet + ["--screenshot=\(picture)", "--window-size=900,1270", "file://\(page)"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: picture))
    #expect(bytes.count > 20_000, "a page with text is larger than an empty one")
  }

  @Test("LibreOffice reads the same cells as were written, formulas as text and names in every script")
  func spreadsheet() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "note", "42", "=HYPERLINK(\"http://example.org\")")
    let list = office.path("list.csv")
    let run = try office.work(on: file, "export", "csv", "stage:language", "--bom", "-o", list)
    try #require(run.code == 0, "\(run.err)")
    _ = try OutsideReaders.run(
      "soffice",
      [
        "-env:UserInstallation=file://\(office.path("office"))", "--headless",
        // Comma, quotation mark, UTF-8, and every column as text, as a careful reader imports it.
        "--infilter=CSV:44,34,76,1,,0,true,false", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
        "--outdir", office.path("again"), list,
      ])
    let cells = """
      import csv, sys
      def rows(path): return list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
      one, two = rows(sys.argv[1]), rows(sys.argv[2])
      assert len(one) > 40, len(one)
      assert [[c.strip() for c in r] for r in one] == [[c.strip() for c in r] for r in two], "cells differ"
      print(len(one))
      """
    let counted = try OutsideReaders.run(
      "/usr/bin/python3", ["-c", cells, list, office.path("again/list.csv")])
    #expect(Int(counted.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 > 40)
  }

  @Test("A calendar library reads every action and exam, each once and on its day")
  func calendar() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("week.ics")
    let run = try office.work(on: file, "export", "ics", "-o", place)
    try #require(run.code == 0, "\(run.err)")
    let events = """
      import sys, icalendar
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
      events = calendar.walk("VEVENT")
      assert len({str(e["UID"]) for e in events}) == len(events)
      assert all(e.decoded("DTSTART") and str(e["SUMMARY"]) for e in events)
      print(len(events), any(str(e.decoded("DTSTART")) == "2026-11-20" for e in events))
      """
    let words = try OutsideReaders.run("/usr/bin/python3", ["-c", events, place]).split(
      whereSeparator: \.isWhitespace)
    #expect(words.first.flatMap { Int($0) } ?? 0 > 50)
    #expect(words.last == "True", "Fatima's resit was to be booked by 20 November")
  }
}

/// Runs the programs of others.
enum OutsideReaders {
  static let areWanted = ProcessInfo.processInfo.environment["CASELOAD_OUTSIDE"] == "1"
  static let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]

  /// What a program prints; its complaints go nowhere.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) ended with \(process.terminationStatus)")
    return String(decoding: bytes, as: UTF8.self)
  }
}
