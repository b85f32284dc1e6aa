package import CaseCore
import Yams

/// Reads a pathway file.
///
/// - Parameters:
///   - name: The name of the pathway, from the file's place.
///   - content: The text of the file.
/// - Returns: The pathway.
/// - Throws: The first fault of the syntax, else every other fault of the file.
package func readPathway(name: PathwayName, content: String) throws(FileFaults) -> Pathway {
  let file = YamlFile(name.text + ".yaml")
  let node = try file.compose(content)
  let pathway = PathwayReader(node, name: name, in: file)?.pathway()
  guard let pathway, file.faults.isEmpty else { throw file.found }
  return pathway
}

/// The reading of one pathway file, from its top.
struct PathwayReader {
  let name: PathwayName
  let top: YamlMap
  let file: YamlFile
  let sources: SourceReader
  let references = StepReferences()
  let places = PathwayPlaces()

  private static let keys = [
    "format", "title", "profession", "usual", "regulator", "register", "registration-number", "checked",
    "sources", "english", "windows", "attempts", "deadlines", "rules", "bridging", "stages", "renamed",
    "notes",
  ]

  /// Opens the file; nothing where it is of another format or has no keys.
  init?(_ node: Node, name: PathwayName, in file: YamlFile) {
    guard let top = YamlMap(node, "pathway", keys: Self.keys, in: file) else { return nil }
    guard isKnownFormat(top) else { return nil }
    self.name = name
    self.top = top
    self.file = file
    sources = SourceReader(top, checkedOn: top.day("checked") ?? Day(number: 0))
  }

  /// Reads everything below the top.
  func pathway() -> Pathway? {
    let stages = stages()
    var pathway = Pathway(
      name: name, title: top.text("title") ?? "", stages: stages, checkedOn: sources.checkedOn)
    pathway.profession = profession()
    pathway.isUsual = top.flag("usual")
    pathway.regulator = top.optionalText("regulator")
    pathway.register = top.optionalText("register")
    pathway.registrationNumberName = top.optionalText("registration-number")
    readRules(into: &pathway)
    pathway.renamed = renamed()
    pathway.notes = sources.notes("notes", of: top)
    references.check(in: file)
    Contradictions(pathway: pathway, places: places, file: file).check()
    return pathway
  }

  private func readRules(into pathway: inout Pathway) {
    pathway.english = english()
    pathway.windows = top.list("windows").compactMap(window)
    pathway.attempts = top.list("attempts").compactMap(attempts)
    pathway.deadlines = top.list("deadlines").compactMap(deadline)
    pathway.rules = top.list("rules").compactMap(caseRule)
    pathway.bridging = top.list("bridging").compactMap(bridgingPost)
  }

  /// Remembers a step that is named, and gives its key.
  func stepKey(_ key: String, of map: YamlMap) -> String? {
    guard let node = map.required(key), let step = map.text(node, key) else { return nil }
    references.note(step, at: node)
    return step
  }

  /// Remembers an exam that is named, and gives its key.
  func examKey(_ key: String, of map: YamlMap) -> String? {
    guard let node = map.required(key), let step = map.text(node, key) else { return nil }
    references.note(exam: step, at: node)
    return step
  }

  /// The steps of a list, remembered.
  func stepKeys(_ key: String, of map: YamlMap) -> [String] {
    map.words(key).map { word in
      references.note(word.text, at: word.node)
      return word.text
    }
  }

  private func profession() -> Profession? {
    let profession = top.optionalWord("profession", "profession", as: Profession.self)
    guard let node = top.optional("profession") ?? (name.folder == nil ? nil : top.node) else {
      return profession
    }
    if top.optional("profession") != nil, profession == nil { return nil }
    if profession?.folder != name.folder {
      let folder = name.folder.map { "lies in the folder '\($0)'" } ?? "lies in no profession's folder"
      let words = profession.map { "is for '\($0.rawValue)'" } ?? "names no profession"
      file.fault(node, "The file \(folder) but \(words). Move it or mend 'profession'.")
    }
    return profession
  }

  private func renamed() -> [String: String] {
    guard let node = top.optional("renamed"), let map = YamlMap(node, "renamed", keys: [], in: file) else {
      return [:]
    }
    return map.keys.reduce(into: [:]) { renamed, old in renamed[old] = stepKey(old, of: map) }
  }
}

/// Whether a file is of the format that this program reads; notes a fault otherwise.
func isKnownFormat(_ top: YamlMap) -> Bool {
  guard let node = top.required("format"), let text = top.text(node, "format") else { return false }
  guard text != "1" else { return true }
  top.file.fault(node, "The file has format '\(text)'; this program reads format 1. Use a newer program.")
  return false
}
