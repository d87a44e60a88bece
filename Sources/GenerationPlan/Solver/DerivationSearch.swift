import SchemaModel

/// Chooses of each equation the column that it decides, so that none is decided twice or by itself,
/// and as little as possible speaks against the whole.
struct DerivationSearch {
  private let equations: [[(derivation: Derivation, cost: Int)]]
  private var chosen: [Derivation] = []
  private var cost = 0
  private var least = Int.max
  private var found: [Derivation] = []
  private var steps = 0

  /// What an equation costs that decides nothing, and is met by trying.
  private static let undecided = 100

  /// Choices beyond these are not looked at: what was found so far stands.
  private static let mostSteps = 20_000

  /// Prepares for equations with what each may decide, and what speaks against it.
  init(_ equations: [[(derivation: Derivation, cost: Int)]]) {
    self.equations = equations.map { candidates in
      candidates.enumerated()
        .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
    }
  }

  /// The derivations that cost least; of equals the first, in the order of the candidates.
  ///
  /// - Complexity: O(candidates of one equation ^ equations), 20,000 choices at most.
  mutating func best() -> [Derivation] {
    choose(0)
    return found
  }

  private mutating func choose(_ place: Int) {
    guard cost < least, steps < Self.mostSteps else { return }
    steps += 1
    guard place < equations.count else {
      least = cost
      found = chosen
      return
    }
    for (derivation, price) in equations[place]
    where isOpen(derivation) {
      chosen.append(derivation)
      cost += price
      choose(place + 1)
      cost -= price
      chosen.removeLast()
    }
    cost += Self.undecided
    choose(place + 1)
    cost -= Self.undecided
  }

  /// Whether a column is decided by nothing else yet, and not by itself by way of others.
  private func isOpen(_ derivation: Derivation) -> Bool {
    guard !chosen.contains(where: { $0.column == derivation.column }) else { return false }
    var pending = derivation.expression.columns
    var reached: Set<String> = []
    while let column = pending.popLast() {
      if column == derivation.column { return false }
      guard reached.insert(column).inserted else { continue }
      for other in chosen where other.column == column { pending += other.expression.columns }
    }
    return true
  }
}
