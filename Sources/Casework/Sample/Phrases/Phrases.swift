import CaseCore

/// The words that invented histories are told in: plain, short, and about the work alone.
enum Phrases {
  static let firstMeetings = [
    "first meeting, goals and papers", "first talk, wants to work in the old profession again",
    "met at the club, form filled in", "first meeting, many questions about exams",
    "first talk, CV started together",
    "came with a friend, explained the steps", "intake form done, papers still at home",
    "first meeting, left with the list of papers",
  ]

  static let safeContacts = [
    "text first, then ring", "not between 9 and 3", "evenings only", "leave no message with others",
  ]

  static let referrers = [
    "Open Door Smethwick", "a friend", "the jobcentre", "Canal Side English", "a neighbour", "the library",
    "self", "another candidate", "the GP practice", "the school's family worker",
  ]

  static let holds = ["family", "travel", "waiting for status", "waiting for regulator", "moving house"]

  static let payers = ["candidate", "Lantern Bridge Fund", "the programme", "Lantern Bridge Fund"]

  static let plansB = [
    "interpreter in clinics", "teaching assistant in science", "care coordinator", "medical secretary",
    "health trainer", "research assistant",
  ]

  static let supervisors = [
    "Dr Helen Marsh", "Dr Imran Qadir", "Sister Joan Whitby", "Mr Peter Lowe", "Dr Anita Rao",
    "Ms Carol Denny",
    "Dr Owen Pryce", "Mrs Ruth Adeola",
  ]

  static let otherEmployers = [
    "a warehouse in Oldbury", "a bakery in Smethwick", "a taxi firm", "a primary school",
    "a hotel in Birmingham",
    "an online shop",
  ]

  /// Something that costs money, from which fund, and whether it has to be paid back.
  struct Need: Sendable {
    let item: String
    let fund: String
    let pence: Int
    var isLoan = false
  }

  static let needs = [
    Need(item: "OET fee", fund: "Lantern Bridge Fund", pence: 32_000),
    Need(item: "IELTS fee", fund: "Lantern Bridge Fund", pence: 17_500),
    Need(item: "travel to the course", fund: "the programme's travel fund", pence: 6_400),
    Need(item: "translation of the degree", fund: "the programme", pence: 9_500),
    Need(item: "textbooks", fund: "Lantern Bridge Fund", pence: 5_200),
    Need(item: "childcare on exam days", fund: "the programme", pence: 8_000),
    Need(item: "registration fees", fund: "Lantern Bridge Fund", pence: 45_000, isLoan: true),
    Need(item: "exam course", fund: "Lantern Bridge Fund", pence: 60_000, isLoan: true),
  ]

  static let barriers: [(BarrierKind, String?)] = [
    (.childcare, "classes clash with the school run"), (.childcare, nil),
    (.travel, "two buses to the hospital"),
    (.travel, nil), (.money, "exam fee is too much at once"), (.money, nil), (.housing, "moves next month"),
    (.digital, "no laptop at home"), (.digital, nil), (.isolation, nil), (.confidence, "afraid of the phone"),
    (.documents, "transcript is not to be had"), (.documents, nil), (.caring, nil), (.immigration, nil),
  ]
}

/// Notes and actions by stage.
extension Phrases {
  /// What is written down after a contact.
  static func notes(of stage: Stage) -> [String] {
    switch stage {
    case .intake: intakeNotes
    case .language: languageNotes
    case .observation: observationNotes
    case .accreditation: accreditationNotes
    case .jobSearch: jobSearchNotes
    case .employed: employedNotes
    }
  }

  /// What is promised, and whose move it is.
  static func actions(of stage: Stage) -> [(String, Party)] {
    switch stage {
    case .intake: intakeActions
    case .language: languageActions
    case .observation: observationActions
    case .accreditation: accreditationActions
    case .jobSearch: jobSearchActions
    case .employed: employedActions
    }
  }

  private static let intakeNotes = [
    "brought the degree, copy checked", "still waits for the new residence papers", "CV in UK format begun",
    "explained which regulator and which route", "showed where the papers are on the site",
    "asked about classes in the evening", "wants to begin at once", "needs a quiet place to study",
    "will bring the rest on Wednesday", "spoke about plans and times", "laptop from the library arranged",
    "asked what a placement is", "old certificate is hard to read",
  ]

