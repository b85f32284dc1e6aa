import CaseCore
import GRDB
import Testing

@testable import CaseStore

@Suite("Windows of lists")
struct ListTests {
  /// A club with many people, of whom a few have a rare name.
  static func crowd(_ count: Int) throws -> ScratchClub {
    let club = try ScratchClub()
    let drafts = (0..<count).map { index in
      var draft = CandidateDraft(fullName: "\(index % 3 == 0 ? "Fatima" : "Omar") Person\(index)")
      if index % 50 == 7 { draft.fullName = "Xenia Rare\(index)" }
      draft.stage = Stage.allCases[index * 7 % 6]
      draft.nationality = index % 4 == 0 ? "SY" : "ER"
      draft.nextAction = index % 5 == 0 ? "Ring" : nil
      draft.nextActionDue = index % 5 == 0 ? ScratchClub.monday.adding(days: index % 40 - 20) : nil
      return draft
    }
    let command = EnrolCandidates(drafts, offers: SampleRoute.offers, imported: true)
    _ = try club.file.perform(command, by: club.byAnna)
    return club
  }

  private func query(_ text: String, _ sort: ListSort, _ club: ScratchClub) throws -> ListQuery {
    ListQuery(
      filter: try Filter.parse(text, today: club.today), sort: sort, me: club.anna.id, today: club.today)
  }

  /// The list as a plain sort of all lines gives it.
  private func expected(_ query: ListQuery, _ club: ScratchClub) throws -> [RecordID] {
    let everybody = ListQuery(sort: .name, me: nil, today: club.today)
    let all = try club.file.list(everybody, from: .first, count: 10_000)
    let among = try club.file.read { db in
      let filter = try ListFilter(query, PathwayShelf(reader: SampleRoute.reader), db)
      let test = SQLPart.all(filter.needles.map(WordSQL.isFound) + [filter.rest])
      let sql = "SELECT caseRecord FROM caseSummary s WHERE \(test.sql)"
      return Set(try Int64.fetchAll(db, sql: sql, arguments: StatementArguments(test.arguments)))
    }
    return all.filter { among.contains($0.caseRecord.value) }
      .sorted { Self.isBefore($0, $1, query.sort) }.map(\.caseRecord)
  }

  private static func isBefore(_ left: CaseSummary, _ right: CaseSummary, _ sort: ListSort) -> Bool {
    switch sort {
    case .next: (left.nextSort, left.caseRecord) < (right.nextSort, right.caseRecord)
    case .name: (left.nameSort, left.caseRecord) < (right.nameSort, right.caseRecord)
    case .number: (left.numberSort, left.caseRecord) < (right.numberSort, right.caseRecord)
    case .stage: (left.stagePlace, left.caseRecord) < (right.stagePlace, right.caseRecord)
    }
  }

  @Test(
    "Paged forwards and backwards, a list gives each line once, in order, whatever way it is read",
    arguments: [
      "", "stage:language,employed", "xenia", "fatima", "omar not nationality:SY", "overdue", "due:none",
    ])
  func paging(text: String) throws {
    let club = try Self.crowd(600)
    for sort in ListSort.allCases {
      let query = try query(text, sort, club)
      let wanted = try expected(query, club)
      #expect(try club.file.count(query) == wanted.count)
      #expect(try pages(of: query, back: false, club) == wanted, "\(sort)")
      #expect(try pages(of: query, back: true, club) == wanted.reversed(), "\(sort)")
    }
  }

  private func pages(of query: ListQuery, back: Bool, _ club: ScratchClub) throws -> [RecordID] {
    var rows: [RecordID] = []
    var anchor: ListAnchor = back ? .last : .first
    while true {
      let page = try club.file.list(query, from: anchor, count: 37)
      rows += (back ? page.reversed() : page).map(\.caseRecord)
      guard let last = back ? page.first : page.last else { return rows }
      anchor = back ? .before(last.key(in: query.sort)) : .after(last.key(in: query.sort))
    }
  }

  @Test("A window may begin at a line itself")
  func from() throws {
    let club = try Self.crowd(20)
    let query = try query("", .number, club)
    let all = try club.file.list(query, from: .first, count: 20)
    #expect(try club.file.list(query, from: .from(all[5].key(in: .number)), count: 3) == Array(all[5...7]))
    let before = ListKey.justBefore(all[5].key(in: .number))
    #expect(try club.file.list(query, from: .after(before), count: 1) == [all[5]])
    #expect(try club.file.summary(of: all[5].caseRecord) == all[5])
    #expect(try club.file.total() == 20)
  }

