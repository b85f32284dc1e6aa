import CaseCore
import Yams

/// Reads what an audience may see from its file.
struct AudienceReader {
  private let file: YamlFile

  /// What can never stand on a sheet for a funder: whatever names somebody.
  static let naming: Set<String> = [
    "caseNumber", "name", "fullName", "nativeName", "otherNames", "nameOnDegree", "phone", "email",
    "postcode",
    "safeContact", "actions", "contacts", "barriers", "documents", "funding", "moneyPaid", "jobs",
    "qualifications",
  ]

  /// Reads the file of an audience from the first folder that has one.
  ///
  /// - Throws: A refusal that names every fault with its line and column.
  static func find(_ audience: SheetAudience, in folders: [String]) throws(Refusal) -> AudienceRules {
    guard let (path, text) = try SheetAsset.read(audience.fileName, in: folders) else {
      throw .noTemplate(audience.fileName, folders)
    }
    do throws(FileFaults) { return try read(text, of: audience, file: path) } catch {
      throw .audienceFaults(error)
    }
  }

  /// Reads the text of a file.
  static func read(_ text: String, of audience: SheetAudience, file: String) throws(FileFaults)
    -> AudienceRules
  {
    let reader = AudienceReader(file: YamlFile(file))
    let rules = reader.rules(try reader.file.compose(text), audience)
    guard let rules, reader.file.found.faults.isEmpty else { throw reader.file.found }
    return rules
  }

  private func rules(_ node: Node, _ audience: SheetAudience) -> AudienceRules? {
    let keys = ["audience", "title", "consent", "fields"]
    guard let map = YamlMap(node, "audience", keys: keys, in: file) else { return nil }
    _ = map.value("audience", "'\(audience.rawValue)', as the name of the file says") {
      $0 == audience.rawValue ? $0 : nil
    }
    let title = map.text("title")
    let consent = map.value("consent", AudienceReader.consentWords(audience)) {
      SheetConsent(rawValue: $0).flatMap { $0 < audience.leastConsent ? nil : $0 }
    }
    let fields = fields(map.list("fields"), of: .all)
    if audience == .funder { map.list("fields").forEach(refuseNames) }
    guard let title, let consent else { return nil }
    return AudienceRules(audience: audience, title: title, consent: consent, fields: fields)
  }

  /// What may stand behind `consent`: a club's copy may ask for more than ours, never for less.
  private static func consentWords(_ audience: SheetAudience) -> String {
    let words = SheetConsent.allCases.filter { $0 >= audience.leastConsent }.map(\.rawValue)
    let list = [words.dropLast().joined(separator: ", "), words.last ?? ""].filter { !$0.isEmpty }
    let isLimited = words.count < SheetConsent.allCases.count
    return list.joined(separator: " or ")
      + (isLimited ? " (a sheet for a \(audience.rawValue) never takes less)" : "")
  }

  /// The fields of a list: a word for a text, `rows: [words]` for a list with the fields of its rows.
  private func fields(_ nodes: [Node], of known: SheetFields) -> SheetFields {
    var texts: [String] = []
    var lists: [(String, SheetFields)] = []
    for node in nodes {
      if let name = node.scalar?.string {
        if isKnown(name, .text, at: node, of: known) { texts.append(name) }
      } else if case .mapping(let mapping) = node {
        for (key, value) in mapping {
          if let list = list(key, value, of: known) { lists.append(list) }
        }
      } else {
        file.fault(node, "A field has to be a word, or 'rows: [words]', not \(node.kindWords).")
      }
    }
    return SheetFields(texts, lists: lists)
  }

  private func list(_ key: Node, _ value: Node, of known: SheetFields) -> (String, SheetFields)? {
    let name = key.scalar?.string ?? ""
    guard case .list(let rows)? = known.fields[name] else {
      _ = isKnown(name, .list(.none), at: key, of: known)
      return nil
    }
    guard case .sequence(let sequence) = value else {
      file.fault(value, "'\(name)' has to be a list of the fields of its rows, not \(value.kindWords).")
      return nil
    }
    return (name, fields(Array(sequence), of: rows))
  }

  private func isKnown(_ name: String, _ kind: SheetField, at node: Node, of known: SheetFields) -> Bool {
    switch (known.fields[name], kind) {
    case (.text?, .text): return true
    case (nil, _):
      file.fault(node, "There is no field '\(name)'. \(hint(for: name, among: known.names))")
    case (.list?, _):
      file.fault(node, "'\(name)' is a list. Write '\(name): [...]' with the fields of its rows.")
    case (.text?, .list): file.fault(node, "'\(name)' is a text. Write its name alone.")
    }
    return false
  }

  private func refuseNames(_ node: Node) {
    let name = node.scalar?.string ?? node.mapping?.first?.key.scalar?.string ?? ""
    guard AudienceReader.naming.contains(name) else { return }
    file.fault(node, "'\(name)' can never stand on a sheet for a funder: it names somebody. Take it out.")
  }
}
