/// What a programme file says: who pays, who works together, the rates that outcomes are priced with, and the
/// figures that the programme has printed elsewhere.
package struct ProgrammePlan: Equatable, Sendable {
  /// The name on reports: `USE-IT! skills matching`.
  package var name: String
  /// The day on which the file was last compared with its sources.
  package var checkedOn: Day
  package var funder: Sourced<String>?
  package var partners: [PlanPartner] = []
  /// What else grew out of the programme, each a programme of its own.
  package var strands: [Sourced<String>] = []
  package var area: AreaProfile?
  package var rates: [Rate] = []
  package var printed: [PrintedTable] = []
  /// The programmes of the files that there are, where none is of this one; nothing where this is what a file says.
  package var others: [String]?

  /// Makes a plan that has a name and nothing else yet.
  package init(name: String, checkedOn: Day) {
    self.name = name
    self.checkedOn = checkedOn
  }
}

extension ProgrammePlan {
  /// That no file is of this programme, and of which there are files.
  var missingNote: String? {
    guard let others else { return nil }
    let known = others.isEmpty ? "There is none at all." : "There are files of \(listed(others))."
    return "No programme file is of “\(name)”, so that rates and printed figures are missing. \(known)"
  }
}

/// A body that the programme file names.
package struct PlanPartner: Equatable, Sendable {
  package var name: String
  package var kind: PartnerKind
  package var source: Source

  /// Names a partner.
  package init(name: String, kind: PartnerKind, source: Source) {
    self.name = name
    self.kind = kind
    self.source = source
  }
}

/// How the programme's area differs from a wider one.
package struct AreaProfile: Equatable, Sendable {
  /// The area and what it is compared with.
  package var here: String
  package var there: String
  package var indicators: [AreaIndicator]

  /// Joins two areas and what is compared.
  package init(here: String, there: String, indicators: [AreaIndicator]) {
    self.here = here
    self.there = there
    self.indicators = indicators
  }
}

/// One share that is compared, in tenths of a per cent.
package struct AreaIndicator: Equatable, Sendable {
  package var name: String
  package var here: Int
  package var there: Int
  package var source: Source

  /// Makes an indicator.
  package init(name: String, here: Int, there: Int, source: Source) {
    self.name = name
    self.here = here
    self.there = there
    self.source = source
  }
}
