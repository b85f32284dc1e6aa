package import CaseCore

/// A way of looking at the list of candidates, by name.
package struct SavedView: Equatable, Sendable {
  /// Where a view is kept.
  package enum Home: String, CaseIterable, Sendable {
    /// Comes with the program.
    case builtIn = "built in"
    /// Beside the case file, for everybody who opens it.
    case shared
    /// In the user's own folder of settings, for every case file.
    case own
  }

  package var name: String
  /// The filter as it was typed: a date such as `fri` means another day each week.
  package var filter: String
  package var sort: ListSort
  /// The names of the columns in their order; none for the usual ones.
  package var columns: [String]
  package var home: Home

  /// Makes a view.
  package init(
    name: String, filter: String, sort: ListSort = .next, columns: [String] = [], home: Home = .own
  ) {
    (self.name, self.filter, self.sort) = (name, filter, sort)
    (self.columns, self.home) = (columns, home)
  }

  /// The views that come with the program.
  package static let builtIn = [
    SavedView(name: "My caseload", filter: "mine status:open", home: .builtIn),
    SavedView(name: "Promised this week", filter: "due<next-mon status:open", home: .builtIn),
    SavedView(name: "Stalled", filter: "stalled", sort: .stage, home: .builtIn),
    SavedView(name: "Expiring in 90 days", filter: "expiring<90d", home: .builtIn),
    SavedView(name: "Waiting on us", filter: "waiting:us status:open", home: .builtIn),
  ]

  /// Whether another name is the same in any case and spelling of its blanks.
  func isNamed(_ other: String) -> Bool { plainSpelling(name) == plainSpelling(other) }

  /// The longest name, in characters.
  static let longestName = 40
}

/// What a filter and the columns of a view are read by.
package struct ViewRules: Sendable {
  package let today: Day
  /// The case file's own names.
  package let names: FilterNames
  /// The columns there are.
  package let columns: [String]

  /// Gathers the rules.
  package init(today: Day, names: FilterNames, columns: [String]) {
    (self.today, self.names, self.columns) = (today, names, columns)
  }
}
