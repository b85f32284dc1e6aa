package import CaseCore
import Foundation

/// The PIN of the lock, kept as a digest in a file of its own.
///
/// **A curtain, not secrecy**: the lock keeps the next person at the desk from reading along. Whoever holds the
/// account or the disk can read the case file without it, and resets a forgotten PIN by deleting the file.
package struct PinFile: Sendable {
  /// The file: `UserPlaces.pin`.
  package let path: String
  private let costs: PinDigest.Costs

  /// Names the file.
  package init(_ path: String) {
    self.init(path, costs: PinDigest.Costs())
  }

  init(_ path: String, costs: PinDigest.Costs) {
    (self.path, self.costs) = (path, costs)
  }

  /// What the lock tells whoever sets a PIN.
  package static let meaning =
    "The PIN is a curtain, not secrecy: whoever holds this computer or the case file can read everything."

  /// What the lock tells whoever has forgotten it.
  package var resetWords: String { "Forgotten? Delete \(path), then start Caseload again." }

  /// Whether a PIN is set; a file that cannot be read counts, for it was meant as one.
  package var isSet: Bool { access(path, F_OK) == 0 }

  /// Sets a PIN in place of any other.
  ///
  /// - Throws: A refusal where it is no PIN, or the file cannot be written.
  package func set(_ typed: String) throws(Refusal) {
    let pin = try PinFile.checked(typed)
    guard let digest = try? PinDigest(pin, costs: costs) else { throw .pinFault("The PIN was not set") }
    do throws(FileTrouble) { try OwnFile.write(digest.line, to: path) } catch {
      throw .ownFile("pin.not-written", "The PIN was not set", path, error)
    }
  }

  /// Whether what was typed is the PIN; takes about a tenth of a second.
  ///
  /// - Throws: A refusal where the file is gone, damaged or cannot be read; it says how to reset the PIN.
  package func opens(_ typed: String) throws(Refusal) -> Bool {
    let digest = try digest()
    guard let pin = try? PinFile.checked(typed) else { return false }
    do { return try digest.matches(pin) } catch { throw .pinFault("The lock was not opened") }
  }

  /// Removes the PIN; the lock is then a blank screen that any key opens.
  package func remove() throws(Refusal) {
    do throws(FileTrouble) { try OwnFile.remove(path) } catch {
      throw .ownFile("pin.not-removed", "The PIN was not removed", path, error)
    }
  }

  private func digest() throws(Refusal) -> PinDigest {
    let line: String?
    do throws(FileTrouble) { line = try OwnFile.read(path) } catch {
      throw .pinUnreadable(path, error.readWords)
    }
    guard let line else { throw .pinGone }
    guard let digest = PinDigest(line: line) else { throw .pinUnreadable(path, "it is damaged") }
    return digest
  }

  /// The PIN with Western digits, whatever the keyboard; refused where it is none.
  private static func checked(_ typed: String) throws(Refusal) -> String {
    let pin = typed.precomposedStringWithCompatibilityMapping.map { character in
      character.wholeNumberValue.map(String.init) ?? String(character)
    }.joined()
    guard (4...12).contains(pin.count), pin.allSatisfy({ $0.isLetter || $0.isNumber }) else { throw .noPin }
    return pin
  }
}

extension Refusal {
  static let noPin = Refusal(
    rule: "pin.form", summary: "The PIN was not set: a PIN is 4 to 12 letters and digits.",
    remedies: ["Type another"])

  static let pinGone = Refusal(
    rule: "pin.gone", summary: "The PIN was not checked: its file is gone, so there is none any more.",
    remedies: ["Press any key to go on"])

  static func pinUnreadable(_ path: String, _ why: String) -> Refusal {
    Refusal(
      rule: "pin.unreadable", summary: "The PIN was not checked: \(path): \(why).",
      remedies: ["Delete that file, then start Caseload again and set a new PIN"])
  }

  static func pinFault(_ what: String) -> Refusal {
    Refusal(
      rule: "pin.fault", summary: "\(what): there is not enough memory to work it out.",
      remedies: ["Close other programs, then try again"])
  }
}
