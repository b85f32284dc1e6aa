import CaseCore
import Testing

@Suite("Records as columns")
struct FieldCoderTests {
  @Test("A record becomes columns of numbers and texts, and what is not known has none")
  func columnsOfARecord() throws {
    var person = Person(id: RecordID(7), fullName: "Fatima Haddad")
    person.dateOfBirth = Day(1990, 2, 28)
    person.needsInterpreter = false
    person.mayContactHome = .askEachTime
    #expect(
      try fields(of: person) == [
        "id": .integer(7), "fullName": .text("Fatima Haddad"), "dateOfBirth": .text("1990-02-28"),
        "needsInterpreter": .integer(0), "mayContactHome": .text("ask each time"),
      ])
    #expect(try record(Person.self, from: fields(of: person)) == person)
  }

  @Test("Scores are tenths, money is pence")
  func numbers() throws {
    var sitting = Sitting(id: RecordID(1), person: RecordID(2), test: "ielts", satOn: Day(number: 0))
    sitting.overall = Score(tenths: 75)
    sitting.cost = Money(pence: 19_500)
    let columns = try fields(of: sitting)
    #expect(columns["overall"] == .integer(75))
    #expect(columns["cost"] == .integer(19_500))
    #expect(columns["listening"] == nil)
  }

  @Test("An explicit null is the same as no column")
  func null() throws {
    let columns: Fields = ["id": .integer(7), "fullName": .text("Fatima"), "phone": .null]
    #expect(try record(Person.self, from: columns).phone == nil)
  }

  @Test("A NUL is left out: SQLite would end the text there, and the log would not")
  func nul() throws {
    let person = Person(id: RecordID(7), fullName: "Fa\0tima\0")
    #expect(try fields(of: person)["fullName"] == .text("Fatima"))
  }

  @Test(
    "What cannot be read is an error that does not show the value",
    arguments: [
      ["id": Scalar.integer(7)], ["id": .text("seven"), "fullName": .text("x")],
      ["id": .integer(7), "fullName": .integer(9)],
      ["id": .integer(7), "fullName": .text("Fatima"), "dateOfBirth": .text("31 Nov")],
      ["id": .integer(7), "fullName": .text("Fatima"), "mayContactHome": .text("perhaps")],
      ["id": .integer(7), "fullName": .text("Fatima"), "needsInterpreter": .text("perhaps")],
    ])
  func unreadable(columns: Fields) {
    let error = #expect(throws: (any Error).self) { try record(Person.self, from: columns) }
    #expect(!"\(String(describing: error))".contains("Fatima"))
  }

  @Test("A list line comes back from its columns")
  func line() throws {
    let person = Person(id: RecordID(1), fullName: "Selam Tesfay")
    let caseRecord = CaseRecord(
      id: RecordID(2), person: person.id, programme: RecordID(3), number: "SMW-0031",
      openedOn: Day(number: 20_000))
    let line = summarise(CaseFacts(person: person, caseRecord: caseRecord))
    #expect(try decoded(CaseSummary.self, from: columns(of: line)) == line)
  }
}
