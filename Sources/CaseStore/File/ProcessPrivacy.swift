import CStore

/// Keeps what the program holds in memory to itself.
package enum ProcessPrivacy {
  /// Forbids core files, and keeps other programs of the same account from reading this one's memory.
  package static func begin() {
    cs_keep_memory_private()
  }
}
