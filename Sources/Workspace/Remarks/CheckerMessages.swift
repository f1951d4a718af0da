import Compiler
import Language
import Lint
public import Messages
import Syntax
import Verification
import YAML

/// All that checking a package can find.
public enum CheckerMessages {
  /// The kinds of message of every module that takes part.
  public static var sets: [any MessageSet.Type] {
    [
      SyntaxMessage.self, YAMLMessage.self, WorkspaceMessage.self, NameMessage.self, DeclarationMessage.self,
      ExpressionMessage.self, ProcedureMessage.self, StatementMessage.self, EditionMessage.self, PolicyMessage.self,
      TestMessage.self, TestFinding.self, InterconnectedMessage.self, InterconnectionMessage.self,
      VerificationMessage.self, PolicyFinding.self, LintMessage.self,
    ]
  }

  /// Their codes and names; spelling the names of all kinds takes longer than checking a small package.
  public static var names: MessageNames { MessageNames(sets) }

  /// The codes of the remarks among them, each with its level where a package says nothing; nil for advice.
  static var remarkLevels: [MessageCode: Severity?] {
    var levels: [MessageCode: Severity?] = [:]
    for set in sets { set.addRemarkLevels(to: &levels) }
    return levels
  }
}

extension MessageSet {
  fileprivate static func addRemarkLevels(to levels: inout [MessageCode: Severity?]) {
    for remark in remarks { levels.updateValue(remark.level, forKey: remark.kind.code) }
  }
}
