import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// Hiding names while others can see the screen.
@Suite("Names hidden by H")
struct PrivacyTests {
  @Test("With H no name, number or address of the sample is left on any screen")
  func nothingLeft() throws {
    let scratch = try Scratch()
    let secrets = try secrets(of: scratch)
    let more: [(name: String, script: String)] = [
      ("edit", "/fat<Enter><Enter>e"), ("edit-further", "/fat<Enter><Enter>e<Tab><Tab><Tab>"),
      ("note", "/fat<Enter><Enter>n"), ("undone", "/fat<Enter><Enter>mu"),
      ("step", "/Selam<Enter><Enter>rs"), ("last", "2<End>"), ("pathways", ":changed<Enter>"),
    ]
    for place in ScreenTests.places + more where !place.script.contains("H") {
      for size in [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)] {
        let frame = try #require(try scratch.press(keys("H" + place.script), size: size).last)
        let left = secrets.filter { frame.text.contains($0) }
        #expect(left.isEmpty, "\(place.name) at \(size.columns)")
        #expect(frame.bidiProblems().isEmpty, "\(place.name) at \(size.columns)")
      }
    }
  }

  /// Every name, native name, phone and e-mail, and the first ten characters of longer names, as they are cut.
  private func secrets(of scratch: Scratch) throws -> [String] {
    let workspace = try scratch.open()
    let query = ListQuery(sort: .number, me: nil, today: Scratch.today)
    let all = try workspace.list(query, from: .first, count: 500)
    #expect(all.count == 183)
    let people = try all.compactMap { try workspace.facts(of: $0.caseRecord)?.person }
    let whole = people.flatMap {
      [$0.fullName, $0.knownAs, $0.nativeName, $0.phone, $0.email].compactMap(\.self)
    }
    let cut = people.map(\.displayName).filter { $0.count > 10 }.map { String($0.prefix(10)) }
    let fatima = ["Fatima", "Zahra", "فاطمة"]
    return (whole + cut + fatima).filter { $0.count > 3 }
  }

  @Test("The first line says that names are hidden, at every width, and H shows them again")
  func toggles() throws {
    let scratch = try Scratch()
    for columns in [40, 80, 120] {
      let frame = try #require(try scratch.press(keys("2H"), size: Size(rows: 24, columns: columns)).last)
      let first = frame.line(0)
      #expect(first.contains(columns == 40 ? "hidden" : "names hidden"), "\(columns)")
    }
    let frames = try scratch.press(keys("/fat<Enter>HH"))
    let hidden = try #require(frames.dropLast().last)
    #expect(hidden.text.contains("Names, phones and e-mails are hidden. H shows them again."))
    #expect(hidden.text.contains("SMW-0042"))
    #expect(hidden.text.contains("F. a."))
    #expect(frames.last?.text.contains("Names are shown again.") == true)
    #expect(frames.last?.text.contains("Fatima al-Zahra") == true)
  }

  @Test("In a form what stands there is covered, and what is typed is seen")
  func forms() throws {
    let scratch = try Scratch()
    let frames = try scratch.press(keys("H/fat<Enter><Enter>ex"))
    let opened = try #require(frames.dropLast().last)
    #expect(opened.text.contains("SMW-0042  F. a."))
    #expect(opened.text.contains("hidden"))
    #expect(!opened.text.contains("Fatima"))
    #expect(frames.last?.text.contains("Zahrax") == true)
  }

  @Test("The history tells of a change of the person without what it was")
  func history() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let seen = CandidateCard(try #require(try workspace.facts(of: id)))
    var card = seen
    card.person.phone = "07700 900111"
    _ = try workspace.perform(EditCandidate(seen: seen, edited: card, offers: [:]))
    let text = try #require(try scratch.press(keys("/fat<Enter><Enter>H<S-Tab>")).last?.text)
    #expect(text.contains("Changed the candidate’s details"))
    #expect(!text.contains("900111"))
  }

  @Test("What somebody typed may name anybody, so the history leaves it out while names are hidden")
  func typedTexts() throws {
    let scratch = try Scratch()
    let size = Size(rows: 40, columns: 120)
    let typed = keys(
      "/fat<Enter>nsaid “yes” and her cousin Yusuf Karim went<C-s>aring Layla Haddad<Tab>fri<C-s>H")
    let named = ["Yusuf", "Karim", "Layla", "Haddad", "cousin", "went"]
    let list = try #require(try scratch.press(typed + [.function(9)], size: size).last)
    #expect(list.text.contains("SMW-0042: Action, hidden, by Fri 27 Nov"))
    #expect(list.text.contains("SMW-0042: Note, “hidden”"))
    let detail = try #require(try scratch.press(keys("H") + [.function(9)] + keys("j<Enter>")).last)
    #expect(detail.text.contains("body is now “hidden”"))
    #expect(detail.text.contains("kind is now “note”"))
    let tab = try #require(try scratch.press(keys("H/fat<Enter><Enter><S-Tab>"), size: size).last)
    #expect(tab.text.contains("Note, “hidden”"))
    let asked = try #require(try scratch.press(keys("H") + [.function(9)] + keys("fyusuf")).last)
    #expect(asked.text.contains("History of (name or number): •••••"))
    let timeline = try #require(try scratch.press(keys("H/fat<Enter><Enter><Tab>"), size: size).last)
    #expect(timeline.text.contains("Note, “hidden”"))
    #expect(timeline.text.contains("Action, hidden, by Fri 27 Nov"))
    for frame in [list, detail, tab, asked, timeline] {
      #expect(named.filter { frame.text.contains($0) } == [])
    }
  }

  @Test("What was typed about a hold, a placement or a paper is left out of every tab while names are hidden")
  func typedFacts() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    let person = try #require(try workspace.facts(of: id)).person.id
    func newID() -> RecordID { workspace.newID() }
    var hold = CaseStatusEvent(id: newID(), caseRecord: id, status: .paused, happenedOn: Scratch.today)
    (hold.reason, hold.reviewOn) = ("with Yusuf in Leeds", Scratch.today.adding(days: 9))
    var paper = Document(
      id: newID(), person: person, kind: .reference, status: .received, happenedOn: Scratch.today)
    paper.note = "from Dr Layla Haddad"
    var placement = Placement(
      id: newID(), person: person, kind: .shadowing, state: .offered, host: "Corner Pharmacy")
    (placement.supervisor, placement.feedback) = ("Ms Haddad", "Yusuf was kind")
    var check = PlacementCheck(id: newID(), person: person, placement: placement.id, kind: "DBS")
    check.waived = "Haddad agreed"
    _ = try workspace.perform(RecordFacts(id, [hold, paper, placement, check]))
    for tabs in 0..<5 {
      let script = "H/fat<Enter><Enter>" + String(repeating: "<Tab>", count: tabs)
      let text = try #require(try scratch.press(keys(script), size: Size(rows: 60, columns: 120)).last?.text)
      #expect(["Yusuf", "Haddad", "Leeds"].filter { text.contains($0) } == [], "tab \(tabs)")
      if tabs == 1 { #expect(text.contains("Status on hold, hidden, look again")) }
    }
  }

  @Test("Taking back from the history tells no typed text while names are hidden")
  func takenBack() throws {
    let scratch = try Scratch()
    let typed = keys("/fat<Enter>aring Layla Haddad<Tab>fri<C-s>nher cousin Yusuf Karim<C-s>H")
    let frames = try scratch.press(typed + [.function(9)] + keys("j<Del><Del>u"))
    let texts = frames.suffix(4).map(\.text)
    #expect(texts[1].contains("Press Del once more to take back what is under the cursor."))
    #expect(texts[2].contains("Undone for SMW-0042."))
    #expect(texts[2].contains("Undone: Action, hidden, by Fri 27 Nov"))
    #expect(texts[3].contains("Undone: Note, “hidden”"))
    #expect(texts.allSatisfy { !$0.contains("Layla") && !$0.contains("Yusuf") })
  }

  @Test("Who was enrolled, and where cases went, is told while names are hidden")
  func closedWords() throws {
    let end = try #require(try Scratch().press(keys("H") + [.function(9)] + keys("<End>")).last)
    #expect(end.text.contains(/SMW-\d+: Enrolled \p{L}\./))
  }

  @Test("A name that the person had before is known from the history, and hidden")
  func formerName() throws {
    let scratch = try Scratch()
    let workspace = try scratch.open()
    let id = try #require(try workspace.file.caseRecord(number: "42"))
    for name in ["Fatimah Haidari", "Fatima al-Zahra"] {
      let seen = CandidateCard(try #require(try workspace.facts(of: id)))
      var card = seen
      card.person.fullName = name
      _ = try workspace.perform(EditCandidate(seen: seen, edited: card, offers: [:]))
    }
    _ = try workspace.perform(
      RecordFacts(
        id, [CaseTag(id: RecordID(77), caseRecord: id, text: "Haidari")]))
    for script in ["H/fat<Enter><Enter><S-Tab>", "H/fat<Enter><Enter><S-Tab><Enter>"] {
      #expect(try scratch.press(keys(script)).last?.text.contains("Haidari") == false)
    }
  }
}
