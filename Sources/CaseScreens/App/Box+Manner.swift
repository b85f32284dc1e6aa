import Terminal

/// What the keys in front of a box are for.
enum BoxManner {
  /// Letters are typed, or every key has a meaning there.
  case typing
  /// A small box whose letters and digits are its own.
  case menu
  /// A page over the whole body; the first line still names the screens.
  case page
}

extension Box {
  var manner: BoxManner {
    switch self {
    case .find, .filter, .report, .palette, .pin, .erase, .finish, .faults, .sheetsComing, .sheetThere:
      .typing
    case .history(let history): history.asking == nil ? .page : .typing
    case .views(let views): views.naming == nil ? .page : .typing
    case .sheet(let sheet): sheet.reason == nil ? .menu : .typing
    case .record, .decision, .columns, .settings, .attendance: .menu
    case .drafts, .versions, .trend, .page: .page
    }
  }

  /// Whether the key of the help opens it here.
  var takesHelp: Bool {
    if case .finish = self { return true }
    return manner != .typing
  }
}

extension Box {
  /// Whether it stands in front of a screen that is seen on its sides.
  var isFloating: Bool {
    switch self {
    case .palette, .record, .decision, .columns, .settings, .sheet, .pin, .erase, .drafts, .views, .faults:
      true
    case .history, .versions, .trend, .page, .attendance: false
    case .find, .filter, .report, .sheetsComing, .sheetThere, .finish: false
    }
  }
}

extension AppState {
  /// Does what a key means wherever one is, in front of a box in which nothing is typed; nothing where the box is to
  /// know it.
  mutating func handleBesideBox(_ key: Key) -> [Effect]? {
    guard let manner = box?.manner, manner != .typing, let name = keyboard.action(for: key, in: place) else {
      return nil
    }
    if manner == .menu, case .character(let letter) = key, letter.isLowercase { return nil }
    switch name {
    case .help:
      var help = palette(isHelp: true)
      (help.about, help.isAboutBox) = (aboutBox, true)
      boxBehind = box
      open(help)
      return []
    case .palette where manner == .page:
      let behind = box
      let effects = perform(name)
      boxBehind = behind
      return effects
    case .lock: return perform(name)
    case .hideNames where !hidesOnItsOwn: return perform(name)
    case .today, .candidates, .board, .review, .outcomes, .openings:
      guard manner == .page else { return nil }
      box = nil
      return perform(name)
    default: return nil
    }
  }

  /// The keys of the box, and what there is to say of it, a line each.
  private var aboutBox: String {
    let more = box.map { BoxHelp(keyboard: keyboard).paragraphs(on: $0) } ?? []
    return ([Chrome(state: self).keysOfBox] + more).joined(separator: "\n")
  }

  /// Whether names in the box are text of its own, so that it hides them itself.
  private var hidesOnItsOwn: Bool {
    if case .page = box { return true }
    return false
  }

  /// Closes the help, or the palette; the box in front of which the help was opened comes back.
  mutating func closePalette() {
    box = boxBehind
    boxBehind = nil
  }
}
