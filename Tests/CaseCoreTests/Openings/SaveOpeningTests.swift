import CaseCore
import Testing

@Suite("Openings are added, changed, closed and taken back")
struct SaveOpeningTests {
  private let desk = OpeningSamples.desk()

  private func words(_ change: (inout Opening) -> Void) -> String? {
    SaveOpening(edited: OpeningSamples.opening("registered", change)).refusal(nil, at: desk)
  }

  @Test("A new opening gets the number after the last one")
  func numbers() throws {
    let decision = try SaveOpening(edited: OpeningSamples.opening("registered")).decide(nil, at: desk)
    #expect(decision.notice == "Added Junior doctor (O-4).")
    #expect(decision.warnings.isEmpty)
  }

  @Test("What nobody could use is refused, with every fault at once")
  func faults() {
    #expect(
      words { $0.title = " " }
        == "The opening was not saved: it needs a title. Type what is offered, such as Biomedical scientist, band 5."
    )
    #expect(
      words { $0.places = 0 }
        == "The opening was not saved: it has at least one place. Type how many people can be taken.")
    #expect(
      words { $0.partner = RecordID(7) }
        == "The opening was not saved: the partner is missing. Choose who offers it, or add the partner first."
    )
    #expect(
      words { $0.needs = "wisdom" }?.hasPrefix(
        "The opening was not saved: “wisdom” cannot be asked. What can be asked: registered, English,")
        == true)
    #expect(
      words { ($0.title, $0.places) = ("", -1) }
        == "The opening was not saved: it needs a title. It has at least one place. "
        + "Type what is offered, such as Biomedical scientist, band 5. Type how many people can be taken.")
    #expect(words { $0.openedOn = Day.on("2026-12-01") }?.contains("is in the future") == true)
  }

  @Test("A partner that is new is added before the opening; one that is there, or nearly, is refused")
  func newPartner() throws {
    let known = try #require(desk.office.partners.first)
    func adding(_ typed: String) -> SaveOpening {
      let new = NewPartner(id: RecordID(70), typed: typed, kind: .employer)
      let opening = Opening(
        id: RecordID(71), number: 0, partner: RecordID(70), kind: .vacancy, title: "Night carer",
        openedOn: desk.today)
      return SaveOpening(edited: opening, adding: new)
    }
    let decision = try adding("“Larkbrook House”").decide(nil, at: desk)
    #expect(decision.changes.count == 2)
    #expect(
      decision.notice == "Added Night carer (O-4). Larkbrook House was added as a partner (employer).")
    #expect(
      adding(known.name.uppercased()).refusal(nil, at: desk)
        == "The opening was not saved: “\(known.name)” is a partner already. Choose it from the list.")
    #expect(
      adding(String(known.name.dropLast())).refusal(nil, at: desk)
        == "The opening was not saved: no partner is called “\(known.name.dropLast())”. Perhaps “\(known.name)” was "
        + "meant. Type that, or put the name in quotation marks to add it as typed.")
    #expect(adding(" ").refusal(nil, at: desk)?.contains("the partner is missing") == true)
  }

  @Test("A closing date that has passed, and no profession, are kept and said")
  func kept() throws {
    let opening = OpeningSamples.opening("registered", profession: nil) { $0.closesOn = Day.on("2026-11-20") }
    let decision = try SaveOpening(edited: opening).decide(nil, at: desk)
    #expect(
      decision.warnings == [
        "The closing date, Fri 20 Nov 2026, has passed.",
        "No profession is named, so it is set against everybody.",
      ])
    #expect(decision.changes.count == 1)
  }

  @Test("A step is taken by its key or its name, and one that no pathway has is refused with what was meant")
  func steps() throws {
    var names = StepNames()
    names.add(doctorPathway, of: .doctor)
    func saved(_ needs: String) throws -> String? {
      let command = SaveOpening(edited: OpeningSamples.opening(needs), steps: names)
      guard case .insert(let fields)? = try command.decide(nil, at: desk).changes.first?.image else {
        return nil
      }
      return fields["needs"].flatMap { if case .text(let text) = $0 { text } else { nil } }
    }
    #expect(try saved("registered, step PLAB 1") == "registered, step plab1")
    #expect(try saved("step plab1") == "step plab1")
    let wrong = SaveOpening(edited: OpeningSamples.opening("step plab3"), steps: names)
    let words = try #require(wrong.refusal(nil, at: desk))
    #expect(
      words.hasPrefix(
        "The opening was not saved: no pathway for a doctor has a step “plab3”. Did you mean step plab"))
    #expect(words.hasSuffix("? The Pathway tab of a case names its steps."))
  }

  @Test(
    "A profession with routes of its own has none of the steps of the general pathway; another has those alone"
  )
  func ownRoutes() throws {
    var names = StepNames()
    names.add(CommandSamples.pathway, of: nil)
    names.add(doctorPathway, of: .doctor)
    let refused = #expect(throws: Refusal.self) { try names.settled("step theory", for: .doctor) }
    #expect(
      refused?.words.hasPrefix("The opening was not saved: no pathway for a doctor has a step “theory”.")
        == true)
    for profession in [Profession.nurse, nil] {
      #expect(try names.settled("step theory", for: profession) == "step theory")
    }
    #expect(throws: Refusal.self) { try names.settled("step plab1", for: .nurse) }
  }

  @Test("A start that has passed or lies before the closing date is said")
  func start() throws {
    let warnings = { (closes: String?, starts: String) in
      try SaveOpening(
        edited: OpeningSamples.opening {
          ($0.closesOn, $0.startsOn) = (closes.map { Day.on($0) }, Day.on(starts))
        }
      ).decide(nil, at: desk).warnings
    }
    #expect(try warnings(nil, "2026-11-20") == ["It starts on Fri 20 Nov 2026, which has passed."])
    #expect(
      try warnings("2026-12-20", "2026-12-01") == ["It starts on Tue 1 Dec 2026, before it closes."])
    #expect(try warnings("2026-12-01", "2026-12-20").isEmpty)
  }

  @Test("Fewer places than are taken are refused")
  func places() {
    let opening = OpeningSamples.opening(places: 2)
    let steps = [
      OpeningSamples.step(1, .started, "2026-11-10", of: 11),
      OpeningSamples.step(2, .offered, "2026-11-10", of: 12),
    ]
    let fewer = OpeningSamples.opening(places: 1)
    #expect(
      SaveOpening(seen: opening, edited: fewer).refusal(nil, at: OpeningSamples.desk(opening, steps))
        == "The opening was not saved: 2 places are offered or filled. Type that number or a higher one.")
  }

  @Test("It is closed by a day, and opened again without it")
  func closes() throws {
    let opening = OpeningSamples.opening()
    let closed = OpeningSamples.opening { ($0.closedOn, $0.closedBecause) = (OpeningSamples.today, "filled") }
    #expect(
      try SaveOpening(seen: opening, edited: closed).decide(nil, at: desk).notice
        == "Closed Junior doctor (O-3).")
    #expect(
      try SaveOpening(seen: closed, edited: opening).decide(nil, at: desk).notice
        == "Changed Junior doctor (O-3).")
    #expect(SaveOpening(seen: opening, edited: opening).refusal(nil, at: desk)?.isEmpty == false)
  }

  @Test("It is taken back for a reason, unless somebody is on the way to it")
  func voids() throws {
    let opening = OpeningSamples.opening()
    #expect(
      try VoidOpening(opening, because: "typed twice").decide(nil, at: desk).notice
        == "Taken back: Junior doctor (O-3).")
    #expect(
      VoidOpening(opening, because: " ").refusal(nil, at: desk)
        == "It was not taken back: say in a few words why it is wrong.")
    let busy = OpeningSamples.desk(opening, [OpeningSamples.step(1, .sent, "2026-11-10")])
    #expect(
      VoidOpening(opening, because: "typed twice").refusal(nil, at: busy)
        == "It was not taken back: somebody is submitted to it. Close it instead, or withdraw them first.")
  }

  @Test("A contact of a partner needs a name and a partner that is there")
  func contacts() throws {
    let contact = PartnerContact(id: RecordID(1), partner: OpeningSamples.trust.id, name: "Jane Roe")
    #expect(
      try SavePartnerContact(edited: contact).decide(nil, at: desk).notice == "Added Jane Roe at North Trust."
    )
    let nobody = PartnerContact(id: RecordID(1), partner: RecordID(7), name: "Jane Roe")
    #expect(
      SavePartnerContact(edited: nobody).refusal(nil, at: desk)
        == "The contact was not saved: the partner is missing. Choose the partner.")
    let nameless = PartnerContact(id: RecordID(1), partner: OpeningSamples.trust.id, name: " ")
    #expect(
      SavePartnerContact(edited: nameless).refusal(nil, at: desk)?.hasPrefix(
        "Nothing was added: it needs a name") == true)
  }
}
