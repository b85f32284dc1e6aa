import CaseCore
import Testing

@Suite("Scores and money")
struct ScoreAndMoneyTests {
  @Test(
    "A score is read with a point or a comma and one tenth",
    arguments: [("350", 3_500), ("7.5", 75), ("7,5", 75), ("0", 0), ("7.0", 70), ("10000", 100_000)])
  func readsScores(text: String, tenths: Int) {
    #expect(Score(text)?.tenths == tenths)
  }

  @Test(
    "Anything else is no score",
    arguments: [
      "", "7.55", "7.", ".5", "-7", "+7", "-0", "7.5.5", "7,5.1", "abc", "7 5", "10001", "٧", "1e3", "7.+5",
    ])
  func refusesScores(text: String) {
    #expect(Score(text) == nil)
  }

  @Test("A score is written without a tenth where it has none")
  func scoreWords() {
    #expect([Score(350), Score(tenths: 75), Score(0)].map(\.words) == ["350", "7.5", "0"])
    #expect(Score(tenths: 65) < Score(7))
  }

  @Test(
    "Money is written in pounds, with pence where there are any",
    arguments: [
      (860_400, "£8,604"), (32_050, "£320.50"), (5, "£0.05"), (0, "£0"), (-150, "-£1.50"),
      (-30_000_000, "-£300,000"),
      (123_456_789, "£1,234,567.89"),
    ])
  func moneyWords(pence: Int, words: String) {
    #expect(Money(pence: pence).words == words)
  }

  @Test(
    "Money is typed with commas between thousands, and pence after a point or a comma",
    arguments: [
      ("320", 32_000), ("£1,200", 120_000), ("320.50", 32_050), ("349,50", 34_950),
      ("1,234,567.89", 123_456_789),
      ("£ 60", 6_000), ("9999999", 999_999_900), ("0", 0),
    ])
  func typedMoney(text: String, pence: Int) {
    #expect(Money(typed: text)?.pence == pence)
  }

  @Test(
    "What could be two amounts, or none, is no money",
    arguments: [
      "", "£", "12,5", "3.5", "24.500", "24.500,00", "1,23,456", "1234,567", ",50", "1,", "320.", "-5", "1e3",
      "١٢",
      "10000000", "1,200.5", "1.2.3",
    ])
  func noMoney(text: String) {
    #expect(Money(typed: text) == nil)
  }

  @Test(
    "Thousands are parted by commas",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "-1,234,567"), (100_000, "100,000")])
  func groups(number: Int, words: String) {
    #expect(grouped(number) == words)
  }

  @Test("The smallest number there is can be written, too")
  func extremes() {
    #expect(grouped(.min) == "-9,223,372,036,854,775,808")
    #expect(Money(pence: .min).words == "-£92,233,720,368,547,758.08")
  }
}
