import CaseCore

/// What somebody was at home.
struct Calling: Hashable, Sendable {
  let profession: Profession
  var specialty: Specialty?
}

/// How a case stands today.
enum Standing: Hashable, Sendable {
  /// Somebody was in touch lately, and something is promised.
  case going
  /// What was promised is late.
  case overdue
  /// Stalled within the last days.
  case newlyStalled
  /// Stalled for weeks.
  case stalled
  /// Leave to remain ends within weeks, or what a scripted story says.
  case expiring
  case paused
  case exited
  /// Left once and came back.
  case returned
}

/// Where a case is and how it stands.
struct Track: Hashable, Sendable {
  let stage: Stage
  let standing: Standing
}

/// What is decided about a person before the story is made up, so that the counts of a block come out.
struct Seat: Sendable {
  var calling: Calling
  var nationality: String
  var track: Track
  /// The place in the lists of caseworkers and clubs.
  var worker: Int
  var club: Int
}
