public import Language
public import Messages

/// The advice that the reform directives and good practice give: nothing in it is wrong or unproved.
public enum Lint {
  /// All rules about procedures.
  public static var procedureRules: [any ProcedureRule.Type] {
    [
      StepWithoutLimit.self, LimitNotHalved.self, DistrictAgency.self, HeldByRegistry.self, NoOnlineChannel.self,
      NoOnlinePayment.self, PartialWithoutReason.self, ComponentMissing.self, PublishedLate.self, NoBasis.self,
      UnitsMixed.self, RefusalWithoutNotice.self, CheckCouldWait.self,
    ]
  }
  /// All rules about packages.
  public static var packageRules: [any PackageRule.Type] {
    [
      SameProcedureTwice.self, Undocumented.self, UnusedDeclaration.self, EnteredLate.self, TooManyParts.self,
    ]
  }

  /// What the rules asked for find in one edition.
  public static func findings(
    in procedure: Procedure, of package: ResolvedPackage, asked: Set<MessageCode>
  ) -> [Diagnostic] {
    procedureRules.filter { asked.contains($0.message.code) }.flatMap { $0.look(at: procedure, in: package) }
  }

  /// What the rules asked for find in a package as a whole.
  public static func findings(in linted: LintedPackage, asked: Set<MessageCode>) -> [Diagnostic] {
    packageRules.filter { asked.contains($0.message.code) }.flatMap { $0.look(at: linted) }
  }
}
