import Compiler
import Import
import Interchange
import Language
import Lint
import Messages
import Syntax
import Verification
import Workspace
import YAML

extension Catalogue {
  /// The English words of all modules.
  static var english: Catalogue {
    var catalogue = Catalogue()
    for set in messageSets { catalogue.add(entries: set.english, phrases: set.englishPhrases) }
    catalogue.add(entries: [], phrases: AnswerPhrases.english)
    catalogue.add(entries: [], phrases: TracePhrases.english)
    catalogue.add(entries: [], phrases: DuePhrases.english)
    return catalogue
  }

  /// The English words of answers alone, for a command that tells no findings: the others take a while to gather.
  static var answers: Catalogue {
    var catalogue = Catalogue()
    catalogue.add(entries: [], phrases: AnswerPhrases.english)
    return catalogue
  }

  /// Every kind of message that the program can print.
  static var messageSets: [any MessageSet.Type] {
    [
      UsageMessage.self, FileMessage.self, DueMessage.self, NewMessage.self, TimesMessage.self, FormatMessage.self,
      SimulateMessage.self, PageMessage.self, LogMessage.self, VaryMessage.self, MergeMessage.self, StaffMessage.self,
      ImportOutputMessage.self, SyntaxMessage.self, ImportMessage.self,
      YAMLMessage.self,
      WorkspaceMessage.self,
      VerificationMessage.self, ScenarioMessage.self, GivenMessage.self, PlanMessage.self, NameMessage.self,
      DeclarationMessage.self,
      ExpressionMessage.self, ProcedureMessage.self, StatementMessage.self, EditionMessage.self,
      PolicyMessage.self, TestMessage.self, TestFinding.self, PolicyFinding.self,
      InterconnectedMessage.self, InterconnectionMessage.self, ComparisonMessage.self, PNMLMessage.self,
      LintMessage.self,
    ]
  }
}
