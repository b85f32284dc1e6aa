/// An amount with which one person is priced in the economic estimate.
package struct Rate: Equatable, Sendable {
  /// What a rate prices.
  package enum Kind: String, Vocabulary {
    /// The benefits of a year that one person claims no longer.
    case benefit
    /// What the programme spends on one person, once.
    case cost
    /// What one person earns in a year.
    case salary
  }

  package var kind: Kind
  /// Whose salary; nothing for the other kinds.
  package var group: ProfessionGroup?
  package var amount: Money
  /// From when the rate holds, until the next of its kind begins.
  package var start: FeeStart
  package var source: Source
  /// Whether somebody has typed it to try it out.
  var isTyped = false

  /// Makes a rate.
  package init(kind: Kind, group: ProfessionGroup?, amount: Money, start: FeeStart, source: Source) {
    self.kind = kind
    self.group = group
    self.amount = amount
    self.start = start
    self.source = source
  }
}

/// A profession, or one of its specialties.
package struct ProfessionGroup: Hashable, Sendable {
  package var profession: Profession
  package var specialty: Specialty?

  /// Makes a group.
  package init(_ profession: Profession, _ specialty: Specialty? = nil) {
    self.profession = profession
    self.specialty = specialty
  }

  /// `Doctor`, `Doctor, anaesthetics`.
  package var words: String { profession.name + (specialty.map { ", \($0.rawValue)" } ?? "") }
}

extension [Rate] {
  /// The rates that hold on a day: of each kind and group the one that began last.
  package func held(on day: Day) -> [Rate] {
    var held: [Rate] = []
    for rate in self where rate.start.firstDay.map({ $0 <= day }) ?? true {
      guard let place = held.firstIndex(where: { $0.kind == rate.kind && $0.group == rate.group }) else {
        held.append(rate)
        continue
      }
      if !held[place].beginsAfter(rate) { held[place] = rate }
    }
    return held
  }

  /// The one rate of a kind that has no groups; nothing where the file has none for the day.
  package func first(_ kind: Rate.Kind) -> Rate? { first { $0.kind == kind } }

  /// The salaries, in the order of the file.
  package var salaries: [Rate] { filter { $0.kind == .salary && $0.group != nil } }
}

extension Rate {
  /// Whether it begins later than another; what has no date has always held.
  fileprivate func beginsAfter(_ other: Rate) -> Bool {
    guard let day = start.firstDay else { return false }
    return other.start.firstDay.map { day > $0 } ?? true
  }
}
