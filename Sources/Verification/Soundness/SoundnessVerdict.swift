/// Why a workflow is not sound.
public enum SoundnessFault: String, Hashable, Sendable, CaseIterable {
  /// A case can come to a standstill before it is over.
  case deadlock
  /// A case is over while something of it still goes on.
  case leftover
  /// A case can go on for ever without ever being able to be over.
  case livelock
  /// Work can pile up without end.
  case unbounded
  /// Nothing ever comes to some transition.
  case dead
}

/// A fault of a workflow, and how it comes about.
public struct UnsoundWorkflow: Hashable, Sendable {
  /// What is wrong.
  public var fault: SoundnessFault
  /// Transitions of the net which, fired in this order from the beginning, lead to the fault.
  ///
  /// For `livelock` to a marking from which no case is ever over, for `unbounded` to one that holds all tokens of an
  /// earlier one and more. Empty for `dead`, since the fault is that something does not happen, and where the search for
  /// a way was given up.
  public var trace: [Int32]
  /// The transition that never fires; only of `dead`.
  public var transition: Int32?

  /// Tells a fault.
  public init(_ fault: SoundnessFault, trace: [Int32] = [], transition: Int32? = nil) {
    self.fault = fault
    self.trace = trace
    self.transition = transition
  }
}

/// What is known of a workflow's soundness: every case can be over at any time, then nothing of it is left, and everything
/// in the net can happen in some case (van der Aalst 1998).
public enum SoundnessVerdict: Hashable, Sendable {
  /// Proved.
  case sound
  /// Refuted, with a counterexample.
  case unsound(UnsoundWorkflow)
  /// Not decided: the part of the net that could not be reduced has more markings than were looked at.
  case undecided(markings: Int)
}
