import CaseCore

// GRDB has a `Table` and a `Record` of its own, which this program does not use.
typealias Table = CaseCore.Table
typealias Record = CaseCore.Record
