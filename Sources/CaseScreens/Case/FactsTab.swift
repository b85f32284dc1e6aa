import CaseCore
import Terminal

/// What is known of the person and the case, field by field; what is not known says so.
struct FactsTab {
  let facts: CaseFacts
  let office: Office
  let today: Day
  let width: Int

  var lines: [CaseLine] {
    let groups: [(String, [(String, String?)])] = [
      ("Person", person), ("Reach", reach), ("Case", caseFields), ("Profession", profession),
      ("Status", status),
      ("Consent", consents), ("Qualifications", qualifications), ("Documents", documents),
    ]
    return groups.flatMap { title, fields in
      fields.isEmpty ? [] : [.heading(title)] + fields.flatMap(line(_:)) + [.blank]
    }
  }

  private func line(_ field: (label: String, value: String?)) -> [CaseLine] {
    let value = field.value ?? "not known"
    let parts = wrap(value, to: max(20, width - 28))
    return parts.enumerated().map { index, part in
      CaseLine(
        [
          .init(column: 5, width: 20, text: index == 0 ? field.label : "", style: .dim),
          .init(column: 26, text: part, style: field.value == nil ? .dim : .plain),
        ], isStop: index == 0)
    }
  }

  private var person: [(String, String?)] {
    let person = facts.person
    return [
      ("Full name", person.fullName), ("Known as", person.knownAs), ("Native name", person.nativeName),
      ("Name on degree", person.nameOnDegree), ("Date of birth", birth), ("Gender", person.gender),
      ("Nationality", person.nationality.flatMap { Countries.name(of: $0) }),
      ("Arrived", person.arrivedOn?.fullWords), ("Last practised", person.lastPractisedOn?.fullWords),
    ]
  }

  private var birth: String? {
    guard let day = facts.person.dateOfBirth else { return nil }
    return facts.person.birthPrecision == .assigned ? "\(day.fullWords), given by an office" : day.fullWords
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
    return FactWords.summary(of: last, today: today) + ", since \(last.happenedOn.words(today: today))"
  }

  private var profession: [(String, String?)] {
    let enrolment = facts.enrolment
    return [
      ("Profession", enrolment?.profession?.name ?? facts.caseRecord.occupation),
      ("Specialty", enrolment?.specialty?.name), ("Former grade", enrolment?.formerGrade),
      ("Years of practice", enrolment?.yearsOfPractice.map(String.init)), ("Plan B", enrolment?.planB),
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

  private var consents: [(String, String?)] {
    facts.consents.filter(\.stands).map { consent in
      (
        consent.purpose.name,
        "\(consent.withdrawnOn == nil ? "given" : "withdrawn") \(consent.givenOn.fullWords)"
      )
    }
  }

  private var qualifications: [(String, String?)] {
    facts.qualifications.filter(\.stands).map { held in
      let place = [held.institution, held.country.flatMap { Countries.name(of: $0) }].compactMap(\.self)
      return ("Qualification", ([held.title] + place).joined(separator: ", "))
    }
  }

  private var documents: [(String, String?)] {
    facts.documents.filter(\.stands).map { document in
      let until = document.expiresOn.map { ", until \($0.fullWords)" } ?? ""
      return (document.kind.name, document.status.name + until)
    }
  }
}
