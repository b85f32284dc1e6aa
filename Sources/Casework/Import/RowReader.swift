import CaseCore

/// Reads one row as a candidate.
struct RowReader {
  private let columns: ColumnMap
  private let record: CSVRecord
  private let separator: UInt8
  private let today: Day
  /// Everything that is wrong with the row.
  private(set) var faults: [RowFault] = []
  /// What the user should know, once the row is imported.
  private(set) var remarks: Set<ImportRemark> = []

  init(_ record: CSVRecord, columns: ColumnMap, separator: UInt8, today: Day) {
    self.record = record
    self.columns = columns
    self.separator = separator
    self.today = today
  }

  /// The candidate; nothing when the row has a fault.
  mutating func read() -> CandidateDraft? {
    checkForm()
    guard faults.isEmpty, var draft = nameOnly() else { return nil }
    readPerson(&draft)
    readProfession(&draft)
    readCase(&draft)
    readWork(&draft)
    return faults.isEmpty ? draft : nil
  }

  /// The faults of form, and fields missing or too many.
  ///
  /// Empty fields at the end are not too many.
  private mutating func checkForm() {
    for fault in record.faults {
      let header = columns.header(at: fault.field)
      faults.append(RowFault(position: fault.position, header: header, problem: fault.words))
    }
    checkSwallowedRows()
    guard faults.isEmpty, let last = record.fields.last else { return }
    let extra = record.fields.dropFirst(columns.width).first { !$0.text.isEmpty }
    guard extra != nil || record.fields.count < columns.width else { return }
    let count = ImportText.count(record.fields.count, "field")
    let problem = "The row has \(count), the header has \(columns.width)."
    faults.append(RowFault(position: (extra ?? last).position, header: nil, problem: problem))
  }

  /// Finds a field that has rows inside: it begins with a stray quotation mark, and another stray one, rows
  /// later, closed it.
  ///
  /// A table of three columns is too narrow to tell its rows from lines of a note.
  private mutating func checkSwallowedRows() {
    guard columns.width > 3 else { return }
    for (index, field) in record.fields.enumerated() where field.text.contains(where: \.isNewline) {
      let lines = field.text.split(whereSeparator: \.isNewline).dropFirst()
      let hasRow = lines.contains { line in line.utf8.count { $0 == separator } >= columns.width - 1 }
      let problem = "The field holds lines that look like rows of the list. Is a quotation mark missing?"
      guard hasRow else { continue }
      faults.append(
        RowFault(position: field.position, header: columns.header(at: index), problem: problem))
    }
  }
}

/// Names and the person.
extension RowReader {
  /// A draft with the names.
  ///
  /// The full name is the one given; else given and family name; else the native name.
  private mutating func nameOnly() -> CandidateDraft? {
    let (given, family) = (text(.givenName), text(.familyName))
    let native = text(.nativeName)
    let parts = [given, family].compactMap(\.self)
    guard let full = text(.name) ?? (parts.isEmpty ? native : parts.joined(separator: " ")) else {
      let field = [.name, .givenName, .familyName, .nativeName].first { columns.columns[$0] != nil }
      if faults.isEmpty { fault(field ?? .name, "The name is missing.") }
      return nil
    }
    if !full.holdsLetter {
      let field = [CandidateField.name, .givenName, .familyName].first { text($0) != nil }
      fault(field ?? .nativeName, "The name holds no letter.")
    }
    var draft = CandidateDraft(fullName: full)
    draft.givenName = given
    draft.familyName = family
    draft.nativeName = native
    return draft
  }

  private mutating func readPerson(_ draft: inout CandidateDraft) {
    draft.knownAs = text(.knownAs)
    draft.nameOnDegree = text(.nameOnDegree)
    draft.gender = text(.gender)
    draft.preferredLanguage = text(.language)
    draft.postcode = text(.postcode)
    draft.phone = take(.phone, ContactWords.phone)
    draft.email = take(.email, ContactWords.email)
    draft.arrivedOn = pastDay(.arrivedOn)
    draft.immigrationStatus = take(.immigrationStatus, ImportWords.immigrationStatus)
    draft.rightToWork = take(.rightToWork, ImportWords.rightToWork)
    if ["yes", "y"].contains(text(.rightToWork)?.lowercased()) { remarks.insert(.yesMeansUnrestricted) }
    if draft.phone.map(ContactWords.mayHaveLostZero) == true { remarks.insert(.zeroLost) }
    readBirth(&draft)
  }

