/// What a list is narrowed to: every term must hold.
///
/// One grammar serves the screens, saved views and the command line. Words stand apart by blanks:
///
/// - a free word is part of a name or number; in quotation marks it may hold blanks;
/// - `42,57` is one case or the other, by number;
/// - `stage:language,observation` is one or the other; values go without blanks (`job-search`), in quotation
///   marks, or by a beginning that only one of them has (`obs`); `none` finds what has no value;
/// - `due<fri`, `expiring<60d`, `due:none`, `quiet>14`, `stage-days>90` compare days; leave to remain is no match
///   of `expiring`, which would give it away;
/// - `stalled`, `overdue`, `enrolled` and `mine` stand alone, and so do `expiring` for `expiring<90d` and `expired` for
///   `expiring<today`; `not` turns the next term round.
package struct Filter: Hashable, Sendable {
  /// The terms in the order in which they were typed.
  package var terms: [FilterTerm]

  /// Makes a filter; without terms it lets everybody through.
  package init(terms: [FilterTerm] = []) {
    self.terms = terms
  }
}

/// One condition of a filter, or its opposite.
package struct FilterTerm: Hashable, Sendable {
  package var condition: FilterCondition
  /// Whether the condition must not hold.
  package var negated: Bool

  /// Makes a term.
  package init(_ condition: FilterCondition, negated: Bool = false) {
    self.condition = condition
    self.negated = negated
  }
}

/// What a term asks.
///
/// A list means any of its values; a missing value in it means that none is recorded.
package enum FilterCondition: Hashable, Sendable {
  /// Part of a name, or a case number, as typed.
  case word(String)
  /// Case numbers, `42` or `SMW-0042`: one of these, each in full.
  case numbers([String])
  case stage([Stage])
  case profession([Profession?])
  case specialty([Specialty?])
  /// ISO 3166 codes of two letters.
  case nationality([String?])
  /// Names of clubs; compare by `plainSpelling`.
  case club([String?])
  case caseworker([FilterWorker])
  case status([CaseStatus])
  /// On whom the case waits.
  case waiting([Party?])
  case has([FilterSubject])
  case missing([FilterSubject])
  /// Words of tags; compare by `plainSpelling`.
  case tag([String?])
  /// When the next action or review is due.
  case due(FilterDayTest)
  /// When the first thing that is still needed expires.
  case expiring(FilterDayTest)
  /// How many days ago the last contact was.
  case quiet(FilterCountTest)
  /// For how many days the case has been in its stage.
  case stageDays(FilterCountTest)
  case stalled
  case overdue
  /// Has ever been active.
  case enrolled
  /// The kind of job on the day, the nearest to the profession; nothing for no job.
  case job([EmploymentRelation?])
  /// Counted in a figure of a report.
  case figure(Counted)
}

/// A caseworker in a filter.
package enum FilterWorker: Hashable, Sendable {
  /// Whoever asks.
  case me
  case initials(String)
  /// Nobody has the case.
  case nobody
}

/// Something that a case can have or miss.
package enum FilterSubject: Hashable, Sendable {
  /// A document that is held.
  case document(DocumentKind)
  /// A consent that is given and neither withdrawn nor expired.
  case consent(ConsentPurpose)
  case detail(FilterDetail)
  /// The key of an exam or step of a pathway, passed.
  case step(String)
}

/// Details of a person or case that may be missing.
package enum FilterDetail: String, Vocabulary {
  case phone, email, nationality
  case nativeName = "native name"
  case dateOfBirth = "date of birth"
  case club, caseworker
  /// An open action.
  case action
  /// Any contact.
  case contact
  /// An open barrier.
  case barrier
  case placement
}

/// A comparison with a day.
package enum FilterDayTest: Hashable, Sendable {
  /// There is no such day.
  case nothing
  /// The day itself does not count.
  case before(FilterDay)
  /// The day itself does not count.
  case after(FilterDay)
  case on(FilterDay)
}

/// A day of a filter, with the words that gave it: a saved view that says `fri` means another Friday each week.
package struct FilterDay: Hashable, Sendable {
  /// The words, in lower case: `fri`, `60d`.
  package let words: String
  /// What they meant on the day the filter was read.
  package let day: Day

  /// Joins words and their meaning.
  package init(words: String, day: Day) {
    self.words = words
    self.day = day
  }
}

/// A comparison with a number of days; the number itself does not count.
package enum FilterCountTest: Hashable, Sendable {
  case under(Int)
  case over(Int)
}

/// The names that a file holds, to complete and to check what is typed.
package struct FilterNames: Sendable {
  /// Names of clubs; where there are none, any is taken.
  package var clubs: [String]
  /// Initials of caseworkers; where there are none, any are taken.
  package var caseworkers: [String]
  /// Tags in use; where there are none, any is taken.
  package var tags: [String]
  /// Keys of the exams and steps of all pathways in use, for `has:` and `missing:`; beside them and the language
  /// tests, a key is refused.
  package var steps: [String]

  /// Makes a list of names.
  package init(
    clubs: [String] = [], caseworkers: [String] = [], tags: [String] = [], steps: [String] = []
  ) {
    self.clubs = clubs
    self.caseworkers = caseworkers
    self.tags = tags
    self.steps = steps
  }
}
