/// Exponential and normal random numbers by the ziggurat method (Marsaglia and Tsang 2000) with 256 layers.
///
/// Layer 0 is the base with the tail; layer `i` reaches from `x[i + 1]` (always inside the curve) to `x[i]`.
struct Ziggurat: Sendable {
  /// The layers of the exponential density.
  private let exponentialLayers: Flat<Layer>
  /// The layers of the normal density.
  private let normalLayers: Flat<Layer>

  /// One layer.
  private struct Layer {
    /// The width of the layer.
    var width: Double
    /// The width that lies inside the curve.
    var inside: Double
    /// The density at the layer's lower edge.
    var low: Double
    /// The density at its upper edge.
    var high: Double
  }

  /// Where the tail of the exponential starts, and the area of a layer, for 256 layers.
  private static let exponentialEdge = 7.697_117_470_131_05
  private static let exponentialArea = 0.003_949_659_822_581_557
  /// The same for the half normal density `exp(-x²/2)`.
  private static let normalEdge = 3.654_152_885_361_009
  private static let normalArea = 0.004_928_673_233_992_336

  /// Works the layers out.
  init(in arena: Arena) {
    exponentialLayers = arena.keep(
      Self.layers(
        edge: Self.exponentialEdge, area: Self.exponentialArea, density: { Elementary.exp(-$0) },
        inverse: { -Elementary.log($0) }))
    normalLayers = arena.keep(
      Self.layers(
        edge: Self.normalEdge, area: Self.normalArea, density: { Elementary.exp(-0.5 * $0 * $0) },
        inverse: { (-2 * Elementary.log($0)).squareRoot() }))
  }

  private static func layers(
    edge: Double, area: Double, density: (Double) -> Double, inverse: (Double) -> Double
  ) -> [Layer] {
    var layers = [Layer(width: area / density(edge), inside: edge, low: 0, high: density(edge))]
    var width = edge
    for index in 1..<256 {
      let high = index == 255 ? 1 : min(density(width) + area / width, 1)
      let inside = index == 255 ? 0 : inverse(high)
      layers.append(Layer(width: width, inside: inside, low: density(width), high: high))
      width = inside
    }
    return layers
  }

  /// An exponential number of mean 1.
  @inline(__always)
  func exponential(_ stream: inout RandomStream) -> Double {
    let bits = stream.next()
    let layer = exponentialLayers[Int(truncatingIfNeeded: bits & 255)]
    let x = Double(bits >> 11) * 0x1p-53 * layer.width
    return x < layer.inside ? x : exponentialEdgeCase(bits, x, &stream)
  }

  /// What one draw in eighty needs: the tail, which looks like the whole, or a comparison with the curve.
  @inline(never)
  private func exponentialEdgeCase(_ first: UInt64, _ start: Double, _ stream: inout RandomStream) -> Double {
    var bits = first
    var x = start
    var offset = 0.0
    while true {
      let layer = exponentialLayers[Int(truncatingIfNeeded: bits & 255)]
      if x < layer.inside { return offset + x }
      if bits & 255 == 0 {
        offset += Self.exponentialEdge
      } else if layer.low + stream.unit() * (layer.high - layer.low) < Elementary.exp(-x) {
        return offset + x
      }
      bits = stream.next()
      x = Double(bits >> 11) * 0x1p-53 * exponentialLayers[Int(truncatingIfNeeded: bits & 255)].width
    }
  }

  /// A normal number of mean 0 and deviation 1.
  func normal(_ stream: inout RandomStream) -> Double {
    while true {
      let bits = stream.next()
      let layer = normalLayers[Int(truncatingIfNeeded: bits & 255)]
      let x = Double(bits >> 11) * 0x1p-53 * layer.width
      let sign = bits & 256 == 0 ? 1.0 : -1.0
      if x < layer.inside { return sign * x }
      if bits & 255 == 0 {
        // The tail, by Marsaglia's method (1964).
        while true {
          let across = exponential(&stream) / Self.normalEdge
          if 2 * exponential(&stream) > across * across { return sign * (Self.normalEdge + across) }
        }
      }
      if layer.low + stream.unit() * (layer.high - layer.low) < Elementary.exp(-0.5 * x * x) { return sign * x }
    }
  }
}
