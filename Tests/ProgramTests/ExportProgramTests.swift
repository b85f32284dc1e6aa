import Foundation
import Testing

/// Sheets and exports by the real program, read by other programs.
struct ExportProgramTests {
  /// Runs Python and gives what it prints.
  private func python(_ script: String, _ arguments: String...) throws -> (code: Int32, out: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  private static func has(_ module: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import \(module)"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test("CSV says to Python's csv module what JSON says", .enabled(if: has("csv"), "Python is not here"))
  func csv() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "note", "42", "=HYPERLINK(\"x\")")
    _ = try office.work(on: file, "action", "42", "=1+1, \"two\"", "--by", "fri")
    let place = office.path("all.csv")
    let run = try office.work(on: file, "export", "csv", "-o", place)
    #expect(run.out == place + "\n" && run.err == "183 rows.\n")
    let json = try office.work(on: file, "export", "json", "-o", "-").objects()
    let cells = try python(
      "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))))",
      place)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(cells.out.utf8)) as? [[String]])
    #expect(rows.count == 184 && rows[0].first == "case" && rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows.dropFirst().map { $0[0] } == json.map { $0["case"] as? String })
    #expect(rows.dropFirst().map { $0[1] } == json.map { $0["name"] as? String })
    #expect(rows.flatMap(\.self).allSatisfy { $0.first != "=" && $0.first != "+" && $0.first != "@" })
  }

  @Test("CSV begins with the byte-order mark only where it is asked for")
  func bom() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(try office.work(on: file, "export", "csv", "-o", "-").out.hasPrefix("case,"))
    #expect(try office.work(on: file, "export", "csv", "--bom", "-o", "-").out.hasPrefix("\u{FEFF}case,"))
  }

  @Test(
    "The calendar is read by a calendar library",
    .enabled(if: has("icalendar"), "Python has no icalendar: pip install icalendar"))
  func calendar() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("all.ics")
    let rows = try office.work(on: file, "export", "ics", "-o", place).err
    let count = try python(
      """
      import icalendar,sys
      c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      e = [x for x in c.walk('VEVENT')]
      assert all(x.decoded('DTSTART') < x.decoded('DTEND') and x['SUMMARY'] for x in e)
      assert len({x['UID'] for x in e}) == len(e)
      print(len(e))
      """, place)
    #expect(count.code == 0 && rows == count.out.trimmingCharacters(in: .newlines) + " rows.\n")
  }

  @Test("Every export is in the history, with what, for whom and how much")
  func history() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "export", "csv", "stage:language", "-o", office.path("l.csv"))
    _ = try office.work(
      on: file, "sheet", "42", "--audience", "funder", "--format", "json", "-o", office.path("f.json"))
    _ = try office.work(on: file, "export", "case", "42", "-o", office.path("c.html"))
    let words = try office.work(on: file, "history", "--limit", "3").lines
    #expect(words[0].contains("Whole case exported as HTML"))
    #expect(words[1].contains("Sheet for the funder as JSON"))
    #expect(words[2].contains("List exported as CSV, ") && words[2].contains("rows"))
    #expect(try office.work(on: file, "history", "42", "--limit", "1").lines[0].contains("Whole case"))
    let undo = try office.work(on: file, "undo")
    #expect(undo.code == 1)
  }

  @Test("A sheet without the consent that it takes is refused, and made for a reason that is kept")
  func consent() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("p.txt")
    let order = ["sheet", "42", "--audience", "partner", "--for", "lark", "-o", place]
    let work: ([String]) throws -> Run = { more in
      try office.run(
        ["--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right"] + order + more)
    }
    let refused = try work([])
    #expect(refused.code == 1 && refused.err.contains("to share with Lark Street Learning is not recorded."))
    #expect(!FileManager.default.fileExists(atPath: place))
    #expect(try work(["--without-consent", "asked by telephone"]).code == 0)
    let words = try office.work(on: file, "history", "42", "--limit", "1").lines[0]
    #expect(words.contains("Sheet for the partner as TXT, made without consent: asked by telephone"))
  }

  @Test("A club's sheets are one document, or a file each, and whoever has not consented is named")
  func many() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("week.pdf")
    let one = try office.work(
      on: file, "sheets", "club:smethwick", "stage:language", "--audience", "candidate", "--format", "pdf",
      "-o", place)
    #expect(one.code == 0 && one.out == place + "\n" && one.err.contains("sheets written, 0 left out."))
    let folder = office.path("sheets")
    let each = try office.work(
      on: file, "sheets", "stage:language", "--audience", "partner", "--for", "sandwell", "--format", "json",
      "-o",
      folder)
    #expect(each.err.contains("to share with Sandwell and West Birmingham NHS Trust is not recorded."))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      names.count == each.lines.count && names.allSatisfy { $0.hasPrefix("SMW-") && $0.hasSuffix(".json") })
    let nobody = try office.work(on: file, "sheets", "stage:language", "not", "stage:language", "-o", folder)
    #expect(nobody.err == "No sheet was written: nobody is in the list. Choose another filter.\n")
  }

  @Test("Without a single font there is a sentence, not a crash")
  func noFonts() throws {
    let empty = "<?xml version=\"1.0\"?><fontconfig></fontconfig>"
    let place = FileManager.default.temporaryDirectory.path + "/caseload-fonts-\(getpid()).conf"
    try empty.write(toFile: place, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let office = try Office(environment: ["FONTCONFIG_FILE": place])
    let file = try office.sample()
    let run = try office.work(on: file, "sheet", "42", "--format", "pdf", "-o", office.path("x.pdf"))
    #expect(run.err.contains("fonts-noto-core"))
  }

  @Test("Printing asks for PDF, and says where the file is when there is no printer")
  func printing() throws {
    let office = try Office()
    let file = try office.sample()
    #expect(
      try office.work(on: file, "sheet", "42", "--print").err.contains(
        "--print takes --format pdf and a file."))
    let place = office.path("x.pdf")
    let run = try office.work(on: file, "sheet", "42", "--format", "pdf", "--open", "-o", place)
    #expect(
      run.out == place + "\n" && run.err.contains("no program for it was found here. It is in \(place)"))
  }
}
