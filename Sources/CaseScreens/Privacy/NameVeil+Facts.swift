import CaseCore

/// Covering the facts of a case: what somebody typed may name anybody, also people whom the file does not know.
extension CaseFacts {
  /// The same facts without what tells who the person is.
  ///
  /// Open actions keep their words but for the names that were learnt: they are what one works by.
  func covered(by veil: NameVeil) -> CaseFacts {
    var covered = self
    covered.person = veil.cover(person)
    covered.coverProgress()
    covered.coverEvidence()
    covered.coverWork(by: veil)
    return covered
  }

  /// The same facts as what happened is told of them, where no typed word is left: the rules read titles of posts,
  /// and who works needs the open actions.
  var told: CaseFacts {
    var covered = self
    for index in covered.actions.indices { covered.actions[index].text = NameVeil.hidden }
    for index in covered.employments.indices { covered.employments[index].title = NameVeil.hidden }
    return covered
  }

  private mutating func coverProgress() {
    for index in statuses.indices { statuses[index].reason.hideTyped() }
    for index in transitions.indices { transitions[index].reason.hideTyped() }
    for index in stepEvents.indices {
      stepEvents[index].note.hideTyped()
      stepEvents[index].reference.hideTyped()
    }
    for index in enrolments.indices {
      enrolments[index].planB.hideTyped()
      enrolments[index].formerGrade.hideTyped()
      enrolments[index].registrationNumber.hideTyped()
    }
    caseRecord.referredBy.hideTyped()
    caseRecord.occupation.hideTyped()
    for index in tags.indices { tags[index].text = NameVeil.hidden }
  }

  private mutating func coverEvidence() {
    for index in documents.indices { documents[index].note.hideTyped() }
    for index in consents.indices { consents[index].how.hideTyped() }
    for index in sittings.indices {
      sittings[index].reference.hideTyped()
      sittings[index].paidBy.hideTyped()
    }
    for index in qualifications.indices {
      qualifications[index].title = NameVeil.hidden
      qualifications[index].institution.hideTyped()
    }
    coverPosts()
    for index in placementChecks.indices { placementChecks[index].waived.hideTyped() }
  }

  private mutating func coverPosts() {
    for index in employments.indices {
      employments[index].employer = NameVeil.hidden
      employments[index].evidence.hideTyped()
    }
    for index in placements.indices {
      placements[index].host = NameVeil.hidden
      placements[index].site.hideTyped()
      placements[index].department.hideTyped()
      placements[index].supervisor.hideTyped()
      placements[index].feedback.hideTyped()
    }
  }

  private mutating func coverWork(by veil: NameVeil) {
    for index in contacts.indices { contacts[index].body.hideTyped() }
    for index in barriers.indices { barriers[index].note.hideTyped() }
    for index in fundingLines.indices {
      fundingLines[index].item = NameVeil.hidden
      fundingLines[index].fund = NameVeil.hidden
      fundingLines[index].reference.hideTyped()
    }
    for index in submissions.indices { submissions[index].note.hideTyped() }
    for index in actions.indices {
      actions[index].text = actions[index].isOpen ? veil.cover(actions[index].text) : NameVeil.hidden
      actions[index].droppedBecause.hideTyped()
    }
  }
}

extension String? {
  /// Leaves only that something was typed.
  fileprivate mutating func hideTyped() {
    if self != nil { self = NameVeil.hidden }
  }
}
