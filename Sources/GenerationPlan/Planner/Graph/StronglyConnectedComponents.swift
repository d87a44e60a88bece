/// The strongly connected components of a directed graph.
///
/// Source: R. E. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on
/// Computing 1 (1972), with an explicit stack, so that a long chain of tables cannot overflow ours.
struct StronglyConnectedComponents {
  /// The component of each node; -1 for nodes that were not reached.
  private(set) var component: [Int]
  /// The nodes of each component, ascending; a component comes after those it points at.
  private(set) var members: [[Int]] = []

  /// Finds the components.
  ///
  /// - Parameters:
  ///   - count: nodes are 0 ..< count.
  ///   - successors: where each node's arcs lead.
  ///   - from: the nodes to start at; all by default.
  /// - Complexity: O(nodes + arcs).
  init(count: Int, successors: [[Int]], from starts: [Int]? = nil) {
    component = [Int](repeating: -1, count: count)
    var number = [Int](repeating: -1, count: count)
    var low = [Int](repeating: 0, count: count)
    var onStack = [Bool](repeating: false, count: count)
    var stack: [Int] = []
    var next = 0
    var calls: [(node: Int, arc: Int)] = []
    for start in starts ?? Array(0..<count) where number[start] < 0 {
      calls.append((start, 0))
      while let (node, arc) = calls.popLast() {
        if arc == 0 {
          number[node] = next
          low[node] = next
          next += 1
          stack.append(node)
          onStack[node] = true
        }
        if arc < successors[node].count {
          calls.append((node, arc + 1))
          let successor = successors[node][arc]
          if number[successor] < 0 {
            calls.append((successor, 0))
          } else if onStack[successor] {
            low[node] = min(low[node], number[successor])
          }
          continue
        }
        if low[node] == number[node] {
          var found: [Int] = []
          while let member = stack.popLast() {
            onStack[member] = false
            component[member] = members.count
            found.append(member)
            if member == node { break }
          }
          members.append(found.sorted())
        }
        if let caller = calls.last?.node { low[caller] = min(low[caller], low[node]) }
      }
    }
  }
}
