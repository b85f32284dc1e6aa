import CaseCore
import Testing

@Suite("Changes of rows")
struct ChangeTests {
  private let about = Subject(person: RecordID(1), caseRecord: RecordID(2))

  @Test("An update holds only the fields that differ, as old and new")
  func update() throws {
    var person = Person(id: RecordID(1), fullName: "Fatima Haddad")
    person.phone = "07700 900111"
    var edited = person
    edited.phone = nil
    edited.nationality = "SY"
    let change = try #require(Change.update(person, to: edited, about: about))
    #expect(
      change.image
        == .update([
          "phone": FieldChange(old: .text("07700 900111"), new: .null),
          "nationality": FieldChange(old: .null, new: .text("SY")),
        ]))
    #expect(Change.update(person, to: person, about: about) == nil)
  }

  @Test("The inverse of the inverse is the change itself")
  func inverse() throws {
    let person = Person(id: RecordID(1), fullName: "Fatima Haddad")
    var edited = person
    edited.knownAs = "Fa"
    let insert = Change.insert(person, about: about)
    let update = try #require(Change.update(person, to: edited, about: about))
    #expect(insert.inverse.image == .delete(["id": .integer(1), "fullName": .text("Fatima Haddad")]))
    #expect(update.inverse.image == .update(["knownAs": FieldChange(old: .text("Fa"), new: .null)]))
    for change in [insert, update, insert.inverse] { #expect(change.inverse.inverse == change) }
  }
}
