import CaseCore
import CaseScreens
import Terminal
import Testing

struct CandidateFormTests {
  @Test("A new candidate needs a name and nothing else")
  func name() throws {
    var typist = FormTypist(.newCandidate(name: ""), in: FormSample.context(nil))
    #expect(try typist.onlyFault(.fullName) == "The name is missing. Type it as the person gives it.")
    typist.type("Selam Tesfay")
    let command = try #require(try typist.command() as? EnrolCandidates)
    #expect(command.drafts.first?.fullName == "Selam Tesfay")
    #expect(command.drafts.first?.profession == nil)
    #expect(typist.frame().text.contains("No consent yet: ask before you write down more than a name."))
    #expect(typist.frame().text.contains("Without a profession the general pathway is used."))
  }

  @Test("Everything that is typed comes into the draft")
  func draft() throws {
    var typist = FormTypist(.newCandidate(name: "Selam Tesfay"), in: FormSample.context(nil))
    typist.fill(.nativeName, "ሰላም ተስፋይ")
    typist.fill(.profession, "nur")
    #expect(typist.frame().text.contains("The pathway is nurse/toc-2026-11."))
    typist.fill(.profession, "midw")
    #expect(typist.frame().text.contains("The newest pathway of the profession is used."))
    typist.fill(.profession, "nur")
    typist.fill(.nationality, "erit")
    typist.fill(.language, "Tigrinya")
    typist.fill(.phone, "07700 900031")
    typist.fill(.email, "selam@example.org")
    typist.fill(.club, "smeth")
    typist.fill(.consentOn, "today")
    typist.fill(.consentHow, "on paper")
    typist.fill(.nextAction, "ask for the degree")
    typist.fill(.by, "+1w")
    let draft = try #require((try typist.command() as? EnrolCandidates)?.drafts.first)
    #expect(draft.nativeName == "ሰላም ተስፋይ")
    #expect(draft.profession == .nurse)
    #expect(draft.nationality == "ER")
    #expect(draft.club == "Smethwick")
    #expect(draft.caseworker == "NH")
    #expect(draft.consentGivenOn == FormSample.today)
    #expect(draft.consentHow == "on paper")
    #expect(draft.nextActionDue == FormSample.day("2026-11-30"))
    try expectFormPicture(typist.frame(), "new-candidate-80x24")
    try expectFormPicture(typist.frame(hidden: true), "new-candidate-hidden-80x24")
  }

  @Test("A choice of profession moves no field: what is not asked stays in its place and says why")
  func placesStay() {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    let before = places(typist.frame())
    #expect(before.count == 8)
    #expect(typist.frame().text.contains("Specialty   for doctors"))
    typist.fill(.profession, "nurse")
    #expect(places(typist.frame()) == before)
    #expect(typist.frame().text.contains("for other professions"))
    #expect(typist.form.focus == .field(.nationality))
    typist.fill(.profession, "doctor")
    #expect(places(typist.frame()) == before)
    #expect(!typist.frame().text.contains("for doctors"))
    #expect(typist.form.focus == .field(.specialty))
  }

  /// In which row each label stands.
  private func places(_ frame: Frame) -> [String: Int] {
    let labels = [
      "Full name", "Profession", "Specialty", "Occupation", "Nationality", "Phone", "Club", "Next action",
    ]
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return Dictionary(
      uniqueKeysWithValues: labels.compactMap { label in
        lines.firstIndex { $0.contains(label + " ") }.map { (label, $0) }
      })
  }

