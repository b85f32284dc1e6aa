package import CaseCore

/// What stood in a form when it was left or the program stopped.
///
/// It holds personal data: what somebody has typed about a candidate and not yet saved.
package struct Draft: Equatable, Sendable {
  /// The random name of its file.
  package let id: String
  /// Which case file it belongs to; see `Workspace.draftIdentity()`.
  package let caseFile: String
  /// The name of the form, which is the caller's own.
  package let form: String
  /// The case that the form is about; nothing for a new candidate.
  package let caseRecord: RecordID?
  /// The texts of the fields by the fields' names, as they were typed.
  package var fields: [String: String]
  /// When it was last typed in, in milliseconds since 1970.
  package var at: Int64

  /// Makes a draft under a new random name.
  package init(caseFile: String, form: String, caseRecord: RecordID?, fields: [String: String], at: Int64) {
    id = DraftName.random()
    (self.caseFile, self.form, self.caseRecord) = (caseFile, form, caseRecord)
    (self.fields, self.at) = (fields, at)
  }

  /// Whether it is older than 30 days and should be offered for throwing away.
  package func isOld(at now: Int64) -> Bool { now - at > Draft.daysKept * 86_400_000 }

  /// How many days a draft is kept without a question.
  package static let daysKept: Int64 = 30

  init(id: String, _ stored: StoredDraft) {
    self.id = id
    (caseFile, form, fields, at) = (stored.caseFile, stored.form, stored.fields, stored.at)
    caseRecord = stored.caseRecord.flatMap(Int64.init).map(RecordID.init)
  }
}

/// The names of draft files: 32 hexadecimal digits.
enum DraftName {
  static func random() -> String {
    var numbers = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(numbers.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The identity that a file's name gives; nothing for a file that is no draft.
  static func id(of name: String) -> String? {
    guard name.hasSuffix(".json") else { return nil }
    let id = name.dropLast(5)
    return id.count == 32 && id.allSatisfy { $0.isASCII && $0.isHexDigit } ? String(id) : nil
  }
}

/// A draft as its file holds it.
struct StoredDraft: Codable {
  var version = 1
  let caseFile: String
  let form: String
  /// As text, because an identity may be larger than the numbers of JSON.
  let caseRecord: String?
  let fields: [String: String]
  let at: Int64

  init(_ draft: Draft) {
    (caseFile, form, fields, at) = (draft.caseFile, draft.form, draft.fields, draft.at)
    caseRecord = draft.caseRecord.map { String($0.value) }
  }
}
