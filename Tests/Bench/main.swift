import CPseudoTerminal
import Foundation

/// Measures the release program against a C floor in one run and prints ratios.
///
/// Arguments: the program, the floor, and the sizes (183 and 100000 where none are given).
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("Usage: bench PROGRAM FLOOR [SIZE…]")
  exit(64)
}
let sizes = arguments.count > 3 ? arguments.dropFirst(3).compactMap { Int($0) } : [183, 100_000]
let bench = Bench(program: arguments[1], floor: arguments[2], rounds: 5)
do {
  try bench.run(sizes: sizes)
} catch {
  print("The benchmark stopped: \(error)")
  exit(1)
}
