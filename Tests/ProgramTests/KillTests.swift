import CPseudoTerminal
import Foundation
import Testing

struct KillTests {
  @Test("Of 200 saves killed at random moments, no acknowledged one is lost and the file stays sound")
  func kills() throws {
    let office = try Office()
    let file = try office.sample()
    var dice = Dice(seed: 20_261_123)
    let usual = try timeOfASave(in: file, office)
    var acknowledged: [String] = []
    for number in 1...200 {
      let words = number.isMultiple(of: 2) ? "note number \(number)" : "call number \(number)"
      let pause = Double(dice.next(below: 1_300)) / 1_000 * usual
      if try save(words, killedAfter: pause, in: file, office) { acknowledged.append("number \(number)") }
    }
    let saved = try office.work(on: file, "show", "42", "--json").out
    for words in acknowledged { #expect(saved.contains("\"\(words)\""), "\(words) was lost") }
    // Some were killed and some were not, else the moments were badly chosen.
    #expect(acknowledged.count < 200)
    #expect(acknowledged.count > 10)
    let next = try office.work(on: file, "note", "42", "all is well")
    #expect(next.code == 0)
    #expect(next.err.isEmpty)
    let check = try office.work(on: file, "check")
    #expect(check.code == 0, "\(check.out)")
  }

  /// Starts a save and kills it after so many seconds.
  ///
  /// - Returns: Whether the program had said that it was saved.
  private func save(_ line: String, killedAfter seconds: Double, in file: String, _ office: Office) throws
    -> Bool
  {
    let (out, err) = (office.path("save.out"), office.path("save.err"))
    for path in [out, err] { try Data().write(to: URL(fileURLWithPath: path)) }
    let arguments = [
      "--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right", "record", "42", line,
    ]
    let process = try office.start(arguments, out: out, err: err)
    usleep(UInt32(seconds * 1_000_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let said = try String(contentsOfFile: out, encoding: .utf8)
    #expect(try String(contentsOfFile: err, encoding: .utf8).isEmpty)
    return said.hasSuffix("\n")
  }

  /// How long an undisturbed save takes, in seconds: the longest of three.
  private func timeOfASave(in file: String, _ office: Office) throws -> Double {
    var longest = 0.05
    for _ in 1...3 {
      let start = pt_milliseconds()
      #expect(try office.work(on: file, "note", "42", "before").code == 0)
      longest = max(longest, Double(pt_milliseconds() - start) / 1_000)
    }
    return longest
  }
}

/// Numbers that are the same in each run of the tests.
private struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
