import ProcessGraph
import SourceText

/// What an expression may ask for where it stands.
struct ExpressionScope {
  /// The subject whose facts may be named alone.
  var subject: Int?
  /// Other subjects whose facts are told as well, written with their subject: those of interconnected procedures.
  var otherSubjects: [Int] = []
  /// True when `about` names something unknown: then nothing is said about names that might be its facts.
  var subjectIsUnknown = false
  /// The declaration that holds the expression.
  var owner: NameID?
  /// True inside a procedure: `passed` and the deciding agency have a meaning there.
  var isProcedure = false
  /// The number of the step at hand, for facts that are settled on the way; facts settled at this step or later are not
  /// known yet. The greatest number where the order says nothing.
  var place = Int.max
  /// True for what is fixed when the dossier is handed in.
  var isSubmission = false
  /// True in a `condition`: the first fact of a subject makes the condition one about that subject.
  var findsSubject = false
}

/// An expression with the kind of its value.
struct TypedExpression {
  var expression: Expression
  var type: ValueType

  /// Stands for an expression with a reported mistake in it.
  static let unknown = TypedExpression(expression: .always, type: .unknown)
}