  private mutating func readBirth(_ draft: inout CandidateDraft) {
    guard let birth = take(.dateOfBirth, ImportDay.readPartial) else { return }
    guard birth.day <= today else { return fault(.dateOfBirth, "The day lies in the future.") }
    let isFirstOfYear = birth.precision == .day && (birth.day.parts.month, birth.day.parts.day) == (1, 1)
    draft.dateOfBirth = birth.day
    draft.birthPrecision = isFirstOfYear ? nil : birth.precision
    if isFirstOfYear { remarks.insert(.firstOfJanuary) }
  }
}

/// Profession, case and work.
extension RowReader {
  /// Occupation and specialty: what is not in our lists is kept in words.
  private mutating func readProfession(_ draft: inout CandidateDraft) {
    let occupation = text(.profession)
    let special = text(.specialty)
    let title = occupation.flatMap(ImportWords.title)
    draft.profession = title?.profession
    draft.specialty = special.flatMap(ImportWords.specialty) ?? title?.specialty
    let isSpecialKept = special != nil && special.flatMap(ImportWords.specialty) == nil
    let kept = [title?.isPlain == true && !isSpecialKept ? nil : occupation, isSpecialKept ? special : nil]
    draft.occupation = kept.contains { $0 != nil } ? kept.compactMap(\.self).joined(separator: ", ") : nil
    if let occupation, title == nil { remarks.insert(.unknownOccupation(occupation)) }
    if let special, isSpecialKept { remarks.insert(.unknownSpecialty(special)) }
    draft.formerGrade = text(.formerGrade)
    draft.yearsOfPractice = take(.yearsOfPractice, ContactWords.years)
  }

  private mutating func readCase(_ draft: inout CandidateDraft) {
    draft.caseNumber = text(.caseNumber)
    draft.caseworker = text(.caseworker)
    draft.club = text(.club)
    draft.referredBy = text(.referredBy)
    draft.status = take(.status, ImportWords.status)
    draft.exitReason = take(.exitReason, ImportWords.exitReason)
    if draft.exitReason != nil, draft.status != .exited {
      fault(.exitReason, "There is a reason for leaving, but the status is not exited.")
    }
    draft.enrolledOn = pastDay(.enrolledOn)
    if let born = draft.dateOfBirth, let enrolled = draft.enrolledOn, enrolled < born {
      fault(.enrolledOn, "The day lies before the date of birth.")
    }
    draft.stage = take(.stage, ImportWords.stage)
    draft.stageSince = pastDay(.stageSince)
    if draft.stageSince != nil, draft.stage == nil { fault(.stageSince, "There is a day, but no stage.") }
  }

  private mutating func readWork(_ draft: inout CandidateDraft) {
    draft.nextAction = text(.nextAction)
    draft.nextActionDue = take(.nextActionDue, ImportDay.read)
    if draft.nextActionDue != nil, draft.nextAction == nil {
      fault(.nextActionDue, "There is a day, but no next action.")
    }
    draft.note = text(.note)
    guard let word = text(.nationality) else { return }
    // NA is Namibia's code, and what many write for “not applicable”.
    if plainSpelling(word) != "na", let country = Countries.find(word) {
      draft.nationality = country.code
    } else {
      remarks.insert(.unknownNationality(word))
      draft.note = [draft.note, "Nationality as written: \(word)"].compactMap(\.self).joined(separator: "\n")
    }
  }
}

/// One field.
extension RowReader {
  /// The field's text; nothing when there is no such column, when it is empty, or says that it is unknown.
  private mutating func text(_ field: CandidateField) -> String? {
    guard let index = columns.columns[field], record.fields.indices.contains(index) else { return nil }
    do {
      let isNote = field == .note
      let clean = try FieldText(cleaning: record.fields[index].text, keepsLines: isNote)
      if clean.lostLineBreak { remarks.insert(.lineBreakLost) }
      if clean.lostMarks { remarks.insert(.marksLost) }
      return clean.text.isEmpty || (!isNote && clean.isUnknown) ? nil : clean.text
    } catch {
      fault(field, error.why)
      return nil
    }
  }

  private mutating func take<Value>(
    _ field: CandidateField, _ read: (String) throws(FieldProblem) -> Value
  ) -> Value? {
    guard let text = text(field) else { return nil }
    do {
      return try read(text)
    } catch {
      fault(field, error.why)
      return nil
    }
  }

  /// A day that cannot be after today.
  private mutating func pastDay(_ field: CandidateField) -> Day? {
    guard let day = take(field, ImportDay.read) else { return nil }
    if day > today { fault(field, "The day lies in the future.") }
    return day
  }

  private mutating func fault(_ field: CandidateField, _ problem: String) {
    let index = columns.columns[field] ?? 0
    let place = record.fields.indices.contains(index) ? record.fields[index].position : nil
    let position = place ?? TextPosition(line: record.line, column: 1)
    let fault = RowFault(position: position, header: columns.header(at: index), problem: problem)
    if !faults.contains(fault) { faults.append(fault) }
  }
}
