import Yams

/// A YAML file while it is read: gathers every fault instead of stopping at the first.
final class YamlFile {
  /// The file below its folder.
  let file: String
  private(set) var faults: [FileFault] = []

  /// Names the file that is read.
  init(_ file: String) {
    self.file = file
  }

  /// Notes a fault at a node.
  func fault(_ node: Node, _ message: String) {
    faults.append(
      FileFault(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message: message))
  }

  /// What has been found, in the order of the lines.
  var found: FileFaults { FileFaults(faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }) }

  /// Reads the whole text.
  ///
  /// - Throws: The first fault of the syntax; after it nothing can be understood.
  func compose(_ content: String) throws(FileFaults) -> Node {
    do {
      if let node = try Yams.compose(yaml: content.withoutByteOrderMark) { return node }
    } catch let error as YamlError {
      throw FileFaults([syntaxFault(error)])
    } catch {
      throw FileFaults([FileFault(file: file, message: "This is not YAML. \(error)")])
    }
    throw FileFaults([
      FileFault(file: file, line: 1, column: 1, message: "The file is empty. Copy one that works.")
    ])
  }

  private func syntaxFault(_ error: YamlError) -> FileFault {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let what = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      return fault(mark, "This is not YAML: \(what). Mend it; other faults are found after that.")
    case .duplicatedKeysInMapping(let duplicates, let context):
      return fault(context.mark, "'\(duplicates.joined(separator: "', '"))' stands twice here. Keep one.")
    case .reader(let problem, _, _, _):
      return FileFault(file: file, message: "This is not YAML: \(problem). Save the file as UTF-8 text.")
    default:
      return FileFault(file: file, message: "This is not YAML. Copy a file that works.")
    }
  }

  private func fault(_ mark: Mark, _ message: String) -> FileFault {
    FileFault(file: file, line: mark.line, column: mark.column, message: message)
  }
}
