import CaseCore
import Casework
import Terminal

/// The choice of a sheet: for whom, as what, and of which cases.
package struct SheetBox: Equatable, Sendable {
  /// The cases: one, or all that are marked.
  let cases: [RecordID]
  /// For whom; nothing for everything that is held, which is for the person who asks to see it.
  var audience: SheetAudience? = .caseworker
  var format: SheetFormat
  /// Whether it may be as long as it needs to be: all pages of a PDF, all contacts.
  var takesAllPages = false
  /// The partners for whom it can be made, those who may have it first.
  let partners: [Partner]
  /// How many of them the candidate has agreed to be shown to; nothing where several cases are meant.
  var agreed: Int?
  var partner = 0
  /// The reason that is typed in place of a missing consent, and what is missing.
  var reason: TextLine?
  var missing = ""

  /// What is said where a reason is left empty.
  fileprivate static let reasonNeeded =
    "Not written: a reason is needed. Type why it may be made without the consent, or press Esc to leave it."

  /// A line of the box: its letter, and for whom the sheet is.
  typealias Choice = (letter: Character, audience: SheetAudience?, words: String)

  private static let choices: [Choice] = [
    ("o", .caseworker, "Our own: everything; it stays in the office"),
    ("h", .partner, "Hospital or employer"),
    ("c", .candidate, "Candidate: done, next, dates, who helps"),
    ("f", .funder, "Funder: numbers, no name"), ("e", nil, "Everything that is held, for the person"),
  ]

  /// The lines of the box; everything that is held is of one person.
  var choices: [Choice] {
    cases.count > 1 ? SheetBox.choices.filter { $0.audience != nil } : SheetBox.choices
  }

  /// Whether the one candidate has not agreed to be shown to the chosen partner.
  var lacksConsent: Bool { agreed.map { partner >= $0 } ?? false }

  var chosenPartner: Partner? { partners.indices.contains(partner) ? partners[partner] : nil }

  /// The order as it is chosen.
  var order: SheetOrder {
    var order = SheetOrder(
      audience ?? .caseworker, as: format, for: audience == .partner ? chosenPartner : nil,
      because: reason?.text.trimmed)
    order.paper.takesAllPages = takesAllPages
    return order
  }

  /// The formats in which there is what is chosen.
  var formats: [SheetFormat] { audience == nil ? [.html, .json] : SheetFormat.allCases }

  mutating func turnFormat() {
    format = formats[((formats.firstIndex(of: format) ?? 0) + 1) % formats.count]
  }

  mutating func choose(_ choice: Choice) {
    audience = choice.audience
    if !formats.contains(format) { format = .html }
  }

  mutating func turnPartner(by step: Int) {
    guard audience == .partner, !partners.isEmpty else { return }
    partner = (partner + step + partners.count) % partners.count
  }

  mutating func turnAudience(by step: Int) {
    let place = choices.firstIndex { $0.audience == audience } ?? 0
    choose(choices[(place + step + choices.count) % choices.count])
  }
}

extension AppState {
  /// Offers the sheets of the case that is meant, or of all marked ones.
  mutating func openSheetBox() {
    let cases = isForMarked ? Array(list.marked).sorted() : [subject].compactMap(\.self)
    let partners = office.partners.filter(mayHaveSheet) + office.partners.filter { !mayHaveSheet($0) }
    var sheet = SheetBox(cases: cases, format: settings.sheetFormat, partners: partners)
    if !isForMarked { sheet.agreed = office.partners.count(where: mayHaveSheet) }
    box = .sheet(sheet)
  }

  /// Whether the candidate before us has consented to be shown to a partner.
  private func mayHaveSheet(_ partner: Partner) -> Bool {
    guard case .given? = knownFacts?.sharingConsent(with: partner.id, on: today) else { return false }
    return true
  }

  mutating func handle(_ key: Key, in sheet: SheetBox) -> [Effect] {
    var sheet = sheet
    if sheet.reason != nil { return handleReason(key, &sheet) }
    switch key {
    case .escape: box = nil
    case .enter: return write(sheet)
    case .tab: sheet.turnFormat()
    case .left: sheet.turnPartner(by: -1)
    case .right: sheet.turnPartner(by: 1)
    case .up: sheet.turnAudience(by: -1)
    case .down: sheet.turnAudience(by: 1)
    case .character(let character): choose(character, in: &sheet)
    default: break
    }
    if box != nil { box = .sheet(sheet) }
    return []
  }

  private func choose(_ character: Character, in sheet: inout SheetBox) {
    let letter = keyboard.letter(character)
    if let choice = sheet.choices.first(where: { $0.letter == letter }) { sheet.choose(choice) }
    if letter == "p", sheet.audience != nil { sheet.takesAllPages.toggle() }
  }

  private mutating func handleReason(_ key: Key, _ sheet: inout SheetBox) -> [Effect] {
    switch key {
    case .escape:
      box = nil
      return []
    case .enter where sheet.reason?.text.trimmed.isEmpty == true: sheet.missing = SheetBox.reasonNeeded
    case .enter: return write(sheet)
    default: _ = sheet.reason?.handle(key)
    }
    box = .sheet(sheet)
    return []
  }

  private mutating func write(_ sheet: SheetBox) -> [Effect] {
    box = nil
    lastSheet = sheet
    if sheet.cases.count == 1, let only = sheet.cases.first {
      return [sheet.audience == nil ? .exportCase(only, sheet.format) : .writeSheet(only, sheet.order)]
    }
    box = .sheetsComing(sheet.cases.count)
    return [.writeSheets(sheet.cases, sheet.order)]
  }

  /// Asks for the reason that may stand in for a missing consent; false where the refusal is of another kind.
  mutating func askForReason(after refusal: Refusal) -> Bool {
    guard refusal.yieldsToReason, ["sheet.no-consent", "sheet.nobody"].contains(refusal.rule),
      var sheet = lastSheet, sheet.reason == nil
    else { return false }
    let advice = refusal.remedies.first.map { " \($0), or give a reason." } ?? ""
    (sheet.reason, sheet.missing) = (TextLine(), refusal.summary + advice)
    box = .sheet(sheet)
    return true
  }
}
