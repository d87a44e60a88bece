import SchemaModel

extension KeyPlanner {
  /// Whether two references of a key are tied: `a <> b`, `a < b`, or an index on their least and
  /// greatest.
  func pairing(among units: [KeyUnit], of key: NormalKey) -> KeyPlan.Pairing? {
    for (place, first) in units.enumerated() {
      guard place + 1 < units.count else { break }
      let second = units[place + 1]
      guard case .reference(let a) = first, case .reference(let b) = second else { continue }
      let (left, right) = (draft.table.foreignKeys[a], draft.table.foreignKeys[b])
      guard left.target == right.target, left.columns.count == 1, right.columns.count == 1,
        left.targetColumns == right.targetColumns
      else { continue }
      let (x, y) = (left.columns[0], right.columns[0])
      if let (one, other) = key.unordered, Set([one, other]) == Set([x, y]) {
        return KeyPlan.Pairing(.ascending, left: source(first), right: source(second))
      }
      for relation in draft.solution.standingRelations
      where Set([relation.left, relation.right]) == Set([x, y]) && relation.offset == 0 {
        switch relation.op {
        case .notEqual:
          return KeyPlan.Pairing(.distinct, left: source(first), right: source(second))
        case .less:
          return relation.left == x
            ? KeyPlan.Pairing(.ascending, left: source(first), right: source(second))
            : KeyPlan.Pairing(.ascending, left: source(second), right: source(first))
        case .lessOrEqual, .equal: continue
        }
      }
    }
    return nil
  }

  /// How many combinations units have, less what a pairing forbids.
  func roomPaired(_ units: [KeyUnit], of key: NormalKey) -> Int {
    let radices = units.map { room([$0]) }
    guard let pairing = pairing(among: units, of: key) else {
      return radices.reduce(1) { Cardinality.product($0, $1) }
    }
    let digits = zip(units, radices).map { KeyPlan.Digit(source: source($0), radix: $1) }
    return pairing.capacity(of: radices, .product(digits))
  }
}

extension KeyPlan.Pairing {
  /// Combinations of all digits of a product whose two tied ones obey the pairing.
  func capacity(of radices: [Int], _ strategy: KeyPlan.Strategy) -> Int {
    guard case .product(let digits) = strategy else { return 0 }
    var others = 1
    var parents = Int.max
    for (digit, radix) in zip(digits, radices) {
      if digit.source == left || digit.source == right {
        parents = min(parents, radix)
      } else {
        others = Cardinality.product(others, radix)
      }
    }
    let pairs = Cardinality.product(parents, max(0, parents - 1))
    return Cardinality.product(kind == .distinct ? pairs : pairs / 2, others)
  }
}
