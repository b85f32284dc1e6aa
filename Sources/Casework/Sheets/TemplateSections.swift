/// The sections that are open at a place of a template, and the fields that can be named there.
struct TemplateSections {
  private struct Open {
    let tag: TemplateTag
    /// The fields that the section adds; nothing where its own name is unknown, so that anything may stand there.
    let fields: SheetFields?
  }

  /// The most letters of a name for which a like one is looked for.
  private static let longestName = 40

  private let permitted: SheetFields
  private var stack: [Open] = []

  init(_ permitted: SheetFields) {
    self.permitted = permitted
  }

  /// Judges a tag that puts a value in.
  func use(_ tag: TemplateTag) -> [TemplateFault] {
    switch find(tag.name) {
    case .list?:
      let words =
        "“\(tag.name)” is a list. Write {{#\(tag.name)}} before a row and {{/\(tag.name)}} after it."
      return [tag.place.fault(words)]
    case .text?: return []
    case nil: return unknown(tag)
    }
  }

  /// Opens a section.
  mutating func open(_ tag: TemplateTag) -> [TemplateFault] {
    let found = find(tag.name)
    stack.append(Open(tag: tag, fields: added(by: found, tag)))
    return found == nil ? unknown(tag) : []
  }

  /// Closes a section, and those inside it that were left open.
  mutating func close(_ tag: TemplateTag) -> [TemplateFault] {
    guard let match = stack.lastIndex(where: { $0.tag.name == tag.name }) else {
      return [tag.place.fault("{{/\(tag.name)}} closes nothing. Write {{#\(tag.name)}} before it.")]
    }
    let leftOpen = stack[(match + 1)...].map { Self.neverClosed($0.tag) }
    stack.removeSubrange(match...)
    return leftOpen
  }

  /// The faults of the sections that are open at the end.
  func unclosed() -> [TemplateFault] { stack.map { Self.neverClosed($0.tag) } }

  private static func neverClosed(_ tag: TemplateTag) -> TemplateFault {
    tag.place.fault("{{\(tag.sigil)\(tag.name)}} is not closed. Write {{/\(tag.name)}} after it.")
  }

  private func added(by found: SheetField?, _ tag: TemplateTag) -> SheetFields? {
    switch found {
    case .list(let rows)?: tag.sigil == "^" ? SheetFields.none : rows
    case .text?: SheetFields.none
    case nil: nil
    }
  }

  /// Looks for a field in the innermost section first, as the Mustache library does.
  private func find(_ name: String) -> SheetField? {
    let scopes = stack.reversed().compactMap(\.fields) + [permitted]
    return scopes.lazy.compactMap { $0.fields[name] }.first
  }

  private func unknown(_ tag: TemplateTag) -> [TemplateFault] {
    if stack.dropLast(tag.sigil == "#" || tag.sigil == "^" ? 1 : 0).contains(where: { $0.fields == nil }) {
      return []
    }
    if tag.name.isEmpty {
      return [tag.place.fault("This tag names nothing. Write the name of a field in it.")]
    }
    if isKeptBack(tag.name) {
      return [tag.place.fault("The audience of this sheet may not see “\(tag.name)”. Take it out.")]
    }
    return [tag.place.fault("There is no field “\(tag.name)” here\(hint(tag.name))")]
  }

  /// Whether there is such a field, but not for this audience.
  private func isKeptBack(_ name: String) -> Bool {
    let all = SheetFields.all
    let isKnown = all.fields[name] != nil || !all.lists(with: name).isEmpty
    return isKnown && permitted.lists(with: name).isEmpty
  }

  private func hint(_ name: String) -> String {
    if let list = permitted.lists(with: name).first {
      return ". It belongs between {{#\(list)}} and {{/\(list)}}."
    }
    guard name.count <= Self.longestName else { return "." }
    let known = (stack.compactMap(\.fields) + [permitted]).flatMap(\.fields.keys).sorted()
    return nearest(to: name, among: known).map { ". Did you mean “\($0)”?" } ?? "."
  }
}
