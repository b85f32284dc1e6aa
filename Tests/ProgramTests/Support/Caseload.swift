import Foundation
import Testing

/// What a run of the program came to.
struct Run {
  /// The exit code, or 128 and the signal's number.
  let code: Int32
  let out: String
  let err: String

  /// The lines of standard output.
  var lines: [String] { out.split(separator: "\n").map(String.init) }

  /// Standard output read as JSON.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(out.utf8), options: .fragmentsAllowed)
  }

  /// Standard output read as a list of JSON objects.
  func objects() throws -> [[String: Any]] {
    try #require(try json() as? [[String: Any]])
  }
}

/// A folder with the home of an invented caseworker, in which the real program is run.
final class Office {
  /// The folder; it goes with this object.
  let folder: URL
  /// Variables beside HOME, USER, PATH and LANG.
  private let environment: [String: String]

  init(environment: [String: String] = [:]) throws {
    self.environment = environment
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("caseload-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and gives its path.
  func write(_ data: Data, to name: String) throws -> String {
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
    return place.path
  }

  /// A copy of the sample programme of 23 November 2026, 183 people of seed 1.
  func sample(_ name: String = "sample.sqlite") throws -> String {
    let place = path(name)
    try FileManager.default.copyItem(atPath: try Sample.shared.get(), toPath: place)
    return place
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., output: String? = nil) throws -> Run {
    try run(arguments, output: output)
  }

  /// Runs the program on a file, on 23 November 2026, as Nadia Hussein of the sample.
  func work(on file: String, _ arguments: String...) throws -> Run { try work(on: file, arguments) }

  /// The same with the arguments as a list.
  func work(on file: String, _ arguments: [String]) throws -> Run {
    try run(["--file", file, "--today", "2026-11-23", "--as", "NH", "--clock-is-right"] + arguments)
  }

  /// Runs the program to its end.
  func run(_ arguments: [String], output: String? = nil, input: String? = nil) throws -> Run {
    let name = UUID().uuidString
    let out = output ?? path("\(name).out")
    let err = path("\(name).err")
    for path in output == nil ? [out, err] : [err] { try Data().write(to: URL(fileURLWithPath: path)) }
    let process = try start(arguments, out: out, err: err, input: input)
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    let text =
      output == nil ? String(decoding: try Data(contentsOf: URL(fileURLWithPath: out)), as: UTF8.self) : ""
    return Run(
      code: process.terminationStatus + (signalled ? 128 : 0), out: text,
      err: String(decoding: try Data(contentsOf: URL(fileURLWithPath: err)), as: UTF8.self))
  }

  /// Starts the program with its outputs going to files.
  func start(_ arguments: [String], out: String, err: String, input: String? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try programPath())
    process.arguments = arguments
    process.environment = variables
    process.standardInput =
      try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) } ?? FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: err))
    try process.run()
    return process
  }

  /// The whole environment of the program.
  var variables: [String: String] {
    let usual = ["HOME": folder.path, "USER": "invented", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    return usual.merging(environment) { $1 }
  }
}

/// The sample programme, made once by the program itself and copied by each test that changes it.
enum Sample {
  /// The path of the file.
  static let shared = Result { try make() }

  private static let folder = FileManager.default.temporaryDirectory.path + "/caseload-sample-\(getpid())"

  private static func make() throws -> String {
    let office = try Office()
    let made = office.path("sample.sqlite")
    let run = try office.run(
      "--today", "2026-11-23", "demo", "--candidates", "183", "--seed", "1", "--file", made, "--no-open")
    try #require(run.code == 0, "The sample was not made: \(run.err)")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(atPath: Sample.folder) }
    try FileManager.default.moveItem(atPath: made, toPath: folder + "/sample.sqlite")
    return folder + "/sample.sqlite"
  }
}

/// Finds the program beside the tests, or in a folder above them; `CASELOAD_PROGRAM` names another.
func programPath() throws -> String {
  if let named = ProcessInfo.processInfo.environment["CASELOAD_PROGRAM"] { return named }
  var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  while folder.path != "/" {
    let path = folder.appendingPathComponent("caseload").path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      return path
    }
    folder.deleteLastPathComponent()
  }
  throw ProgramIsMissing()
}

/// The program was not built.
struct ProgramIsMissing: Error {}

/// The folder of the package, from the place of this file.
let packageFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
