import ProcessGraph

extension ProcessGraph {
  /// How far it can be done online; nil when nobody said. Interconnected procedures go as far as all of their members do.
  var serviceLevel: ServiceLevel? {
    guard !members.isEmpty else { return service?.level }
    let levels = members.map { $0.service?.level }
    if levels.contains(nil) { return nil }
    return [ServiceLevel.information, .partial].first { levels.contains($0) } ?? .full
  }
}

extension Service {
  /// How far it goes, without its reason.
  fileprivate var level: ServiceLevel {
    switch self {
    case .fullOnline: .full
    case .partialOnline: .partial
    case .informationOnly: .information
    }
  }
}
