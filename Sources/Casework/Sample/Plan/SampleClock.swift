import CaseCore

/// Gives the moments of one person's history and the identities of its rows.
///
/// An identity holds the moment of its operation, as every identity does. Its random bits are the person's own
/// number, turned round by the seed, so that two people never share one; within a person the row's number moves
/// the moment on by a millisecond.
struct SampleClock: Sendable {
  /// The random bits of the person's identities; below 2²¹.
  private let bits: UInt64
  /// Milliseconds that keep identities positive where the programme lies before 2020.
  private let shift: Int64

  /// Makes the clock of a person.
  ///
  /// - Parameters:
  ///   - place: The person's place in the programme, from 0; -1 is the office.
  ///   - seed: The seed of the programme.
  ///   - start: The first day of the programme.
  init(place: Int, seed: UInt64, start: Day) {
    var numbers = SeededNumbers(seed: seed, stream: SampleClock.stream)
    let factor = numbers.next() | 1
    let offset = numbers.next()
    bits = (UInt64(place + 1) &* factor &+ offset) & 0x1F_FFFF
    shift = max(0, SampleClock.epoch - Int64(start.number) * SampleClock.dayLength)
  }

  private static let stream: UInt64 = 1 << 41
  private static let dayLength: Int64 = 86_400_000
  private static let minute: Int64 = 60_000
  /// Milliseconds from 1970 to 2020.
  private static let epoch: Int64 = 1_577_836_800_000

  /// The moment of an operation: between nine and five in Britain, winter and summer.
  func moment(_ day: Day, _ verb: Verb) -> Int64 {
    let spread = (bits &* 0x9E37_79B9 &+ UInt64(bitPattern: Int64(day.number)) &* 0x85EB_CA6B) >> 7
    let minutes = 540 + Int64(spread % 380) + verb.place * 6
    return Int64(day.number) * SampleClock.dayLength + minutes * SampleClock.minute
  }

  /// The identity of a row of an operation.
  func id(_ day: Day, _ verb: Verb, row: Int) -> RecordID {
    var source = RecordIDSource()
    let moment = moment(day, verb) - SampleClock.epoch + shift + Int64(row)
    return source.next(milliseconds: moment, random: bits)
  }
}

extension Verb {
  /// The place of an operation among those of one day: what is found out comes before what follows from it.
  var place: Int64 {
    switch self {
    case .setUp, .enrol: 0
    case .record: 1
    case .finish: 2
    case .move: 3
    default: 4
    }
  }
}
