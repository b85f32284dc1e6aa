/// Why a card comes where it comes: the groups of the queue, what needs us most first.
package enum ReviewNeed: String, Codable, CaseIterable, Sendable {
  case brokenPromise = "promise not kept"
  /// What is next is overdue, and was no promise of the review before.
  case overdue
  /// In a first review, where nothing is known to be new: what ends within 14 days comes before who is stalled.
  case endingSoon = "ends within 14 days"
  case newlyStalled = "newly stalled"
  /// In a first review, where nobody knows since when it was known.
  case stalled
  case expiring
  case moved
  /// Came, left or makes way again.
  case cameOrLeft = "came, left or recovered"
  case noNextAction = "no next action"
  /// Something else is not as it was.
  case otherwise = "changed otherwise"
  /// On hold, and nothing else is to be said.
  case onHold = "on hold"
  case unchanged
  /// In a first review, where there is nothing to compare with: nothing is overdue, ends soon or stalls.
  case quiet = "nothing presses"

  /// The words above the group.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The place in the queue.
  var position: Int { ReviewNeed.allCases.firstIndex(of: self) ?? 0 }
}
