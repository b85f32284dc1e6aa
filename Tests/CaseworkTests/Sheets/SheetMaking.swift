import CaseCore

@testable import Casework

/// Makes the sheet of an invented person with the program's own templates, or with others.
func makeSheet(
  of facts: CaseFacts, _ order: SheetOrder, on day: Day = SamplePeople.today,
  from folders: [String] = [SheetSnapshots.templates]
) throws(Refusal) -> RenderedSheet {
  try SheetMaker(order, office: SamplePeople.office, on: day, from: folders).make(of: facts)
}

extension SheetOrder {
  /// An order for the audience, of the hospital that the invented people have agreed to.
  static func sample(_ audience: SheetAudience, _ format: SheetFormat, because reason: String? = nil)
    -> SheetOrder
  {
    let partner = audience == .partner ? SamplePeople.office.partners.first : nil
    return SheetOrder(audience, as: format, for: partner, because: reason)
  }
}

extension SheetFormat {
  /// Those that are filled from a template and read as text.
  static let templated: [SheetFormat] = [.text, .markdown, .html]
  /// Those that can be read as text.
  static let readable = templated + [.json]
}