  private static let languageNotes = [
    "class is going well", "missed two classes, back this week", "writing is still the weak part",
    "did a mock test, close to the pass", "looks for a study partner", "test booked together",
    "asked for more reading practice", "speaks with more ease now", "moved to the upper class",
    "practises with the app each day", "talked through the letter task", "unsure which test to take",
    "wants to wait one more month before the test", "result came, talked it over", "found the listening hard",
    "joined the conversation group", "asked about the fee", "teacher says nearly ready",
    "prefers Saturday classes", "borrowed the practice book",
  ]

  private static let observationNotes = [
    "ward round was helpful", "host wants one more reference", "DBS form sent off", "likes the department",
    "asked for two more weeks", "feedback from the supervisor is good", "date with the ward is agreed",
    "badge does not work yet", "learnt how handover is done here", "travel takes an hour each way",
    "induction is booked", "would like to see a clinic too", "supervisor on leave, week moved",
    "keeps a diary of the placement",
  ]

  private static let accreditationNotes = [
    "forms filled in together", "regulator asks for one more paper", "no answer from the regulator yet",
    "studies ten hours a week", "mock exam went well", "exam date is set", "papers uploaded",
    "waits for the university at home", "asked about fees and help with them",
    "reads the standards with a group",
    "translation came back", "letter from the regulator explained", "found a study group online",
    "wants to try the next sitting", "certificate is on its way", "portfolio is half done",
  ]

  private static let jobSearchNotes = [
    "application sent to the trust", "interview next week, practised questions", "no reply after two weeks",
    "statement rewritten", "shortlisted", "references are ready", "interview went well, waits to hear",
    "looks at posts further away too", "asked about bands and pay", "went to the open day",
  ]

  private static let employedNotes = [
    "settling in well", "likes the team", "asked about the next band", "first appraisal done",
    "night shifts are tiring but fine", "will come to the club and tell the others",
    "contract is permanent now",
    "mentor meets weekly",
  ]

  private static let intakeActions: [(String, Party)] = [
    ("bring the degree certificate", .candidate), ("ring about the English class", .us),
    ("check the right to work", .us), ("send the list of papers", .us),
    ("bring proof of address", .candidate),
    ("write the first plan", .us), ("ask for a translation price", .us),
    ("fill in the skills form", .candidate),
  ]

  private static let languageActions: [(String, Party)] = [
    ("book a mock test", .us), ("ask for the class register", .us), ("send practice papers", .us),
    ("pay the test fee", .candidate), ("ring about the evening class", .us),
    ("choose a test date", .candidate),
    ("ask the fund for the fee", .us), ("talk about the result", .us), ("find a writing tutor", .us),
    ("bring the test report", .candidate), ("place in the upper class", .provider),
  ]

  private static let observationActions: [(String, Party)] = [
    ("ring the department", .us), ("send the DBS form", .us), ("ask for a reference", .candidate),
    ("agree the start date", .us), ("visit on the ward", .us), ("ask for feedback", .us),
    ("bring the agreement signed", .candidate), ("book the induction", .employer),
  ]

  private static let accreditationActions: [(String, Party)] = [
    ("ask the regulator for status", .us), ("upload the papers", .candidate),
    ("check the application together", .us),
    ("write to the university at home", .candidate), ("ask the fund for the exam fee", .us),
    ("look at exam dates", .us), ("order the good standing certificate", .candidate),
    ("answer the regulator's letter", .us), ("plan the study weeks", .us),
    ("decide on the application", .regulator),
  ]

  private static let jobSearchActions: [(String, Party)] = [
    ("read the application", .us), ("practise the interview", .us), ("send the CV to the trust", .us),
    ("ask for two references", .candidate), ("ring the recruitment team", .us),
    ("look at new posts", .candidate),
  ]

  private static let employedActions: [(String, Party)] = [
    ("ask how the job goes", .us), ("see the contract", .us), ("three-month check", .us),
    ("invite to speak at the club", .us),
  ]
}
