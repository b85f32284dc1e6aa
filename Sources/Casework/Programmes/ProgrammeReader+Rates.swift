import CaseCore
import Yams

/// Reads what is counted in money: rates, and the tables that were printed.
extension ProgrammeReader {
  func rates() -> [Rate] {
    var rates: [Rate] = []
    for node in top.list("rates") {
      guard let rate = rate(node) else { continue }
      // A year alone begins on its first day.
      let isTwice = rates.contains {
        $0.kind == rate.kind && $0.group == rate.group && $0.start.firstDay == rate.start.firstDay
      }
      if isTwice {
        let day = rate.start.firstDay.map { " on \($0.fullWords)" } ?? ""
        file.fault(
          node,
          "Two \(rate.kind.rawValue) rates\(rate.forWhom) begin\(day) and overlap. Keep one, or date one later."
        )
      }
      rates.append(rate)
    }
    return rates
  }

  private func rate(_ node: Node) -> Rate? {
    let keys = ["rate", "profession", "specialty", "pence", "from"] + SourceReader.keys
    guard let map = YamlMap(node, "rate", keys: keys, in: file) else { return nil }
    let kind = map.word("rate", "kind of rate", as: Rate.Kind.self)
    let (group, amount) = (group(of: map), map.number("pence", 0...100_000_000_000))
    let (start, source) = (start(of: map), sources.source(of: map))
    if let kind, (kind == .salary) != (map.optional("profession") != nil) {
      file.fault(
        node,
        kind == .salary
          ? "The salary has no profession. Add 'profession:'."
          : "A \(kind.rawValue) rate is for everybody. Take 'profession:' out.")
    }
    guard let kind, let amount, let start, let source else { return nil }
    return Rate(kind: kind, group: group, amount: Money(pence: amount), start: start, source: source)
  }

  private func group(of map: YamlMap) -> ProfessionGroup? {
    let specialty = map.optionalWord("specialty", "specialty", as: Specialty.self)
    let profession = map.optionalWord("profession", "profession", as: Profession.self)
    if specialty != nil, profession != .doctor, let node = map.optional("specialty") {
      file.fault(
        node, "Only a doctor has a specialty here. Take 'specialty:' out or write 'profession: doctor'.")
    }
    return profession.map { ProfessionGroup($0, specialty) }
  }

  private func start(of map: YamlMap) -> FeeStart? {
    map.value("from", "a date or a year") { text in
      if let day = Day(iso: text) { return .day(day) }
      return text.count == 4 ? Int(text).map { .year($0) } : nil
    }
  }

  /// A table as it was printed; that its total is wrong is no fault of the file.
  func printed(_ node: Node) -> PrintedTable? {
    let keys = ["slide", "rows", "total"] + SourceReader.keys
    guard let map = YamlMap(node, "printed table", keys: keys, in: file) else { return nil }
    let (slide, source) = (map.text("slide"), sources.source(of: map))
    let rows = map.list("rows").compactMap(row)
    if rows.isEmpty { file.fault(node, "The printed table has no rows. Add 'rows:'.") }
    let total = amount("total", of: map)
    guard let slide, let source else { return nil }
    return PrintedTable(slide: slide, rows: rows, total: total, source: source)
  }

  private func row(_ node: Node) -> PrintedRow? {
    let keys = ["profession", "specialty", "people", "each", "total"]
    guard let map = YamlMap(node, "row", keys: keys, in: file) else { return nil }
    guard let people = map.number("people", 0...100_000_000) else { return nil }
    return PrintedRow(
      group: group(of: map), people: people, each: amount("each", of: map), total: amount("total", of: map))
  }

  private func amount(_ key: String, of map: YamlMap) -> Money? {
    guard map.optional(key) != nil else { return nil }
    return map.number(key, 0...100_000_000_000_000).map { Money(pence: $0) }
  }
}

extension Rate {
  /// ` of Doctor, anaesthetics`; nothing for a rate that is for everybody.
  fileprivate var forWhom: String { group.map { " of \($0.words)" } ?? "" }
}
