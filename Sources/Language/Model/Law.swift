public import ProcessGraph
public import WorkingTime

/// A law, a decree, a decision, or a plan for one.
public struct Law: Hashable, Sendable {
  /// Stable id.
  public var id: String
  /// What people call it.
  public var title: String
  /// Its number, such as "217/2026/NĐ-CP".
  public var number: String?
  /// First day in force.
  public var effective: Day?
  /// Day of repeal: the first day it is no longer in force.
  public var repealed: Day?
  /// Day of issue.
  public var issued: Day?
  /// Day of publication.
  public var published: Day?
  /// Articles with dates of their own.
  public var articles: [LawArticle] = []
  /// True for a plan that is in force nowhere.
  public var isProposed: Bool
  /// Where it is declared and how well it is known.
  public var provenance: Provenance

  /// Declares a law.
  public init(
    id: String, title: String, number: String? = nil, effective: Day? = nil, repealed: Day? = nil, issued: Day? = nil,
    published: Day? = nil, isProposed: Bool = false, provenance: Provenance = .none
  ) {
    self.id = id
    self.title = title
    self.number = number
    self.effective = effective
    self.repealed = repealed
    self.issued = issued
    self.published = published
    self.isProposed = isProposed
    self.provenance = provenance
  }
}

/// A part of a law with dates of its own.
public struct LawArticle: Hashable, Sendable {
  /// Which part.
  public var place: Citation
  /// First day in force, when it differs from the law's.
  public var effective: Day?
  /// First day no longer in force, when it differs from the law's.
  public var repealed: Day?

  /// Dates a part of a law.
  public init(_ place: Citation, effective: Day? = nil, repealed: Day? = nil) {
    self.place = place
    self.effective = effective
    self.repealed = repealed
  }
}
