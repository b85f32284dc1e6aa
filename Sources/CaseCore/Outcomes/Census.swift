/// How many people stand alike: the smallest cells from which headcounts are summed.
package struct CensusLine: Hashable, Sendable {
  package var profession: Profession?
  package var specialty: Specialty?
  /// The ISO 3166 code of two letters.
  package var nationality: String?
  package var stage: Stage
  package var status: CaseStatus
  /// Whether the case was opened in the period.
  package var isIdentified = true
  /// Whether the case was active in the period for the first time.
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
  /// The time in which cases are opened and people become active.
  package let period: ReportPeriod
  package private(set) var lines: [CensusLine] = []
  /// The place of each line by what its people share.
  private var places: [CensusLine: Int] = [:]

  /// Makes a census of some lines.
  package init(day: Day, period: ReportPeriod = .always, lines: [CensusLine] = []) {
    (self.day, self.period) = (day, period)
    add(lines)
  }

  /// Adds the people of some more cases.
  package mutating func add(_ more: [CensusLine]) {
    for line in more {
      let place = places[line.kind] ?? lines.endIndex
      if place == lines.endIndex {
        places[line.kind] = place
        lines.append(line)
      } else {
        lines[place].add(line)
      }
    }
  }

  /// How many people belong to every one of some groups.
  package func count(_ groups: PeopleGroup...) -> Int { count(groups) }

  /// The same of a list of groups.
  func count(_ groups: [PeopleGroup]) -> Int {
    lines.filter { line in groups.allSatisfy { $0.holds(line) } }.map(\.people).reduce(0, +)
  }

  /// The recorded salaries of a group, and how many of its jobs have one.
  package func salaries(of groups: [PeopleGroup]) -> (sum: Money, people: Int) {
    let held = lines.filter { line in groups.allSatisfy { $0.holds(line) } }
    return (
      Money(pence: held.map(\.salaries.pence).reduce(0, +)), held.map(\.withSalary).reduce(0, +)
    )
  }
}

extension CensusLine {
  /// What its people share.
  fileprivate var kind: CensusLine {
    var copy = self
    (copy.people, copy.salaries, copy.withSalary) = (0, Money(pence: 0), 0)
    return copy
  }

  fileprivate mutating func add(_ other: CensusLine) {
    people += other.people
    salaries = Money(pence: salaries.pence + other.salaries.pence)
    withSalary += other.withSalary
  }
}
