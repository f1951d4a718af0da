/// All that is said of a procedure, subject by subject in reading order: of all cases with their conditions, or of one case
/// without.
///
/// Two portraits of all cases are equal only if the graphs mean the same, but for the order in which things are listed.
struct Portrait {
  /// The subjects in the order of first mention, each with what is said of it.
  private(set) var subjects: [Subject] = []
  private var places: [Subject: Int] = [:]
  private(set) var traits: [[Trait]] = []

  /// Says that a subject is there.
  mutating func mention(_ subject: Subject) {
    if places[subject] != nil { return }
    places[subject] = subjects.count
    subjects.append(subject)
    traits.append([])
  }

  /// Says something of a subject.
  mutating func add(_ trait: Trait, of subject: Subject) {
    mention(subject)
    if let place = places[subject] { traits[place].append(trait) }
  }

  /// What is said of a subject; nil for one that is not there.
  func traits(of subject: Subject) -> [Trait]? { places[subject].map { traits[$0] } }

  /// What bears on a dossier, for comparing cases: how well it is known does not matter, nor the order of subjects.
  var bearing: [Subject: [Trait]] {
    var found: [Subject: [Trait]] = [:]
    for (subject, list) in zip(subjects, traits) {
      found[subject] = list.filter { !$0.aspect.isRemark }.map { Trait($0.aspect, $0.item, $0.value, mark: nil) }
    }
    return found
  }
}
