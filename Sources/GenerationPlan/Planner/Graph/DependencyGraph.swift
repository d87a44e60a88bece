import OrderedCollections
import SchemaModel

/// Which table refers to which, and the order of loading that follows.
struct DependencyGraph {
  /// One foreign key between two different tables.
  struct Edge {
    /// Positions in source order.
    var child: Int
    var parent: Int
    var foreignKey: ForeignKey
    /// How little it costs to fill this reference after the rows are loaded.
    var cost: DeferralCost
  }

  /// The ways to break a cycle, cheapest first.
  enum DeferralCost: Int, Comparable {
    case setNull, nullable, deferrable, required

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Positions of the tables in load order: parents first, and of those that are ready the one
  /// that stands first in the source, late ones behind the others.
  private(set) var order: [Int] = []
  /// Positions of tables that refer to one another in a circle, each circle in load order.
  private(set) var cycles: [[Int]] = []
  /// Foreign keys that close a cycle, by child position and name.
  private(set) var deferred: [Int: Set<String>] = [:]

  private let edges: [Edge]
  private let count: Int
  /// Tables that wait until no other one is ready.
  private let late: Set<Int>

  /// Builds the graph and orders it.
  ///
  /// - Parameter wishes: what is better loaded first or last where no foreign key says otherwise.
  /// - Complexity: O((tables + foreign keys) × (1 + foreign keys that must be deferred
  ///   + precedences)).
  init(
    _ tables: OrderedDictionary<QualifiedName, Table>, preferring wishes: TriggerOrder = .init()
  ) {
    late = Set(tables.keys.indices.filter { wishes.late.contains(tables.keys[$0]) })
    var edges: [Edge] = []
    for (child, table) in tables.values.enumerated() {
      for foreign in table.foreignKeys {
        guard let parent = tables.index(forKey: foreign.target), parent != child else { continue }
        edges.append(
          Edge(
            child: child, parent: parent, foreignKey: foreign,
            cost: table.deferralCost(of: foreign)))
      }
    }
    self.edges = edges
    count = tables.count
    let components = StronglyConnectedComponents(
      count: count, successors: adjacency(of: edges))
    var isDeferred = [Bool](repeating: false, count: edges.count)
    for members in components.members where members.count > 1 {
      breakCycles(among: members, &isDeferred)
    }
    for (index, edge) in edges.enumerated() where isDeferred[index] {
      deferred[edge.child, default: []].insert(edge.foreignKey.name)
    }
    let arcs = wishes.precedences.compactMap { wish -> (child: Int, parent: Int)? in
      guard let first = tables.index(forKey: wish.first), let then = tables.index(forKey: wish.then)
      else { return nil }
      return (components.component[then], components.component[first])
    }
    arrange(components, isDeferred, arcs)
  }

  private func adjacency(of edges: [Edge]) -> [[Int]] {
    var successors = [[Int]](repeating: [], count: count)
    for edge in edges { successors[edge.child].append(edge.parent) }
    return successors
  }

  /// Defers the cheapest edge inside a circle until none is left: every edge inside a strongly
  /// connected component lies on a cycle, so none is deferred in vain at the moment it is chosen.
  private func breakCycles(among members: [Int], _ isDeferred: inout [Bool]) {
    let inside = Set(members)
    let candidates = edges.indices.filter {
      inside.contains(edges[$0].child) && inside.contains(edges[$0].parent)
    }
    while true {
      var successors = [[Int]](repeating: [], count: count)
      for index in candidates where !isDeferred[index] {
        successors[edges[index].child].append(edges[index].parent)
      }
      let left = StronglyConnectedComponents(
        count: count, successors: successors, from: members)
      let onCycle = candidates.filter {
        !isDeferred[$0]
          && left.component[edges[$0].child] == left.component[edges[$0].parent]
      }
      guard let cheapest = onCycle.min(by: { edges[$0].cost < edges[$1].cost }) else { return }
      isDeferred[cheapest] = true
    }
  }

  /// Kahn's algorithm, over the circles and then inside each.
  private mutating func arrange(
    _ components: StronglyConnectedComponents, _ isDeferred: [Bool],
    _ wishes: [(child: Int, parent: Int)]
  ) {
    var outer = edges.map {
      (child: components.component[$0.child], parent: components.component[$0.parent])
    }
    for wish in wishes where !Self.leads(from: wish.parent, to: wish.child, by: outer) {
      outer.append(wish)
    }
    let rank = components.members.map { members in
      (members.min() ?? 0) + (late.isDisjoint(with: members) ? 0 : count)
    }
    for index in topological(
      Array(components.members.indices), rank: { rank[$0] }, arcs: outer.filter { $0 != $1 })
    {
      let members = components.members[index]
      guard members.count > 1 else {
        order += members
        continue
      }
      let inside = Set(members)
      let arcs = edges.indices.filter {
        !isDeferred[$0] && inside.contains(edges[$0].child) && inside.contains(edges[$0].parent)
      }
      let arranged = topological(
        members, rank: { $0 + (late.contains($0) ? count : 0) },
        arcs: arcs.map { (edges[$0].child, edges[$0].parent) })
      cycles.append(arranged)
      order += arranged
    }
  }

  /// Whether a way leads from a child up to one of its parents' parents.
  private static func leads(
    from start: Int, to end: Int, by arcs: [(child: Int, parent: Int)]
  ) -> Bool {
    var reached: Set<Int> = [start]
    var pending = [start]
    while let node = pending.popLast() {
      if node == end { return true }
      for arc in arcs where arc.child == node && reached.insert(arc.parent).inserted {
        pending.append(arc.parent)
      }
    }
    return false
  }

  private func topological(
    _ nodes: [Int], rank: (Int) -> Int, arcs: [(child: Int, parent: Int)]
  ) -> [Int] {
    var waits: [Int: Int] = [:]
    var children: [Int: [Int]] = [:]
    for arc in arcs {
      waits[arc.child, default: 0] += 1
      children[arc.parent, default: []].append(arc.child)
    }
    var ready = nodes.filter { waits[$0, default: 0] == 0 }
    var result: [Int] = []
    while let place = ready.indices.min(by: { rank(ready[$0]) < rank(ready[$1]) }) {
      let node = ready.remove(at: place)
      result.append(node)
      for child in children[node] ?? [] {
        waits[child, default: 0] -= 1
        if waits[child] == 0 { ready.append(child) }
      }
    }
    precondition(result.count == nodes.count, "a cycle of \(nodes.count) tables was left unbroken")
    return result
  }
}

extension Table {
  /// Whether a row may leave this reference NULL.
  func isOptional(_ foreign: ForeignKey) -> Bool {
    if foreign.matchFull {
      return foreign.columns.allSatisfy { !(column($0)?.isNotNull ?? true) }
    }
    return foreign.columns.contains { !(column($0)?.isNotNull ?? true) }
  }

  fileprivate func deferralCost(of foreign: ForeignKey) -> DependencyGraph.DeferralCost {
    if isOptional(foreign) { return foreign.onDelete == .setNull ? .setNull : .nullable }
    return foreign.deferrability == .notDeferrable ? .required : .deferrable
  }
}
