import CaseCore

/// A settings file as lines, in which one line is changed and all others stay as they are.
///
/// A setting that is switched off by a `#` before it is switched on in its place.
struct SettingsText {
  private var lines: [String]
  private let lineEnd: String

  init(_ text: String) {
    lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  var text: String { lines.map { $0 + lineEnd }.joined() }

  /// Gives a setting its value.
  mutating func set(_ key: String, to value: String) {
    if let place = place(of: key) {
      lines[place] = SettingsLine(lines[place]).with(key, value)
    } else {
      lines.append("\(key): \(value)")
    }
  }

  /// Gives an action its keys, below `keys:`.
  mutating func setKeys(_ action: String, to value: String) {
    let block = keysBlock()
    if let place = place(of: "  " + action, in: block) {
      lines[place] = SettingsLine(lines[place]).with("  " + action, value)
    } else {
      lines.insert(indent(block) + "\(action): \(value)", at: block.lowerBound)
    }
  }

  /// Leaves out the line of an action; it then has its usual keys.
  mutating func removeKeys(_ action: String) {
    guard let head = place(of: "keys"), !lines[head].hasPrefix("#") else { return }
    let block = self.block(below: head)
    guard let place = block.first(where: { SettingsLine.key(lines[$0]) == action }) else { return }
    lines.remove(at: place)
  }

  /// The lines below `keys:`, which is switched on or added first.
  private mutating func keysBlock() -> Range<Int> {
    let head = place(of: "keys") ?? lines.count
    if head == lines.count { lines.append("keys:") }
    if lines[head].hasPrefix("#") { lines[head].removeFirst() }
    return block(below: head)
  }

  /// The lines that belong to a heading: indented, empty, or comments.
  private func block(below head: Int) -> Range<Int> {
    let rest = lines[(head + 1)...]
    let end = rest.firstIndex { line in line.first.map { !" #".contains($0) } ?? false } ?? lines.endIndex
    return (head + 1)..<end
  }

  /// The indent that the block has already; two blanks in a new one.
  private func indent(_ block: Range<Int>) -> String {
    let first = lines[block].first { $0.hasPrefix(" ") && SettingsLine.key($0) != nil }
    return first.map { String($0.prefix { $0 == " " }) } ?? "  "
  }

  private func place(of key: String, in range: Range<Int>? = nil) -> Int? {
    let range = range ?? lines.indices
    let isNested = key.hasPrefix(" ")
    let name = key.drop { $0 == " " }
    let live = range.first { place in
      lines[place].hasPrefix(" ") == isNested && SettingsLine.key(lines[place]) == String(name)
    }
    return live ?? range.first { lines[$0].hasPrefix("#\(key):") }
  }
}

/// One line of the settings file: `theme: dark  # for the evening`.
private struct SettingsLine {
  private let line: String

  init(_ line: String) {
    self.line = line
  }

  /// The name before the colon of a line that is switched on.
  static func key(_ line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), line.first != "#" else { return nil }
    let after = line.index(after: colon)
    guard after == line.endIndex || line[after] == " " else { return nil }
    return String(line[..<colon].drop { $0 == " " })
  }

  /// The line with another value; its indent and its comment stay.
  func with(_ key: String, _ value: String) -> String {
    let isOff = line.hasPrefix("#")
    let indent = isOff ? key.prefix { $0 == " " } : line.prefix { $0 == " " }
    return "\(indent)\(key.drop { $0 == " " }): \(value)\(comment)"
  }

  /// The comment behind the value, with the blanks before it.
  private var comment: Substring {
    var quote: Character?
    var blanks: String.Index?
    for place in line.indices.dropFirst() {
      let character = line[place]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "#", let blanks {
        return line[blanks...]
      } else if character == "\"" || character == "'" {
        quote = character
      }
      if character != " " { blanks = nil } else if quote == nil { blanks = blanks ?? place }
    }
    return ""
  }
}

/// A value as it is written in YAML: as it is where that is safe, else in quotation marks.
func yamlText(_ value: String) -> String {
  let isPlain = value.unicodeScalars.enumerated().allSatisfy { place, scalar in
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || (place > 0 ? "-_./ ~" : "/~").unicodeScalars.contains(scalar)
  }
  if isPlain, let last = value.last, last != " " { return value }
  return quotedYaml(value)
}

/// A value in quotation marks, as YAML reads it back; signs that steer a terminal are left out.
func quotedYaml(_ value: String) -> String {
  var escaped = "\"".unicodeScalars
  for scalar in CleanText.line(value).unicodeScalars {
    if scalar == "\"" || scalar == "\\" { escaped.append("\\") }
    escaped.append(scalar)
  }
  escaped.append("\"")
  return String(escaped)
}
