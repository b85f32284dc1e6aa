import CaseCore
import CaseScreens
import Terminal
import Testing

/// Keys as nobody presses them.
struct FormRandomTests {
  private static let purposes: [FormPurpose] = [
    .sitting, .step(key: "cra"), .contact, .note, .action, .move(nil), .newCandidate(name: "Omar"),
    .editCandidate,
    .finishAction(RecordID(7)), .quickLine("oet 12sep L370"),
    .placement(nil), .placement(RecordID(30)), .placementCheck(RecordID(30), kind: "DBS"), .document(nil),
    .consent(nil), .barrier(nil), .funding(nil), .employment(nil), .status, .whatIf,
  ]

  private static let keys: [Key] =
    [
      .enter, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .controlUp, .controlDown, .controlLeft, .controlRight, .escape, .function(1), .function(9),
      .control("s"), .control("t"), .control("u"), .control("w"), .control("j"), .control("x"), .function(9),
    ] + "aeo319 +-/“لع٣ሰ\u{0301}界👩".map { .character($0) }

  private static let context = FormSample.context(FormSample.placed())
  private static let sizes = [(80, 24), (40, 12), (120, 40), (7, 3)]

  @Test("5,000 random runs of keys never trap, keep the layout rule, and Esc or Ctrl-S always ends")
  func random() {
    var numbers = SmallNumbers(seed: 20_261_123)
    for run in 0..<5_000 {
      let purpose = Self.purposes[run % Self.purposes.count]
      var form = Form.make(purpose, in: Self.context)
      for _ in 0..<(4 + numbers.next(20)) {
        _ = form.handle(Self.keys[numbers.next(Self.keys.count)], in: Self.context)
      }
      if run % 5 == 0 { draw(form, size: Self.sizes[run / 5 % Self.sizes.count]) }
      #expect(ends(form))
    }
  }

  private func draw(_ form: Form, size: (columns: Int, rows: Int)) {
    var frame = Frame(size: Size(rows: size.rows, columns: size.columns))
    form.draw(into: &frame, names: false)
    #expect(frame.bidiProblems().isEmpty, "\(frame.text)")
  }

  /// Esc leaves, after closing the help and what is open; Ctrl-S saves at once.
  private func ends(_ form: Form) -> Bool {
    var left = form
    var last = FormStep.stay
    for _ in 0..<3 where last == .stay { last = left.handle(.escape, in: Self.context) }
    var saved = form
    return last == .cancel && saved.handle(.control("s"), in: Self.context) == .save
  }
}

/// Numbers that are the same every time.
private struct SmallNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
