internal import CaseCore
package import Terminal

/// What a click on a form is for.
enum FormTarget: Equatable {
  /// A field, or a button.
  case stop(FormFocus)
  /// A choice of the list, or of what may follow in the line, by its place.
  case choice(Int)
  /// A day of the calendar.
  case day(Day)
}

/// The mouse does what keys would: it goes to a field, takes a choice or a day, and presses a button.
extension Form {
  /// Takes a click, a turn of the wheel, or two clicks, of which the first has done everything.
  ///
  /// - Parameters:
  ///   - mouse: What the mouse did.
  ///   - size: The size of the frame in which the form was drawn.
  ///   - context: The facts around the form.
  /// - Returns: What is asked of the caller, as by a key.
  package mutating func handle(_ mouse: MouseEvent, size: Size, in context: FormContext) -> FormStep {
    switch mouse.kind {
    case .wheelUp: return handle(.up, in: context)
    case .wheelDown: return handle(.down, in: context)
    case .double: return .stay
    case .press: return target(at: mouse.position, size: size).map { take($0, in: context) } ?? .stay
    }
  }

  private mutating func take(_ target: FormTarget, in context: FormContext) -> FormStep {
    switch target {
    case .stop(let stop): return go(to: stop, in: context)
    case .choice(let place): return take(choice: place, in: context)
    case .day(let day):
      calendar?.go(to: day)
      return handle(.enter, in: context)
    }
  }

  private mutating func go(to stop: FormFocus, in context: FormContext) -> FormStep {
    if calendar != nil { _ = handle(.escape, in: context) }
    let before = focus
    (focus, showsHelp) = (stop, false)
    if before != stop { leave(before, in: context) }
    if case .button = stop { return handle(.enter, in: context) }
    return .stay
  }

  private mutating func take(choice place: Int, in context: FormContext) -> FormStep {
    let isLine = focus == .field(.line)
    let bar = isLine ? lineChoice?.highlighted : focusedField?.choice?.highlighted
    guard let bar else { return .stay }
    for _ in 0..<max(abs(place - bar), isLine ? 1 : 0) { _ = handle(place > bar ? .down : .up, in: context) }
    return handle(isLine ? .tab : .enter, in: context)
  }

  /// What is drawn at a place of the frame.
  private func target(at position: Position, size: Size) -> FormTarget? {
    let rows = visibleRows(in: size, hidden: false).rows
    guard rows.indices.contains(rows.startIndex + position.row - 2) else { return nil }
    let pieces = rows[rows.startIndex + position.row - 2].pieces.filter { $0.target != nil }
    return pieces.last { $0.column <= position.column }?.target ?? pieces.first?.target
  }
}
