public import ProcessGraph

/// What rule files need to know of the members of an agency: how many there are and which facts they state.
public struct MembersSummary: Hashable, Sendable {
  /// How many there are, at least 1.
  public var count: Int
  /// The facts that members state, such as `remote`; their ids are the names of the columns.
  public var facts: [Fact]

  /// Describes members.
  public init(count: Int, facts: [Fact] = []) {
    self.count = count
    self.facts = facts
  }

  /// Describes members by the columns of their file, each with the values written in it.
  ///
  /// A column of `yes` and `no` is a yes/no fact, one of whole numbers an integer, any other a list of the values that
  /// occur, in alphabetical order; one that some members leave out is optional.
  public init(count: Int, columns: [(name: String, values: [String])]) {
    self.count = count
    facts = columns.map { name, values in
      let distinct = Set(values)
      let type: FactType
      if distinct.isSubset(of: ["yes", "no"]) {
        type = .yesNo
      } else if distinct.allSatisfy({ Int($0) != nil }) {
        type = .integer(from: nil, to: nil)
      } else {
        type = .choice(distinct.sorted().map { Choice(id: $0, title: $0) })
      }
      return Fact(id: name, title: name, type: type, isOptional: values.count < count, origin: .member(of: nil))
    }
  }
}
