/// The keys of a table that are kept by digits of the row index, and the order of the digits.
///
/// Two keys may share a digit only if their shared digits come first in both and in the same
/// order: then row i's shared digits are the same number's in both.
struct DigitGroups {
  /// A unit with its radix.
  struct Arranged {
    var unit: KeyUnit
    var radix: Int
  }

  /// The least and the greatest number of values of a unit that are fit for a digit.
  struct Radices {
    var preferred: Int
    var greatest: Int
    /// The radix should be no greater than needed: a counter.
    var isCounter: Bool
    /// As the only digit of a key it counts the rows, from its least value on.
    var isNumbered = false
  }

  private var products: [(key: Int, units: [KeyUnit])] = []

  /// Whether the digits can be ordered with this key among them.
  func accepts(_ units: [KeyUnit]) -> Bool {
    var trial = self
    trial.products.append((-1, units))
    return trial.isConsistent
  }

  /// Adds a key; its units must be accepted.
  mutating func add(key: Int, units: [KeyUnit]) { products.append((key, units)) }

  /// Units of all keys that share a digit, directly or through others, with these.
  func contains(_ unit: KeyUnit) -> Bool { products.contains { $0.units.contains(unit) } }

  /// A unit of more keys comes earlier; then the one met first.
  private func ordered(_ units: [KeyUnit]) -> [KeyUnit] {
    func uses(_ unit: KeyUnit) -> Int { products.count { $0.units.contains(unit) } }
    func place(_ unit: KeyUnit) -> Int {
      products.firstIndex { $0.units.contains(unit) } ?? products.count
    }
    func inside(_ unit: KeyUnit) -> Int {
      products.first { $0.units.contains(unit) }?.units.firstIndex(of: unit) ?? 0
    }
    return units.sorted {
      let (a, b) = ([-uses($0), place($0), inside($0)], [-uses($1), place($1), inside($1)])
      return a.lexicographicallyPrecedes(b)
    }
  }

  private var isConsistent: Bool {
    let arranged = products.map { ordered($0.units) }
    for (index, first) in arranged.enumerated() {
      for second in arranged[..<index] {
        let shared = first.count { second.contains($0) }
        if first.prefix(shared) != second.prefix(shared) { return false }
      }
    }
    return true
  }

  /// The digits of each key, wide enough for `rows` where the columns allow it.
  ///
  /// - Complexity: O(keys² × digits).
  func arranged(rows: Int, radices: (KeyUnit) -> Radices) -> [Int: [Arranged]] {
    var chosen: [KeyUnit: Int] = [:]
    for product in products {
      for unit in product.units where chosen[unit] == nil {
        let radix = radices(unit)
        chosen[unit] = radix.isCounter ? 1 : radix.preferred
      }
    }
    for product in products where product.units.count == 1 {
      let radix = radices(product.units[0])
      if radix.isNumbered, !radix.isCounter {
        chosen[product.units[0]] = max(1, min(rows, radix.greatest))
      }
    }
    for product in products {
      for unit in ordered(product.units) where radices(unit).isCounter {
        let others = product.units.filter { $0 != unit }.reduce(1) {
          Cardinality.product($0, chosen[$1] ?? 1)
        }
        let needed = others == 0 ? 1 : (rows - 1) / others + 1
        chosen[unit] = max(chosen[unit] ?? 1, min(needed, radices(unit).greatest))
      }
      var capacity = product.units.reduce(1) { Cardinality.product($0, chosen[$1] ?? 1) }
      for unit in ordered(product.units) where capacity < rows {
        chosen[unit] = radices(unit).greatest
        capacity = product.units.reduce(1) { Cardinality.product($0, chosen[$1] ?? 1) }
      }
    }
    var result: [Int: [Arranged]] = [:]
    for product in products {
      result[product.key] = ordered(product.units).map {
        Arranged(unit: $0, radix: chosen[$0] ?? 1)
      }
    }
    return result
  }
}
