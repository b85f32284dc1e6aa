import CaseCore
import Testing

@testable import Casework

@Suite("Rows that cannot be imported")
struct RejectedRowTests {
  @Test("A bad field rejects its row, with line, column, header and reason", arguments: badFields)
  func badField(_ header: String, _ field: String, _ why: String) throws {
    let plan = try plan("Name,\(header)\nReza,\n\"Ann Noor\",\"\(field)\"\nLast,")
    #expect(plan.rows.map(\.draft.fullName) == ["Reza", "Last"])
    let row = try #require(plan.rejects.first)
    #expect(row.line == 3)
    #expect(row.fields == ["Ann Noor", field])
    #expect(row.faults.map(\.words) == ["Line 3, column 12, “\(header)”: \(why)"])
    #expect(row.why == "\(header): \(why)")
  }

  static let badFields: [(String, String, String)] = [
    ("Date of birth", "31/02/1990", "There is no 31 February."),
    ("DOB", "24/11/2026", "The day lies in the future."),
    ("Enrolled on", "24/11/2026", "The day lies in the future."),
    ("Arrived on", "1/1/2027", "The day lies in the future."),
    ("Due", "1/12/2026", "There is a day, but no next action."),
    ("Stage since", "1/10/2026", "There is a day, but no stage."),
    ("Exit reason", "withdrew", "There is a reason for leaving, but the status is not exited."),
    ("Status", "actve", "“actve” is not a status. Use enquiry, intake, active, on hold or exited."),
    (
      "Stage", "PLAB",
      "“PLAB” is not a stage. Use intake, language, observation, accreditation, job search or employed."
    ),
    (
      "Right to work", "maybe",
      "“maybe” is not a right to work. Use unrestricted, restricted, none, pending or unknown."
    ),
    (
      "Immigration status", "ILR",
      "“ILR” is not an immigration status. Use refugee status, ILR with refugee status, ILE with refugee status, "
        + "exceptional leave with refugee status, humanitarian protection, discretionary leave with refugee "
        + "status, family settlement, Afghan scheme, Ukraine scheme, asylum seeker, other or unknown."
    ),
    (
      "Reason for leaving", "bored",
      "“bored” is not a reason for leaving. Use registered post, associated post, other employment, further "
        + "education, moved area, status lost, changed goal, withdrew, lost contact, not eligible, deceased or "
        + "duplicate."
    ),
    ("E-mail", "ann.example.org", "This is not an e-mail address: there is no @ in it."),
    ("E-mail", "a@b.org; c@d.org", "This is not one e-mail address: there are several @ in it."),
    ("E-mail", "ann noor@example.org", "This is not an e-mail address: there is a blank in it."),
    ("E-mail", "ann@example", "This is not an e-mail address: it is not complete."),
    ("E-mail", "@example.org", "This is not an e-mail address: it is not complete."),
    ("E-mail", "ann@example..org", "This is not an e-mail address: it is not complete."),
    ("Phone", "ask Reza", "This is not a phone number: it has too few digits."),
    (
      "Phone", "7.70090E+09",
      "A spreadsheet has turned the number into a computed one. Type the number again."
    ),
    ("Years of practice", "5+", "This is not a number of whole years from 0 to 70."),
    ("Years of practice", "-1", "This is not a number of whole years from 0 to 70."),
    ("Years of practice", "99999999999999999999", "This is not a number of whole years from 0 to 70."),
    ("Known as", "An\u{1B}[2Jn", "The text holds a control character (U+001B). Delete it."),
    (
      "Known as", "Ann \u{202E}nooR",
      "The text holds an invisible mark that turns it round (U+202E). Delete it."
    ),
    ("Note", "a\u{7}b", "The text holds a control character (U+0007). Delete it."),
    ("Club", "Smeth\u{FFFD}wick", "A character was lost before the file came here (�). Type it again."),
  ]

