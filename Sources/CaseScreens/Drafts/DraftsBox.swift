import CaseCore
import Casework
import Terminal

/// A draft as the list of them shows it.
package struct DraftRow: Equatable, Sendable {
  let id: String
  /// The form that it fills in; nothing where this version of the program has none of that name.
  let purpose: FormPurpose?
  let caseRecord: RecordID?
  /// The person; nothing for somebody new, and where the case is gone.
  let subject: FormSubject?
  /// The day on which it was last typed in.
  let day: Day
  let isOld: Bool
  /// Some of what was typed.
  let gist: String
  /// The name or title of something new that is no person, as far as it was typed.
  private let newName: String?

  init(_ draft: Draft, facts: CaseFacts?, isOld: Bool) {
    id = draft.id
    purpose = FormPurpose(draftName: draft.form)
    caseRecord = draft.caseRecord
    subject = facts.map(FormSubject.init)
    day = LondonTime.day(at: draft.at)
    self.isOld = isOld
    let texts = FieldKey.allCases.compactMap(draft.typed)
    gist = texts.max { $0.count < $1.count } ?? ""
    newName = purpose?.isForOffice == true ? draft.typed(.post) ?? draft.typed(.fullName) ?? "" : nil
  }

  /// Whom it is about: a person, somebody new, or something that is no person.
  func about(hidingName: Bool) -> String {
    if let subject { return subject.words(hidingName: hidingName) }
    guard caseRecord == nil else { return "Case gone" }
    if isForMarked { return "Marked cases" }
    guard let newName else { return "Somebody new" }
    return hidingName && purpose != .opening(nil) ? "" : newName
  }

  var title: String { purpose?.plan.title ?? "A form of another version" }

  /// Whether it is of a form about all marked cases.
  var isForMarked: Bool { purpose?.isForMarked == true }

  /// Why it cannot be opened by itself; nothing where it can.
  var hindrance: String? {
    if purpose == nil { return "this version of Caseload has no such form." }
    if caseRecord != nil, subject == nil { return "the case is not in this file any more." }
    return nil
  }
}

extension Draft {
  /// What was typed in a field; nothing for the number of a row that was chosen.
  fileprivate func typed(_ field: FieldKey) -> String? {
    guard let text = fields[field.rawValue]?.nothingIfEmpty else { return nil }
    return text.count > Self.longestNumber && text.allSatisfy(\.isNumber) ? nil : text
  }

  /// The digits of the longest telephone number there is, by ITU-T E.164; numbers of rows are longer.
  private static let longestNumber = 15
}

/// The drafts that are kept: one can be opened or thrown away.
package struct DraftsBox: Equatable, Sendable {
  let rows: [DraftRow]
  /// How many files could not be read.
  let damaged: Int
  var cursor = 0
  /// Whether Del was pressed once on the row under the cursor.
  var isAsking = false

  init(rows: [DraftRow], damaged: Int) {
    self.rows = rows
    self.damaged = damaged
  }

  var selected: DraftRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  mutating func move(by count: Int) {
    isAsking = false
    cursor = min(max(0, cursor + count), max(0, rows.count - 1))
  }
}

extension AppState {
  /// Shows the drafts; the cursor stays at its place after one was thrown away.
  mutating func take(_ drafts: DraftsBox) {
    var drafts = drafts
    if case .drafts(let old)? = box { drafts.move(by: old.cursor) }
    box = .drafts(drafts)
  }

