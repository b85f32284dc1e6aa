import CaseCore
import Casework

/// Reading and writing saved views.
extension Hands {
  func attemptViews(_ effect: Effect) throws -> [Message] {
    switch effect {
    case .readViews: return try readViews()
    case .readPaletteViews: return [.paletteViewsRead(views.list(try viewRules()))]
    case .findPeople(let typed): return [.peopleFound(try people(named: typed), typed: typed)]
    case .saveView(let view):
      try views.save(view, try viewRules())
      return try readViews() + [.told("Saved as view “\(view.name)”. It stands among the views.")]
    case .removeView(let view):
      try views.remove(view, try viewRules())
      return try readViews() + [.told("The view “\(view.name)” was removed.")]
    case .lock: return [.locked(lock.lock)]
    case .tryPin(let typed): return [.pinTried(lock.refusal(of: typed))]
    case .setPin(let typed): return [.told(try lock.set(typed))]
    case .removePin: return [.told(try lock.set(nil))]
    default: return try attemptSettings(effect)
    }
  }

  private func people(named typed: String) throws -> [CaseSummary] {
    let words = typed.split(separator: " ").map { FilterTerm(.word(String($0))) }
    let query = ListQuery(
      filter: Filter(terms: words), sort: .name, me: workspace.me?.id, today: workspace.today)
    return try workspace.list(query, from: .first, count: PaletteShelf.mostPeople)
  }

  private func readViews() throws -> [Message] {
    let rules = try viewRules()
    return [.filterNamesRead(rules.names), .viewsRead(views.list(rules))]
  }

  private func viewRules() throws -> ViewRules {
    let names = workspace.filterNames(try workspace.office())
    return ViewRules(today: workspace.today, names: names, columns: ListColumns.titles)
  }
}
