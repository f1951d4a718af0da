/// The colours of a terminal, or none.
struct Colours {
  /// False to print plain text.
  let isOn: Bool

  private func paint(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// A severity and what stands for it under the text.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: paint(text, "1;31")
    case .warning: paint(text, "1;33")
    case .note: paint(text, "1;36")
    }
  }

  /// The sentence of a finding.
  func strong(_ text: String) -> String { paint(text, "1") }
  /// Line numbers, bars, arrows and secondary places.
  func frame(_ text: String) -> String { paint(text, "34") }
}
