internal import CaseCore
internal import Terminal

/// Which way a field of days looks.
enum DayLooking: Equatable, Sendable {
  case forward, back
  /// Whichever is nearer; back where both are equally near.
  case nearest
  /// Forward; a day and month without a year are the nearer ones, which may have passed.
  case nearerDate
  /// Back, where a month or a year alone is its first day.
  case backLoosely
}

/// What the typed words mean as a day.
enum DayReading: Equatable, Sendable {
  case nothing
  case day(Day)
  case refused(Refusal)
}

/// A field for a day in words.
///
/// The day is read when the words are typed and kept: `today` in a form left over night stays the day on which
/// it was typed.
struct DayField: Equatable, Sendable {
  private(set) var looking: DayLooking
  private(set) var reading = DayReading.nothing
  private var readText = ""

  init(_ looking: DayLooking) {
    self.looking = looking
  }

  /// The day that was read.
  ///
  /// Not inlined, because the optimiser of Swift 6.3.1 crashes where it is.
  @inline(never) var day: Day? {
    if case .day(let day) = reading { return day }
    return nil
  }

  /// Reads the words anew where they, or the way to look, have changed.
  mutating func read(_ text: String, looking newLooking: DayLooking? = nil, today: Day) {
    let looking = newLooking ?? self.looking
    guard text != readText || looking != self.looking else { return }
    readText = text
    self.looking = looking
    reading = text.trimmingBlanks.isEmpty ? .nothing : Self.read(text, looking, today)
  }

  private static func read(_ text: String, _ looking: DayLooking, _ today: Day) -> DayReading {
    do throws(Refusal) {
      switch looking {
      case .forward: return .day(try parseDay(text, today: today, looking: .forward))
      case .back: return .day(try parseDay(text, today: today, looking: .back))
      case .backLoosely:
        return .day(try parseDay(LooseDay(text)?.first ?? text, today: today, looking: .back))
      case .nearerDate: return .day(try parseDay(text, nearerTo: today))
      case .nearest:
        let back = try parseDay(text, today: today, looking: .back)
        let ahead = try parseDay(text, today: today, looking: .forward)
        return .day(abs(today.distance(to: ahead)) < abs(today.distance(to: back)) ? ahead : back)
      }
    } catch {
      return .refused(error)
    }
  }
}

extension Day {
  /// The day in full and how far away it is, as `Sat 12 Sep 2026, 72 days ago`.
  func echo(today: Day) -> String { "\(fullWords), \(awayWords(today: today))" }

  /// `12 Sep 2026`, which a field reads as the same day whichever way it looks.
  var typed: String { "\(parts.day) \(monthName) \(parts.year)" }

  private func awayWords(today: Day) -> String {
    let days = today.distance(to: self)
    guard abs(days) > 1 else { return distanceWords(today: today) }
    guard abs(days) < 730 else {
      let years = grouped(abs(days) * 4 / 1_461)
      return days > 0 ? "in \(years) years" : "\(years) years ago"
    }
    return days > 0 ? "in \(grouped(days)) days" : "\(grouped(-days)) days ago"
  }
}
