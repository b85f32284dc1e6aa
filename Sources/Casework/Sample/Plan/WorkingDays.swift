import CaseCore

/// Days on which the office is open.
extension Day {
  /// Whether it is a day from Monday to Friday.
  var isWorkingDay: Bool {
    switch weekday {
    case .saturday, .sunday: false
    default: true
    }
  }

  /// This day, or the Friday before a weekend.
  var workingDayBefore: Day {
    switch weekday {
    case .saturday: adding(days: -1)
    case .sunday: adding(days: -2)
    default: self
    }
  }

  /// This day, or the Monday after a weekend.
  var workingDayAfter: Day {
    switch weekday {
    case .saturday: adding(days: 2)
    case .sunday: adding(days: 1)
    default: self
    }
  }

  /// The Saturday of the week before this day, or this day where it is one: exams are sat on Saturdays.
  var saturdayBefore: Day {
    let sinceSaturday = (number + 5) % 7
    return adding(days: -(sinceSaturday < 0 ? sinceSaturday + 7 : sinceSaturday))
  }
}
