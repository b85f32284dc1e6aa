import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// A folder of its own for a test, with the sample programme in it, and the real loop over scripted keys.
final class Scratch {
  let folder: String
  let path: String
  /// The day of all tests: a Monday.
  static let today = Day(number: 20_780)

  /// The sample programme, made once for all tests and copied for each.
  private static let master: String = {
    let folder = newFolder()
    let path = folder + "/master.sqlite"
    do {
      try SampleFile.make(at: path, candidates: 183, seed: 1, today: today, assets: assets)
    } catch {
      Issue.record("The sample programme could not be made: \(FailureWords.words(for: error))")
    }
    return path
  }()

  /// The assets of the checkout, found from this file.
  static let assets = AssetPlaces(folders: [
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Assets").path()
  ])

  init() throws {
    folder = Scratch.newFolder()
    path = folder + "/case.sqlite"
    try FileManager.default.copyItem(atPath: Scratch.master, toPath: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Opens the file as a caseworker of the sample.
  func open(as initials: String = "NH") throws -> Workspace {
    let workspace = try Workspace(path, assets: Scratch.assets, today: Scratch.today)
    try workspace.identify(initials: initials)
    workspace.sheetFolder = folder + "/sheets"
    return workspace
  }

  /// Presses keys in the real loop and gives every frame.
  func press(
    _ keys: [Key], size: Size = Size(rows: 24, columns: 80), as initials: String = "NH"
  ) throws -> [Frame] {
    let workspace = try open(as: initials)
    var screen = RecordingScreen(size: size, keys: keys)
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.file.office(), isSample: true)
    _ = run(state, on: &screen, in: workspace, drafts: drafts, own: own, patience: -1)
    return screen.frames
  }

  /// The drafts of this folder; it is ten o'clock on the day of all tests.
  var drafts: DraftPlace { DraftPlace(draftStore, now: { Scratch.now }) }
  /// The views and the PIN of this folder.
  var own: OwnFiles {
    OwnFiles(views: folder + "/views.yaml", pin: PinFile(folder + "/pin"))
  }
  var draftStore: DraftStore { DraftStore(folder + "/drafts") }
  static let now = Int64(today.number) * 86_400_000 + 36_000_000

  private static func newFolder() -> String {
    let folder = NSTemporaryDirectory() + "caseload-screens-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// Keys as a person types them: text, and names in angle brackets such as `<Enter>` or `<C-s>`.
func keys(_ script: String) -> [Key] {
  var keys: [Key] = []
  var rest = Substring(script)
  while let first = rest.first {
    if first == "<", let end = rest.firstIndex(of: ">"),
      let key = named(rest[rest.index(after: rest.startIndex)..<end])
    {
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    } else {
      keys.append(.character(first))
      rest = rest.dropFirst()
    }
  }
  return keys
}

private func named(_ name: Substring) -> Key? {
  switch name {
  case "Enter": .enter
  case "Esc": .escape
  case "Tab": .tab
  case "S-Tab": .backTab
  case "BS": .backspace
  case "Del": .delete
  case "lt": .character("<")
  case "Left": .left
  case "Right": .right
  case "Up": .up
  case "Down": .down
  case "PgUp": .pageUp
  case "PgDn": .pageDown
  case "Home": .home
  case "End": .end
  case _ where name.hasPrefix("C-"): name.last.map { .control($0) }
  default: nil
  }
}
