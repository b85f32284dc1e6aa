/// What the sources, or the programme, say of how long something takes, beside how long it took others here.
extension CaseFacts {
  /// `usually 3 months to 6 months; usually 112 days here (14 people)`; nothing where nobody knows.
  package func usualTime(of step: PathwayStep) -> String? {
    usualTime(
      step.typical.map { $0.value.words + doubt(of: $0.source) }, pace.steps[step.key])
  }

  /// The same of a stage.
  package func usualTime(of stage: Stage) -> String? {
    let expected = pathway?.stage(stage)?.expectedDays
    return usualTime(
      expected.map { Period.days($0.value).words + doubt(of: $0.source) }, pace.stages[stage])
  }

  private func doubt(of source: Source) -> String { source.doubt.map { " (\($0))" } ?? "" }

  private func usualTime(_ usual: String?, _ here: RoutePace.Time?) -> String? {
    let parts = [usual.map { "usually \($0)" }, here?.words].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
