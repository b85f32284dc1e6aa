import ArgumentParser
import CaseCore
import Casework

/// Clubs, their sessions and who came.
struct ClubCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "club", abstract: "List and add clubs, show and close their sessions, and mark who came.",
    discussion: """
        caseload club list
        caseload club add "Tipton Club" --weekday wed --time 14:00
        caseload club session Smethwick --on wed
        caseload club attendance Smethwick 42 present --on wed
      """,
    subcommands: [ClubList.self, ClubAdd.self, ClubSessionCommand.self, ClubAttendance.self])
}

/// Lists the clubs.
struct ClubList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the clubs with their day, time and last session.")

  @OptionGroup var options: FileOptions
  @Flag(help: "Print a JSON array.") var json = false

  mutating func run() throws {
    let list = try options.open().clubList()
    try StandardOutput.print { output in
      if json { return try output.line(list.json.spread) }
      for line in list.lines { try output.line(line) }
    }
  }
}

/// Adds a club.
struct ClubAdd: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a club.")

  @OptionGroup var options: FileOptions
  @Argument(help: "What everybody calls the club.") var name: String
  @Option(help: "Where it meets.") var place: String?
  @Option(help: ArgumentHelp("The day on which it meets, such as wed.", valueName: "day")) var weekday:
    String?
  @Option(help: "When it begins, such as 14:00.") var time: String?

  mutating func run() throws {
    let workspace = try options.openToSave()
    try tell(workspace.addClub(name, place: place, weekday: weekday, time: time))
  }
}

/// Shows a session, says how long it lasted, or closes it.
struct ClubSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Show who is expected at a session; say how long it lasted; close it.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The club.", valueName: "club")) var club: String
  @Option(
    name: .customLong("on"), help: ArgumentHelp("The day; without it the club's last one.", valueName: "date")
  )
  var day: String?
  @Option(help: ArgumentHelp("How long it lasted.", valueName: "minutes")) var minutes: Int?
  @Flag(help: "The session is over.") var close = false
  @Flag(help: "Leave names out.") var hideNames = false
  @Flag(help: "Print a JSON object.") var json = false

  mutating func run() throws {
    let saves = minutes != nil || close
    let workspace = try saves ? options.openToSave() : options.open()
    let club = try workspace.club(named: club)
    let day = try sessionDay(day, of: club, in: workspace)
    var reports: [WorkReport] = []
    if let minutes {
      reports.append(try workspace.carryOut(ChangeSession(of: club.id, on: day, .last(minutes: minutes))))
    }
    if close { reports.append(try workspace.carryOut(ChangeSession(of: club.id, on: day, .close))) }
    let sheet = try workspace.sessionSheet(of: club, on: day)
    guard !json else {
      return try StandardOutput.print { try $0.line(sheet.json(hidesNames: hideNames).spread) }
    }
    for report in reports { try tell(report) }
    guard !saves else { return }
    try StandardOutput.print { output in
      for line in sheet.lines(hidesNames: hideNames) { try output.line(line) }
    }
  }
}

/// Marks how somebody came to a session.
struct ClubAttendance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attendance", abstract: "Mark somebody present, late, excused or absent, or invite them.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The club.", valueName: "club")) var club: String
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(
    help: ArgumentHelp("present, late, excused, absent or invited.", valueName: "mark"),
    completion: .list(AttendanceMark.allCases.map(\.rawValue)))
  var mark: String
  @Option(
    name: .customLong("on"), help: ArgumentHelp("The day; without it the club's last one.", valueName: "date")
  )
  var day: String?
  @Flag(help: "Came without being expected.") var walkIn = false
  @Flag(help: "Print the session as a JSON object.") var json = false

  mutating func validate() throws {
    guard AttendanceMark(anySpelling: mark) == nil else { return }
    let known = AttendanceMark.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("There is no mark “\(mark)”. The marks are \(known).")
  }

  mutating func run() throws {
    guard let mark = AttendanceMark(anySpelling: mark) else { return }
    let workspace = try options.openToSave()
    let club = try workspace.club(named: club)
    let day = try sessionDay(day, of: club, in: workspace, looking: mark == .invited ? .forward : .back)
    let found = try workspace.findCase(named)
    let isExpected = try workspace.sessionSheet(of: club, on: day).rows.contains {
      $0.summary.caseRecord == found
    }
    var report = try workspace.carryOut(
      MarkAttendance(found, mark, at: club.id, on: day, walkIn: walkIn || !isExpected && mark != .invited))
    if !isExpected, !walkIn, mark != .invited { report.warnings.append("Nobody expected them: a walk-in.") }
    guard json else { return try tell(report) }
    let sheet = try workspace.sessionSheet(of: club, on: day)
    try StandardOutput.print { try $0.line(sheet.json(hidesNames: false).spread) }
  }
}

/// The day that was typed, else the last one on which the club met; for an invitation the next one.
private func sessionDay(
  _ typed: String?, of club: Club, in workspace: Workspace, looking: DayDirection = .back
) throws -> Day {
  guard let typed else {
    let first = looking == .back ? workspace.today.adding(days: -6) : workspace.today
    return club.weekday.map { $0.next(from: first) } ?? workspace.today
  }
  let day = try parseDay(typed, today: workspace.today, looking: looking)
  if let weekday = club.weekday, weekday != day.weekday {
    StandardError.line("\(day.fullWords) is not a day of this club, which meets on \(weekday.name).")
  }
  return day
}
