import CaseCore
import Foundation
import Testing

@testable import CaseStore

@Suite("Noticing what others save")
struct WatcherTests {
  private func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, milliseconds) == 1
  }

  @Test("A colleague's save wakes the watcher, and the operations since then can be read")
  func commit() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let mine = try club.open()
    let known = try #require(try mine.lastOperation()).number
    let watcher = try #require(FileWatcher(mine))
    #expect(watcher.take() == .nothing)

    try club.note("Rang", on: id, by: club.byBen)
    #expect(isReadable(watcher.descriptor, within: 2_000))
    #expect(watcher.take() == .committed)
    let news = try mine.operationsSince(known)
    #expect(news.map(\.caseworker) == [club.ben.id])
    #expect(news.map(\.number) == [known + 1])
    #expect(try mine.operationsSince(known + 1) == [])
    #expect(try mine.operationsSince(0, limit: 2).map(\.number) == [1, 2])
  }

  @Test("Reading, and files of other names, leave the watcher silent")
  func silent() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Fatima Haddad")
    let watcher = try #require(FileWatcher(club.file))
    _ = try club.facts(id)
    _ = try club.file.today(of: nil, on: club.today, limit: 8)
    #expect(!isReadable(watcher.descriptor, within: 20))
    let other = club.folder.file("notes.txt")
    #expect(FileManager.default.createFile(atPath: other, contents: nil))
    try FileManager.default.removeItem(atPath: other)
    #expect(watcher.take() == .nothing)
  }

  @Test("Another file in the place of this one is told apart from a save")
  func replaced() throws {
    let club = try ScratchClub()
    let watcher = try #require(FileWatcher(club.file))
    try FileManager.default.copyItem(atPath: club.folder.file(), toPath: club.folder.file("copy"))
    #expect(rename(club.folder.file("copy"), club.folder.file()) == 0)
    #expect(watcher.take() == .replaced)
  }
}
