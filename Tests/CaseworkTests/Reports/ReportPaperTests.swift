import CaseCore
import Foundation
import Testing

@testable import Casework

/// Reports as PDF, read back with poppler.
@Suite struct ReportPaperTests {
  /// A report of a programme whose name runs from right to left, with letters that steer a page.
  private var report: Report {
    Report(
      .exits, programme: "مريم | Club", asOf: Day(number: 20_780),
      tables: [
        ReportTable(
          "Why", heading: "Reason", columns: ["People", "Days, median"],
          rows: [
            ReportRow("Moved | away", [ReportCell(.people(1_200)), ReportCell(.days(91))]),
            ReportRow("ሰላም", [ReportCell(.people(300)), ReportCell(.nothing)]),
          ], total: ReportRow("Total", [ReportCell(.people(1_500)), ReportCell(.nothing)]))
      ], notes: ["A note with a | bar."])
  }

  @Test("Title, scope, definition, figures, sum and notes are on the page as they are in the other forms")
  func text() throws {
    let made = try ReportForm.pdf.rendered(report, columns: 80)
    let reading = try PDFReading(made.bytes)
    let text = try reading.text()
    let grid = ReportGrid(report.tables[0])
    let figures = grid.all.flatMap(\.self).filter { !$0.isEmpty }
    for words in [report.title, "Club", ", as of Mon 23 Nov 2026", report.definition, "Why"] + figures
      + ["Notes", "A note with a | bar."]
    {
      #expect(text.contains(PDFReading.squeezed(words)), "\(words)")
    }
    #expect(made.warnings == [])
    #expect(try reading.about("Title") == report.title)
    #expect(try reading.about("CreationDate")?.contains("Nov 23 00:00:00 2026") == true)
  }

  @Test("The bars of the PDF are those of the drawing in the page of HTML, longest first at its full length")
  func bars() throws {
    let page = ReportPage(report: report).text.split(separator: "\n")
    #expect(
      page.filter { $0.hasPrefix("bar ") } == ["bar Moved \\| away | 1,200 | 1000", "bar ሰላም | 300 | 250"])
    let drawing = ReportBars(report.tables[0], of: report).svg { $0 }
    #expect(drawing.contains("width=\"380\"") && drawing.contains("width=\"95\""))
    #expect(drawing.contains("<desc>Moved | away 1,200, ሰላም 300</desc>"))
  }

  @Test("One bar alone, and rows of nought, are drawn in neither")
  func nothingToCompare() {
    for rows in [
      [ReportRow("One", [ReportCell(.people(7))])],
      [0, 0].map { ReportRow("None", [ReportCell(.people($0))]) },
    ] {
      var report = report
      report.tables = [ReportTable("", heading: "Who", columns: ["People"], rows: rows)]
      let bars = ReportBars(report.tables[0], of: report)
      #expect(bars.bars.isEmpty && bars.caption == nil && bars.svg { $0 }.isEmpty)
      #expect(!ReportPage(report: report).text.contains("Bars:"))
    }
  }

  @Test(
    "Every report of the sample prints, the same bytes twice, nothing cut, small numbers as in plain text")
  func everyReport() throws {
    let workspace = try SampleReports(90).workspace
    for name in ReportName.allCases {
      let report = Suppression.applied(to: try workspace.report(ReportOrder(of: name)))
      let made = try ReportForm.pdf.rendered(report, columns: 80)
      #expect(made.warnings == [], "\(name)")
      #expect(try ReportForm.pdf.rendered(report, columns: 80) == made, "\(name)")
      let text = try PDFReading(made.bytes).text()
      for table in report.tables {
        for row in table.rows where row.cells.contains(where: { $0.figure == .hidden }) {
          #expect(text.contains(PDFReading.squeezed("under 5")), "\(name)")
        }
      }
      for note in report.notes { #expect(text.contains(PDFReading.squeezed(note)), "\(name): \(note)") }
    }
  }

  @Test("A long report goes on on the next page under its headings, with the number of the page")
  func pages() throws {
    var report = report
    report.tables[0].rows = (1...120).map {
      ReportRow("Reason \($0)", [ReportCell(.people($0)), ReportCell(.nothing)])
    }
    let reading = try PDFReading(try ReportForm.pdf.rendered(report, columns: 80).bytes)
    let count = try #require(try reading.about("Pages").flatMap { Int($0) })
    #expect(count > 3)
    #expect(try reading.words().components(separatedBy: "Days, median").count > 3)
    #expect(try reading.words().contains("Page 2 of \(count)"))
  }

  @Test("The ending of the path says the form; another one than was named is refused")
  func endings() throws {
    #expect(try ReportForm.chosen(nil, for: nil) == .text)
    #expect(try ReportForm.chosen(nil, for: "a.pdf") == .pdf)
    #expect(try ReportForm.chosen(nil, for: "a.txt") == .text)
    #expect(try ReportForm.chosen("html", for: "a.htm") == .html)
    #expect(
      #expect(throws: Refusal.self) { try ReportForm.chosen("pdf", for: "a.html") }?.words
        == "Nothing was written: the path ends in .html, and the format is pdf. Let the path end in .pdf, or choose "
        + "the other format.")
    #expect(
      #expect(throws: Refusal.self) { try ReportForm.chosen(nil, for: "a.docx") }?.words
        == "Nothing was written: it cannot be written as .docx. Let the path end in .txt, .json, .csv, .md, .html or "
        + ".pdf.")
  }
}
