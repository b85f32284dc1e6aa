package import CaseCore

extension Refusal {
  /// The same for whoever works by questions, where nothing can be pressed: what takes the screens says so.
  package var byQuestions: Refusal {
    Refusal(rule: rule, summary: summary, remedies: remedies.map(Refusal.byQuestions))
  }

  private static func byQuestions(_ remedy: String) -> String {
    if remedy.hasPrefix(thereIsAForm) { return "\(thereIsAForm) on \(screens)" }
    if remedy == addPartner { return "Add the partner first, on \(screens)" }
    guard remedy.hasSuffix(closeAmongFacts) else { return remedy }
    return "\(remedy.dropLast(closeAmongFacts.count))or close it on \(screens)"
  }

  private static let screens = "the screens, which caseload without --plain opens"
}
