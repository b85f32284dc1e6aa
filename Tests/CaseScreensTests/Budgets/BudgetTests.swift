import CaseScreens
import Terminal
import Testing

/// A job with the keys that it may take, what is typed as data left out.
struct KeyBudget: Sendable, CustomTestStringConvertible {
  /// A piece of a script.
  enum Part: Sendable {
    /// Keys that count.
    case keys(String)
    /// Names, words, scores and days, which do not.
    case data(String)
  }

  let job: String
  let most: Int
  /// What goes before, from the first screen to where the job begins.
  let start: String
  let script: [Part]
  /// What the screen says at the end.
  let outcome: String

  var testDescription: String { job }

  /// The keys that count.
  var used: Int {
    script.reduce(0) { sum, part in
      if case .keys(let typed) = part { sum + keys(typed).count } else { sum }
    }
  }

  /// Everything that is pressed.
  var pressed: [Key] {
    keys(start)
      + script.flatMap { part in
        switch part {
        case .keys(let typed), .data(let typed): keys(typed)
        }
      }
  }

  /// The job with the keys that it takes and those that it may take.
  var line: String {
    let padding = String(repeating: " ", count: max(1, 44 - job.count))
    return "budget: \(job)\(padding)\(used) of \(most)"
  }
}

/// The jobs that have a budget; a job of a new screen is added here.
extension KeyBudget {
  static let all: [KeyBudget] = finding + recording + changing

  private static let fatima = "/fat<Enter>"

  private static let finding = [
    KeyBudget(
      job: "find by part of a name, with its letters", most: 5, start: "", script: [.keys("/fat<Enter>")],
      outcome: "Fatima al-Zahra"),
    KeyBudget(
      job: "sheet of a person", most: 3, start: fatima, script: [.keys("p<Enter>")],
      outcome: "The sheet is in"),
  ]

  private static let recording = [
    KeyBudget(
      job: "record a result in its form", most: 12, start: fatima,
      script: [
        .keys("rt"), .data("oet"), .keys("<Enter><Enter>"), .data("14nov"), .keys("<Enter>"), .data("350"),
        .keys("<Enter>"), .data("360"), .keys("<Enter>"), .data("350"), .keys("<Enter>"), .data("350"),
        .keys("<C-s>"),
      ], outcome: "Recorded: OET"),
    KeyBudget(
      job: "record a result in one line", most: 3, start: fatima,
      script: [.keys("rl"), .data("oet pharmacy 14nov L350 R360 W350 S350"), .keys("<Enter>")],
      outcome: "Recorded: OET"),
    KeyBudget(
      job: "note and next action", most: 7, start: fatima,
      script: [
        .keys("n"), .data("will pay the fee"), .keys("<Tab><Tab><Tab>"), .data("ring the college"),
        .keys("<Tab>"), .data("fri"), .keys("<C-s>"),
      ], outcome: "Recorded: Note"),
  ]

  private static let changing = [
    KeyBudget(
      job: "stage move, with its reason", most: 4, start: fatima,
      script: [.keys("m<Tab><Tab>"), .data("the trust asked"), .keys("<C-s>")], outcome: "Moved Fatima"),
    KeyBudget(
      job: "bulk change of marked cases", most: 9, start: "2   ",
      script: [.keys("a"), .data("bring the degree"), .keys("<Tab>"), .data("fri"), .keys("<C-s>")],
      outcome: "Promised for 3 cases"),
    KeyBudget(
      job: "bulk move of everybody in a stage", most: 9, start: "2",
      script: [
        .keys("f"), .data("stage:language"), .keys("<Enter>*m<Tab><Tab>"), .data("the trust asked"),
        .keys("<C-s>"),
      ], outcome: "to Observation."),
    KeyBudget(
      job: "an opening, and two people proposed", most: 12, start: "",
      script: [
        .keys("6+"), .data("Laboratory scientist"), .keys("<Tab>"), .data("sandwell"), .keys("<Tab>"),
        .data("biomed"), .keys("<Tab>"), .data("registered"), .keys("<C-s><Enter>>j>"),
      ], outcome: "proposed for Laboratory scientist"),
    KeyBudget(
      job: "undo of a bulk change", most: 2, start: "2   abring the degree<Tab>fri<C-s>",
      script: [.keys("u")], outcome: "Undone"),
  ]
}

/// The key budgets, each by a scripted session in the real loop; `make budgets` prints the table.
@Suite("Key budgets")
struct BudgetTests {
  @Test("A job stays within its keys and does what it is for", arguments: KeyBudget.all)
  func budget(_ budget: KeyBudget) throws {
    print(budget.line)
    let frames = try Scratch().press(budget.pressed, size: Size(rows: 40, columns: 120))
    #expect(frames.last?.text.contains(budget.outcome) == true)
    #expect(budget.used <= budget.most)
  }
}
