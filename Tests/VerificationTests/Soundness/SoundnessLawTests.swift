import TestSupport
import Testing
import Verification

/// Soundness of two thousand nets made by chance against its definition.
@Suite struct SoundnessLawTests {
  @Test func verdictsAreThoseOfTheDefinition() {
    var (sound, broken, unknown) = (0, 0, 0)
    var faults: [SoundnessFault: Int] = [:]
    for seed in 0..<UInt64(2000) {
      var random = RandomNet(seed: seed, steps: 4 + Int(seed % 19))
      if seed % 2 == 1 { for _ in 0...Int(seed % 7) { random.damage() } }
      let net = random.net
      let verdict = net.soundness()
      guard let isSound = SoundnessByMarkings(net).isSound else {
        // Too large for the definition: only what the verdict itself shows can be judged.
        if case .unsound(let fault) = verdict {
          expectReplay(fault, net, seed)
          faults[fault.fault, default: 0] += 1
        }
        #expect(verdict != .sound, "seed \(seed)")
        unknown += 1
        continue
      }
      switch verdict {
      case .sound:
        #expect(isSound, "seed \(seed)")
        sound += 1
      case .unsound(let fault):
        #expect(!isSound, "seed \(seed) \(fault)")
        expectReplay(fault, net, seed)
        faults[fault.fault, default: 0] += 1
        broken += 1
      case .undecided: Issue.record("seed \(seed) is not decided")
      }
      if seed % 2 == 0 { #expect(isSound, "seed \(seed): growing keeps soundness") }
    }
    #expect(sound > 1000 && broken + unknown > 900, "\(sound) sound, \(broken) broken, \(unknown) too large")
    #expect(Set(faults.keys) == Set(SoundnessFault.allCases), "\(faults)")
  }

  /// The fault is there where the trace leads.
  private func expectReplay(_ unsound: UnsoundWorkflow, _ net: WorkflowNet, _ seed: UInt64) {
    var markings: [[Int32]] = [[net.source]]
    for transition in unsound.trace {
      guard let next = net.marking(after: markings[markings.count - 1], firing: transition) else {
        Issue.record("seed \(seed): \(unsound.trace) cannot fire at \(transition)")
        return
      }
      markings.append(next)
    }
    let last = markings[markings.count - 1]
    let canFire = (0..<Int32(net.transitionCount)).contains { net.marking(after: last, firing: $0) != nil }
    switch unsound.fault {
    case .deadlock: #expect(!canFire && last != [net.sink], "seed \(seed)")
    case .leftover: #expect(last.contains(net.sink) && last.count > 1, "seed \(seed)")
    case .unbounded:
      let isGrown = markings.dropLast().contains { $0.count < last.count && Self.holds(last, $0) }
      #expect(isGrown, "seed \(seed) \(markings)")
    case .livelock: #expect(!Self.canBeOver(net, from: last), "seed \(seed)")
    case .dead:
      let dead = unsound.transition!
      #expect(Self.reachable(net, from: [net.source]).allSatisfy { net.marking(after: $0, firing: dead) == nil })
    }
  }

  private static func holds(_ large: [Int32], _ small: [Int32]) -> Bool {
    var rest = large
    for place in small {
      guard let position = rest.firstIndex(of: place) else { return false }
      rest.remove(at: position)
    }
    return true
  }

  private static func canBeOver(_ net: WorkflowNet, from marking: [Int32]) -> Bool {
    reachable(net, from: marking).contains([net.sink])
  }

  private static func reachable(_ net: WorkflowNet, from marking: [Int32]) -> Set<[Int32]> {
    var seen: Set<[Int32]> = [marking]
    var open = [marking]
    while let marking = open.popLast(), seen.count < 5000 {
      for transition in 0..<Int32(net.transitionCount) {
        if let next = net.marking(after: marking, firing: transition), seen.insert(next).inserted { open.append(next) }
      }
    }
    return seen
  }
}
