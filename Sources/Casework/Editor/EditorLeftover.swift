import CaseCore
import Foundation

/// Where the text of an editor belongs, should the program end before the editor does.
package struct EditorOrigin: Equatable, Sendable {
  /// The name of the draft that holds the text as it was before the editor.
  package let draft: String
  /// The field of that draft.
  package let field: String

  /// Names the place.
  package init(draft: String, field: String) {
    (self.draft, self.field) = (draft, field)
  }
}

/// A text that an editor had when the program was killed.
package struct EditorLeftover: Equatable, Sendable {
  package let origin: EditorOrigin
  package let text: String
  private let folder: String

  /// Removes the text from where the editor had it.
  package func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// What programs that run no more have left.
  ///
  /// - Parameter fallback: The folder that is used where there is none in memory.
  /// - Returns: The texts, in no order.
  package static func all(besides fallback: String) -> [EditorLeftover] {
    Set(["/dev/shm", fallback]).flatMap { home in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
      return names.filter { $0.hasPrefix("caseload-") }.compactMap { EditorLeftover(in: "\(home)/\($0)") }
    }
  }

  private init?(in folder: String) {
    guard let note = try? OwnFile.read(folder + "/origin"),
      let text = try? OwnFile.read(folder + "/note.txt")
    else { return nil }
    let lines = note.split(separator: "\n").map(String.init)
    guard lines.count == 3, let process = pid_t(lines[0]), kill(process, 0) != 0, errno == ESRCH else {
      return nil
    }
    (origin, self.folder) = (EditorOrigin(draft: lines[1], field: lines[2]), folder)
    self.text = text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}

extension EditorOrigin {
  /// What lies beside the text while the editor has it.
  var note: String { "\(getpid())\n\(draft)\n\(field)\n" }
}
