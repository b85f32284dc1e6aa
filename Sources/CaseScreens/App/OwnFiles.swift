package import Casework

/// What of the screens belongs to the user rather than to the case file.
package struct OwnFiles: Sendable {
  /// The file of the user's own views; without one it lies beside the case file.
  package var views: String?
  /// The PIN of the lock; without its file the lock is a blank screen that any key opens.
  package var pin: PinFile?
  /// The editor for notes; nothing where none was chosen.
  package var editor: EditorChoice?
  /// The minutes without a key after which the screen locks; nothing for never.
  package var lockAfter: Int?

  /// The settings file; without one the settings cannot be changed from the screens.
  package var settings: SettingsFile?

  /// What the screens remember of their last end; without a file nothing.
  package var memory: String?

  /// Names the files.
  package init(
    views: String? = nil, pin: PinFile? = nil, lockAfter: Int? = nil, settings: SettingsFile? = nil,
    memory: String? = nil
  ) {
    (self.views, self.pin, self.lockAfter) = (views, pin, lockAfter)
    (self.settings, self.memory) = (settings, memory)
  }
}
