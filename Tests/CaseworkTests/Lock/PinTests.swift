import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("The lock opens for its PIN alone")
struct PinTests {
  private let folder: ScratchFolder
  private let file: PinFile

  init() throws {
    folder = try ScratchFolder()
    file = PinFile(folder.path + "/caseload/pin", costs: PinDigest.Costs(rounds: 1_024))
  }

  private func refusal(_ work: () throws(Refusal) -> Void) -> String? {
    do throws(Refusal) {
      try work()
      return nil
    } catch { return error.words }
  }

  @Test("The PIN opens, others do not, and it stands nowhere in its file")
  func opens() throws {
    #expect(!file.isSet)
    try file.set("2580x")
    #expect(file.isSet)
    #expect(try file.opens("2580x"))
    #expect(try !file.opens("2580X"))
    #expect(try !file.opens("2580"))
    #expect(try !file.opens(""))
    #expect(try !file.opens(String(repeating: "1", count: 10_000)))
    #expect(try !folder.text(of: "caseload/pin").contains("2580"))
    #expect(try folder.mode(of: "caseload/pin") == 0o600)
    try file.remove()
    #expect(!file.isSet)
  }

  @Test("The usual costs are 2^15, 8 and 1, and each file has its own salt")
  func costs() throws {
    let (one, other) = (PinFile(folder.path + "/one"), PinFile(folder.path + "/other"))
    try one.set("2580")
    try other.set("2580")
    #expect(try folder.text(of: "one").hasPrefix("caseload-pin-1 32768 8 1 "))
    #expect(try folder.text(of: "one") != folder.text(of: "other"))
    #expect(try one.opens("2580"))
  }

  @Test("Digits of any keyboard are the same PIN")
  func digits() throws {
    try file.set("١٢٣٤")
    #expect(try file.opens("1234"))
    #expect(try file.opens("۱۲۳۴"))
  }

  @Test(
    "A PIN is 4 to 12 letters and digits",
    arguments: ["", "123", "1234567890123", "12 34", "12-34", "1234\n", "😀😀😀😀"])
  func form(pin: String) {
    #expect(
      refusal { () throws(Refusal) in try file.set(pin) }
        == "The PIN was not set: a PIN is 4 to 12 letters and digits. Type another.")
    #expect(!file.isSet)
  }

  @Test(
    "A damaged file says how to reset the PIN",
    arguments: [
      "", "2580", "caseload-pin-1 1024 8 1 AAAA BBBB", "caseload-pin-1 1073741824 8 1 a b",
      "caseload-pin-1 1025 8 1 AAAAAAAAAAAAAAAAAAAAAA== AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ])
  func damaged(text: String) throws {
    try folder.write(text, to: "caseload/pin")
    #expect(file.isSet)
    #expect(
      refusal { () throws(Refusal) in _ = try file.opens("2580") }
        == "The PIN was not checked: \(file.path): it is damaged. Delete that file, then start Caseload again and set "
        + "a new PIN.")
  }

  @Test("A file that was deleted meanwhile is no PIN, and one that cannot be written is told")
  func gone() throws {
    #expect(
      refusal { () throws(Refusal) in _ = try file.opens("2580") }
        == "The PIN was not checked: its file is gone, so there is none any more. Press any key to go on.")
    try folder.write("x", to: "plain")
    #expect(
      refusal { () throws(Refusal) in try PinFile(folder.path + "/plain/pin").set("2580") }
        == "The PIN was not set: \(folder.path)/plain/pin: something else has that name. Give the other thing another "
        + "name, then try again.")
  }

  @Test("A file that is no text, or far too long, is not read through, and the message says which")
  func foreign() throws {
    let reset = "Delete that file, then start Caseload again and set a new PIN."
    for (bytes, why) in [
      (Data([0x63, 0xFF]), "it is not UTF-8 text"), (Data(count: 1_100_000), "it is far too long"),
    ] {
      try folder.write("x", to: "caseload/pin")
      try bytes.write(to: URL(fileURLWithPath: file.path))
      #expect(
        refusal { () throws(Refusal) in _ = try file.opens("2580") }
          == "The PIN was not checked: \(file.path): \(why). \(reset)")
    }
  }

  @Test("A PIN that cannot be removed, or written under its name, says why and what to do")
  func stays() throws {
    try folder.write("x", to: "held/pin/inside")
    let held = PinFile(folder.path + "/held/pin")
    let words = refusal { () throws(Refusal) in try held.remove() }
    #expect(words?.hasPrefix("The PIN was not removed: \(held.path): ") == true)
    #expect(words?.hasSuffix("Give the other thing another name, then try again.") == true)
    let long = PinFile(folder.path + "/" + String(repeating: "x", count: 300))
    let unwritten = refusal { () throws(Refusal) in try long.set("2580") }
    #expect(unwritten?.hasPrefix("The PIN was not set: \(long.path): the name is too long. ") == true)
    #expect(unwritten?.hasSuffix("Look at the folder, then try again.") == true)
  }

  @Test("It says that it is a curtain, and how a forgotten PIN is reset")
  func words() {
    #expect(
      PinFile.meaning
        == "The PIN is a curtain, not secrecy: whoever holds this computer or the case file can read everything."
    )
    #expect(file.resetWords == "Forgotten? Delete \(file.path), then start Caseload again.")
  }
}

@Suite("Wrong PINs cost time")
struct PinTriesTests {
  @Test("Four are free; then 1, 2, 4 seconds and so on, a minute at most")
  func waits() {
    var tries = PinTries()
    var waits: [Int64] = []
    for _ in 0..<13 {
      tries.noteWrong(at: 1_000)
      waits.append((tries.closedUntil(at: 1_000) ?? 1_000) - 1_000)
    }
    let expected: [Int64] = [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]
    #expect(waits == expected.map { $0 * 1_000 })
  }

  @Test("The wait ends by itself, is told in seconds, and the right PIN forgets it")
  func ends() {
    var tries = PinTries()
    for _ in 0..<6 { tries.noteWrong(at: 0) }
    #expect(tries.words(at: 0) == "6 wrong PINs. The next try is in 2 seconds.")
    #expect(tries.words(at: 1_001) == "6 wrong PINs. The next try is in 1 second.")
    #expect(tries.words(at: 2_000) == nil)
    tries.noteRight()
    #expect(tries == PinTries())
  }
}
