import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("The log's own shape")
struct LogShapeTests {
  @Test(
    "The log cannot be changed or shortened",
    arguments: [
      "UPDATE operation SET at = 0", "DELETE FROM operation", "UPDATE change SET image = '{}'",
      "DELETE FROM change",
    ])
  func appendOnly(sql: String) throws {
    let club = try ScratchClub()
    let error = #expect(throws: DatabaseError.self) {
      try club.file.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    }
    #expect(error?.message == "the operation log is append-only")
  }

  @Test("A new row is logged whole, a changed one by its changed fields as old and new, keys in order")
  func images() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima \"Fa\" Haddad") { $0.nationality = "SY" }
    try club.changePhone(of: id, to: "07700\n900111")
    let person = try club.facts(id).person.id.value
    let images = try club.file.read { db in
      try String.fetchAll(
        db, sql: "SELECT image FROM change WHERE tableName = 'person' ORDER BY operation", arguments: [])
    }
    #expect(
      images == [
        #"{"fullName":"Fatima \"Fa\" Haddad","id":\#(person),"nationality":"SY"}"#,
        #"{"phone":[null,"07700\n900111"]}"#,
      ])
  }

  @Test("Images come back from their text as they were, whatever is in them")
  func canonicalJSON() throws {
    let fields: Fields = [
      "b": .text("tab\t, \u{1}, \"quotes\", \\, ሰላም, 👩🏽‍⚕️, \u{2028}"), "a": .integer(.max), "c": .integer(-1),
      "é": .text(""), "n": .null,
    ]
    let text = CanonicalJSON.text(of: fields)
    #expect(try CanonicalJSON.fields(from: text) == fields.filter { $0.value != .null })
    #expect(
      CanonicalJSON.text(of: ["a": .integer(9_223_372_036_854_775_807), "z": .text("\u{1F}\t")])
        == #"{"a":9223372036854775807,"z":"\u001f\u0009"}"#)
    let changes = [
      "x": FieldChange(old: .null, new: .text("1")), "a": FieldChange(old: .integer(1), new: .null),
    ]
    #expect(CanonicalJSON.text(of: changes) == #"{"a":[1,null],"x":[null,"1"]}"#)
    #expect(try CanonicalJSON.changes(from: CanonicalJSON.text(of: changes)) == changes)
  }

  @Test("An operation keeps no sentence, and says what it did from its changes")
  func words() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    try club.note("Rang the college", on: id)
    _ = try club.file.undo(by: club.byAnna)
    _ = try club.file.redo(by: club.byAnna)
    let history = try club.file.history(limit: 10, today: club.today)
    #expect(
      history.map(\.words) == [
        "Done again: Note, “Rang the college”", "Undone: Note, “Rang the college”",
        "Note, “Rang the college”",
        "Enrolled Fatima Haddad", "Set up the file",
      ])
    #expect(history.map(\.initials) == ["AB", "AB", "AB", "AB", nil])
    #expect(history.map(\.numbers) == [["SMW-0001"], ["SMW-0001"], ["SMW-0001"], ["SMW-0001"], []])
    #expect(try club.file.history(of: id, limit: 2, today: club.today) == Array(history.prefix(2)))
    #expect(try club.file.history(before: 3, limit: 9, today: club.today) == Array(history.suffix(2)))
  }

  @Test("The history says which consent was withdrawn and which action was finished, as they were then")
  func changedFacts() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let trust = Partner(id: club.file.newID(), name: "North Trust", kind: .trust)
    _ = try club.file.perform(AddToOffice(.partner(trust)), by: club.byAnna)
    var consent = Consent(
      id: club.file.newID(), person: try club.facts(id).person.id, purpose: .sharing, givenOn: club.today)
    consent.partner = trust.id
    let action = Action(
      id: club.file.newID(), caseRecord: id, text: "Ring the college", dueOn: club.today, party: .us,
      promisedOn: club.today)
    _ = try club.file.perform(RecordFacts(id, [consent, action]), by: club.byAnna)
    var withdrawn = consent
    withdrawn.withdrawnOn = club.today
    _ = try club.file.perform(ChangeFact(id, consent, to: withdrawn), by: club.byAnna)
    _ = try club.file.perform(FinishAction(action, on: club.today), by: club.byAnna)
    let words = try club.file.history(limit: 2, today: club.today).map(\.words)
    #expect(
      words == [
        "Finished an action: Ring the college", "Consent, sharing, withdrawn Mon 23 Nov, with North Trust",
      ])
  }

  @Test("The history of a long import shows its first changes and counts the rest")
  func longImport() throws {
    let club = try ScratchClub()
    let drafts = (0..<60).map { CandidateDraft(fullName: "Person \($0)") }
    let command = EnrolCandidates(drafts, offers: SampleRoute.offers, imported: true)
    let outcome = try club.file.perform(command, by: club.byAnna)
    let entry = try #require(try club.file.history(limit: 1, today: club.today).first)
    #expect(entry.words == "Imported 60 people")
    #expect(entry.cases == 60)
    #expect(entry.changes.count == 200)
    #expect(entry.numbers == ["SMW-0001", "SMW-0002", "SMW-0003"])
    let last = try #require(try club.cases(of: outcome.operation).last)
    let own = try #require(try club.file.history(of: last, limit: 1, today: club.today).first)
    #expect(own.changes.allSatisfy { $0.caseRecord == last })
    #expect(own.words == "Imported 60 people")
  }

  @Test("A check finds a fact, a line or a search word that was changed behind the log's back")
  func check() throws {
    let club = try ScratchClub()
    try club.enrol("Fatima Haddad")
    #expect(try club.file.check(replay: true) == FileReport(cases: 1, operations: 2, faults: []))
    try club.file.queue.write { db in
      try db.execute(sql: "UPDATE person SET fullName = 'Somebody Else'")
    }
    #expect(
      try club.file.check(replay: true).faults == [
        "The list line of SMW-0001 does not match its facts.",
        "The search words of SMW-0001 do not match its names.",
        "The table person does not match the operation log.",
      ])
    try club.file.queue.write { db in try db.execute(sql: "DELETE FROM caseSummary") }
    let faults = try club.file.check(replay: false).faults
    #expect(
      faults.suffix(2) == [
        "There are 0 list lines for 1 cases.", "The counts of cases by status do not match the list.",
      ])
  }
}
