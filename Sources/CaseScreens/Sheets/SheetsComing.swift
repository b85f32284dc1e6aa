import CaseCore
import Casework
import Terminal

/// Sheets of several cases while they are made beside the drawing thread.
extension AppState {
  /// Says how many are made; nothing else is done on the screens meanwhile, so that nothing wipes the answer away.
  mutating func showMaking(_ count: Int) {
    guard case .sheetsComing(let total) = box else { return }
    isReading = true
    notice = Notice("Making sheets: \(grouped(count)) of \(grouped(total)). Esc stops.")
  }

  mutating func handleWhileMaking(_ key: Key) -> [Effect] {
    guard key == .escape || key == .control("c") else { return [] }
    (box, lastSheet, isReading) = (nil, nil, false)
    notice = Notice("Stopped. No sheet was written.")
    return [.stopReading]
  }

  /// Has sheets recorded and named, unless they were stopped meanwhile.
  mutating func take(_ made: MadeSheets, _ order: SheetOrder) -> [Effect] {
    guard case .sheetsComing = box else { return [] }
    endMaking()
    return [.giveSheets(made, order)]
  }

  /// Says what was refused; a missing consent asks for the reason that may stand in for it.
  mutating func take(_ refusal: Refusal) {
    endMaking()
    if !askForReason(after: refusal) { notice = Notice(refusal.words, isRefusal: true) }
  }

  /// Says what failed.
  mutating func failed(_ words: String) {
    endMaking()
    notice = Notice(words, isRefusal: true)
  }

  /// Ends the waiting, with or without sheets.
  private mutating func endMaking() {
    guard case .sheetsComing = box else { return }
    (box, notice, isReading) = (nil, nil, false)
  }
}
