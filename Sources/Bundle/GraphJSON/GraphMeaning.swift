import JSON
public import ProcessGraph

/// What a graph says, wherever it is written and from when to when it holds.
public enum GraphMeaning {
  /// The canonical JSON of what it means and what its parts are called, without the identity of the edition and the lines it
  /// stands in: equal for two graphs exactly when they say the same.
  public static func bytes(of graph: ProcessGraph) -> [UInt8] {
    var encoder = GraphEncoder(graph, files: [])
    guard case .object(var file) = encoder.encode(), case .object(var meaning)? = file["graph"] else { return [] }
    meaning["identity"] = nil
    file = ["graph": .object(meaning)]
    file["texts"] = .object(encoder.texts)
    return JSONValue.object(file).canonicalBytes
  }
}
