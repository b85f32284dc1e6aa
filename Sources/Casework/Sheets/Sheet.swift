package import CaseCore

/// A sheet that is ready to be written.
package struct RenderedSheet: Equatable, Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// The case number, the audience and the day, never a name: `SMW-0042-partner-2026-11-23.pdf`.
  ///
  /// A sheet without a case number has the beginning of its hash instead.
  package let suggestedFileName: String
  /// Why it was made without the consent that it takes; nothing where the consent was there or is not needed.
  package var reason: String?
  /// What a reader should know of it: letters that no font has, or what had no room.
  package var warnings: [String] = []
  /// What the printing program says of it; nothing where it is not printed.
  var printed: PrintedPaper.Sheet?

  /// The file as text, of the formats that are text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Makes the sheets of one order; rules and template are read once for any number of cases.
package struct SheetMaker {
  let order: SheetOrder
  let office: Office
  let day: Day
  let rules: AudienceRules
  private let template: SheetTemplate?
  private let press: PaperPress?

  /// Reads what the audience may see and the template.
  ///
  /// - Parameters:
  ///   - order: For whom and as what.
  ///   - office: The names of caseworkers, clubs and partners.
  ///   - day: The day to which the sheets refer.
  ///   - folders: Where audiences and templates are looked for: the club's own folder first, those of the program
  ///     last.
  /// - Throws: A refusal when one is missing or has faults: every fault is named with its place.
  package init(
    _ order: SheetOrder, office: Office, on day: Day, from folders: [String]
  ) throws(Refusal) {
    self.order = order
    self.office = office
    self.day = day
    // It looks through the fonts of the computer while everything else is read.
    press = order.format == .pdf ? try PaperPress() : nil
    rules = try AudienceReader.find(order.audience, in: folders)
    template =
      order.format == .json ? nil : try SheetTemplate.find(order, in: folders, permitting: rules.fields)
  }

  /// Makes a sheet; the same case, day, order and template give the same bytes.
  ///
  /// - Throws: A refusal where the consent is missing.
  package func make(of facts: CaseFacts) throws(Refusal) -> RenderedSheet {
    let (values, reason) = try values(of: facts)
    let name = fileName(of: facts, values)
    let text = template?.fill(values) ?? json(values)
    guard let press else {
      return RenderedSheet(bytes: Array(text.utf8), suggestedFileName: name, reason: reason)
    }
    let printed = try press.print([text], order.paper, on: day)
    return RenderedSheet(
      bytes: printed.bytes, suggestedFileName: name, reason: reason,
      warnings: printed.sheets.warnings(on: order.paper), printed: printed.sheets.first)
  }

  /// The page of a sheet as text, to be printed with others as one document.
  func page(of facts: CaseFacts) throws(Refusal) -> (text: String, reason: String?) {
    let (values, reason) = try values(of: facts)
    return (template?.fill(values) ?? json(values), reason)
  }

  /// Prints pages as one document.
  ///
  /// - Parameters:
  ///   - pages: The sheets as text.
  ///   - progress: Told how many are printed; where it throws, there is no document.
  /// - Returns: The document.
  /// - Throws: A refusal, or what `progress` throws.
  func print(_ pages: [String], progress: (Int) throws -> Void) throws -> PrintedPaper {
    guard let press else { throw Refusal.notOneDocument }
    try press.begin(pages, order.paper, on: day)
    for done in 1...max(1, pages.count) {
      try press.awaitSheet()
      try progress(done)
    }
    return try press.finish()
  }

  private func values(of facts: CaseFacts) throws(Refusal) -> ([String: SheetValue], reason: String?) {
    let reason = try order.check(rules.consent, of: facts, on: day)
    let values = SheetContent(
      facts: facts, office: office, day: day, isWhole: order.paper.takesAllPages
    ).values
    return (signed(values, of: facts, without: reason), reason)
  }

  /// The values with what only the order knows, and last the hash of what an audience gets to see.
  private func signed(
    _ values: [String: SheetValue], of facts: CaseFacts, without reason: String?
  ) -> [String: SheetValue] {
    var values = values
    values["partner"] = SheetValue(order.partner?.name)
    values["sharedBy"] = SheetValue(sharedBy(facts, without: reason))
    values["leftOut"] = .text(rules.fields.leftOutWords)
    values["hash"] = .text(SheetHash.words(of: json(values)))
    return values
  }

  private func sharedBy(_ facts: CaseFacts, without reason: String?) -> String? {
    guard let partner = order.partner else { return nil }
    if case .given(let given) = facts.sharingConsent(with: partner.id, on: day) {
      return "shared with \(partner.name) by consent of \(given.paperWords)"
    }
    return reason == nil ? nil : "shared with \(partner.name) without a recorded consent"
  }

  private func json(_ values: [String: SheetValue]) -> String {
    let head: [JSONValue.Member] = [
      JSONValue.Member(name: "sheet", value: .text(rules.audience.rawValue)),
      JSONValue.Member(name: "day", value: .day(day)),
    ]
    return JSONValue.object(head + rules.fields.members(values)).spread + "\n"
  }

  private func fileName(of facts: CaseFacts, _ values: [String: SheetValue]) -> String {
    let who = rules.hasNumber ? FileNames.part(facts.caseRecord.number) : SheetHash.short(values["hash"])
    let audience = rules.audience == .caseworker ? "" : "-\(rules.audience.rawValue)"
    return "\(who)\(audience)-\(day.iso).\(order.format.fileExtension)"
  }
}

/// Names of files that are made from what is in a case file.
enum FileNames {
  /// A case number as a part of a file name: a number that came from elsewhere may hold any sign.
  static func part(_ number: String) -> String {
    let plain = number.map { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" ? $0 : "-" }
    let trimmed = String(plain.prefix(40)).drop { $0 == "-" }
    return trimmed.isEmpty ? "case" : String(trimmed)
  }
}

/// The mark by which a copy on paper is told from another: a part of the SHA-256 of what the sheet says.
enum SheetHash {
  /// `9f86.d081.884c.7d65`: at a full stop between letters or digits no line breaks.
  static func words(of text: String) -> String {
    let digits = Array(sha256(of: text).prefix(16))
    return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: ".")
  }

  /// The first eight digits of a hash in words.
  static func short(_ value: SheetValue?) -> String {
    guard case .text(let words)? = value else { return "sheet" }
    return String(words.filter { $0 != "." }.prefix(8))
  }
}

extension SheetFields {
  /// The permitted values in the order in which the audience declares them; nothing known is null.
  func members(_ values: [String: SheetValue]) -> [JSONValue.Member] {
    names.filter { $0 != "hash" || values["hash"] != nil }.map { name in
      JSONValue.Member(name: name, value: json(fields[name], values[name] ?? .nothing))
    }
  }

  private func json(_ kind: SheetField?, _ value: SheetValue) -> JSONValue {
    switch (kind, value) {
    case (.list(let row)?, .list(let rows)): .array(rows.map { .object(row.members($0)) })
    case (.list?, _): .array([])
    case (_, .text(let text)): .optional(SheetText.clean(text))
    default: .null
    }
  }
}
