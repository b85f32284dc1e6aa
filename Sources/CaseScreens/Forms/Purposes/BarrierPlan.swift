internal import CaseCore

/// Something that stands in a person's way, until it does no more.
struct BarrierPlan: FormPlan {
  let id: RecordID?

  var title: String { id == nil ? "Record a barrier" : "Barrier" }

  func fields(in context: FormContext) -> [Field] {
    let seen = context.fact(id, in: \.barriers)
    return [
      .words(.kind, "Kind", BarrierKind.self, "What stands in the way: childcare, travel, money.")
        .holding(seen?.kind),
      .day(.openedOn, "Since", "The day since which we know of it.").holding(seen?.openedOn ?? context.today),
      .day(.closedOn, "Over since", "The day since which it is no longer in the way.").holding(
        seen?.closedOn),
      .line(.note, "Note", "A few words; nothing about health or trauma beyond what is needed.")
        .holding(seen?.note),
    ]
  }

  func refresh(_ form: inout Form, in context: FormContext) {
    let open = others(context).map { "\($0.kind.rawValue) since \($0.openedOn.words(today: context.today))" }
    let words = "Open already: \(open.joined(separator: ", ")). A day in Over since closes that of its kind."
    form.preview = open.isEmpty ? [] : [FormLine(words, .dim)]
  }

  /// What is open beside the one in the form.
  private func others(_ context: FormContext) -> [Barrier] {
    (context.facts?.barriers ?? []).filter { $0.stands && $0.closedOn == nil && $0.id != id }
  }

  func command(_ reader: inout FormReader, newID: () -> RecordID) -> (any Command)? {
    let kind = reader.needWord(.kind, "The kind", BarrierKind.self)
    let opened = reader.needDay(.openedOn)
    let closed = reader.day(.closedOn)
    if let kind, let closed, let end = closing(kind, opened, closed, reader) { return end }
    reader.check(closed, .closedOn, isNotBefore: opened)
    if let closed, closed > reader.context.today {
      reader.fault(.closedOn, "\(closed.fullWords) is in the future. Type a day that has been.")
    }
    guard let facts = reader.context.facts, let kind, let opened else { return nil }
    let seen = reader.form.basis.fact(id, in: \.barriers)
    var barrier = seen ?? Barrier(id: newID(), caseRecord: facts.caseRecord.id, kind: kind, openedOn: opened)
    (barrier.kind, barrier.openedOn, barrier.closedOn) = (kind, opened, closed)
    barrier.note = reader.text(.note)
    return reader.saving(barrier, seen: seen)
  }

  /// The end of one that is open, where a new barrier has an end that lies after its beginning.
  ///
  /// The day that is proposed for its beginning, or that of the open one, says nothing else.
  private func closing(
    _ kind: BarrierKind, _ opened: Day?, _ closed: Day, _ reader: FormReader
  ) -> CloseBarrier? {
    let open = others(reader.context).filter { $0.kind == kind && $0.openedOn <= closed }
    let (known, today) = (open.contains { $0.openedOn == opened }, reader.context.today)
    guard let facts = reader.context.facts, id == nil, !open.isEmpty, known || opened == today,
      closed <= today
    else { return nil }
    var quick = QuickBarrier(kind)
    (quick.openedOn, quick.closedOn) = (known ? opened : nil, closed)
    quick.note = reader.text(.note)
    return CloseBarrier(facts.caseRecord.id, quick, on: closed)
  }

  func field(refusedBy rule: String) -> FieldKey? {
    ["fact.in-the-future", "fact.long-ago", "barrier.several-open"].contains(rule) ? .openedOn : nil
  }
}
