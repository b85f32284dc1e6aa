import CaseScreens
import Terminal
import Testing

/// What the help says of a box, of keys that mean nothing, and of words that are no names of commands.
@Suite("Help in the place where one is")
struct BoxHelpTests {
  private func last(_ script: String) throws -> String {
    let size = Size(rows: 40, columns: 120)
    return try #require(try Scratch().press(keys(script), size: size).last).text
  }

  /// The words in the box of a screen, without the ends of its lines and what stands beside it.
  private func words(inBox text: String) -> String {
    let rows = text.split(separator: "\n").map { $0.split(separator: "│", omittingEmptySubsequences: false) }
    return rows.filter { $0.count > 2 }.map { $0[1].split(separator: " ").joined(separator: " ") }.joined(
      separator: " ")
  }

  @Test(
    "The help of a box explains what stands in it",
    arguments: [
      ("2r?", "k checks of it: Shows what the host still waits for; Space says received today."),
      ("2p?", "e: all that is recorded about the person, for whoever asks to see it"),
      ("2v?", "shared ones are for everybody who opens the case file."),
      ("2s?", "No room: it is chosen, but the window is too narrow for it"),
      (":history<Enter>?", "u takes back the last thing that you did."),
      (":drafts<Enter>?", "Del pressed twice throws it away."),
    ])
  func boxes(script: String, words: String) throws {
    #expect(self.words(inBox: try last(script)).contains(words))
  }

  @Test("Enter runs nothing where the help of a box leaves no room for the commands")
  func small() throws {
    let size = Size(rows: 12, columns: 40)
    let help = try #require(try Scratch().press(keys("2r?"), size: size).last)
    #expect(help.text.contains("PgDn reads on (1 of 10)") && !help.text.contains("▌Open"))
    #expect(try Scratch().press(keys("2r?<Enter>"), size: size).last?.text == help.text)
    let end = String(repeating: "<PgDn>", count: 40)
    #expect(try Scratch().press(keys("2r?\(end)<Esc>"), size: size).last?.text.contains("─ Record ─") == true)
  }

  @Test(
    "A key that means nothing here says what it means elsewhere, and where",
    arguments: [
      ("1c", "c is Caseworker or club, and not for this screen: go to Candidates first, with 2."),
      ("2d", "d is Decision, and not for this screen: go to Review first, with 4, and open one."),
      ("2%", "That key means nothing here. ? names the keys that do."),
    ])
  func elsewhere(script: String, words: String) throws {
    #expect(try last(script).contains(words))
  }

  @Test("The next match is refused in words while there is none")
  func nextMatch() throws {
    #expect(
      try last("2<C-n>").contains("Not done: nobody was looked for yet. / finds by name or number."))
    #expect(try last("2/0042<Enter><C-n>").contains("Nobody else matches “0042”."))
  }

  @Test(
    "Commands are found by other words for them too",
    arguments: [
      ("theme", "Settings"), ("color", "Settings"), ("dark", "Settings"), ("password", "Set the PIN"),
      ("print", "Sheet"), ("pdf", "Sheet"), ("privacy", "Hide names"), ("whatif", "What if"),
    ])
  func otherWords(typed: String, title: String) throws {
    let rows = try last("2:\(typed)").split(separator: "\n")
    #expect(rows.contains { $0.contains("▌\(title) ") }, "\(typed)")
  }
}
