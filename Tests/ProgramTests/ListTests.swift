import Foundation
import Testing

struct ListTests {
  @Test("The sample has the people of the salary table, profession by profession")
  func countsOfTheSample() throws {
    let office = try Office()
    let rows = try office.run("--file", try office.sample(), "list", "--json").objects()
    #expect(rows.count == 183)
    let professions = Dictionary(grouping: rows.compactMap { $0["profession"] as? String }) { $0 }
    #expect(
      professions.mapValues(\.count) == [
        "doctor": 48, "nurse": 71, "psychologist": 3, "physiotherapist": 4, "biomedical scientist": 28,
        "pharmacist": 14, "dentist": 15,
      ])
    let specialties = Dictionary(grouping: rows.compactMap { $0["specialty"] as? String }) { $0 }
    #expect(
      specialties.mapValues(\.count) == ["ophthalmology": 1, "anaesthetics": 3, "paediatric surgery": 2])
  }

  @Test("A row of JSON has every name in its lasting order, and null for what is not known")
  func namesOfJSON() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try office.run("--file", file, "--today", "2026-11-23", "list", "42", "--json")
    let row = try #require(try run.objects().first)
    #expect(row["case"] as? String == "SMW-0042")
    #expect(row["name"] as? String == "Fatima al-Zahra")
    #expect(row["nativeName"] as? String == "فاطمة الزهراء")
    #expect(row["nationality"] as? String == "Syria")
    #expect(row["caseworker"] as? String == "NH")
    #expect(row["stage"] as? String == "language")
    #expect(row["due"] as? String == "2026-11-20")
    #expect(row["overdue"] as? Bool == true)
    #expect(row["specialty"] is NSNull)
    let names = run.lines[1].matches(of: #/"(\w+)":/#).map { String($0.1) }
    #expect(
      names == [
        "case", "name", "nativeName", "profession", "specialty", "nationality", "occupation", "club",
        "caseworker",
        "stage", "stageSince", "daysInStage", "status", "nextAction", "due", "overdue", "stalled",
        "lastContact",
        "expires", "expiresOn",
      ])
  }

  @Test("A pipe gets tabs with a heading, as many lines as the filter lets through")
  func tabs() throws {
    let office = try Office()
    let run = try office.run("list", "--file", try office.sample(), "stage:language", "not", "stalled")
    #expect(run.code == 0)
    #expect(run.err.isEmpty)
    #expect(run.lines.first?.hasPrefix("case\tname\tnativeName\tprofession") == true)
    #expect(run.lines.count > 10)
    #expect(
      run.lines.dropFirst().allSatisfy {
        $0.contains("\tlanguage\t") && $0.split(separator: "\t", omittingEmptySubsequences: false).count == 20
      })
  }

  @Test("Options stand before or after the name of the command, and pages join without a gap")
  func pages() throws {
    let office = try Office()
    let file = office.path("large.sqlite")
    #expect(try office.run("demo", "--candidates", "1200", "--file", file, "--no-open").code == 0)
    let before = try office.run("--file", file, "list", "--sort", "number").lines
    let after = try office.run("list", "--sort", "number", "--file", file).lines
    #expect(before == after)
    #expect(before.count == 1_201)
    let numbers = before.dropFirst().compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == 1_200)
    #expect(try office.run("list", "--file", file, "--limit", "7", "--json").objects().count == 7)
  }

  @Test("CSV opens in a spreadsheet as text, and comes back through the import")
  func csv() throws {
    let office = try Office()
    let run = try office.run("list", "--file", try office.sample(), "--csv", "--limit", "3")
    #expect(run.out.unicodeScalars.first == "\u{FEFF}")
    #expect(run.out.components(separatedBy: "\r\n").count == 5)
    let list = try office.write(run.out, to: "again.csv")
    let again = try office.run("import", list, "--dry-run")
    #expect(again.code == 0)
    #expect(again.lines.last == "Nothing was written: this was a dry run.")
  }

  @Test("A filter that is not understood is refused with its place and what is known")
  func wrongFilter() throws {
    let office = try Office()
    let run = try office.run("list", "--file", try office.sample(), "stgae:language")
    #expect(run.code == 1)
    #expect(run.out.isEmpty)
    #expect(
      run.err.hasPrefix(
        "The filter was not applied: “stgae:” at column 1 is not a filter. Perhaps “stage” was meant."))
  }

  @Test("Asking for my cases without saying who I am is refused with what to type")
  func mineOfNobody() throws {
    let office = try Office()
    let run = try office.run("list", "--file", try office.sample(), "mine")
    #expect(run.code == 1)
    #expect(
      run.err
        == "Nothing was listed: Caseload does not know who you are. Add --as with your initials; this file knows NH, TB, GK, MO.\n"
    )
    #expect(try office.run("list", "--file", try office.sample("b"), "mine", "--as", "nh").lines.count > 20)
  }

  @Test("Wrong use ends with 64 and a sentence on standard error")
  func wrongUse() throws {
    let office = try Office()
    for (arguments, words) in [
      (["list", "--json", "--csv"], "Choose --json or --csv, not both."),
      (["list", "--limit", "0"], "--limit takes a number from 1."),
      (["list", "--today", "31nov"], "There is no 31 November: November has 30 days. Type another day."),
      (["history", "--limit", "-1"], "--limit"), (["nonesuch"], "nonesuch"),
      (["list", "--nonesuch"], "--nonesuch"),
      (["demo", "--candidates", "0"], "--candidates takes a number from 1 to 1,000,000."),
      (["sheet", "42", "--format", "docx"], "The sheet was not made: there is no format “docx”."),
    ] {
      let run = try office.run(arguments)
      #expect(run.code == 64, "\(arguments)")
      #expect(run.out.isEmpty, "\(arguments)")
      #expect(run.err.contains(words), "\(arguments): \(run.err)")
    }
  }

  @Test("A stage that the person's pathway has not is refused, with those it has")
  func noSuchStage() throws {
    let office = try Office()
    let run = try office.run("move", "42", "nowhere", "--as", "NH", "--file", try office.sample())
    #expect(run.code == 64)
    #expect(run.err.contains("There is no stage “nowhere”. The stages are intake, language, observation"))
  }

  @Test("Help and the version are results: standard output, exit 0")
  func help() throws {
    let office = try Office()
    for arguments in [["--help"], ["list", "--help"], ["--version"], ["help", "record"]] {
      let run = try office.run(arguments)
      #expect(run.code == 0)
      #expect(!run.out.isEmpty)
      #expect(run.err.isEmpty)
    }
  }
}
