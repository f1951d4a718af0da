/// What a random number is for, the last part of its key.
enum RandomPurpose: UInt64 {
  case arrival
  case channel
  case applicant
  case fact
  case effort
  case outcome
  case wait
  case absence
  case profile
}

/// The key under which a random number can be asked for at any time, in any order, with the same answer.
///
/// A number is keyed by (seed, replication, source, case, place, visit, purpose). Places are known by the hash of their
/// name, not by their position, so that two editions of a procedure share the numbers of the steps they share, and two
/// scenarios differ only where they differ (common random numbers). Keys are folded with ``mix(_:)``, the finaliser of
/// SplitMix64 (Steele, Lea, Flood 2014).
enum RandomKey {
  /// A bijection of 64-bit words in which every input bit changes every output bit with probability near one half.
  @inline(__always)
  static func mix(_ word: UInt64) -> UInt64 {
    var z = word
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The odd number nearest to 2^64 divided by the golden ratio; steps by it visit every word.
  static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The key of a part of what an outer key covers.
  @inline(__always)
  static func fold(_ outer: UInt64, _ part: UInt64) -> UInt64 { mix(outer &+ golden &* (part &+ 1)) }

  /// The key of a name: FNV-1a over its bytes, then mixed.
  static func name(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mix(hash)
  }

  /// A stream for one draw of one case at one place.
  @inline(__always)
  static func stream(_ caseKey: UInt64, place: UInt64, visit: UInt64, _ purpose: RandomPurpose) -> RandomStream {
    RandomStream(state: (caseKey ^ place) &+ golden &* (visit &* 16 &+ purpose.rawValue))
  }
}

/// The numbers of one key: usually one, more where a method rejects.
struct RandomStream {
  /// Where the stream stands.
  var state: UInt64

  /// The next 64 random bits.
  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0xD1B5_4A32_D192_ED03
    return RandomKey.mix(state)
  }

  /// The next number from 0 up to and without 1, with 53 random bits.
  @inline(__always)
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
