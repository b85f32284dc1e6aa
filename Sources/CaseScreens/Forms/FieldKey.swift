/// The lasting name of a field; faults and tests go by it.
package enum FieldKey: String, CaseIterable, Sendable {
  case test, version, satOn, listening, reading, writing, speaking, overall, outcome
  case reference, paidBy, cost
  case nextAction, by, party, owner
  case step, state, on, waitingOn, note
  case kind, minutes, said
  case stage, reason
  case ending, because
  case line

  case fullName, givenName, familyName, knownAs, nativeName, nameOnDegree
  case dateOfBirth, birthPrecision, gender, nationality
  case phone, email, language, needsInterpreter, safeContact, postcode, arrivedOn
  case mayContactHome, lastPractisedOn
  case profession, specialty, route, occupation, formerGrade, yearsOfPractice
  case club, caseworker, referredBy
  case immigrationStatus, leaveExpiresOn, rightToWork
  case consentOn, consentHow

  case variant, usedPriority, refundClaimedOn
  case registrationNumber, registeredOn
  case host, site, department, supervisor, startsOn, endsOn, hours, feedback, referenceOn, startReason
  case requestedOn, receivedOn, expiresOn, waived
  case status, issuedOn, purpose, partner, withdrawnOn, how
  case openedOn, closedOn
  case item, fund, amount, isLoan
  case employer, post, relation, band, salary, startedOn, endedOn, evidence
  case exitReason, reviewOn
  case supposed
  case tag, institution
  case needs, places, closesOn, source, contact, partnerKind
  case initials, place, weekday, time
  case enrolledOn
}

/// A button below the fields.
package enum FormButton: String, CaseIterable, Sendable {
  case save = "Save"
  case saveAndNext = "Save and next"
  case cancel = "Cancel"

  /// How it is drawn, as `[ Save ]`.
  var face: String { "[ \(rawValue) ]" }
}

/// Where the next key goes.
package enum FormFocus: Equatable, Sendable {
  case field(FieldKey)
  case button(FormButton)
}
