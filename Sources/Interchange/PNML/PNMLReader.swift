public import Messages
public import SourceText
import Verification

/// Reads a place/transition net in the Petri Net Markup Language (ISO/IEC 15909-2): places, transitions, arcs, names and
/// the initial marking, on any number of pages.
///
/// The source is the place that is marked at the beginning, or else the one that nothing leads to; the sink the one that
/// nothing leaves. Pictures and what other tools noted are passed over.
public struct PNMLReader {
  private let file: SourceFile
  private var elements = PNMLElements()
  private var findings: [Diagnostic] = []

  private init(_ file: SourceFile) { self.file = file }

  /// The net of a file, or nil with what is wrong with it.
  public static func read(_ file: SourceFile) -> (net: NamedNet?, findings: [Diagnostic]) {
    var reader = PNMLReader(file)
    do {
      reader.elements.take(try XMLEvents.read(file))
    } catch {
      return (nil, [reader.finding(error)])
    }
    let net = reader.assemble()
    return (reader.findings.isEmpty ? net : nil, reader.findings)
  }

  private func finding(_ problem: XMLProblem) -> Diagnostic {
    switch problem.reason {
    case .malformed(let words): Diagnostic(PNMLMessage.malformed, at: problem.place, ["reason": .text(words)])
    case .declaresType: Diagnostic(PNMLMessage.declaresType, at: problem.place)
    case .tooDeep(let limit): Diagnostic(PNMLMessage.tooDeep, at: problem.place, ["limit": .number(limit)])
    }
  }

  private mutating func say(_ message: PNMLMessage, at place: SourceSpan?, _ arguments: [String: Argument] = [:]) {
    findings.append(Diagnostic(message, at: place ?? SourceSpan(file: file.id, start: 0, end: 0), arguments))
  }

  // MARK: The net

  private mutating func assemble() -> NamedNet? {
    guard let first = elements.nets.first else {
      say(.noNet, at: nil, ["path": .code(file.path)])
      return nil
    }
    for second in elements.nets.dropFirst() { say(.severalNets, at: second) }
    for other in elements.unsupported { say(.unsupported, at: other.place, ["element": .code(other.name)]) }
    let numbers = numbered()
    let arcs = checkedArcs(numbers)
    guard findings.isEmpty else { return nil }
    guard let (source, sink) = ends(arcs, at: first) else { return nil }
    return net(arcs, source, sink)
  }

  /// Places and transitions by id; the second of one id is a finding.
  private mutating func numbered() -> [String: (number: Int, isPlace: Bool)] {
    var numbers: [String: (number: Int, isPlace: Bool)] = [:]
    for (isPlace, nodes) in [(true, elements.places), (false, elements.transitions)] {
      for (number, node) in nodes.enumerated() {
        if node.id.isEmpty {
          say(.noID, at: node.place)
        } else if numbers.updateValue((number, isPlace), forKey: node.id) != nil {
          say(.idTwice, at: node.place, ["id": .code(node.id)])
        }
      }
    }
    return numbers
  }

  /// Arcs as a place, a transition and a direction.
  private mutating func checkedArcs(_ numbers: [String: (number: Int, isPlace: Bool)]) -> [PNMLArc] {
    var arcs: [PNMLArc] = []
    for arc in elements.arcs {
      let ends = [arc.source, arc.target].map { numbers[$0] }
      for (id, end) in zip([arc.source, arc.target], ends) where end == nil {
        say(.arcToNothing, at: arc.place, ["id": .code(id)])
      }
      if arc.weight != "1" { say(.weight, at: arc.place, ["weight": .code(arc.weight)]) }
      guard let from = ends[0], let to = ends[1] else { continue }
      guard from.isPlace != to.isPlace else {
        say(.arcBetweenLikes, at: arc.place, ["from": .code(arc.source), "to": .code(arc.target)])
        continue
      }
      arcs.append(
        PNMLArc(
          place: from.isPlace ? from.number : to.number, transition: from.isPlace ? to.number : from.number,
          takes: from.isPlace))
    }
    return arcs
  }

  /// The places where a case begins and where it is over.
  private mutating func ends(_ arcs: [PNMLArc], at net: SourceSpan) -> (source: Int, sink: Int)? {
    var (isFed, isTaken) = (
      Array(repeating: false, count: elements.places.count), Array(repeating: false, count: elements.places.count)
    )
    for arc in arcs {
      if arc.takes { isTaken[arc.place] = true } else { isFed[arc.place] = true }
    }
    let marked = elements.places.indices.filter { !["", "0"].contains(elements.places[$0].tokens) }
    for place in marked where elements.places[place].tokens != "1" || marked.count > 1 {
      say(.marking, at: elements.places[place].place, ["name": .code(elements.places[place].name)])
    }
    let sources = marked.isEmpty ? elements.places.indices.filter { !isFed[$0] } : marked
    let sinks = elements.places.indices.filter { !isTaken[$0] }
    guard findings.isEmpty, sources.count == 1, sinks.count == 1, sources != sinks else {
      if findings.isEmpty {
        let names = { (places: [Int], of: [PNMLNode]) in places.prefix(5).map { of[$0].name } }
        say(
          .noWorkflow, at: net,
          [
            "sources": .codes(names(sources, elements.places)), "from": .number(sources.count),
            "sinks": .codes(names(sinks, elements.places)), "to": .number(sinks.count),
          ])
      }
      return nil
    }
    return (sources[0], sinks[0])
  }

  private func net(_ arcs: [PNMLArc], _ source: Int, _ sink: Int) -> NamedNet {
    var net = WorkflowNet()
    var places = [elements.places[source].name, elements.places[sink].name]
    var number = Array(repeating: Int32(0), count: elements.places.count)
    (number[source], number[sink]) = (net.source, net.sink)
    for place in elements.places.indices where place != source && place != sink {
      number[place] = net.addPlace()
      places.append(elements.places[place].name)
    }
    var before = Array(repeating: [Int32](), count: elements.transitions.count)
    var after = before
    for arc in arcs {
      if arc.takes {
        before[arc.transition].append(number[arc.place])
      } else {
        after[arc.transition].append(number[arc.place])
      }
    }
    for transition in before.indices { net.addTransition(from: before[transition], to: after[transition]) }
    return NamedNet(
      net: net, places: places, transitions: elements.transitions.map(\.name),
      declared: elements.transitions.map(\.place))
  }
}

/// An arc between a place and a transition, by their numbers in the file.
private struct PNMLArc {
  var place: Int
  var transition: Int
  /// True when the transition takes from the place.
  var takes: Bool
}
