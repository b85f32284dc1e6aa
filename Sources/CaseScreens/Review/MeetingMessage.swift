package import CaseCore
package import Casework

/// What reviews and sessions want done.
package enum MeetingEffect: Sendable {
  case readReviews
  case readMeeting(RecordID)
  case readDetail(ReviewCard, Review)
  case open(ReviewScope)
  /// Leaves cards, or puts them off.
  case leave([RecordID], RecordID, later: Bool)
  case close(RecordID)
  case readMinutes(Review, MinutesOptions)
  case writeMinutes(Review, SheetFormat, MinutesOptions)
  case readTrend(ReviewScope, title: String)
  case compare(Review, Review, hidesNames: Bool)
  /// The people that a figure of a review counts.
  case readPeople(Review, TrendRow, hidesNames: Bool)
  case readSession(Club, Day)
  case mark(RecordID, AttendanceMark, Club, Day, walkIn: Bool)
  case session(ChangeSession)
  /// The first case whose name or number has the typed words.
  case findPerson(String)
}

/// What reviews and sessions get back.
package enum MeetingMessage: Sendable {
  case reviewsRead([Review])
  case meetingRead(ReviewMeeting?)
  case detailRead(CardDetail)
  case opened(RecordID, Outcome)
  /// Cards were left or put off; without an outcome, they had been left already.
  case left(Outcome?, [RecordID], later: Bool)
  case closed(Review, Outcome)
  case pageRead(PageBox)
  case trendRead(TrendBox)
  case sessionRead(SessionSheet)
  case marked(Outcome)
  case personFound(CaseSummary?)
}
