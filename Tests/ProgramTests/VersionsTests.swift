import Foundation
import Testing

/// A newer pathway and every rule of every case, by the real program.
struct VersionsTests {
  private static let newer = "nurse/test-of-competence-2027-01"

  /// The folder of the program's own pathways with a newer version for nurses.
  private func assets(_ office: Office) throws -> String {
    let shipped = packageFolder.appendingPathComponent("Assets/Pathways")
    let place = office.folder.appendingPathComponent("assets/Pathways")
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: shipped, to: place)
    let held = place.appendingPathComponent("nurse/test-of-competence-2026-11.yaml")
    let text = try String(contentsOf: held, encoding: .utf8).replacingOccurrences(
      of: "writing: 300, speaking: 350}", with: "writing: 350, speaking: 350}")
    _ = try office.write(text, to: "assets/Pathways/\(Self.newer).yaml")
    return office.path("assets")
  }

  @Test("Impact lists whom a newer version affects; a move is previewed, made at a word, and taken back")
  func story() throws {
    let office = try Office()
    let file = try office.sample()
    let assets = try assets(office)
    let impact = try office.work(on: file, "--assets", assets, "check", "pathways", "--impact", "--json")
    let pair = try #require(try impact.objects().first)
    #expect(pair["from"] as? String == "nurse/test-of-competence-2026-11")
    #expect(pair["to"] as? String == Self.newer)
    let cases = try #require(pair["cases"] as? [[String: Any]])
    let number = try #require(cases.first?["case"] as? String)
    #expect((cases.first?["differences"] as? [Any])?.isEmpty == false)
    #expect(cases.first?["name"] is NSNull)

    let preview = try office.work(
      on: file, "--assets", assets, "move-pathway", number, "--to", Self.newer)
    #expect(preview.lines.first == "From nurse/test-of-competence-2026-11:")
    #expect(preview.lines.contains("\(number) → \(Self.newer)"))
    #expect(preview.lines.last == "Nothing was saved. Add --yes to move it.")
    let moved = try office.work(
      on: file, "--assets", assets, "move-pathway", number, "--to", Self.newer, "--yes")
    #expect(moved.lines == ["Moved \(number) to \(Self.newer)."])
    let again = try office.work(on: file, "--assets", assets, "move-pathway", number, "--to", Self.newer)
    #expect(again.code == 1)
    #expect(
      again.err == "No case was moved: \(number) goes by \(Self.newer) already. Leave that case out.\n")
    let undone = try office.work(on: file, "--assets", assets, "undo")
    #expect(undone.lines == ["Undone for \(number): Moved 1 case to \(Self.newer)."])
    #expect(try office.work(on: file, "check").code == 0)
  }

  @Test("Without a newer version nobody is affected, and names are printed only where they are asked for")
  func names() throws {
    let office = try Office()
    let file = try office.sample()
    let none = try office.work(on: file, "check", "pathways", "--impact")
    #expect(none.lines == ["Every open case goes by the newest version of its pathway."])
    let assets = try assets(office)
    let plain = try office.work(on: file, "--assets", assets, "check", "pathways", "--impact").out
    let named = try office.work(
      on: file, "--assets", assets, "check", "pathways", "--impact", "--names", "--profession", "Nurse")
    #expect(named.out.count > plain.count)
    let other = try office.work(
      on: file, "--assets", assets, "check", "pathways", "--impact", "--profession", "dentist")
    #expect(other.lines == none.lines)
  }

  @Test("Every rule of every open case is counted, as text and as JSON")
  func cases() throws {
    let office = try Office()
    let file = try office.sample()
    let text = try office.work(on: file, "check", "cases")
    #expect(text.code == 0)
    #expect(text.lines.first?.contains(" open cases, ") == true)
    let json = try #require(try office.work(on: file, "check", "cases", "--json").json() as? [String: Any])
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.contains { $0["rule"] as? String == "LANG-GMC" })
    #expect(rules.first { $0["rule"] as? String == "RTW" }?["cases"] is NSNull)
  }

  @Test("Wrong use is told in a sentence")
  func wrongUse() throws {
    let office = try Office()
    let bad: [([String], String)] = [
      (
        ["move-pathway", "42", "--to", "nurse"],
        "“nurse” is no name of a pathway. Type it as in nurse/test-of-competence-2026-11."
      ),
      (["check", "pathways", "--names"], "--profession, --names and --json go with --impact."),
      (
        ["check", "pathways", "--impact", "a.yaml"],
        "--impact takes no files: it reads the newest versions."
      ),
      (
        ["check", "pathways", "--impact", "--profession", "painter"],
        "There is no such profession. The professions are doctor, nurse, midwife"
      ),
    ]
    for (arguments, words) in bad {
      let run = try office.run(arguments)
      #expect(run.code == 64)
      #expect(run.err.contains(words), "\(run.err)")
    }
    let file = try office.sample()
    let missing = try office.work(on: file, "move-pathway", "42", "--to", "nurse/other-9")
    #expect(missing.err == "nurse/other-9.yaml: There is no such pathway file.\n")
  }
}
