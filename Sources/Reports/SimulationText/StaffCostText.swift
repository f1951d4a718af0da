import Simulation

/// What the staff costs, in words.
enum StaffCostText {
  static func line(_ cost: StaffCost) -> String {
    let without =
      cost.withoutPrice.isEmpty
      ? "" : " Without a price, and in neither figure: " + cost.withoutPrice.joined(separator: ", ") + "."
    return "Staff costs \(Figure.grouped(cost.total, 0)) VND over the counted days, "
      + "\(Figure.estimate(cost.perDossier, 0)) VND a dossier that ended." + without
  }
}
