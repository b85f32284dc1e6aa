import CaseCore
import Casework
import Foundation
import Terminal

/// The first start, with no file yet: an empty file, the sample programme, or a list from a spreadsheet.
struct FirstStart {
  let path: String
  let options: LaunchOptions

  /// Returns the place of work that was made or opened; nothing when the user went away.
  func run<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> Workspace? {
    var fault: String?
    while true {
      let menu = ChoiceScreen(
        title: "Welcome to Caseload",
        introduction: ["There is no case file yet. It will be \(path)"],
        choices: [
          ("Start an empty file", "for your own candidates"),
          sampleChoice,
          ("Import a list (CSV)", "as Excel or LibreOffice saves it"),
        ], fault: fault)
      guard let choice = menu.run(on: &screen) else { return nil }
      do {
        let made = try make(choice, on: &screen)
        if let made { return made }
        fault = nil
      } catch {
        fault = FailureWords.words(for: error)
      }
    }
  }

  private var sampleChoice: (name: String, about: String) {
    FileManager.default.fileExists(atPath: DefaultPlace.sample(environment: options.environment))
      ? ("Open the sample again", "as you left it")
      : ("Look at the sample", "183 invented people, in a file of its own")
  }

  private func make<Terminal: Screen & ~Copyable>(_ choice: Int, on screen: inout Terminal) throws
    -> Workspace?
  {
    switch choice {
    case 0: return try empty(on: &screen)
    case 1: return try sample(on: &screen)
    default: return try imported(on: &screen)
    }
  }

  // MARK: An empty file

  private func empty<Terminal: Screen & ~Copyable>(on screen: inout Terminal) throws -> Workspace? {
    var fault: String?
    var card = NewFileCard(
      programme: "", prefix: "", caseworker: "", initials: "", login: options.environment["USER"])
    while true {
      guard let answers = askForCard(card, fault, on: &screen) else { return nil }
      card = NewFileCard(
        programme: answers[0], prefix: answers[1], caseworker: answers[2], initials: answers[3],
        login: card.login)
      do {
        try makeFolder()
        return try Workspace.create(path, card: card, assets: options.assets, today: options.today)
      } catch let refusal as Refusal {
        fault = refusal.words
      }
    }
  }

  private func askForCard<Terminal: Screen & ~Copyable>(
    _ card: NewFileCard, _ fault: String?, on screen: inout Terminal
  ) -> [String]? {
    var ask = AskScreen(
      title: "A new case file", introduction: ["Four short answers; all can be changed later."],
      questions: [
        .init(label: "Programme", line: TextLine(card.programme), hint: "such as Smethwick skills matching"),
        .init(
          label: "Letters of case numbers", line: TextLine(card.prefix), hint: "such as SMW, for SMW-0042"),
        .init(label: "Your name", line: TextLine(card.caseworker), hint: "as colleagues know you"),
        .init(label: "Your initials", line: TextLine(card.initials), hint: "such as NH"),
      ], fault: fault)
    return ask.run(on: &screen)
  }

  private func makeFolder() throws {
    guard options.file == nil, options.environment["CASELOAD_FILE"] == nil else { return }
    try DefaultPlace.makeFolder(options.environment)
  }

  // MARK: The sample programme

  private func sample<Terminal: Screen & ~Copyable>(on screen: inout Terminal) throws -> Workspace {
    let place = DefaultPlace.sample(environment: options.environment)
    if !FileManager.default.fileExists(atPath: place) {
      var frame = Frame(size: screen.size)
      frame.write("Making the sample programme…", at: Position(1, 3))
      screen.show(frame)
      try DefaultPlace.makeFolder(options.environment)
      try SampleFile.make(
        at: place, candidates: 183, seed: 1, today: options.today ?? ProcessCare.today,
        assets: options.assets)
    }
    return try Workspace(place, assets: options.assets, today: options.today)
  }

  // MARK: A list

  private func imported<Terminal: Screen & ~Copyable>(on screen: inout Terminal) throws -> Workspace? {
    guard let (input, plan) = askForList(on: &screen) else { return nil }
    guard let workspace = try empty(on: &screen) else { return nil }
    let command = EnrolCandidates(plan.rows.map(\.draft), offers: try workspace.offers(), imported: true)
    if !plan.rows.isEmpty { _ = try workspace.perform(command) }
    if !plan.rejects.isEmpty { try RejectsFile.write(plan, to: RejectsFile.place(beside: input)) }
    return workspace
  }

  private func askForList<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> (String, ImportPlan)? {
    var fault: String?
    var path = ""
    while true {
      var ask = AskScreen(
        title: "Import a list",
        introduction: [
          "Nothing is guessed: a row that cannot be read is kept in a file beside the list, with the reason."
        ],
        questions: [
          .init(label: "CSV file", line: TextLine(path), hint: "such as ~/Documents/candidates.csv")
        ],
        fault: fault)
      guard let answers = ask.run(on: &screen) else { return nil }
      path = (answers[0].trimmed as NSString).expandingTildeInPath
      do {
        let today = options.today ?? ProcessCare.today
        let plan = try CandidateImport.plan(try ImportFile.bytes(at: path), today: today)
        if confirm(plan, on: &screen) { return (path, plan) }
        fault = nil
      } catch {
        fault = FailureWords.words(for: error)
      }
    }
  }

  private func confirm<Terminal: Screen & ~Copyable>(_ plan: ImportPlan, on screen: inout Terminal) -> Bool {
    let choice = ChoiceScreen(
      title: "Import a list",
      introduction: [plan.words] + plan.notices.prefix(8) + plan.rejects.prefix(5).map(\.why),
      choices: [
        ("Import", "what can be read; the rest goes into a rejects file"), ("Go back", "and import nothing"),
      ])
    return choice.run(on: &screen) == 0
  }
}
