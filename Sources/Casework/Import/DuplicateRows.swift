import CaseCore

/// Finds rows of one file that are about the same person.
///
/// Two people may share a phone, or a name. The same name with the same whole date of birth, the same name
/// with the same phone (unless the dates of birth differ), the same case number, and an equal row are
/// duplicates. A first of January, which offices give to many, tells nothing and is not compared.
struct DuplicateRows {
  private var lines: [String: Int] = [:]
  private var drafts: [CandidateDraft: Int] = [:]

  /// Why the row is a duplicate of an earlier one, and the field that shows it; nothing when it is not, and
  /// then it is remembered.
  mutating func check(_ draft: CandidateDraft, line: Int) -> (field: CandidateField, problem: String)? {
    let keys = keys(of: draft)
    for (field, key, what) in keys {
      if let earlier = lines[key.asked] { return (field, "\(what) on line \(earlier).") }
    }
    for (_, key, _) in keys {
      for name in key.kept where lines[name] == nil { lines[name] = line }
    }
    return keys.isEmpty ? checkWhole(draft, line: line) : nil
  }

  /// Compares a row with nothing to know it by but all of it.
  private mutating func checkWhole(_ draft: CandidateDraft, line: Int) -> (CandidateField, String)? {
    if let earlier = drafts[draft] { return (.name, "The same row stands already on line \(earlier).") }
    drafts[draft] = line
    return nil
  }

  private struct Key {
    let asked: String
    let kept: [String]
  }

  private func keys(of draft: CandidateDraft) -> [(CandidateField, Key, String)] {
    var keys: [(CandidateField, Key, String)] = []
    let folded = plainSpelling(draft.fullName)
    let name = folded.isEmpty ? draft.fullName : folded
    if let number = draft.caseNumber {
      let key = "number|" + plainSpelling(number)
      keys.append((.caseNumber, Key(asked: key, kept: [key]), "The same case number stands already"))
    }
    if let born = draft.dateOfBirth, draft.birthPrecision == .day {
      let key = "born|\(name)|\(born.iso)"
      keys.append(
        (.dateOfBirth, Key(asked: key, kept: [key]), "The same name and date of birth stand already"))
    }
    keys += phoneKeys(of: draft, name: name)
    return keys
  }

  /// A row without a date of birth is compared with every row of that name and phone, a row with one only
  /// with those without and those with the same.
  private func phoneKeys(of draft: CandidateDraft, name: String) -> [(CandidateField, Key, String)] {
    guard let phone = draft.phone else { return [] }
    let begin = "phone|\(name)|\(plainNumber(phone))|"
    let what = "The same name and phone number stand already"
    guard let born = draft.dateOfBirth?.iso else {
      return [(.phone, Key(asked: begin + "any", kept: [begin + "none", begin + "any"]), what)]
    }
    return [
      (.phone, Key(asked: begin + "none", kept: [begin + "any"]), what),
      (.phone, Key(asked: begin + born, kept: [begin + born]), what),
    ]
  }

  /// The digits, with the UK's code as a 0.
  private func plainNumber(_ phone: String) -> String {
    let digits = phone.filter(\.isWholeNumber)
    for code in ["0044", "44"] where digits.hasPrefix(code) { return "0" + digits.dropFirst(code.count) }
    return digits
  }
}
