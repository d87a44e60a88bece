import SchemaModel

extension KeyPlanner {
  /// How rows beyond a key's capacity stay outside it: its predicate made false, or one of its
  /// columns NULL; `nil` where neither can be.
  func overflow(of key: NormalKey, beyond capacity: Int) -> [String: Domain]? {
    var ways: [[String: Domain]] = []
    if let predicate = key.key.predicate {
      ways += Falsification.ways(of: predicate, in: draft, schema)
    }
    if !key.key.nullsAreEqual, !key.key.isPrimary {
      ways += nullWays(of: key)
    }
    return ways.first { way in isPossible(way, beyond: key) }
  }

  /// One of the key's columns NULL; where a reference sets it, all the columns of that which may be.
  private func nullWays(of key: NormalKey) -> [[String: Domain]] {
    key.columns.compactMap { name -> [String: Domain]? in
      guard let column = draft.column(name), column.isNullable,
        key.demands[name]?.isNeverNull != true
      else { return nil }
      let foreign = draft.references(setting: name)
      let names = Set(foreign.flatMap(\.columns).filter { draft.column($0)?.isNullable == true })
      var way: [String: Domain] = [:]
      for other in names.union([name]) {
        guard var domain = draft.column(other)?.domain else { continue }
        domain.null = .required
        way[other] = domain
      }
      return way
    }
  }

  /// Whether no key needs what these columns would lose, and some case of each component admits
  /// them.
  private func isPossible(_ way: [String: Domain], beyond key: NormalKey) -> Bool {
    for (name, domain) in way {
      if domain.null == .required {
        // The key itself has no say in rows that its predicate leaves out.
        let isNeeded = draft.keys.contains {
          $0.demands[name]?.isNeverNull == true
            && ($0.key.name != key.key.name || key.key.predicate == nil)
        }
        if isNeeded { return false }
      } else if assigned.contains(.column(name)) || !draft.references(setting: name).isEmpty,
        !onlyForbidsNull(domain, of: name)
      {
        return false
      }
    }
    return draft.solution.components.allSatisfy { component in
      component.cases.contains { $0.admits(way) }
    }
  }

  /// Whether a column keeps all its values and is only not NULL: then it still tells rows apart.
  private func onlyForbidsNull(_ domain: Domain, of name: String) -> Bool {
    guard var own = draft.column(name)?.domain, own.null == .optional else { return false }
    own.null = .forbidden
    return own.withoutSources == domain.withoutSources
  }

  /// Rows for which the overflows of several keys together leave a component no case are too many.
  mutating func limitByCases() {
    let overflowing = plans.filter { !$0.overflow.isEmpty && $0.capacity < rows }
      .sorted { $0.capacity < $1.capacity }
    var joined: [String: Domain] = [:]
    for plan in overflowing {
      let clashes = plan.overflow.contains { name, domain in
        guard let other = joined[name] else { return false }
        return other.null != domain.null && (other.null == .required || domain.null == .required)
      }
      joined.merge(plan.overflow) { mine, _ in mine }
      let isAdmitted = draft.solution.components.allSatisfy { component in
        component.cases.contains { $0.admits(joined) }
      }
      if clashes || !isAdmitted { return clamp(to: plan.capacity, by: plan.key) }
    }
  }
}
