import CaseCore

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

  /// A step that is passed by its last event or by a sitting; a language test with any result, since whether
  /// that is enough is for the pathway's rules.
  private func step(_ key: String) -> SQLPart {
    if LanguageTest(rawValue: key) != nil { return result(of: key) }
    return SQLPart(
      """
      (EXISTS (SELECT 1 FROM sitting x WHERE x.person = s.person AND x.test = ? AND x.outcome = 'passed'
        AND x.voided IS NULL)
      OR 'passed' = (SELECT e.state FROM stepEvent e WHERE e.caseRecord = s.caseRecord AND e.step = ?
        AND e.voided IS NULL ORDER BY e.happenedOn DESC, e.id DESC LIMIT 1))
      """, [key, key])
  }

  private func result(of test: String) -> SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM sitting x WHERE x.person = s.person AND x.test = ? AND x.voided IS NULL
        AND coalesce(x.listening, x.reading, x.writing, x.speaking, x.overall) IS NOT NULL)
      """, [test])
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
    case .action: open("action", "doneOn IS NULL AND t.droppedOn IS NULL")
    case .contact: SQLPart("s.lastContact IS NOT NULL")
    case .barrier: open("barrier", "closedOn IS NULL")
    case .placement:
      SQLPart("EXISTS (SELECT 1 FROM placement p WHERE p.person = s.person AND p.voided IS NULL)")
    }
  }

  /// Something of the case that is still open.
  private func open(_ table: String, _ condition: String) -> SQLPart {
    SQLPart(
      """
      EXISTS (SELECT 1 FROM \(table) t WHERE t.caseRecord = s.caseRecord AND t.\(condition) AND t.voided IS NULL)
      """)
  }

  private func person(_ column: String) -> SQLPart {
    SQLPart("EXISTS (SELECT 1 FROM person p WHERE p.id = s.person AND p.\(column) IS NOT NULL)")
  }
}
