import CaseCore
import Testing

@Suite("Filters of any kind")
struct FilterPropertyTests {
  @Test("A filter that was written down is read back as the same filter")
  func roundTrip() throws {
    var random = LanguageRandom(seed: 11)
    for _ in 0..<1_000 {
      let typed = (0..<4).map { _ in random.term() }.joined(separator: " ")
      let filter = try Filter.parse(typed, today: languageMonday, names: filterNames)
      let text = filter.text
      #expect(try Filter.parse(text, today: languageMonday, names: filterNames) == filter, "\(text)")
      #expect(try Filter.parse(text, today: languageMonday, names: filterNames).text == text)
      #expect(filter.chips.count == filter.terms.count)
    }
  }

  @Test("Names of the file's own come back whatever they are made of")
  func ownNames() throws {
    for name in [
      "Al-Noor", "a b", "me", "none", "say \"x\"", "c,d", "محمد", "e\u{301}", "\u{301}x", "“q”", "<", "x:y",
    ] {
      let filter = Filter(terms: [
        FilterTerm(.club([name, nil])), FilterTerm(.caseworker([.initials(name)])), FilterTerm(.tag([name])),
        FilterTerm(.word(name), negated: true),
      ])
      #expect(try Filter.parse(filter.text, today: languageMonday) == filter)
    }
  }

  @Test("Every country is found again by the word that a filter writes")
  func countries() throws {
    for country in Countries.all {
      let filter = Filter(terms: [FilterTerm(.nationality([country.code]))])
      #expect(try Filter.parse(filter.text, today: languageMonday) == filter)
    }
  }

  @Test("No text makes the reader stop the program, and what it reads it writes and reads again")
  func anyText() throws {
    var random = LanguageRandom(seed: 3)
    var accepted = 0
    for _ in 0..<20_000 {
      guard let filter = try? Filter.parse(random.text(from: filterPieces), today: languageMonday) else {
        continue
      }
      accepted += 1
      #expect(try Filter.parse(filter.text, today: languageMonday) == filter, "\(filter.text)")
    }
    #expect(accepted > 2_000)
  }

  @Test("Completion offers names, then values, and says where they go")
  func completions() {
    #expect(
      Filter.completions(for: "st")
        == FilterCompletion(start: 0, options: ["stage:", "status:", "stage-days>", "stalled"]))
    #expect(Filter.completions(for: "Amal stage:o") == FilterCompletion(start: 11, options: ["observation"]))
    #expect(Filter.completions(for: "stage:obs,lang") == FilterCompletion(start: 10, options: ["language"]))
    #expect(Filter.completions(for: "stage:obs due<f", cursor: 9).options == ["observation"])
    #expect(
      Filter.completions(for: "club:", names: filterNames).options == [
        "\"Small Heath\"", "\"Soho Road\"", "\"None\"", "none",
      ])
    #expect(Filter.completions(for: "who:", names: filterNames).options == ["me", "FA", "ME", "none"])
    #expect(Filter.completions(for: "").options.count == 24)
    #expect(Filter.completions(for: "zzz:").options.isEmpty)
    #expect(Filter.completions(for: "due<").options.contains("fri"))
    #expect(Filter.completions(for: "quiet>2").options == ["28"])
  }

  private let filterPieces = [
    "stage:", "language", ",", "due<", "fri", "\"", "“", "”", " ", " ", "not ", "quiet>", "14", "who:", "me",
    "none",
    "stalled", "has:", "dbs", "Amal", "-", "\u{301}", "\u{200D}", "🙂", "م", "nationality:", "syria", "\n",
    "club:",
  ]
}

extension LanguageRandom {
  /// One right term.
  fileprivate mutating func term() -> String {
    let terms = [
      "Amal", "\"el hassan\"", "0042", "stalled", "overdue", "mine", "stage:obs,job_search",
      "prof:none,nurse",
      "specialty:oph", "nationality:syria,none", "nationality:\"Côte d'Ivoire\"", "club:small",
      "club:\"none\",none",
      "who:fa,me,none", "who:\"me\"", "status:open", "status:ex", "waiting:us,none", "has:dbs,oet,phone",
      "missing:follow,epic-v", "tag:\"a, b\"", "due<fri", "due>3w", "due:none", "due:27.11.",
      "due<in-2-weeks",
      "due<\"+1m -2d\"", "expiring<60d", "expiring:none", "quiet>14", "quiet<3w", "stage-days>90d",
      "enrolled", "job:registered-post,none",
      "\"stalled\"",
      "\"not\"", "\"a:b\"", "“x \"y”",
    ]
    return (flip() ? "" : "not ") + (terms.randomElement(using: &self) ?? "stalled")
  }
}
