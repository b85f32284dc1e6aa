import CaseCore
import Testing

@testable import Casework

@Suite("Reading a file's characters")
struct TextDecodingTests {
  @Test("UTF-8 is read with and without its mark, and the mark is gone")
  func utf8() throws {
    let text = Array("José,فاطمة".utf8)
    #expect(try TextDecoding.decode(text) == DecodedText(bytes: text, encoding: .utf8))
    #expect(try TextDecoding.decode([0xEF, 0xBB, 0xBF] + text) == DecodedText(bytes: text, encoding: .utf8))
  }

  @Test("What is not UTF-8 is read as Windows-1252, and a byte without a meaning is lost visibly")
  func windows1252() throws {
    let decoded = try TextDecoding.decode([0x4A, 0x6F, 0x73, 0xE9, 0x20, 0x80, 0x93, 0x94, 0x96, 0x81])
    #expect(decoded == DecodedText(bytes: Array("José €“”–\u{FFFD}".utf8), encoding: .windows1252))
  }

  @Test("UTF-8 with one damaged byte stays UTF-8, and the byte is lost visibly")
  func damaged() throws {
    let decoded = try TextDecoding.decode(Array("Zoë José".utf8) + [0xFF])
    #expect(decoded == DecodedText(bytes: Array("Zoë José\u{FFFD}".utf8), encoding: .damagedUTF8))
  }

  @Test("UTF-16 is read in both orders; half a character at the end is lost visibly")
  func utf16() throws {
    let units = Array("Aé😀".utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let whole = DecodedText(bytes: Array("Aé😀".utf8), encoding: .utf16)
    #expect(try TextDecoding.decode(little) == whole)
    #expect(try TextDecoding.decode(big) == whole)
    #expect(try TextDecoding.decode(big + [0x20]).bytes == Array("Aé😀\u{FFFD}".utf8))
  }

  @Test(
    "An empty file is refused",
    arguments: [[], [0x20, 0x0D, 0x0A], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func empty(_ bytes: [UInt8]) {
    let refusal = #expect(throws: Refusal.self) { try TextDecoding.decode(bytes) }
    #expect(
      refusal?.words
        == "Nothing was imported: the file is empty. "
        + "Save the list again, with its header, and import that file.")
  }

  @Test(
    "A file with NULs in the header, or with many, is refused as no text",
    arguments: [
      Array("Name\u{0}\nA".utf8), Array("Name\n".utf8) + Array(repeating: 0, count: 9),
      [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0],
    ])
  func binary(_ bytes: [UInt8]) {
    let refusal = #expect(throws: Refusal.self) { try TextDecoding.decode(bytes) }
    #expect(
      refusal?.words
        == "Nothing was imported: the file is not text. "
        + "Open the list in a spreadsheet and save it as “CSV UTF-8”.")
  }

  @Test("A workbook is called by its name", arguments: [[0x50, 0x4B, 3, 4, 20], [0xD0, 0xCF, 0x11, 0xE0]])
  func workbook(_ bytes: [UInt8]) {
    let refusal = #expect(throws: Refusal.self) { try TextDecoding.decode(bytes) }
    #expect(
      refusal?.words
        == "Nothing was imported: the file is a workbook, not CSV. "
        + "Open it in the spreadsheet and save the sheet as “CSV UTF-8”.")
  }
}
