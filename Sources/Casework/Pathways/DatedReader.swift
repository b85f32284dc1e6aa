package import CaseCore
import Yams

/// Reads the file of a route's fees: `doctor/plab.dated.yaml`.
///
/// - Parameters:
///   - route: The folder and route: `doctor/plab`.
///   - content: The text of the file.
///   - steps: The keys of the steps of the route's pathways, against which fees are checked; nothing where they
///     could not be read, so that nobody can say.
/// - Returns: The fees and the day they were checked.
/// - Throws: The first fault of the syntax, else every other fault of the file.
package func readDated(route: String, content: String, steps: [String]?) throws(FileFaults) -> DatedPathway {
  let file = YamlFile(route + ".dated.yaml")
  let node = try file.compose(content)
  let dated = DatedReader(node, in: file)?.dated(route: route, steps: steps)
  guard let dated, file.faults.isEmpty else { throw file.found }
  return dated
}

private struct DatedReader {
  let top: YamlMap
  let file: YamlFile
  let sources: SourceReader
  let references = StepReferences()

  init?(_ node: Node, in file: YamlFile) {
    let keys = ["format", "route", "checked", "sources", "fees", "funding"]
    guard let top = YamlMap(node, "dated file", keys: keys, in: file), isKnownFormat(top) else { return nil }
    self.top = top
    self.file = file
    sources = SourceReader(top, checkedOn: top.day("checked") ?? Day(number: 0))
  }

  func dated(route: String, steps: [String]?) -> DatedPathway {
    if let node = top.required("route"), let written = top.text(node, "route"), written != route {
      file.fault(node, "The file lies at '\(route)' but says '\(written)'. Make them the same.")
    }
    let fees = top.list("fees").compactMap(fee)
    let funding = top.list("funding").compactMap(fundingSource)
    if let steps {
      for step in steps { references.declare(step) }
      references.check(in: file)
    }
    return DatedPathway(route: route, checkedOn: sources.checkedOn, fees: fees, funding: funding)
  }

  private func fee(_ node: Node) -> Fee? {
    let keys = ["step", "name", "amounts", "notes", "reductions"]
    guard let map = YamlMap(node, "fee", keys: keys, in: file) else { return nil }
    let (name, notes) = (map.text("name"), sources.notes("notes", of: map))
    let amounts = map.list("amounts").compactMap(amount)
    checkOrder(amounts, of: map)
    let reductions = map.list("reductions").compactMap { reduction($0, of: amounts.last) }
    guard let key = map.required("step"), let step = map.text(key, "step"), let name else { return nil }
    references.note(step, at: key)
    return Fee(step: step, name: name, amounts: amounts, notes: notes, reductions: reductions)
  }

  private func amount(_ node: Node) -> FeeAmount? {
    let keys = ["pence", "cents", "up-to", "from"] + SourceReader.keys
    guard let map = YamlMap(node, "amount", keys: keys, in: file) else { return nil }
    let isDollars = map.optional("cents") != nil
    let hundredths = map.number(isDollars ? "cents" : "pence", 0...100_000_000)
    let (start, source) = (start(map), sources.source(of: map))
    guard let hundredths, let start, let source else { return nil }
    var amount = FeeAmount(
      hundredths: hundredths, currency: isDollars ? .dollars : .pounds, start: start, source: source)
    amount.most = most(map, above: hundredths)
    return amount
  }

  /// The most of an amount that differs by place; nothing for one amount.
  private func most(_ map: YamlMap, above least: Int) -> Int? {
    guard let node = map.optional("up-to"), let most = map.number("up-to", 0...100_000_000) else {
      return nil
    }
    if most <= least { file.fault(node, "'up-to' has to be more than the least, which is \(least).") }
    return most
  }

  private func reduction(_ node: Node, of amount: FeeAmount?) -> FeeReduction? {
    let keys = ["rule", "who", "pays", "first-attempts", "claimed-back", "words"] + SourceReader.keys
    guard let map = YamlMap(node, "reduction", keys: keys, in: file) else { return nil }
    let predicates = PredicateReader(file: file, steps: references)
    let who = map.required("who").flatMap { predicates.predicate($0, "who") }
    let (pays, words, source) = (pays(map, amount), map.text("words"), sources.source(of: map))
    let rule = map.optional("rule") == nil ? nil : ruleName(of: map)
    let attempts = map.optional("first-attempts") == nil ? nil : map.number("first-attempts", 1...100)
    guard let who, let words, let source else { return nil }
    var reduction = FeeReduction(who: who, pays: pays, words: words, source: source)
    (reduction.rule, reduction.firstAttempts) = (rule, attempts)
    reduction.isClaimedBack = map.flag("claimed-back")
    return reduction
  }

  /// What remains to pay; nothing where the file says that it is unknown.
  private func pays(_ map: YamlMap, _ amount: FeeAmount?) -> Int? {
    guard let node = map.required("pays"), node.scalar?.string != "unknown" else { return nil }
    let pence = map.value(node, "pays", "a number of pence or 'unknown'") {
      Int($0).flatMap(in: 0...100_000_000)
    }
    if let pence, let amount, amount.currency == .pounds, pence > amount.hundredths {
      file.fault(
        node, "The reduction leaves \(pence) pence to pay, more than the fee of \(amount.hundredths).")
    }
    return pence
  }

  private func fundingSource(_ node: Node) -> FundingSource? {
    let keys = ["name", "what", "whom"] + SourceReader.keys
    guard let map = YamlMap(node, "funding", keys: keys, in: file) else { return nil }
    let (name, what, whom) = (map.text("name"), map.text("what"), map.text("whom"))
    guard let source = sources.source(of: map), let name, let what, let whom else { return nil }
    return FundingSource(name: name, what: what, whom: whom, source: source)
  }

  private func start(_ map: YamlMap) -> FeeStart? {
    map.value("from", "a date, a year or 'undated'") { text in
      if text == "undated" { return .undated }
      if let day = Day(iso: text) { return .day(day) }
      return text.count == 4 ? Int(text).map { .year($0) } : nil
    }
  }

  /// An amount without a date may stand anywhere among those that have one.
  private func checkOrder(_ amounts: [FeeAmount], of map: YamlMap) {
    let starts = amounts.compactMap(\.start.firstDay)
    guard starts != starts.sorted(), let node = map.optional("amounts") else { return }
    file.fault(node, "The amounts are not in order. Put the oldest first.")
  }
}
