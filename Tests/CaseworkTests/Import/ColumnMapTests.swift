import CaseCore
import Testing

@testable import Casework

@Suite("Which column holds what")
struct ColumnMapTests {
  @Test(
    "A header is known by its synonyms, whatever its case, blanks and brackets",
    arguments: [
      ("NAME", CandidateField.name), ("Full_name", .name), ("First name(s)", .givenName),
      ("Surname", .familyName),
      ("nativeName", .nativeName), ("Preferred name", .knownAs), ("Occupation", .profession),
      ("Speciality", .specialty), ("Country of origin", .nationality), ("Mobile no.", .phone),
      ("Tel", .phone),
      ("Telephone number", .phone), ("E-mail address", .email), ("DOB (dd/mm/yyyy)", .dateOfBirth),
      ("Sex", .gender), ("Post code", .postcode), ("Job Club", .club), ("Key worker", .caseworker),
      ("Case status", .status), ("Current stage", .stage), ("Date enrolled", .enrolledOn),
      ("In stage since", .stageSince), ("Immigration status", .immigrationStatus), ("RTW", .rightToWork),
      ("Referral source", .referredBy), ("nextAction", .nextAction), ("due", .nextActionDue),
      ("Comments", .note), ("First language", .language), ("Case No", .caseNumber), ("case", .caseNumber),
      ("Previous grade", .formerGrade), ("Years’ practice", .yearsOfPractice), ("Arrival date", .arrivedOn),
      ("Reason for leaving", .exitReason), ("Name on certificate", .nameOnDegree),
    ])
  func synonyms(_ header: String, _ field: CandidateField) {
    #expect(CandidateField(header: header) == field)
  }

  @Test("Every field is known by its own name, and no synonym by two fields")
  func ownNames() {
    for field in CandidateField.allCases {
      #expect(CandidateField(header: field.rawValue) == field)
    }
    #expect(CandidateField(header: "Shoe size") == nil)
    #expect(CandidateField(header: "") == nil)
  }

  @Test("Two columns for one field are refused, all pairs at once")
  func twice() {
    let refusal = #expect(throws: Refusal.self) { try plan("Name,Phone,Mobile,DOB,Birthday\nAnn,1,2,3,4") }
    #expect(
      refusal?.words
        == "Nothing was imported: the columns of line 1 are not clear. “Phone” and “Mobile” both hold the field "
        + "“phone”. “DOB” and “Birthday” both hold the field “date of birth”. "
        + "Rename one of the two, or say “Its header: -” in a map of columns to pass it over.")
  }

  @Test("A file without a column for names is refused, with the columns that it has")
  func noName() {
    let refusal = #expect(throws: Refusal.self) { try plan("\nShoe size,Hat\u{1B}[2J size\n1,2") }
    #expect(
      refusal?.words
        == "Nothing was imported: none of the columns in line 2 holds a name. "
        + "They are “Shoe size” and “Hat�[2J size”. "
        + "Give a column the header “Name”, or say which one it is in a map of columns.")
    let bare = #expect(throws: Refusal.self) { try plan("Line,Column,Why\n1,2,3") }
    #expect(
      bare?.summary == "Nothing was imported: none of the columns in line 1 holds a name. There are none.")
  }

  @Test("A fault in the header is told with its place")
  func headerFault() {
    let refusal = #expect(throws: Refusal.self) { try plan("Full \"name\",Phone\nAnn,1") }
    #expect(
      refusal?.words
        == "Nothing was imported: the header has a fault at line 1, column 6. A quotation mark stands inside a "
        + "field. Double it, and put the whole field in quotation marks. "
        + "Mend the header and import the file again.")
  }

  @Test("A map file names columns, passes over others, and goes before the synonyms")
  func mapFile() throws {
    let map = "# our list\n\nWho is it: name\n  Time: of call : -\nMobile: phone\n"
    let plan = try plan(
      "Who is it,Phone,Mobile,Time: of call\nAnn Noor,07700 900301,07700 900302,noon", map: map)
    #expect(plan.rows.first?.draft.fullName == "Ann Noor")
    #expect(plan.rows.first?.draft.phone == "07700 900302")
    #expect(plan.notices == ["Columns that were not read: “Phone”, “Time: of call”."])
  }

  @Test("Every fault of a map file is told with its line and column")
  func mapFaults() {
    let map = "Name\nShoes: shoe size\n: phone\nHat: note\n  hat: club\nCoat:  note\n"
    let refusal = #expect(throws: Refusal.self) { try ColumnMapFile(Array(map.utf8)) }
    #expect(
      refusal?.summary
        == "Nothing was imported: the map of columns has faults. "
        + "Line 1, column 1: There is no colon between the column's header and the field. "
        + "Line 2, column 8: There is no field “shoe size”. "
        + "Line 3, column 1: There is no header before the colon. "
        + "Line 5, column 3: The column “hat” stands here a second time. "
        + "Line 6, column 8: The field “note” has a column already.")
    let remedy = refusal?.remedies.first ?? ""
    #expect(
      remedy.hasPrefix("Write a line “Column header: field” for each column; the fields are name, given name")
    )
  }

  @Test("A map that names a column which the file does not have is refused")
  func mapWithoutColumn() {
    let refusal = #expect(throws: Refusal.self) { try plan("Name\nAnn", map: "Name: name\nHat: note") }
    #expect(
      refusal?.summary
        == "Nothing was imported: the map of columns has faults. Line 2: The file has no column “Hat”.")
  }

  private func plan(_ file: String, map: String? = nil) throws -> ImportPlan {
    let map = try map.map { try ColumnMapFile(Array($0.utf8)) }
    let today = try #require(Day(2026, 11, 23))
    return try CandidateImport.plan(Array(file.utf8), today: today, map: map)
  }
}
