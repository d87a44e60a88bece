import SchemaModel

/// Keys in a few words.
enum KeyPhrase {
  /// What the key is of, how it is kept, and its capacity.
  static func text(of plan: KeyPlan) -> String {
    var text = "\(KeyText.describe(plan.key)), \(strategy(plan.strategy))"
    if let pairing = plan.pairing {
      let sign = pairing.kind == .distinct ? "<>" : "<"
      text += ", \(name(pairing.left)) \(sign) \(name(pairing.right))"
    }
    if plan.capacity < Int.max { text += ", room for \(TextLayout.grouped(plan.capacity)) rows" }
    if !plan.overflow.isEmpty {
      let columns = plan.overflow.keys.sorted().map { column in
        plan.overflow[column]?.null == .required ? "\(column) NULL" : "another \(column)"
      }
      text += ", the rows beyond with \(columns.joined(separator: ", "))"
    }
    return text
  }

  private static func strategy(_ strategy: KeyPlan.Strategy) -> String {
    switch strategy {
    case .implied(let other): return "implied by \(other)"
    case .column(let name): return "\(name) differs in each row"
    case .product(let digits):
      return "digits "
        + digits.map { digit in
          "\(name(digit.source)) (\(TextLayout.grouped(digit.radix)))"
        }.joined(separator: " × ")
    case .lineItems(let reference, let counter, let mean):
      let tenths = Int((mean * 10).rounded())
      return "\(counter) counts within \(reference), \(tenths / 10).\(tenths % 10) on average"
    case .slots(let equal, let lower, let upper):
      let line = upper.map { "\(lower) to \($0)" } ?? lower
      let each =
        equal.isEmpty ? "" : " for each \(equal.map { name($0.source) }.joined(separator: ", "))"
      return "disjoint slots of \(line)\(each)"
    case .single: return "one row in all"
    }
  }

  private static func name(_ source: KeyPlan.Digit.Source) -> String {
    switch source {
    case .column(let name), .reference(let name): name
    case .combination(let combination) where combination.references.count == 1:
      "\(combination.columns.joined(separator: ", ")) of \(combination.references[0])"
    case .combination(let combination):
      combination.references.joined(separator: " with ")
    }
  }
}