  @Test("Who comes from paper is here since an earlier day; empty and today are today")
  func hereSince() throws {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    #expect(try (typist.command() as? EnrolCandidates)?.drafts.first?.enrolledOn == nil)
    typist.fill(.enrolledOn, "3 feb")
    #expect(typist.frame().text.contains("The case and its first stage begin on Tue 3 Feb 2026."))
    #expect(
      try (typist.command() as? EnrolCandidates)?.drafts.first?.enrolledOn == FormSample.day("2026-02-03"))
    typist.fill(.enrolledOn, "tomorrow")
    #expect(
      try typist.onlyFault(.enrolledOn)
        == "Tue 24 Nov 2026 is in the future. Type the day of the first talk.")
    typist.fill(.enrolledOn, "3 feb 1826")
    #expect(try typist.onlyFault(.enrolledOn).hasPrefix("The year 1826 is not between 1900 and 2199."))
    typist.fill(.enrolledOn, "today")
    #expect(!typist.frame().text.contains("first stage begin"))
    #expect(try (typist.command() as? EnrolCandidates)?.drafts.first?.enrolledOn == FormSample.today)
    #expect(!FormTypist(.editCandidate).frame(rows: 80).text.contains("Here since"))
  }

  @Test("An occupation that was typed before the profession stays and is saved")
  func occupationStays() throws {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    typist.fill(.occupation, "ward sister")
    typist.fill(.profession, "nurse")
    #expect(typist.frame().text.contains("ward sister"))
    let draft = try #require((try typist.command() as? EnrolCandidates)?.drafts.first)
    #expect(draft.occupation == "ward sister")
    #expect(draft.profession == .nurse)
  }

  @Test("What a profession leads to is said below the fields")
  func pathwayIsSaid() {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    #expect(typist.frame().text.contains("Without a profession the general pathway is used."))
    typist.fill(.profession, "nurse")
    #expect(typist.frame().text.contains("The pathway is nurse/toc-2026-11."))
  }

  @Test(
    "An e-mail address that cannot be one is said under the field, stops the save, and stops no key",
    arguments: [
      ("selam", "An e-mail address has one @ with something on both sides, such as name@example.org."),
      ("selam@", "An e-mail address has one @ with something on both sides, such as name@example.org."),
      ("@example.org", "An e-mail address has one @ with something on both sides, such as name@example.org."),
      ("a@b@c", "An e-mail address has one @ with something on both sides, such as name@example.org."),
      (
        "selam @example.org",
        "An e-mail address has no spaces. Type one address, such as name@example.org."
      ),
    ])
  func email(_ typed: String, _ words: String) throws {
    var typist = FormTypist(.newCandidate(name: "Selam"), in: FormSample.context(nil))
    typist.fill(.email, typed)
    #expect(typist.form.focus == .field(.club))
    #expect(typist.form.faults == [FormFault(.email, words)])
    #expect(try typist.onlyFault(.email) == words)
    typist.fill(.email, "selam@example.org")
    #expect(typist.faults().isEmpty)
  }

  @Test(
    "A phone number that cannot be one is said under the field and stops the save",
    arguments: [
      (
        "ask Omar",
        "A phone number has digits, +, spaces, brackets and hyphens. Write anything else into a note."
      ),
      ("0770", "A phone number has at least 6 digits. Type it as you would dial it."),
    ])
  func phone(_ typed: String, _ words: String) throws {
    var typist = FormTypist(.newCandidate(name: "Selam"), in: FormSample.context(nil))
    typist.fill(.phone, typed)
    #expect(typist.form.faults == [FormFault(.phone, words)])
    #expect(try typist.onlyFault(.phone) == words)
    for good in ["07700 900031", "+44 (0)7700-900031", "٠٧٧٠٠٩٠٠٠٣١"] {
      typist.fill(.phone, good)
      #expect(typist.faults().isEmpty)
    }
  }

  @Test("An address that stood in the file before does not stop another edit")
  func oldAddress() throws {
    var facts = FormSample.facts()
    facts.person.email = "none yet"
    var typist = FormTypist(.editCandidate, in: FormSample.context(facts))
    typist.fill(.gender, "woman")
    #expect(try (typist.command() as? EditCandidate)?.edited.person.email == "none yet")
    typist.fill(.email, "none at all")
    #expect(
      try typist.onlyFault(.email)
        == "An e-mail address has no spaces. Type one address, such as name@example.org.")
  }

  @Test("Consents and days that cannot be are explained")
  func faults() throws {
    var typist = FormTypist(.newCandidate(name: "Omar"), in: FormSample.context(nil))
    typist.fill(.consentHow, "on paper")
    #expect(
      try typist.onlyFault(.consentOn)
        == "The day of the consent is missing. Type one such as today or 12 sep.")
    typist.fill(.consentOn, "+3d")
    #expect(
      try typist.onlyFault(.consentOn)
        == "A consent cannot be given in the future. Type the day it was given.")
    typist.fill(.consentOn, "today")
    typist.fill(.nationality, "Atlantis")
    #expect(
      try typist.onlyFault(.nationality)
        == "“Atlantis” is not among the choices. Type part of one, or empty the field and press Space to see all."
    )
  }

  @Test("Opening the edit form and saving it changes nothing, and says so")
  func unchanged() throws {
    let typist = FormTypist(.editCandidate)
    #expect(!typist.form.isDirty)
    #expect(try typist.onlyFault(nil) == "Nothing was saved: nothing was changed.")
    let card = FormSample.context().facts.map(CandidateCard.init)
    var changed = typist
    changed.fill(.phone, "07700 900099")
    let command = try #require(try changed.command() as? EditCandidate)
    #expect(command.seen == card)
    var expected = card
    expected?.person.phone = "07700 900099"
    #expect(command.edited == expected)
  }

  @Test("An edit carries what was seen when the form was opened, not what others wrote since")
  func editBasis() throws {
    var typist = FormTypist(.editCandidate)
    typist.fill(.phone, "07700 900099")
    var later = typist.context
    later.facts?.person.email = "fatima@example.org"
    let command = try typist.form.commands(in: later, newID: { RecordID(100) }).get().first as? EditCandidate
    #expect(command?.seen.person.email == nil)
    #expect(command?.edited.person.email == nil)
  }

  @Test(
    "Of a birth and of the last practice a month or a year is enough, and no more is then said to be known")
  func looseDays() throws {
    func edited(_ fields: (FieldKey, String)...) throws -> Person {
      var typist = FormTypist(.editCandidate)
      for (key, text) in fields { typist.fill(key, text) }
      return try #require(try typist.command() as? EditCandidate).edited.person
    }
    let year = try edited((.dateOfBirth, "1985"), (.lastPractisedOn, "apr 2018"))
    #expect(year.dateOfBirth == FormSample.day("1985-01-01") && year.birthPrecision == .year)
    #expect(year.lastPractisedOn == FormSample.day("2018-04-01"))
    let month = try edited((.dateOfBirth, "6/1984"))
    #expect(month.dateOfBirth == FormSample.day("1984-06-01") && month.birthPrecision == .month)
    let assigned = try edited((.dateOfBirth, "1984"), (.birthPrecision, "assigned"))
    #expect(assigned.birthPrecision == .assigned)
  }

  @Test("Each part of the edit form comes into its row")
  func edit() throws {
    var typist = FormTypist(.editCandidate)
    typist.fill(.dateOfBirth, "5/6/1984")
    typist.fill(.needsInterpreter, "y")
    typist.fill(.club, "smeth")
    typist.fill(.profession, "nurse")
    typist.fill(.yearsOfPractice, "12")
    typist.fill(.immigrationStatus, "refugee")
    typist.fill(.leaveExpiresOn, "3 mar 2028")
    #expect(
      typist.frame(columns: 120, rows: 60).text
        .contains("Another profession pins its own pathway; the stage stays as it is."))
    let edited = try #require(try typist.command() as? EditCandidate).edited
    #expect(edited.person.dateOfBirth == FormSample.day("1984-06-05"))
    #expect(edited.person.needsInterpreter == true)
    #expect(edited.caseRecord.club == RecordID(11))
    #expect(edited.enrolment?.profession == .nurse)
    #expect(edited.enrolment?.yearsOfPractice == 12)
    #expect(edited.restricted?.immigrationStatus == .refugeeStatus)
    #expect(edited.restricted?.leaveExpiresOn == FormSample.day("2028-03-03"))
  }

  @Test("Days of the past lie in the past, and the name stays")
  func editFaults() throws {
    var typist = FormTypist(.editCandidate)
    typist.fill(.arrivedOn, "3 mar 2028")
    #expect(try typist.onlyFault(.arrivedOn) == "Fri 3 Mar 2028 is in the future. Type a day that has been.")
    typist.fill(.arrivedOn, "")
    typist.fill(.fullName, " ")
    #expect(try typist.onlyFault(.fullName) == "The name is missing. Type it as the person gives it.")
  }

  @Test("The edit form fits its sizes by scrolling")
  func pictures() throws {
    var typist = FormTypist(.editCandidate)
    try expectFormPicture(typist.frame(), "edit-80x24")
    try expectFormPicture(typist.frame(columns: 120, rows: 40), "edit-120x40")
    typist.go(to: .rightToWork)
    try expectFormPicture(typist.frame(columns: 40, rows: 12), "edit-end-40x12")
  }
}
