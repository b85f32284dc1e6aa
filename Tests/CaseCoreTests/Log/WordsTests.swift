import CaseCore
import Testing

@Suite("Facts and operations in words")
struct WordsTests {
  private let today = Day(number: 20_780)
  private let one = RecordID(1)

  private func words(_ fact: some Fact) -> String { FactWords.summary(of: fact, today: today) }

  @Test("The rules that a move did not meet are told in plain words, with their lasting names")
  func setAside() throws {
    var move = StageTransition(id: one, caseRecord: one, enrolment: one, stage: .jobSearch, happenedOn: today)
    move.overrides = "MOVE-SKIP CONSENT LANG-NMC"
    let lines = ChangeWords.lines(
      of: .insert(move, about: Subject(person: one, caseRecord: one)), office: Office())
    #expect(
      lines.contains(
        "  not met is now every stage in turn (MOVE-SKIP), consent to the programme (CONSENT), English at the "
          + "level that was asked (LANG-NMC)"))
    #expect(words(move).hasPrefix("Moved to Job search; not met: every stage in turn, consent"))
    move.reason = "the trust asked"
    #expect(
      words(move)
        == "Moved to Job search: the trust asked; set aside: every stage in turn, consent to the programme, English "
        + "at the level that was asked")
  }

  @Test("Each fact is one line that begins with a Latin letter")
  func facts() {
    var oet = Sitting(id: one, person: one, test: "oet", satOn: today.adding(days: -9))
    (oet.version, oet.listening, oet.writing) = ("medicine", Score(350), Score(340))
    #expect(words(oet) == "OET medicine, sat Sat 14 Nov, L350 W340")
    var exam = Sitting(id: one, person: one, test: "plab1", satOn: today)
    exam.outcome = .passed
    #expect(words(exam) == "PLAB 1, sat Mon 23 Nov, passed")
    var step = StepEvent(
      id: one, caseRecord: one, enrolment: one, step: "registration", state: .waiting, happenedOn: today)
    step.waitingOn = .regulator
    #expect(words(step) == "Step registration, waiting, waiting on regulator")
    var move = StageTransition(id: one, caseRecord: one, enrolment: one, stage: .jobSearch, happenedOn: today)
    #expect(words(move) == "Moved to Job search")
    move.reason = "agreed"
    #expect(words(move) == "Moved to Job search: agreed")
    #expect(words(CaseTag(id: one, caseRecord: one, text: "priority")) == "Tag priority")
    #expect(
      words(Document(id: one, person: one, kind: .dbs, status: .requested, happenedOn: today))
        == "DBS, requested")
    #expect(
      words(
        FundingLine(
          id: one, caseRecord: one, item: "OET fee", fund: "City fund", amount: Money(pence: 35_000),
          state: .approved, happenedOn: today)) == "Funding approved, OET fee, £350 from City fund")
  }

  @Test("Work, holds and consents in words")
  func work() {
    var call = Contact(id: one, caseRecord: one, kind: .call, happenedOn: today)
    (call.outcome, call.body) = (.noShow, "rang twice")
    #expect(words(call) == "Call, no show, “rang twice”")
    call.outcome = .attended
    #expect(words(call) == "Call, “rang twice”")
    let action = Action(
      id: one, caseRecord: one, text: "Book OET", dueOn: today.adding(days: 4), party: .us, promisedOn: today)
    #expect(words(action) == "Action, Book OET, by Fri 27 Nov")
    var hold = CaseStatusEvent(id: one, caseRecord: one, status: .paused, happenedOn: today)
    (hold.reason, hold.reviewOn) = ("baby", today.adding(days: 60))
    #expect(words(hold) == "Status on hold, baby, look again Fri 22 Jan 2027")
    let change = Change.insert(hold, about: .nobody)
    #expect(ChangeWords.lines(of: change, office: Office()).contains("  status is now “on hold”"))
    var consent = Consent(id: one, person: one, purpose: .sharing, givenOn: today)
    consent.how = "on paper"
    #expect(words(consent) == "Consent, sharing, on paper")
    consent.withdrawnOn = today
    #expect(words(consent) == "Consent, sharing, withdrawn Mon 23 Nov")
    var barrier = Barrier(id: one, caseRecord: one, kind: .childcare, openedOn: today)
    #expect(words(barrier) == "Barrier, childcare, open")
    barrier.closedOn = today
    #expect(words(barrier) == "Barrier, childcare, closed")
  }

  @Test("An update is told by its meaning where it has one, else by its fields")
  func updates() throws {
    let action = Action(
      id: one, caseRecord: one, text: "Book OET", dueOn: today, party: .us, promisedOn: today)
    var (done, dropped) = (action, action)
    done.doneOn = today
    (dropped.droppedOn, dropped.droppedBecause) = (today, "not needed")
    func words(_ after: Action) throws -> String? {
      let change = try #require(Change.update(action, to: after, about: .nobody))
      return OperationWords.words(of: change, today: today)
    }
    #expect(try words(done) == "Finished an action")
    #expect(try words(dropped) == "Dropped an action")
    let told = OperationWords.summary(
      verb: .finish, changes: [try #require(Change.update(action, to: done, about: .nobody))], today: today,
      facts: [action.id: done])
    #expect(told == "Finished an action: Book OET")
    #expect(try words(action.voided(because: "a slip")) == "Took back an action: “a slip”")
    var later = action
    later.dueOn = today.adding(days: 1)
    #expect(try words(later) == "Changed action: by Mon 23 Nov 2026 → Tue 24 Nov 2026")
    #expect(
      OperationWords.words(of: Change.insert(action, about: .nobody).inverse, today: today)
        == "Removed an action")
  }

  @Test("What left the file says to whom, and of many how many without consent, and why")
  func exports() {
    var office = Office()
    office.partners = [Partner(id: RecordID(9), name: "Midland Hospitals", kind: .trust)]
    func sheet(_ id: Int64, because reason: String?) -> Change {
      var export = Export(
        id: RecordID(id), caseRecord: RecordID(id), kind: .sheet, format: "pdf", rows: 1, happenedOn: today)
      (export.audience, export.partner, export.reason) = ("partner", RecordID(9), reason)
      return .insert(export, about: Subject(person: RecordID(id), caseRecord: RecordID(id)))
    }
    func words(_ changes: [Change], of size: OperationSize? = nil) -> String {
      OperationWords.summary(verb: .export, changes: changes, of: size, today: today, office: office)
    }
    let (given, missing) = (sheet(1, because: nil), sheet(2, because: "mailing"))
    #expect(words([given]) == "Sheet for Midland Hospitals as PDF")
    #expect(words([missing]) == "Sheet for Midland Hospitals as PDF, made without consent: mailing")
    #expect(
      words([given, missing])
        == "Sheet for Midland Hospitals of 2 cases as PDF, 1 of them made without consent: mailing")
    #expect(
      words([given, missing], of: OperationSize(changes: 900, cases: 900, caseRows: 0))
        == "Sheet for Midland Hospitals of 900 cases as PDF, some of them made without consent: mailing")
  }

  @Test("An operation of many changes tells the first three and counts the rest")
  func operations() {
    let tags = (1...5).map {
      Change.insert(CaseTag(id: RecordID($0), caseRecord: one, text: "t\($0)"), about: .nobody)
    }
    func summary(_ verb: Verb, _ changes: [Change]) -> String {
      OperationWords.summary(verb: verb, changes: changes, today: today)
    }
    #expect(summary(.record, tags) == "Tag t1; Tag t2; Tag t3; and 2 more")
    #expect(summary(.record, Array(tags.prefix(2))) == "Tag t1; Tag t2")
    let again = Change.insert(CaseTag(id: RecordID(6), caseRecord: one, text: "t1"), about: .nobody)
    #expect(summary(.record, [tags[0], again]) == "Tag t1 (2 times)")
    #expect(summary(.record, [tags[0], again, tags[1]]) == "Tag t1 (2 times); Tag t2")
    #expect(
      OperationWords.summary(
        verb: .record, changes: [tags[0], again], of: OperationSize(changes: 24, cases: 24, caseRows: 0),
        today: today)
        == "Tag t1; and 23 more")
    #expect(summary(.record, []) == "Something about a candidate who is erased")
    let size = OperationSize(changes: 4_003, cases: 2_000, caseRows: 2_000)
    #expect(
      OperationWords.summary(verb: .importRows, changes: tags, of: size, today: today)
        == "Imported 2,000 people")
    #expect(
      OperationWords.summary(verb: .record, changes: tags, of: size, today: today)
        == "Tag t1; Tag t2; Tag t3; and 4,000 more")
    #expect(summary(.setUp, tags) == "Set up the file")
    #expect(summary(.export, []) == "Exported")
    #expect(
      summary(.office, [.insert(Partner(id: one, name: "x", kind: .trust), about: .nobody)])
        == "Added the partner x")
    #expect(
      summary(.office, [.insert(Club(id: one, name: "Tipton Club"), about: .nobody)])
        == "Added the club Tipton Club")
    let cleo = Caseworker(id: one, initials: "CD", name: "Cleo Dunn")
    #expect(summary(.office, [.insert(cleo, about: .nobody)]) == "Added the caseworker Cleo Dunn")
    let contact = PartnerContact(id: one, partner: one, name: "Jane Roe")
    #expect(summary(.office, [.insert(contact, about: .nobody)]) == "Added a contact of a partner")
    #expect(summary(.office, []) == "Added an entry")
    let person = Person(id: one, fullName: "Fatima Haddad")
    #expect(summary(.enrol, [.insert(person, about: .nobody)]) == "Enrolled Fatima Haddad")
    #expect(summary(.enrol, []) == "Enrolled a candidate")
  }

  @Test("Columns and values are told as people say them")
  func fields() {
    #expect(FieldWords.label("dateOfBirth") == "date of birth")
    #expect(FieldWords.value(.null) == "nothing")
    #expect(FieldWords.value(.integer(7)) == "7")
    #expect(FieldWords.value(.text("2026-11-23")) == "Mon 23 Nov 2026")
    #expect(FieldWords.value(.text("Fa")) == "“Fa”")
  }
}
