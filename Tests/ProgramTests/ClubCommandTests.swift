import Foundation
import Testing

/// Clubs by the real program.
struct ClubCommandTests {
  private func empty(_ office: Office) throws -> String {
    let file = office.path("empty.sqlite")
    _ = try office.run(
      "init", "--file", file, "--name", "Harbour Street skills", "--caseworker", "Nadia Hussein",
      "--initials", "NH")
    return file
  }

  @Test("A file without clubs says how one is added, and then lists it")
  func add() throws {
    let office = try Office()
    let file = try empty(office)
    #expect(
      try office.work(on: file, "club", "session", "tipton").err
        == "Nothing was done: no one club has that name. This file has no club. Add one with caseload club add.\n"
    )
    let added = try office.work(
      on: file, "club", "add", "Tipton Club", "--place", "St Mark's Hall", "--weekday", "wed", "--time", "2pm"
    )
    #expect(added.lines == ["Added the club Tipton Club."])
    #expect(
      try office.work(on: file, "club", "list").lines == [
        "Tipton Club  St Mark's Hall  Wednesday 14:00  no session yet"
      ])
    #expect(
      try office.work(on: file, "club", "add", "tipton club").err
        == "The club was not added: “Tipton Club” is a club already. Choose it from the lists, or type another "
        + "name.\n")
    #expect(try office.work(on: file, "history").out.contains("Added the club Tipton Club"))
  }

  @Test("A day or a time that cannot be read adds nothing")
  func refused() throws {
    let office = try Office()
    let file = try empty(office)
    #expect(
      try office.work(on: file, "club", "add", "Tipton", "--weekday", "t").err
        == "The club was not added: “t” is no day of the week. Type it as wed or wednesday.\n")
    #expect(
      try office.work(on: file, "club", "add", "Tipton", "--time", "noon").err
        == "The club was not added: “noon” is no time of day. Type it as 14:00 or 2pm.\n")
    #expect(try office.work(on: file, "club", "list").lines.isEmpty)
  }
}
