import Foundation

/// Measures the release program against a C floor, or the sqlite3 shell, in one run and prints ratios.
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
  print(
    """
    Usage: bench PROGRAM FLOOR [SIZE…]     frames, keys and opening a case; 183 and 100000 candidates
           bench rules PROGRAM [SIZE]      every rule of every case, beside reading the same rows
           bench review PROGRAM [SIZE]     opening a review, and a year of them
           bench sheets PROGRAM [SIZE]     one PDF, a thousand, and a list of SIZE rows
           bench reports PROGRAM [SIZE]    every report beside its plain SQL
    """)
  exit(64)
}

/// The size that was asked for, or another.
func size(_ usual: Int) -> Int { arguments.dropFirst(2).first.flatMap { Int($0) } ?? usual }

do {
  let program = arguments[1]
  switch arguments[0] {
  case "rules": try RulesBench(program: program, size: size(10_000), rounds: 5).run()
  case "review": try ReviewBench(program: program, size: size(1_400), rounds: 5).run()
  case "sheets": try SheetsBench(program: program, sheets: 1_000, rows: size(100_000), rounds: 5).run()
  case "reports": try ReportBench(program: program, rounds: 5).run(size(100_000))
  default:
    let sizes = arguments.dropFirst(2).compactMap { Int($0) }
    try Bench(program: arguments[0], floor: arguments[1], rounds: 5)
      .run(sizes: sizes.isEmpty ? [183, 100_000] : sizes)
  }
} catch {
  print("The benchmark stopped: \(error)")
  exit(1)
}
