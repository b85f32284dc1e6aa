import Foundation
import Testing

/// Erasing by the real program.
struct EraseTests {
  @Test("It shows what would happen, asks for the number, and afterwards nothing of the person is left")
  func story() throws {
    let office = try Office()
    let file = try office.sample()
    let preview = try office.work(on: file, "erase", "42")
    #expect(preview.lines.first?.hasPrefix("To be erased: SMW-0042: 1 candidate, ") == true)
    #expect(preview.err == "Nothing was erased. To do it: --because REASON --confirm NUMBER.\n")
    #expect(!preview.out.contains("Fatima"))
    let wrong = try office.work(on: file, "erase", "42", "--because", "asked", "--confirm", "43")
    #expect(wrong.code == 1)
    #expect(
      wrong.err
        == "Nobody was erased: that is not the number of this case. Type the number as it stands on the case.\n"
    )
    let sheet = try office.work(on: file, "sheet", "42", "--format", "text")
    let done = try office.work(on: file, "erase", "42", "--because", "asked", "--confirm", "SMW-0042")
    #expect(done.lines == ["Erased: SMW-0042. Nothing brings it back."])
    #expect(done.err.contains("Still there, delete it yourself: \(sheet.lines[0])"))
    #expect(done.err.contains("Out of reach are paper, e-mails, backups of the disk"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    #expect(bytes.range(of: Data("al-Zahra".utf8)) == nil)
    #expect(try office.work(on: file, "show", "42").code == 1)
    #expect(try office.work(on: file, "check").code == 0)
    #expect(
      try office.work(on: file, "history", "--limit", "1").out.contains("Erased a candidate"))
  }

  @Test("A reason that is none is wrong use")
  func reason() throws {
    let office = try Office()
    let file = try office.sample()
    let run = try office.work(on: file, "erase", "42", "--confirm", "SMW-0042")
    #expect(run.code == 64)
    #expect(run.err.contains("--confirm takes --because too: asked, kept-long-enough or mistake."))
  }
}
