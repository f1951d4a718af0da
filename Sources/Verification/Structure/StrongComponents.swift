import ProcessGraph

/// The parts of a graph within which every node can come back to itself (Tarjan 1972), without recursion.
struct StrongComponents {
  /// By node, the number of its component; components are numbered so that edges lead to lower or equal numbers.
  let component: [Int32]
  /// The number of components.
  let count: Int

  /// Finds the components of the edges that a filter lets through, by edge.
  init(_ index: GraphIndex, allows: [Bool]) {
    let nodes = index.nodeCount
    var component = Array(repeating: Int32(-1), count: nodes)
    var order = Array(repeating: Int32(-1), count: nodes)
    var low = Array(repeating: Int32(0), count: nodes)
    var cursor = index.outStart
    var stack: [Int32] = []
    var calls: [Int32] = []
    stack.reserveCapacity(nodes)
    calls.reserveCapacity(nodes)
    var time: Int32 = 0
    var found: Int32 = 0
    for root in 0..<nodes where order[root] < 0 {
      calls.append(Int32(root))
      while let node = calls.last.map(Int.init) {
        if order[node] < 0 {
          order[node] = time
          low[node] = time
          time += 1
          stack.append(Int32(node))
        }
        var descended = false
        while cursor[node] < index.outStart[node + 1] {
          let edge = Int(index.out[Int(cursor[node])])
          cursor[node] += 1
          guard allows[edge] else { continue }
          let target = Int(index.target[edge])
          if order[target] < 0 {
            calls.append(Int32(target))
            descended = true
            break
          }
          if component[target] < 0 { low[node] = min(low[node], order[target]) }
        }
        if descended { continue }
        calls.removeLast()
        if let parent = calls.last.map(Int.init) { low[parent] = min(low[parent], low[node]) }
        if low[node] == order[node] {
          while let member = stack.popLast() {
            component[Int(member)] = found
            if Int(member) == node { break }
          }
          found += 1
        }
      }
    }
    self.component = component
    self.count = Int(found)
  }

  /// All nodes in the order of their components.
  func members() -> [Int32] {
    var starts = Array(repeating: 0, count: count + 1)
    for number in component { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var members = Array(repeating: Int32(0), count: component.count)
    for (node, number) in component.enumerated() {
      members[starts[Int(number)]] = Int32(node)
      starts[Int(number)] += 1
    }
    return members
  }
}
