import CaseCore
import Testing

@Suite("The end of a promise in one line")
struct QuickFinishTests {
  /// A case with these promises, due one day after the other from today.
  private func promised(_ texts: String...) -> CaseFacts {
    let rows = texts.enumerated().map { place, text in
      Action(
        id: RecordID(Int64(40 + place)), caseRecord: RecordID(2), text: text,
        dueOn: CommandSamples.today.adding(days: place), party: .us,
        promisedOn: CommandSamples.today.adding(days: -5))
    }
    return QuickSamples.facts { $0.actions = rows }
  }

  private var facts: CaseFacts {
    promised("book OET resit", "bring degree", "pay by 20 nov", "bring passport")
  }

  private func reads(_ line: String, in facts: CaseFacts? = nil) throws -> QuickRecord {
    try QuickReading(line, in: facts ?? self.facts, today: CommandSamples.today).record
  }

  private func finish(_ words: String?, on day: String = "2026-11-23", _ reason: String? = nil) throws
    -> QuickRecord
  { .finish(QuickFinish(words, on: try QuickSamples.day(day), droppedBecause: reason)) }

  private func notice(_ line: String, in facts: CaseFacts? = nil) -> String? {
    QuickSamples.preview(line, in: facts ?? self.facts).notice
  }

  private func refusal(_ line: String, in facts: CaseFacts? = nil) -> String? {
    QuickSamples.preview(line, in: facts ?? self.facts).refusal?.words
  }

  @Test("A day at the end is the day it happened; without one it is today")
  func days() throws {
    #expect(try reads("done") == finish(nil))
    #expect(try reads("done bring degree") == finish("bring degree"))
    #expect(try reads("done bring degree 20 nov") == finish("bring degree", on: "2026-11-20"))
    #expect(try reads("Done: bring degree on 20 nov") == finish("bring degree", on: "2026-11-20"))
    #expect(try reads("done on fri") == finish(nil, on: "2026-11-20"))
    #expect(try reads("done yesterday") == finish(nil, on: "2026-11-22"))
    #expect(try reads("finished degree last fri") == finish("degree", on: "2026-11-20"))
    #expect(try reads("done 2 weeks of shadowing") == finish("2 weeks of shadowing"))
  }

