package import CaseCore
import CaseStore
import Foundation

extension Workspace {
  /// What an erasure of a person would take away, what would stay, and what it cannot reach.
  ///
  /// - Parameter caseRecord: One of their cases.
  /// - Returns: Sentences without names.
  /// - Throws: A refusal where the case is gone.
  package func erasurePreview(of caseRecord: RecordID) throws -> ErasurePreview {
    let holdings = try file.holdings(of: caseRecord)
    let counts = Table.allCases.compactMap { table in
      holdings.rows[table].map { "\(grouped($0)) \($0 == 1 ? table.noun : table.plural)" }
    }
    return ErasurePreview(
      numbers: holdings.numbers, goes: counts,
      leftovers: ErasureLeftovers(of: holdings.numbers, besides: file.path, sheets: sheetFolder).paths)
  }

  /// Erases a person with all of their cases, and throws away what was typed about them and not saved.
  ///
  /// - Parameters:
  ///   - caseRecord: One of their cases.
  ///   - because: Why.
  ///   - number: The number of the case, typed again.
  ///   - drafts: Where drafts are kept; nothing where whoever calls looks after them.
  /// - Returns: What was done, and where copies are left.
  /// - Throws: `FileFailure` while a colleague has the file open; a refusal where the case is gone.
  package func erase(
    _ caseRecord: RecordID, because: ErasureReason, confirmed number: String, drafts: DraftStore?
  ) throws -> ErasureReceipt {
    guard try file.caseRecord(number: number.trimmingBlanks) == caseRecord else {
      throw Refusal.eraseNotConfirmed
    }
    let preview = try erasurePreview(of: caseRecord)
    let stubs = try file.erase(caseRecord, because: because, by: hand)
    let identity = try draftIdentity()
    for stub in stubs { try drafts?.throwAway(about: stub.caseRecord, ofCaseFile: identity) }
    return ErasureReceipt(
      cases: stubs.map(\.caseRecord),
      report: WorkReport(
        ["Erased: \(preview.numbers.joined(separator: ", ")). Nothing brings it back."],
        warnings: preview.outOfReach))
  }
}

extension Refusal {
  static let eraseNotConfirmed = Refusal(
    rule: "erase.not-confirmed", summary: "Nobody was erased: that is not the number of this case.",
    remedies: ["Type the number as it stands on the case"])
}

/// What came of an erasure.
package struct ErasureReceipt: Equatable, Sendable {
  /// The cases that are gone.
  package let cases: [RecordID]
  package let report: WorkReport
}

/// What an erasure is about to do, in words.
package struct ErasurePreview: Equatable, Sendable {
  /// The numbers of the person's cases.
  package let numbers: [String]
  /// What goes, counted by kind.
  package let goes: [String]
  /// Files that hold the person still and that Caseload does not touch.
  package let leftovers: [String]

  /// The preview, a sentence a line.
  package var lines: [String] {
    let cases = numbers.joined(separator: ", ")
    return [
      "To be erased: \(cases): \(goes.joined(separator: ", ")).",
      "The history loses every image of them, and open reviews their cards; nothing of it can be undone.",
      "What stays names nobody: profession, stage, status, quarter of enrolment, that and why it was erased, and the "
        + "figures of reviews that are closed.",
    ] + outOfReach
  }

  /// What no program can take back.
  package var outOfReach: [String] {
    leftovers.map { "Still there, delete it yourself: \($0)" } + [
      "Out of reach are paper, e-mails, backups of the disk, notes about other people that name this one, and blocks "
        + "of a disk that is not encrypted."
    ]
  }
}

/// The files that hold somebody who is erased: older copies of the case file, and sheets by their number.
struct ErasureLeftovers {
  /// Their paths, in order.
  let paths: [String]

  init(of numbers: [String], besides file: String, sheets: String) {
    let home = NSString(string: file)
    let copies = Self.names(in: home.deletingLastPathComponent).filter {
      $0.hasPrefix(home.lastPathComponent + ".version")
    }
    let folder = SheetFile.absolute(sheets)
    let written = Self.names(in: folder).filter { name in
      numbers.contains { name.hasPrefix($0 + "-") || name.hasPrefix($0 + ".") }
    }
    paths =
      copies.sorted().map { home.deletingLastPathComponent + "/" + $0 }
      + written.sorted().map { folder + "/" + $0 }
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}
