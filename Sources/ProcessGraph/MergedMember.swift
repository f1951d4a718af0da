/// One of the procedures that a merged graph is made of, as far as its flow does not tell.
///
/// Nodes of a member have ids behind its name, `house_permit/appraise`.
public struct MergedMember: Hashable, Sendable {
  /// A step of a member that the whole does once for several of them.
  public struct StandIn: Hashable, Sendable {
    /// What the member calls it.
    public var name: String
    /// The step or wait that stands for it.
    public var node: NodeID

    /// Names what stands for a step.
    public init(_ name: String, node: NodeID) {
      self.name = name
      self.node = node
    }
  }

  /// Its name, and the beginning of its nodes' ids.
  public var name: String
  /// What people call it.
  public var title: String
  /// Its field of administration.
  public var field: String?
  /// How far it can be done online.
  public var service: Service?
  /// Who decides it, by facts.
  public var authority: Table<AgencyID>?
  /// When it takes part; nil for always.
  public var condition: Expression?
  /// Its steps that are done once for several members.
  public var standIns: [StandIn]

  /// Describes a member.
  public init(
    name: String, title: String, field: String? = nil, service: Service? = nil, authority: Table<AgencyID>? = nil,
    condition: Expression? = nil, standIns: [StandIn] = []
  ) {
    self.name = name
    self.title = title
    self.field = field
    self.service = service
    self.authority = authority
    self.condition = condition
    self.standIns = standIns
  }
}
