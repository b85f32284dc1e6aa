/// The sounds of a folded Latin word, as names from Arabic, Somali, Amharic and Tigrinya are spelled.
enum LatinSounds {
  static func sounds(of word: [Unicode.Scalar]) -> [Skeleton.Sound] {
    var sounds: [Skeleton.Sound] = []
    var place = 0
    while place < word.count {
      let letter = word[place]
      let next = place + 1 < word.count ? word[place + 1] : nil
      if let next, let pair = pairs[[letter, next]] {
        sounds.append(pair)
        place += 2
      } else {
        let isDoubled = place > 0 && word[place - 1] == letter
        sounds.append(
          isDoubled ? [""] : sound(letter, after: place == 0 ? nil : word[place - 1], isLast: next == nil))
        place += 1
      }
    }
    return sounds
  }

  /// Two letters that spell one sound.
  private static let pairs: [[Unicode.Scalar]: Skeleton.Sound] = [
    ["k", "h"]: ["h"], ["g", "h"]: ["g"], ["d", "j"]: ["g"], ["s", "h"]: ["x"], ["c", "h"]: ["x", "k"],
    ["t", "h"]: ["t"], ["d", "h"]: ["d"], ["p", "h"]: ["f"], ["z", "h"]: ["z"], ["c", "k"]: ["k"],
  ]

  private static func sound(
    _ letter: Unicode.Scalar, after last: Unicode.Scalar?, isLast: Bool
  ) -> Skeleton.Sound {
    let isFirst = last == nil
    switch letter {
    case "i" where last == "a" || last == "e", "y" where last == "a" || last == "e": return ["y"]
    case "a", "e", "i", "o", "u": return [isFirst ? "a" : ""]
    case "w", "v": return [isFirst ? "w" : ""]
    case "y": return [isFirst ? "y" : ""]
    case "h" where isLast && !isFirst: return ["h", ""]
    case "q": return ["k", "g"]
    case "c": return isFirst ? ["k", "a"] : ["k", ""]
    case "j": return ["g"]
    case "x": return ["h"]
    default: return [String(letter)]
    }
  }
}
