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
    #expect(
      words.contains("Sheet for Lark Street Learning as text, made without consent: asked by telephone"))
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
    #expect(
      each.err.contains(
        "not made: the consent to share with Sandwell and West Birmingham NHS Trust is not recorded: SMW-"))
    #expect(each.err.split(separator: "\n").count == 3)
    let again = ["sheets", "stage:language", "--audience", "partner", "--for", "sandwell", "-o", folder]
    _ = try office.work(on: file, again + ["--format", "json", "--replace"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == each.lines.count)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(
      names.count == each.lines.count && names.allSatisfy { $0.hasPrefix("SMW-") && $0.hasSuffix(".json") })
    for (path, words) in [
      ("-", "several sheets go to files, not to standard output."),
      (office.path("x.html"), "only pdf makes one document of several."),
    ] {
      let refused = try office.work(on: file, "sheets", "42", "-o", path)
      #expect(refused.code == 64 && refused.err.contains(words))
    }
    let nobody = try office.work(on: file, "sheets", "stage:language", "not", "stage:language", "-o", folder)
    #expect(nobody.err == "No sheet was written: nobody is in the list. Choose another filter.\n")
  }

  @Test("Whoever has left gets no sheet of a batch unless asked for, and a number that no case has is told")
  func whoLeft() throws {
    let office = try Office()
    let file = try office.sample()
    let all = try office.work(on: file, "list", "club:smethwick", "status:exited").lines.count - 1
    let some = try office.work(
      on: file, "sheets", "club:smethwick", "--audience", "candidate", "-o", office.path("week"))
    #expect(
      all > 1 && some.err.contains("\(all) people have left the programme and got no sheet: status:exited"))
    let gone = try office.work(
      on: file, "sheets", "club:smethwick", "status:exited", "--audience", "candidate", "-o",
      office.path("gone"))
    #expect(gone.lines.count == all && !gone.err.contains("left the programme"))
    for command in [["sheets", "42,999", "-o", office.path("two")], ["list", "42,999"]] {
      #expect(try office.work(on: file, command).err.contains("There is no case 999."))
    }
    let partner = try office.work(on: file, "sheet", "42", "--audience", "candidate", "--for", "sandwell")
    #expect(partner.code == 64 && partner.err.contains("only a partner's sheet is for a partner"))
  }

  @Test("No list that leaves the file says how long somebody may stay")
  func leave() throws {
    let office = try Office()
    let file = try office.sample()
    let kept = ["Leave to remain", "proof of status"]
    for command in [
      ["export", "csv", "-o", "-"], ["export", "json", "-o", "-"], ["export", "ics", "-o", "-"],
      ["list"], ["list", "--csv"], ["list", "--json"],
    ] {
      let out = try office.work(on: file, command).out
      #expect(kept.allSatisfy { !out.contains($0) }, "\(command)")
    }
    let rows = try office.work(on: file, "export", "json", "-o", "-").objects()
    let tells = rows.filter { $0["expires"] is String }
    #expect(tells.count > 20 && tells.allSatisfy { $0["expiresOn"] is String })
    for row in rows.prefix(20) {
      guard let number = row["case"] as? String else { continue }
      let shown = try office.work(on: file, "show", number, "--json").out
      #expect(
        !shown.contains("Leave to remain ends") && !shown.contains("right to work checked"), "\(number)")
    }
  }

  @Test("Several numbers mean any of them with commas between; with blanks there is advice")
  func numbers() throws {
    let office = try Office()
    let file = try office.sample()
    let both = try office.work(on: file, "export", "csv", "42,57", "-o", office.path("a.csv"))
    #expect(both.err == "2 rows.\n")
    let none = try office.work(on: file, "export", "csv", "42", "57", "-o", office.path("b.csv"))
    #expect(
      none.err
        == "0 rows.\nNobody fits all of these. Several numbers are joined with commas: 42,57.\n")
  }

  @Test("The ending of a path says the format, and may not contradict it")
  func endings() throws {
    let office = try Office()
    let file = try office.sample()
    let place = office.path("s.html")
    #expect(try office.work(on: file, "sheet", "42", "-o", place).code == 0)
    #expect(try String(contentsOfFile: place, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    let refused = try office.work(on: file, "sheet", "42", "--format", "pdf", "-o", office.path("t.md"))
    #expect(refused.code == 64 && refused.err.contains("the path ends in .md, and the format is pdf."))
    let list = try office.work(on: file, "export", "csv", "-o", office.path("t.json"))
    #expect(list.code == 64 && list.err.contains("the path ends in .json, and the format is csv."))
    let folder = try office.work(on: file, "sheet", "42", "-o", office.path("new") + "/")
    #expect(folder.out == office.path("new") + "/SMW-0042-2026-11-23.txt\n")
    let whole = try office.work(on: file, "export", "case", "42", "-o", office.path("w.json"))
    #expect(whole.code == 0 && whole.out == office.path("w.json\n"))
    let taken = try office.work(on: file, "sheet", "42", "-o", place)
    #expect(taken.err.contains("Choose another name, or say --replace."))
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
      try office.work(on: file, "sheet", "42", "--print", "--format", "html").err.contains(
        "--print takes the format pdf and a file."))
    let printed = office.path("y")
    #expect(try office.work(on: file, "sheet", "42", "--print", "-o", printed).out == printed + "\n")
    let bytes = FileManager.default.contents(atPath: printed) ?? Data()
    #expect(bytes.starts(with: Data("%PDF".utf8)))
    let place = office.path("x.pdf")
    let run = try office.work(on: file, "sheet", "42", "--format", "pdf", "--open", "-o", place)
    #expect(
      run.out == place + "\n"
        && run.err.contains("no desktop runs where Caseload runs. It is in \(place)"))
  }
}
