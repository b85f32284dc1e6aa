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
  ///   - fallback: The folder to use where there is none in memory.
  /// - Throws: A refusal where the text cannot be written.
  package init(_ text: String, besides fallback: String) throws(Refusal) {
    let memory = "/dev/shm"
    let home = access(memory, W_OK | X_OK) == 0 ? memory : fallback
    folder = "\(home)/caseload-\(UUID().uuidString)"
    path = folder + "/note.txt"
    do throws(FileTrouble) { try OwnFile.write(text, to: path) } catch {
      throw .ownFile("editor.not-written", "The editor was not opened", path, error)
    }
  }

  /// The edited text, without the line end that editors add; the file and its folder are gone afterwards.
  ///
  /// - Throws: A refusal where the text cannot be read.
  package func take() throws(Refusal) -> String {
    defer { remove() }
    do throws(FileTrouble) {
      let text = try OwnFile.read(path) ?? ""
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
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
