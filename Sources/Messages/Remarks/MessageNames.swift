/// The kinds of message that a program knows, by code and by short name.
///
/// The name of a kind is that of its case, with hyphens: `noLimitStated` is `no-limit-stated`. Where two modules use one
/// word, the name of the set comes first: `edition-gap`.
public struct MessageNames: Sendable {
  /// The codes in order, each with its name.
  public let list: [(code: MessageCode, name: String)]
  /// The remarks among them, in order.
  public let remarks: [Remark]
  private let codes: [String: MessageCode]
  private let names: [MessageCode: String]
  private let remarksByCode: [MessageCode: Remark]

  /// Gathers the kinds of some sets.
  public init(_ sets: [any MessageSet.Type]) {
    let kinds = sets.flatMap { $0.kinds }
    var uses: [String: Int] = [:]
    for kind in kinds { uses[kind.name, default: 0] += 1 }
    list = kinds.map { ($0.code, uses[$0.name] == 1 ? $0.name : $0.set + "-" + $0.name) }.sorted { $0.code < $1.code }
    names = Dictionary(list.map { ($0.code, $0.name) }) { first, _ in first }
    codes = Dictionary(list.map { ($0.name, $0.code) }) { first, _ in first }
    remarks = sets.flatMap { $0.remarkLevels }.sorted { $0.code < $1.code }.map { [names] remark in
      Remark(code: remark.code, name: names[remark.code] ?? remark.code.description, level: remark.level)
    }
    remarksByCode = Dictionary(remarks.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The name of a code; nil for one that is not known.
  public subscript(code: MessageCode) -> String? { names[code] }

  /// The code that a text means: a name, or a code as printed, in letters of either size.
  public func code(_ text: String) -> MessageCode? {
    if let code = codes[text] { return code }
    let printed = text.uppercased()
    guard printed.hasPrefix("TT"), let number = Int(printed.dropFirst(2)), printed.utf8.count == 6 else { return nil }
    return names[MessageCode(number)].map { _ in MessageCode(number) }
  }

  /// The remark behind a code; nil when it is none.
  public func remark(_ code: MessageCode) -> Remark? { remarksByCode[code] }
}

extension MessageSet {
  fileprivate static var kinds: [(code: MessageCode, name: String, set: String)] {
    var set = String(describing: Self.self)
    for ending in ["Message", "Finding"] where set.hasSuffix(ending) { set.removeLast(ending.utf8.count) }
    return allCases.map { ($0.code, namePrefix + hyphenated("\($0)"), hyphenated(set)) }
  }

  fileprivate static var remarkLevels: [(code: MessageCode, level: Severity?)] {
    remarks.map { ($0.kind.code, $0.level) }
  }
}

/// `noLimitStated` as `no-limit-stated`.
private func hyphenated(_ name: String) -> String {
  var result = ""
  for letter in name {
    if letter.isUppercase, !result.isEmpty { result.append("-") }
    result += letter.lowercased()
  }
  return result
}
