public import ProcessGraph

/// A procedure as a picture: SVG, Mermaid or DOT.
public enum ProcedureDrawing {
  /// One self-contained SVG, as wide as a page of A4 where the lanes allow, light and dark, with titles for who points at
  /// something. The same graph gives the same bytes.
  public static func svg(_ graph: ProcessGraph, in language: ReportLanguage) -> [UInt8] {
    Array(FlowSVG(FlowPicture(graph, FlowWords(language: language)), language).text.utf8)
  }

  /// A flowchart for Mermaid: desks are subgraphs.
  public static func mermaid(_ graph: ProcessGraph, in language: ReportLanguage) -> [UInt8] {
    Array(FlowMermaid.text(FlowPicture(graph, FlowWords(language: language))).utf8)
  }

  /// A directed graph for Graphviz: desks are clusters.
  public static func dot(_ graph: ProcessGraph, in language: ReportLanguage) -> [UInt8] {
    Array(FlowDOT.text(FlowPicture(graph, FlowWords(language: language))).utf8)
  }
}
