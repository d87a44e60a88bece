import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Values that a column's constraints name, and some near them: where a CHECK holds for few values,
/// these are often among them.
struct SuggestedValues {
  let column: Column
  let schema: Schema
  /// The constraints that read the column.
  let conditions: [Expression]

  /// The most values of a column.
  private static let limit = 96

  /// Constants of the constraints, as written, each once and in an order of their own.
  private var literals: [String] {
    var found: Set<String> = []
    for condition in conditions {
      condition.walk { expression in
        guard case .literal(let literal) = expression else { return }
        switch literal {
        case .null: break
        case .boolean(let truth): found.insert(truth ? "true" : "false")
        case .integer(let number): found.insert(String(number))
        case .numeric(let text): found.insert(text)
        case .string(let text), .bits(let text): found.formUnion([text] + elements(of: text))
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func elements(of text: String) -> [String] {
    guard text.hasPrefix("{"),
      case .array(let items)? = SQLValue(text: text, type: .array(of: .text), schema: schema)
    else { return [] }
    return items.compactMap(\.string)
  }

  // MARK: Ordinals

  /// Ordinals of the constants and their sums, and the neighbours of these, within `bounds`.
  func ordinals(_ ordinal: OrdinalType, step: Int64, within bounds: ClosedRange<Int64>) -> [Int64] {
    var named: [Int64] = []
    for literal in literals {
      for text in [literal, "-\(literal)"] + dates(ordinal, inYear: literal) {
        if let value = OrdinalType.parse(text, type: column.type, in: schema) {
          named.append(value)
        }
      }
    }
    var values = named
    if ordinal == .integer || isDecimal(ordinal), named.count <= 16 {
      for one in named { values += named.map { one.addingClamped($0) } }
    }
    values.append(0)
    values += values.flatMap { [$0.addingClamped(step), $0.addingClamped(-step)] }
    var seen: Set<Int64> = []
    let usable = values.filter {
      bounds.contains($0) && (step == 1 || ($0 - bounds.lowerBound) % step == 0)
        && seen.insert($0).inserted
    }
    return Array(usable.prefix(Self.limit))
  }

  private func isDecimal(_ ordinal: OrdinalType) -> Bool {
    if case .decimal = ordinal { true } else { false }
  }

  private func dates(_ ordinal: OrdinalType, inYear literal: String) -> [String] {
    guard ordinal == .date || ordinal == .timestamp, let year = Int(literal),
      (1000...9999).contains(year)
    else { return [] }
    return [year - 1, year, year + 1].flatMap { ["\($0)-01-01", "\($0)-07-01"] }
  }

  // MARK: Texts

  /// Texts of the constants and their like, as far as they are values of the column's type.
  func texts() -> [String] {
    let type = schema.baseType(of: column.type)
    guard !SQLValue.isOpaque(type) else { return [] }
    var candidates: [String]
    switch type {
    case let type where type.isCharacter:
      let usual = ["a", "A", "1", "a1", "abc def", ""]
      candidates = literals + words + literals.flatMap(variants) + usual
    case .array(let element):
      candidates =
        literals.compactMap { array(of: $0, element) } + literals + ["{}"]
    case .inet, .cidr: candidates = literals + literals.flatMap(hosts)
    case .bit(let length): candidates = literals + bits(of: length)
    case .varbit(let most):
      candidates =
        literals
        + literals.compactMap { Int($0) }.filter { (1...(most ?? 64)).contains($0) }
        .flatMap(bits)
    case .range(let kind):
      candidates =
        literals + ["empty", "(,)"] + literals.flatMap { ["(,\($0))", "[\($0),)"] }
        + literals.flatMap { ranges(of: kind, length: $0) }
    case .composite(let name): candidates = literals + composites(name)
    case .json, .jsonb: candidates = literals + ["{}", "[]", "null"]
    default: candidates = literals
    }
    var seen: Set<String> = []
    let usable = candidates.compactMap { text -> String? in
      guard let value = value(text, type) else { return nil }
      let written = value.text(as: column.type, in: schema)
      return seen.insert(written).inserted ? written : nil
    }
    return Array(usable.prefix(Self.limit))
  }

  private func value(_ text: String, _ type: SQLType) -> SQLValue? {
    try? SQLValue.read(text, as: type, schema: schema)
  }

  private func variants(_ text: String) -> [String] {
    [text.lowercased(), text.uppercased(), text + "a", "a" + text, String(text.prefix(1))]
  }

  private func array(of text: String, _ element: SQLType) -> String? {
    guard let item = value(text, schema.baseType(of: element)) else { return nil }
    return SQLValue.array([item]).text(as: .array(of: element))
  }

  /// Composites of NULLs, and of one field that is a constant or empty.
  private func composites(_ name: QualifiedName) -> [String] {
    guard let count = schema.composites[name]?.fields.count, (1...8).contains(count) else {
      return []
    }
    let nulls = String(repeating: ",", count: count - 1)
    return ["(\(nulls))"]
      + (0..<count).flatMap { field in
        (literals.prefix(8) + [""]).map { text in
          let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\"\"")
          return "(\(nulls.prefix(field))\"\(quoted)\"\(nulls.dropFirst(field)))"
        }
      }
  }

  /// Strings of so many bits.
  private func bits(of length: Int) -> [String] {
    guard length <= 1024 else { return [] }
    return (0..<32).map { number in
      // Not all of them begin with zeros.
      let digits = String(number &* 0x9E37_79B1, radix: 2)
      let repeated = String(repeating: digits, count: length / digits.count + 1)
      return String(repeated.prefix(length))
    }
  }

  /// Ranges of one length, a number or an interval, here and there.
  private func ranges(of kind: SQLType.RangeKind, length: String) -> [String] {
    let element = kind.element
    guard let ordinal = OrdinalType(element, in: schema) else { return [] }
    let isTime = ordinal == .timestamp || ordinal == .date
    let span =
      isTime
      ? SQLValue(text: length, type: .interval, schema: schema).flatMap { ordinal.distance(of: $0) }
      : OrdinalType.parse(length, type: element, in: schema)
    guard let span, span > 0,
      let first = isTime ? OrdinalType.parse("2024-01-08", type: element, in: schema) : 0
    else { return [] }
    let step =
      ordinal == .timestamp
      ? 37 * CivilCalendar.microsecondsPerDay / 8 : ordinal == .date ? 5 : max(span, 7)
    return (0..<48).map { number in
      let start = first + Int64(number) * step
      let bounds = [start, start + span].map {
        ordinal.value($0, type: element, in: schema).text(as: element)
      }
      return "[\"\(bounds[0])\",\"\(bounds[1])\")"
    }
  }

  /// The first hosts of a network.
  private func hosts(_ text: String) -> [String] {
    guard let slash = text.firstIndex(of: "/"),
      case .network(let network)? = value(text, .inet)
    else { return [] }
    return (1...4).map { number in
      var host = network
      host.address |= UInt128(number)
      host.maskLength = text[..<slash].contains(":") ? 128 : 32
      return SQLValue.network(host).text(as: .inet)
    }
  }

  /// Words of the patterns that something is matched with.
  private var words: [String] {
    var patterns: [WordConstraints.Pattern] = []
    for condition in conditions {
      condition.walk { expression in
        guard case .binary(let name, _, .literal(.string(let text))) = expression else { return }
        let syntax: WordConstraints.Pattern.Syntax
        switch name {
        case "~", "~*", "!~", "!~*": syntax = .regex
        case "~~", "~~*", "!~~", "!~~*": syntax = .like
        default: return
        }
        for isNegated in [false, true] {
          let pattern = WordConstraints.Pattern(syntax, text, isNegated: isNegated)
          if !patterns.contains(pattern) { patterns.append(pattern) }
        }
      }
    }
    return patterns.prefix(8).flatMap { pattern -> [String] in
      let most = schema.baseType(of: column.type).maximumLength ?? 40
      let constraints = WordConstraints(patterns: [pattern], lengths: 0...most)
      guard case .sampler(let sampler) = constraints.sampler(atLeast: 4) else { return [] }
      return (0..<min(4, sampler.cardinality)).map {
        String(
          decoding: sampler.word($0 * (sampler.cardinality / 4 + 1) % sampler.cardinality),
          as: UTF8.self)
      }
    }
  }
}
