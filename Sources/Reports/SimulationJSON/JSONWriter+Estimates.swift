import JSON
import Simulation

extension JSONWriter {
  /// An array with a line for each element.
  mutating func lines<Element>(_ elements: [Element], _ body: (inout JSONWriter, Element) -> Void) {
    array { writer in
      for element in elements {
        writer.newline()
        body(&writer, element)
      }
    }
  }

  /// A number with six decimals, null for none.
  mutating func figure(_ value: Double?) {
    guard let value, value == value, value.magnitude < 1e12 else { return null() }
    number(digits: Figure.fixed(value, 6))
  }

  /// A member with the mean, half the width of its 95 % interval, and how many replications had an answer.
  mutating func estimate(_ name: String, _ estimate: Estimate) {
    key(name)
    object { writer in
      writer.key("mean")
      writer.figure(estimate.mean)
      writer.key("half_width")
      writer.figure(estimate.halfWidth)
      writer.key("count")
      writer.number(estimate.count)
    }
  }
}
