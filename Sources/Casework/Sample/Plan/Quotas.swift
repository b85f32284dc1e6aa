import CaseCore

/// How many of each there are in a block of 183 people.
///
/// The callings are those of the salary table of the source; the other numbers are the sample's own.
enum Quotas {
  /// The people of one block.
  static let size = 183

  static let callings: [Calling] = spread([
    (Calling(profession: .doctor), 42), (Calling(profession: .doctor, specialty: .ophthalmology), 1),
    (Calling(profession: .doctor, specialty: .anaesthetics), 3),
    (Calling(profession: .doctor, specialty: .paediatricSurgery), 2), (Calling(profession: .nurse), 71),
    (Calling(profession: .psychologist), 3), (Calling(profession: .physiotherapist), 4),
    (Calling(profession: .biomedicalScientist), 28), (Calling(profession: .pharmacist), 14),
    (Calling(profession: .dentist), 15),
  ])

  static let nationalities: [String] = spread([
    ("SD", 34), ("SY", 28), ("IR", 20), ("AF", 20), ("IQ", 18), ("ER", 18), ("SO", 14), ("NG", 10), ("YE", 9),
    ("DZ", 6), ("CU", 6),
  ])

  static let tracks: [Track] = spread(
    stage(.intake, [(.going, 16), (.overdue, 2), (.stalled, 1), (.exited, 3)])
      + stage(
        .language,
        [
          (.going, 30), (.returned, 1), (.overdue, 5), (.newlyStalled, 2), (.stalled, 5), (.paused, 5),
          (.exited, 13),
        ])
      + stage(
        .observation,
        [(.going, 19), (.overdue, 3), (.newlyStalled, 1), (.stalled, 2), (.paused, 2), (.exited, 7)])
      + stage(
        .accreditation,
        [
          (.going, 20), (.overdue, 4), (.newlyStalled, 2), (.stalled, 3), (.expiring, 3), (.paused, 3),
          (.exited, 9),
        ])
      + stage(.jobSearch, [(.going, 6), (.overdue, 1), (.paused, 1), (.exited, 2)])
      + stage(.employed, [(.going, 4), (.exited, 8)]))

  /// The places of caseworkers; the first is the coordinator.
  static let workers: [Int] = spread([(0, 46), (1, 46), (2, 46), (3, 45)])
  static let clubs: [Int] = spread([(0, 80), (1, 60), (2, 43)])

  private static func stage(_ stage: Stage, _ counts: [(Standing, Int)]) -> [(Track, Int)] {
    counts.map { (Track(stage: stage, standing: $0), $1) }
  }

  private static func spread<Value>(_ counts: [(Value, Int)]) -> [Value] {
    counts.flatMap { Array(repeating: $0, count: $1) }
  }
}
