import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Cases that a row's keys have settled: a key's digit that is the kind which decides the case, and
/// rows beyond a key's capacity, which only some cases admit.
extension TableCompiler {
  /// Situations of a row that are told apart before its case is drawn, at most.
  private static let mostSituations = 512

  /// One thing that keys have settled: a vector that tells which, and what each outcome admits.
  private struct Settled {
    var slot: Int
    var admits: [(Component.Case) -> Bool]
  }

  /// What a column that keys decide holds in whatever case: the union of its cases where each of
  /// its values can be told, else what the case with the most values allows.
  func keyedDomain(of name: String, _ demands: [Demand]) -> Domain {
    let live = demands.map(\.domain).filter { $0.null != .required }
    let union = Domain.union(live)
    if live.count > 1, digitAdmissions(of: name, union) != nil { return union }
    guard let type = table.column(name)?.type else { return demands[0].domain }
    var widest = (domain: live.first ?? demands[0].domain, count: -1)
    for domain in live {
      let count = domain.cardinality(type: type, schema: schema)
      if count > widest.count { widest = (domain, count) }
    }
    return widest.domain
  }

  /// The case of each row where keys bear on it; `nil` where they do not.
  func keyedSelector(of component: Int, weights: [Double], _ lane: RandomLane) -> Int? {
    let cases = plan.solution.components[component].cases
    guard cases.count > 1 else { return nil }
    var settled: [Settled] = []
    var count = 1
    for item in settledByKeys(plan.solution.components[component])
    where count * item.admits.count <= Self.mostSituations {
      settled.append(item)
      count *= item.admits.count
    }
    guard let first = settled.first else { return nil }
    var situation = first.slot
    var stride = first.admits.count
    for item in settled.dropFirst() {
      let shifted = emit(.affine(start: 0, step: Int64(stride)), [item.slot])
      situation = emit(.sum, [situation, shifted])
      stride *= item.admits.count
    }
    let slot = newSlot()
    let branches = (0..<count).map { number -> [Step] in
      var rest = number
      var usable = weights
      for item in settled {
        let admits = item.admits[rest % item.admits.count]
        rest /= item.admits.count
        for (index, choice) in cases.enumerated() where !admits(choice) { usable[index] = 0 }
      }
      let table = AliasTable(usable.contains { $0 > 0 } ? usable : weights)
      return [Step(.weighted(lane, table), [Self.row], to: [slot])]
    }
    appendCases(branches, selector: situation)
    return slot
  }

  private func settledByKeys(_ component: Component) -> [Settled] {
    var found: [Settled] = []
    for name in component.columns {
      let live = component.cases.map { $0.domains[name] ?? plan.solution.domains[name] ?? Domain() }
        .filter { $0.null != .required }
      guard live.count > 1, let index = uniqueIndex(of: name),
        let admits = digitAdmissions(of: name, Domain.union(live)), admits.count > 1
      else { continue }
      let digit = emit(.digit(divisor: 1, radix: Divisor(UInt64(admits.count))), [index.slot])
      found.append(Settled(slot: digit, admits: admits))
    }
    // Columns that leave one key together do so in the same rows.
    var ways: [(slot: Int, domains: [String: Domain])] = []
    for name in component.columns {
      guard let overflow = keys.overflow[name] else { continue }
      if let place = ways.firstIndex(where: { $0.slot == overflow.isBeyond }) {
        ways[place].domains[name] = overflow.domain
      } else {
        ways.append((overflow.isBeyond, [name: overflow.domain]))
      }
    }
    for way in ways {
      found.append(Settled(slot: way.slot, admits: [{ _ in true }, { $0.admits(way.domains) }]))
    }
    return found
  }

  /// For each value of a keyed column, by its number, which cases admit it; `nil` where the values
  /// cannot be told one by one or the number is not the digit itself.
  private func digitAdmissions(of name: String, _ union: Domain) -> [(Component.Case) -> Bool]? {
    guard let column = table.column(name), let columnPlan = plan.column(name),
      let index = uniqueIndex(of: name)
    else { return nil }
    let base = plan.solution.domains[name] ?? Domain()
    func admission(_ value: SQLValue) -> (Component.Case) -> Bool {
      { choice in
        let domain = choice.domains[name] ?? base
        return domain.null == .required
          || domain.contains(value, type: column.type, schema: self.schema, now: self.now)
      }
    }
    if let ordinal = OrdinalType(column.type, in: schema) {
      let values = digitOrdinals(
        column, columnPlan.generator, ordinal, union, index: index)
      return values.map { list in
        list.map { admission(ordinal.value($0, type: column.type, in: schema)) }
      }
    }
    guard let words = listedTexts(column, columnPlan.generator, union)?.words,
      words.count <= 256
    else { return nil }
    let values = words.compactMap { SQLValue(text: $0, type: column.type, schema: schema) }
    return values.count == words.count ? values.map(admission) : nil
  }
}
