/// Prints the figures: absolute ones are this machine's on this day, ratios are what counts.
enum Report {
  static func show(size: Int, program: Figures, floor: Figures) {
    print("\n\(size) candidates, 120x40                  caseload      floor      ratio")
    row("first frame, ms", program.firstFrame, floor.firstFrame)
    row("cursor move with preview (its rows)", program.move, floor.move)
    row("cursor move, ms", program.plainMove, floor.plainMove)
    row("bytes per cursor move", program.plainMoveBytes, floor.plainMoveBytes)
    row("the same with the preview", program.moveBytes, floor.plainMoveBytes)
    row("letter in a form, ms (a move)", program.typing, floor.typing)
    row("letter in the palette (a search)", program.palette, floor.palette)
    row("opening a case, ms (its rows)", program.opening, floor.opening)
    row("peak memory, MiB", program.memory, floor.memory)
    row("wake-ups in 2 idle seconds", program.idleWakeUps, floor.idleWakeUps)
    row("bytes in 2 idle seconds", program.idleBytes, floor.idleBytes)
  }

  static func compare(_ small: Int, _ few: Figures, _ large: Int, _ many: Figures) {
    print("\ncaseload, \(large) against \(small) candidates         ratio")
    print("  first frame                    \(padded(ratio(many.firstFrame, few.firstFrame), 16))")
    print("  cursor move                    \(padded(ratio(many.move, few.move), 16))")
    print("  peak memory                    \(padded(ratio(many.memory, few.memory), 16))")
  }

  static func showRules(size: Int, program: Double, shell: Double) {
    print("\n\(size) candidates                     caseload    sqlite3      ratio")
    row("every rule of every open case, ms", program, shell)
  }

  static func showOpening(size: Int, program: Double, shell: Double, commit: Double) {
    print("\n\(size) candidates                     caseload    sqlite3      ratio")
    row("opening a review, ms", program, shell)
    row("the same without one commit, ms", max(0, program - commit), shell)
  }

  static func showYear(times: [Double], sizes: [Int]) {
    print("\n52 weekly reviews of 183 people         week 52     week 1      ratio")
    row("opening and closing, ms", times.last ?? 0, times.first ?? 0)
    row("size of the file, KiB", Double(sizes.last ?? 0) / 1_024, Double(sizes.first ?? 0) / 1_024)
  }

  private static func row(_ name: String, _ program: Double, _ floor: Double) {
    let label = name + String(repeating: " ", count: max(0, 36 - name.count))
    print(
      "  \(label)\(padded(fixed(program), 10))\(padded(fixed(floor), 11))\(padded(ratio(program, floor), 11))"
    )
  }

  private static func ratio(_ value: Double, _ base: Double) -> String {
    base > 0 ? fixed(value / base) + " x" : "-"
  }

  private static func fixed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
