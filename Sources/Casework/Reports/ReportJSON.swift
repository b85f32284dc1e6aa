package import CaseCore

extension Report {
  /// The report as JSON: amounts in pence, shares in tenths of a per cent, months in tenths of a month.
  package var json: JSONValue {
    .members([
      "report": .text(name.rawValue), "title": .text(title), "programme": .text(programme),
      "asOf": .day(asOf),
      "from": period.from.map(JSONValue.day) ?? .null, "to": period.to.map(JSONValue.day) ?? .null,
      "definition": .text(definition), "tables": .array(tables.map { $0.json(listing: listsPeople) }),
      "notes": .array(notes.map(JSONValue.text)),
    ])
  }
}

extension ReportTable {
  fileprivate func json(listing: Bool) -> JSONValue {
    .members([
      "title": .text(title), "heading": .text(heading),
      "columns": .array(columns.map(JSONValue.text)),
      "rows": .array(rows.map { $0.json(listing: listing) }),
      "total": total?.json(listing: listing) ?? .null,
    ])
  }
}

extension ReportRow {
  fileprivate func json(listing: Bool) -> JSONValue {
    .members(["label": .text(label), "cells": .array(cells.map { $0.json(listing: listing) })])
  }
}

extension ReportCell {
  /// The figure under the name of its unit, whether the whole is more, and the filter that lists the people behind it,
  /// where lists of today have the same ones.
  fileprivate func json(listing: Bool) -> JSONValue {
    let more = isAtLeast == true ? [JSONValue.Member(name: "atLeast", value: .bool(true))] : []
    let filter = people.map { [JSONValue.Member(name: "filter", value: .text($0))] } ?? []
    return .object([jsonFigure] + more + (listing ? filter : []))
  }

  private var jsonFigure: JSONValue.Member {
    switch figure {
    case .people(let count): JSONValue.Member(name: "people", value: .count(count))
    case .count(let count): JSONValue.Member(name: "count", value: .count(count))
    case .minutes(let minutes): JSONValue.Member(name: "minutes", value: .count(minutes))
    case .days(let days): JSONValue.Member(name: "days", value: .count(days))
    case .tenths(let tenths): JSONValue.Member(name: "tenths", value: .count(tenths))
    case .money(let money): JSONValue.Member(name: "pence", value: .count(money.pence))
    case .months(let tenths): JSONValue.Member(name: "tenthsOfMonths", value: .count(tenths))
    case .share(let tenths): JSONValue.Member(name: "tenthsOfPerCent", value: .count(tenths))
    case .words(let words): JSONValue.Member(name: "text", value: .text(words))
    case .nothing: JSONValue.Member(name: "nothing", value: .bool(true))
    case .keptBack: JSONValue.Member(name: "keptBack", value: .bool(true))
    case .hidden: JSONValue.Member(name: "hidden", value: .bool(true))
    }
  }
}
