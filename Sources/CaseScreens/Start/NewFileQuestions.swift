import CaseCore
import Casework

/// The questions about a new case file, each with what is said of an answer that will not do.
struct NewFileQuestions {
  private let card: NewFileCard

  init(_ card: NewFileCard) {
    self.card = card
  }

  var all: [AskScreen.Question] {
    [
      question(
        "Programme", card.programme, hint: "such as Smethwick skills matching",
        needs: "The programme needs a name.", into: \.programme),
      question(
        "Letters of case numbers", card.prefix, hint: "such as SMW, for SMW-0042",
        needs: "Two to four letters are needed, such as SMW.", into: \.prefix),
      question(
        "Your name", card.caseworker, hint: "as colleagues know you", needs: "Your name is missing.",
        into: \.caseworker),
      question(
        "Your initials", card.initials, hint: "such as NH",
        needs: "One to four letters are needed, such as NH.", into: \.initials),
    ]
  }

  private func question(
    _ label: String, _ text: String, hint: String, needs: String,
    into part: WritableKeyPath<NewFileCard, String>
  ) -> AskScreen.Question {
    AskScreen.Question(label: label, line: TextLine(text), hint: hint, needs: needs) { answer in
      var card = NewFileCard(programme: "Any", prefix: "ANY", caseworker: "Any", initials: "AN")
      card[keyPath: part] = answer
      return (try? card.check()) != nil
    }
  }
}
