import CaseCore
import CaseStore
import Foundation
import Testing

@testable import Casework

@Suite("What is typed is kept until it is saved or thrown away")
struct DraftTests {
  private let folder: ScratchFolder
  private let store: DraftStore

  init() throws {
    folder = try ScratchFolder()
    store = DraftStore(folder.path + "/state/drafts")
  }

  private func draft(_ text: String, form: String = "note", of id: Int64? = 42, at: Int64 = 1_000) -> Draft {
    Draft(
      caseFile: "file", form: form, caseRecord: id.map(RecordID.init), fields: ["body": text], at: at)
  }

  @Test("A draft comes back as it was, whatever was typed in it")
  func roundTrip() throws {
    let kept = draft("فاطمة \u{1b}[2J \"\n\n👩‍👩‍👧 \u{301}", of: Int64.max)
    try store.keep(kept)
    #expect(store.open(kept.id) == kept)
    #expect(store.list(ofCaseFile: "file") == DraftList(drafts: [kept]))
  }

  @Test("Drafts are for their owner alone, and nothing else is left beside them")
  func modes() throws {
    let kept = draft("a")
    try store.keep(kept)
    #expect(try folder.mode(of: "state/drafts") == 0o700)
    #expect(try folder.mode(of: "state/drafts/\(kept.id).json") == 0o600)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/drafts") == [
        kept.id + ".json"
      ])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/state/drafts")
    try store.keep(kept)
    #expect(try folder.mode(of: "state/drafts") == 0o700)
  }

  @Test("A later state replaces the earlier one; the newest draft of a form is offered")
  func newest() throws {
    var first = draft("a", at: 1)
    try store.keep(first)
    first.fields["body"] = "ab"
    try store.keep(first)
    let later = draft("later", at: 5)
    try store.keep(later)
    try store.keep(draft("new person", form: "newCandidate", of: nil))
    let list = store.list(ofCaseFile: "file")
    #expect(list.drafts.count == 3)
    #expect(list.newest(form: "note", caseRecord: RecordID(42)) == later)
    #expect(list.newest(form: "newCandidate", caseRecord: nil)?.fields == ["body": "new person"])
    #expect(list.newest(form: "note", caseRecord: RecordID(43)) == nil)
    #expect(store.open(first.id)?.fields == ["body": "ab"])
  }

  @Test("Drafts of another case file are not shown, and damaged ones are counted, not fatal")
  func others() throws {
    let kept = draft("a")
    try store.keep(kept)
    for (name, text) in [
      (DraftName.random(), "{"), (DraftName.random(), "{\"version\":2}"), (DraftName.random(), ""),
    ] {
      try folder.write(text, to: "state/drafts/\(name).json")
    }
    try folder.write("x", to: "state/drafts/notes.txt")
    #expect(store.list(ofCaseFile: "file") == DraftList(drafts: [kept], damaged: 3))
    #expect(store.list(ofCaseFile: "other") == DraftList(drafts: [], damaged: 3))
    #expect(DraftStore(folder.path + "/nowhere").list(ofCaseFile: "file") == DraftList())
  }

  @Test("A draft that is cut anywhere is skipped or whole, never half")
  func cut() throws {
    let kept = draft("نص long enough to be cut")
    try store.keep(kept)
    let name = "state/drafts/\(kept.id).json"
    let bytes = Array(try folder.text(of: name).utf8)
    for length in bytes.indices {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: folder.path + "/" + name))
      #expect(store.open(kept.id) == nil)
    }
  }

  @Test("A draft is thrown away by its name or with its case, and no name leads out of the folder")
  func throwAway() throws {
    let (one, other) = (draft("a"), draft("b", of: 43))
    for draft in [one, other] { try store.keep(draft) }
    try store.throwAway(about: RecordID(42), ofCaseFile: "file")
    #expect(store.list(ofCaseFile: "file").drafts == [other])
    try folder.write("{}", to: "state/x.json")
    try store.throwAway("../x")
    #expect(try folder.text(of: "state/x.json") == "{}")
    #expect(store.open("../x") == nil)
    try store.throwAway(other.id)
    try store.throwAway(other.id)
    #expect(store.list(ofCaseFile: "file").drafts == [])
  }

  @Test("After 30 days a draft is old")
  func old() {
    #expect(!draft("a", at: 0).isOld(at: 30 * 86_400_000))
    #expect(draft("a", at: 0).isOld(at: 30 * 86_400_000 + 1))
  }

  @Test("Leftovers of a write that was cut off go after an hour")
  func leftovers() throws {
    try folder.write("personal", to: "state/drafts/.caseload-old")
    try folder.write("personal", to: "state/drafts/.caseload-new")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7_200)],
      ofItemAtPath: folder.path + "/state/drafts/.caseload-old")
    _ = store.list(ofCaseFile: "file")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state/drafts") == [".caseload-new"])
  }

  @Test("A draft that cannot be kept says why")
  func refused() throws {
    try folder.write("x", to: "plain")
    let refusal = #expect(throws: Refusal.self) {
      try DraftStore(folder.path + "/plain").keep(draft("secret"))
    }
    #expect(
      refusal?.words
        == "What you have typed is not kept as a draft: \(folder.path)/plain: something else has that name. Give the "
        + "other thing another name, then try again.")
  }
}

@Suite("A case file knows its own drafts")
struct DraftIdentityTests {
  @Test("The identity is that of the programme, and stays when the file moves")
  func moves() throws {
    let folder = try ScratchFolder()
    let places = AssetPlaces(folders: [])
    let made = try Workspace(folder.path + "/a.sqlite", for: .create, assets: places)
    let setUp = SetUpFile(name: "Sample Programme", prefix: "SMW", limits: [], caseworkers: [])
    _ = try made.perform(setUp)
    let identity = try made.draftIdentity()
    #expect(try identity == made.office().programme.map { String($0.id.value) })
    try FileManager.default.copyItem(atPath: folder.path + "/a.sqlite", toPath: folder.path + "/b.sqlite")
    #expect(try Workspace(folder.path + "/b.sqlite", assets: places).draftIdentity() == identity)
  }
}

@Suite("A draft is written once in each pause")
struct DraftPenTests {
  private let draft = Draft(caseFile: "f", form: "note", caseRecord: nil, fields: [:], at: 0)

  @Test("Nothing is written while keys follow each other, and once when they stop")
  func pause() {
    var pen = DraftPen()
    #expect(pen.wait(at: 0) == nil)
    pen.typed(draft, at: 100)
    pen.typed(draft, at: 500)
    #expect(pen.wait(at: 500) == DraftPen.pause)
    #expect(pen.due(at: 1_199) == nil)
    #expect(pen.due(at: 1_200) == draft)
    #expect(pen.due(at: 1_200) == nil)
    #expect(!pen.hasUnwritten)
  }

  @Test("Typing without a pause is written every five seconds")
  func long() {
    var pen = DraftPen()
    var written = 0
    for moment in stride(from: Int64(0), through: 20_000, by: 100) {
      pen.typed(draft, at: moment)
      if pen.due(at: moment) != nil { written += 1 }
    }
    #expect(written == 3)
  }

  @Test("A signal takes what is left, and a saved form leaves nothing")
  func rest() {
    var pen = DraftPen()
    pen.typed(draft, at: 0)
    #expect(pen.rest() == draft)
    #expect(pen.rest() == nil)
    pen.typed(draft, at: 0)
    pen.forget()
    #expect(pen.rest() == nil)
  }
}
