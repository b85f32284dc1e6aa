import CaseCore
import Foundation

/// A YAML file below a folder of pathways.
struct LibraryFile {
  let folder: String
  /// The place below the folder, without `.yaml`: `doctor/plab-2026-11`.
  let place: String

  /// The name of the pathway; nothing for a file of fees or a name that is none.
  var pathwayName: PathwayName? { datedRoute == nil ? PathwayName(place) : nil }

  /// The route, for a file of fees.
  var datedRoute: String? { place.hasSuffix(".dated") ? String(place.dropLast(6)) : nil }

  /// What is wrong with a name that is none.
  var badName: FileFault {
    FileFault(
      file: place + ".yaml",
      message: "The file's name has no version. Name it like plab-2026-11.yaml, in the profession's folder.")
  }

  /// What is said once of a file of fees whose pathway has faults.
  var notCompared: FileFault {
    FileFault(
      file: place + ".yaml",
      message: "The file was not compared with its pathway, which has faults. Put those right first.")
  }

  /// The YAML files of a folder and of its folders, by name; none where it cannot be read.
  static func all(in folder: String) -> [LibraryFile] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { $0.hasSuffix(".yaml") }.sorted().map {
      LibraryFile(folder: folder, place: String($0.dropLast(5)))
    }
  }

  /// Reads the file.
  ///
  /// - Throws: That it cannot be read, or is not text.
  func read() throws(FileFaults) -> String {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(place).yaml") else {
      throw fault("The file cannot be read. Check that it is there and may be read.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw fault("The file is not UTF-8 text. Save it as UTF-8.")
    }
    return text
  }

  private func fault(_ message: String) -> FileFaults {
    FileFaults([FileFault(file: place + ".yaml", message: message)])
  }
}
