import CaseCore
import Testing

@testable import Casework

/// The files that say what an audience may see.
struct AudienceFileTests {
  private func faults(_ text: String, of audience: SheetAudience) -> [String] {
    do throws(FileFaults) {
      _ = try AudienceReader.read(text, of: audience, file: "x.yaml")
      return []
    } catch { return error.faults.map { "\($0.line):\($0.column) \($0.message)" } }
  }

  @Test("Every fault is told at once, with line and column")
  func all() {
    let text = """
      audience: partner
      title: T
      consent: maybe
      fields: [nmae, sittings, name: [x], stages: [name, wrong], stages: {a: b}]
      """
    #expect(
      faults(text, of: .partner).map { String($0.prefix(60)) } == [
        "3:10 'consent' has to be sharing (a sheet for a partner neve",
        "4:10 There is no field 'nmae'. Did you mean 'name'?",
        "4:16 'sittings' is a list. Write 'sittings: [...]' with the ",
        "4:26 'name' is a text. Write its name alone.",
        "4:52 There is no field 'wrong'. Known here: name, glyph, pla",
        "4:68 'stages' has to be a list of the fields of its rows, no",
      ])
    #expect(
      faults("audience: funder\ntitle: T\nconsent: sharing\nfields: [[a]]", of: .partner) == [
        "1:11 'audience' has to be 'partner', as the name of the file says, not 'funder'.",
        "4:10 A field has to be a word, or 'rows: [words]', not a list.",
      ])
  }

  @Test("What names somebody can never be shown to a funder")
  func funder() {
    let text = "audience: funder\ntitle: T\nconsent: programme\nfields: [stage, name, contacts: [words]]"
    #expect(
      faults(text, of: .funder) == [
        "4:17 'name' can never stand on a sheet for a funder: it names somebody. Take it out.",
        "4:23 'contacts' can never stand on a sheet for a funder: it names somebody. Take it out.",
      ])
  }

  @Test("A club's file may ask for more consent than ours, never for less")
  func lessConsent() throws {
    func consent(_ word: String, of audience: SheetAudience) -> [String] {
      faults("audience: \(audience.rawValue)\ntitle: T\nconsent: \(word)\nfields: [stage]", of: audience)
    }
    #expect(
      consent("none", of: .partner) == [
        "3:10 'consent' has to be sharing (a sheet for a partner never takes less), not 'none'."
      ])
    #expect(
      consent("none", of: .funder) == [
        "3:10 'consent' has to be programme or sharing (a sheet for a funder never takes less), not 'none'."
      ])
    #expect(
      consent("maybe", of: .candidate) == [
        "3:10 'consent' has to be none, programme or sharing, not 'maybe'."
      ])
    #expect(consent("sharing", of: .funder) == [] && consent("programme", of: .candidate) == [])
  }

  @Test("Faults of a club's own file stop the sheet and name the file")
  func refusal() throws {
    let club = try ScratchFolder()
    let path = try club.write(
      "audience: partner\ntitle: T\nconsent: sharing\nfields: [nmae]", to: "partner.yaml")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(of: SamplePeople.fatima(), .sample(.partner, .json), from: [club.path])
    }
    #expect(
      refusal?.words
        == "The sheet was not made. \(path):4:10: There is no field 'nmae'. Did you mean 'name'? "
        + "Mend the file, or take it away to use the one that comes with Caseload.")
  }

  @Test("A style sheet that could end its place is not taken")
  func style() throws {
    let club = try ScratchFolder()
    let path = try club.write("p {} </style><script>", to: "sheet.css")
    let refusal = #expect(throws: Refusal.self) {
      try makeSheet(
        of: SamplePeople.fatima(), .sample(.candidate, .html), from: [club.path, SheetSnapshots.templates])
    }
    #expect(
      refusal?.summary
        == "The sheet was not made: the template \(path) cannot be used; a style sheet holds no tags.")
  }
}
