import CaseCore
import Foundation
import Testing

@testable import Casework

@Suite("The settings file explains itself and keeps what its owner wrote")
struct SettingsFileTests {
  private let folder: ScratchFolder
  private let file: SettingsFile

  init() throws {
    folder = try ScratchFolder()
    file = SettingsFile(folder.path + "/caseload/config.yaml", rules: KeySamples.rules)
  }

  private var text: String { get throws { try folder.text(of: "caseload/config.yaml") } }

  private func refusal(_ change: SettingChange) -> String? {
    do throws(Refusal) {
      _ = try file.save(change)
      return nil
    } catch { return error.words }
  }

  @Test("Settings and state lie where the desktop says, by environment or by home")
  func places() {
    let home = UserPlaces(environment: ["HOME": "/home/nadia", "XDG_CONFIG_HOME": "relative"])
    #expect(home.settings == "/home/nadia/.config/caseload/config.yaml")
    #expect(home.drafts == "/home/nadia/.local/state/caseload/drafts")
    let named = UserPlaces(environment: ["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"])
    #expect(named.views == "/c/caseload/views.yaml")
    #expect(named.pin == "/c/caseload/pin")
    #expect(named.stateFolder == "/s/caseload")
  }

  @Test("Each setting stands in the explained file, switched off, with its usual value and its help")
  func explained() throws {
    try file.writeExplained()
    #expect(file.read() == SettingsReading(""))
    for key in SettingKey.allCases { #expect(try text.contains("\n#\(key.rawValue): ")) }
    #expect(try text.contains("# Whether to draw only ASCII signs"))
    #expect(try text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try folder.mode(of: "caseload/config.yaml") == 0o600)
  }

  @Test("With every setting switched on, the explained file says the usual")
  func switchedOn() throws {
    let live = SettingsFile.explained(rules: KeySamples.rules).split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") || line.hasPrefix("#  ") ? line.dropFirst() : line
    }
    let reading = SettingsReading(live.joined(separator: "\n"), rules: KeySamples.rules)
    #expect(reading.faults == [])
    var expected = Settings()
    for action in KeySamples.rules.actions { expected.keys[action.name] = action.keys }
    #expect(reading.settings == expected)
  }

  @Test("An explained file is not written over one that is there")
  func twice() throws {
    try file.writeExplained()
    let refusal = #expect(throws: Refusal.self) { try file.writeExplained() }
    #expect(
      refusal?.words
        == "The settings were not written: \(file.path) is there already. Change it, or give it another name first."
    )
  }

  @Test("A change edits its one line and keeps order, comments and everything else")
  func oneLine() throws {
    try folder.write("# mine\nascii: no   # at the club\r\n\ntheme: dark\n", to: "caseload/config.yaml")
    #expect(try file.save(.value(.ascii, "yes")).settings.ascii)
    #expect(try text == "# mine\r\nascii: yes   # at the club\r\n\r\ntheme: dark\r\n")
    _ = try file.save(.value(.sheetFolder, "/srv/club: sheets"))
    #expect(try text.hasSuffix("theme: dark\r\nsheet-folder: \"/srv/club: sheets\"\r\n"))
    #expect(file.read().settings.sheetFolder == "/srv/club: sheets")
  }

  @Test("A setting is switched on where the explained file has it")
  func inPlace() throws {
    _ = try file.save(.value(.theme, "light"))
    #expect(try text.contains("\ntheme: light\n"))
    #expect(try !text.contains("#theme:"))
    #expect(file.read().settings.theme == .light)
    _ = try file.save(.keys(action: "find", ["#", "F3"]))
    #expect(try text.contains("\nkeys:\n"))
    #expect(try text.contains("\n  find: [\"#\", F3]  # Find\n"))
    _ = try file.save(.keys(action: "find", []))
    #expect(file.read().settings.keys.isEmpty)
  }

  @Test("Keys are added below the others, with their indent")
  func keys() throws {
    try folder.write("keys:\n    sort: o # order\ntheme: dark\n", to: "caseload/config.yaml")
    _ = try file.save(.keys(action: "find", ["\""]))
    #expect(try text == "keys:\n    find: \"\\\"\"\n    sort: o # order\ntheme: dark\n")
    _ = try file.save(.keys(action: "sort", ["'"]))
    #expect(file.read().settings.keys == ["find": ["\""], "sort": ["'"]])
  }

  @Test("A value that is none is refused in the words of the file, and nothing changes")
  func refused() throws {
    try folder.write("theme: dark\n", to: "caseload/config.yaml")
    #expect(
      refusal(.value(.theme, "drak"))
        == "The setting was not saved. 'drak' is not a theme. Did you mean 'dark'?")
    #expect(refusal(.keys(action: "find", ["s"]))?.contains("in Candidates it is the key of 'sort'") == true)
    #expect(try text == "theme: dark\n")
  }

  @Test("A line that is written in an unusual form is left to its owner")
  func unusual() throws {
    try folder.write("{theme: dark}\n", to: "caseload/config.yaml")
    #expect(refusal(.value(.ascii, "yes"))?.contains("in a way that only a person can change") == true)
    try folder.write("theme: >\n  dark\n", to: "caseload/config.yaml")
    #expect(refusal(.value(.theme, "light"))?.hasPrefix("The setting was not saved") == true)
    #expect(try text == "theme: >\n  dark\n")
  }

  @Test("A file that cannot be read or written is told, and a link stays a link")
  func trouble() throws {
    try folder.write("x", to: "config")
    let blocked = SettingsFile(folder.path + "/config/config.yaml")
    let refusal = #expect(throws: Refusal.self) { try blocked.save(.value(.ascii, "yes")) }
    #expect(
      refusal?.words
        == "The setting was not saved: \(blocked.path): a part of the path is a file, not a folder. Mend the file or "
        + "give it another name, then try again.")
    #expect(
      SettingsFile(folder.path).read().faults.map(\.message)
        == ["The settings were not read: it is a folder. The usual settings are in force."])
    try folder.write("theme: dark\n", to: "dotfiles/config.yaml")
    let link = folder.path + "/link.yaml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/dotfiles/config.yaml")
    _ = try SettingsFile(link).save(.value(.theme, "mono"))
    #expect(try folder.text(of: "dotfiles/config.yaml") == "theme: mono\n")
  }
}
