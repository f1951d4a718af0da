public import Messages

extension PackageCheck {
  /// A baseline of findings of this package.
  public func baseline(of findings: [Diagnostic]) -> Baseline {
    Baseline(counts: Dictionary(keys(of: findings).map { ($0, 1) }, uniquingKeysWith: +))
  }

  /// Holds findings of this package against a baseline. Where not everything was looked at, nothing counts as mended.
  public func answer(_ findings: [Diagnostic], against baseline: Baseline) -> BaselineAnswer {
    let shown = Findings(findings).list
    var left = baseline.counts
    var answer = BaselineAnswer(new: [], knownCount: 0, mended: [])
    for (finding, key) in zip(shown, keys(of: shown)) {
      if let count = left[key], count > 0 {
        left[key] = count - 1
        answer.knownCount += 1
      } else {
        answer.new.append(finding)
      }
    }
    let isComplete = build.asOf == nil && !answer.new.contains { $0.severity == .error }
    if isComplete { answer.mended = left.filter { $0.value > 0 }.keys.sorted() }
    return answer
  }

  private func keys(of findings: [Diagnostic]) -> [Baseline.Key] {
    var places = DeclaredPlaces(files, paths: build.paths(from: folder))
    return findings.map { finding in
      Baseline.Key(code: finding.code, place: places.place(of: finding.span)?.description ?? "package")
    }
  }
}
