import WorkingTime

/// Where dossiers lie when their deadline passes.
///
/// A deadline is no event. Whoever has a dossier then is found when the dossier leaves him, or when its clock stops or ends
/// before that; both happen with every dossier that becomes late.
extension Engine {
  /// A token leaves a place after a deadline: notes the place if the deadline passed while it lay there.
  @inline(never)
  mutating func noteLate(_ slot: Int, _ tick: Int64) {
    for number in 0...1 {
      let clock = dossiers[Int(tokens[slot].dossier)][number]
      if Self.isLate(clock, tick), tokens[slot].entered <= clock.deadline { note(slot, number, clock.deadline) }
    }
  }

  /// A place is left at which clocks may have started that count from an earlier time: a limit that was over by then was
  /// over there.
  mutating func noteLateStart(_ slot: Int, _ tick: Int64) {
    for number in 0...1 {
      let clock = dossiers[Int(tokens[slot].dossier)][number]
      if Self.isLate(clock, tick), !clock.isNoted { note(slot, number, clock.deadline) }
    }
  }

  /// A clock stops or ends: notes the places of all branches that have lain there since before the deadline.
  @inline(never)
  mutating func noteLate(_ dossier: Int, _ number: Int, _ tick: Int64) {
    let clock = dossiers[dossier][number]
    guard Self.isLate(clock, tick) else { return }
    var slot = Int(dossiers[dossier].firstToken)
    while slot >= 0 {
      if tokens[slot].entered <= clock.deadline { note(slot, number, clock.deadline) }
      slot = Int(tokens[slot].sibling)
    }
  }

  /// True for a clock that runs and whose deadline has passed, for the first time.
  private static func isLate(_ clock: DossierClock, _ tick: Int64) -> Bool {
    clock.state == .running && !clock.isLate && !clock.isUndecided && clock.deadline < tick
  }

  private mutating func note(_ slot: Int, _ number: Int, _ deadline: Int64) {
    let token = tokens[slot]
    switch token.state {
    case .queued, .serving, .timing: break
    // On its way to a place; while one completes, it is still at work.
    case .spawned, .free: return
    }
    guard deadline >= plan.warmEnd else { return }
    let dossier = Int(token.dossier)
    if !dossiers[dossier][number].isNoted {
      dossiers[dossier][number].isNoted = true
      let counts = loadCounts.place(Int(dossiers[dossier].load))
      if number == 0 { counts.pointee.becameLate += 1 } else { counts.pointee.becameLateReduced += 1 }
    }
    if number == 0 { nodeCounts[Int(token.node)].late += 1 } else { nodeCounts[Int(token.node)].lateReduced += 1 }
    // A desk answers for the limit that its procedure is held to.
    let held = plan.loads[Int(dossiers[dossier].load)].limits.1.first >= 0 ? 1 : 0
    let desk = Int(holder(slot))
    if number == held, desk >= 0 { deskCounts[desk].late += 1 }
  }
}
