internal import CaseCore

/// The paper on which a PDF is printed.
package enum PaperSize: String, CaseIterable, Sendable {
  case a4 = "A4"
  case letter = "Letter"
}

/// How a PDF is printed.
package struct PaperOrder: Equatable, Sendable {
  package var size = PaperSize.a4
  /// Whether a sheet may take as many pages as it needs; one page otherwise.
  package var takesAllPages = false

  /// Makes an order for one page of A4.
  package init() {}
}

extension Refusal {
  /// The program that writes PDF is not beside this one.
  static let pressMissing = Refusal(
    rule: "paper.missing",
    summary: "The PDF was not made: the part of Caseload that writes PDF, caseload-paper, is not installed.",
    remedies: ["Install Caseload again, or choose html"])

  /// The program that writes PDF has ended.
  static let pressStopped = Refusal(
    rule: "paper.stopped",
    summary: "The PDF was not made: the part of Caseload that writes PDF has stopped.",
    remedies: ["Install the fonts (on Debian fonts-noto-core) and libpangocairo-1.0-0, or choose html"])

  /// A page that is no page: a club's own template, say.
  static func pressRefused(_ why: String) -> Refusal {
    Refusal(
      rule: "paper.refused", summary: "The PDF was not made: \(SheetText.clean(why)).",
      remedies: ["Mend the template, or take it away to use the one that comes with Caseload"])
  }
}