  @Test("Find goes on from a line, turns back, and goes round at the ends")
  func find() throws {
    let club = try Self.crowd(300)
    let query = try query("", .number, club)
    func number(_ typed: String, after: CaseSummary?, back: Bool = false) throws -> CaseSummary? {
      try club.file.find(typed, in: query, after: after?.key(in: .number), back: back)
    }
    let first = try #require(try number("xen", after: nil))
    let second = try #require(try number("xen", after: first))
    #expect([first.number, second.number] == ["SMW-0008", "SMW-0058"])
    #expect(try number("xen", after: second, back: true) == first)
    let last = try number("xen", after: first, back: true)
    #expect(last?.number == "SMW-0258")
    #expect(try number("xen", after: nil, back: true) == last)
    #expect(try number("xen", after: last) == first)
    #expect(try number("nobody", after: nil) == nil)
    #expect(try number("-", after: nil) == nil)
    #expect(try number("smw-0058", after: nil) == second)
    #expect(try number("58", after: nil)?.number == "SMW-0058")
    #expect(try number("rare57 xenia", after: nil) == second)
  }

  @Test("Whoever is spelt as typed is found before those who are only spelt alike, and these after that")
  func asTyped() throws {
    let club = try ScratchClub()
    let drafts = ["Salma al-Tamimi", "Selma Idris", "Selam Tesfay"].map { CandidateDraft(fullName: $0) }
    _ = try club.file.perform(EnrolCandidates(drafts, offers: SampleRoute.offers), by: club.byAnna)
    let query = try query("", .number, club)
    #expect(
      try club.file.find("selam", in: query, after: nil, asTypedFirst: true)?.name == "Selam Tesfay")
    #expect(try club.file.find("selam", in: query, after: nil)?.name == "Salma al-Tamimi")
    #expect(
      try club.file.find("sulma", in: query, after: nil, asTypedFirst: true)?.name == "Salma al-Tamimi")
  }

  @Test("Somebody of whom two names begin alike is found and counted once")
  func once() throws {
    let club = try ScratchClub()
    let drafts = ["Alaa al-Sample", "Omar Sample"].map { CandidateDraft(fullName: $0) }
    _ = try club.file.perform(EnrolCandidates(drafts, offers: SampleRoute.offers), by: club.byAnna)
    let query = try query("al", .number, club)
    #expect(try club.file.list(query, from: .first, count: 9).map(\.name) == ["Alaa al-Sample"])
    #expect(try club.file.count(query) == 1)
    #expect(try club.file.count(try self.query("al status:open", .number, club)) == 1)
  }

  @Test("A common word is found within a filter, too")
  func findInFilter() throws {
    let club = try Self.crowd(300)
    let query = try query("nationality:SY stage:intake", .next, club)
    let found = try #require(try club.file.find("fatima", in: query, after: nil))
    #expect(found.nationality == "SY" && found.stage == .intake && found.name.hasPrefix("Fatima"))
  }

  @Test("A name is found in every spelling and script")
  func spellings() throws {
    let club = try ScratchClub()
    let id = try club.enrol("Mohamed Al-Sayed") { $0.nativeName = "محمد السيد" }
    let query = ListQuery(me: nil, today: club.today)
    for typed in ["moh", "Muhammad", "محمد", "sayed", "السيد", "alsayed", "MÓH", "smw1", "1"] {
      #expect(
        try club.file.find(typed, in: query, after: nil)?.caseRecord == (typed == "smw1" ? nil : id),
        "\(typed)")
    }
    #expect(try club.file.caseRecord(number: "1") == id)
    #expect(try club.file.caseRecord(number: "smw-1") == id)
    #expect(try club.file.caseRecord(number: " SMW-0001 ") == id)
    #expect(try club.file.caseRecord(number: "2") == nil)
  }

  @Test("A case number from another file is kept where it is free, and finds the case where it is not")
  func otherNumbers() throws {
    let club = try ScratchClub()
    let kept = try club.enrol("Fatima Haddad") { $0.caseNumber = "OLD-0007" }
    let renamed = try club.enrol("Omar Nasser") { $0.caseNumber = "old-0007" }
    #expect(try club.facts(kept).caseRecord.number == "OLD-0007")
    #expect(try club.facts(renamed).caseRecord.number == "SMW-0001")
    #expect(try club.file.caseRecord(number: "old-0007") == kept)
    let ours = try club.enrol("Selam Tesfay") { $0.caseNumber = "SMW-0099" }
    #expect(try club.file.caseRecord(number: "SMW-0099") == ours)
    #expect(try club.facts(ours).caseRecord.number == "SMW-0002")
    let query = ListQuery(me: nil, today: club.today)
    #expect(try club.file.find("99", in: query, after: nil)?.caseRecord == ours)
  }
}
