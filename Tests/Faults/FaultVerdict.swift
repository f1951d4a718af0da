/// What became of a fault.
public enum FaultVerdict: Hashable, Sendable {
  /// `thutuc check` finds an error that the sound package does not have.
  case error
  /// A warning.
  case warning
  /// A note.
  case note
  /// No finding is new, for a reason.
  case silent(Reason)

  /// Why a fault without a finding is none, each decided by a program; only the first two are faults all the same.
  public enum Reason: Hashable, Sendable {
    /// Something leads nowhere now that did not before.
    case looseEnd(String)
    /// The graphs differ, and neither tests nor a comparison can say in what.
    case nothingTells
    /// A test of the rules comes out otherwise: another procedure, in itself coherent.
    case testTells
    /// The comparison shows what dossiers are treated otherwise; no test goes there.
    case comparisonTells
    /// What is said otherwise bears on no dossier.
    case noDossier
    /// The compiled graphs are the same.
    case sameMeaning

    /// In words.
    public var words: String {
      switch self {
      case .looseEnd(let words): "missed: " + words
      case .nothingTells: "missed: nothing tells it"
      case .testTells: "another procedure, coherent in itself: `thutuc test` tells it"
      case .comparisonTells: "another procedure, coherent in itself: `thutuc compare` shows it"
      case .noDossier: "bears on no dossier"
      case .sameMeaning: "means the same"
      }
    }
  }

  /// True for a fault that nothing in the checker finds, although it leaves something that leads nowhere.
  public var isMissed: Bool {
    switch self {
    case .silent(.looseEnd), .silent(.nothingTells): true
    default: false
    }
  }
}
