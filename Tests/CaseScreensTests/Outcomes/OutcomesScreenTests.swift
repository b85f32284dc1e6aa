import CaseCore
import CaseScreens
import Terminal
import Testing

/// The reports in the real loop.
@Suite("The reports by keyboard")
struct OutcomesScreenTests {
  private let wide = Size(rows: 40, columns: 120)

  @Test("5 lists the reports, Enter opens one, and Esc goes back to the list and then to Today")
  func goesAbout() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("5<Enter><Esc><Esc>"))
    #expect(frames.contains { $0.text.contains("▌  People by profession") })
    #expect(frames.contains { $0.text.contains("▌  Doctor ") && $0.text.contains("Total") })
    #expect(frames.last?.text.hasPrefix("[1 Today]") == true)
  }

  @Test("Enter on a figure lists the people behind it, as many as the figure says, and 5 comes back to it")
  func drillDown() throws {
    let scratch = try Scratch()
    let people = try #require(try scratch.press(keys("5<Enter>jl<Enter>")).last)
    #expect(people.text.contains("[2 Candidates]"))
    #expect(people.line(1).contains("specialty: anaesthetics"))
    #expect(people.line(1).contains("3 of 183"))
    #expect(people.text.contains("These are the people behind the figure. 5 goes back to the report."))
    let back = try #require(try scratch.press(keys("5<Enter>jl<Enter>5")).last)
    #expect(back.text.contains("▌  Doctor, anaesthetics"))
  }

  @Test("A figure behind which nobody stands by himself says so")
  func nobody() throws {
    let scratch = try Scratch()
    let frame = try #require(try scratch.press(keys("5<End>kkkkkk<Enter>j<Enter>"), size: wide).last)
    #expect(
      frame.text.contains("Nobody stands behind this figure by itself. Choose a number of people."))
  }

  @Test("t draws bars with their values before them, and the table again")
  func bars() throws {
    let scratch = try Scratch()
    let bars = try #require(try scratch.press(keys("5<Enter>t")).last)
    #expect(bars.text.contains("71 █████"))
    #expect(!bars.text.contains("Enrolled:  "))
    let table = try #require(try scratch.press(keys("5<Enter>tt")).last)
    #expect(table.text.contains("Identified  Enrolled  Active"))
  }

  @Test("Every report shows at every size, keeps its cursor in sight, and mixes no directions")
  func sizes() throws {
    let scratch = try Scratch()
    for size in [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80), wide] {
      for place in ReportName.allCases.indices {
        let downs = String(repeating: "j", count: place)
        let frames = try scratch.press(keys("5\(downs)<Enter><End>"), size: size)
        let last = try #require(frames.last)
        #expect(last.bidiProblems().isEmpty)
        if ReportName.allCases[place] != .area || size.rows > 12 { #expect(last.text.contains("▌")) }
      }
    }
  }
}
