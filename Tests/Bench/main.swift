import CPseudoTerminal
import Foundation

/// Measures the release program against a C floor in one run and prints ratios.
///
/// Arguments: the program, the floor, and the sizes (183 and 100000 where none are given). With `rules` first: the
/// program and the size, for every rule of every case against the sqlite3 shell; with `review` first the same, for
/// the weekly review. With `sheets` first: the program, for sheets and exports. With `reports` first: the program and
/// the size, for every report beside its plain SQL in the sqlite3 shell.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("Usage: bench PROGRAM FLOOR [SIZE…]\n       bench rules PROGRAM [SIZE]")
  print(
    "       bench review PROGRAM [SIZE]\n       bench sheets PROGRAM\n       bench reports PROGRAM [SIZE]")
  exit(64)
}
if arguments[1] == "rules" {
  do {
    let size = arguments.count > 3 ? Int(arguments[3]) ?? 10_000 : 10_000
    try RulesBench(program: arguments[2], size: size, rounds: 5).run()
    exit(0)
  } catch {
    print("The benchmark stopped: \(error)")
    exit(1)
  }
}
if arguments[1] == "review" {
  do {
    let size = arguments.count > 3 ? Int(arguments[3]) ?? 1_400 : 1_400
    try ReviewBench(program: arguments[2], size: size, rounds: 5).run()
    exit(0)
  } catch {
    print("The benchmark stopped: \(error)")
    exit(1)
  }
}
if arguments[1] == "sheets" {
  do {
    try SheetsBench(program: arguments[2], sheets: 1_000, rows: 100_000, rounds: 5).run()
    exit(0)
  } catch {
    print("The benchmark stopped: \(error)")
    exit(1)
  }
}
if arguments[1] == "reports" {
  do {
    try ReportBench(program: arguments[2], rounds: 5).run(
      arguments.count > 3 ? Int(arguments[3]) ?? 100_000 : 100_000)
    exit(0)
  } catch {
    print("The benchmark stopped: \(error)")
    exit(1)
  }
}
let sizes = arguments.count > 3 ? arguments.dropFirst(3).compactMap { Int($0) } : [183, 100_000]
let bench = Bench(program: arguments[1], floor: arguments[2], rounds: 5)
do {
  try bench.run(sizes: sizes)
} catch {
  print("The benchmark stopped: \(error)")
  exit(1)
}
