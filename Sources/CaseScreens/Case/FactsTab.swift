import CaseCore
import Terminal

/// What is known of the person and the case, field by field; what is not known says so.
struct FactsTab {
  let facts: CaseFacts
  let dated: DatedPathway?
  let office: Office
  let today: Day
  let width: Int

  /// One line: what it is about, what is known of it, and the form that changes it.
  struct Item {
    let label: String
    let value: String?
    var opens: FormPurpose?
    var fact: RecordID?
    var detail: String?

    init(
      _ label: String, _ value: String?, opens: FormPurpose? = nil, fact: RecordID? = nil,
      detail: String? = nil
    ) {
      self.label = label
      self.value = value
      self.opens = opens
      self.fact = fact
      self.detail = detail
    }
  }

  var lines: [CaseLine] {
    let plain: [(String, [(String, String?)])] = [
      ("Person", person), ("Reach", reach), ("Case", caseFields), ("Profession", profession),
      ("Status", status),
    ]
    let edited = plain.map { title, fields in
      (title, fields.map { Item($0.0, $0.1, opens: .editCandidate) })
    }
    let groups =
      edited + [
        ("Consent", consents), ("Qualifications", qualifications), ("Documents", documents),
        ("Barriers", barriers), ("Jobs", jobs),
        ("Money", FactsMoney(facts: facts, dated: dated, today: today).items),
      ]
    return groups.flatMap { title, items in
      items.isEmpty ? [] : [.heading(title)] + items.flatMap(line(_:)) + [.blank]
    }
  }

  private func line(_ item: Item) -> [CaseLine] {
    let value = item.value ?? "not known"
    let parts = wrap(value, to: max(20, width - 28))
    return parts.enumerated().map { index, part in
      CaseLine(
        [
          .init(column: 5, width: 20, text: index == 0 ? item.label : "", style: .dim),
          .init(column: 26, text: part, style: item.value == nil ? .dim : .plain),
        ], opens: item.opens, fact: item.fact, detail: item.detail, isStop: index == 0)
    }
  }

  private var person: [(String, String?)] {
    let person = facts.person
    return [
      ("Full name", person.fullName), ("Known as", person.knownAs), ("Native name", person.nativeName),
      ("Name on degree", person.nameOnDegree), ("Date of birth", person.birthWords),
      ("Gender", person.gender),
      ("Nationality", person.nationality.flatMap { Countries.name(of: $0) }),
      ("Arrived", person.arrivedOn?.fullWords), ("Last practised", person.lastPractisedOn?.monthWords),
    ]
  }

  private var reach: [(String, String?)] {
    let person = facts.person
    return [
      ("Phone", person.phone), ("E-mail", person.email), ("Language", person.preferredLanguage),
      ("Interpreter", person.needsInterpreter.map { $0 ? "needed" : "not needed" }),
      ("Safe contact", person.safeContact), ("Postcode", person.postcode),
      ("Contact home", person.mayContactHome?.name),
    ]
  }

  private var caseFields: [(String, String?)] {
    let record = facts.caseRecord
    return [
      ("Caseworker", office.caseworkers.first { $0.id == record.caseworker }?.name),
      ("Club", office.clubName(of: record.club)), ("Opened", record.openedOn.fullWords),
      ("Referred by", record.referredBy), ("Status", statusWords),
      ("Tags", facts.tags.filter(\.stands).map(\.text).joined(separator: ", ").nothingIfEmpty),
    ]
  }

  private var statusWords: String {
    guard let last = facts.lastStatus else { return facts.status.name }
    let words = FactWords.summary(of: last, today: today)
    return words.split(separator: " ").dropFirst().joined(separator: " ")
      + ", since \(last.happenedOn.words(today: today))"
  }

  private var profession: [(String, String?)] {
    let enrolment = facts.enrolment
    return [
      ("Profession", enrolment?.profession?.name ?? facts.caseRecord.occupation),
      ("Specialty", enrolment?.specialty?.name), ("Former grade", enrolment?.formerGrade),
      ("Years of practice", enrolment?.yearsOfPractice.map(String.init)), ("Plan B", enrolment?.planB),
      (facts.pathway?.registrationNumberName ?? "Register number", enrolment?.registrationNumber),
      ("Registered on", enrolment?.registeredOn?.fullWords),
    ]
  }

  private var status: [(String, String?)] {
    let restricted = facts.restricted
    return [
      ("Immigration status", restricted?.immigrationStatus?.name),
      ("Leave expires", restricted?.leaveExpiresOn?.fullWords),
      ("Right to work", restricted.flatMap { $0.rightToWork == .unknown ? nil : $0.rightToWork.name }),
    ]
  }
}

/// What has forms of its own.
extension FactsTab {
  private var consents: [Item] {
    facts.consents.filter(\.stands).map { consent in
      let end = consent.expiresOn.map { ", good until \($0.fullWords)" } ?? ""
      let words =
        consent.withdrawnOn.map { "withdrawn \($0.fullWords)" } ?? "given \(consent.givenOn.fullWords)\(end)"
      let partner = consent.partner.flatMap { id in office.partners.first { $0.id == id }?.name }
      let whole = [partner.map { "with \($0)" }, words].compactMap(\.self).joined(separator: ", ")
      return Item(consent.purpose.name, whole, opens: .consent(consent.id), fact: consent.id)
    }
  }

  private var qualifications: [Item] {
    facts.qualifications.filter(\.stands).map { held in
      let place = [held.institution, held.country.flatMap { Countries.name(of: $0) }].compactMap(\.self)
      return Item("Qualification", ([held.title] + place).joined(separator: ", "), fact: held.id)
    }
  }

  private var documents: [Item] {
    facts.documents.filter(\.stands).map { document in
      let until = document.expiresOn.map { ", until \($0.fullWords)" } ?? ""
      return Item(
        document.kind.name, document.status.name + until, opens: .document(document.kind), fact: document.id)
    }
  }

  private var barriers: [Item] {
    facts.barriers.filter(\.stands).map { barrier in
      let end = barrier.closedOn.map { ", over since \($0.words(today: today))" } ?? ""
      let words = "since \(barrier.openedOn.words(today: today))\(end)"
      return Item(barrier.kind.name, words, opens: .barrier(barrier.id), fact: barrier.id)
    }
  }

  private var jobs: [Item] {
    facts.employments.filter(\.stands).map { job in
      let end = job.endedOn.map { " to \($0.words(today: today))" } ?? ""
      let words = "\(job.title), \(job.employer), from \(job.startedOn.words(today: today))\(end)"
      return Item(job.relation.name, latinLed(words, "Post"), opens: .employment(job.id), fact: job.id)
    }
  }
}

extension Person {
  /// The date of birth as far as it is known.
  var birthWords: String? {
    guard let day = dateOfBirth else { return nil }
    switch birthPrecision {
    case .year?: return String(day.parts.year)
    case .month?: return day.monthWords
    case .assigned?: return "\(day.fullWords), given by an office"
    default: return day.fullWords
    }
  }
}
