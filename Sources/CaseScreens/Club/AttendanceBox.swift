package import CaseCore
import Terminal

/// The attendance of a session: a form in which digits mark people.
package struct AttendanceBox: Equatable, Sendable {
  package var sheet: SessionSheet
  package var cursor = 0
  /// What is typed to find somebody; nothing while nobody is looked for.
  var find: TextLine?
  /// Who was found and is not expected.
  var walkIn: CaseSummary?
  var isMissing = false

  /// Makes the form; the cursor is on the first person who is not marked.
  init(_ sheet: SessionSheet) {
    self.sheet = sheet
    cursor = sheet.rows.firstIndex { $0.mark == nil } ?? 0
  }

  package var selected: SessionSheet.Row? {
    sheet.rows.indices.contains(cursor) ? sheet.rows[cursor] : nil
  }

  mutating func move(by count: Int) {
    cursor = min(max(0, cursor + count), max(0, sheet.rows.count - 1))
  }

  /// Goes to the first person of the form whose name or number holds what was typed; they come before walk-ins.
  mutating func goToExpected(_ typed: String) -> Bool {
    let words = folded(typed)
    guard !words.isEmpty else { return false }
    let index = sheet.rows.firstIndex { row in
      let text = folded("\(row.summary.name) \(row.summary.nativeName ?? "") \(row.summary.number)")
      return words.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
    }
    guard let index else { return false }
    (cursor, isMissing) = (index, false)
    return true
  }

  /// Goes to a person on the form.
  mutating func go(to caseRecord: RecordID) -> Bool {
    guard let index = sheet.rows.firstIndex(where: { $0.summary.caseRecord == caseRecord }) else {
      return false
    }
    cursor = index
    return true
  }
}

/// Opening the form, and what comes back.
extension AppState {
  /// Opens the form of the club that meets today, else of the one on the screen, else of the first one.
  mutating func openAttendance() -> [Effect] {
    guard let club = clubHere else {
      notice = Notice(
        "Not done: this file has no club. \(keyboard.command("new club")) adds one.", isRefusal: true)
      return []
    }
    return [.meeting(.readSession(club, sessionDay(of: club)))]
  }

  private var clubHere: Club? {
    let scope: ReviewScope? =
      if let meeting = review.meeting, screen == .review {
        meeting.review.scope
      } else if screen == .review, case .scope(let scope, _, _, _)? = review.selected {
        scope
      } else { nil }
    if case .club(let id)? = scope { return office.clubs.first { $0.id == id } }
    return office.clubs.first { $0.weekday == today.weekday } ?? office.clubs.first
  }

  /// The last day of the club's weekday; today for a club without one.
  private func sessionDay(of club: Club) -> Day {
    club.weekday.map { $0.next(from: today.adding(days: -6)) } ?? today
  }

  mutating func takeSession(_ message: MeetingMessage) -> [Effect] {
    switch message {
    case .sessionRead(let sheet):
      var new = AttendanceBox(sheet)
      if case .attendance(let old)? = box, old.sheet.club.id == sheet.club.id, old.sheet.day == sheet.day {
        new.cursor = old.cursor
        new.move(by: 0)
      }
      box = .attendance(new)
    case .marked(let outcome):
      notice = Notice(outcome.notice, undoes: true)
      return [.readToday]
    case .personFound(let summary): takePerson(summary)
    default: break
    }
    return []
  }

  private mutating func takePerson(_ summary: CaseSummary?) {
    guard case .attendance(var attendance)? = box else { return }
    attendance.isMissing = summary == nil
    attendance.walkIn = nil
    if let line = attendance.find?.text, attendance.goToExpected(line) {
      box = .attendance(attendance)
      return
    }
    if let summary, !attendance.go(to: summary.caseRecord) { attendance.walkIn = summary }
    box = .attendance(attendance)
  }
}

/// Keys of the form.
extension AppState {
  mutating func handle(_ key: Key, in attendance: AttendanceBox) -> [Effect] {
    var attendance = attendance
    if attendance.find != nil { return handleFind(key, &attendance) }
    if let count = key.rows(page: boxPage) {
      attendance.move(by: count)
      box = .attendance(attendance)
      return []
    }
    switch key {
    case .escape, .character("q"):
      box = nil
      return screen == .review ? readReview : rereadEverything()
    case .enter: attendance.move(by: 1)
    case .tab: return otherClub(after: attendance.sheet.club)
    case .left: return otherDay(attendance, by: -7)
    case .right: return otherDay(attendance, by: 7)
    case .character(let character) where isOwnKey(character): return handle(character, in: attendance)
    default: return handleShared(key, in: attendance)
    }
    box = .attendance(attendance)
    return []
  }

