import ArgumentParser
import CaseCore
import Casework

/// Records what one line says.
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record what happened, in one line.",
    discussion: """
        caseload record 42 "oet 14nov L350 R360 W340 S350"
        caseload record 42 "call 3 nov: will pay the fee on Friday"
        caseload record 42 "action book resit by fri"
        caseload record 42 "done bring degree 20 nov"
        caseload record 42 "dropped book resit because she has passed"
        caseload record 42 "step epic submitted 3 nov"
        caseload record 42 "move observation on 3 nov because the trust asked"
        caseload record 42 "note prefers mornings"
        caseload record 42 "document identity received 3 nov until 3 aug 2027"
        caseload record 42 "consent sharing sandwell 3 nov"
        caseload record 42 "consent sharing withdrawn sandwell"
        caseload record 42 "placement shadowing City Hospital from 7 dec to 18 dec"
        caseload record 42 "hold waiting for the regulator on 3 nov until 1 feb"
        caseload record 42 "resume on 3 nov"
        caseload record 42 "barrier childcare since 3 nov"
        caseload record 42 "barrier childcare ended 20 nov"
        caseload record 42 "job associated post carer at City Hospital from 1 dec band 3"
        caseload record 42 "exit moved area 3 nov"
        caseload record 42 "funding requested OET from RefuAid £320"
        caseload record 42 "paid bus pass from candidate £60 3 nov"
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(help: ArgumentHelp("What happened.", valueName: "line")) var line: [String]

  mutating func run() throws {
    let workspace = try options.openToSave()
    let facts = try workspace.factsOfCase(named)
    let reading = try QuickReading(line.joined(separator: " "), in: facts, today: workspace.today)
    do {
      try save(reading, for: facts, in: workspace)
    } catch let refusal as Refusal {
      throw refusal.inALine
    }
  }
}

/// Writes a note down.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note on a case.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(help: ArgumentHelp("The note.", valueName: "text")) var text: [String]

  mutating func run() throws {
    let workspace = try options.openToSave()
    let facts = try workspace.factsOfCase(named)
    let note = QuickContact(.note, on: workspace.today, text.joined(separator: " "))
    try save(QuickReading(.contact(note)), for: facts, in: workspace)
  }
}

/// Promises something.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Promise something by a day.",
    discussion: "  caseload action 42 \"book OET resit\" --by fri")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(help: ArgumentHelp("What will be done.", valueName: "text")) var text: [String]
  @Option(name: .customLong("by"), help: ArgumentHelp("The day it is due.", valueName: "date")) var due:
    String

  mutating func run() throws {
    let workspace = try options.openToSave()
    let facts = try workspace.factsOfCase(named)
    let day = try parseDay(due, today: workspace.today, looking: .forward)
    let action = QuickRecord.action(text: text.joined(separator: " "), due: day)
    try save(QuickReading(action, typed: due, as: day), for: facts, in: workspace)
  }
}

/// Moves a case to a stage.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a case to a stage, through the guards of its pathway.",
    discussion: "  caseload move 42 observation --on 3nov --reason \"the trust asked\"")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(
    help: ArgumentHelp("The stage.", valueName: "stage"), completion: .list(Stage.allCases.map(\.rawValue)))
  var stage: [String]
  @Option(name: .customLong("on"), help: ArgumentHelp("The day it happened.", valueName: "date")) var day:
    String?
  @Option(help: ArgumentHelp("Why, where a guard asks for it.", valueName: "text")) var reason: String?

  mutating func run() throws {
    let workspace = try options.openToSave()
    let facts = try workspace.factsOfCase(named)
    let on = try day.map { text throws(Refusal) in try parseDay(text, today: workspace.today, looking: .back)
    }
    let move = QuickRecord.move(stage: try stage(for: facts), day: on, reason: reason)
    do {
      try save(QuickReading(move, typed: day, as: on), for: facts, in: workspace)
    } catch let refusal as Refusal {
      throw refusal.tellingHow(toGiveReason: "Add it as in --reason \"the trust asked\"")
    }
  }

  /// The stage by what the person's pathway calls it, or by its common name.
  private func stage(for facts: CaseFacts) throws -> Stage {
    let typed = stage.joined(separator: " ")
    let own = facts.pathway?.stages.first { plainSpelling($0.name) == plainSpelling(typed) }
    if let stage = own?.stage ?? Stage(anySpelling: typed) { return stage }
    let known = Stage.allCases.map { facts.stageName($0) == $0.name ? $0.rawValue : facts.stageName($0) }
    throw ValidationError("There is no stage “\(typed)”. The stages are \(known.joined(separator: ", ")).")
  }
}

/// Saves what a line or a command says, and tells whose case it was and what came of it.
private func save(_ reading: QuickReading, for facts: CaseFacts, in workspace: Workspace) throws {
  let command = reading.command(
    for: facts, me: workspace.me?.id, today: workspace.today, partners: try workspace.office().partners,
    newID: workspace.newID)
  guard let command else { throw Refusal.stepWithoutEnrolment }
  var report = try workspace.carryOut(command)
  report.lines.insert("\(facts.caseRecord.number)  \(facts.person.displayName)", at: 0)
  try tell(report)
}

extension Refusal {
  /// A step belongs to an enrolment, and there is none.
  fileprivate static let stepWithoutEnrolment = Refusal(
    rule: "step.no-enrolment", summary: "The step was not recorded: the case has no enrolment.",
    remedies: ["Choose a profession for the candidate first"])
}
