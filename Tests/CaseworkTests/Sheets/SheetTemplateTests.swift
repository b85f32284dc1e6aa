import CaseCore
import Foundation
import Testing

@testable import Casework

/// What a club's own template may say, and how its faults are told.
struct SheetTemplateTests {
  private func faults(_ template: String) -> [String] {
    TemplateScanner.faults(in: template, permitting: .all).map {
      "\($0.line):\($0.column) \($0.words)"
    }
  }

  @Test(
    "The program's own audiences and templates have no fault", arguments: SheetAudience.allCases,
    SheetFormat.allCases)
  func ownTemplates(_ audience: SheetAudience, _ format: SheetFormat) {
    #expect(throws: Never.self) {
      try SheetMaker(
        .sample(audience, format), office: SamplePeople.office, on: SamplePeople.today,
        from: [SheetSnapshots.templates])
    }
  }

  @Test("A template cannot name what its audience may not see")
  func audience() throws {
    let club = try ScratchFolder()
    let path = try club.write("{{name}} {{phone}}", to: "partner.txt.mustache")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(
        of: SamplePeople.fatima(), .sample(.partner, .text), from: [club.path, SheetSnapshots.templates])
    }
    #expect(
      refusal?.words == "The sheet was not made: the template \(path) has a fault. "
        + "Line 1, column 10: The audience of this sheet may not see “phone”. Take it out. Mend the template, or "
        + "take it away to use the one that comes with Caseload.")
  }

  @Test(
    "Each fault is told with its place and with what to write",
    arguments: [
      ("{{name}}\n {{nmae}}", "2:2 There is no field “nmae” here. Did you mean “name”?"),
      ("{{salaryOfTheKing}}", "1:1 There is no field “salaryOfTheKing” here."),
      (
        "{{scores}}",
        "1:1 There is no field “scores” here. It belongs between {{#sittings}} and {{/sittings}}."
      ),
      (
        "{{sittings}}",
        "1:1 “sittings” is a list. Write {{#sittings}} before a row and {{/sittings}} after it."
      ),
      (
        "a{{{name}}}",
        "1:2 This tag would put a value into the sheet as it is. Write {{ and }} around the name alone."
      ),
      (
        "{{&name}}",
        "1:1 This tag would put a value into the sheet as it is. Write {{ and }} around the name alone."
      ),
      ("{{% CONTENT_TYPE:HTML}}", "1:1 A template cannot set how it is read. Take this tag out."),
      ("{{=<% %>=}}", "1:1 A template cannot change the signs of its tags. Take this tag out."),
      ("{{> other}}", "1:1 A template cannot take in another one. Write its text here."),
      ("{{<base}}", "1:1 A template cannot build on another one. Write its text here."),
      ("{{$block}}", "1:1 A template cannot build on another one. Write its text here."),
      ("{{uppercased(name)}}", "1:1 A template cannot use functions. Write the name alone."),
      ("{{}}", "1:1 This tag names nothing. Write the name of a field in it."),
      ("{{.}}", "1:1 There is no field “.” here."),
      ("{{name", "1:1 This tag is not closed. Write }} after it, on the same line."),
      ("{{", "1:1 This tag is not closed. Write }} after it."),
      ("{{! note", "1:1 This comment is not closed. Write }} after it."),
      ("x\n{{#exams}}", "2:1 {{#exams}} is not closed. Write {{/exams}} after it."),
      ("{{^exams}}", "1:1 {{^exams}} is not closed. Write {{/exams}} after it."),
      ("{{/exams}}", "1:1 {{/exams}} closes nothing. Write {{#exams}} before it."),
    ])
  func eachFault(_ template: String, _ expected: String) {
    #expect(faults(template) == [expected])
  }

  @Test(
    "A line of a page that cannot be is told with what it takes",
    arguments: [
      ("columns 7", "1:1 “columns” takes 1 or 2, not “7”."),
      (
        "event abc | 3 Nov | x",
        "1:1 “event” takes its place from 0 to 1000, the day and the words, with bars between them, not “abc”."
      ),
      (
        "event 5 | x",
        "1:1 “event” takes its place from 0 to 1000, the day and the words, with bars between them."
      ),
      (
        "{{#stages}}stage X",
        "1:12 “stage” takes the name of a stage and its place (done, now, ahead or passed by), with a bar between them."
      ),
      (
        "stage {{name}} | soon",
        "1:1 “stage” takes the name of a stage and its place (done, now, ahead or passed by), with a bar between "
          + "them, not “soon”."
      ),
      ("fact Phone", "1:1 “fact” takes a label and its value, with a bar between them."),
      ("mark ✓", "1:1 “mark” takes a sign and the words, with a bar between them."),
      ("table", "1:1 “table” takes cells with bars between them."),
      ("table A | B\nrow a | b | c", "2:1 This “row” has 3 cells, and the headings above it 2."),
      ("figures A | B\nrow a | 1\nsum b | 1 | 2", "3:1 This “sum” has 3 cells, and the headings above it 2."),
      ("sum a | b", "1:1 “sum” stands below “table”, “figures” or another “row”."),
      (
        "bar a | 1 | 1001",
        "1:1 “bar” takes a label, a value and a length from 0 to 1000, with bars between them, not “1001”."
      ),
      ("row a | b", "1:1 “row” stands below “table”, “figures” or another “row”."),
      ("table a\ntext b\nrow c", "3:1 “row” stands below “table”, “figures” or another “row”."),
      (
        "fact a | b | c | d",
        "1:1 “fact” takes a label and its value, with a bar between them: at most 3 cells, not 4."
      ),
      ("text a | b", "1:1 “text” takes words after it: at most 1 cell, not 2."),
      ("section", "1:1 “section” takes words after it."),
    ])
  func eachPageFault(_ template: String, _ expected: String) {
    let faults = PageTemplate.faults(in: template)
    #expect(faults.map { "\($0.line):\($0.column) \($0.words)" } == [expected])
  }

  @Test("A template without a word is a fault, whatever its format", arguments: [SheetFormat.pdf, .html])
  func empty(_ format: SheetFormat) throws {
    let club = try ScratchFolder()
    let path = try club.write("{{! nothing yet }}\n\n", to: "caseworker.\(format.rawValue).mustache")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(
        of: SamplePeople.fatima(), SheetOrder(as: format), from: [club.path, SheetSnapshots.templates])
    }
    #expect(
      refusal?.summary == "The sheet was not made: the template \(path) has a fault. Line 1, column 1: "
        + "The template is empty. Write the page into it.")
  }

  @Test("Where a club's own file of fields leaves out what our template uses, that file is named")
  func fieldsLeftOut() throws {
    let club = try ScratchFolder()
    let path = try club.write(
      "audience: caseworker\ntitle: Ours\nconsent: none\nfields:\n  - caseNumber\n", to: "caseworker.yaml")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(
        of: SamplePeople.fatima(), SheetOrder(as: .text), from: [club.path, SheetSnapshots.templates])
    }
    #expect(
      refusal?.words.hasSuffix(
        "The fields are those of \(path): name there what the template uses, or take that file away.") == true
    )
  }

  @Test("All faults are told at once, in the order of the file")
  func allAtOnce() {
    let template = """
      {{nmae}} {{{phone}}}
      {{#exams}}{{name}}{{#funding}}{{/exams}}
      {{emial
      {{> x}}
      """
    #expect(
      faults(template).map { $0.prefix(4) } == ["1:1 ", "1:10", "2:19", "3:1 ", "4:1 "].map { $0.prefix(4) })
  }

  @Test("Inside a section that is unknown itself, nothing more is told")
  func unknownSection() {
    #expect(faults("{{#exmas}}{{whatever}}{{#more}}{{x}}{{/more}}{{/exmas}}").count == 1)
  }

  @Test("Sections know their rows' fields and those around them")
  func scopes() {
    #expect(
      faults("{{#exams}}{{name}} {{attempts}} {{caseNumber}}{{/exams}}{{#email}}{{email}}{{/email}}") == [])
    #expect(faults("{{#hasExams}}{{#exams}}{{on}}{{/exams}}{{/hasExams}}{{! a {comment} }}") == [])
    #expect(faults("{{^exams}}{{attempts}}{{/exams}}").count == 1)
  }

  @Test("Single braces, as in a style sheet, are text")
  func braces() {
    #expect(faults("p { a: b } } {\n{ {x} }") == [])
  }

  @Test("A club's own folder comes first, and the program's stands behind it")
  func folders() throws {
    let club = try ScratchFolder()
    try club.write("Ours: {{name}}, {{nativeName}}\n", to: "caseworker.txt.mustache")
    let facts = try SamplePeople.fatima()
    let folders = [club.path, SheetSnapshots.templates]
    let own = try makeSheet(of: facts, SheetOrder(as: .text), on: SamplePeople.today, from: folders)
    #expect(own.text == "Ours: Fatima al-Zahra, فاطمة الزهراء\n")
    let page = try makeSheet(of: facts, SheetOrder(as: .html), on: SamplePeople.today, from: folders)
    #expect(page.text.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("A field that is missing in a row is not taken from around it")
  func noLeak() throws {
    let club = try ScratchFolder()
    try club.write("{{#exams}}[{{until}}{{note}}{{next}}]{{/exams}}", to: "caseworker.txt.mustache")
    let facts = try SamplePeople.fatima()
    let refusal = #expect(throws: Refusal.self) { try make(facts, club) }
    #expect(refusal?.summary.contains("There is no field “until” here. It belongs between") == true)
    try club.write("{{#funding}}[{{item}}{{loan}}{{reference}}]{{/funding}}", to: "caseworker.txt.mustache")
    #expect(try make(facts, club).text == "[OET fee]\n")
  }

  private func make(_ facts: CaseFacts, _ folder: ScratchFolder) throws(Refusal) -> RenderedSheet {
    try makeSheet(
      of: facts, SheetOrder(as: .text), on: SamplePeople.today, from: [folder.path, SheetSnapshots.templates])
  }
}

