// swift-tools-version: 6.1
import PackageDescription

/// The version of each package is pinned exactly: a case file outlives the program, so the program must be
/// buildable again as it was.
let dependencies: [Package.Dependency] = [
  .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

let package = Package(
  name: "caseload",
  products: [
    .executable(name: "caseload", targets: ["caseload"]),
    .executable(name: "caseload-paper", targets: ["caseload-paper"]),
  ],
  dependencies: dependencies,
  targets: [
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CStore", linkerSettings: [.linkedLibrary("sqlite3")]),
    .systemLibrary(name: "CPaper", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .target(name: "Terminal", dependencies: ["CTerminal"]),
    .target(name: "PaperText"),
    .executableTarget(name: "caseload-paper", dependencies: ["CPaper", "PaperText"], path: "Sources/Paper"),
    .target(name: "CaseCore"),
    .target(name: "CaseStore", dependencies: ["CaseCore", "CStore", grdb]),
    .target(
      name: "Casework",
      dependencies: ["CaseCore", "CaseStore", "PaperText", yams, mustache, crypto, cryptoExtras]),
    .target(name: "CaseScreens", dependencies: ["CaseCore", "Casework", "Terminal"]),
    .executableTarget(
      name: "caseload", dependencies: ["CaseCore", "Casework", "CaseScreens", argumentParser]),

    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", linkerSettings: [.linkedLibrary("util")]),
    .executableTarget(
      name: "bench-floor", path: "Tests/BenchFloor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("sqlite3")]),
    .executableTarget(name: "bench", dependencies: ["CPseudoTerminal"], path: "Tests/Bench"),
    .executableTarget(name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CPseudoTerminal"]),
    .testTarget(name: "CaseCoreTests", dependencies: ["CaseCore"]),
    .testTarget(name: "CaseStoreTests", dependencies: ["CaseCore", "CaseStore", grdb]),
    .testTarget(
      name: "CaseworkTests", dependencies: ["CaseCore", "CaseStore", "Casework"],
      exclude: ["Sheets/Snapshots"]),
    .testTarget(
      name: "CaseScreensTests",
      dependencies: ["CaseCore", "CaseStore", "Casework", "CaseScreens", "Terminal"],
      exclude: ["Forms/Snapshots", "App/Snapshots", "Versions/Snapshots"]),
    .testTarget(name: "ProgramTests", dependencies: ["CPseudoTerminal"]),
  ],
  swiftLanguageModes: [.v6]
)

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// `CASELOAD_STRICT` turns warnings into errors; the Makefile sets it, so a packager with a newer compiler is
/// not stopped by one.
let warningsAreErrors: [SwiftSetting] =
  Context.environment["CASELOAD_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

/// Targets in C have no Swift settings.
let inC = ["CPaper", "CTerminal", "CStore", "CPseudoTerminal", "bench-floor"]
for target in package.targets where !inC.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict + warningsAreErrors
}
