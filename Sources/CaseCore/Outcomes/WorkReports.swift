/// What was done for people: support, money, barriers, deadlines.
extension ReportFigures {
  var supportTables: [ReportTable] {
    let rows = ContactKind.allCases.filter {
      $0.countsAsContact && tally(.support).rows[[$0.rawValue]] != nil
    }
    var table = ReportTable(
      "", heading: "Contact",
      columns: ["People", "Contacts", "Time", "Contacts each", "Time each", "No time"],
      rows: rows.map { ReportRow($0.name, supportCells([$0.rawValue])) },
      total: ReportRow("Total", supportCells(nil)))
    table.nested = [[1, 5]]
    return [table, supportMonths, supportEach]
  }

  private func supportCells(_ row: [String?]?) -> [ReportCell] {
    let tally = tally(.support)
    let people = tally.people(.contacts, row)
    return [
      self.people(.support, .contacts, row), things(.support, .contacts, row),
      figure(.support, .minutes, row, time),
      ReportCell(each(tally.sum(.contacts, row) * 10, of: people) { .tenths($0) }),
      ReportCell(each(tally.sum(.minutes, row), of: people, time)),
      things(.support, .withoutMinutes, row),
    ]
  }

  /// The same month by month, from the first with a contact to the last, those between without one too.
  private var supportMonths: ReportTable {
    let months = tally(.supportMonths).rows.keys.compactMap { $0[0].flatMap { Day(iso: "\($0)-01") } }
    let all = months.min().map { $0.months(to: months.max() ?? $0) } ?? []
    let rows = all.map { month in
      ReportRow("\(month.monthName) \(month.parts.year)", monthCells([String(month.iso.prefix(7))]))
    }
    var table = ReportTable(
      "By month", heading: "Month", columns: ["People", "Contacts", "Time"], rows: rows,
      total: ReportRow("Total", monthCells(nil)))
    (table.isSeries, table.hasTotalOfFirst, table.nested) = (true, true, [[1]])
    return table
  }

  private func monthCells(_ row: [String?]?) -> [ReportCell] {
    [
      people(.supportMonths, .contacts, row), things(.supportMonths, .contacts, row),
      figure(.supportMonths, .minutes, row, time),
    ]
  }

  /// Time that was recorded; of none it is not said that it was no time.
  private func time(_ minutes: Int) -> ReportCell.Figure { minutes == 0 ? .nothing : .minutes(minutes) }

  /// The contacts of everybody who is active at the end, whether or not we were in touch.
  private var supportEach: ReportTable {
    let tally = tally(.activeSupport)
    let (active, few) = (tally.people(.active), fewestInTouch)
    var table = ReportTable(
      "For each person", heading: "Whom", columns: ["People", "Contacts each", "Time each"],
      rows: [
        ReportRow(
          "Active at the end",
          [
            people(.activeSupport, .active),
            ReportCell(each(tally.sum(.contacts) * 10, of: active) { .tenths($0) }, behind: few),
            ReportCell(each(tally.sum(.minutes), of: active, time), behind: few),
          ])
      ])
    table.repeatsTheFirst = true
    return table
  }

  /// The people with contacts who are active, or those who are not, whoever are fewer: beside the total, the contacts
  /// of the active tell those of the others.
  private var fewestInTouch: Int {
    let active = tally(.activeSupport).people(.contacts)
    return Suppression.fewest(active, tally(.support).people(.contacts) - active)
  }

  var supportNotes: [TellingNote] {
    [
      leavingOut(.support, .withoutMinutes, "contact", printedIn: "No time") {
        "The time leaves out \($0): none was recorded."
      }
    ].compactMap(\.self)
  }

  var moneyTables: [ReportTable] {
    let table = ReportTable(
      "By fund", heading: "Fund", columns: ["People", "Committed", "Paid", "Refunded", "Net", "Net each"],
      rows: rows(of: .money, unknown: "Not recorded who paid").map {
        ReportRow($0.label, moneyCells($0.keys))
      },
      total: ReportRow("Total", moneyCells(nil)))
    return [table, outcomeCost]
  }

  private func moneyCells(_ row: [String?]?) -> [ReportCell] {
    let tally = tally(.money)
    let people = tally.people(.people, row)
    let net = tally.sum(.paid, row) - tally.sum(.refunded, row)
    return [self.people(.money, .people, row)]
      + [.committed, .paid, .refunded].map { figure(.money, $0, row) { .money(Money(pence: $0)) } }
      + [
        ReportCell(.money(Money(pence: net)), behind: people),
        ReportCell(each(net, of: people) { .money(Money(pence: $0)) }, behind: people),
      ]
  }

  /// What was paid for each registered post, and for each person enrolled.
  private var outcomeCost: ReportTable {
    let net = tally(.money).sum(.paid) - tally(.money).sum(.refunded)
    let row = { (label: String, measure: TallyMeasure) in
      let count = self.tally(.people).people(measure)
      let cost = self.each(net, of: count) { .money(Money(pence: $0)) }
      return ReportRow(label, [self.people(.people, measure), ReportCell(cost, behind: count)])
    }
    var table = ReportTable(
      "What it comes to", heading: "Net, for each", columns: ["People", "Cost"],
      rows: [row("Enrolled", .enrolled), row("In a registered post on the day", .registered)])
    table.repeatsTheFirst = true
    return table
  }

  /// A share of a sum, to the nearest unit; nothing where nobody is there.
  private func each(
    _ sum: Int, of people: Int, _ unit: (Int) -> ReportCell.Figure
  ) -> ReportCell.Figure {
    people == 0 ? .nothing : unit((sum * 2 + people) / (people * 2))
  }
}

extension ReportFigures {
  var barrierTables: [ReportTable] {
    let rows = BarrierKind.allCases.map { [$0.rawValue as String?] }.filter {
      tally(.barriers).rows[$0] != nil
    }
    return [
      ReportTable(
        "", heading: "Barrier", columns: ["People", "Opened", "Closed", "Still open", "Days open"],
        rows: rows.map {
          ReportRow(BarrierKind(rawValue: $0[0] ?? "")?.name ?? "", barrierCells($0, median: $0))
        }, total: ReportRow("Total", barrierCells(nil, median: nil)))
    ]
  }

  private func barrierCells(_ row: [String?]?, median keys: [String?]?) -> [ReportCell] {
    [people(.barriers, .people, row)]
      + [.opened, .closed, .open].map { things(.barriers, $0, row) }
      + [keys.map { median(.barriers, .days, $0) } ?? ReportCell(.nothing)]
  }

  var deadlineTables: [ReportTable] {
    let names = ["action": "Action promised", "hold": "Hold to look at", "leave": "Leave to remain ends"]
    let measures: [TallyMeasure] = [.past, .soon, .next, .later]
    return [
      ReportTable(
        "", heading: "What", columns: ["Past", "In 30 days", "In 90 days", "Later"],
        rows: rows(of: .deadlines, { names[$0] ?? "\($0) ends" }).map { row in
          ReportRow(row.label, measures.map { people(.deadlines, $0, row.keys) })
        }, counting: .apart)
    ]
  }
}

/// `1 person`, `14 people`.
func peopleWords(_ count: Int) -> String {
  count == 1 ? "1 person" : "\(grouped(count)) people"
}
