import CaseCore
import Casework
import Foundation
import Terminal

/// What the first start came to.
struct FirstWork {
  let workspace: Workspace
  /// What was done on the way, for the first screen.
  var notice: Notice?
}

/// The first start, with no file yet: an empty file, the sample programme, or a list from a spreadsheet.
struct FirstStart {
  let path: String
  let options: LaunchOptions

  /// Returns the place of work that was made or opened; nothing when the user went away.
  func run<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> FirstWork? {
    var fault: String?
    while true {
      let menu = ChoiceScreen(
        title: "Welcome to Caseload",
        introduction: ["There is no case file yet. It will be \(path)"],
        choices: [
          ("Start an empty file", "for your own candidates"),
          sampleChoice,
          ("Import a list (CSV)", "a new file with its people; looked at first"),
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
    -> FirstWork?
  {
    switch choice {
    case 0: return try empty(for: nil, on: &screen).map { FirstWork(workspace: $0) }
    case 1: return FirstWork(workspace: try sample(on: &screen))
    default: return try imported(on: &screen)
    }
  }

  // MARK: An empty file

  private func empty<Terminal: Screen & ~Copyable>(
    for list: ListToImport?, on screen: inout Terminal
  ) throws -> Workspace? {
    var fault: String?
    var card = NewFileCard(
      programme: "", prefix: "", caseworker: "", initials: "", login: options.environment["USER"])
    while true {
      guard let answers = askForCard(card, fault, for: list, on: &screen) else { return nil }
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
    _ card: NewFileCard, _ fault: String?, for list: ListToImport?, on screen: inout Terminal
  ) -> [String]? {
    let introduction = "Four short answers; all can be changed later."
    var ask = AskScreen(
      title: "A new case file", introduction: [introduction] + [list?.promise].compactMap(\.self),
      questions: NewFileQuestions(card).all, fault: fault)
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
        at: place, candidates: 183, seed: 1, today: options.today,
        assets: options.assets)
    }
    return try Workspace(place, assets: options.assets, today: options.today)
  }

  // MARK: A list

  private func imported<Terminal: Screen & ~Copyable>(on screen: inout Terminal) throws -> FirstWork? {
    guard let list = askForList(on: &screen) else { return nil }
    guard let workspace = try empty(for: list, on: &screen) else { return nil }
    let drafts = list.plan.rows.map(\.draft)
    _ = try workspace.perform(EnrolCandidates(drafts, offers: try workspace.offers(), imported: true))
    return FirstWork(workspace: workspace, notice: Notice(list.writeRejects(), undoes: true))
  }

  private func askForList<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> ListToImport? {
    var fault: String?
    var path = ""
    while true {
      guard let answer = askForPath(path, fault, on: &screen) else { return nil }
      path = (answer.trimmed as NSString).expandingTildeInPath
      do {
        let today = options.today ?? ProcessCare.today
        let list = ListToImport(
          path: path, plan: try CandidateImport.plan(try ImportFile.bytes(at: path), today: today))
        if list.confirm(on: &screen) { return list }
        fault = nil
      } catch {
        fault = FailureWords.words(for: error)
      }
    }
  }

  private func askForPath<Terminal: Screen & ~Copyable>(
    _ path: String, _ fault: String?, on screen: inout Terminal
  ) -> String? {
    var ask = AskScreen(
      title: "Import a list",
      introduction: [
        "First the list is only looked at. Then you say how the new case file is called, and the people go into it.",
        "Nothing is guessed: a row that cannot be read is kept in a file beside the list, with the reason.",
      ],
      questions: [
        .init(
          label: "CSV file", line: TextLine(path), hint: "such as ~/Documents/candidates.csv",
          needs: "The name of the file is missing.",
          isGood: { !$0.trimmed.isEmpty })
      ],
      fault: fault)
    return ask.run(on: &screen)?.first
  }
}
