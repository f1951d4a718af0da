import Messages
import Simulation
import YAML

/// What `--vary` asks for, as people type it: `staff.POOL=3..8`, `staff.POOL=3,5,8`, `arrivals.PROCEDURE=80%..120%/10%`.
struct VaryText {
  /// The most values of one thing.
  private static let most = 100

  private let text: String
  /// What stands before the sign: `staff` or `arrivals`, and a name.
  private let name: String
  private let values: String
  private let isStaff: Bool

  /// Splits a text; what is none is refused with what to write.
  init(_ text: String) throws(Unusable) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, let dot = sides[0].firstIndex(of: "."), !sides[1].isEmpty,
      ["staff", "arrivals"].contains(sides[0][..<dot])
    else { throw Unusable(VaryMessage.notAVariation, ["text": .code(text)]) }
    self.text = text
    isStaff = sides[0][..<dot] == "staff"
    name = String(sides[0][sides[0].index(after: dot)...])
    values = sides[1]
  }

  /// The variation of a model's scenario.
  func variation(of model: SimulationModel) throws(Unusable) -> ScenarioVariation {
    let subject = try subject(of: model)
    var found: [Double] = []
    for part in values.split(separator: ",", omittingEmptySubsequences: false) {
      for value in try range(String(part)) where !found.contains(value) { found.append(value) }
      guard found.count <= Self.most else { throw tooMany }
    }
    return ScenarioVariation(subject, found)
  }

  /// The scenario with each of the values in turn.
  func models(of variation: ScenarioVariation, from model: SimulationModel) throws(Unusable) -> [SimulationModel] {
    var models: [SimulationModel] = []
    for value in variation.values {
      do throws(InvalidScenario) {
        models.append(try model.with { variation.apply(value, to: &$0) })
      } catch {
        // More dossiers than can be simulated: nothing else can be wrong with a value that was read.
        throw refusal(of: values)
      }
    }
    return models
  }

  private var tooMany: Unusable {
    Unusable(VaryMessage.tooManyValues, ["text": .code(text), "most": .number(Self.most)])
  }

  // MARK: - Values

  /// One value, or all from one to another in steps.
  private func range(_ text: String) throws(Unusable) -> [Double] {
    guard let dots = text.firstRange(of: "..") else { return [try value(text) / scale] }
    let end = text[dots.upperBound...].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let from = String(text[..<dots.lowerBound])
    let to = end.first.map(String.init) ?? ""
    let step = end.count == 2 ? try value(String(end[1])) : isStaff ? 1 : 10
    let (first, last) = (try value(from), try value(to))
    guard first <= last else {
      throw Unusable(
        VaryMessage.emptyRange, ["from": .code(from), "to": .code(to), "form": .code("\(to)..\(from)")])
    }
    guard (last - first) / step < Double(Self.most) else { throw tooMany }
    // Counted, not added up: 80, 90, … 120 and nothing beside them.
    return (0...Int((last - first) / step + 1e-9)).map { (first + Double($0) * step) / scale }
  }

  /// Shares are read as percentages.
  private var scale: Double { isStaff ? 1 : 100 }

  private func value(_ text: String) throws(Unusable) -> Double {
    if isStaff {
      if let number = Int(text), (1...100_000).contains(number) { return Double(number) }
    } else if let share = PercentText.read(text), share > 0, share <= 10 {
      // As the number before the sign.
      return (share * 1e8).rounded() / 1e6
    }
    throw refusal(of: text)
  }

  private func refusal(of text: String) -> Unusable {
    Unusable(
      VaryMessage.badValue,
      [
        "value": .code(text), "name": .code((isStaff ? "staff." : "arrivals.") + name),
        "help": .phrase(isStaff ? "vary.people" : "vary.share"),
      ])
  }

  // MARK: - Names

  private func subject(of model: SimulationModel) throws(Unusable) -> ScenarioVariation.Subject {
    let known =
      isStaff
      ? model.scenario.staff.map(\.id) : model.scenario.loads.map { model.graphs[$0.graph].identity.name }
    if let exact = known.firstIndex(of: name) { return isStaff ? .staff(pool: exact) : .arrivals(load: exact) }
    let meant = known.indices.filter { isShort(for: known[$0]) }
    if isStaff, meant.count == 1 { return .staff(pool: meant[0]) }
    let near = Suggestion.nearest(name, in: known) ?? nearestRole(among: known)
    throw Unusable(
      isStaff ? VaryMessage.unknownPool : VaryMessage.unknownArrivals,
      [
        "name": .code(name), "known": .codes(known), "near": .code(near ?? ""),
        "suggestion": .phrase(near == nil ? "vary.nothing" : "vary.didYouMean"),
      ])
  }

  /// True for a name that leaves out agency or unit, as in scenarios: `centre.officer` for `commune.centre.officer`.
  private func isShort(for id: String) -> Bool {
    let whole = id.split(separator: ".")
    var rest = name.split(separator: ".")[...]
    guard rest.last == whole.last else { return false }
    for part in whole where rest.first == part { rest = rest.dropFirst() }
    return rest.isEmpty
  }

  /// The only name whose role is near what was written, for a short name that is mistyped.
  private func nearestRole(among known: [String]) -> String? {
    let roles = known.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
    guard let role = Suggestion.nearest(name, in: roles) else { return nil }
    let meant = known.indices.filter { roles[$0] == role }
    return meant.count == 1 ? known[meant[0]] : nil
  }
}
