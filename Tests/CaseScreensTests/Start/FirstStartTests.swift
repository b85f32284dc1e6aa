import CaseCore
import CaseScreens
import CaseStore
import Casework
import Foundation
import Terminal
import Testing

/// The first start, pressed through on the real screens with no file there yet.
@Suite("The first start")
struct FirstStartTests {
  private let home: String

  init() throws {
    home = NSTemporaryDirectory() + "caseload-start-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  private func start(
    _ script: String, user: String = "nobody-known", initials: String? = nil
  ) throws -> (code: Int32, frames: [Frame]) {
    let environment = ["HOME": home, "USER": user]
    let options = LaunchOptions(
      file: nil, today: Scratch.today, initials: initials, assets: Scratch.assets, environment: environment)
    let path = DefaultPlace.file(named: nil, environment: environment)
    var screen = RecordingScreen(keys: keys(script))
    var opened: Workspace?
    if FileManager.default.fileExists(atPath: path) {
      opened = try Workspace(path, assets: Scratch.assets, today: Scratch.today)
    }
    let code = try runScreens(on: &screen, opened: &opened, path: path, options)
    return (code, screen.frames)
  }

  @Test("It asks what to begin with, and Esc leaves without a file")
  func asks() throws {
    let (code, frames) = try start("<Esc>")
    #expect(code == 0)
    let words = try #require(frames.first?.text)
    #expect(words.contains("Welcome to Caseload"))
    #expect(words.contains("Start an empty file"))
    #expect(words.contains("Look at the sample"))
    #expect(words.contains("Import a list (CSV)"))
    #expect(!FileManager.default.fileExists(atPath: home + "/.local/share/caseload/caseload.sqlite"))
  }

