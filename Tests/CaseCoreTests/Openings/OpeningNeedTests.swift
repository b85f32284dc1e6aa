import CaseCore
import Testing

@Suite("What an opening can ask")
struct OpeningNeedTests {
  @Test(
    "Each need is read in any spelling and written in one",
    arguments: [
      ("Registered", OpeningNeed.registered), ("ENGLISH", .english), ("right-to-work", .rightToWork),
      ("qualification", .qualification), ("placement", .placement), ("dbs", .document(.dbs)),
      ("Occupational health", .document(.occupationalHealth)), ("step plab1", .step("plab1")),
    ])
  func reads(typed: String, need: OpeningNeed) {
    #expect(OpeningNeed(typed) == need)
    #expect(OpeningNeed(need.text) == need)
  }

  @Test("A list holds each need once, in its order, and names what is none")
  func lists() {
    let read = OpeningNeed.list(" registered, DBS,, English , dbs, wisdom")
    #expect(read.needs == [.registered, .document(.dbs), .english])
    #expect(read.strange == ["wisdom"])
  }

  @Test("Every word that is offered can be read")
  func words() {
    for word in OpeningNeed.words { #expect(OpeningNeed(word) != nil, "\(word)") }
  }

  @Test("A step without a key, and nothing at all, are none")
  func nothing() {
    #expect(OpeningNeed("step ") == nil)
    #expect(OpeningNeed("") == nil)
    #expect(OpeningNeed("other") == nil)
  }
}
