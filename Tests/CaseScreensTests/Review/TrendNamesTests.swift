import CaseCore
import Terminal
import Testing

@testable import CaseScreens

/// What the trend of reviews calls the stages.
struct TrendNamesTests {
  @Test("The trend calls the stages what all pathways of the file call them, else by their common names")
  func names() {
    var office = Office()
    office.stageNames = [.language: "English and maths"]
    let titles = TrendRow.all(in: office).map(\.title)
    #expect(titles.prefix(3) == ["Cases", "Intake", "English and maths"])
    #expect(titles.contains("Days, English and maths") && titles.contains("Days, intake"))
    #expect(!titles.contains { $0.contains("anguage") })
  }
}
