import CaseCore
import Testing

@testable import Casework

/// Which bars a page has, and what stands above them.
@Suite struct ReportChartTests {
  private func captions(_ report: Report) -> [String] {
    report.tables.map { ReportBars($0, of: report).caption ?? "" }
  }

  @Test("Bars are of the column that the table is about, say which it is, and are left out where none is")
  func columns() throws {
    let workspace = try SampleReports().workspace
    let drawn = { (name: ReportName) in self.captions(try workspace.report(ReportOrder(of: name))) }
    #expect(try drawn(.professions) == ["Bars: Identified"])
    #expect(try drawn(.support) == ["Bars: Contacts", "Bars: Contacts", ""])
    #expect(try drawn(.economic) == ["", "Bars: Potential"])
    #expect(try drawn(.deck) == ["Bars: Printed", "", "", "Bars: In the file", "Bars: In the file"])
    #expect(try drawn(.money) == ["Bars: Paid", "Bars: Cost"])
    #expect(try drawn(.entryExit).allSatisfy { $0 == "Bars: All" })
    #expect(try drawn(.sittings) == ["Bars: Sittings", "Bars: Rate"])
  }

  @Test("A row whose figure is kept back stands among the bars with that in place of one, in both pages")
  func keptBack() throws {
    let table = ReportTable(
      "", heading: "Who", columns: ["People"],
      rows: [(9, 9), (8, 8), (3, 3)].map { ReportRow("Of \($0)", [ReportCell(.people($1))]) }
        + [ReportRow("Unknown", [ReportCell(.nothing)])], counting: .apart)
    let report = Suppression.applied(
      to: Report(.jobs, programme: "Club", asOf: Day(number: 20_780), tables: [table]))
    let bars = ReportBars(report.tables[0], of: report)
    #expect(bars.bars.map(\.label) == ["Of 9", "Of 8", "Of 3"])
    #expect(bars.bars.map(\.length) == [1000, 888, 0])
    #expect(bars.svg { $0 }.contains("<desc>Of 9 9, Of 8 8, Of 3 under 5</desc>"))
    #expect(ReportPage(report: report).text.contains("\nbar Of 3 | under 5 | 0\n"))
    #expect(try ReportForm.pdf.rendered(report, columns: 80).warnings == [])
  }

  @Test(
    "The caption is seen in the page of HTML and in that of the PDF, and the bars are those of the column")
  func seen() throws {
    let report = try SampleReports().workspace.report(ReportOrder(of: .deck))
    let html = ReportDocument.html(report)
    #expect(html.contains("<figcaption>Bars: Printed</figcaption>"))
    let page = ReportPage(report: report).text
    #expect(page.contains("\nnote Bars: Printed\nbar Outcome 1: people by profession | 180 | "))
    #expect(
      try PDFReading(ReportForm.pdf.rendered(report, columns: 80).bytes).text().contains("Bars:Printed"))
  }
}
