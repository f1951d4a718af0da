import Messages
import Numbers
import ProcessGraph
import SourceText
import Syntax
import WorkingTime

extension Resolver {
  /// Reads a test into the package; one with mistakes, which have been reported, is left out.
  mutating func resolveTest(_ node: Syntax.NodeID) {
    let (before, known) = (errorCount, package.tests.count)
    readTest(node)
    if package.tests.count == known, errorCount > before { package.unsoundTestCount += 1 }
  }

  private mutating func readTest(_ node: Syntax.NodeID) {
    let before = errorCount
    guard let title = tree.child(of: node, .title), let words = tree.string(of: title) else { return }
    let submit = tree.child(of: node, .testSubmit)
    let day = submit.flatMap { self.day($0) }
    let named = tree.child(of: node, .qualifiedName)
    let tested = tested(node)
    switch tested {
    case .procedure(let first): enterScope(ofEdition: declaredEdition(of: first, on: day))
    case .bundle(let position): enterScope(ofBundle: package.interconnected[position])
    case nil: enterScope(ofEdition: nil)
    }
    var reader = TestReader()
    for element in tree.children(of: node) {
      guard let child = element.node else { continue }
      switch tree.kind(of: child) {
      case .testGiven: for given in tree.children(of: child, .givenFact) { readGiven(given, into: &reader) }
      case .testOutcomes: for run in tree.children(of: child, .outcomeRun) { readOutcomes(run, into: &reader) }
      case .testTakes: for run in tree.children(of: child, .takesRun) { readTakes(run, into: &reader) }
      case .testWaits: for run in tree.children(of: child, .waitRun) { readWaits(run, into: &reader) }
      case .testExpect: readExpectation(child, into: &reader)
      default: break
      }
    }
    let procedure: String
    switch tested {
    case .procedure(let first): procedure = names.text(procedureDeclarations[first].site.name)
    case .bundle(let position): procedure = package.interconnected[position].identity.name
    case nil: return
    }
    guard let submit, let day, let time = tree.token(of: submit, .time).flatMap({ tree.time(of: $0) }),
      let channel = tree.keywords(of: submit).compactMap({ closedWordID($0) }).last
    else {
      if submit == nil { report(TestMessage.withoutSubmission, at: tree.span(of: title), ["title": .code(words)]) }
      return
    }
    if tree.child(of: node, .testExpect) == nil {
      report(TestMessage.expectsNothing, .warning, at: tree.span(of: title), ["title": .code(words)])
    }
    guard errorCount == before, named != nil else { return }
    package.tests.append(
      DeclaredTest(
        title: words, procedure: procedure, day: day,
        time: TimeOfDay(hour: time.hour, minute: time.minute) ?? .midnight, channel: channel,
        applicant: reader.applicant, facts: reader.facts, papers: reader.papers, outcomes: reader.outcomes,
        takes: reader.takes, waits: reader.waits, expectations: reader.expectations, submission: origin(submit),
        origin: origin(title)))
  }

  // MARK: Given

  private mutating func readGiven(_ node: Syntax.NodeID, into reader: inout TestReader) {
    let sides = tree.expressions(of: node)
    guard let left = sides.first else { return }
    // Of several alternatives the one handed in: `land_paper = land_decision`.
    if tree.kind(of: left) == .qualifiedName, let token = tree.nameToken(of: left), let name = name(token),
      factNamed(left) == nil, documentDeclarations[name] != nil || local.slots[name] != nil
    {
      if sides.count == 2, tree.kind(of: sides[1]) == .qualifiedName, let paper = tree.nameToken(of: sides[1]),
        let document = document(paper)
      {
        reader.papers.append(
          Named(name: names.text(name), content: package.documents[document].id, origin: origin(node)))
      }
      return
    }
    guard sides.count == 2 else { return }
    let typed = compared(.equal, sides[0], sides[1], at: node)
    guard case .compare(.equal, .fact(let fact), let right) = typed.expression, typed.type == .yesNo else { return }
    guard case .literal(let value) = right else {
      report(ExpressionMessage.notConstant, at: tree.span(of: sides[1]))
      return
    }
    if fact.position == Self.applicantFact, case .choice(let position) = value {
      reader.applicant = Self.applicantIDs[position]
      return
    }
    let id = package.facts[fact].id
    if let first = reader.facts.first(where: { $0.name == id }) {
      report(
        TestMessage.givenTwice, at: tree.span(of: node), ["name": .code(id)],
        secondary: [SecondaryLabel(span(first.origin), "first")])
      return
    }
    reader.facts.append(Named(name: id, content: value, origin: origin(node)))
  }

  // MARK: Runs

