import Foundation
import Testing

struct ImportCommandTests {
  /// A new file of an invented programme, of which the only caseworker is Nadia Hussein.
  private func newFile(_ office: Office) throws -> String {
    let file = office.path("own.sqlite")
    let run = try office.run(
      "init", "--file", file, "--name", "Harbour Street skills", "--caseworker", "Nadia Hussein",
      "--initials", "NH")
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out == "Made \(file). The first case will be HSS-0001.\n")
    return file
  }

  @Test("A list is imported in one operation that undo takes back")
  func importAndUndo() throws {
    let office = try Office()
    let file = try newFile(office)
    let list = packageFolder.appendingPathComponent("Assets/Samples/candidates.csv").path
    let dry = try office.run("import", list, "--dry-run")
    #expect(dry.code == 0)
    #expect(dry.lines.last == "Nothing was written: this was a dry run.")
    let run = try office.run("import", list, "--file", file)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.lines.first?.hasPrefix("Imported ") == true)
    let rows = try office.run("list", "--json", "--file", file).objects()
    #expect(rows.count > 5)
    #expect(try office.run("undo", "--file", file).code == 0)
    #expect(try office.run("list", "--json", "--file", file).objects().isEmpty)
    #expect(try office.run("check", "--file", file).code == 0)
  }

  @Test("Every row is imported or kept with its line and its reason; mended, it comes in")
  func rejects() throws {
    let office = try Office()
    let file = try newFile(office)
    let list = try office.write(
      "Name,Profession,Date of birth\nAmal Test,nurse,1 Feb 1990\nOmar Test,doctor,31/02/1985\nRaggedy,doctor\n",
      to: "list.csv")
    let run = try office.run("import", list, "--file", file)
    #expect(run.code == 0)
    #expect(run.lines.last == "2 rows were not imported; they are in \(office.path("list-rejects.csv"))")
    #expect(run.err.contains("There is no 31 February"))
    let kept = try String(contentsOfFile: office.path("list-rejects.csv"), encoding: .utf8)
    #expect(kept.contains("Omar Test"))
    #expect(kept.contains("Raggedy"))
    let mended = try office.write(
      kept.replacingOccurrences(of: "31/02/1985", with: "28/02/1985"), to: "mended.csv")
    #expect(try office.run("import", mended, "--file", file, "--rejects", office.path("rest.csv")).code == 0)
    #expect(try office.run("list", "--file", file).lines.count == 3)
  }

  @Test("A name without a letter is kept aside, dry or not, and the others come in")
  func letters() throws {
    let office = try Office()
    let file = try newFile(office)
    let list = try office.write("Name,Profession\nAmal Test,nurse\n-2+3,nurse\n", to: "list.csv")
    let why = "Line 3: Name: The name holds no letter."
    let dry = try office.run("import", list, "--dry-run")
    #expect(dry.err.contains(why) && dry.lines.first == "2 rows read: 1 can be imported, 1 cannot.")
    let run = try office.run("import", list, "--file", file)
    #expect(run.code == 0 && run.err.contains(why), "\(run.err)")
    #expect(run.lines.last == "1 row was not imported; it is in \(office.path("list-rejects.csv"))")
    #expect(try office.run("list", "--json", "--file", file).objects().count == 1)
    #expect(try office.run("history", "--file", file).lines[0].contains("Imported 1 person"))
  }

  @Test("A list that cannot be used at all is refused, and nothing is imported")
  func unusable() throws {
    let office = try Office()
    let file = try newFile(office)
    for (data, words) in [
      (Data(), "Nothing was imported: "), (Data([0x4D, 0x5A, 0, 0, 1, 2, 3, 0]), "Nothing was imported: "),
      (Data("Colour,Shape\nred,round\n".utf8), "Nothing was imported: "),
      (
        Data("Name\n".utf8),
        "Nothing was imported: the file has a header, but no rows. Check that it is the right file.\n"
      ),
      (Data("Name,Born\nA Test\n".utf8), "Nothing was imported: none of the 1 rows can be taken."),
    ] {
      let list = try office.write(data, to: "\(UUID().uuidString).csv")
      let run = try office.run("import", list, "--file", file)
      #expect(run.code == 1)
      #expect(run.out.isEmpty)
      #expect(run.err.contains(words), "\(run.err)")
    }
    #expect(
      try office.run("import", office.path("none.csv"), "--file", file).err
        == "Nothing was imported: there is no such file. Check its name and its folder.\n")
    #expect(try office.run("list", "--file", file).lines.count == 1)
  }

  @Test("A map file says what a header means, and its faults have a line and a column")
  func map() throws {
    let office = try Office()
    let file = try newFile(office)
    let list = try office.write("Wer,Was\nAmal Test,nurse\n", to: "list.csv")
    let map = try office.write("Wer: name\nWas: profession\n", to: "map.txt")
    #expect(try office.run("import", list, "--map", map, "--file", file).code == 0)
    #expect(try office.run("list", "profession:nurse", "--file", file).lines.count == 2)
    let wrong = try office.write("Wer: nmae\n", to: "wrong.txt")
    let run = try office.run("import", list, "--map", wrong, "--file", file)
    #expect(run.code == 1)
    #expect(run.err.contains("Line 1, column 6: There is no field “nmae”."), "\(run.err)")
  }

  @Test("A new file is refused what would not make a programme, and an existing file is kept")
  func wrongCard() throws {
    let office = try Office()
    let run = try office.run(
      "init", "--file", office.path("a.sqlite"), "--name", " ", "--caseworker", "N H", "--initials", "NH")
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("The file was not made: the programme needs a name."))
    let file = try newFile(office)
    let again = try office.run(
      "init", "--file", file, "--name", "Second", "--caseworker", "N H", "--initials", "NH")
    #expect(again.code == 1)
    #expect(
      again.err
        == "Nothing was written: \(file) exists already. Name another file, or move that one away first.\n")
  }

  @Test("Without a name for the file, it is made in the usual place, for its owner alone")
  func usualPlace() throws {
    let office = try Office()
    let run = try office.run("init", "--name", "Quay", "--caseworker", "Nadia Hussein", "--initials", "NH")
    let place = office.path(".local/share/caseload/caseload.sqlite")
    #expect(run.out == "Made \(place). The first case will be QUA-0001.\n")
    let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try office.run("list").lines.count == 1)
  }
}
