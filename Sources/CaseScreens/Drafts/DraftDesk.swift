import CaseCore
package import Casework
import Foundation

/// Where drafts are kept and by which clock.
package struct DraftPlace: Sendable {
  /// The folder; without one they last as long as the program runs.
  let store: DraftStore?
  /// The moment, in milliseconds since 1970.
  let now: @Sendable () -> Int64

  /// Names the place.
  package init(_ store: DraftStore? = nil, now: (@Sendable () -> Int64)? = nil) {
    self.store = store
    self.now = now ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
  }
}

/// What is typed in the form that is open.
struct DraftContent: Equatable, Sendable {
  /// The lasting name of the form.
  let form: String
  let caseRecord: RecordID?
  /// What differs from how the form began; empty where nothing does.
  let fields: [String: String]
}

/// Keeps what is typed: a draft is written in each pause, and thrown away when its form is saved.
final class DraftDesk {
  private let place: DraftPlace
  /// Which case file the drafts belong to; nothing where that is not known, and they are not written.
  private let caseFile: String?
  private var pen = DraftPen()
  /// The draft of the form that is open, once there is one.
  private var current: Draft?
  private var lastContent: DraftContent?
  /// The drafts of this run that no folder keeps: there is none, or it could not take them.
  private var loose: [Draft] = []
  /// Why the folder did not take them.
  private var trouble: Refusal?
  private let start = ContinuousClock.now

  init(_ place: DraftPlace, caseFile: String?) {
    self.place = place
    self.caseFile = caseFile
  }

  private var store: DraftStore? { caseFile == nil ? nil : place.store }

  /// All drafts of this case file, the newest first, and the number of damaged ones.
  var list: (drafts: [Draft], damaged: Int) {
    guard let store, let caseFile else { return (loose.sorted { $0.at > $1.at }, 0) }
    let list = store.list(ofCaseFile: caseFile)
    let kept = list.drafts.filter { draft in !loose.contains { $0.id == draft.id } }
    return ((kept + loose).sorted { $0.at > $1.at }, list.damaged)
  }

  /// How many drafts would be lost with the end of the program.
  var unkept: Int { trouble == nil ? 0 : loose.count }

  /// Whether a draft is older than is kept without a question.
  func isOld(_ draft: Draft) -> Bool { draft.isOld(at: place.now()) }

  /// The milliseconds until something is to be written; nothing where all is.
  var wait: Int? { pen.wait(at: moment).map(Int.init) }

  var hasUnwritten: Bool { pen.hasUnwritten }

  /// Takes up the newest draft of a form that is being opened.
  func pickUp(form: String, caseRecord: RecordID?) -> Draft? {
    open(list.drafts.first { $0.form == form && $0.caseRecord == caseRecord })
  }

  /// Takes up one draft of the list; nothing where it is gone.
  func pickUp(_ id: String) -> Draft? { open(list.drafts.first { $0.id == id }) }

  private func open(_ draft: Draft?) -> Draft? {
    current = draft
    lastContent = draft.map {
      DraftContent(form: $0.form, caseRecord: $0.caseRecord, fields: $0.fields)
    }
    return draft
  }

  /// Notes what the open form holds after an event.
  func note(_ content: DraftContent?) {
    guard let content, content != lastContent, current != nil || !content.fields.isEmpty else { return }
    lastContent = content
    var draft =
      current
      ?? Draft(
        caseFile: caseFile ?? "", form: content.form, caseRecord: content.caseRecord, fields: [:], at: 0)
    draft.fields = content.fields
    draft.at = place.now()
    current = draft
    pen.typed(draft, at: moment)
  }

  /// Writes what has been typed for long enough.
  func writeDue() throws(Refusal) { try write(pen.due(at: moment)) }

  /// Writes what is not written yet: in a pause.
  func writeRest() throws(Refusal) { try write(pen.rest()) }

  /// Writes what is not written yet and goes on without a form.
  func leave() throws(Refusal) {
    defer { (current, lastContent) = (nil, nil) }
    try writeRest()
    if let trouble, let current, loose.contains(where: { $0.id == current.id }) { throw trouble }
  }

  /// Throws the draft of the open form away: the form is saved.
  func drop() throws(Refusal) {
    pen.forget()
    defer { (current, lastContent) = (nil, nil) }
    if let current { try throwAway(current.id) }
  }

  /// Begins a draft for a form in which nothing is typed yet, because an editor is about to get one of its fields.
  func begin(_ content: DraftContent?, field: FieldKey?) throws(Refusal) {
    guard current == nil, let content, let field, let store, let caseFile else { return }
    let draft = Draft(
      caseFile: caseFile, form: content.form, caseRecord: content.caseRecord, fields: [field.rawValue: ""],
      at: place.now())
    current = draft
    try store.keep(draft)
  }

  /// Where a text of the open form belongs, should the program be killed while an editor has it.
  func origin(of field: FieldKey?) -> EditorOrigin? {
    guard let field, let current, store != nil else { return nil }
    return EditorOrigin(draft: current.id, field: field.rawValue)
  }

  /// Puts a text that an editor has left into its draft; answers whether it has a place now.
  ///
  /// That of another case file waits until it is opened.
  func replace(_ leftover: EditorLeftover) -> Bool {
    guard let store, var draft = store.open(leftover.origin.draft), draft.caseFile == caseFile else {
      return false
    }
    draft.fields[leftover.origin.field] = leftover.text
    return (try? store.keep(draft)) != nil
  }

  /// Throws one draft away.
  func throwAway(_ id: String) throws(Refusal) {
    loose.removeAll { $0.id == id }
    try store?.throwAway(id)
  }

  /// Throws away what was typed about cases that are erased.
  func throwAway(about cases: [RecordID]) throws(Refusal) {
    for draft in list.drafts where draft.caseRecord.map(cases.contains) == true { try throwAway(draft.id) }
  }

  /// A form in which nothing is typed any more leaves no draft.
  private func write(_ draft: Draft?) throws(Refusal) {
    guard let draft else { return }
    if draft.fields.isEmpty {
      current = nil
      return try throwAway(draft.id)
    }
    guard let store else {
      loose.removeAll { $0.id == draft.id }
      return loose.append(draft)
    }
    loose.removeAll { $0.id == draft.id }
    try keep([draft] + loose, in: store)
  }

  /// Writes drafts to the folder; those that it does not take last as long as the program.
  private func keep(_ drafts: [Draft], in store: DraftStore) throws(Refusal) {
    (loose, trouble) = ([], nil)
    for draft in drafts {
      do throws(Refusal) { try store.keep(draft) } catch {
        loose.append(draft)
        trouble = error
      }
    }
    if let trouble { throw trouble }
  }

  /// Milliseconds that never run backwards.
  private var moment: Int64 {
    let parts = (ContinuousClock.now - start).components
    return parts.seconds * 1_000 + parts.attoseconds / 1_000_000_000_000_000
  }
}
