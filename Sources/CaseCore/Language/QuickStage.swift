/// A word by which a line may name a stage.
package struct QuickStage: Equatable, Sendable {
  /// The word, which may have blanks.
  package let word: String
  package let stage: Stage
  /// Whether the pathway has a name of its own for the stage, and this is the common one.
  package let isOtherName: Bool

  /// Makes a word for a stage.
  package init(word: String, stage: Stage, isOtherName: Bool = false) {
    (self.word, self.stage, self.isOtherName) = (word, stage, isOtherName)
  }

  /// The common names.
  static let common = Stage.allCases.map { QuickStage(word: $0.rawValue, stage: $0) }

  /// What the pathway of a case calls each stage, then the common names of those that it calls otherwise.
  ///
  /// A common name that begins the pathway's own, or is that of another stage there, is left out.
  static func words(of facts: CaseFacts) -> [QuickStage] {
    let own = common.map { known in
      let name = facts.stageName(known.stage)
      return plainSpelling(name) == plainSpelling(known.word)
        ? known : QuickStage(word: name, stage: known.stage)
    }
    let others = common.filter { known in
      !own.contains { plainSpelling($0.word).hasPrefix(plainSpelling(known.word)) }
    }
    return own + others.map { QuickStage(word: $0.word, stage: $0.stage, isOtherName: true) }
  }
}
