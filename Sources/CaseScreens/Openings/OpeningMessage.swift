package import CaseCore
package import Casework

/// What the screen of openings wants done.
package enum OpeningEffect: Sendable {
  case readList
  /// Sets people against an opening.
  case readSheet(RecordID)
  /// Sets a case against every opening.
  case readFor(RecordID)
}

/// What the screen of openings gets back.
package enum OpeningMessage: Sendable {
  case listRead([OpeningLine])
  case sheetRead(OpeningSheet?)
  case forRead(CandidateOpenings?)
}

extension Hands {
  func attemptOpening(_ effect: OpeningEffect) throws -> [Message] {
    switch effect {
    case .readList: return [.opening(.listRead(try workspace.openings(all: true)))]
    case .readFor(let id): return beside { workspace, _ in .forRead(try workspace.openings(for: id)) }
    case .readSheet(let id):
      return beside { workspace, progress in
        .sheetRead(try workspace.openingSheet(id, progress: progress))
      }
    }
  }

  /// What is read beside the drawing thread, where it is there soon; else that it is under way.
  private func beside(
    _ read: @escaping @Sendable (Workspace, (Int) throws -> Void) throws -> OpeningMessage
  ) -> [Message] {
    errands.begin(.matches) { workspace, progress in .opening(try read(workspace, progress)) }
    let soon = errands.answersSoon(of: .matches)
    return soon + (errands.progress.map { [.underWay($0)] } ?? [])
  }
}
