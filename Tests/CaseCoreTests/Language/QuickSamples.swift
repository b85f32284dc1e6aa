import CaseCore
import Testing

/// A line that is read, completed and decided on the invented case of the commands, on Mon 23 Nov 2026.
enum QuickSamples {
  static let sandwell = Partner(id: RecordID(81), name: "Sandwell Hospital", kind: .trust)
  static let lark = Partner(id: RecordID(82), name: "Lark Street Learning", kind: .provider)

  static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  /// The case, changed for a test.
  static func facts(_ change: (inout CaseFacts) -> Void = { _ in }) -> CaseFacts {
    var facts = CommandSamples.facts
    change(&facts)
    return facts
  }

  static func read(_ line: String) throws -> QuickRecord {
    try QuickReading(line, in: CommandSamples.facts, today: CommandSamples.today).record
  }

  /// Why a line is not understood.
  static func refusal(_ line: String) -> String? {
    #expect(throws: Refusal.self) { try read(line) }?.words
  }

  /// What may stand at the end of a line.
  static func options(_ line: String) -> [String] {
    let names = QuickNames(CommandSamples.facts, hosts: [lark.name, sandwell.name])
    return QuickRecord.complete(line, names: names, today: CommandSamples.today).candidates.map(\.text)
  }

  /// What a line would do to the case.
  static func preview(_ line: String, in facts: CaseFacts = CommandSamples.facts) -> LinePreview {
    var office = Office()
    office.partners = [sandwell, lark]
    return LinePreview(
      line, in: facts, at: .asking(today: CommandSamples.today, worker: RecordID(91), office: office))
  }

  /// The command of a line.
  static func command(_ line: String, in facts: CaseFacts = CommandSamples.facts) throws -> any Command {
    let reading = try QuickReading(line, in: facts, today: CommandSamples.today)
    return try #require(
      reading.command(
        for: facts, me: nil, today: CommandSamples.today, partners: [sandwell, lark],
        newID: { RecordID(70) }))
  }

  /// The row that a line adds.
  static func row<Value: Fact>(_ line: String, in facts: CaseFacts = CommandSamples.facts) throws -> Value {
    let desk = CommandSamples.desk { $0.partners = [sandwell, lark] }
    let decision = try command(line, in: facts).decide(facts, at: desk)
    guard case .insert(let fields)? = decision.changes.first?.image else {
      throw SampleProblem.noNewRow
    }
    return try record(Value.self, from: fields)
  }

  enum SampleProblem: Error { case noNewRow }
}
