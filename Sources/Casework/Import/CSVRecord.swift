/// A place in a text file, as an editor shows it.
package struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 1.
  ///
  /// A line ends with a line feed, a carriage return, or both.
  package let line: Int
  /// The column, from 1, in Unicode characters.
  package let column: Int

  /// The place in words: `line 4, column 12`.
  package var words: String { "line \(line), column \(column)" }

  package static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// One field of a record.
package struct CSVField: Equatable, Sendable {
  /// What the field says.
  ///
  /// Without its quotation marks; a field with a fault stands as the file has it.
  package let text: String
  /// Where the field begins; a quoted field begins at its quotation mark.
  package let position: TextPosition
}

/// One record of a CSV file: one line, or several where a quoted field holds line breaks.
package struct CSVRecord: Equatable, Sendable {
  /// The fields in order; never none.
  package let fields: [CSVField]
  /// What is wrong with the record, in the order of reading.
  package let faults: [CSVFault]

  /// The line on which the record begins, from 1.
  package var line: Int { fields.first?.position.line ?? 1 }

  /// Whether there is nothing but separators and blanks.
  package var isEmpty: Bool { fields.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

/// Something that is not CSV.
package struct CSVFault: Equatable, Sendable {
  /// The kinds of fault.
  package enum Kind: Equatable, Sendable {
    /// A quotation mark in a field that did not begin with one.
    case strayQuote
    /// Something other than a separator after the closing mark.
    case textAfterQuote
    /// A field of several lines is closed in the middle of a text.
    case closedInText(TextPosition)
    /// The file ends before the closing mark.
    case neverClosed
    /// A NUL byte.
    case nul
    /// A field of more than 1 MiB; it is cut there.
    case tooLong

    /// Whether the limits of the fields cannot be trusted after it.
    var breaksTheLine: Bool { self != .nul }
  }

  package let kind: Kind
  package let position: TextPosition
  /// The index of the field, from 0.
  package let field: Int

  /// What is wrong and how to mend it.
  package var words: String {
    switch kind {
    case .strayQuote:
      "A quotation mark stands inside a field. Double it, and put the whole field in quotation marks."
    case .textAfterQuote:
      "There is text after the closing quotation mark. Double the marks that belong to the text."
    case .closedInText(let place):
      "The quotation mark that opens this field is closed in the middle of a text, at \(place.words)."
    case .neverClosed:
      "The quotation mark that opens this field is never closed."
    case .nul:
      "The field holds a NUL byte, which no text has. Type the field again."
    case .tooLong:
      "The field is longer than 1 MiB, and was cut there. Is a quotation mark missing?"
    }
  }
}