  @Test("A day that stands in the text of what is open is part of its words, unless it is all that is typed")
  func dayInText() throws {
    #expect(try reads("done pay by 20 nov") == finish("pay by 20 nov"))
    #expect(try reads("done pay by 20 nov 21 nov") == finish("pay by 20 nov", on: "2026-11-21"))
    #expect(try reads("done 20 nov") == finish(nil, on: "2026-11-20"))
    let leap = promised("form of 31 nov")
    #expect(
      refusal("done pay 31 nov", in: leap)
        == "Nothing was recorded, because of column 10. There is no 31 November: November has 30 days. Type another day."
    )
  }

  @Test("What is dropped has a reason, behind the day")
  func dropped() throws {
    #expect(
      try reads("dropped bring degree because she has another")
        == finish("bring degree", "she has another"))
    #expect(
      try reads("drop degree on 20 nov because lost in the war on 3 nov")
        == finish("degree", on: "2026-11-20", "lost in the war on 3 nov"))
    #expect(try reads("dropped because she moved") == finish(nil, "she moved"))
    #expect(notice("dropped degree because she has another") == "Dropped: bring degree.")
  }

  @Test("It finishes what is due first, or what holds all the words, with the command of the form")
  func finishes() throws {
    #expect(notice("done") == "Done: book OET resit.")
    #expect(notice("done degree 20 nov") == "Done: bring degree.")
    #expect(notice("done PASS bring") == "Done: bring passport.")
    let command = try #require(
      try QuickSamples.command("done bring degree 20 nov", in: facts) as? FinishAction)
    #expect(command.verb == .finish && command.seen == facts.actions[1] && command.droppedBecause == nil)
    #expect(command.day == (try QuickSamples.day("2026-11-20")))
    let dropped = try QuickSamples.command("dropped because she moved", in: facts) as? FinishAction
    #expect(dropped?.droppedBecause == "she moved" && dropped?.seen == facts.actions[0])
  }

  @Test("What is finished, dropped or taken back is not meant")
  func openOnes() {
    var facts = facts
    facts.actions[0].doneOn = CommandSamples.today
    (facts.actions[1].droppedOn, facts.actions[1].droppedBecause) = (CommandSamples.today, "moved")
    facts.actions[2].voided = "typed twice"
    #expect(notice("done", in: facts) == "Done: bring passport.")
    #expect(
      refusal("done book", in: facts)
        == "The action was not finished: “book” stands in none that is open. Open are “bring passport”.")
  }

  @Test("Words of none or of several are refused with the open ones")
  func unclear() {
    #expect(
      refusal("done ring bell")
        == "The action was not finished: “ring bell” stands in none that is open. Open are “book OET resit”, “bring "
        + "degree”, “pay by 20 nov” and “bring passport”.")
    #expect(
      refusal("dropped bring because she has both")
        == "The action was not dropped: “bring” stands in more than one that is open. They are “bring degree” and “bring "
        + "passport”. Type more of the one you mean.")
    #expect(
      refusal("done x", in: promised("a1", "a2", "a3", "a4", "a5", "a6", "a7"))
        == "The action was not finished: “x” stands in none that is open. Open are “a1”, “a2”, “a3”, “a4”, “a5” and 2 "
        + "more.")
    for line in ["done", "done degree", "dropped because she moved"] {
      #expect(
        refusal(line, in: promised())
          == "Nothing was recorded: no action of this case is open. Promise one as in action book resit by fri."
      )
    }
  }

  @Test("A text that others go on with is meant when typed whole; of equal texts what is due first")
  func exact() throws {
    #expect(notice("done call", in: promised("call the trust", "call")) == "Done: call.")
    let twice = promised("call", "Call")
    let command = try QuickSamples.command("done call", in: twice) as? FinishAction
    #expect(command?.seen == twice.actions[0])
    #expect(notice("done re-sit", in: promised("book re-sit", "resit fee")) == nil)
    #expect(notice("done resit book", in: promised("book re-sit", "resit fee")) == "Done: book re-sit.")
  }

  @Test("It has not been done on a day to come")
  func ahead() {
    #expect(
      refusal("done degree 1 dec 2026")
        == "It was not recorded: Tue 1 Dec 2026 is in the future, and this is about what has happened. Type the day it "
        + "happened, or make it an action.")
  }

  @Test(
    "A line that is not understood names the column and a right line",
    arguments: [
      (
        "dropped degree",
        "Nothing was recorded: the reason is missing at column 16. Type it as in dropped bring degree because the school "
          + "has sent it."
      ),
      (
        "dropped",
        "Nothing was recorded: the reason is missing at column 9. Type it as in dropped bring degree because the school has "
          + "sent it."
      ),
      (
        "dropped degree because",
        "Nothing was recorded: nothing follows “because” at column 16. Type it as in dropped bring degree because the "
          + "school has sent it."
      ),
    ])
  func notUnderstood(line: String, words: String) { #expect(QuickSamples.refusal(line) == words) }

  @Test(
    "What is open is offered, then the day and the reason",
    arguments: [
      ("done b", ["book OET resit", "bring degree", "pay by 20 nov", "bring passport"]),
      ("done deg", ["bring degree"]), ("done bring ", ["bring degree", "bring passport"]),
      ("done bring degree y", ["yesterday"]), ("done bring degree 14 ", ["14 nov", "14 oct", "14 sep"]),
      ("done bring degree 20 nov ", []), ("done y", ["yesterday"]),
      ("dropped bring degree b", ["because"]), ("dropped bring degree 20 nov ", ["because"]),
      ("dropped bring degree because ", []), ("dropped because b", []),
    ] as [(String, [String])])
  func completes(line: String, expected: [String]) {
    let found = QuickRecord.complete(line, names: QuickNames(facts), today: CommandSamples.today)
    #expect(found.candidates.map(\.text) == expected)
  }

  @Test("An action that is taken replaces the words that found it")
  func taken() throws {
    let found = QuickRecord.complete("done deg", names: QuickNames(facts), today: CommandSamples.today)
    let action = try #require(found.candidates.first)
    #expect(action == QuickCandidate("bring degree", "by Tue 24 Nov 2026"))
    #expect(found.taking(action, into: "done deg").line == "done bring degree ")
    let all = QuickRecord.complete("done ", names: QuickNames(facts), today: CommandSamples.today)
    #expect(all.candidates.prefix(5).map(\.text) == facts.actions.map(\.text) + ["today"])
  }
}
