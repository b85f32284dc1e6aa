package import CaseCore
import Foundation

/// The file by which a text goes to an editor and comes back; nobody else can read it, and it is removed after.
package struct EditorFile: Sendable {
  private let folder: String
  /// Where the text lies for the editor.
  package let path: String

  /// Writes a text for an editor, in memory where the system has a folder for that.
  ///
  /// - Parameters:
  ///   - text: What is edited.
  ///   - origin: Where the text belongs; a text of a draft is found again after a crash.
  ///   - fallback: The folder to use where there is none in memory.
  /// - Throws: A refusal where the text cannot be written.
  package init(_ text: String, of origin: EditorOrigin? = nil, besides fallback: String) throws(Refusal) {
    let memory = "/dev/shm"
    let home = access(memory, W_OK | X_OK) == 0 ? memory : fallback
    folder = "\(home)/caseload-\(UUID().uuidString)"
    path = folder + "/note.txt"
    do throws(FileTrouble) {
      try OwnFile.write(text, to: path)
      if let origin { try OwnFile.write(origin.note, to: folder + "/origin") }
    } catch {
      throw .ownFile("editor.not-written", "The editor was not opened", path, error)
    }
  }

  /// The edited text, without the line end that editors add; the file and its folder are gone afterwards.
  ///
  /// A text that is not UTF-8 is read as Latin-1, in which every byte is a letter, so that nothing of it is lost.
  ///
  /// - Returns: The text, and whether it was UTF-8.
  /// - Throws: A refusal where the text cannot be read.
  package func take() throws(Refusal) -> (text: String, wasUTF8: Bool) {
    defer { remove() }
    do throws(FileTrouble) {
      let bytes = try OwnFile.contents(of: path) ?? []
      let text = String(validating: bytes, as: UTF8.self)?.withoutByteOrderMark
      let whole = text ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
      return (whole.hasSuffix("\n") ? String(whole.dropLast()) : whole, text != nil)
    } catch {
      throw .ownFile("editor.not-read", "The text was not taken over from the editor", path, error)
    }
  }

  /// Removes the folder with everything that an editor has left in it.
  package func remove() { try? FileManager.default.removeItem(atPath: folder) }
}

/// The editor that somebody has chosen.
package struct EditorChoice: Equatable, Sendable {
  /// The program and its arguments.
  package let command: [String]

  /// Reads `VISUAL`, else `EDITOR`; nothing where neither names a program.
  package init?(environment: [String: String]) {
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0]?.trimmingBlanks.nothingIfEmpty }.first
    guard let chosen else { return nil }
    command = chosen.split(separator: " ").map(String.init)
  }

  /// The command for a file; editors of the vi family are told to leave no copy of it behind.
  package func command(for path: String) -> [String] {
    let name = (command.first.map { ($0 as NSString).lastPathComponent }) ?? ""
    let quiet = ["vi", "vim", "nvim", "gvim", "view"].contains(name) ? ["-n", "-i", "NONE"] : []
    return command + quiet + [path]
  }
}
