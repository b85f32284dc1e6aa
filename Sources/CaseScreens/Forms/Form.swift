package import CaseCore

/// A line below the fields, about what the values mean.
struct FormLine: Equatable, Sendable {
  enum Weight: Equatable, Sendable {
    case plain, dim, strong, warning
  }

  let text: String
  var weight = Weight.plain

  init(_ text: String, _ weight: Weight = .plain) {
    self.text = text
    self.weight = weight
  }
}

/// A form while it is filled in: a value that keys change and a frame shows.
package struct Form: Equatable, Sendable {
  package let purpose: FormPurpose
  /// What the form does: `Record a sitting`.
  package let title: String
  /// Whom it is about; nothing for somebody new.
  package let whom: FormSubject?
  /// What the caller has to say on the foot line, such as `Draft kept 10:42`; begins with a Latin letter.
  package var status = ""
  /// What the caller wants to be thought of, such as possible doubles; each begins with a Latin letter.
  package var notices: [String] = []
  /// Where the next key goes.
  package internal(set) var focus: FormFocus
  /// What the last attempt to save, or leaving a field, found wrong.
  package internal(set) var faults: [FormFault] = []
  var fields: [Field]
  var preview: [FormLine] = []
  /// How one typed line would say the same; empty where none does.
  var oneLine = ""
  var calendar: DayCalendar?
  /// What may stand where the cursor is in a line that is typed; nothing in a form without one.
  var lineChoice: LineChoice?
  var showsHelp = false
  /// Whether the preview shows what would follow from a save.
  var showsWhatIf = false
  /// The rules' day at the last key.
  var today: Day
  /// What was known when the form was made: a change of somebody else's since then has to be noticed.
  let basis: FormBasis
  /// How many marked cases it is about; 0 in a form about one person.
  let markedCount: Int
  /// Whether text was pasted whose meaning is not shown yet.
  var isUnsettled = false
  private(set) var initial: [FieldKey: String] = [:]

  /// Makes the form of a purpose, with what is known or usual in its fields.
  package static func make(_ purpose: FormPurpose, in context: FormContext) -> Form {
    let plan = purpose.plan
    var form = Form(purpose: purpose, title: plan.title, fields: plan.fields(in: context), context: context)
    form.readDays(in: context)
    plan.refresh(&form, in: context)
    form.initial = Dictionary(
      form.fields.map { ($0.key, $0.content) }, uniquingKeysWith: { first, _ in first })
    return form
  }

  private init(purpose: FormPurpose, title: String, fields: [Field], context: FormContext) {
    self.purpose = purpose
    self.title = title
    self.fields = fields
    self.whom = purpose.isForSomebodyNew ? nil : context.facts.map(FormSubject.init)
    self.focus = fields.first.map { .field($0.key) } ?? .button(.save)
    self.today = context.today
    self.basis = FormBasis(context.facts)
    self.markedCount = context.marked.count
  }

  /// Whether anything differs from how the form began.
  package var isDirty: Bool { fields.contains { initial[$0.key] != $0.content } }

  /// The words in a field, as they are shown; empty where there is no such field.
  package func text(of key: FieldKey) -> String { self[key]?.shownText ?? "" }

  /// Shows what is wrong and goes to the first faulty field, in the order of the form.
  package mutating func show(_ faults: FormFaults) {
    self.faults = faults.faults
    let faulty = Set(faults.faults.compactMap(\.field))
    if let first = fields.first(where: { faulty.contains($0.key) && shownField($0.key) != nil }) {
      focus = .field(first.key)
    }
  }

  /// Shows why a save was refused after all, as when somebody else was faster.
  package mutating func show(_ refusal: Refusal) {
    show(FormFaults([FormFault(purpose.plan.field(refusedBy: refusal.rule), refusal.words)]))
  }
}

/// The fields by their names.
extension Form {
  /// A field by its name.
  subscript(key: FieldKey) -> Field? {
    get { fields.first { $0.key == key } }
    set {
      guard let newValue, let index = fields.firstIndex(where: { $0.key == key }) else { return }
      fields[index] = newValue
    }
  }

  /// A field that is on the screen.
  func shownField(_ key: FieldKey) -> Field? { self[key].flatMap { $0.isShown ? $0 : nil } }

  /// The field that takes the next key.
  var focusedField: Field? {
    if case .field(let key) = focus { return shownField(key) }
    return nil
  }

  /// The buttons below the fields; where nothing is ever saved, only the one that leaves.
  var buttons: [FormButton] {
    if purpose.isForgotten { return [.cancel] }
    return purpose.isForMarked ? [.save, .cancel] : FormButton.allCases
  }

  /// Everything that Tab reaches, in order.
  var stops: [FormFocus] {
    fields.filter { $0.isShown && $0.notNeeded == nil }.map { .field($0.key) }
      + buttons.map { .button($0) }
  }

  /// Shows or hides a field.
  mutating func show(_ key: FieldKey, if isShown: Bool) { self[key]?.isShown = isShown }

  /// Says that nothing needs to be typed in a field, or that it does; what stands there keeps the field open.
  ///
  /// The field stays where it is, so that no other one moves.
  mutating func set(_ key: FieldKey, isNeeded: Bool, orSay words: String) {
    let isOpen = isNeeded || self[key]?.isBlank == false
    self[key]?.notNeeded = isOpen ? nil : words
  }

  /// Says something beside a field.
  mutating func remark(_ key: FieldKey, _ remark: Remark) { self[key]?.remark = remark }

  /// Reads every day whose words have changed.
  mutating func readDays(in context: FormContext) {
    for index in fields.indices {
      guard var day = fields[index].dayField else { continue }
      day.read(fields[index].input.text, today: context.today)
      fields[index].dayField = day
      fields[index].remark = day.day.map { Remark(day: $0, today: context.today) } ?? Remark()
    }
  }

  /// Turns the way in which a day without a year is looked for.
  mutating func look(_ looking: DayLooking, in key: FieldKey, context: FormContext) {
    guard var field = self[key], var day = field.dayField else { return }
    day.read(field.input.text, looking: looking, today: context.today)
    field.dayField = day
    field.remark = day.day.map { Remark(day: $0, today: context.today) } ?? Remark()
    self[key] = field
  }
}

extension Remark {
  /// The day in full and how far away it is.
  init(day: Day, today: Day) {
    self.init(variants: [day.echo(today: today), day.fullWords, day.words(today: today)])
  }
}
