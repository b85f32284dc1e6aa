import CryptoExtras
import Foundation

/// A PIN as it is kept: what scrypt makes of it, with the salt and the costs, in one line.
struct PinDigest: Equatable {
  /// The costs of scrypt: 32 MiB and about a tenth of a second for each try.
  struct Costs: Equatable {
    var rounds = 32_768
    var blockSize = 8
    var parallelism = 1

    /// Whether they are costs that we would ever have written, so that a foreign file cannot stop the program.
    var areSane: Bool {
      (1_024...1_048_576).contains(rounds) && rounds & (rounds - 1) == 0 && (1...32).contains(blockSize)
        && (1...16).contains(parallelism) && rounds * blockSize <= 2_097_152
    }
  }

  private static let head = "caseload-pin-1"
  private static let size = 32

  let costs: Costs
  private let salt: Data
  private let key: SymmetricKey

  /// Digests a PIN with a new random salt.
  init(_ pin: String, costs: Costs = Costs()) throws {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    self.init(costs: costs, salt: salt, key: try PinDigest.key(of: pin, salt, costs))
  }

  /// Reads the line of a file; nothing where it is not one of ours.
  init?(line: String) {
    let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 6, parts[0] == PinDigest.head, let rounds = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3])
    else { return nil }
    let costs = Costs(rounds: rounds, blockSize: blockSize, parallelism: parallelism)
    guard costs.areSane, let salt = Data(base64Encoded: parts[4]), let key = Data(base64Encoded: parts[5]),
      salt.count == 16, key.count == PinDigest.size
    else { return nil }
    self.init(costs: costs, salt: salt, key: SymmetricKey(data: key))
  }

  private init(costs: Costs, salt: Data, key: SymmetricKey) {
    (self.costs, self.salt, self.key) = (costs, salt, key)
  }

  /// The line of the file.
  var line: String {
    let kept = key.withUnsafeBytes { Data($0) }.base64EncodedString()
    let numbers = "\(costs.rounds) \(costs.blockSize) \(costs.parallelism)"
    return "\(PinDigest.head) \(numbers) \(salt.base64EncodedString()) \(kept)\n"
  }

  /// Whether a PIN is the one; keys are compared in a time that does not depend on where they differ.
  func matches(_ pin: String) throws -> Bool { try PinDigest.key(of: pin, salt, costs) == key }

  private static func key(of pin: String, _ salt: Data, _ costs: Costs) throws -> SymmetricKey {
    try KDF.Scrypt.deriveKey(
      from: Data(pin.utf8), salt: salt, outputByteCount: size, rounds: costs.rounds,
      blockSize: costs.blockSize, parallelism: costs.parallelism)
  }
}
