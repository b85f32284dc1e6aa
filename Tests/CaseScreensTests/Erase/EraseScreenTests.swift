import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

@Suite("Erasing somebody on the screen")
struct EraseScreenTests {
  @Test("It says first what goes and stays, asks why and for the number, and then the person is gone")
  func erases() throws {
    let scratch = try Scratch()
    let asked = try scratch.press(keys("2/fatima<Enter>:erase<Enter>"))
    let text = try #require(asked.last?.text)
    #expect(text.contains("Erase somebody for good"))
    #expect(text.contains("To be erased: SMW-0042: 1 candidate, "))
    #expect(text.contains("What stays names nobody"))
    #expect(text.contains("Why: 1 asked, 2 kept long enough, 3 mistake"))
    let done = try scratch.press(keys("2/fatima<Enter>:erase<Enter>1smw-0042<Enter>"))
    #expect(done.last?.text.contains("Erased: SMW-0042. Nothing brings it back.") == true)
    #expect(done.last?.text.contains("Fatima") == false)
    let workspace = try scratch.open()
    #expect(throws: Refusal.self) { try workspace.findCase("42") }
    let later = try scratch.press(keys("2/fati"))
    #expect(later.last?.text.contains("Fatima al-Zahra") == false)
  }

  @Test("Esc leaves everybody where they are, and another number erases nobody")
  func refuses() throws {
    let scratch = try Scratch()
    let left = try scratch.press(keys("2/fatima<Enter>:erase<Enter>2<Esc>"))
    #expect(left.last?.text.contains("Nobody was erased.") == true)
    let wrong = try scratch.press(keys("2/fatima<Enter>:erase<Enter>3smw-0043<Enter>"))
    #expect(
      wrong.last?.text.contains("Nobody was erased: that is not the number of this case.") == true)
    #expect(try scratch.open().findCase("42") != RecordID(0))
  }

  @Test("It fits every screen", arguments: [Size(rows: 12, columns: 40), Size(rows: 24, columns: 80)])
  func sizes(size: Size) throws {
    let frames = try Scratch().press(keys("2/fatima<Enter>:erase<Enter>2SMW"), size: size)
    #expect(frames.last?.text.contains("Because: kept long") == true)
    #expect(frames.last?.text.contains("SMW") == true)
  }
}
