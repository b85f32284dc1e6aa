import ArgumentParser
import CaseCore
import Casework

/// Openings at partners, and the people for them.
struct OpeningCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opening",
    abstract: "List openings, set people against them, and record how far they come.",
    discussion: """
        caseload opening list
        caseload opening list --for 42
        caseload opening match O-3
        caseload opening add "Biomedical scientist, band 5" --at Sandwell --profession "biomedical scientist" \\
          --needs "registered, right to work" --places 2 --closes "4 dec"
        caseload opening submit O-3 42 sent --on fri

      OPENING is a number such as O-3 or 3, or a part of a title that only one has.
      """,
    subcommands: [
      OpeningList.self, OpeningMatchCommand.self, OpeningAdd.self, OpeningClose.self, OpeningSubmit.self,
      OpeningContact.self,
    ])
}

/// Lists openings, or those for one person.
struct OpeningList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the openings with their places; with --for, those for one person.")

  @OptionGroup var options: FileOptions
  @Flag(help: "Closed ones, too.") var all = false
  @Option(name: .customLong("for"), help: ArgumentHelp("The person they are for.", valueName: "case"))
  var named: String?
  @Flag(help: "Print a JSON array.") var json = false

  mutating func run() throws {
    let workspace = try options.open()
    let lines = try named.map { try workspace.openings(for: try workspace.findCase($0))?.lines ?? [] }
    let shown = try lines ?? workspace.openings(all: all)
    try StandardOutput.print { output in
      if json { return try output.line(JSONValue.array(shown.map(\.json)).spread) }
      for line in shown { try output.line(line.text(today: workspace.today)) }
    }
    guard shown.isEmpty, !json else { return }
    StandardError.line(
      named == nil ? "There is no open opening." : "No open opening is for this profession.")
  }
}

