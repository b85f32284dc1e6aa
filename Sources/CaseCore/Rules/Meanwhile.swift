/// What somebody may do, and from where money may come, while the registration is still to come.
package struct Meanwhile: Equatable, Sendable {
  /// The posts that bridge the time until the registration.
  package let posts: [BridgingPost]
  /// The sources of money.
  package let funding: [FundingSource]

  /// Gathers both; nothing for somebody who is registered or employed.
  package init(_ facts: CaseFacts, dated: DatedPathway?, on day: Day) {
    let step = facts.pathway?.registrationStep
    let isRegistered = step.map { facts.doneDay(ofStep: $0.key, on: day) != nil } ?? true
    let isOver = isRegistered || facts.stage == .employed || !facts.status.isOpen
    posts = isOver ? [] : facts.pathway?.bridging ?? []
    funding = isOver ? [] : dated?.funding ?? []
  }

  /// `medical support worker (band 6) (?), phlebotomist (band 2-3) (?) and 3 more`; nothing where there are none.
  package var postWords: String? { fewOf(posts.map { $0.words + $0.source.unsureMark }, listedBy: ", ") }

  /// `RefuAid loan; WARD; and 3 more`; nothing where there are none.
  package var fundingWords: String? { fewOf(funding.map { $0.name + $0.source.unsureMark }, listedBy: "; ") }

  /// Every post with its source, for `?`.
  package var postSources: String {
    posts.map { "\($0.words.capitalisedFirst): \($0.source.words)" }.joined(separator: " ")
  }

  /// What every source of money gives to whom, for `?`.
  package var fundingSources: String {
    funding.map { "\($0.name)\($0.source.unsureMark): \($0.what) \($0.whom). From \($0.source.title)." }
      .joined(separator: " ")
  }

  private func fewOf(_ words: [String], listedBy sign: String) -> String? {
    let more = words.count > 3 ? " and \(words.count - 3) more" : ""
    return words.isEmpty ? nil : words.prefix(3).joined(separator: sign) + more
  }
}
