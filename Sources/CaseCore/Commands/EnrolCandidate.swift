/// A pathway file that is offered for an enrolment: its name, its bytes and their hash.
package struct PathwayOffer: Equatable, Sendable {
  /// `doctor/plab-2026-11`.
  package let name: String
  package let sha256: String
  package let content: String
  /// The first stage of the pathway.
  package let firstStage: Stage
  /// The stages that it has.
  package let stages: [Stage]

  /// Makes an offer.
  package init(name: String, sha256: String, content: String, stages: [Stage] = Stage.allCases) {
    self.name = name
    self.sha256 = sha256
    self.content = content
    self.stages = stages
    firstStage = stages.first ?? .intake
  }
}

/// Adds people to the programme: one from the form, or many from a file.
///
/// One operation either way.
package struct EnrolCandidates: Command {
  package let verb: Verb
  package let subject: RecordID? = nil
  package let drafts: [CandidateDraft]
  /// The pathway for each profession; under nothing, the one for an unknown profession.
  package let offers: [Profession?: PathwayOffer]

  /// Makes the command.
  package init(_ drafts: [CandidateDraft], offers: [Profession?: PathwayOffer], imported: Bool = false) {
    self.verb = imported ? .importRows : .enrol
    self.drafts = drafts
    self.offers = offers
  }

  package func decide(_ facts: CaseFacts?, at desk: Desk) throws(Refusal) -> Decision {
    guard desk.office.programme != nil else { throw .noProgramme }
    guard !drafts.isEmpty else { throw .nobodyToEnrol }
    var pinned = PinnedPathways(offers: offers, held: desk.office.pathways)
    var reception = Reception(desk: desk)
    var changes: [Change] = []
    for draft in drafts {
      changes += try reception.enroller(for: draft).changes(pinning: &pinned)
    }
    return Decision(
      changes: pinned.changes + reception.changes + changes, notice: notice,
      warnings: reception.warnings + strangeStages)
  }

  /// Into which stages people come that their pathway has left out.
  private var strangeStages: [String] {
    Stage.allCases.compactMap { stage in
      let there = drafts.filter { $0.stage == stage && offer(for: $0)?.stages.contains(stage) == false }.count
      guard there > 0 else { return nil }
      let stand = there == 1 ? "1 of the cases stands" : "\(grouped(there)) of the cases stand"
      return "\(stand) in \(stage.rawValue), a stage that the pathway has left out."
    }
  }

  private func offer(for draft: CandidateDraft) -> PathwayOffer? { offers[draft.profession] ?? offers[nil] }

  private var notice: String {
    guard drafts.count == 1, let only = drafts.first else {
      return "Imported \(grouped(drafts.count)) people."
    }
    return "Enrolled \(only.knownAs ?? only.fullName)."
  }
}

/// The pathway files that the enrolments of one command are pinned to, with the rows of those that are new.
struct PinnedPathways {
  private let offers: [Profession?: PathwayOffer]
  private var held: [String: HeldPathway]
  private(set) var changes: [Change] = []

  init(offers: [Profession?: PathwayOffer], held: [HeldPathway]) {
    self.offers = offers
    self.held = Dictionary(held.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The identity of the file for a profession, adding it to the case file where it is new.
  ///
  /// - Throws: A refusal where the case file holds other bytes under the same name.
  mutating func pin(_ profession: Profession?, at desk: Desk) throws(Refusal) -> (RecordID, Stage) {
    guard let offer = offers[profession] ?? offers[nil] else { throw .noPathway }
    if let known = held[offer.name] {
      guard known.sha256 == offer.sha256 else { throw .pathwayDiffers(offer.name) }
      return (known.id, offer.firstStage)
    }
    let file = PathwayFile(id: desk.newID(), name: offer.name, sha256: offer.sha256, content: offer.content)
    changes.append(.insert(file, about: .nobody))
    held[offer.name] = HeldPathway(id: file.id, name: file.name, sha256: file.sha256)
    return (file.id, offer.firstStage)
  }
}

extension Refusal {
  static let noProgramme = Refusal(
    rule: "file.no-programme", summary: "Nobody was added: the file has no programme yet.",
    remedies: ["Set the file up first"])

  static let nobodyToEnrol = Refusal(
    rule: "candidate.nobody", summary: "Nobody was added: there is nobody in the list.")

  static let noPathway = Refusal(
    rule: "pathway.none", summary: "Nobody was added: no pathway file was found, not even the general one.",
    remedies: ["Check the installation with caseload check pathways"])

  static func pathwayDiffers(_ name: String) -> Refusal {
    Refusal(
      rule: "pathway.differs",
      summary: "Nothing was saved: this file holds other content under the pathway's name \(name).",
      remedies: ["Give a changed pathway a new version"])
  }
}
