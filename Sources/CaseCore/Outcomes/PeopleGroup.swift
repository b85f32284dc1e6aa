/// People who are counted together: what a report calls them, who belongs, and the filter that lists them.
///
/// The count and the list are two ways to the same people; a test holds them against each other.
package struct PeopleGroup: Sendable {
  /// The label of a row or column.
  package let label: String
  /// The filter by which a list shows them; empty for everybody.
  package let filter: String
  /// Whether a line of the census belongs.
  package let holds: @Sendable (CensusLine) -> Bool

  /// Everybody who has a case.
  package static let identified = PeopleGroup(label: "Identified", filter: "") { _ in true }

  /// Who has ever been active.
  package static let enrolled = PeopleGroup(label: "Enrolled", filter: "enrolled") { $0.isEnrolled }

  /// Who is active on the day.
  package static let active = PeopleGroup(label: "Active", filter: "status:active") { $0.status == .active }

  /// Whose case was opened in a period, who was active in it for the first time, who was active at its end.
  package static func columns(over period: ReportPeriod) -> [PeopleGroup] {
    guard !period.isAlways else { return [.identified, .enrolled, .active] }
    let filter = { (measure: TallyMeasure) in Counted(.people, measure, in: period).filter }
    return [
      PeopleGroup(label: "Identified", filter: filter(.identified)) { $0.isIdentified },
      PeopleGroup(label: "Enrolled", filter: filter(.enrolled)) { $0.isEnrolled },
      PeopleGroup(label: "Active", filter: filter(.active)) { $0.status == .active },
    ]
  }

  /// Who has a job of some kinds on the day.
  package static func inWork(_ label: String, _ kinds: [EmploymentRelation]) -> PeopleGroup {
    let words = kinds.map { filterSpelling($0.rawValue) }.joined(separator: ",")
    return PeopleGroup(label: label, filter: "job:\(words)") { $0.job.map(kinds.contains) ?? false }
  }

  /// Who is paid: education is no job.
  package static let paid = inWork("In work", [.registeredPost, .associatedPost, .otherJob])

  /// A profession, or nothing recorded.
  package static func profession(_ profession: Profession?) -> PeopleGroup {
    PeopleGroup(
      label: profession?.name ?? "Not recorded",
      filter: "profession:\(profession.map { filterSpelling($0.rawValue) } ?? "none")"
    ) { $0.profession == profession }
  }

  /// A profession and specialty as a table has them: the profession itself stands for every specialty that has
  /// no row of its own there.
  package static func group(_ group: ProfessionGroup, beside others: [ProfessionGroup]) -> PeopleGroup {
    let name = "profession:\(filterSpelling(group.profession.rawValue))"
    if let specialty = group.specialty {
      return PeopleGroup(
        label: group.words, filter: "\(name) specialty:\(filterSpelling(specialty.rawValue))"
      ) { $0.profession == group.profession && $0.specialty == specialty }
    }
    let apart = others.filter { $0.profession == group.profession }.compactMap(\.specialty)
    let without = apart.map { filterSpelling($0.rawValue) }.joined(separator: ",")
    return PeopleGroup(
      label: group.words, filter: apart.isEmpty ? name : "\(name) not specialty:\(without)"
    ) { line in
      line.profession == group.profession && !(line.specialty.map(apart.contains) ?? false)
    }
  }

  /// Everybody who is in none of some professions and specialties.
  package static func outside(_ groups: [ProfessionGroup], label: String) -> PeopleGroup {
    let whole = groups.filter { $0.specialty == nil }.map(\.profession)
    let parts = groups.filter { !whole.contains($0.profession) }.compactMap(\.specialty)
    let terms = [
      ("profession", whole.map { filterSpelling($0.rawValue) }),
      ("specialty", parts.map { filterSpelling($0.rawValue) }),
    ]
    let filter = terms.filter { !$0.1.isEmpty }.map { "not \($0.0):\($0.1.joined(separator: ","))" }
    return PeopleGroup(label: label, filter: filter.joined(separator: " ")) { line in
      !(line.profession.map(whole.contains) ?? false) && !(line.specialty.map(parts.contains) ?? false)
    }
  }

  /// A nationality, or nothing recorded.
  package static func nationality(_ code: String?) -> PeopleGroup {
    let name = code.map { Countries.name(of: $0) ?? $0 }
    return PeopleGroup(
      label: name ?? "Not recorded", filter: "nationality:\(name.map(filterSpelling) ?? "none")"
    ) { $0.nationality == code }
  }

  /// Who has a status on the day.
  package static func status(_ status: CaseStatus) -> PeopleGroup {
    PeopleGroup(label: status.name, filter: "status:\(filterSpelling(status.word))") {
      $0.status == status
    }
  }

  /// Who stands in a stage on the day, by what the programme calls it.
  package static func stage(_ stage: Stage, called name: String? = nil) -> PeopleGroup {
    PeopleGroup(label: name ?? stage.name, filter: "stage:\(filterSpelling(stage.rawValue))") {
      $0.stage == stage
    }
  }
}
