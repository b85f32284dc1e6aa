import CaseCore
import Casework
import Terminal

/// The saved views: one is chosen, the present one is saved under a name, an own one is removed.
package struct ViewsBox: Equatable, Sendable {
  let list: ViewList
  var cursor = 0
  /// The name being typed, under which the present filter and order are saved.
  var naming: TextLine?
  /// Whether it is saved for everybody who opens the case file, rather than for oneself.
  var isShared = false
  /// Whether Del was pressed once on the view under the cursor.
  var isAsking = false

  init(_ list: ViewList) {
    self.list = list
  }

  var selected: SavedView? { list.views.indices.contains(cursor) ? list.views[cursor] : nil }

  mutating func move(by count: Int) {
    isAsking = false
    cursor = min(max(0, cursor + count), max(0, list.views.count - 1))
  }
}

extension AppState {
  /// Shows the views; the cursor stays at its place after one was saved or removed.
  mutating func take(_ views: ViewList) {
    var new = ViewsBox(views)
    if case .views(let old)? = box { new.move(by: old.cursor) }
    box = .views(new)
  }

  mutating func handle(_ key: Key, in views: ViewsBox) -> [Effect] {
    var views = views
    if let name = views.naming { return handle(key, naming: name, in: &views) }
    switch key {
    case .escape, .character("q"):
      box = nil
      return []
    case .enter: return views.selected.map { show($0) } ?? []
    case .delete: return remove(&views)
    case .character("s"): views.naming = TextLine()
    default: views.move(by: key.rows(page: boxPage) ?? 0)
    }
    box = .views(views)
    return []
  }

  private mutating func handle(_ key: Key, naming name: TextLine, in views: inout ViewsBox) -> [Effect] {
    var name = name
    switch key {
    case .escape: views.naming = nil
    case .tab: views.isShared.toggle()
    case .enter:
      views.naming = nil
      box = .views(views)
      let view = SavedView(
        name: name.text.trimmed, filter: list.filterText, sort: list.query.sort, columns: list.columns,
        home: views.isShared ? .shared : .own)
      return [.saveView(view)]
    default:
      _ = name.handle(key)
      views.naming = name
    }
    box = .views(views)
    return []
  }

  /// Looks at the list, or the board, through a view.
  mutating func show(_ view: SavedView) -> [Effect] {
    do throws(Refusal) {
      let filter = try Filter.parse(view.filter, today: today, names: filterNames ?? FilterNames())
      box = nil
      openCase = nil
      if screen == .today || screen == .review { screen = .candidates }
      list.query.sort = view.sort
      list.columns = view.columns
      defer { list.viewName = view.name }
      return applyFilter(filter, text: view.filter)
    } catch {
      notice = Notice(error.words, isRefusal: true)
      return []
    }
  }

  private mutating func remove(_ views: inout ViewsBox) -> [Effect] {
    guard let view = views.selected else { return [] }
    if views.isAsking || view.home == .builtIn { return [.removeView(view)] }
    views.isAsking = true
    box = .views(views)
    notice = Notice("Press Del once more to remove the view “\(view.name)”.")
    return []
  }
}

/// Draws the list of views.
struct ViewsDraw {
  let views: ViewsBox
  let state: AppState

  func draw(into frame: inout Frame) {
    let columns = min(frame.size.columns - 2, 76)
    let faults = views.list.faults.count
    let height = min(max(1, views.list.views.count), max(1, frame.size.rows - 8))
    let box = FloatingBox(
      title: "Views", rows: height + 4 + min(1, faults), columns: columns, in: frame.size)
    let foot =
      views.naming == nil
      ? "Enter show   s save this one   Del remove   Esc close"
      : "Type its name   Enter save   Tab own or shared   Esc leave it"
    box.draw(foot: foot, into: &frame)
    let top = max(0, min(views.cursor - height / 2, views.list.views.count - height))
    for (offset, view) in views.list.views[top...].prefix(height).enumerated() {
      draw(view, isCursor: top + offset == views.cursor, at: box.top + 1 + offset, box, into: &frame)
    }
    drawNaming(at: box.top + 1 + height, box, into: &frame)
    if let fault = views.list.faults.first {
      let words = latinLed("\(fault)", "Fault")
      frame.write(
        words, at: Position(box.top + box.rows - 2, box.left + 3), width: columns - 6, style: .alert)
    }
  }

  private func draw(
    _ view: SavedView, isCursor: Bool, at row: Int, _ box: FloatingBox, into frame: inout Frame
  ) {
    if isCursor { frame.write("▌", at: Position(row, box.left + 1), style: .accent) }
    let isNarrow = box.columns < 60
    let name = latinLed(view.name, "View")
    frame.write(
      name, at: Position(row, box.left + 3), width: isNarrow ? box.columns - 6 : 26,
      style: isCursor ? .cursor : .plain)
    guard !isNarrow else { return }
    frame.write(view.home.rawValue, at: Position(row, box.left + 30), width: 9, style: .dim)
    let filter = view.filter.isEmpty ? "everybody" : view.filter
    frame.write(
      latinLed(filter, "Filter"), at: Position(row, box.left + 40), width: box.columns - 42, style: .dim)
  }

  private func drawNaming(at row: Int, _ box: FloatingBox, into frame: inout Frame) {
    guard let name = views.naming else { return }
    let words = views.isShared ? "Save for everybody (Tab own): " : "Save for you (Tab shared): "
    let used = frame.write(words, at: Position(row + 1, box.left + 3), style: .accent)
    let column = box.left + 3 + used
    frame.write(name.text, at: Position(row + 1, column), width: box.left + box.columns - column - 2)
    box.clearBeside(row + 1, typed: name.text, into: &frame)
    frame.cursor = Position(
      row + 1, min(box.left + box.columns - 2, column + displayWidth(name.beforeCursor)))
  }
}
