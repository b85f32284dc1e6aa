import CaseCore
import Testing

@Suite("Finishing actions and taking facts back")
struct FinishAndVoidTests {
  private let today = CommandSamples.today
  private let action = CommandSamples.action(due: 4)

  private func notice(_ command: some Command) throws -> String {
    try command.decide(CommandSamples.facts, at: CommandSamples.desk()).notice
  }

  @Test("An action is done, or dropped for a reason")
  func finishes() throws {
    #expect(try notice(FinishAction(action, on: today)) == "Done: Book OET.")
    let dropped = FinishAction(action, on: today, droppedBecause: "moved away")
    #expect(try notice(dropped) == "Dropped: Book OET.")
    let change = try dropped.decide(CommandSamples.facts, at: CommandSamples.desk()).changes
    #expect(
      change.map(\.image) == [
        .update([
          "droppedOn": FieldChange(old: .null, new: .text("2026-11-23")),
          "droppedBecause": FieldChange(old: .null, new: .text("moved away")),
        ])
      ])
  }

  @Test("An action is not finished ahead of time, twice, or dropped in silence")
  func refusals() {
    #expect(
      FinishAction(action, on: today.adding(days: 1)).refusal()?.hasPrefix(
        "It was not recorded: Tue 24 Nov 2026 is in the future") == true)
    var done = action
    done.doneOn = today
    #expect(
      FinishAction(done, on: today).refusal()
        == "The action was not changed: it is not open any more. Look at the case again.")
    #expect(
      FinishAction(action, on: today, droppedBecause: " ").refusal()
        == "The action was not dropped: say in a few words why.")
  }

  @Test("A fact is taken back with a reason, once")
  func voids() throws {
    let tag = CaseTag(id: RecordID(50), caseRecord: RecordID(2), text: "priority")
    #expect(try notice(VoidFact(RecordID(2), tag, because: " wrong case ")) == "Taken back: Tag priority.")
    let changes = try VoidFact(RecordID(2), tag, because: " wrong case ")
      .decide(CommandSamples.facts, at: CommandSamples.desk()).changes
    #expect(
      changes.map(\.image) == [.update(["voided": FieldChange(old: .null, new: .text("wrong case"))])])
    #expect(
      VoidFact(RecordID(2), tag, because: " ").refusal()
        == "It was not taken back: say in a few words why it is wrong.")
    #expect(
      VoidFact(RecordID(2), tag.voided(because: "x"), because: "y").refusal()
        == "Nothing was changed: it has been taken back already.")
  }
}