  @Test("A row without a name is rejected where the name should be")
  func noName() throws {
    let faults = try faults("Club,Name\nSmethwick,\nLadywood,?")
    #expect(
      faults == [
        "Line 2, column 11, “Name”: The name is missing.", "Line 3, column 10, “Name”: The name is missing.",
      ])
    #expect(
      try self.faults("Surname,First name,Phone\n,,07700 900301")
        == ["Line 2, column 2, “First name”: The name is missing."])
  }

  @Test("Too few and too many fields reject a row; empty fields at the end do not")
  func ragged() throws {
    let plan = try plan("Name,Phone,Club\nA,1234\nB,1234,S,\nC,1234,S,x\nD\nE,1234,S,,,")
    #expect(plan.rows.map(\.draft.fullName) == ["B", "E"])
    #expect(
      plan.rejects.flatMap(\.faults).map(\.words) == [
        "Line 2, column 3: The row has 2 fields, the header has 3.",
        "Line 4, column 10: The row has 4 fields, the header has 3.",
        "Line 5, column 1: The row has 1 field, the header has 3.",
      ])
  }

  @Test("Faults of form reject their row and no other, and all faults of a row are told at once")
  func form() throws {
    let faults = try faults("Name,DOB,Status\nA \"B\" C,,\n\"open,,\nD,31/02/1990,actve\nE,,\nF\u{0},,")
    #expect(
      faults == [
        "Line 2, column 3, “Name”: A quotation mark stands inside a field. Double it, and put the whole field in "
          + "quotation marks.",
        "Line 3, column 1, “Name”: The quotation mark that opens this field is never closed.",
        "Line 4, column 3, “DOB”: There is no 31 February.",
        "Line 4, column 14, “Status”: “actve” is not a status. Use enquiry, intake, active, on hold or exited.",
        "Line 6, column 2, “Name”: The field holds a NUL byte, which no text has. Type the field again.",
      ])
  }

  @Test("A stray quotation mark that a later one closes does not hide the rows between them")
  func swallowed() throws {
    let plan = try plan("Name,Phone,Club,Note\nA,1234,S,\"x\nB,1234,S,y\nC,1234,S,z\"\nD,1234,S,\"1, 2,\n3\"")
    #expect(plan.rows.map(\.draft.fullName) == ["D"])
    #expect(
      plan.rejects.flatMap(\.faults).map(\.words) == [
        "Line 2, column 10, “Note”: The field holds lines that look like rows of the list. "
          + "Is a quotation mark missing?"
      ])
    #expect(plan.rejects.first?.fields.last == "x\nB,1234,S,y\nC,1234,S,z")
  }

  @Test("Days that contradict each other reject the row")
  func contradiction() throws {
    #expect(
      try faults("Name,DOB,Enrolled on\nA,1/2/2000,1/1/2000")
        == ["Line 2, column 12, “Enrolled on”: The day lies before the date of birth."])
  }

  @Test("The same person twice is rejected, naming the line of the first")
  func duplicates() throws {
    let faults = try faults(
      """
      Name,DOB,Phone,Case number
      Ann Noor,14/03/1990,07700 900301,K1
      ANN  NOOR,1990-03-14,,
      Ann Noor,,+44 7700 900301,
      Bo Lind,,,K1
      Cy Ode,,,
      Cy Ode,,,
      """)
    #expect(
      faults == [
        "Line 3, column 11, “DOB”: The same name and date of birth stand already on line 2.",
        "Line 4, column 11, “Phone”: The same name and phone number stand already on line 2.",
        "Line 5, column 11, “Case number”: The same case number stands already on line 2.",
        "Line 7, column 1, “Name”: The same row stands already on line 6.",
      ])
  }

  @Test("Two people may share a phone, a name, a first of January, and a phone with a name and two birthdays")
  func notDuplicates() throws {
    let faults = try faults(
      """
      Name,DOB,Phone
      Ann Noor,14/03/1990,07700 900301
      Bo Noor,14/03/1990,07700 900301
      Ann Noor,15/03/1990,07700 900301
      Mo Ali,01/01/1985,07700 900302
      Mo Ali,01/01/1985,07700 900303
      Mo Ali,1985,07700 900304
      """)
    #expect(faults.isEmpty)
  }

  @Test("A row that repeats a rejected row is judged by itself")
  func afterRejected() throws {
    let plan = try plan("Name,DOB,Status\nAnn,14/03/1990,actve\nAnn,14/03/1990,active")
    #expect(plan.rows.map(\.line) == [3])
  }

  private func faults(_ file: String) throws -> [String] {
    try plan(file).rejects.flatMap(\.faults).map(\.words)
  }

  private func plan(_ file: String) throws -> ImportPlan {
    try CandidateImport.plan(Array(file.utf8), today: try #require(Day(2026, 11, 23)))
  }
}
