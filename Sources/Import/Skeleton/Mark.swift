/// How well an imported value is known.
enum Mark: Hashable {
  /// Taken from the imported file.
  case taken
  /// Assumed by the import, with the reason.
  case assumed(String)
}
