extension Pathway {
  /// The keys of the exams, which sittings name.
  package var examKeys: [String] { steps.filter { $0.kind == .exam }.map(\.key) }

  /// The keys of all steps.
  package var stepKeys: [String] { steps.map(\.key) }
}
