import CaseCore
import Casework
import Foundation
import Testing

/// A sample programme over the pathways that the program ships.
enum SampleFixture {
  static let today = Day(number: 20_780)

  /// Four folders up from this file, then the pathways.
  static let library = PathwayLibrary(folders: [
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Assets/Pathways")
      .path(percentEncoded: false)
  ])

  static func programme(
    _ candidates: Int = 183, seed: UInt64 = 1, today: Day = today
  ) throws -> SampleProgramme {
    var offers: [Profession?: PathwayOffer] = [:]
    var pathways: [String: Pathway] = [:]
    for profession in Profession.allCases.map(Optional.some) + [nil] {
      let entry = try library.newest(for: profession)
      pathways[entry.name.text] = entry.pathway
      offers[profession] = PathwayOffer(name: entry.name.text, sha256: entry.sha256, content: entry.content)
    }
    return try SampleProgramme(candidates: candidates, seed: seed, today: today, offers: offers) {
      pathways[$0]
    }
  }

  /// A programme whose pathways have neither steps nor rules, which is quicker to make.
  static func plain(
    _ candidates: Int = 183, seed: UInt64 = 1, today: Day = today
  ) throws -> SampleProgramme {
    let hash = String(repeating: "0", count: 64)
    let offer = PathwayOffer(name: "general-1", sha256: hash, content: "")
    return try SampleProgramme(candidates: candidates, seed: seed, today: today, offers: [nil: offer]) { _ in
      nil
    }
  }

  static func cases(of programme: SampleProgramme) -> [SampleCase] {
    var cases: [SampleCase] = []
    programme.forEachCase { cases.append($0) }
    return cases
  }
}

extension Sequence {
  /// How often each value occurs.
  func counted<Value: Hashable>(by value: (Element) -> Value) -> [Value: Int] {
    reduce(into: [:]) { $0[value($1), default: 0] += 1 }
  }
}
