import CaseCore
import Casework
import Terminal

/// The choice of a sheet: for whom, as what, and of which cases.
package struct SheetBox: Equatable, Sendable {
  /// The cases: one, or all that are marked.
  let cases: [RecordID]
  var audience = SheetAudience.caseworker
  var format: SheetFormat
  /// The partners for whom it can be made, those who may have it first.
  let partners: [Partner]
  var partner = 0
  /// The reason that is typed in place of a missing consent, and what is missing.
  var reason: TextLine?
  var missing = ""

  /// The audiences in the order of the box, each with its letter.
  static let audiences: [(letter: Character, audience: SheetAudience, words: String)] = [
    ("o", .caseworker, "Our own: everything; it stays in the office"),
    ("h", .partner, "Hospital or employer"),
    ("c", .candidate, "Candidate: done, next, dates, who helps"),
    ("f", .funder, "Funder: numbers, no name"),
  ]

  var chosenPartner: Partner? { partners.indices.contains(partner) ? partners[partner] : nil }

  /// The order as it is chosen.
  var order: SheetOrder {
    SheetOrder(
      audience, as: format, for: audience == .partner ? chosenPartner : nil,
      because: reason?.text.trimmed)
  }

  mutating func turnFormat() {
    let all = SheetFormat.allCases
    format = all[((all.firstIndex(of: format) ?? 0) + 1) % all.count]
  }

  mutating func turnPartner(by step: Int) {
    guard audience == .partner, !partners.isEmpty else { return }
    partner = (partner + step + partners.count) % partners.count
  }

  mutating func turnAudience(by step: Int) {
    let all = SheetBox.audiences.map(\.audience)
    audience = all[((all.firstIndex(of: audience) ?? 0) + step + all.count) % all.count]
  }
}

extension AppState {
  /// Offers the sheets of the case that is meant, or of all marked ones.
  mutating func openSheetBox() {
    let cases = isForMarked ? Array(list.marked).sorted() : [subject].compactMap(\.self)
    let partners = office.partners.filter(mayHaveSheet) + office.partners.filter { !mayHaveSheet($0) }
    box = .sheet(SheetBox(cases: cases, format: settings.sheetFormat, partners: partners))
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
    let meant = SheetBox.audiences.first { $0.letter == letter }
    sheet.audience = meant?.audience ?? sheet.audience
  }

  private mutating func handleReason(_ key: Key, _ sheet: inout SheetBox) -> [Effect] {
    switch key {
    case .escape:
      box = nil
      return []
    case .enter: return write(sheet)
    default: _ = sheet.reason?.handle(key)
    }
    box = .sheet(sheet)
    return []
  }

  private mutating func write(_ sheet: SheetBox) -> [Effect] {
    box = nil
    lastSheet = sheet
    if sheet.cases.count == 1, let only = sheet.cases.first { return [.writeSheet(only, sheet.order)] }
    return [.writeSheets(sheet.cases, sheet.order)]
  }

  /// Asks for the reason that may stand in for a missing consent; false where the refusal is of another kind.
  mutating func askForReason(after refusal: Refusal) -> Bool {
    guard refusal.rule == "sheet.no-consent", var sheet = lastSheet, sheet.reason == nil else { return false }
    (sheet.reason, sheet.missing) = (TextLine(), refusal.summary)
    box = .sheet(sheet)
    return true
  }

  /// Says where a sheet is and offers to print or open it; the next key that is neither means what it always means.
  mutating func sheetWritten(_ path: String, _ warnings: [String]) {
    lastSheet = nil
    notice = Notice((["The sheet is in \(path)"] + warnings).joined(separator: " · "))
    box = .sheetThere(SheetThere(path: path))
  }

  mutating func handle(_ key: Key, in there: SheetThere) -> [Effect] {
    box = nil
    guard case .character(let character) = key else { return handle(key) }
    switch keyboard.letter(character) {
    case "l": return [.printSheet(there.path)]
    case "o": return [.showSheet(there.path)]
    default: return handle(key)
    }
  }
}

/// A sheet that was just written.
package struct SheetThere: Equatable, Sendable {
  let path: String
}
