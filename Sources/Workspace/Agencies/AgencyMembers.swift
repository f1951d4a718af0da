public import Messages
public import SourceText
public import YAML

/// The members of an agency that stands for many, such as the communes of a province, from their file.
public struct AgencyMembers: Sendable {
  /// The members in the order written, each code once.
  public var members: [Member]
  /// The file they were read from.
  public var file: FileID

  /// One member.
  public struct Member: Sendable {
    /// Its code, as text: `010` stays `010`.
    public var code: Positioned<String>
    /// What people call it.
    public var name: String
    /// The name of its own calendar among the package's, when it has one.
    public var calendar: Positioned<String>?
    /// Its facts by name, as raw text: what they must be is declared in the rules.
    public var facts: [YAMLEntry<String, Positioned<String>>]
    /// Where it is written.
    public var span: SourceSpan
  }

  /// Reads a file of members; nil when something in it is wrong, all of which is among the findings.
  public static func read(_ file: SourceFile, findings: inout [Diagnostic]) -> AgencyMembers? {
    let shape = YAMLShape<[Member]>.mapping {
      $0.required("members", as: .list(of: member, allowsEmpty: false))
    }
    guard let members = YAMLReading.read(file, as: shape, findings: &findings) else { return nil }
    var firstPlaces: [String: SourceSpan] = [:]
    var isSound = true
    for member in members {
      let code = member.code.value
      guard let first = firstPlaces.updateValue(member.code.span, forKey: code) else { continue }
      isSound = false
      findings.append(
        Diagnostic(
          WorkspaceMessage.memberTwice, at: member.code.span, ["code": .code(code)],
          secondary: [SecondaryLabel(first, "first")]))
    }
    return isSound ? AgencyMembers(members: members, file: file.id) : nil
  }

  private static var member: YAMLShape<Member> {
    .mapping { keys in
      let code = keys.required("code", as: .positioned(.text))
      let name = keys.required("name", as: .text)
      let calendar = keys.optional("calendar", as: .positioned(.text))
      let facts = keys.optional("facts", as: .entries(keys: .text, values: .positioned(.text)), default: [])
      guard let code, let name else { return nil }
      return Member(code: code, name: name, calendar: calendar, facts: facts, span: keys.span)
    }
  }
}
