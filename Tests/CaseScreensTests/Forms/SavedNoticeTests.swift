import CaseCore
import Testing

@testable import CaseScreens

/// What is said after a save.
struct SavedNoticeTests {
  private func notice(_ warnings: [String]) -> String {
    let operation = Operation(
      number: 1, id: RecordID(1), at: 0, day: Day(number: 20_780), caseworker: nil, verb: .record,
      undoes: nil,
      occasion: nil)
    return Notice(
      saved: Outcome(operation: operation, notice: "Recorded: OET.", warnings: warnings, changes: []),
      today: Day(number: 20_780),
      office: Office()
    ).words
  }

  @Test("Every warning has a line of its own; of many cases the rest are counted")
  func lines() {
    #expect(notice([]) == "Recorded: OET.")
    #expect(notice(["One", "Two."]) == "Recorded: OET.\nNote: One.\nNote: Two.")
    let six = (1...6).map { "Note: \($0)." }
    #expect(notice((1...6).map(String.init)) == (["Recorded: OET."] + six).joined(separator: "\n"))
    #expect(notice((1...7).map(String.init)).hasSuffix("Note: 6.\nNote: there is 1 more note."))
    #expect(notice((1...1_208).map(String.init)).hasSuffix("Note: 6.\nNote: there are 1,202 more notes."))
  }
}
