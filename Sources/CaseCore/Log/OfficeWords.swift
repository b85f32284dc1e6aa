/// What was added, in words: of the office by its name.
enum OfficeWords {
  /// `Added the club Tipton Club`; what is not the office's own is not named, as `Added a partner contact`.
  static func added(_ change: Change) -> String {
    let noun = change.table.noun
    guard case .insert(let fields) = change.image, [.club, .partner, .caseworker].contains(change.table),
      case .text(let name)? = fields["name"]
    else { return "Added \(OperationWords.article(noun))" }
    return "Added the \(noun) \(name)"
  }
}
