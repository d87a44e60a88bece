import SchemaModel

/// Decides how a table's keys are kept when it has a number of rows, and how many rows they allow.
///
/// The most constrained key is served first. What it takes (a column made unique, a reference made
/// a digit) the later ones build on: implied by it, apart from it, or numbered together with it.
struct KeyPlanner {
  /// What already tells rows apart.
  struct Kept {
    var name: String
    var columns: Set<String>
    var predicate: Expression?
    var capacity: Int
  }

  /// The key that allows fewer rows than were asked.
  struct Limit {
    var rows: Int
    var key: UniqueKey
  }

  private(set) var draft: TableDraft
  let schema: Schema
  let rows: Int
  /// How many different keys are wanted: more than rows where CHECKs refuse some of them.
  var candidates: Int { rows == 0 ? 0 : max(rows, draft.keyCandidates) }
  /// Rows of each foreign key's target, in the table's order.
  let parentRows: [Int]

  /// In the table's order of keys, exclusions last.
  private(set) var plans: [KeyPlan] = []
  /// Set where a key allows fewer than `rows` rows.
  private(set) var limit: Limit?
  /// Columns whose values a key decides.
  private(set) var carriers: Set<String> = []
  /// Foreign keys that a key decides, by their place.
  private(set) var digitReferences: Set<Int> = []
  /// Self-references that are chained, by their place.
  private(set) var chained: Set<Int> = []

  var kept: [Kept] = []
  var groups = DigitGroups()
  var assigned: Set<KeyUnit> = []
  private(set) var anatomies: [KeyAnatomy] = []
  /// Units made unique alone, because keys that share them cannot be numbered together.
  private(set) var alone: [KeyUnit]

  /// Plans all keys of a table for as many of the rows as they allow.
  ///
  /// A strategy depends on the number of rows and the number on the strategies, so the keys are
  /// planned again with what they allowed until they allow it.
  static func settled(
    _ draft: TableDraft, rows: Int, parentRows: [Int], schema: Schema
  ) -> (keys: KeyPlanner, limit: Limit?) {
    var limit: Limit?
    var keys = KeyPlanner(draft, rows: rows, parentRows: parentRows, schema: schema, alone: [])
    for _ in 0..<(2 * draft.keys.count + 2) {
      let lower = keys.limit.flatMap { $0.rows < keys.rows ? $0 : nil }
      if let lower { limit = lower }
      guard lower != nil || keys.alone.count > keys.servedAlone else { break }
      keys = KeyPlanner(
        draft, rows: lower?.rows ?? keys.rows, parentRows: parentRows, schema: schema,
        alone: keys.alone)
    }
    return (keys, limit)
  }

  /// How many of `alone` were known before planning began.
  private let servedAlone: Int

  /// Plans all keys of a table.
  ///
  /// - Complexity: O(keys² × columns of a key).
  private init(
    _ draft: TableDraft, rows: Int, parentRows: [Int], schema: Schema, alone: [KeyUnit]
  ) {
    self.alone = alone
    servedAlone = alone.count
    self.draft = draft
    self.schema = schema
    self.rows = rows
    self.parentRows = parentRows
    run()
  }

  private mutating func run() {
    anatomies = draft.keys.map { anatomy(of: $0) }
    for (index, key) in draft.keys.enumerated() where room(anatomies[index].units) < rows {
      guard anatomies[index].selfReference == nil, let wide = key.widened else { continue }
      draft.keys[index] = wide
      anatomies[index] = anatomy(of: wide)
    }
    keepSlots()
    var strategies = [Draft?](repeating: nil, count: draft.keys.count)
    let order = draft.keys.indices.sorted { a, b in
      let (first, second) = (rank(a), rank(b))
      return first == second ? a < b : first.lexicographicallyPrecedes(second)
    }
    for index in order { strategies[index] = strategy(forKey: index) }
    let digits = groups.arranged(rows: candidates) { radices(of: $0) }
    for (index, key) in draft.keys.enumerated() {
      guard let strategy = strategies[index] else { continue }
      var plan = finish(strategy, key: index, digits: digits)
      plan.distinctParts = key.opaqueParts
      plan.capacity = min(plan.candidates, draft.keyCapacities[key.key.name] ?? .max)
      if plan.capacity < rows { plan.overflow = overflow(of: key, beyond: plan.capacity) ?? [:] }
      settle(plan)
      plans.append(plan)
    }
    for plan in exclusionPlans() {
      settle(plan)
      plans.append(plan)
    }
    limitByCases()
  }

