internal import CaseCore
internal import Casework

/// The routes of a profession, where it has several: a doctor's by PLAB or by a postgraduate qualification.
enum RouteChoice {
  static var field: Field {
    .choice(.route, "Route", [], "The way to the register, where the profession has several.")
  }

  /// The routes of the profession that is chosen, the usual one first.
  private static func entries(_ form: Form, in context: FormContext) -> [LibraryEntry] {
    form.chosen(.profession, Profession.self).flatMap { context.routes[$0] } ?? []
  }

  /// Offers the routes of the profession; the present one is proposed, else the usual one.
  static func refresh(_ form: inout Form, in context: FormContext, present: String? = nil) {
    let entries = entries(form, in: context)
    let options = entries.count > 1 ? entries.map(option) : []
    if var choice = form[.route]?.choice, choice.options != options {
      choice.options = options
      form[.route]?.choice = choice
    }
    let keys = options.map(\.value)
    if let proposed = keys.first(where: { $0 == present }) ?? keys.first {
      let chosen = form[.route]?.choice?.chosen
      if chosen.map(keys.contains) != true { form[.route]?.choice?.propose(proposed) }
    } else {
      form[.route]?.choice?.choose(nil)
    }
    form.set(.route, isNeeded: !options.isEmpty, orSay: "if several")
  }

  private static func option(_ entry: LibraryEntry) -> ChoiceOption {
    ChoiceOption(value: entry.name.route, label: entry.pathway.title, also: [entry.name.route])
  }

  /// The route that is chosen; nothing where the profession has only one.
  static func entry(_ form: Form, in context: FormContext) -> LibraryEntry? {
    let chosen = form[.route]?.choice?.chosen
    return entries(form, in: context).first { $0.name.route == chosen }
  }

  /// Refuses words that are no route, which would else be saved as the proposed one.
  static func check(_ reader: inout FormReader) { _ = reader.choice(.route) }

  /// The offers with the chosen route for its profession.
  static func offers(_ form: Form, in context: FormContext) -> [Profession?: PathwayOffer] {
    guard let entry = entry(form, in: context) else { return context.offers }
    return context.offers.merging([entry.pathway.profession: entry.offer]) { $1 }
  }

  /// What a case gains and loses by going over to another pathway, a line each.
  static func lines(_ facts: CaseFacts, to target: Pathway, in context: FormContext) -> [FormLine] {
    let steps = facts.pathway.map { StepChanges(from: $0, to: target).lines } ?? []
    let left = stepsLeftBehind(by: facts, to: target).map {
      "What is recorded of the step “\($0)” is kept but has no place on the new pathway."
    }
    let judged = differences(of: facts, by: target, on: context.today).map(\.words)
    let more = judged.count > 6 ? ["And \(grouped(judged.count - 6)) more would be judged otherwise."] : []
    let undo = context.keyboard.named(.undo)
    return [FormLine("Stage and stage since stay as they are. \(undo) takes it back.", .dim)]
      + steps.map { FormLine($0, .strong) } + left.map { FormLine($0, .warning) }
      + (judged.prefix(6) + more).map { FormLine($0) }
  }
}
