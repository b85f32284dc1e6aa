import CaseCore
import CaseScreens
import CaseStore
import Casework
import Terminal
import Testing

/// Choosing among the routes of a profession, and going over from one to another.
@Suite("Routes by keyboard")
struct RouteScreenTests {
  private static let library = PathwayLibrary(folders: Scratch.assets.folders(of: "Pathways"))

  private func context(_ facts: CaseFacts? = nil) throws -> FormContext {
    var context = FormSample.context(facts)
    for profession in [Profession.doctor, .nurse, .biomedicalScientist] {
      context.routes[profession] = try Self.library.routes(for: profession)
    }
    return context
  }

  @Test(
    "A new candidate's route is asked where there are several: the usual one is proposed, another is pinned")
  func enrols() throws {
    var typist = FormTypist(.newCandidate(name: "Selam Tesfay"), in: try context())
    #expect(typist.frame().text.contains("if several"))
    typist.fill(.profession, "doct")
    #expect(typist.form.text(of: .route) == "Doctor, PLAB route")
    #expect(typist.frame().text.contains("The pathway is Doctor, PLAB route, doctor/plab-2026-11."))
    typist.fill(.route, "pgq")
    #expect(typist.frame().text.contains("doctor/pgq-2026-11."))
    let command = try #require(try typist.command() as? EnrolCandidates)
    #expect(command.offers[.doctor]?.name == "doctor/pgq-2026-11")
    #expect(command.offers[.nurse]?.name == "nurse/toc-2026-11")
    typist.fill(.profession, "nurse")
    #expect(typist.form.text(of: .route).isEmpty)
    typist.fill(.profession, "biomed")
    #expect(try typist.command() is EnrolCandidates)
    #expect(typist.form.text(of: .route).contains("HCPC"))
  }

  @Test("Words that are no route are refused like those of any list, at once and on saving")
  func noRoute() throws {
    let words =
      "“xyz” is not among the choices. Type part of one, or empty the field and press Space to see all."
    var typist = FormTypist(.newCandidate(name: "Selam Tesfay"), in: try context())
    typist.fill(.profession, "doct")
    typist.fill(.route, "xyz")
    #expect(typist.form.faults == [FormFault(.route, words)])
    #expect(try typist.onlyFault(.route) == words)
    typist.fill(.route, "")
    #expect(try typist.command() is EnrolCandidates)
    let scratch = try Scratch()
    var editing = try context(try number(scratch, "12"))
    editing.office = try scratch.open().office()
    var edit = FormTypist(.editCandidate, in: editing)
    edit.fill(.route, "xyz")
    #expect(try edit.onlyFault(.route) == words)
  }

  private func number(_ scratch: Scratch, _ number: String) throws -> CaseFacts {
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: number))
    return try #require(try workspace.facts(of: id))
  }

  @Test("The palette lets a case go over, shows the steps it gains and loses first, and u takes it back")
  func changes() throws {
    let scratch = try Scratch()
    let before = try number(scratch, "12")
    #expect(before.pathway?.name.text == "doctor/plab-2026-11")
    let choose = keys("/0012<Enter><Enter>:change the path<Enter>pgq<Tab>")
    let preview = try #require(
      try scratch.press(choose, size: Size(rows: 40, columns: 120)).last?.text)
    #expect(preview.contains("Now: Doctor, PLAB route, doctor/plab-2026-11."))
    #expect(preview.contains(", doctor/pgq-2026-11."))
    #expect(preview.contains("New steps: "))
    #expect(preview.contains("Steps that go: PLAB 1, PLAB 2"))
    #expect(preview.contains("Stage and stage since stay as they are. u takes it back."))
    let moved = try #require(try scratch.press(choose + keys("<C-s>")).last?.text)
    #expect(moved.contains("Moved SMW-0012 to doctor/pgq-2026-11."))
    let after = try number(scratch, "12")
    #expect(after.pathway?.name.text == "doctor/pgq-2026-11")
    #expect(
      (after.stage, after.lastTransition?.happenedOn) == (before.stage, before.lastTransition?.happenedOn))
    _ = try scratch.press(keys("u"))
    #expect(try number(scratch, "12") == before)
  }

  @Test("The edit form changes details and route in one step of undo, and names the steps")
  func edits() throws {
    let scratch = try Scratch()
    let before = try number(scratch, "12")
    let workspace = try scratch.open()
    var context = FormContext(
      facts: before, office: try workspace.office(), me: workspace.me?.id, today: Scratch.today,
      offers: try workspace.offers())
    context.routes = try workspace.routes()
    var typist = FormTypist(.editCandidate, in: context)
    #expect(typist.form.text(of: .route) == "Doctor, PLAB route")
    typist.fill(.formerGrade, "registrar")
    typist.fill(.route, "pgq")
    #expect(typist.frame(columns: 120, rows: 60).text.contains("Steps that go: PLAB 1, PLAB 2"))
    let outcome = try workspace.perform(try #require(try typist.command() as? EditCandidate))
    #expect(outcome.notice.hasSuffix("The case goes by doctor/pgq-2026-11 now."))
    let after = try number(scratch, "12")
    #expect(after.enrolment?.formerGrade == "registrar")
    #expect(after.pathway?.name.text == "doctor/pgq-2026-11")
    #expect(after.stage == before.stage)
    _ = try workspace.undo()
    #expect(try number(scratch, "12") == before)
  }

  @Test("Where there is nothing to go over to, the form says so")
  func none() throws {
    let scratch = try Scratch()
    let form = keys("/Selam<Enter><Enter>:change the path<Enter>")
    let text = try #require(try scratch.press(form).last?.text)
    #expect(text.hasPrefix(" Change the pathway"))
    let pharmacist = FormTypist(.pathway, in: try context(FormSample.facts()))
    #expect(
      pharmacist.frame().text.contains(
        "There is no other route for the profession, and no newer version."))
    #expect(
      try pharmacist.onlyFault(.route)
        == "The pathway is missing. Type part of it, or press Space to see all.")
  }
}