/// The refusals as people read them.
struct SheetTemplateRefusalTests {
  private func words(_ folders: [String]) throws -> String? {
    let facts = try SamplePeople.stranger()
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(of: facts, SheetOrder(as: .text), on: SamplePeople.today, from: folders)
    }
    return refusal?.words
  }

  private let mend = "Mend the template, or take it away to use the one that comes with Caseload."

  @Test("Faults name the file, and each its line and column")
  func faults() throws {
    let club = try ScratchFolder()
    let path = try club.write("{{nmae}}\n{{&name}}\n", to: "caseworker.txt.mustache")
    #expect(
      try words([club.path, SheetSnapshots.templates])
        == "The sheet was not made: the template \(path) has 2 faults. "
        + "Line 1, column 1: There is no field “nmae” here. Did you mean “name”? "
        + "Line 2, column 1: This tag would put a value into the sheet as it is. "
        + "Write {{ and }} around the name alone. \(mend)")
    try club.write("{{nmae}}", to: "caseworker.txt.mustache")
    #expect(
      try words([club.path, SheetSnapshots.templates])?.hasPrefix(
        "The sheet was not made: the template \(path) has a fault.") == true)
  }

  @Test("A missing template says where it was looked for")
  func missing() throws {
    let remedy = "Install Caseload again, or put the template into one of its folders."
    #expect(
      try words(["/no/a", "/no/b"])
        == "The sheet was not made: the template caseworker.yaml is missing; it is not in /no/a or /no/b. \(remedy)"
    )
    #expect(
      try words([])
        == "The sheet was not made: the template caseworker.yaml is missing; there is no folder to look in. \(remedy)"
    )
  }

  @Test("A template that is no text, too long or a folder cannot be used")
  func unreadable() throws {
    let club = try ScratchFolder()
    let path = club.path + "/caseworker.txt.mustache"
    let start = "The sheet was not made: the template \(path) cannot be used; "
    try Data([0xFF, 0xFE, 0x00]).write(to: URL(fileURLWithPath: path))
    #expect(
      try words([club.path, SheetSnapshots.templates]) == start + "the file is not UTF-8 text. \(mend)")
    try club.write(String(repeating: "x", count: 1 << 20 + 1), to: "caseworker.txt.mustache")
    #expect(
      try words([club.path, SheetSnapshots.templates]) == start + "the file is over 1 MiB long. \(mend)")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(try words([club.path, SheetSnapshots.templates]) == start + "the file cannot be read. \(mend)")
  }

  @Test("A sign that the library cannot read is a fault, not a crash")
  func combiningBrace() throws {
    let club = try ScratchFolder()
    let path = try club.write("{{name}}\u{301} and more\n", to: "caseworker.txt.mustache")
    #expect(
      try words([club.path, SheetSnapshots.templates])
        == "The sheet was not made: the template \(path) cannot be used; "
        + "a tag in it holds a sign that has no place there. \(mend)")
  }
}
