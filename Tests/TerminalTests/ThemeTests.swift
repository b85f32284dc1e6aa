import Terminal
import Testing

@Suite("Themes")
struct ThemeTests {
  private let themes: [Theme] = [.dark, .light, .neutral, .colourBlind, .mono]

  @Test("Without colours no theme uses one, and the cursor's row is reversed")
  func noColours() {
    for theme in themes {
      for role in Role.allCases {
        #expect(theme.rendition(of: Style(role), colours: 0).colour == nil)
      }
      #expect(theme.rendition(of: .cursor, colours: 0).attributes == .reverse)
      #expect(theme.rendition(of: .cursorRest, colours: 0).attributes == .reverse)
    }
  }

  @Test("What stands out by colour stands out without it where it marks a place")
  func placesStandOut() {
    for role in [Role.cursor, .accent, .match, .mark, .heading, .alert] {
      for theme in themes {
        #expect(!theme.rendition(of: Style(role), colours: 0).attributes.isEmpty, "\(theme) \(role)")
      }
    }
  }

  @Test("A theme never asks for black or white, or for a colour the terminal lacks", arguments: [8, 16, 256])
  func coloursExist(_ colours: Int) {
    for theme in themes {
      for colour in Role.allCases.compactMap({ theme.rendition(of: Style($0), colours: colours).colour }) {
        #expect((1..<colours).contains(colour))
        #expect(![7, 15, 16, 231].contains(colour))
      }
    }
  }

  @Test("The accent is 80 on dark and 30 on light, cyan or blue where there are few colours")
  func accent() {
    #expect(Theme.dark.rendition(of: .accent, colours: 256).colour == 80)
    #expect(Theme.light.rendition(of: .accent, colours: 256).colour == 30)
    #expect(Theme.dark.rendition(of: .accent, colours: 8).colour == 6)
    #expect(Theme.light.rendition(of: .accent, colours: 8).colour == 4)
  }

  @Test(
    "The background decides between dark and light, and where it is unknown the theme is neutral",
    arguments: [
      ("15;0", Theme.dark), ("0;15", .light), ("7;default;0", .dark), ("0;7", .light), ("12;8", .dark),
      ("nonsense", .neutral), ("", .neutral),
    ])
  func background(_ value: String, _ theme: Theme) {
    #expect(Theme.automatic.resolved(background: value) == theme)
    #expect(Theme.mono.resolved(background: value) == .mono)
  }

  @Test("The theme for colour-blind people is of blue and orange, and has no red and no green")
  func colourBlind() {
    for colours in [8, 16, 256] {
      let used = Role.allCases.compactMap {
        Theme.colourBlind.rendition(of: Style($0), colours: colours).colour
      }
      #expect(Set(used).isDisjoint(with: [1, 2, 9, 10]), "\(colours)")
      let (alert, accent) = (Style.alert, Style.accent)
      #expect(
        Theme.colourBlind.rendition(of: alert, colours: colours)
          != Theme.colourBlind.rendition(of: accent, colours: colours))
    }
    #expect(Theme.colourBlind.rendition(of: .accent, colours: 256).colour == 33)
    #expect(Theme.colourBlind.rendition(of: .alert, colours: 256).colour == 166)
  }

  @Test("Extra attributes add to those of the role")
  func attributes() {
    let style = Style.accent.adding(.underline)
    #expect(Theme.dark.rendition(of: style, colours: 256).attributes == [.bold, .underline])
  }
}
