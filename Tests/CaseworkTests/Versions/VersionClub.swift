import CaseCore
import CaseStore
import Casework
import Foundation

/// A club with nurses on a real case file, and a folder of pathways of its own that a test adds versions to.
final class VersionClub {
  static let today = Day(number: 20_780)
  static let held = "nurse/test-of-competence-2026-11"
  static let newer = "nurse/test-of-competence-2027-01"

  let folder: String
  let workspace: Workspace

  init() throws {
    folder = NSTemporaryDirectory() + "caseload-versions-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["general-1", Self.held] { try Self.ship(name, in: folder) }
    workspace = try Workspace(
      folder + "/club.sqlite", for: .create, assets: AssetPlaces(folders: [folder]), today: Self.today)
    let anna = Caseworker(id: workspace.newID(), initials: "AB", name: "Anna Baker")
    let ben = Caseworker(id: workspace.newID(), initials: "BC", name: "Ben Cole")
    let setUp = SetUpFile(name: "Sample Programme", prefix: "SMW", limits: [], caseworkers: [anna, ben])
    _ = try workspace.perform(setUp)
    try workspace.identify(initials: "AB")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The pathways that come with the program.
  static let shipped = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Assets/Pathways").path()

  private static func write(_ content: String, to name: String, in folder: String) throws {
    let file = URL(filePath: "\(folder)/Pathways/\(name).yaml")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file, atomically: true, encoding: .utf8)
  }

  private static func ship(_ name: String, in folder: String) throws {
    let content = try String(contentsOfFile: "\(shipped)/\(name).yaml", encoding: .utf8)
    try write(content, to: name, in: folder)
  }

  /// Offers a pathway that comes with the program.
  func ship(_ name: String) throws { try Self.ship(name, in: folder) }

  /// Offers a pathway of any content.
  func publish(_ content: String, as name: String) throws { try Self.write(content, to: name, in: folder) }

  /// A newer nurse's version: a higher score in OET, one exam under another key and name, one paper less.
  func publishNewer() throws {
    let held = try String(contentsOfFile: "\(Self.shipped)/\(Self.held).yaml", encoding: .utf8)
    let paper = """
            - step: police-clearance
              name: Police clearance
              kind: document
              shown-by: {document: police clearance}
              source: nmc-eval
              confidence: medium

      """
    let newer = held.replacing(paper, with: "").replacing(", police-clearance", with: "")
      .replacing("name: Test of Competence, CBT", with: "name: Computer test")
      .replacing("nmc-cbt", with: "nmc-computer-test")
      .replacing("writing: 300, speaking: 350}", with: "writing: 350, speaking: 350}")
      .replacing("\nstages:", with: "\nrenamed:\n  nmc-cbt: nmc-computer-test\n\nstages:")
    try Self.write(newer, to: Self.newer, in: folder)
  }

  /// Enrols somebody; gives the case.
  func enrol(_ name: String, _ change: (inout CandidateDraft) -> Void = { _ in }) throws -> RecordID {
    var draft = CandidateDraft(fullName: name)
    draft.profession = .nurse
    draft.enrolledOn = Self.today.adding(days: -200)
    draft.stage = .language
    draft.stageSince = Self.today.adding(days: -90)
    change(&draft)
    let outcome = try workspace.perform(EnrolCandidates([draft], offers: try workspace.offers()))
    return outcome.newCases.first ?? RecordID(0)
  }

  /// The facts of a case that must be there.
  func facts(_ id: RecordID) throws -> CaseFacts {
    guard let facts = try workspace.facts(of: id) else { throw FileFailure.missing(path: "case") }
    return facts
  }

  /// Records an OET whose writing is enough by the older version only.
  func passOET(_ id: RecordID) throws {
    var sitting = Sitting(
      id: workspace.newID(), person: try facts(id).person.id, test: "oet", satOn: Self.today.adding(days: -60)
    )
    sitting.version = "nursing"
    (sitting.listening, sitting.reading) = (Score(tenths: 3_600), Score(tenths: 3_700))
    (sitting.writing, sitting.speaking) = (Score(tenths: 3_200), Score(tenths: 3_600))
    try record(id, [sitting])
  }

  /// Records how far a step has come.
  func step(_ key: String, _ state: StepState, of id: RecordID, daysAgo: Int = 5) throws {
    let facts = try facts(id)
    guard let enrolment = facts.enrolment else { return }
    let event = StepEvent(
      id: workspace.newID(), caseRecord: id, enrolment: enrolment.id, step: key, state: state,
      happenedOn: Self.today.adding(days: -daysAgo))
    try record(id, [event])
  }

  /// Records a sitting of an exam that failed.
  func failExam(_ key: String, of id: RecordID) throws {
    var sitting = Sitting(
      id: workspace.newID(), person: try facts(id).person.id, test: key, satOn: Self.today.adding(days: -2))
    sitting.outcome = .failed
    try record(id, [sitting])
  }

  private func record(_ id: RecordID, _ facts: [any Fact]) throws {
    _ = try workspace.perform(RecordFacts(id, facts))
  }

  /// Lets cases go over to the newer version.
  @discardableResult
  func migrate(_ cases: [RecordID]) throws -> Outcome {
    guard let name = PathwayName(Self.newer) else { throw FileFailure.missing(path: Self.newer) }
    return try workspace.perform(try workspace.migration(of: cases, to: name))
  }
}
