import CaseCore
import Casework
import Terminal

/// A list that the first start imports, looked at but not taken yet.
struct ListToImport {
  let path: String
  let plan: ImportPlan

  /// What the questions about the new file say of it.
  var promise: String {
    "Then \(people) from \(name) \(plan.rows.count == 1 ? "is" : "are") imported into it."
  }

  /// How many, as in `12 candidates`.
  private var people: String { ListToImport.count(plan.rows.count, "candidate") }
  private var name: String { String(path.split(separator: "/").last ?? "the list") }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(grouped(count)) \(noun)s"
  }

  /// Shows what would be imported and asks whether to go on.
  func confirm<Terminal: Screen & ~Copyable>(on screen: inout Terminal) -> Bool {
    let choice = ChoiceScreen(
      title: "Import a list",
      introduction: [plan.words] + plan.notices.prefix(8) + plan.rejects.prefix(5).map(\.why),
      choices: plan.rows.isEmpty
        ? [("Go back", "there is nobody to import")]
        : [("Import \(people)", after), ("Go back", "and import nothing")])
    return choice.run(on: &screen) == 0 && !plan.rows.isEmpty
  }

  private var after: String {
    plan.rejects.isEmpty ? "first name the new file" : "the rest goes into a file beside it"
  }

  /// Writes the rows that were not taken beside the list, once the others are in the case file.
  ///
  /// - Returns: What was imported and what was not.
  func writeRejects() -> String {
    let done = "Imported \(people)."
    guard !plan.rejects.isEmpty else { return done }
    let rows = ListToImport.count(plan.rejects.count, "row")
    let place = RejectsFile.place(beside: path)
    do throws(Refusal) {
      try RejectsFile.write(plan, to: place)
      return "\(done) \(rows) not imported, in \(place.split(separator: "/").last ?? "")"
    } catch {
      return "\(done) \(rows) left out; see caseload import --dry-run."
    }
  }
}
