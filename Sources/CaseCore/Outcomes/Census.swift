/// How many people stand alike: the smallest cells from which headcounts are summed.
package struct CensusLine: Equatable, Sendable {
  package var profession: Profession?
  package var specialty: Specialty?
  /// The ISO 3166 code of two letters.
  package var nationality: String?
  package var stage: Stage
  package var status: CaseStatus
  /// Whether the case has ever been active.
  package var isEnrolled: Bool
  /// The job on the day of the census, the nearest to the profession where there are several.
  package var job: EmploymentRelation?
  package var people: Int
  /// The salaries of those jobs, as far as they are recorded.
  package var salaries: Money
  /// How many of the jobs have a salary.
  package var withSalary: Int

  /// Makes a line.
  package init(stage: Stage, status: CaseStatus, isEnrolled: Bool, people: Int) {
    self.stage = stage
    self.status = status
    self.isEnrolled = isEnrolled
    self.people = people
    salaries = Money(pence: 0)
    withSalary = 0
  }
}

/// Everybody in the programme on a day.
package struct Census: Equatable, Sendable {
  /// The day by which jobs and statuses are judged.
  package let day: Day
  package let lines: [CensusLine]
  /// The day of the first entry in the file; nothing in an empty file.
  package let firstEntry: Day?

  /// Makes a census.
  package init(day: Day, lines: [CensusLine], firstEntry: Day?) {
    self.day = day
    self.lines = lines
    self.firstEntry = firstEntry
  }

  /// How many people belong to every one of some groups.
  package func count(_ groups: PeopleGroup...) -> Int {
    lines.filter { line in groups.allSatisfy { $0.holds(line) } }.map(\.people).reduce(0, +)
  }

  /// The recorded salaries of a group, and how many of its jobs have one.
  package func salaries(of groups: PeopleGroup...) -> (sum: Money, people: Int) {
    let held = lines.filter { line in groups.allSatisfy { $0.holds(line) } }
    return (
      Money(pence: held.map(\.salaries.pence).reduce(0, +)), held.map(\.withSalary).reduce(0, +)
    )
  }
}