  @Test("Four answers make an empty file, and Today says what to do first")
  func emptyFile() throws {
    let frames = try start("1Smethwick skills<Enter>SMW<Enter>Nadia Hussein<Enter>nh<Enter>").frames
    #expect(
      frames.last?.text.contains("There is nobody in this file yet. i takes a new candidate in.") == true)
    #expect(frames.last?.text.contains("NH Mon 23 Nov") == true)
  }

  @Test("A clock that is behind the newest change is asked about first, unless it is said to be right")
  func behind() throws {
    _ = try start("1Smethwick skills<Enter>SMW<Enter>Nadia Hussein<Enter>nh<Enter>")
    let environment = ["HOME": home]
    let path = DefaultPlace.file(named: nil, environment: environment)
    for isSure in [false, true] {
      var options = LaunchOptions(
        file: nil, today: nil, initials: "NH", assets: Scratch.assets, environment: environment)
      options.clockIsRight = isSure
      var screen = RecordingScreen(keys: keys("<Esc>"))
      var opened: Workspace? = try Workspace(
        path, assets: Scratch.assets, clock: WallClock { WallClock.system.now() - 3 * 86_400_000 })
      _ = try runScreens(on: &screen, opened: &opened, path: path, options)
      #expect(screen.frames.contains { $0.text.contains("Is the clock right?") } == !isSure)
    }
  }

  @Test("An answer that cannot be is said at once, and what was typed stays")
  func badAnswer() throws {
    let frames = try start("1Smethwick skills<Enter>S<Enter>Nadia<Enter>NH<Enter>").frames
    let words = try #require(frames.last { $0.text.contains("A new case file") }?.text)
    #expect(words.contains("! Two to four letters are needed, such as SMW."))
    #expect(words.contains("Smethwick skills"))
  }

  @Test("An answer left blank is said as soon as its question is left, and stops nobody from going on")
  func blankAnswers() throws {
    let frames = try start("1<Enter><Enter><Enter>").frames
    let words = try #require(lastAsked(frames)?.text)
    #expect(words.contains("! The programme needs a name."))
    #expect(words.contains("! Two to four letters are needed, such as SMW."))
    #expect(words.contains("! Your name is missing."))
    #expect(!words.contains("! One to four letters are needed, such as NH."))
    let after = try #require(lastAsked(try start("1<Enter><Enter><Enter><Enter>").frames))
    #expect(after.text.contains("! One to four letters are needed, such as NH."))
    #expect(
      after.cursor?.row
        == after.text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Programme") })
  }

  private func lastAsked(_ frames: [Frame], _ title: String = "A new case file") -> Frame? {
    frames.last { $0.text.contains(title) }
  }

  @Test("A list is shown before it is imported, then the people are there")
  func importsList() throws {
    let sample = try #require(Scratch.assets.folders.first) + "/Samples/candidates.csv"
    let frames = try start(
      "3\(sample)<Enter>1Smethwick skills<Enter>SMW<Enter>Nadia Hussein<Enter>NH<Enter>2"
    ).frames
    #expect(frames.contains { $0.text.contains("First the list is only looked at.") })
    #expect(frames.contains { $0.text.contains("Import 12 candidates") })
    #expect(
      frames.contains { $0.text.contains("Then 12 candidates from candidates.csv are imported into it.") })
    #expect(frames.contains { $0.text.contains("Imported 12 candidates.") })
    #expect(frames.last?.text.contains("12 of 12") == true)
  }

  @Test("A row that cannot be read is counted after the import, with the file it is in")
  func partOfList() throws {
    let list = home + "/people.csv"
    try "Name,Profession,Date of birth\nSelam Tesfay,nurse,1990-01-02\nOmar Said,nurse,31 Nov 1990\n"
      .write(toFile: list, atomically: true, encoding: .utf8)
    let frames = try start("3\(list)<Enter>1Smethwick<Enter>SMW<Enter>Nadia Hussein<Enter>NH<Enter>").frames
    #expect(
      frames.contains { $0.text.contains("Then 1 candidate from people.csv is imported into it.") })
    #expect(
      frames.last?.text.contains("Imported 1 candidate. 1 row not imported, in people-rejects.csv") == true)
  }

  @Test("Where the rows that cannot be read cannot be written either, that is said with the way to see them")
  func nowhereToWrite() throws {
    // With “-rejects” the name is longer than any that a disk takes.
    let list = home + "/" + String(repeating: "p", count: 248) + ".csv"
    try "Name,Profession,Date of birth\nSelam Tesfay,nurse,1990-01-02\nOmar Said,nurse,31 Nov 1990\n"
      .write(toFile: list, atomically: false, encoding: .utf8)
    let frames = try start("3\(list)<Enter>1Smethwick<Enter>SMW<Enter>Nadia Hussein<Enter>NH<Enter>").frames
    #expect(
      frames.last?.text.contains("Imported 1 candidate. 1 row left out; see caseload import --dry-run.")
        == true)
  }

  @Test("A list of which nothing can be read makes no file")
  func emptyList() throws {
    let list = home + "/people.csv"
    try "Name,Profession\n".write(toFile: list, atomically: true, encoding: .utf8)
    let frames = try start("3\(list)<Enter><Enter>").frames
    #expect(frames.contains { $0.text.contains("there is nobody to import") })
    #expect(!FileManager.default.fileExists(atPath: home + "/.local/share/caseload/caseload.sqlite"))
    let blank = lastAsked(try start("3<Enter>").frames, "CSV file")?.text
    #expect(blank?.contains("! The name of the file is missing.") == true)
  }

  @Test("A list that is not there is a sentence, and the question stays")
  func noSuchList() throws {
    let frames = try start("3/nowhere/list.csv<Enter>").frames
    let words = try #require(frames.last { $0.text.contains("CSV file") }?.text)
    #expect(words.contains("Nothing was imported"))
  }

  @Test("Where the login name tells nothing, it asks who works")
  func asksWho() throws {
    _ = try start("1Smethwick skills<Enter>SMW<Enter>Nadia Hussein<Enter>NH<Enter>")
    let path = home + "/.local/share/caseload/caseload.sqlite"
    let workspace = try Workspace(path, assets: Scratch.assets, today: Scratch.today)
    let second = Caseworker(id: workspace.newID(), initials: "TB", name: "Tom Bright")
    _ = try workspace.perform(AddToOffice(.caseworker(second)))
    let frames = try start("2", user: "somebody-else").frames
    #expect(frames.first?.text.contains("Who is working?") == true)
    #expect(frames.last?.text.contains("TB Mon 23 Nov") == true)
    #expect(throws: Refusal.self) { try start("", user: "somebody-else", initials: "ZZ") }
  }
}
