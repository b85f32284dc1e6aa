import CaseCore
import Testing

@testable import Casework

@Suite("Importing candidates")
struct CandidateImportTests {
  @Test("A full name is kept as it is given, never split")
  func fullName() throws {
    let draft = try only("Name\n  Fatima   Hassan  Elamin ")
    #expect(draft == CandidateDraft(fullName: "Fatima Hassan Elamin"))
  }

  @Test("Given and family name make the full name where there is none; a native name stands in last")
  func parts() throws {
    let parts = try only("Surname,First name\nKarimi,Reza")
    #expect(parts.fullName == "Reza Karimi")
    #expect([parts.givenName, parts.familyName] == ["Reza", "Karimi"])
    let native = try only("Name,Native name\n,رضا کریمی")
    #expect([native.fullName, native.nativeName] == ["رضا کریمی", "رضا کریمی"])
  }

  @Test("Every field of a row comes into the draft")
  func everyField() throws {
    let draft = try only(
      """
      Name,Known as,Name on degree,Gender,Postcode,Language,Phone,Email,Nationality,Arrived on,Immigration status,\
      Right to work,Case number,Caseworker,Club,Referred by,Status,Exit reason,Grade,Years of practice,Enrolled on,\
      Stage,Stage since,Next action,Due,Note
      Hodan Jama,Hodan,Hodan W. Jama,female,B66 7GG,Somali,07700 900107,hodan@example.org,Somali,2/3/2024,Refugee,\
      no,OLD-17,CN,Smethwick,A friend,left,Moved area,Senior,5 years,3/3/2026,Placement,6/10/2026,Ring,1/12/2026,"a
      b"
      """)
    var wanted = CandidateDraft(fullName: "Hodan Jama")
    wanted.knownAs = "Hodan"
    wanted.nameOnDegree = "Hodan W. Jama"
    wanted.gender = "female"
    wanted.postcode = "B66 7GG"
    wanted.preferredLanguage = "Somali"
    wanted.phone = "07700 900107"
    wanted.email = "hodan@example.org"
    wanted.nationality = "SO"
    wanted.arrivedOn = Day(2024, 3, 2)
    wanted.immigrationStatus = .refugeeStatus
    wanted.rightToWork = .notAllowed
    wanted.caseNumber = "OLD-17"
    wanted.caseworker = "CN"
    wanted.club = "Smethwick"
    wanted.referredBy = "A friend"
    wanted.status = .exited
    wanted.exitReason = .movedArea
    wanted.formerGrade = "Senior"
    wanted.yearsOfPractice = 5
    wanted.enrolledOn = Day(2026, 3, 3)
    wanted.stage = .observation
    wanted.stageSince = Day(2026, 10, 6)
    wanted.nextAction = "Ring"
    wanted.nextActionDue = Day(2026, 12, 1)
    wanted.note = "a\nb"
    #expect(draft == wanted)
  }

