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

  /// Their codes and names.
  public static var names: MessageNames { MessageNames(sets) }
}
