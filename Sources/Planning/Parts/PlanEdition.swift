public import Dossier
public import ProcessGraph
public import WorkingTime

/// One edition of a procedure, ready to be followed with what is given.
public struct PlanEdition: Sendable {
  /// Who follows it.
  public let interpreter: DossierInterpreter
  /// What is given of the dossier; the moment of handing in and the papers are the plan's to say.
  public let script: DossierScript

  /// Prepares an edition.
  public init(_ interpreter: DossierInterpreter, _ script: DossierScript) {
    self.interpreter = interpreter
    self.script = script
  }

  /// The edition's graph.
  public var graph: ProcessGraph { interpreter.graph }

  /// The facts on handing in on a day.
  func facts(on day: Day) -> FactValues {
    interpreter.facts(
      on: day, channel: script.submission.channel, applicant: script.submission.applicant, script.submission.facts)
  }

  /// What is needed on a day.
  public func needs(on day: Day, choosing chosen: Set<String>) -> [PaperNeed] {
    interpreter.requirementsAsked(of: facts(on: day)).map { PaperNeed($0, graph, choosing: chosen) }
  }

  /// Follows a dossier from a moment on that hands in the first of alternatives, or those named.
  func run(at moment: Instant, papers: [String]?) -> DossierRun {
    var script = script
    script.submission.at = moment
    if let papers {
      let chosen = papers.compactMap { paper in graph.documents.firstIndex { $0.id == paper }.map { DocumentID($0) } }
      script.submission.documents = interpreter.documentsAsked(of: facts(on: moment.day), choosing: chosen)
    }
    return DossierDriver(interpreter).run(script)
  }
}
