import CaseCore
import Yams

/// Reads a programme file.
///
/// - Throws: Every fault of the text, each with line and column.
func readProgramme(file name: String, content: String) throws(FileFaults) -> ProgrammePlan {
  let file = YamlFile(name)
  let node = try file.compose(content)
  let plan = ProgrammeReader(node, file)?.plan()
  guard let plan, file.found.faults.isEmpty else { throw file.found }
  return plan
}

/// Reads the parts of a programme file.
struct ProgrammeReader {
  let top: YamlMap
  let file: YamlFile
  let sources: SourceReader
  private let checkedOn: Day

  fileprivate init?(_ node: Node, _ file: YamlFile) {
    let keys = [
      "programme", "checked", "sources", "funder", "partners", "strands", "area", "rates", "printed",
    ]
    guard let top = YamlMap(node, "programme file", keys: keys, in: file) else { return nil }
    self.top = top
    self.file = file
    // Without a day the file has a fault already; any other stands in so that the rest is read for more of them.
    checkedOn = top.day("checked") ?? Day(number: 0)
    sources = SourceReader(top, checkedOn: checkedOn)
  }

  fileprivate func plan() -> ProgrammePlan {
    var plan = ProgrammePlan(name: top.text("programme") ?? "", checkedOn: checkedOn)
    plan.funder = sources.sourced("funder", of: top, "a text") { $0 }
    plan.partners = top.list("partners").compactMap(partner)
    plan.strands = sources.notes("strands", of: top)
    plan.area = top.optional("area").flatMap(area)
    plan.rates = rates()
    plan.printed = top.list("printed").compactMap(printed)
    return plan
  }

  private func partner(_ node: Node) -> PlanPartner? {
    let keys = ["name", "kind"] + SourceReader.keys
    guard let map = YamlMap(node, "partner", keys: keys, in: file) else { return nil }
    let (name, kind) = (map.text("name"), map.word("kind", "kind of partner", as: PartnerKind.self))
    guard let source = sources.source(of: map), let name, let kind else { return nil }
    return PlanPartner(name: name, kind: kind, source: source)
  }

  private func area(_ node: Node) -> AreaProfile? {
    guard let map = YamlMap(node, "area", keys: ["here", "there", "indicators"], in: file) else { return nil }
    let (here, there) = (map.text("here"), map.text("there"))
    let indicators = map.list("indicators").compactMap(indicator)
    guard let here, let there else { return nil }
    return AreaProfile(here: here, there: there, indicators: indicators)
  }

  private func indicator(_ node: Node) -> AreaIndicator? {
    let keys = ["name", "here", "there"] + SourceReader.keys
    guard let map = YamlMap(node, "indicator", keys: keys, in: file) else { return nil }
    let (name, here, there) = (map.text("name"), tenths(map, "here"), tenths(map, "there"))
    guard let source = sources.source(of: map), let name, let here, let there else { return nil }
    return AreaIndicator(name: name, here: here, there: there, source: source)
  }

  /// A share such as 60.1, in tenths of a per cent.
  private func tenths(_ map: YamlMap, _ key: String) -> Int? {
    map.value(key, "a share from 0 to 100 such as 60.1") { text in
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard let whole = parts.first.flatMap({ Int($0) }), parts.count <= 2 else { return nil }
      let tenth = parts.count == 2 ? (parts[1].count == 1 ? Int(parts[1]) : nil) : 0
      return tenth.map { whole * 10 + $0 }.flatMap(in: 0...1_000)
    }
  }
}
