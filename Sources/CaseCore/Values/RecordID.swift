/// The lasting identity of a row: 42 bits of milliseconds since 1 January 2020 and 21 random bits.
///
/// Two laptops can both make rows and later exchange them. In JSON it is a string, since many readers of JSON
/// cannot hold 63 bits.
package struct RecordID: Hashable, Comparable, Sendable, Codable {
  /// The number as the file holds it; positive.
  package let value: Int64

  /// Wraps the number of a row.
  package init(_ value: Int64) {
    self.value = value
  }

  package init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int64.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  package static func < (left: RecordID, right: RecordID) -> Bool { left.value < right.value }
}

/// Makes identities that only ever grow within one process.
package struct RecordIDSource: Sendable {
  private var last: Int64 = 0

  /// Makes a source that has given nothing yet.
  package init() {}

  /// Gives the next identity.
  ///
  /// - Parameters:
  ///   - milliseconds: The moment, in milliseconds since 1 January 2020.
  ///   - random: Any number; its lowest 21 bits are used.
  /// - Returns: An identity greater than all before it.
  package mutating func next(milliseconds: Int64, random: UInt64) -> RecordID {
    let moment = max(0, milliseconds) & 0x3FF_FFFF_FFFF
    let proposed = moment << 21 | Int64(random & 0x1F_FFFF)
    last = max(proposed, last + 1)
    return RecordID(last)
  }
}
