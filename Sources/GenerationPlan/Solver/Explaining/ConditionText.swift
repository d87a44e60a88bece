import SQLEvaluation
import SchemaModel

/// Conditions in words, for the plan's report: `age: 18…100`, `started_at <= ended_at`.
struct ConditionText {
  let facts: [String: ColumnFacts]

  /// The longest list of values shown in full.
  private static let shownValues = 6

  /// One line.
  func line(_ condition: Condition) -> String {
    switch condition {
    case .always: return "always holds"
    case .never: return "never holds"
    case .domain(let column, let domain): return text(domain, of: column)
    case .relation(let relation): return text(relation)
    case .residual(let expression):
      return "evaluated over " + expression.columns.joined(separator: ", ")
    case .all(let parts): return parts.map(line).joined(separator: "; ")
    case .any(let parts):
      if parts.count <= 3 {
        return parts.map { part in
          if case .all = part { return "(\(line(part)))" }
          return line(part)
        }.joined(separator: " or ")
      }
      return "one of \(parts.count) alternatives over "
        + condition.columns.joined(separator: ", ")
    }
  }

  /// `left op right + offset`.
  func text(_ relation: Relation) -> String {
    let base = "\(relation.left) \(relation.op.rawValue) \(relation.right)"
    guard relation.offset != 0, let facts = facts[relation.left] else { return base }
    let sign = relation.offset < 0 ? "-" : "+"
    let size = relation.offset.magnitude
    switch facts.ordinal {
    case .timestamp, .time:
      let span = Interval(
        days: Int32(clamping: size / 86_400_000_000),
        microseconds: Int64(size % 86_400_000_000))
      return "\(base) \(sign) \(span)"
    case .date: return "\(base) \(sign) \(size) days"
    case .decimal(let scale):
      return "\(base) \(sign) \(Numeric(unscaled: Int128(size), scale: scale))"
    default: return "\(base) \(sign) \(size)"
    }
  }

  /// `column: values`.
  func text(_ domain: Domain, of column: String) -> String {
    if !domain.allowsValues { return "\(column) is NULL" }
    let parts = valueTexts(domain, of: column)
    if parts.isEmpty {
      return domain.allowsNull ? "\(column): anything" : "\(column) is not NULL"
    }
    return "\(column): " + parts.joined(separator: ", ")
  }

  private func valueTexts(_ domain: Domain, of column: String) -> [String] {
    guard let facts = facts[column] else { return [] }
    var parts: [String] = []
    if let values = domain.values {
      parts.append(list(values.map { quoted($0, facts) }))
    } else if let intervals = domain.intervals, let ordinal = facts.ordinal,
      let bounds = facts.bounds
    {
      let isEnumerated = ordinal == .boolean || !facts.labels.isEmpty
      if isEnumerated, let values = domain.listed(facts) {
        parts.append(list(values.map { quoted($0, facts) }))
      } else {
        parts.append(list(intervals.map { text($0, ordinal, bounds, facts) }))
      }
    }
    parts += texts(domain.text, facts)
    if !domain.predicates.isEmpty {
      parts.append("\(domain.predicates.count) evaluated condition(s)")
    }
    return parts
  }

  private func text(
    _ interval: ClosedRange<Int64>, _ ordinal: OrdinalType, _ bounds: ClosedRange<Int64>,
    _ facts: ColumnFacts
  ) -> String {
    func shown(_ number: Int64) -> String {
      ordinal.value(number, type: facts.base, labels: facts.labels).text(as: facts.base)
    }
    if interval.lowerBound == interval.upperBound { return shown(interval.lowerBound) }
    if interval.upperBound == bounds.upperBound { return "at least \(shown(interval.lowerBound))" }
    if interval.lowerBound == bounds.lowerBound { return "at most \(shown(interval.upperBound))" }
    return "\(shown(interval.lowerBound))…\(shown(interval.upperBound))"
  }

  private func texts(_ text: TextDomain, _ facts: ColumnFacts) -> [String] {
    var parts: [String] = []
    let unit: String
    if case .array = facts.base { unit = "elements" } else { unit = "characters" }
    if let length = range(text.length) { parts.append("\(length) \(unit)") }
    if let octets = range(text.octets) { parts.append("\(octets) bytes") }
    for pattern in text.patterns {
      let verb =
        switch pattern.language {
        case .regex: "matching"
        case .like: "like"
        case .similar: "similar to"
        }
      parts.append((pattern.isNegated ? "not " : "") + "\(verb) \(pattern.pattern)")
    }
    switch text.letterCase {
    case .any: break
    case .lower: parts.append("lower case")
    case .upper: parts.append("upper case")
    }
    if text.isTrimmed { parts.append("trimmed") }
    return parts
  }

  private func range(_ range: ClosedRange<Int>) -> String? {
    if range == 0...Int.max { return nil }
    if range.upperBound == Int.max { return "at least \(range.lowerBound)" }
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    return range.lowerBound == 0
      ? "at most \(range.upperBound)" : "\(range.lowerBound)…\(range.upperBound)"
  }

  private func quoted(_ value: SQLValue, _ facts: ColumnFacts) -> String {
    let text = value.text(as: facts.base)
    return facts.base.isCharacter || !facts.labels.isEmpty ? "'\(text)'" : text
  }

  private func list(_ items: [String]) -> String {
    guard items.count > Self.shownValues else { return items.joined(separator: ", ") }
    return items.prefix(Self.shownValues).joined(separator: ", ")
      + " and \(items.count - Self.shownValues) more"
  }
}
