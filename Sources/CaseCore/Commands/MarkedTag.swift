/// A tag that several cases get or lose.
struct MarkedTag {
  /// The longest tag, in characters.
  static let longest = 40
  let text: String

  /// Gives the tag to those that do not have it.
  func add(to cases: [CaseFacts], at desk: Desk) throws(Refusal) -> Decision {
    let text = text.trimmingBlanks
    guard !text.isEmpty, text.count <= Self.longest, CleanText.line(text) == text else { throw .wrongTag }
    let changes = cases.filter { tags(of: $0).isEmpty }.map { facts in
      Change.insert(
        CaseTag(id: desk.newID(), caseRecord: facts.caseRecord.id, text: text), about: about(facts))
    }
    guard !changes.isEmpty else { throw .taggedAlready(text) }
    return Decision(changes: changes, notice: "Tagged \(counted(changes.count)): \(text).")
  }

  /// Takes the tag off those that have it.
  func remove(from cases: [CaseFacts], at desk: Desk) throws(Refusal) -> Decision {
    let changes = cases.flatMap { facts in
      tags(of: facts).compactMap {
        Change.update($0, to: $0.voided(because: "taken off"), about: about(facts))
      }
    }
    guard !changes.isEmpty else { throw .notTagged(text) }
    return Decision(
      changes: changes, notice: "Took the tag \(text.trimmingBlanks) off \(counted(changes.count)).")
  }

  private func tags(of facts: CaseFacts) -> [CaseTag] {
    facts.tags.filter { $0.stands && plainSpelling($0.text) == plainSpelling(text) }
  }

  private func about(_ facts: CaseFacts) -> Subject {
    Subject(person: facts.person.id, caseRecord: facts.caseRecord.id)
  }

  private func counted(_ cases: Int) -> String { cases == 1 ? "1 case" : "\(grouped(cases)) cases" }
}

extension Refusal {
  static let wrongTag = Refusal(
    rule: "tag.wrong",
    summary: "Nothing was tagged: a tag is one line of 1 to \(MarkedTag.longest) characters.",
    remedies: ["Type a word or two"])

  static func taggedAlready(_ text: String) -> Refusal {
    Refusal(
      rule: "tag.already", summary: "Nothing was tagged: all of them have the tag \(text) already.")
  }

  static func notTagged(_ text: String) -> Refusal {
    Refusal(
      rule: "tag.none", summary: "Nothing was changed: none of them has the tag \(shortened(text)).",
      remedies: ["Filter by tag: to see who has it"])
  }
}
