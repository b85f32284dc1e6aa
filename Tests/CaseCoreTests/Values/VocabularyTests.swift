import CaseCore
import Testing

@Suite("Closed lists of words")
struct VocabularyTests {
  @Test("A word is found in any spelling, and no other word is taken for it")
  func spellings() {
    #expect(Stage(anySpelling: "Job-Search") == .jobSearch)
    #expect(Stage(anySpelling: "JOB_SEARCH ") == .jobSearch)
    #expect(Profession(anySpelling: "Biomedical scientist") == .biomedicalScientist)
    #expect(ConsentPurpose(anySpelling: "followup") == .followUp)
    #expect(Stage(anySpelling: "job") == nil)
    #expect(Stage(anySpelling: "") == nil)
  }

  @Test("Names begin with a capital, and folders have no blank")
  func names() {
    #expect(Stage.allCases.map(\.name).last == "Employed")
    #expect(Profession.biomedicalScientist.name == "Biomedical scientist")
    #expect(Profession.biomedicalScientist.folder == "biomedical-scientist")
  }

  @Test("Stages are in their order, each with a glyph of its own")
  func stages() {
    #expect(Stage.allCases.map(\.position) == [0, 1, 2, 3, 4, 5])
    #expect(Set(Stage.allCases.map(\.glyph)).count == 6)
  }

  @Test("What counts as open, settled, held, or being in touch")
  func meanings() {
    #expect(CaseStatus.allCases.filter { !$0.isOpen } == [.exited])
    #expect(StepState.allCases.filter(\.isSettled) == [.notNeeded, .passed])
    #expect(DocumentStatus.allCases.filter(\.isHeld) == [.received, .verified])
    #expect(ContactKind.allCases.filter { !$0.countsAsContact } == [.note])
    #expect(ContactOutcome.allCases.filter(\.reached) == [.attended])
  }
}
