import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("Views are saved by name, own or shared")
struct ViewTests {
  private let folder: ScratchFolder
  private let shelf: ViewShelf
  private let rules: ViewRules

  init() throws {
    folder = try ScratchFolder()
    shelf = ViewShelf(own: folder.path + "/config/views.yaml", caseFile: folder.path + "/club.sqlite")
    rules = ViewRules(
      today: try #require(Day(iso: "2026-11-23")), names: FilterNames(clubs: ["Smethwick"]),
      columns: ["case", "name", "stage", "next"])
  }

  private func refusal(_ work: () throws(Refusal) -> Void) -> String? {
    do throws(Refusal) {
      try work()
      return nil
    } catch { return error.words }
  }

  @Test("Five views are built in, and their filters are understood")
  func builtIn() throws {
    let views = shelf.list(rules).views
    #expect(
      views.map(\.name) == [
        "My caseload", "Promised this week", "Stalled", "Expiring in 90 days", "Waiting on us",
      ])
    for view in views { _ = try Filter.parse(view.filter, today: rules.today) }
    let week = try Filter.parse(views[1].filter, today: rules.today).chips
    #expect(week.first == "due before Mon 30 Nov 2026")
  }

  @Test("A view comes back as it was saved, with its dates in words")
  func roundTrip() throws {
    let own = SavedView(
      name: "Nurses: \"mine\"", filter: "who:me profession:nurse due<fri \"al # Zahra\"", sort: .name,
      columns: ["name", "next"])
    let shared = SavedView(name: "Club", filter: "club:smethwick", home: .shared)
    try shelf.save(own, rules)
    try shelf.save(shared, rules)
    let list = shelf.list(rules)
    #expect(list.faults == [])
    #expect(Array(list.views.dropFirst(5)) == [shared, own])
    #expect(list.view(named: "nurses mine") == own)
    #expect(try folder.names.contains("club.sqlite.views.yaml"))
    #expect(try folder.mode(of: "config/views.yaml") == 0o600)
  }

  @Test("Saving again replaces in place, removing takes one away, and the comments on top stay")
  func changes() throws {
    try folder.write("# ours\n\n- name: A\n  filter: stalled\n- name: B\n", to: "config/views.yaml")
    try shelf.save(SavedView(name: "a", filter: "overdue"), rules)
    #expect(shelf.list(rules).views.dropFirst(5).map(\.name) == ["a", "B"])
    try shelf.remove(SavedView(name: "B", filter: ""), rules)
    #expect(
      try folder.text(of: "config/views.yaml")
        == "# ours\n- name: \"a\"\n  filter: \"overdue\"\n  sort: next\n")
  }

  @Test("Whoever may use the case file may use the shared views")
  func mode() throws {
    try folder.write("", to: "club.sqlite")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o660], ofItemAtPath: folder.path + "/club.sqlite")
    try shelf.save(SavedView(name: "Club", filter: "", home: .shared), rules)
    #expect(try folder.mode(of: "club.sqlite.views.yaml") == 0o660)
  }

  @Test("Every fault of a file is told with line and column; sound views stay")
  func faults() throws {
    let text = """
      - name: Good
        filter: club:elsewhere
      - filter: stalled
      - name: Good
      - name: Columns
        colums: [name]
        columns: [nme]
        sort: size
      - plain
      - name: Lists
        filter: [stalled]
      """
    try folder.write(text, to: "config/views.yaml")
    let list = shelf.list(rules)
    #expect(list.views.dropFirst(5).map(\.name) == ["Good", "Columns", "Lists"])
    #expect(
      list.faults.map(\.description) == [
        "views.yaml:2:11: The filter 'club:elsewhere' cannot be used here. The filter was not applied: “elsewhere” at "
          + "column 6 is not a club. Known are Smethwick and none.",
        "views.yaml:3:3: The view has no 'name'. Add it.",
        "views.yaml:4:3: There are two views named 'Good'. Give one of them another name.",
        "views.yaml:6:3: Unknown key 'colums' in the view. Did you mean 'columns'?",
        "views.yaml:7:13: 'nme' is not a column. Did you mean 'name'?",
        "views.yaml:8:9: 'sort' has to be one of next, name, number, stage, not 'size'.",
        "views.yaml:9:3: The view has to be a list of 'key: value', not 'plain'.",
        "views.yaml:11:11: 'filter' has to be a text, not a list.",
      ])
    #expect(
      refusal { () throws(Refusal) in try shelf.save(SavedView(name: "New", filter: ""), rules) }?.hasPrefix(
        "The view was not saved, because its file is at fault. views.yaml:2:11: The filter 'club:elsewhere'"
      ) == true)
    #expect(try folder.text(of: "config/views.yaml") == text)
  }

  @Test("A filter for another case file does not stop a save")
  func otherFile() throws {
    try folder.write("- name: Elsewhere\n  filter: club:elsewhere\n", to: "config/views.yaml")
    try shelf.save(SavedView(name: "New", filter: "stalled"), rules)
    #expect(shelf.list(rules).views.suffix(2).map(\.filter) == ["club:elsewhere", "stalled"])
  }

  @Test("What cannot be saved is refused in words")
  func refused() {
    let builtIn = SavedView.builtIn[0]
    #expect(
      refusal { () throws(Refusal) in try shelf.save(builtIn, rules) }
        == "The view was not saved: “My caseload” comes with Caseload. Save it under another name as your own or as a "
        + "shared one.")
    #expect(
      refusal { () throws(Refusal) in try shelf.remove(builtIn, rules) }?.hasPrefix(
        "The view was not removed") == true)
    for name in ["", " ", String(repeating: "x", count: 41), "a\nb"] {
      #expect(
        refusal { () throws(Refusal) in try shelf.save(SavedView(name: name, filter: ""), rules) }
          == "The view was not saved: its name has to be one line of 1 to 40 characters. Type another name.")
    }
    #expect(
      refusal { () throws(Refusal) in try shelf.save(SavedView(name: "A", filter: "stage:x"), rules) }?
        .hasPrefix(
          "The filter was not applied: “x” at column 7 is not a stage.") == true)
  }

  @Test("A file that is not YAML or cannot be read is told")
  func unreadable() throws {
    try folder.write("- [", to: "config/views.yaml")
    #expect(shelf.list(rules).faults.first?.description.hasPrefix("views.yaml:") == true)
    try folder.write("x: y", to: "config/views.yaml")
    #expect(
      shelf.list(rules).faults.map(\.description)
        == ["views.yaml:1:1: The views have to be a list, each after a '-', not a list of 'key: value'."])
    let blocked = ViewShelf(own: folder.path, caseFile: folder.path + "/club.sqlite")
    #expect(blocked.list(rules).faults.map(\.message) == ["The views were not read: it is a folder."])
  }
}
