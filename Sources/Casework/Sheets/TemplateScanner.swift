/// A fault of a template and where it is.
package struct TemplateFault: Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The place in the line, in Unicode scalars, from 1.
  package let column: Int
  /// What is wrong and what to write instead, in full sentences.
  package let words: String
}

/// Reads the tags of a template and refuses what a sheet does not allow.
///
/// A tag may put in a permitted field, open or close a section of one, or hold a comment. It goes by scalars and so
/// sees at least every tag that the Mustache library sees.
struct TemplateScanner {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var line = 1
  private var lineStart = 0
  private var sections: TemplateSections
  private var faults: [TemplateFault] = []

  /// Finds every fault of a template, in the order of their places.
  static func faults(in text: String, permitting fields: SheetFields) -> [TemplateFault] {
    var scanner = TemplateScanner(text, fields)
    scanner.scan()
    return scanner.faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private init(_ text: String, _ fields: SheetFields) {
    scalars = Array(text.unicodeScalars)
    sections = TemplateSections(fields)
  }

  private mutating func scan() {
    while place < scalars.count {
      if isAt("{{") { scanTag() } else { step() }
    }
    faults += sections.unclosed()
  }

  private mutating func scanTag() {
    let start = TemplatePlace(line: line, column: place - lineStart + 1)
    step(by: 2)
    guard place < scalars.count else { return report(start, "This tag is not closed. Write }} after it.") }
    let sigil = scalars[place]
    if sigil == "!" { return skipComment(from: start) }
    guard let inside = readInside() else {
      return report(start, "This tag is not closed. Write }} after it, on the same line.")
    }
    judge(TemplateTag(sigil: sigil, inside: inside, place: start))
  }

  private mutating func skipComment(from start: TemplatePlace) {
    while place < scalars.count, !isAt("}}") { step() }
    guard place < scalars.count else {
      return report(start, "This comment is not closed. Write }} after it.")
    }
    step(by: 2)
  }

  /// The text up to the end of the tag; nothing when the line ends or another tag begins before it.
  private mutating func readInside() -> String? {
    var end = place
    if scalars[end] == "{" { end += 1 }
    while end < scalars.count, scalars[end] != "\n", scalars[end] != "{" {
      if scalars[end] == "}", end + 1 < scalars.count, scalars[end + 1] == "}" {
        let inside = String(String.UnicodeScalarView(scalars[place..<end]))
        place = end + 2
        return inside
      }
      end += 1
    }
    return nil
  }

  private mutating func judge(_ tag: TemplateTag) {
    if let forbidden = tag.forbidden { return report(tag.place, forbidden) }
    switch tag.sigil {
    case "#", "^": faults += sections.open(tag)
    case "/": faults += sections.close(tag)
    default: faults += sections.use(tag)
    }
  }

  private mutating func report(_ place: TemplatePlace, _ words: String) { faults.append(place.fault(words)) }

  private func isAt(_ text: String) -> Bool {
    scalars[place...].prefix(text.unicodeScalars.count).elementsEqual(text.unicodeScalars)
  }

  private mutating func step(by count: Int = 1) {
    for _ in 0..<count where place < scalars.count {
      place += 1
      guard scalars[place - 1] == "\n" else { continue }
      line += 1
      lineStart = place
    }
  }
}

/// Where a tag begins.
struct TemplatePlace: Equatable {
  let line: Int
  let column: Int

  func fault(_ words: String) -> TemplateFault { TemplateFault(line: line, column: column, words: words) }
}

/// A tag as it was read.
struct TemplateTag {
  let sigil: Unicode.Scalar
  let inside: String
  let place: TemplatePlace

  /// The name of the field.
  var name: String {
    let isMarked = ["#", "^", "/"].contains(sigil)
    return SheetText.clean(String(isMarked ? inside.dropFirst() : inside[...]))
  }

  /// Why such a tag is refused, whatever it names.
  var forbidden: String? {
    switch sigil {
    case "{", "&":
      "This tag would put a value into the sheet as it is. Write {{ and }} around the name alone."
    case "%": "A template cannot set how it is read. Take this tag out."
    case "=": "A template cannot change the signs of its tags. Take this tag out."
    case ">": "A template cannot take in another one. Write its text here."
    case "<", "$": "A template cannot build on another one. Write its text here."
    default: inside.contains("(") ? "A template cannot use functions. Write the name alone." : nil
    }
  }
}
