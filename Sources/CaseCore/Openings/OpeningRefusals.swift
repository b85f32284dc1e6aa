extension Refusal {
  /// The opening is not in the file.
  package static let openingUnknown = Refusal(
    rule: "opening.unknown", summary: "Nothing was saved: that opening is not in this file.",
    remedies: ["Look for it in the list of openings"])

  /// Lists could not show it.
  static let openingWithoutTitle = Refusal(
    rule: "opening.no-title", summary: "The opening was not saved: it needs a title.",
    remedies: ["Type what is offered, such as Biomedical scientist, band 5"])

  /// Somebody offers it.
  static let openingWithoutPartner = Refusal(
    rule: "opening.no-partner", summary: "The opening was not saved: the partner is missing.",
    remedies: ["Choose who offers it, or add the partner first"])

  /// Nobody could be taken.
  static let openingWithoutPlaces = Refusal(
    rule: "opening.no-places", summary: "The opening was not saved: it has at least one place.",
    remedies: ["Type how many people can be taken"])

  /// More people hold a place than there would be.
  static func placesAreTaken(_ taken: Int) -> Refusal {
    Refusal(
      rule: "opening.places-taken",
      summary:
        "The opening was not saved: \(taken) \(taken == 1 ? "place is" : "places are") offered or filled.",
      remedies: ["Type that number or a higher one"])
  }

  /// The rules cannot answer it.
  static func needUnknown(_ words: String) -> Refusal {
    Refusal(
      rule: "opening.need-unknown", summary: "The opening was not saved: “\(words)” cannot be asked.",
      remedies: ["What can be asked: \(OpeningNeed.words.joined(separator: ", "))"])
  }

  /// Somebody is on the way to it.
  static func openingInUse(_ count: Int) -> Refusal {
    let people = count == 1 ? "somebody is" : "\(count) people are"
    return Refusal(
      rule: "opening.in-use", summary: "It was not taken back: \(people) submitted to it.",
      remedies: ["Close it instead, or withdraw them first"])
  }

  /// A contact belongs to a partner.
  static let contactWithoutPartner = Refusal(
    rule: "partner-contact.no-partner", summary: "The contact was not saved: the partner is missing.",
    remedies: ["Choose the partner"])

  /// Nobody is proposed for what has ended.
  static func openingClosed(_ label: String) -> Refusal {
    Refusal(
      rule: "opening.closed", summary: "Nothing was recorded: \(label) is closed.",
      remedies: ["Open it again by taking its closing day away"])
  }

  /// Every place is taken.
  static func openingFull(_ label: String, places: Int) -> Refusal {
    let words = places == 1 ? "its only place is" : "all \(places) places are"
    return Refusal(
      rule: "opening.full", summary: "Nothing was recorded: \(words) offered or filled in \(label).",
      remedies: ["Raise the number of places, or record first who declined or withdrew"])
  }

  /// The same person twice.
  static func submittedAlready(_ state: SubmissionState) -> Refusal {
    Refusal(
      rule: "submission.already", summary: "Nothing was recorded: this person is \(state.words) already.",
      remedies: ["Record what has happened since"])
  }

  /// A way to an opening begins with the proposal.
  static let notSubmitted = Refusal(
    rule: "submission.none", summary: "Nothing was recorded: this person was not submitted to it.",
    remedies: ["Propose the person first"])

  /// A step back is a step that was wrong.
  static func submissionBack(_ state: SubmissionState) -> Refusal {
    Refusal(
      rule: "submission.back",
      summary: "Nothing was recorded: this person is \(state.words), which is further on.",
      remedies: ["Take the last step back where it was wrong"])
  }

  /// Steps are in order of time.
  static func submissionBefore(_ day: Day) -> Refusal {
    Refusal(
      rule: "submission.before", summary: "Nothing was recorded: the step before was on \(day.fullWords).",
      remedies: ["Type that day or a later one"])
  }

  /// Nobody has started before the first day.
  static func submissionStartsLater(_ opening: String, _ day: Day) -> Refusal {
    Refusal(
      rule: "submission.starts-later",
      summary: "Nothing was recorded: \(opening) begins only on \(day.fullWords).",
      remedies: ["Record the start on that day, or change the first day of the opening where it was earlier"])
  }

  /// What ends a post is no answer to an application.
  static let declinedAfterStart = Refusal(
    rule: "submission.after-start",
    summary: "Nothing was recorded: this person has started, so that nobody declines any more.",
    remedies: [
      "Record withdrawn with the reason where the post was left or ended",
      "Take the start back where it was wrong",
    ])

  /// A place that was filled is free again: that is worth a reason.
  static let leftWithoutReason = Refusal(
    rule: "submission.left-without-reason",
    summary: "Nothing was recorded: this person has started, and the reason for leaving is missing.",
    remedies: ["Add a note that says why the post was left or ended"])

  /// Who has left is not proposed.
  static let submissionOfExited = Refusal(
    rule: "submission.exited", summary: "Nothing was recorded: this case has ended.",
    remedies: ["Record the return first"])

  /// Nobody is named to a partner without agreeing to it.
  static func noConsentToShare(
    _ partner: String, _ standing: ConsentStanding, begins: Day?
  ) -> Refusal {
    let why =
      switch standing {
      case .withdrawn(let day): "the consent was withdrawn on \(day.fullWords)"
      case .ended(let day): "the consent ended on \(day.fullWords)"
      case .missing where begins != nil:
        "the consent to share with \(partner) begins on \(begins?.fullWords ?? "")"
      case .missing, .given: "no consent to share with \(partner) is recorded"
      }
    return Refusal(
      rule: "submission.consent", summary: "Nothing was recorded: \(why).",
      remedies: [
        begins == nil
          ? "Ask the person, and record a consent to share with \(partner)"
          : "Type that day or a later one, or mend the day of the consent"
      ])
  }
}
