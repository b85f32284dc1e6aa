import CaseCore
import CaseStore
import Casework
import Foundation

/// A sample programme in a file of its own, for the reports.
final class SampleReports {
  static let today = Day(number: 20_780)
  let workspace: Workspace
  private let folder: URL

  init(_ candidates: Int = 183, seed: UInt64 = 1) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "caseload-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appending(path: "sample.sqlite").path
    let assets = AssetPlaces(folders: [Self.assets])
    try SampleFile.make(at: path, candidates: candidates, seed: seed, today: Self.today, assets: assets)
    workspace = try Workspace(path, assets: assets, today: Self.today)
  }

  /// The same file, opened on another day.
  func reopened(on day: Day, for purpose: CaseFile.Purpose = .open) throws -> Workspace {
    try Workspace(
      workspace.file.path, for: purpose, assets: AssetPlaces(folders: [Self.assets]), today: day)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Four folders up from this file, then the assets.
  private static var assets: String {
    (1...4).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
      .appending(path: "Assets").path(percentEncoded: false)
  }
}
