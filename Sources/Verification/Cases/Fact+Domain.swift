import ProcessGraph

extension Fact {
  /// The fact and its values, as the analyst declares them: `house.floors from 1 to 40`.
  var domainWords: String {
    switch type {
    case .yesNo: "\(id) yes or no"
    case .choice(let choices): "\(id) one of " + choices.map(\.id).joined(separator: ", ")
    case .text: "\(id) any text"
    case .integer(let from, let to), .money(let from, let to), .decimal(_, let from, let to):
      id + bounds(from.map(Value.number), to.map(Value.number))
    case .date(let from, let to): id + bounds(from.map(Value.date), to.map(Value.date))
    }
  }

  private func bounds(_ from: Value?, _ to: Value?) -> String {
    if from == nil, to == nil { return " without bounds" }
    return (from.map { " from " + $0.words(in: self) } ?? "") + (to.map { " to " + $0.words(in: self) } ?? "")
  }
}
