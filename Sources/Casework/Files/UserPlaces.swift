/// Where a user's settings, views, PIN and drafts lie, by the desktop's convention.
package struct UserPlaces: Equatable, Sendable {
  /// `$XDG_CONFIG_HOME/caseload`: what the user has chosen.
  package let configFolder: String
  /// `$XDG_STATE_HOME/caseload`: what the program remembers for itself.
  package let stateFolder: String

  /// Finds the places from the variables of the environment; a path that does not begin at the root is ignored.
  package init(environment: [String: String]) {
    configFolder = UserPlaces.folder("XDG_CONFIG_HOME", else: "/.config", environment)
    stateFolder = UserPlaces.folder("XDG_STATE_HOME", else: "/.local/state", environment)
  }

  /// The settings: `config.yaml`.
  package var settings: String { configFolder + "/config.yaml" }

  /// The user's own views: `views.yaml`.
  package var views: String { configFolder + "/views.yaml" }

  /// The PIN, as a digest: `pin`.
  package var pin: String { configFolder + "/pin" }

  /// The folder of what was typed and not yet saved.
  package var drafts: String { stateFolder + "/drafts" }

  private static func folder(_ variable: String, else usual: String, _ environment: [String: String])
    -> String
  {
    let named = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? (environment["HOME"] ?? ".") + usual) + "/caseload"
  }
}
