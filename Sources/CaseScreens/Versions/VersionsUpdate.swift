import CaseCore
import Casework
import Terminal

/// What the screen of changed pathways does with keys.
extension AppState {
  /// Says how far the reading has come.
  mutating func showReading(_ count: Int) {
    isReading = true
    let far = count == 0 ? "" : ": \(grouped(count)) read"
    let what =
      screen == .openings ? "Setting people against the opening" : "Comparing the cases with newer pathways"
    notice = Notice("\(what)\(far). Esc stops.")
  }

  mutating func stopReading() -> [Effect] {
    isReading = false
    notice = Notice(
      outcomes.isCounting
        ? "Stopped. No report was made." : "Stopped. Nothing was compared; the cases are as they were.")
    outcomes.isCounting = false
    return [.stopReading]
  }

  /// Takes in whom newer versions affect; opens the screen where it was asked for.
  ///
  /// Whoever has begun something else meanwhile is only told.
  mutating func takeImpact(_ impact: VersionImpact) {
    if isReading { notice = nil }
    isReading = false
    guard form == nil, box == nil || isShowingVersions else {
      notice = Notice("The cases are compared with newer pathways: ask again to see them.")
      return
    }
    if case .versions(var versions) = box {
      versions.take(impact)
      box = .versions(versions)
    } else {
      box = .versions(VersionsState(impact))
    }
    if let fault = impact.faults.first {
      notice = Notice("Not everybody was compared: \(fault.description)", isRefusal: true)
    }
  }

  private var isShowingVersions: Bool {
    if case .versions = box { return true }
    return false
  }

  mutating func handle(_ key: Key, in versions: VersionsState) -> [Effect] {
    switch versions.view {
    case .list: return handleInList(key, versions)
    case .difference(let top):
      turn(key, from: top, in: versions) { .difference(top: $0) }
    case .preview(let top):
      guard key == .enter else {
        turn(key, from: top, in: versions) { .preview(top: $0) }
        return []
      }
      return migrate(versions)
    }
    return []
  }

  private mutating func handleInList(_ key: Key, _ versions: VersionsState) -> [Effect] {
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .enter: show(.difference(top: 0), in: versions)
    case _ where keyboard.isKey(key, of: .undo): return isReadOnly ? refuseWriting() : [.undo]
    case _ where keyboard.isKey(key, of: .redo): return isReadOnly ? refuseWriting() : [.redo]
    case .character(let character): return handleLetter(keyboard.letter(character), versions)
    default: moveCursor(key, versions)
    }
    return []
  }

  private mutating func handleLetter(_ letter: Character, _ versions: VersionsState) -> [Effect] {
    switch letter {
    case "m": startPreview(versions)
    case " ":
      var versions = versions
      versions.toggleMark()
      box = .versions(versions)
    default: moveCursor(.character(letter), versions)
    }
    return []
  }

  private mutating func moveCursor(_ key: Key, _ versions: VersionsState) {
    guard let count = distance(of: key) else { return }
    var versions = versions
    versions.move(by: count)
    box = .versions(versions)
  }

  /// How many lines a key goes; nothing where it goes none.
  private func distance(of key: Key) -> Int? { key.rows(page: max(1, size.rows - 7)) }

  private mutating func show(_ view: VersionsState.View, in versions: VersionsState) {
    guard versions.selected != nil else { return }
    var versions = versions
    versions.view = view
    box = .versions(versions)
  }

  /// Scrolls what is read; Esc goes back to the list.
  private mutating func turn(
    _ key: Key, from top: Int, in versions: VersionsState, _ view: (Int) -> VersionsState.View
  ) {
    if key == .escape || key == .character("q") { return show(.list, in: versions) }
    guard let count = distance(of: key) else { return }
    let draw = VersionsDraw(versions: versions, size: size, undo: self.key(.undo))
    show(view(min(max(0, top + count), draw.lastTop)), in: versions)
  }

  private mutating func startPreview(_ versions: VersionsState) {
    if isReadOnly { return _ = refuseWriting() }
    switch (versions.chosen.isEmpty, versions.targets.count) {
    case (true, _): notice = Notice("Not done: mark the cases that go over, with Space.", isRefusal: true)
    case (_, 2...):
      notice = Notice(
        "Not done: the marked cases go to several versions. Mark those of one.", isRefusal: true)
    default: show(.preview(top: 0), in: versions)
    }
  }

  private mutating func refuseWriting() -> [Effect] {
    notice = Notice("Not done: this file can only be read here.", isRefusal: true)
    return []
  }

  /// Lets the chosen cases go over; the list is read anew with everything else.
  private mutating func migrate(_ versions: VersionsState) -> [Effect] {
    show(.list, in: versions)
    guard let target = versions.targets.first else { return [] }
    return [.migrate(versions.chosen.map(\.caseRecord), target)]
  }
}
