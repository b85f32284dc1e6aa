/// The reports that there are.
package enum ReportName: String, Vocabulary {
  case professions, nationalities, statuses, stages, jobs, economic, deck, area

  /// The title on screens and paper.
  package var title: String {
    switch self {
    case .professions: "People by profession"
    case .nationalities: "People by nationality"
    case .statuses: "People by status"
    case .stages: "People by stage"
    case .jobs: "Jobs"
    case .economic: "Economic estimate"
    case .deck: "The printed figures, set against the file"
    case .area: "The area"
    }
  }

  /// What is counted, and whom, in one or two sentences.
  package var definition: String {
    switch self {
    case .professions, .nationalities:
      "Identified: everybody with a case. Enrolled: who has ever been active. Active: who is active on the day. "
        + "One person counts once."
    case .statuses: "Everybody with a case, by the status on the day. One person counts once."
    case .stages:
      "The stage on the day, of everybody with a case and of those who are active. One person counts once."
    case .jobs:
      "Who has a job or a place of education on the day, by how near it is to the profession; the nearest counts "
        + "where there are several. Out of all who were ever enrolled."
    case .economic:
      "Potential prices everybody with a case as if all had left benefits and earned the salary of their "
        + "profession. Achieved counts who has a paid job on the day, with the salaries that are recorded. Whether "
        + "somebody claimed benefits before is not recorded: everybody is counted as if they had."
    case .deck:
      "What the programme has printed, beside what its own rows give and what this file holds on the day."
    case .area:
      "The shares are those of the programme file, with its source; the case file does not change them."
    }
  }
}
