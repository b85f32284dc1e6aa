/// Something about a row that was imported which the user should know.
enum ImportRemark: Hashable {
  case unknownOccupation(String)
  case unknownSpecialty(String)
  case unknownNationality(String)
  case yesMeansUnrestricted
  case firstOfJanuary
  case zeroLost
  case lineBreakLost
  case marksLost
}

/// Counts remarks and says them in sentences.
struct ImportRemarks {
  private var counts: [ImportRemark: Int] = [:]
  private var order: [ImportRemark] = []

  mutating func add(_ remarks: Set<ImportRemark>) {
    for remark in remarks.sorted(by: { "\($0)" < "\($1)" }) {
      if counts[remark] == nil { order.append(remark) }
      counts[remark, default: 0] += 1
    }
  }

  /// The sentences, each kind of remark in one.
  var sentences: [String] {
    let lists = [
      list("Unknown occupations, kept in words: ") {
        if case .unknownOccupation(let word) = $0 { word } else { nil }
      },
      list("Unknown specialties, kept with the occupation: ") {
        if case .unknownSpecialty(let word) = $0 { word } else { nil }
      },
      list("Unknown nationalities, kept in a note: ") {
        if case .unknownNationality(let word) = $0 { word } else { nil }
      },
    ]
    return lists.compactMap(\.self) + plainSentences
  }

  private var plainSentences: [String] {
    let all: [(ImportRemark, String)] = [
      (.yesMeansUnrestricted, "“Yes” to the right to work was taken as unrestricted"),
      (.firstOfJanuary, "The date of birth is 1 January, which is often given by an office"),
      (.zeroLost, "The phone number may have lost its first 0 in a spreadsheet"),
      (.lineBreakLost, "Line breaks in short fields became blanks"),
      (.marksLost, "Invisible marks were taken out of the text"),
    ]
    return all.compactMap { remark, words in
      counts[remark].map { "\(words) (\(ImportText.count($0, "row")))." }
    }
  }

  private func list(_ opening: String, _ word: (ImportRemark) -> String?) -> String? {
    let words = order.compactMap { remark in
      word(remark).map { "\(ImportText.inQuotes($0)) (\(counts[remark] ?? 0))" }
    }
    return words.isEmpty ? nil : opening + words.joined(separator: ", ") + "."
  }
}