  /// Single units first (and keys with a unit that must be one), then by room, then the smaller key.
  private func rank(_ index: Int) -> [Int] {
    let units = anatomies[index].units
    let isSingle = units.count <= 1 || units.contains { alone.contains($0) }
    return [isSingle ? 0 : 1, room(units), units.count]
  }

  private mutating func settle(_ plan: KeyPlan) {
    if plan.capacity < rows, plan.overflow.isEmpty { clamp(to: plan.capacity, by: plan.key) }
    switch plan.strategy {
    case .column(let name): carriers.insert(name)
    case .product(let digits), .slots(let digits, _, _):
      for digit in digits { carry(digit.source) }
      if case .slots(_, let lower, let upper) = plan.strategy {
        carriers.insert(lower)
        if let upper { carriers.insert(upper) }
      }
    case .lineItems(let reference, let counter, _):
      carry(.reference(reference))
      carriers.insert(counter)
    case .implied, .single: break
    }
  }

  private mutating func carry(_ source: KeyPlan.Digit.Source) {
    switch source {
    case .column(let name): carriers.insert(name)
    case .reference(let name): digitReferences.formUnion(draft.places(of: [name]))
    case .combination(let combination):
      digitReferences.formUnion(draft.places(of: combination.references))
    }
  }

  /// Lowers the limit.
  mutating func clamp(to capacity: Int, by key: UniqueKey) {
    if capacity < limit?.rows ?? Int.max { limit = Limit(rows: capacity, key: key) }
  }

  /// Makes a unit unique alone when the keys are planned again.
  mutating func isolate(_ unit: KeyUnit) {
    if !alone.contains(unit) { alone.append(unit) }
  }

  /// Makes a self-reference a chain.
  mutating func chain(_ place: Int) { chained.insert(place) }
}

extension KeyPlanner {
  /// A strategy before the digits of its group are arranged.
  enum Draft {
    case done(KeyPlan.Strategy, capacity: Int)
    /// Its digits stand in the table's groups.
    case product
  }

  /// The plan of a key once the digits are arranged.
  private func finish(
    _ strategy: Draft, key index: Int, digits: [Int: [DigitGroups.Arranged]]
  ) -> KeyPlan {
    let key = draft.keys[index]
    switch strategy {
    case .done(let strategy, let capacity):
      return KeyPlan(key: key.key, strategy: strategy, capacity: capacity)
    case .product:
      let arranged = digits[index] ?? []
      var plan = KeyPlan(
        key: key.key,
        strategy: .product(
          arranged.map { KeyPlan.Digit(source: source($0.unit), radix: $0.radix) }),
        capacity: arranged.reduce(1) { Cardinality.product($0, $1.radix) })
      if let pairing = pairing(among: arranged.map(\.unit), of: key) {
        plan.pairing = pairing
        plan.candidates = pairing.capacity(of: arranged.map(\.radix), plan.strategy)
      }
      return plan
    }
  }

  /// A unit as the plan names it.
  func source(_ unit: KeyUnit) -> KeyPlan.Digit.Source {
    switch unit {
    case .column(let name): .column(name)
    case .reference(let place): .reference(draft.table.foreignKeys[place].name)
    case .combination(let combination): .combination(combination)
    }
  }
}
