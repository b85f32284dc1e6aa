import CaseCore
import CaseScreens
import Casework
import Terminal
import Testing

/// A programme that begins with one caseworker and no club.
@Suite("Colleagues and clubs")
struct OfficeFormTests {
  private let scratch: Scratch
  private var path: String { scratch.folder + "/new.sqlite" }

  init() throws {
    scratch = try Scratch()
    let card = NewFileCard(programme: "Tipton", prefix: "TIP", caseworker: "Nadia Hussein", initials: "NH")
    _ = try Workspace.create(path, card: card, assets: Scratch.assets, today: Scratch.today)
  }

  private func open() throws -> Workspace {
    let workspace = try Workspace(path, assets: Scratch.assets, today: Scratch.today)
    try workspace.identify(initials: "NH")
    return workspace
  }

  private func press(_ script: String) throws -> String {
    let workspace = try open()
    let size = Size(rows: 24, columns: 80)
    var screen = RecordingScreen(size: size, keys: keys(script))
    let state = AppState(
      size: size, today: Scratch.today, me: workspace.me, office: try workspace.office(), isSample: false)
    _ = run(state, on: &screen, in: workspace, drafts: scratch.drafts, own: scratch.own, patience: -1)
    return try #require(screen.frames.last).text
  }

  @Test("A club is added with its place, day and time; lists, attendance and history know it")
  func club() throws {
    #expect(try press("g").contains("Not done: this file has no club. :new club adds one."))
    let added = try press(":new club<Enter>Tipton Club<Tab>St Mark's Hall<Tab>wed<Tab>2pm<C-s>")
    #expect(added.contains("Added the club Tipton Club."))
    #expect(try press(":new club<Enter>Princes End<C-s>g<Tab>").contains("Job club, Princes End"))
    let club = try #require(try open().office().clubs.first)
    #expect((club.name, club.place) == ("Tipton Club", "St Mark's Hall"))
    #expect((club.weekday, club.time) == (.wednesday, "14:00"))
    #expect(try press("g").contains("Job club, Tipton Club, Wed 18 Nov 14:00"))
    #expect(try press("iSelam Tesfay" + String(repeating: "<Tab>", count: 9) + "tip<C-s>").contains("Selam"))
    let workspace = try open()
    let selam = try workspace.list(ListQuery(me: nil, today: Scratch.today), from: .first, count: 1).first
    #expect(selam?.club == club.id)
    #expect(try workspace.history(of: nil, limit: 9).contains { $0.words == "Added the club Tipton Club" })
    #expect(
      try press(":new club<Enter>tipton club<C-s>").contains(
        "The club was not added: “Tipton Club” is a club already."))
  }

  @Test("A colleague is added with name and initials, and then works under them")
  func caseworker() throws {
    let form = try press(":colleague<Enter>Tom Bright<Tab>tb")
    #expect(form.contains("New caseworker") && form.contains("For the whole office"))
    #expect(form.contains("On another account Caseload asks who works; on this one: caseload --as TB"))
    #expect(try press(":new caseworker<Enter><C-s>").contains("Added Tom Bright (TB)."))
    let workspace = try open()
    try workspace.identify(initials: "tb")
    #expect(workspace.me?.name == "Tom Bright")
    let told = try workspace.history(of: nil, limit: 9).map(\.words)
    #expect(told.contains("Added the caseworker Tom Bright"))
    #expect(try press("u").contains("Undone: Added the caseworker Tom Bright"))
  }

  @Test(
    "Initials that are another's, or none, are not offered as a way to start",
    arguments: ["nh", "s1", "tbtbt"])
  func unfitInitials(_ initials: String) throws {
    let form = try press(":new caseworker<Enter>Sara Osman<Tab>\(initials)")
    #expect(form.contains(initials) && !form.contains("caseload --as"))
  }

  @Test(
    "The palette finds both by other words",
    arguments: [
      ("colleague", "New caseworker"), ("staff", "New caseworker"), ("worker", "New caseworker"),
      ("user", "New caseworker"), ("job club", "New club"), ("group", "New club"),
    ])
  func words(_ typed: String, _ title: String) throws { #expect(try press(":" + typed).contains(title)) }

  @Test("An empty list of clubs says how one is added, where it opens and where something was typed")
  func emptyList() throws {
    let open = "iSelam" + String(repeating: "<Tab>", count: 9)
    #expect(try press(open + " ").contains("The list is empty. After Esc, :new club adds one"))
    var context = FormSample.context(nil)
    context.office.clubs = []
    var typist = FormTypist(.newCandidate(name: "Selam"), in: context)
    typist.fill(.club, "tipton")
    #expect(
      try typist.onlyFault(.club)
        == "“tipton” is not among the choices. The list is empty. After Esc, :new club adds one.")
  }

  @Test("Who is not on the list of caseworkers can be added")
  func notAmong() throws {
    var typist = FormTypist(.markedPlace)
    typist.fill(.caseworker, "tom")
    #expect(
      typist.faults().first { $0.field == .caseworker }?.words
        == "“tom” is not among the choices. Type part of one, or empty the field and press Space to see all. "
        + "After Esc, :new caseworker adds one.")
  }

  @Test("Name and initials are asked for; initials are used once")
  func initials() throws {
    var typist = FormTypist(.newCaseworker)
    #expect(
      typist.faults().map(\.words) == [
        "The name is missing. Type it as candidates know it.",
        "The initials are missing. Type one to four letters: NH.",
      ])
    typist.fill(.fullName, "nadia hussein")
    typist.fill(.initials, "nh")
    #expect(typist.frame().text.contains("There is a caseworker of this name: Nadia Hussein, NH."))
    #expect(
      try typist.onlyFault(.initials)
        == "The caseworker was not added: another caseworker has these initials. Choose other initials, such as "
        + "with a second letter of the family name.")
    typist.fill(.initials, "N.H.")
    #expect(try typist.onlyFault(.initials).hasPrefix("The caseworker was not added: initials are one to"))
  }

  @Test("A club needs a name; its day and time are read or refused")
  func clubFaults() throws {
    var typist = FormTypist(.newClub)
    #expect(try typist.onlyFault(.fullName) == "The name is missing. Type it as everybody calls the club.")
    typist.fill(.fullName, "Tipton")
    typist.fill(.time, "after lunch")
    #expect(
      try typist.onlyFault(.time) == "“after lunch” is not a time of day. Type it as 14:00 or 2pm.")
    typist.fill(.time, "٩:٣٠")
    guard case .club(let club) = try #require(try typist.command() as? AddToOffice).addition else {
      Issue.record("it is a club")
      return
    }
    #expect((club.time, club.weekday) == ("09:30", nil))
  }
}
