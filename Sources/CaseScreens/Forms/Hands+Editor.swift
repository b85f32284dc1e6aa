import CaseCore
import Casework
import Foundation
import Terminal

/// Lending the terminal to an editor.
extension Hands {
  /// Lets a text be edited; what went wrong is told, and the text in the form stays.
  func edited<Terminal: Screen & ~Copyable>(
    _ text: String, of field: FieldKey?, _ screen: inout Terminal
  ) -> Message {
    guard let editor = own.editor else { return .refused(.noEditor) }
    do throws(Refusal) {
      let file = try EditorFile(text, of: drafts.origin(of: field), besides: folderOfFile)
      var end = ChildEnd.exited(0)
      screen.suspended { end = runInForeground(editor.command(for: file.path)) }
      guard end == .exited(0) else {
        file.remove()
        return .refused(.editorFailed(end))
      }
      let (text, wasUTF8) = try file.take()
      return .textEdited(text, wasUTF8: wasUTF8)
    } catch {
      return .refused(error)
    }
  }

  private var folderOfFile: String { (workspace.path as NSString).deletingLastPathComponent }

  /// Puts what an editor had when the program was killed into the draft to which it belongs.
  func takeLeftovers() {
    for leftover in EditorLeftover.all(besides: folderOfFile) where drafts.replace(leftover) {
      leftover.remove()
    }
  }
}

extension Refusal {
  static let noEditor = Refusal(
    rule: "editor.none", summary: "No editor was opened: none is chosen.",
    remedies: ["Set EDITOR before you start Caseload, as in EDITOR=nano, or type here"])

  static func editorFailed(_ end: ChildEnd) -> Refusal {
    let why =
      switch end {
      case .notStarted(let words): "it did not start: \(words)"
      case .signalled: "it was ended from outside"
      case .exited(let code): "it ended with code \(code)"
      }
    return Refusal(
      rule: "editor.failed", summary: "The text is as it was before the editor, because \(why).",
      remedies: ["Type here, or choose another editor with EDITOR"])
  }
}
