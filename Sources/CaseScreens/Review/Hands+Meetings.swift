import CaseCore
import Casework

/// Reviews and sessions.
extension Hands {
  func attemptMeeting(_ effect: MeetingEffect) throws -> [Message] {
    switch effect {
    case .readReviews: return [.meeting(.reviewsRead(try workspace.reviews()))]
    case .readMeeting(let id): return [.meeting(.meetingRead(try workspace.meeting(id)))]
    case .readDetail(let card, let review):
      return [.meeting(.detailRead(try workspace.detail(of: card, in: review)))]
    case .open(let scope):
      let id = workspace.newID()
      return [.meeting(.opened(id, try performMeeting(OpenReview(id: id, scope))))]
    case .leave(let cases, let review, let isLater): return [try leave(cases, review, later: isLater)]
    case .close(let id): return try close(id)
    default: return try attemptPages(effect)
    }
  }

  /// A card that was left with the same words before, by a colleague or oneself, only goes on.
  private func leave(_ cases: [RecordID], _ review: RecordID, later isLater: Bool) throws -> Message {
    do {
      let outcome = try performMeeting(MarkCards(cases, in: review, later: isLater))
      return .meeting(.left(outcome, cases, later: isLater))
    } catch let refusal as Refusal where refusal.rule == "review.card-left" {
      return .meeting(.left(nil, cases, later: isLater))
    }
  }

  private func close(_ id: RecordID) throws -> [Message] {
    let outcome = try performMeeting(CloseReview(id))
    return try workspace.reviews().filter { $0.id == id }.map { .meeting(.closed($0, outcome)) }
  }

  private func attemptPages(_ effect: MeetingEffect) throws -> [Message] {
    switch effect {
    case .readMinutes(let review, let options):
      let sheet = try workspace.minutesSheet(of: review, format: .text, options: options)
      return [.meeting(.pageRead(PageBox(minutes: sheet.text, of: review, options)))]
    case .writeMinutes(let review, let format, let options):
      let path = try workspace.writeMinutes(of: review, format: format, options: options)
      return [.told("The minutes are in \(path)")]
    case .readTrend(let scope, let title):
      let (points, office) = (try workspace.trend(of: scope), try workspace.office())
      return [.meeting(.trendRead(TrendBox(title: title, points: points, office: office)))]
    case .compare(let first, let second, let hides):
      let differences = try workspace.reviewDifferences(first, second, hidesNames: hides)
      return [.meeting(.pageRead(PageBox(title: "What is otherwise", lines: differences.lines)))]
    case .readPeople(let review, let row, let hides):
      let lines = try workspace.people(of: review, in: row.figure, hidesNames: hides)
      return [.meeting(.pageRead(PageBox(title: row.peopleTitle(review), lines: lines)))]
    default: return try attemptSession(effect)
    }
  }

  private func attemptSession(_ effect: MeetingEffect) throws -> [Message] {
    switch effect {
    case .readSession(let club, let day):
      return [.meeting(.sessionRead(try workspace.sessionSheet(of: club, on: day)))]
    case .mark(let id, let mark, let club, let day, let walkIn):
      let outcome = try performMeeting(MarkAttendance(id, mark, at: club.id, on: day, walkIn: walkIn))
      return [
        .meeting(.marked(outcome)), .meeting(.sessionRead(try workspace.sessionSheet(of: club, on: day))),
      ]
    case .session(let change):
      let outcome = try performMeeting(change)
      let club = try workspace.office().clubs.first { $0.id == change.club }
      let sheet = try club.map { try workspace.sessionSheet(of: $0, on: change.day) }
      return [.meeting(.marked(outcome))] + (sheet.map { [.meeting(.sessionRead($0))] } ?? [])
    case .findPerson(let typed):
      let query = ListQuery(sort: .name, me: workspace.me?.id, today: workspace.today)
      let found = try workspace.find(typed, in: query)
      return [.meeting(.personFound(found))]
    default: return []
    }
  }

  private func performMeeting(_ command: any Command) throws -> Outcome {
    let outcome = try workspace.perform(command)
    noteOwnSave(outcome.operation.number)
    return outcome
  }
}