  @Test("An unknown occupation is imported as unknown, kept in words, and listed with its count")
  func occupations() throws {
    let plan = try plan(
      "Name,Occupation,Specialty\nA,Radiographer,\nB,radiographer,\nC,Radiographer,\nD,Staff nurse,\nE,nurses,\n"
        + "F,Eye surgeon,\nG,Doctor,Cardiology\nH,Doctor,Anaesthesia\nI,unknown,-")
    let drafts = plan.rows.map(\.draft)
    #expect(drafts.map(\.profession) == [nil, nil, nil, .nurse, .nurse, .doctor, .doctor, .doctor, nil])
    #expect(drafts.map(\.specialty).suffix(4) == [.ophthalmology, nil, .anaesthetics, nil])
    #expect(
      drafts.map(\.occupation) == [
        "Radiographer", "radiographer", "Radiographer", "Staff nurse", nil, "Eye surgeon",
        "Doctor, Cardiology",
        nil, nil,
      ])
    #expect(
      plan.notices == [
        "Unknown occupations, kept in words: “Radiographer” (2), “radiographer” (1).",
        "Unknown specialties, kept with the occupation: “Cardiology” (1).",
      ])
  }

  @Test("A nationality is known by name, people and code; an unknown one is kept in a note and listed")
  func nationalities() throws {
    let plan = try plan("Name,Nationality,Note\nA,Syrian,\nB,ERI,\nC,iraq,\nD,Kurdish,a note\nE,NA,\nF,n/a,")
    #expect(plan.rows.map(\.draft.nationality) == ["SY", "ER", "IQ", nil, nil, nil])
    #expect(plan.rows[3].draft.note == "a note\nNationality as written: Kurdish")
    #expect(plan.rows[4].draft.note == "Nationality as written: NA")
    #expect(plan.rows[5].draft.note == nil)
    #expect(plan.notices == ["Unknown nationalities, kept in a note: “Kurdish” (1), “NA” (1)."])
  }

  @Test("One apostrophe of a spreadsheet's guard is taken away, and no other")
  func guardMark() throws {
    let plan = try plan("Name,Phone,Note\nA,'+44 7700 900123,'=1+1\nB,,''@x\nC,,'tis\nD,,+y")
    #expect(plan.rows.map(\.draft.note) == ["=1+1", "''@x", "'tis", "+y"])
    #expect(plan.rows.first?.draft.phone == "+44 7700 900123")
  }

  @Test("What was changed or may be wrong in a column is said once, with its count")
  func remarks() throws {
    let plan = try plan(
      "Name,DOB,Phone,RTW\n\"A\nB\",01/01/1980,7700900123,yes\nC\u{200E},1/1/1981,\u{202A}07700 900124\u{202C},Y"
    )
    #expect(plan.rows.map(\.draft.fullName) == ["A B", "C"])
    #expect(plan.rows.map(\.draft.birthPrecision) == [nil, nil])
    #expect(plan.rows.map(\.draft.rightToWork) == [.unrestricted, .unrestricted])
    #expect(plan.rows.last?.draft.phone == "07700 900124")
    #expect(
      plan.notices == [
        "“Yes” to the right to work was taken as unrestricted (2 rows).",
        "The date of birth is 1 January, which is often given by an office (2 rows).",
        "The phone number may have lost its first 0 in a spreadsheet (1 row).",
        "Line breaks in short fields became blanks (1 row).",
        "Invisible marks were taken out of the text (1 row).",
      ])
  }

  @Test("How the file was read is said: characters, separator, columns, empty rows")
  func notices() throws {
    let bytes: [UInt8] = Array("Name;Shoe size;\nJos".utf8) + [0xE9] + Array(";44;x\n;;\n\n".utf8)
    let plan = try CandidateImport.plan(bytes, today: today())
    #expect(plan.words == "1 row read: 1 can be imported, none cannot.")
    #expect(
      plan.notices == [
        "Read as Windows-1252, because the file is not UTF-8. Check the names with accents.",
        "The fields are separated by semicolons.", "Columns that were not read: “Shoe size”.",
        "Columns without a header, not read: 3.", "2 empty rows passed over.",
      ])
    #expect(try self.plan("Name\tPhone\nA\t").notices == ["The fields are separated by tabs."])
    #expect(try self.plan("sep=|\nName|Phone\nA|").notices == ["The fields are separated by “|”."])
    let utf16 =
      [0xFF, 0xFE] + "Name\nZoë".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try CandidateImport.plan(utf16, today: today()).notices == ["Read as UTF-16."])
  }

  @Test("A damaged byte spoils its row only, and the reason is told")
  func damaged() throws {
    let bytes = Array("Name\nZoë\nJos".utf8) + [0xE9] + Array("\nNoël\nZoé".utf8)
    let plan = try CandidateImport.plan(bytes, today: today())
    #expect(
      plan.notices == [
        "Read as UTF-8, some bytes of which are damaged. Rows with a lost character are rejected."
      ])
    #expect(plan.words == "4 rows read: 3 can be imported, 1 cannot.")
    #expect(
      plan.rejects.first?.faults.map(\.words) == [
        "Line 3, column 1, “Name”: A character was lost before the file came here (�). Type it again."
      ])
  }

  @Test("A header alone, and a file of blanks")
  func noRows() throws {
    #expect(try plan("Name,Phone\r\n").words == "The file has a header, but no rows.")
    let refusal = #expect(throws: Refusal.self) { try plan(",,,\n\n") }
    #expect(refusal?.rule == "import.empty")
  }

  @Test(
    "A profession is known by the names that lists use for it",
    arguments: [
      ("practitioner psychologist", Profession.psychologist), ("BMS", .biomedicalScientist),
      ("Biomedical scientists", .biomedicalScientist), ("physio", .physiotherapist), ("Nurse", .nurse),
      ("RGN", .nurse), ("medical doctor", .doctor), ("Dental surgeon", .dentist), ("midwives", .midwife),
      ("Clinical pharmacist", .pharmacist), ("surgeons", .doctor),
    ])
  func professionNames(title: String, profession: Profession) throws {
    #expect(try only("Name,Profession\nHodan Jama,\(title)").profession == profession)
  }

  private func only(_ file: String) throws -> CandidateDraft {
    let plan = try plan(file)
    #expect(plan.rejects.isEmpty)
    #expect(plan.rows.count == 1)
    return try #require(plan.rows.first).draft
  }

  private func plan(_ file: String) throws -> ImportPlan {
    try CandidateImport.plan(Array(file.utf8), today: today())
  }

  private func today() throws -> Day { try #require(Day(2026, 11, 23)) }
}
