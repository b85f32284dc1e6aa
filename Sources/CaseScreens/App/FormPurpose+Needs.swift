extension FormPurpose {
  /// Whether saving the form may pin a pathway, so that the offers have to be read first.
  var pinsPathway: Bool {
    switch self {
    case .newCandidate, .editCandidate, .pathway: true
    default: false
    }
  }
}