  /// Whether a key is the form's own: a digit that marks, the length of the session, its end.
  private func isOwnKey(_ character: Character) -> Bool {
    AttendanceMark(digit: character) != nil || ["+", "-", "c"].contains(keyboard.letter(character))
  }

  /// What keys do that mean the same everywhere.
  private mutating func handleShared(_ key: Key, in attendance: AttendanceBox) -> [Effect] {
    var attendance = attendance
    if keyboard.isKey(key, of: .find) {
      attendance.find = TextLine()
      box = .attendance(attendance)
    } else if keyboard.isKey(key, of: .hideNames) {
      toggleNames()
    } else if keyboard.isKey(key, of: .undo) {
      return [.undo, .meeting(.readSession(attendance.sheet.club, attendance.sheet.day))]
    } else if case .character = key {
      sayKeysOfAttendance()
    }
    return []
  }

  private mutating func sayKeysOfAttendance() {
    notice = Notice(
      "1 present, 2 late, 3 excused, 0 absent; \(key(.find)) finds, c closes, ←→ week.")
  }

  private mutating func handle(_ character: Character, in attendance: AttendanceBox) -> [Effect] {
    if let mark = AttendanceMark(digit: character) { return set(mark, in: attendance) }
    switch keyboard.letter(character) {
    case "+": return last(attendance, by: 15)
    case "-": return last(attendance, by: -15)
    case "c": return [.meeting(.session(change(attendance, .close)))]
    default: sayKeysOfAttendance()
    }
    return []
  }

  /// Marks the person under the cursor and goes on.
  private mutating func set(_ mark: AttendanceMark, in attendance: AttendanceBox) -> [Effect] {
    if isReadOnly {
      notice = Notice("Not done: this file can only be read here.", isRefusal: true)
      return []
    }
    var attendance = attendance
    guard let row = attendance.selected else { return [] }
    attendance.move(by: 1)
    box = .attendance(attendance)
    let sheet = attendance.sheet
    return [.meeting(.mark(row.summary.caseRecord, mark, sheet.club, sheet.day, walkIn: false))]
  }

  private func change(_ attendance: AttendanceBox, _ work: ChangeSession.Work) -> ChangeSession {
    ChangeSession(of: attendance.sheet.club.id, on: attendance.sheet.day, work)
  }

  /// The length of the session, in quarters of an hour.
  private func last(_ attendance: AttendanceBox, by minutes: Int) -> [Effect] {
    let now = attendance.sheet.session?.minutes ?? (minutes > 0 ? 45 : 75)
    return [.meeting(.session(change(attendance, .last(minutes: max(15, now + minutes)))))]
  }

  private func otherClub(after club: Club) -> [Effect] {
    guard let index = office.clubs.firstIndex(where: { $0.id == club.id }) else { return [] }
    let next = office.clubs[(index + 1) % office.clubs.count]
    return [.meeting(.readSession(next, sessionDay(of: next)))]
  }

  private func otherDay(_ attendance: AttendanceBox, by days: Int) -> [Effect] {
    [.meeting(.readSession(attendance.sheet.club, attendance.sheet.day.adding(days: days)))]
  }

  private mutating func handleFind(_ key: Key, _ attendance: inout AttendanceBox) -> [Effect] {
    guard var line = attendance.find else { return [] }
    let walkIn = attendance.walkIn
    switch key {
    case .escape, .enter:
      if key == .enter, attendance.isMissing { notice = Notice("Nobody was marked: nobody has that name.") }
      (attendance.find, attendance.walkIn, attendance.isMissing) = (nil, nil, false)
      box = .attendance(attendance)
      guard key == .enter, let walkIn else { return [] }
      let sheet = attendance.sheet
      return [.meeting(.mark(walkIn.caseRecord, .present, sheet.club, sheet.day, walkIn: true))]
    default:
      guard line.handle(key) else { return [] }
      attendance.find = line
      box = .attendance(attendance)
      return line.text.trimmed.isEmpty ? [] : [.meeting(.findPerson(line.text))]
    }
  }
}

extension AttendanceMark {
  /// The mark of a digit, in any script.
  fileprivate init?(digit: Character) {
    let typed = asciiDigits(String(digit)).first
    guard let mark = AttendanceMark.allCases.first(where: { $0.digit == typed }) else { return nil }
    self = mark
  }
}