/// Sets people against an opening.
struct OpeningMatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Show who has what an opening asks, what others lack and for how long.",
    discussion: """
      It says what is recorded and what is not, and never whether somebody is eligible. Times come from the pathways \
      and from what it took others in this file; what nobody knows is said.
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The opening.", valueName: "opening")) var opening: String
  @Option(help: ArgumentHelp("How many people are named.", valueName: "count")) var limit = 20
  @Flag(help: "Leave names out.") var hideNames = false
  @Flag(help: "Print a JSON object.") var json = false

  mutating func validate() throws {
    guard limit < 1 else { return }
    throw ValidationError("--limit takes a number from 1.")
  }

  mutating func run() throws {
    let workspace = try options.open()
    let opening = try workspace.opening(named: opening)
    guard let sheet = try workspace.openingSheet(opening.id, most: limit) else {
      throw Refusal.openingUnknown
    }
    try StandardOutput.print { output in
      if json { return try output.line(sheet.json(most: limit, hidesNames: hideNames).spread) }
      for line in sheet.lines(most: limit, hidesNames: hideNames, today: workspace.today) {
        try output.line(line)
      }
    }
  }
}

/// Adds an opening.
struct OpeningAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an opening at a partner.",
    discussion: "What --needs takes: \(OpeningNeed.words.joined(separator: ", ")).")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("What is offered.", valueName: "title")) var title: String
  @Option(name: .customLong("at"), help: ArgumentHelp("Who offers it.", valueName: "partner")) var partner:
    String
  @Option(
    name: .customLong("new-partner"),
    help: ArgumentHelp("Add the partner, too: trust, employer, provider, …", valueName: "kind"),
    completion: .list(PartnerKind.allCases.map(\.rawValue)))
  var newPartner: String?
  @Option(
    help: ArgumentHelp("vacancy, placement or bridging post.", valueName: "kind"),
    completion: .list(OpeningKind.allCases.map(\.rawValue)))
  var kind = "vacancy"
  @Option(help: ArgumentHelp("Whom it is for; without it, anybody.", valueName: "profession"))
  var profession: String?
  @Option(help: ArgumentHelp("The specialty.", valueName: "specialty")) var specialty: String?
  @Option(help: ArgumentHelp("The department.", valueName: "name")) var department: String?
  @Option(help: ArgumentHelp("What is asked, with commas.", valueName: "list")) var needs: String?
  @Option(help: ArgumentHelp("How many are taken.", valueName: "count")) var places = 1
  @Option(help: ArgumentHelp("The last day for applications.", valueName: "date")) var closes: String?
  @Option(help: ArgumentHelp("The first day.", valueName: "date")) var starts: String?
  @Option(help: ArgumentHelp("Where it was found.", valueName: "words")) var source: String?
  @Option(help: ArgumentHelp("What else to know.", valueName: "words")) var note: String?

  mutating func validate() throws {
    _ = try (word(kind, OpeningKind.self), word(newPartner, PartnerKind.self), field())
  }

  mutating func run() throws {
    let workspace = try options.openToSave()
    var wish = OpeningWish(title: title, partner: partner)
    if let kind = try word(kind, OpeningKind.self) { wish.kind = kind }
    wish.newPartner = try word(newPartner, PartnerKind.self)
    (wish.profession, wish.specialty) = try field()
    (wish.department, wish.needs, wish.places) = (department, needs, places)
    (wish.source, wish.note) = (source, note)
    wish.closesOn = try closes.map { try parseDay($0, nearerTo: workspace.today) }
    wish.startsOn = try starts.map { try parseDay($0, nearerTo: workspace.today) }
    try tell(try workspace.add(wish))
  }

  private func field() throws -> (Profession?, Specialty?) {
    (try word(profession, Profession.self), try word(specialty, Specialty.self))
  }
}

/// Closes an opening.
struct OpeningClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an opening: nobody else is proposed for it.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The opening.", valueName: "opening")) var opening: String
  @Option(help: ArgumentHelp("Why.", valueName: "words")) var because: String?

  mutating func run() throws {
    let workspace = try options.openToSave()
    try tell(try workspace.close(try workspace.opening(named: opening), because: because))
  }
}

/// Records how far somebody has come with an opening.
struct OpeningSubmit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Propose somebody for an opening, or record what came of it.",
    discussion: """
      Whatever tells the partner who the person is takes the consent to share with that partner: everything after \
      proposed but declined and withdrawn.
      """)

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The opening.", valueName: "opening")) var opening: String
  @Argument(help: ArgumentHelp("The case.", valueName: "case")) var named: String
  @Argument(
    help: ArgumentHelp(
      "proposed, sent, interview, offered, started, declined or withdrawn.", valueName: "state"),
    completion: .list(SubmissionState.allCases.map(\.rawValue)))
  var state = "proposed"
  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today without it.", valueName: "date"))
  var day: String?
  @Option(help: ArgumentHelp("A few words.", valueName: "words")) var note: String?

  mutating func validate() throws { _ = try word(state, SubmissionState.self) }

  mutating func run() throws {
    guard let state = try word(state, SubmissionState.self) else { return }
    let workspace = try options.openToSave()
    let opening = try workspace.opening(named: opening)
    let found = try workspace.findCase(named)
    let today = workspace.today
    let day = try day.map { try parseDay($0, today: today, looking: .back) } ?? today
    try tell(try workspace.carryOut(SubmitCandidate(found, to: opening.id, state, on: day, note: note)))
  }
}

/// Adds somebody whom we can ask at a partner.
struct OpeningContact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Add somebody whom we can ask at a partner, or list those there are.")

  @OptionGroup var options: FileOptions
  @Argument(help: ArgumentHelp("The partner.", valueName: "partner")) var partner: String
  @Argument(help: ArgumentHelp("Who; without it, lists.", valueName: "name")) var name: String?
  @Option(help: ArgumentHelp("What the person does there.", valueName: "words")) var role: String?
  @Option(help: ArgumentHelp("The department.", valueName: "name")) var department: String?
  @Option(help: ArgumentHelp("The telephone.", valueName: "number")) var phone: String?
  @Option(help: ArgumentHelp("The e-mail.", valueName: "address")) var email: String?

  mutating func run() throws {
    let workspace = try name == nil ? options.open() : options.openToSave()
    let partner = try workspace.partner(named: partner)
    guard let name else {
      let known = try workspace.partnerContacts().filter { $0.partner == partner.id }
      return try StandardOutput.print { output in
        for contact in known {
          let reach = [contact.phone, contact.email].compactMap(\.self)
          try output.line(CleanText.line(([contact.words] + reach).joined(separator: "  ")))
        }
      }
    }
    var contact = PartnerContact(id: workspace.newID(), partner: partner.id, name: name.trimmingBlanks)
    (contact.role, contact.department) = (role, department)
    (contact.phone, contact.email) = (phone, email)
    try tell(try workspace.carryOut(SavePartnerContact(edited: contact)))
  }
}

/// Reads a word of a closed list, or a beginning that only one has; nothing where none was given.
private func word<Value: Vocabulary>(_ typed: String?, _ type: Value.Type) throws -> Value? {
  guard let typed else { return nil }
  if let value = Value(anySpelling: typed) { return value }
  let begun = Value.allCases.filter { plainSpelling($0.rawValue).hasPrefix(plainSpelling(typed)) }
  if let only = begun.first, begun.count == 1 { return only }
  let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
  throw ValidationError("“\(typed)” is none of: \(known).")
}
