import CaseCore

/// By what the columns of the list are worded.
struct ListWords {
  let today: Day
  let office: Office
}

/// A column that the list can show.
struct ListColumnKind: Sendable {
  let title: String
  /// The order that the column stands for; nothing where the list cannot be sorted by it.
  var sort: ListSort?
  let width: Int
  /// The width of the list from which it is usually shown; nothing for one that is shown only when chosen.
  var from: Int?
  /// What it says; it begins with a Latin letter wherever the column before it may run from the right.
  let value: @Sendable (CaseSummary, ListWords) -> String

  /// All columns, those usually shown in their order.
  static let all: [ListColumnKind] = usual + further

  private static let usual: [ListColumnKind] = [
    ListColumnKind(title: "Case", sort: .number, width: 9, from: 0) { summary, _ in summary.number },
    ListColumnKind(title: "Name", sort: .name, width: 20, from: 0) { summary, _ in summary.name },
    ListColumnKind(title: "Profession", width: 15, from: 60) { summary, _ in
      summary.profession?.name ?? "Unknown"
    },
    ListColumnKind(title: "Stage", sort: .stage, width: 15, from: 52) { summary, words in
      "\(summary.stage.glyph) \(words.office.name(of: summary.stage))"
    },
    ListColumnKind(title: "Next", sort: .next, width: 13, from: 0) { summary, words in
      summary.nextDue?.dueWords(today: words.today) ?? "none"
    },
    ListColumnKind(title: "Status", width: 8, from: 96) { summary, _ in summary.status.name },
    ListColumnKind(title: "Quiet", width: 11, from: 108) { summary, words in
      summary.quietDays(today: words.today).map { "quiet \($0) d" } ?? "never"
    },
    ListColumnKind(title: "Waiting on", width: 11, from: 122) { summary, _ in
      summary.waitingOn?.rawValue ?? "nobody"
    },
  ]

  private static let further: [ListColumnKind] = [
    ListColumnKind(title: "Action", width: 24) { summary, _ in
      latinLed(summary.nextAction ?? "none", "Next")
    },
    ListColumnKind(title: "Who", width: 6) { summary, words in
      words.office.initials(of: summary.caseworker) ?? "nobody"
    },
    ListColumnKind(title: "Club", width: 14) { summary, words in
      latinLed(words.office.clubName(of: summary.club) ?? "none", "Club")
    },
    ListColumnKind(title: "In stage", width: 11) { summary, words in
      "since \(grouped(summary.daysInStage(today: words.today))) d"
    },
    ListColumnKind(title: "Expires", width: 16) { summary, words in
      summary.expiresOn.map { "ends \($0.words(today: words.today))" } ?? "nothing"
    },
    ListColumnKind(title: "Country", width: 14) { summary, _ in
      summary.nationality.flatMap { Countries.name(of: $0) } ?? "unknown"
    },
  ]
}

/// A column at its place.
struct ListColumn {
  let title: String
  let sort: ListSort?
  let start: Int
  let width: Int
  let value: @Sendable (CaseSummary, ListWords) -> String
}

/// The columns that fit a width.
///
/// Case and name never go; of those that were chosen, the last give way first.
struct ListColumns {
  let all: [ListColumn]

  /// The titles of all columns there are.
  static let titles = ListColumnKind.all.map(\.title)
  /// The columns without which a row tells nobody.
  static let lasting = ["Case", "Name"]

  /// Chooses the columns.
  ///
  /// - Parameters:
  ///   - chosen: The titles in their order; empty for the usual ones.
  ///   - width: The columns of the screen that the list has.
  init(_ chosen: [String], width: Int) {
    let shown = chosen.isEmpty ? Self.usual(width) : Self.fitting(chosen, width)
    let fixed = shown.reduce(3) { $0 + $1.width + 1 }
    let extra = max(0, min(width - fixed, 14))
    let short = max(0, fixed - width - 1)
    var start = 3
    all = shown.map { kind in
      let own = kind.title == "Name" ? kind.width + extra - short : kind.width
      defer { start += own + 1 }
      return ListColumn(title: kind.title, sort: kind.sort, start: start, width: own, value: kind.value)
    }
  }

  private static func usual(_ width: Int) -> [ListColumnKind] {
    ListColumnKind.all.filter { kind in kind.from.map { width >= $0 } ?? false }
  }

  private static func fitting(_ chosen: [String], _ width: Int) -> [ListColumnKind] {
    let titles = lasting + chosen.filter { !lasting.contains($0) }
    let kinds = titles.compactMap { title in ListColumnKind.all.first { $0.title == title } }
    var used = 3
    return kinds.enumerated().prefix { place, kind in
      used += kind.width + 1
      return place < lasting.count || used <= width + 1
    }.map(\.element)
  }
}
