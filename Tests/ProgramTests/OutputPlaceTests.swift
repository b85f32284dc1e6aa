import Foundation
import Testing

/// Where the program writes and where it never does, and how a path says the format.
struct OutputPlaceTests {
  private func refusal(_ path: String) -> String {
    "to \(path): that is a Caseload file, or belongs to one, and is never written over. Choose another name.\n"
  }

  @Test(
    "Nothing is written over a case file, whatever writes and whatever --replace says",
    arguments: [
      ["sheet", "42", "--format", "text"], ["sheets", "stage:language", "--format", "pdf"],
      ["export", "csv"], ["export", "json"], ["export", "ics"], ["export", "case", "42", "--format", "json"],
    ])
  func caseFiles(_ command: [String]) throws {
    let office = try Office()
    let (file, other) = (try office.sample("own"), try office.sample("other"))
    try FileManager.default.createSymbolicLink(atPath: office.path("link"), withDestinationPath: other)
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    let isMany = command.first == "sheets"
    for path in [file, other, office.path("link"), other + "-journal"] where !isMany {
      let run = try office.work(on: file, command + ["-o", path, "--replace"])
      #expect(run.code == 1 && run.err.hasSuffix(refusal(path)), "\(run.err)")
    }
    #expect(try office.work(on: file, command + ["-o", file + ".lock", "--replace"]).code != 0)
    if isMany {
      let pdf = try office.sample("own.pdf")
      let run = try office.work(on: file, command + ["-o", pdf, "--replace"])
      #expect(run.code == 1 && run.err.hasSuffix(refusal(pdf)), "\(run.err)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == before)
    #expect(try office.work(on: file, "check").code == 0)
  }

  @Test("Minutes are not written over a case file either")
  func minutes() throws {
    let office = try Office()
    let file = try office.sample("own")
    #expect(try office.work(on: file, "review", "open").code == 0)
    #expect(try office.work(on: file, "review", "close").code == 0)
    let run = try office.work(on: file, "review", "minutes", "-o", file, "--replace")
    #expect(run.code == 1 && run.err.hasSuffix(refusal(file)), "\(run.err)")
  }

  @Test("An ending that nothing here writes is refused as wrong use, with the endings that are known")
  func unknownEndings() throws {
    let office = try Office()
    let file = try office.sample()
    for ending in ["docx", "doc", "odt", "xlsx", "tex", "csv"] {
      let place = office.path("a.\(ending)")
      let run = try office.work(on: file, "sheet", "42", "-o", place)
      #expect(
        run.code == 64
          && run.err.contains(
            "Nothing was written: it cannot be written as .\(ending). "
              + "Let the path end in .txt, .md, .html, .json or .pdf."),
        "\(run.err)")
      #expect(!FileManager.default.fileExists(atPath: place))
    }
    let list = try office.work(on: file, "export", "csv", "-o", office.path("l.xlsx"))
    #expect(list.code == 64 && list.err.contains("written as .xlsx. Let the path end in .csv."))
    let whole = try office.work(on: file, "export", "case", "42", "-o", office.path("w.pdf"))
    #expect(whole.code == 64 && whole.err.contains("written as .pdf. Let the path end in .html or .json."))
  }

  @Test("Other spellings of an ending are known, and a folder or a number is no ending")
  func otherSpellings() throws {
    let office = try Office()
    let file = try office.sample()
    let (page, words) = (office.path("a.htm"), office.path("b.markdown"))
    #expect(try office.work(on: file, "sheet", "42", "-o", page).code == 0)
    #expect(try String(contentsOfFile: page, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    #expect(try office.work(on: file, "sheet", "42", "-o", words).code == 0)
    #expect(try String(contentsOfFile: words, encoding: .utf8).hasPrefix("# "))
    #expect(try office.work(on: file, "sheet", "42", "-o", office.path("week.48")).code == 0)
    try FileManager.default.createDirectory(atPath: office.path("x.docx"), withIntermediateDirectories: false)
    let inside = try office.work(on: file, "sheet", "42", "-o", office.path("x.docx"))
    #expect(inside.out == office.path("x.docx") + "/SMW-0042-2026-11-23.txt\n")
  }

  @Test("The whole case is printed where - is asked for, and that is in the history")
  func printedCase() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try office.work(on: file, "export", "case", "42", "-o", "-", "--format", "json")
    #expect(try run.json() is [String: Any] && run.err.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "-"))
    #expect(
      try office.work(on: file, "history", "42", "--limit", "1").lines[0].contains("Whole case exported"))
  }

  @Test("What was undone is still in the whole case, marked as taken back")
  func takenBack() throws {
    let office = try Office()
    let file = try office.sample()
    _ = try office.work(on: file, "note", "42", "SECRETWORD")
    _ = try office.work(on: file, "undo")
    let json = try office.work(on: file, "export", "case", "42", "-o", "-", "--format", "json").out
    // What is taken back is dated by the computer's clock, whatever day the rules are asked about.
    #expect(json.contains("SECRETWORD") && json.contains(/"takenBackOn": "\d{4}-\d\d-\d\d"/))
    let page = try office.work(on: file, "export", "case", "42", "-o", "-").out
    #expect(page.contains("<h2>Taken back, and still in the history</h2>"))
    #expect(page.contains(/taken back on \w{3} \d+ \w{3} \d{4} \(NH\)/) && page.contains("SECRETWORD"))
    _ = try office.work(on: file, "redo")
    let again = try office.work(on: file, "export", "case", "42", "-o", "-").out
    #expect(again.contains("SECRETWORD") && !again.contains("Taken back, and still in the history"))
  }

  @Test("A printer's own program, found on the PATH, gets the bytes, and that is said")
  func printing() throws {
    let tools = try Office()
    let out = tools.path("printed")
    for (name, script) in [
      ("lpstat", "echo 'system default destination: Desk'"), ("lp", "cat \"$2\" > \(out)"),
    ] {
      let path = try tools.write("#!/bin/sh\n\(script)\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let office = try Office(environment: ["PATH": "\(tools.folder.path):/usr/bin:/bin"])
    let file = try office.sample()
    let place = office.path("x.pdf")
    let run = try office.work(on: file, "sheet", "42", "--print", "-o", place)
    #expect(run.code == 0 && run.err == "The sheet was sent to the printer.\n", "\(run.err)")
    #expect(FileManager.default.contents(atPath: out) == FileManager.default.contents(atPath: place))
    #expect(FileManager.default.contents(atPath: out)?.starts(with: Data("%PDF".utf8)) == true)
    _ = try tools.write("#!/bin/sh\nexit 1\n", to: "lp")
    let refused = try office.work(on: file, "sheet", "42", "--print", "-o", place, "--replace")
    #expect(
      refused.code == 1 && refused.err.contains("The sheet was not printed: the printer did not take it."))
  }

  @Test("The desktop's own opener, found on the PATH, gets the path")
  func opening() throws {
    let tools = try Office()
    let path = try tools.write("#!/bin/sh\necho \"$1\" > \(tools.path("opened"))\n", to: "xdg-open")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let office = try Office(environment: ["PATH": "\(tools.folder.path):/usr/bin:/bin", "DISPLAY": ":9"])
    let file = try office.sample()
    let run = try office.work(on: file, "sheet", "42", "--open", "-o", office.path("x.pdf"))
    #expect(run.code == 0, "\(run.err)")
    #expect(try String(contentsOfFile: tools.path("opened"), encoding: .utf8) == office.path("x.pdf") + "\n")
  }
}