  private mutating func readOutcomes(_ run: Syntax.NodeID, into reader: inout TestReader) {
    guard let step = place(of: run, .step) else { return }
    let outcomes = tree.children(of: run, .outcome).compactMap {
      outcome($0, ofWait: false).map { names.text($0.name) }
    }
    reader.outcomes.append(Named(name: step, content: outcomes, origin: origin(run)))
  }

  private mutating func readTakes(_ run: Syntax.NodeID, into reader: inout TestReader) {
    guard let step = place(of: run, .step) else { return }
    let lengths = tree.children(of: run, .durationLiteral).compactMap { duration($0) }
    reader.takes.append(Named(name: step, content: lengths, origin: origin(run)))
  }

  private mutating func readWaits(_ run: Syntax.NodeID, into reader: inout TestReader) {
    guard let wait = place(of: run, .wait) else { return }
    var answers: [Duration?] = []
    for element in tree.children(of: run) {
      if let child = element.node, tree.kind(of: child) == .durationLiteral {
        if let length = duration(child) { answers.append(length) }
      } else if let token = element.token, tree.keyword(of: token) == .timeout {
        answers.append(nil)
      }
    }
    reader.waits.append(Named(name: wait, content: answers, origin: origin(run)))
  }

  /// The name of the step or wait that a run speaks of; nil, and reported, when there is none.
  private mutating func place(of run: Syntax.NodeID, _ wanted: WantedPlace) -> String? {
    tree.child(of: run, .qualifiedName).flatMap { pathName($0, wanted) }
  }

  /// A step or a wait, perhaps behind its procedure's name, which stands in tests of bundles.
  private mutating func pathName(_ node: Syntax.NodeID, _ wanted: WantedPlace) -> String? {
    let tokens = tree.nameTokens(of: node)
    guard let last = tokens.last else { return nil }
    if local.bundlePlaces != nil {
      let path = parts(node)
      let written = text(path)
      return checkBundlePlace(written, at: tree.span(of: node), wanted) ? written : nil
    }
    if tokens.count == 1, place(last, wanted: wanted) == nil { return nil }
    // Named before `self` is read: a name that occurs nowhere else is new to the names.
    let path = parts(node)
    return text(path)
  }

  // MARK: Expectations

  private mutating func readExpectation(_ node: Syntax.NodeID, into reader: inout TestReader) {
    guard let expected = expectation(node) else { return }
    let line = tree.text(of: node)
    let words = line.drop { $0 != " " && $0 != "\t" }.drop { $0 == " " || $0 == "\t" }
    reader.expectations.append(Named(name: String(words), content: expected, origin: origin(node)))
  }

  private mutating func expectation(_ node: Syntax.NodeID) -> Expected? {
    switch tree.keywords(of: node).dropFirst().first {
    case .end: return endTask(node).map { .end($0.kind) }
    case .due: return day(node).map { .due($0) }
    case .reducedDue: return day(node).map { .reducedDue($0) }
    case .path:
      let children = tree.children(of: node, .qualifiedName)
      let path = children.compactMap { pathName($0, .stepOrWait) }
      return path.count == children.count ? .path(path) : nil
    case .documents:
      let tokens = tree.children(of: node, .qualifiedName).compactMap { tree.nameToken(of: $0) }
      let papers = tokens.compactMap { document($0) }.map { package.documents[$0].id }
      return papers.count == tokens.count ? .documents(papers) : nil
    case .fee: return money(node, .fee)
    case .charge: return money(node, .charge)
    default: return nil
    }
  }

  private mutating func money(_ node: Syntax.NodeID, _ kind: FeeKind) -> Expected? {
    var name: String?
    if let token = tree.nameToken(of: node), let written = self.name(token) {
      if !local.isOpen, local.feeTable[written] == nil {
        reportUnknown(
          .unknownFee, written, at: tree.span(of: token), among: local.feeTable.names, declaredWith: nil,
          in: local.number)
        return nil
      }
      name = names.text(written)
    }
    guard let amount = tree.expression(of: node) else { return nil }
    let typed = expression(amount)
    guard typed.type != .unknown else { return nil }
    guard typed.type == .money, case .literal(.number(let value)) = typed.expression else {
      report(ExpressionMessage.notMoney, at: tree.span(of: amount), ["found": typed.type.words])
      return nil
    }
    return .money(kind, name: name, value)
  }
}

extension Resolver {
  /// How many errors were found so far.
  private var errorCount: Int { findings.count { $0.severity == .error } }
}

/// What has been read of a test.
private struct TestReader {
  var applicant: String?
  var facts: [Named<Value>] = []
  var papers: [Named<String>] = []
  var outcomes: [Named<[String]>] = []
  var takes: [Named<[Duration]>] = []
  var waits: [Named<[Duration?]>] = []
  var expectations: [Named<Expected>] = []
}
