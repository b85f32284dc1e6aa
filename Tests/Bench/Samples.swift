import Foundation

/// Sample programmes to measure on, made by the program itself.
///
/// Those in the folder that `CASELOAD_BENCH_SAMPLES` names are used again and stay: one of 100,000 candidates takes
/// minutes to make. Without it a sample is made for each use and goes with it.
struct Samples {
  let program: String

  /// Lends the sample of so many candidates to some work.
  func lend(_ size: Int, to work: (String) throws -> Void) throws {
    if let kept = ProcessInfo.processInfo.environment["CASELOAD_BENCH_SAMPLES"] {
      let file = "\(kept)/\(size).sqlite"
      if !FileManager.default.fileExists(atPath: file) { try make(size, file) }
      return try work(file)
    }
    try withFolder { folder in
      try make(size, folder + "/bench.sqlite")
      try work(folder + "/bench.sqlite")
    }
  }

  private func make(_ size: Int, _ file: String) throws {
    try call(program, ["demo", "--candidates", String(size), "--seed", "1", "--file", file, "--no-open"])
  }
}

/// Lends a folder of its own to some work, and removes it afterwards.
func withFolder(_ work: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "caseload-bench-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try work(folder)
}

/// Runs a program to its end, whatever it prints.
func call(_ path: String, _ arguments: [String]) throws {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: path)
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else { throw BenchFailure.failed(path, process.terminationStatus) }
}

/// How long some work takes, in milliseconds.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  try work()
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
}
