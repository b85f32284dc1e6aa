import Foundation
import Terminal
import Testing

/// Compares a frame with the picture beside the tests; a new or changed picture fails, so that somebody looks.
func expectFormPicture(_ frame: Frame, _ name: String, file: String = #filePath) throws {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  let drawn = snapshotText(of: frame)
  let isUpdate = ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1"
  guard !isUpdate, let kept = try? String(contentsOf: url, encoding: .utf8) else {
    try drawn.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("The picture \(name) was written. Look at it, then run the test again.")
    return
  }
  #expect(drawn == kept)
}
