package import CaseCore
import CaseStore

/// Clubs and sessions on the command line.
extension Workspace {
  /// The clubs with place, day and time, as a line each and as JSON.
  package func clubList() throws -> (lines: [String], json: JSONValue) {
    let clubs = try office().clubs.map { ($0, try sessions(of: $0.id)) }
    let lines = clubs.map { club, sessions in
      let when = [club.weekday?.name, club.time].compactMap(\.self).joined(separator: " ")
      let last = sessions.last.map { "last session \($0.heldOn.fullWords)" } ?? "no session yet"
      return [club.name, club.place, when.nothingIfEmpty, last].compactMap(\.self).map(CleanText.line)
        .joined(separator: "  ")
    }
    let json = clubs.map { club, sessions in
      JSONValue.members([
        "name": .text(club.name), "place": .optional(club.place),
        "weekday": .optional(club.weekday?.rawValue),
        "time": .optional(club.time), "sessions": .count(sessions.count), "last": .day(sessions.last?.heldOn),
      ])
    }
    return (lines, .array(json))
  }

  /// Adds a club.
  ///
  /// - Throws: What the command refuses, or that day or time cannot be read.
  package func addClub(_ name: String, place: String?, weekday: String?, time: String?) throws -> WorkReport {
    var club = Club(id: newID(), name: name.trimmingBlanks, place: place?.trimmingBlanks.nothingIfEmpty)
    (club.weekday, club.time) = (weekday.flatMap(Weekday.init(beginning:)), time.flatMap(ClubTime.read))
    if let weekday, club.weekday == nil { throw Refusal.notClubDay(weekday) }
    if let time, club.time == nil { throw Refusal.notClubTime(time) }
    return try carryOut(AddToOffice(.club(club)))
  }
}

extension SessionSheet {
  /// Who is expected and how they came, a line each.
  package func lines(hidesNames: Bool) -> [String] {
    let state = session?.closedOn == nil ? "" : ", over"
    let minutes = session?.minutes.map { ", \($0) minutes" } ?? ""
    let head = "\(CleanText.line(club.name)), \(day.fullWords)\(state)\(minutes)"
    let counts = "\(expected) expected, \(here) here, \(walkIns) \(walkIns == 1 ? "walk-in" : "walk-ins")"
    return ["\(head): \(counts)"]
      + rows.map { row in
        let name = hidesNames ? "" : " \(CleanText.fitted(CleanText.line(row.summary.name), 24))"
        let absences = Absences.words(row.absences).map { ", \($0)" } ?? ""
        return
          "\(row.summary.number)\(name) \(row.mark?.rawValue ?? "not marked")\(absences), \(row.reason.rawValue)"
      }
  }

  /// The same as a JSON object.
  package func json(hidesNames: Bool) -> JSONValue {
    .members([
      "club": .text(club.name), "day": .day(day), "minutes": session?.minutes.map(JSONValue.count) ?? .null,
      "closedOn": .day(session?.closedOn), "expected": .count(expected), "here": .count(here),
      "people": .array(
        rows.map { row in
          .members([
            "case": .text(row.summary.number), "name": hidesNames ? .null : .text(row.summary.name),
            "reason": .text(row.reason.rawValue), "mark": .optional(row.mark?.rawValue),
            "absences": .count(row.absences),
          ])
        }),
    ])
  }
}

extension Weekday {
  /// The one day whose name begins with the letters: `wed`.
  fileprivate init?(beginning typed: String) {
    let wanted = plainSpelling(typed)
    let fitting = Weekday.allCases.filter { !wanted.isEmpty && $0.rawValue.hasPrefix(wanted) }
    guard fitting.count == 1 else { return nil }
    self = fitting[0]
  }
}

extension Refusal {
  fileprivate static func notClubDay(_ typed: String) -> Refusal {
    Refusal(
      rule: "club.day", summary: "The club was not added: “\(CleanText.line(typed))” is no day of the week.",
      remedies: ["Type it as wed or wednesday"])
  }

  fileprivate static func notClubTime(_ typed: String) -> Refusal {
    Refusal(
      rule: "club.time", summary: "The club was not added: “\(CleanText.line(typed))” is no time of day.",
      remedies: ["Type it as 14:00 or 2pm"])
  }
}
