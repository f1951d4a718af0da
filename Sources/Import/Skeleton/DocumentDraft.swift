/// A paper that is handed in.
struct DocumentDraft: Hashable {
  /// Its title.
  var title: String
  /// How many originals.
  var originals: Int
  /// How many copies.
  var copies: Int
  /// The name of its form.
  var form: String?
  /// Remarks kept as comments before it.
  var comments: [String] = []
}
