import CaseCore
import Casework

/// Readings of single cases, some of them before they are asked for.
extension Hands {
  /// Reads the cases around the cursor ahead; a fault shows when one of them is asked for.
  func lookAhead(to cases: [RecordID]) {
    for id in ahead.keep(cases, on: workspace.today) {
      if let judged = try? preview(of: id) { ahead.put(judged) }
    }
  }

  /// A case for the preview, as it was read ahead; news of a colleague comes to it by itself.
  func preview(of id: RecordID) throws -> JudgedCase? {
    try ahead.found(id, on: workspace.today) ?? read(id)
  }

  /// A case as it is in the file: as it was read ahead, where nobody has saved anything since.
  func judged(_ id: RecordID) throws -> JudgedCase? {
    let found = ahead.found(id, on: workspace.today)
    if let found, try workspace.lastOperationNumber() == known { return found }
    return try read(id)
  }

  private func read(_ id: RecordID) throws -> JudgedCase? {
    try workspace.facts(of: id).map { JudgedCase(paced($0), on: workspace.today) }
  }
}
