/// One thing that is wrong with a file, and where.
package struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file below its folder: `doctor/plab-2026-11.yaml`.
  package var file: String
  /// The line from 1; 0 where the whole file is meant.
  package var line: Int
  /// The column from 1; 0 where the whole file is meant.
  package var column: Int
  /// What is wrong and what to do.
  package var message: String

  /// Makes a fault at a place.
  package init(file: String, line: Int = 0, column: Int = 0, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// `doctor/plab-2026-11.yaml:12:7: message`.
  package var description: String {
    line == 0 ? "\(file): \(message)" : "\(file):\(line):\(column): \(message)"
  }
}

/// Everything that is wrong with a file, in the order of its lines.
package struct FileFaults: Error, Equatable, Sendable, CustomStringConvertible {
  package var faults: [FileFault]

  /// Gathers faults.
  package init(_ faults: [FileFault]) {
    self.faults = faults
  }

  /// One fault a line.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
