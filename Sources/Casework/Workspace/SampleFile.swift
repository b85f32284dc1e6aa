package import CaseCore
import CaseStore
import Foundation

/// Makes a file of invented people.
package enum SampleFile {
  /// Makes the file under another name and gives it its own when it is whole.
  ///
  /// - Parameters:
  ///   - path: The file; it must not exist.
  ///   - candidates: How many people, 1 to 1,000,000.
  ///   - seed: The same seed and day give the same people.
  ///   - today: The day up to which the histories go; nothing for this day, and then nothing is later than now.
  ///   - assets: Where the pathways lie.
  ///   - progress: Told the number of people written so far, now and then.
  /// - Throws: `FileFailure`, or the faults of a pathway file.
  package static func make(
    at path: String, candidates: Int, seed: UInt64, today: Day?, assets: AssetPlaces,
    progress: (Int) -> Void = { _ in }
  ) throws {
    let clock = WallClock.system
    let time =
      today.map { SampleTime(day: $0, latest: .max) } ?? SampleTime(day: clock.today, latest: clock.now())
    guard !FileManager.default.fileExists(atPath: path) else { throw FileFailure.exists(path: path) }
    let part = path + ".part"
    try? FileManager.default.removeItem(atPath: part)
    defer { removeLeftovers(part) }
    try fill(part, candidates: candidates, seed: seed, time, assets: assets, progress)
    guard rename(part, path) == 0 else { throw FileFailure.unreadable(path: path) }
  }

  private static func fill(
    _ path: String, candidates: Int, seed: UInt64, _ time: SampleTime, assets: AssetPlaces,
    _ progress: (Int) -> Void
  ) throws {
    let workspace = try Workspace(
      path, for: .create, assets: assets, today: time.day, clock: time.closing,
      random: SeededNumbers(seed: seed, stream: openingsStream))
    let library = workspace.library
    let programme = try SampleProgramme(
      candidates: candidates, seed: seed, today: time.day, offers: try workspace.offers(),
      pathways: { name in PathwayName(name).flatMap { try? library.entry($0).pathway } })
    let file = workspace.file
    try file.fill { try write(programme, into: file, until: time.latest, progress) }
    try file.continueNumbers(after: candidates)
    try SampleOpenings(workspace: workspace).make()
  }

  /// The random numbers of what comes after the people.
  private static let openingsStream: UInt64 = 1 << 42

  private static func write(
    _ programme: SampleProgramme, into file: CaseFile, until latest: Int64, _ progress: (Int) -> Void
  ) throws {
    try file.append(office: programme.setUp)
    var batch: [SampleCase] = []
    var written = 0
    func flush() throws {
      try file.append(batch, until: latest)
      written += batch.count
      batch.removeAll(keepingCapacity: true)
      progress(written)
    }
    try programme.forEachCase { sample in
      batch.append(sample)
      if batch.count == 500 { try flush() }
    }
    try flush()
  }

  private static func removeLeftovers(_ part: String) {
    for suffix in ["", ".lock", "-journal"] { try? FileManager.default.removeItem(atPath: part + suffix) }
  }
}

/// The last day of an invented history, and the moment in it after which nothing happens.
private struct SampleTime {
  let day: Day
  /// Milliseconds since 1970.
  let latest: Int64

  /// A clock that stands still at half past four, after everything else that was recorded on the day.
  var closing: WallClock {
    let moment = min(Int64(day.number) * 86_400_000 + 59_400_000, latest)
    return WallClock { moment }
  }
}
