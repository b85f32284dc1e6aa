import CaseCore
import Testing

@Suite("Scores that a test can give")
struct ScoreRangeTests {
  @Test(
    "OET's grades change at the printed bounds",
    arguments: [
      (500.0, "A"), (450, "A"), (440, "B"), (350, "B"), (340, "C+"), (300, "C+"), (290, "C"), (0, "E"),
    ])
  func grades(points: Double, grade: String) {
    #expect(oetGrade(score(points)) == grade)
  }

  @Test("Scores at the ends of the scale are well")
  func ends() {
    #expect(scoreFault(test: .ielts, component: .writing, score: score(9)) == nil)
    #expect(scoreFault(test: .oet, component: .writing, score: score(0)) == nil)
    #expect(scoreFault(test: .toefl, component: nil, score: score(120)) == nil)
  }

  @Test("A score that the test cannot give is refused with the range")
  func faults() {
    #expect(
      scoreFault(test: .ielts, component: .writing, score: score(7.3))
        == "Writing 7.3 is not a score of IELTS. IELTS goes from 0 to 9 in halves, such as 7.5.")
    #expect(
      scoreFault(test: .oet, component: .reading, score: score(355))
        == "Reading 355 is not a score of OET. OET goes from 0 to 500 in tens, such as 350.")
    #expect(
      scoreFault(test: .toefl, component: .speaking, score: score(31))
        == "Speaking 31 is not a score of TOEFL iBT. TOEFL iBT goes from 0 to 30 in each skill.")
    #expect(
      scoreFault(test: .toefl, component: nil, score: score(121))
        == "Overall 121 is not a score of TOEFL iBT. TOEFL iBT goes from 0 to 120 overall.")
    #expect(
      scoreFault(test: .oet, component: nil, score: score(350))
        == "OET has no overall score. Leave it empty; the four skills decide.")
  }
}
