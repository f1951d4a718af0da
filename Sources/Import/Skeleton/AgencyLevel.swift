/// The level of an agency as its own name says it.
enum AgencyLevel {
  /// The keyword of the level; nil for a name that does not say.
  static func named(_ title: String) -> String? {
    let name = " " + title.foldedPhrase + " "
    func has(_ words: String...) -> Bool { words.contains { name.contains(" " + $0 + " ") } }
    if has("cap xa", "xa phuong", "cong an xa", "ubnd xa", "uy ban nhan dan xa", "uy ban nhan dan phuong") {
      return "commune"
    }
    if has("cap huyen", "uy ban nhan dan huyen", "ubnd huyen") { return "district" }
    if has("cap tinh", "uy ban nhan dan tinh", "ubnd tinh") || name.hasPrefix(" so ") { return "province" }
    if [" bo ", " cuc ", " tong cuc "].contains(where: name.hasPrefix) { return "central" }
    return nil
  }
}
