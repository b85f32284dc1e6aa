/// The news of a document as one line gives it.
package struct QuickDocument: Equatable, Sendable {
  package var kind: DocumentKind
  package var status: DocumentStatus
  /// The day of this news.
  package var day: Day
  /// The day it was signed or issued, where the line says so.
  package var signed: Day?
  /// Its last day, where the line says so.
  package var expires: Day?
  /// Why it cannot be had, or who issued it.
  package var note: String?

  /// Makes the news of a document.
  package init(_ kind: DocumentKind, _ status: DocumentStatus, on day: Day) {
    (self.kind, self.status, self.day) = (kind, status, day)
  }

  func document(id: RecordID, of person: RecordID) -> Document {
    var document = Document(id: id, person: person, kind: kind, status: status, happenedOn: day)
    (document.issuedOn, document.expiresOn, document.note) = (signed, expires, note)
    return document
  }
}

extension DocumentStatus {
  /// Whether a document of this state has a last day: it is at hand, or was.
  package var hasLastDay: Bool { isHeld || self == .expired }
}

extension QuickRecord {
  static let documentExample = "document identity received 3 nov"
  private static let noDocumentExample = "document transcript not obtainable because the university is closed"

  static func document(_ line: inout QuickLine) throws(Refusal) -> QuickRecord {
    let kind = try takeDocumentKind(&line)
    let status: DocumentStatus = try vocabulary(&line, "a state of a document", documentExample)
    var document = QuickDocument(kind, status, on: try line.takeDayAfterOn(.back) ?? line.today)
    let lastDayColumn = try takeMore(&line, of: &document)
    if let last = document.expires, let signed = document.signed, last < signed {
      throw .quickEndsBeforeSigned(last, signed, column: lastDayColumn)
    }
    guard status != .notObtainable || document.note != nil else {
      throw .quickMissing(
        "why it cannot be had, after “because”,", column: line.endColumn, example: noDocumentExample)
    }
    return .document(document)
  }

  /// What else is said of it, in any order; returns the column of its last day.
  private static func takeMore(
    _ line: inout QuickLine, of document: inout QuickDocument
  ) throws(Refusal) -> Int {
    var lastDayColumn = 0
    while !line.isAtEnd {
      if line.next(isAnyOf: "signed", "issued") {
        document.signed = try takeSigned(&line, before: document.signed)
      } else if line.next(isAnyOf: "until", "expires", "ends") {
        lastDayColumn = line.column
        document.expires = try takeLastDay(&line, of: document)
      } else if let words = try takeReason(&line, example: noDocumentExample) {
        document.note = words
      } else {
        try line.expectEnd(documentExample)
      }
    }
    return lastDayColumn
  }

  private static func takeSigned(_ line: inout QuickLine, before: Day?) throws(Refusal) -> Day? {
    guard before == nil else { throw .quickTwice("day it was signed", column: line.column) }
    return try line.takeDay(after: ["signed", "issued"], .back, documentExample + " signed 3 aug")
  }

  /// The day after `until`: one to come, but for what has expired.
  private static func takeLastDay(_ line: inout QuickLine, of document: QuickDocument) throws(Refusal) -> Day?
  {
    let (column, status) = (line.column, document.status)
    guard document.expires == nil else { throw .quickTwice("last day", column: column) }
    guard status.hasLastDay else { throw .quickNoLastDay(of: status, column: column) }
    let looking = status == .expired ? QuickLooking.back : .forward
    return try line.takeDay(
      after: ["until", "expires", "ends"], looking, documentExample + " until 3 aug 2027")
  }

  /// A kind of document, or the everyday word for one.
  private static func takeDocumentKind(_ line: inout QuickLine) throws(Refusal) -> DocumentKind {
    if line.take(anyOf: "passport") { return .identity }
    if line.take(anyOf: "degree", "diploma") { return .qualification }
    if line.take(anyOf: "evisa", "brp") { return .proofOfStatus }
    return try vocabulary(&line, "a document", documentExample)
  }
}

extension QuickCompleter {
  mutating func document() -> QuickCompletion {
    if !line.take(anyOf: "passport", "degree", "diploma", "evisa", "brp"),
      let here = settle(words(DocumentKind.self, "a document"))
    {
      return here
    }
    if let here = settle(words(DocumentStatus.self, "how far it has come")) { return here }
    let hasLastDay = line.last.flatMap(DocumentStatus.init(anySpelling:))?.hasLastDay == true
    let signed = QuickTailWord(
      "signed", "the day it was signed or issued", .day(.back), also: ["issued"])
    let until = QuickTailWord("until", "its last day", .day(.forward), also: ["expires", "ends"])
    let because = QuickTailWord("because", "why it cannot be had, or a few words on it", .text)
    return tail([signed] + (hasLastDay ? [until] : []) + [because], bare: .back)
  }
}

extension Refusal {
  /// What is not at hand does not end.
  static func quickNoLastDay(of status: DocumentStatus, column: Int) -> Refusal {
    Refusal(
      rule: "record.no-last-day",
      summary:
        "Nothing was recorded: a document that is \(status.word) has no last day, at column \(column).",
      remedies: ["Leave the day out, or type it once the document is received"])
  }

  /// It would end before it was signed.
  static func quickEndsBeforeSigned(_ last: Day, _ signed: Day, column: Int) -> Refusal {
    Refusal(
      rule: "document.ends-before-signed",
      summary:
        "Nothing was recorded: the last day, \(last.fullWords) at column \(column), is before the day it was "
        + "signed, \(signed.fullWords).",
      remedies: ["Check the two days, or write the year as well"])
  }
}
