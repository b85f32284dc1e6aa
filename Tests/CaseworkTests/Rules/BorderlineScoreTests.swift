import CaseCore
import Casework
import Testing

/// A sitting that reaches exactly what a test asks.
private struct Border {
  let test: EnglishTest
  var scores: [Skill: Score]
  var overall: Score?

  init(_ test: EnglishTest) {
    self.test = test
    scores = Dictionary(uniqueKeysWithValues: Skill.allCases.map { ($0, test.needed[$0]) })
    overall = test.overall
    if let sum = test.sum {
      let rest = sum.tenths - scores.values.reduce(0) { $0 + $1.tenths }
      scores[.speaking] = Score(tenths: test.needed.speaking.tenths + rest)
    }
  }

  /// The smallest difference between two scores, in tenths.
  var step: Int { [.ielts: 5, .oet: 100, .toefl: 10][test.test] ?? 0 }

  func less(_ score: Score) -> Score { Score(tenths: score.tenths - step) }

  func candidate(on route: String) throws -> Candidate {
    var candidate = try Candidate(route)
    candidate.sat(
      test.test, "2026-09-12", Skill.allCases.compactMap { scores[$0]?.words }.joined(separator: " "),
      overall: overall?.words, version: test.version)
    return candidate
  }
}

@Suite("LANG-GMC, LANG-NMC, LANG-GDC, LANG-GPHC, LANG-HCPC on every border")
struct BorderlineScoreTests {
  private static let routes = Shipped.library.names.filter { $0.folder != nil }.map(\.text)
  private let today = "2026-11-22"

  private func words(_ border: Border, _ route: String) throws -> String? {
    let candidate = try border.candidate(on: route)
    let rule = try #require(candidate.facts.pathway?.english?.rule)
    let answer = candidate.rule(rule, on: today)
    return answer?.standing == .met ? "met" : answer?.words
  }

  @Test("Exactly what is asked passes, in every test of every route", arguments: routes)
  func exact(route: String) throws {
    for test in try #require(try Shipped.pathway(route).english).tests {
      #expect(try words(Border(test), route) == "met", "\(test.name)")
    }
  }

  @Test("One step less in any skill falls short, and the words name it", arguments: routes)
  func skills(route: String) throws {
    for test in try #require(try Shipped.pathway(route).english).tests {
      for skill in Skill.allCases where test.needed[skill].tenths > 0 {
        var border = Border(test)
        let less = border.less(test.needed[skill])
        border.scores[skill] = less
        let words = try words(border, route)
        #expect(
          words?.hasPrefix("\(test.name): \(skill.name) \(less.words) of \(test.needed[skill].words)") == true
        )
      }
    }
  }

  @Test("One step less overall, or in the sum of the four, falls short", arguments: routes)
  func totals(route: String) throws {
    for test in try #require(try Shipped.pathway(route).english).tests {
      var border = Border(test)
      if let overall = test.overall {
        border.overall = border.less(overall)
        #expect(
          try words(border, route)
            == "\(test.name): Overall \(border.less(overall).words) of \(overall.words) (sat 12 Sep)")
      }
      if let sum = test.sum {
        border.scores[.speaking] = border.scores[.speaking].map(border.less)
        #expect(
          try words(border, route)
            == "\(test.name): Total \(border.less(sum).words) of \(sum.words) (sat 12 Sep)")
      }
    }
  }
}
