/// From when an amount counts, as exactly as its source says.
package enum FeeStart: Equatable, Sendable {
  case day(Day)
  case year(Int)
  case undated

  /// The first day that is meant; nothing for an amount without a date.
  package var firstDay: Day? {
    switch self {
    case .day(let day): day
    case .year(let year): Day(year, 1, 1)
    case .undated: nil
    }
  }

  /// `from Tue 1 Apr 2025`, `2021`, `undated`.
  package var words: String {
    switch self {
    case .day(let day): "from \(day.fullWords)"
    case .year(let year): String(year)
    case .undated: "undated"
    }
  }
}

/// The money of a fee.
package enum Currency: String, Vocabulary {
  case pounds, dollars

  /// `£` or `$`.
  package var sign: String { self == .pounds ? "£" : "$" }
}

/// One amount of a fee and the time it counts from.
package struct FeeAmount: Equatable, Sendable {
  /// Pence, or cents; the least of an amount that differs by place.
  package var hundredths: Int
  /// The most, in pence or cents, where the amount differs by place.
  package var most: Int?
  package var currency: Currency
  package var start: FeeStart
  package var source: Source

  /// Makes an amount.
  package init(hundredths: Int, currency: Currency, start: FeeStart, source: Source) {
    self.hundredths = hundredths
    self.currency = currency
    self.start = start
    self.source = source
  }

  /// `£268`, `$125`, `£11,000 to £18,000`.
  package var words: String { listed([hundredths, most].compactMap { $0.map(words) }, by: "to") }

  /// Whether it is one amount of pounds, with which one can count.
  package var isOnePrice: Bool { currency == .pounds && most == nil }

  private func words(_ hundredths: Int) -> String {
    let pounds = Money(pence: hundredths).words
    return currency == .pounds ? pounds : currency.sign + pounds.dropFirst()
  }
}

/// What a step costs, with its history.
package struct Fee: Equatable, Sendable {
  /// The key of the step.
  package var step: String
  /// What is paid for: `PLAB 1`, `Part A again`.
  package var name: String
  /// The amounts, oldest first; empty where none was found.
  package var amounts: [FeeAmount]
  /// Help for refugees, and what was not found.
  package var notes: [Sourced<String>]
  /// What some people pay less, the one that is tried first at the top.
  package var reductions: [FeeReduction]

  /// Makes a fee.
  package init(
    step: String, name: String, amounts: [FeeAmount], notes: [Sourced<String>] = [],
    reductions: [FeeReduction] = []
  ) {
    self.step = step
    self.name = name
    self.amounts = amounts
    self.notes = notes
    self.reductions = reductions
  }

  /// The newest amount that has a source.
  package var newest: FeeAmount? { amounts.last }
}

/// What changes about a route without a new version: fees, and when its sources were last read.
package struct DatedPathway: Equatable, Sendable {
  /// The route to which it belongs: `doctor/plab`.
  package var route: String
  /// The day on which the fees were last compared with their sources.
  package var checkedOn: Day
  package var fees: [Fee]
  /// Where money may come from: the route's own first, then what every route shares.
  package var funding: [FundingSource]

  /// Makes the dated facts of a route.
  package init(route: String, checkedOn: Day, fees: [Fee], funding: [FundingSource] = []) {
    self.route = route
    self.checkedOn = checkedOn
    self.fees = fees
    self.funding = funding
  }

  /// The fees of a step.
  package func fees(ofStep key: String) -> [Fee] { fees.filter { $0.step == key } }
}
