import CaseCore
import GRDB

/// Turns a filter into SQL over the lines of cases, `caseSummary AS s`.
struct FilterSQL {
  let me: RecordID?
  let today: Day
  let office: Office

  /// The condition of a whole filter.
  func condition(of filter: Filter) -> SQLPart {
    .all(filter.terms.map { $0.negated ? condition($0.condition).negated : condition($0.condition) })
  }

  private func condition(_ condition: FilterCondition) -> SQLPart {
    switch condition {
    case .word(let word): Self.named(word)
    case .stage(let stages): .column("s.stage", in: stages.map(\.rawValue))
    case .profession(let values): .column("s.profession", in: values.map { $0?.rawValue })
    case .specialty(let values): .column("s.specialty", in: values.map { $0?.rawValue })
    case .nationality(let codes): .column("s.nationality", in: codes)
    case .club(let names): clubs(names)
    case .caseworker(let workers): .any(workers.map(caseworker))
    case .status(let values): .column("s.status", in: values.map(\.rawValue))
    case .waiting(let parties): .column("s.waitingOn", in: parties.map { $0?.rawValue })
    case .tag(let tags): .any(tags.map(tag))
    default: timed(condition)
    }
  }

  private func timed(_ condition: FilterCondition) -> SQLPart {
    switch condition {
    case .has(let subjects): .any(subjects.map { SubjectSQL(today: today).has($0) })
    case .missing(let subjects): .any(subjects.map { SubjectSQL(today: today).has($0).negated })
    case .due(let test): day("s.nextDue", test)
    case .expiring(let test): day("s.expiresOn", test)
    case .quiet(let test): count("s.lastContact", test)
    case .stageDays(let test): stageDays(test)
    case .stalled: SQLPart("s.stalledFrom <= ?", [today.iso])
    case .overdue: SQLPart("s.nextDue < ? AND s.status <> 'exited'", [today.iso])
    default: .never
    }
  }

  /// Part of a name or number, in any spelling: every word of it begins a word of the case.
  static func named(_ typed: String) -> SQLPart {
    .all(
      needles(typed).map { needle in
        let skeletons = needle.skeletons.map { _ in " OR (kind = 'skeleton' AND word = ?)" }.joined()
        return SQLPart(
          """
          s.caseRecord IN (SELECT caseRecord FROM searchWord
            WHERE (kind = 'plain' AND word >= ? AND word < ?)\(skeletons))
          """, [needle.prefix, needle.prefix + "\u{10FFFF}"] + needle.skeletons)
      })
  }

  private func clubs(_ names: [String?]) -> SQLPart {
    .any(
      names.map { name in
        guard let name else { return SQLPart("s.club IS NULL") }
        let ids = office.clubs.filter { plainSpelling($0.name).hasPrefix(plainSpelling(name)) }.map(\.id.value)
        return .any(ids.map { SQLPart("s.club = ?", [$0]) })
      })
  }

  private func caseworker(_ worker: FilterWorker) -> SQLPart {
    switch worker {
    case .me: me.map { SQLPart("s.caseworker = ?", [$0.value]) } ?? .never
    case .nobody: SQLPart("s.caseworker IS NULL")
    case .initials(let initials):
      office.caseworker(initials: initials).map { SQLPart("s.caseworker = ?", [$0.id.value]) } ?? .never
    }
  }

  private func tag(_ word: String?) -> SQLPart {
    let base = "EXISTS (SELECT 1 FROM caseTag t WHERE t.caseRecord = s.caseRecord AND t.voided IS NULL"
    guard let word else { return SQLPart("NOT \(base))") }
    return SQLPart("\(base) AND lower(t.text) = lower(?))", [word])
  }

  private func day(_ column: String, _ test: FilterDayTest) -> SQLPart {
    switch test {
    case .nothing: SQLPart("\(column) IS NULL")
    case .before(let day): SQLPart("\(column) < ?", [day.day.iso])
    case .after(let day): SQLPart("\(column) > ?", [day.day.iso])
    case .on(let day): SQLPart("\(column) = ?", [day.day.iso])
    }
  }

  /// Days ago; who was never in touch with anybody has been quiet for longer than any number of days.
  private func count(_ column: String, _ test: FilterCountTest) -> SQLPart {
    switch test {
    case .under(let days): SQLPart("\(column) > ?", [today.adding(days: -days).iso])
    case .over(let days): SQLPart("(\(column) < ? OR \(column) IS NULL)", [today.adding(days: -days).iso])
    }
  }

  private func stageDays(_ test: FilterCountTest) -> SQLPart {
    let days = "julianday(?) - julianday(s.stageSince) - s.heldDays"
    switch test {
    case .under(let limit): return SQLPart("\(days) < ?", [today.iso, limit])
    case .over(let limit): return SQLPart("\(days) > ?", [today.iso, limit])
    }
  }
}

/// Whether a case has something: a document, a consent, a detail, a passed step.
struct SubjectSQL {
  let today: Day

  func has(_ subject: FilterSubject) -> SQLPart {
    switch subject {
    case .document(let kind): document(kind)
    case .consent(let purpose): consent(purpose)
    case .detail(let detail): self.detail(detail)
    case .step(let key): step(key)
    }
  }

  private func document(_ kind: DocumentKind) -> SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM document d WHERE d.person = s.person AND d.kind = ? AND d.voided IS NULL
        AND d.status IN ('received', 'verified') AND (d.expiresOn IS NULL OR d.expiresOn >= ?))
      """, [kind.rawValue, today.iso])
  }

  private func consent(_ purpose: ConsentPurpose) -> SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM consent c WHERE c.person = s.person AND c.purpose = ? AND c.voided IS NULL
        AND c.withdrawnOn IS NULL AND (c.expiresOn IS NULL OR c.expiresOn >= ?))
      """, [purpose.rawValue, today.iso])
  }

  private func step(_ key: String) -> SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM sitting x WHERE x.person = s.person AND x.test = ? AND x.outcome = 'passed'
        AND x.voided IS NULL)
      OR EXISTS (SELECT 1 FROM stepEvent e WHERE e.caseRecord = s.caseRecord AND e.step = ? AND e.state = 'passed'
        AND e.voided IS NULL)
      """, [key, key])
  }

  private func detail(_ detail: FilterDetail) -> SQLPart {
    switch detail {
    case .phone: person("phone")
    case .email: person("email")
    case .dateOfBirth: person("dateOfBirth")
    case .nationality: SQLPart("s.nationality IS NOT NULL")
    case .nativeName: SQLPart("s.nativeName IS NOT NULL")
    case .club: SQLPart("s.club IS NOT NULL")
    case .caseworker: SQLPart("s.caseworker IS NOT NULL")
    case .action: SQLPart("s.nextAction IS NOT NULL")
    case .contact: SQLPart("s.lastContact IS NOT NULL")
    case .barrier:
      SQLPart(
        "EXISTS (SELECT 1 FROM barrier b WHERE b.caseRecord = s.caseRecord AND b.closedOn IS NULL AND b.voided IS NULL)")
    case .placement: SQLPart("EXISTS (SELECT 1 FROM placement p WHERE p.person = s.person AND p.voided IS NULL)")
    }
  }

  private func person(_ column: String) -> SQLPart {
    SQLPart("EXISTS (SELECT 1 FROM person p WHERE p.id = s.person AND p.\(column) IS NOT NULL)")
  }
}
