import CaseCore
import Casework
import Testing

@Test("By questions, a partner is added on the screens; other remedies stay")
func remediesByQuestions() {
  let refusal = Refusal(
    rule: "r", summary: "Nothing was recorded.", remedies: [Refusal.addPartner, "Check the day"])
  #expect(
    refusal.byQuestions.words
      == "Nothing was recorded. Add the partner first, on the screens, which caseload without --plain opens. Check the day."
  )
}