  mutating func handle(_ key: Key, in drafts: DraftsBox) -> [Effect] {
    var drafts = drafts
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .enter: return open(drafts.selected)
    case .delete: return throwAway(&drafts)
    default: drafts.move(by: key.rows(page: boxPage) ?? 0)
    }
    box = .drafts(drafts)
    return []
  }

  private mutating func open(_ row: DraftRow?) -> [Effect] {
    guard let row else { return [] }
    if let why = isReadOnly ? "this file can only be read here." : row.hindrance ?? lackOfMarks(for: row) {
      notice = Notice("Not opened: \(why) Del throws the draft away.", isRefusal: true)
      return []
    }
    box = nil
    return [.openDraft(row, marked: row.isForMarked ? list.marked.sorted() : [])]
  }

  /// What has to be done before the draft of a form about marked cases can be opened; nothing for any other.
  private func lackOfMarks(for row: DraftRow) -> String? {
    guard row.isForMarked, list.marked.isEmpty else { return nil }
    return "mark cases in Candidates first, then \(keyForMarked(row.purpose)) there or Enter here opens it."
  }

  /// The key that opens a form about marked cases.
  private func keyForMarked(_ purpose: FormPurpose?) -> String {
    switch purpose {
    case .markedMove: key(.move)
    case .markedPlace: key(.assign)
    case .markedTag: "\(key(.record)) g"
    default: key(.action)
    }
  }

  private mutating func throwAway(_ drafts: inout DraftsBox) -> [Effect] {
    guard let row = drafts.selected else { return [] }
    guard drafts.isAsking else {
      drafts.isAsking = true
      box = .drafts(drafts)
      notice = Notice("Press Del once more to throw this draft away. It cannot be brought back.")
      return []
    }
    notice = Notice("The draft was thrown away.")
    return [.throwDraftAway(row.id), .readDrafts]
  }
}

/// Draws the list of drafts.
struct DraftsDraw {
  let drafts: DraftsBox
  let state: AppState

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 110)
    let height = min(max(1, drafts.rows.count), max(1, frame.size.rows - 10))
    let box = FloatingBox(title: "Drafts", rows: height + 6, columns: columns, in: frame.size)
    box.draw(foot: "Enter open   Del throw away   Esc close", into: &frame)
    let width = columns - 6
    guard !drafts.rows.isEmpty else {
      let words = "No draft is kept. What you type in a form and leave unsaved stays here."
      for (offset, part) in wrap(words, to: width).prefix(3).enumerated() {
        frame.write(part, at: Position(box.top + 2 + offset, box.left + 3), width: width)
      }
      return
    }
    let top = max(0, min(drafts.cursor - height / 2, drafts.rows.count - height))
    for (offset, row) in drafts.rows[top...].prefix(height).enumerated() {
      draw(row, isCursor: top + offset == drafts.cursor, at: box.top + 1 + offset, box, into: &frame)
    }
    drawGist(box, into: &frame)
  }

  private func draw(
    _ row: DraftRow, isCursor: Bool, at line: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    let style: Style = isCursor ? .cursor : .plain
    if isCursor { frame.write("▌", at: Position(line, box.left + 1), style: .accent) }
    let isNarrow = box.columns < 60
    let day = row.day.words(today: state.today) + (row.isOld ? ", old" : "")
    frame.write(day, at: Position(line, box.left + 3), width: isNarrow ? 10 : 16, style: style)
    let who = box.left + (isNarrow ? 14 : 20)
    let words = [row.about(hidingName: state.hidesNames), row.title].filter { !$0.isEmpty }
    frame.write(
      words.joined(separator: "  "), at: Position(line, who), width: box.left + box.columns - who - 2,
      style: style)
  }

  /// What was typed in the draft under the cursor, and how many files are damaged.
  private func drawGist(_ box: FloatingBox, into frame: inout Frame) {
    let width = box.columns - 6
    let gist = latinLed(
      state.hidesNames ? NameVeil.hidden : (drafts.selected?.gist ?? "").replacing("\n", with: " "), "Typed")
    let damaged = drafts.damaged == 1 ? "1 draft file" : "\(drafts.damaged) draft files"
    let notes = drafts.damaged == 0 ? [] : ["Left alone, because it cannot be read: \(damaged)."]
    let lines = wrap(gist, to: width).prefix(notes.isEmpty ? 3 : 2) + notes
    for (offset, part) in lines.enumerated() {
      let row = box.top + box.rows - 4 + offset
      frame.write(part, at: Position(row, box.left + 3), width: width, style: .dim)
    }
  }
}
