/// What each report counts, and whom: the line that is printed under its title.
extension ReportName {
  /// The definition in a few sentences.
  package var definition: String {
    switch self {
    case .professions, .nationalities, .genders:
      "Identified: everybody with a case. Enrolled: who has ever been active. Active: who is active on the day. "
        + "One person counts once. Over a period: whose case was opened in it, who was active in it for the first "
        + "time, who was active on its last day."
    case .ages:
      "Age on the day, or on the last day of the period, by the date of birth that is recorded; where only the year "
        + "is known, from its first day. The columns are those of the headcount by profession."
    case .statuses: "Everybody with a case, by the status on the day. One person counts once."
    case .stages:
      "The stage on the day, of everybody with a case and of those who are active. One person counts once."
    case .jobs:
      "Who has a job or a place of education on the day, by how near it is to the profession; the nearest counts "
        + "where there are several. Out of all who were ever enrolled."
    case .economic:
      "Potential prices everybody with a case as if all had left benefits and earned the salary of their "
        + "profession. Achieved counts who has a paid job on the day, with the salaries that are recorded, and "
        + "the cost of everybody who was ever enrolled. Whether "
        + "somebody claimed benefits before is not recorded: everybody is counted as if they had."
    case .deck:
      "What the programme has printed, beside what its own rows give and what this file holds on the day."
    case .area:
      "The shares are those of the programme file, with its source; the case file does not change them."
    default: definitionOfWork
    }
  }

  private var definitionOfWork: String {
    switch self {
    case .funnel:
      "Of those who were active for the first time in the period: who has reached a stage or one after it, and "
        + "who has come to an event, each for the first time and whatever happened later. Days are medians over "
        + "those who have come so far; what lay before the enrolment counts as no days."
    case .sittings:
      "Sittings from the first to the last day of the period, not after the day of the report. A language test is "
        + "passed where all its scores reach what the candidate's pathway asks of one sitting; two sittings that "
        + "count together are not a pass here. Rates are out of the sittings with a result that can be judged. A "
        + "first attempt is a person's first sitting of that test."
    case .placements:
      "Placements by the hospital or body that hosts them and by department; over a period, those that begin in it. "
        + "Offered: offered or further. Started: running, completed or ended early. One that was withdrawn counts "
        + "in the first column alone, since it is not recorded whether it had been offered. Hours: those attended."
    case .outcomes:
      "Everybody who left in the period and is not back: the job or education on the day of leaving and 4, 13 and "
        + "26 weeks later, the nearest to the profession where there are several. A job without an end counts as "
        + "going on. Who came back and left again counts once, by the last exit."
    case .support:
      "Contacts with candidates in the period, without notes, and the time that was recorded for them. For each person: "
        + "the contacts and the time of those who are active on the day, or on the last day of the period."
    case .money:
      "Funding lines by the state they are in and its day, and the fees of sittings that no funding line pays, by "
        + "the day sat. Committed is approved and not paid yet; net is paid and not refunded. Requests that were "
        + "not approved count nowhere. What an outcome costs here is this money alone, not the programme's own cost."
    case .entryExit:
      "Entry: everybody who was active for the first time in the period, with age and work on that day. Exit: "
        + "everybody of all who were ever active who left in the period and is not back. One person counts once: "
        + "the first entry and the last exit. A job of which nothing is recorded is unknown, not unemployment."
    default: definitionOfEnds
    }
  }

  private var definitionOfEnds: String {
    switch self {
    case .barriers:
      "Opened and closed: in the period. Still open: at its end. Days from opening to closing are medians over the "
        + "barriers closed in the period."
    case .exits:
      "Everybody who left in the period and is not back, by the reason of the last exit. Days from the first "
        + "enrolment to that exit are medians; who was never enrolled has none."
    case .openings:
      "Steps on the way to our partners' openings, each on the day it was recorded for. People: who took any of them. "
        + "A step that was passed over counts nowhere, so that there can be more offers than interviews; who was "
        + "proposed again after a refusal counts once more. What was started as a job is in the report on jobs."
    case .deadlines:
      "What is to be done or lapses in open cases: actions and holds by their day, leave to remain, and the first "
        + "thing that ends before a step that still needs it. A person counts once in each figure."
    default: ""
    }
  }
}
