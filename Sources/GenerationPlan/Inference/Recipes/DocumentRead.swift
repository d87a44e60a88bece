import SQLEvaluation
import SchemaModel

/// A part of a document that a generated column or a CHECK reads, `(doc ->> 'revision')::integer`, with
/// the type that the part has to be one of.
struct DocumentRead: Hashable {
  /// The keys on the way to the part, from the outermost.
  var path: [String]
  /// What the part is cast to; `nil` where it stays as it is.
  var type: SQLType?
  /// Whether the part is taken as text rather than as JSON.
  var isText: Bool
  /// Whether the column that reads it must not be NULL.
  var isRequired: Bool
  /// The least and the greatest whole number that CHECKs leave it.
  var least: Int64?
  var greatest: Int64?

  /// Every part of a column that the generated columns of its table read, each path once.
  ///
  /// - Complexity: O(size of the generated columns' expressions).
  static func all(of column: Column, in table: Table, of schema: Schema) -> [DocumentRead] {
    let evaluator = Evaluator(schema: schema, now: 0)
    var found: [DocumentRead] = []
    for generated in table.columns {
      guard let generation = generated.generation, generation.columns.contains(column.name) else {
        continue
      }
      let isRequired =
        generated.isNotNull || ConstraintSource.forbidsNull(generated.type, in: schema)
      for read in reads(
        in: evaluator.inlined(generation), of: column.name, as: generated.type, isRequired)
      {
        if let place = found.firstIndex(where: { $0.path == read.path }) {
          found[place].join(read, in: schema)
        } else {
          found.append(read)
        }
      }
    }
    return found
  }

  /// Every part of a column that conditions cast to another type, each path once.
  ///
  /// - Complexity: O(size of the conditions).
  static func all(of column: String, in conditions: [Expression]) -> [DocumentRead] {
    var found: [DocumentRead] = []
    for condition in conditions.flatMap(\.conjuncts) {
      for read in reads(in: condition, of: column, as: nil, false) where read.type != nil {
        let place = found.firstIndex { $0.path == read.path } ?? found.count
        if place == found.count { found.append(read) }
        found[place].compare(by: condition)
      }
    }
    return found
  }

  /// Takes on the bound of a comparison of the part with a number.
  private mutating func compare(by condition: Expression) {
    guard case .binary(let name, let left, let right) = condition else { return }
    guard let written = ComparisonOperator(rawValue: name) else { return }
    let isTurned = left.columns.isEmpty
    guard case .integer(let bound)? = (isTurned ? left : right).bareLiteral,
      (0..<1 << 31).contains(bound)
    else { return }
    switch isTurned ? written.mirrored : written {
    case .equal: (least, greatest) = (bound, bound)
    case .greater: least = max(least ?? 0, bound + 1)
    case .greaterOrEqual: least = max(least ?? 0, bound)
    case .less: greatest = min(greatest ?? .max, bound - 1)
    case .lessOrEqual: greatest = min(greatest ?? .max, bound)
    case .notEqual: break
    }
  }

  /// Takes on what another reader of the same part asks: the narrower type, a value.
  private mutating func join(_ other: DocumentRead, in schema: Schema) {
    isRequired = isRequired || other.isRequired
    isText = isText && other.isText
    guard let wanted = other.type else { return }
    let isLoose = type.map { schema.baseType(of: $0).isCharacter } ?? true
    let narrower =
      (schema.baseType(of: wanted).maximumLength ?? Int.max)
      < (type.flatMap { schema.baseType(of: $0).maximumLength } ?? Int.max)
    if isLoose, !schema.baseType(of: wanted).isCharacter || narrower { type = wanted }
  }

  private static func reads(
    in expression: Expression, of column: String, as type: SQLType?, _ isRequired: Bool
  ) -> [DocumentRead] {
    if let (path, isText) = part(expression, of: column), !path.isEmpty {
      return [DocumentRead(path: path, type: type, isText: isText, isRequired: isRequired)]
    }
    switch expression {
    case .cast(let inner, let target):
      // A text that is cast once more has to pass the innermost cast first; that to text changes nothing.
      return reads(in: inner, of: column, as: target.isPlainText ? type : target, isRequired)
    case .call("lower", let arguments), .call("upper", let arguments),
      .call("btrim", let arguments):
      return arguments.flatMap { reads(in: $0, of: column, as: type, isRequired) }
    case .call("coalesce", let arguments):
      return arguments.flatMap { reads(in: $0, of: column, as: type, false) }
    default:
      return expression.children.flatMap { reads(in: $0, of: column, as: nil, isRequired) }
    }
  }

  /// The keys by which an expression goes into a column, and whether it takes text out.
  private static func part(_ expression: Expression, of column: String) -> ([String], Bool)? {
    switch expression {
    case .column(column): return ([], false)
    case .cast(let inner, .json), .cast(let inner, .jsonb): return part(inner, of: column)
    case .binary("->", let outer, let key), .binary("->>", let outer, let key):
      guard case (let path, false)? = part(outer, of: column), let key = key.constantText else {
        return nil
      }
      if case .binary("->>", _, _) = expression { return (path + [key], true) }
      return (path + [key], false)
    case .binary("#>", let outer, let keys), .binary("#>>", let outer, let keys):
      guard case (let path, false)? = part(outer, of: column), let keys = keys.constantPath else {
        return nil
      }
      if case .binary("#>>", _, _) = expression { return (path + keys, true) }
      return (path + keys, false)
    case .call(let name, let arguments) where extracting.contains(name):
      guard let first = arguments.first, case (let path, false)? = part(first, of: column) else {
        return nil
      }
      let keys = arguments.dropFirst().compactMap(\.constantText)
      guard keys.count == arguments.count - 1 else { return nil }
      return (path + keys, name.hasSuffix("_text"))
    case .subscripted(let outer, let keys):
      guard case (let path, false)? = part(outer, of: column) else { return nil }
      let names = keys.compactMap(\.constantText)
      return names.count == keys.count ? (path + names, false) : nil
    default: return nil
    }
  }

  private static let extracting: Set<String> = [
    "json_extract_path", "json_extract_path_text", "jsonb_extract_path", "jsonb_extract_path_text",
  ]
}

extension DocumentRead {
  /// Templates of the JSON values that the part may have; empty where none of the type can be told.
  ///
  /// - Parameter asOf: days since 1970-01-01, which dates come before.
  func values(in schema: Schema, asOf: Int32) -> [String] {
    guard let type else { return isText ? [] : [#"{{"name": "{nouns}"}}"#] }
    func quoted(_ texts: [String]) -> [String] { texts.map { "\"\($0)\"" } }
    let year = CivilCalendar.date(ofDays: Int(asOf)).year - 1
    let day = "{int:\(year - 4)-\(year)}-0{int:1-9}-{int:10-28}"
    let clock = "{int:10-23}:{int:10-59}:{int:10-59}"
    switch schema.baseType(of: type) {
    case .boolean: return ["true", "false"]
    case .smallint, .integer, .bigint, .oid: return [number]
    case .numeric(let precision, let scale):
      return [isBounded ? number : decimal(precision, scale ?? 0)]
    case .real, .doublePrecision: return [isBounded ? number : "{int:1-999}.{digits:2}"]
    case .date: return quoted([day])
    case .timestamp, .timestampTZ: return quoted(["\(day)T\(clock)Z"])
    case .time, .timeTZ: return quoted([clock])
    case .interval: return quoted(["PT{int:1-900}S"])
    case .uuid: return quoted(["{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}"])
    case .inet, .cidr: return quoted(["10.{int:0-255}.{int:0-255}.{int:0-255}"])
    case .macaddr: return quoted(["{hex:2}:{hex:2}:{hex:2}:{hex:2}:{hex:2}:{hex:2}"])
    case .ltree: return quoted(["{nouns|initial}{int:1-999}.{lower:6}"])
    case .json, .jsonb: return [#"{{"name": "{nouns}"}}"#]
    case .array: return isText ? quoted(["{{}}"]) : ["[]"]
    case .enumeration(let name): return quoted((schema.enums[name]?.labels ?? []).map(\.inTemplate))
    case let base where base.isCharacter: return quoted(words(base.maximumLength))
    default: return []
    }
  }

  private var isBounded: Bool { least != nil || greatest != nil }

  /// Whole numbers, not negative.
  private var number: String {
    let last = greatest.map { max(0, $0) }
    let first = least ?? min(1, last ?? 1)
    let end = max(first, last ?? first + 999)
    return first == end ? "\(first)" : "{int:\(first)-\(end)}"
  }

  private func decimal(_ precision: Int?, _ scale: Int) -> String {
    let digits = max(0, min(3, precision.map { $0 - scale } ?? 3))
    let whole = digits == 0 ? "0" : "{int:0-\(powerOfTen(digits) - 1)}"
    return scale > 0 ? "\(whole).{digits:\(min(scale, 2))}" : whole
  }

  /// Texts of at most so many characters.
  private func words(_ longest: Int?) -> [String] {
    let longest = longest ?? Int.max
    if longest < 6 { return ["{lower:\(longest)}"] }
    return longest < 24 ? ["{lower:6}"] : ["{nouns}", "{adjectives}-{lower:4}"]
  }
}

extension SQLType {
  /// Whether it takes every text as it is.
  fileprivate var isPlainText: Bool { self == .text || self == .varchar(nil) }
}

extension Expression {
  /// The keys of `'{a,b}'`, or of `ARRAY['a', 'b']`.
  fileprivate var constantPath: [String]? {
    switch self {
    case .cast(let inner, _): return inner.constantPath
    case .array(let parts):
      let keys = parts.compactMap(\.constantText)
      return keys.count == parts.count ? keys : nil
    case .literal(.string(let text)):
      guard text.hasPrefix("{"), text.hasSuffix("}"), !text.contains("\\") else { return nil }
      return text.dropFirst().dropLast().split(separator: ",").map { part in
        let key = part.drop { $0 == " " }
        return key.hasPrefix("\"") && key.hasSuffix("\"") && key.count > 1
          ? String(key.dropFirst().dropLast()) : String(key)
      }
    default: return nil
    }
  }
}

extension String {
  /// The text as it stands in a template inside a JSON string.
  fileprivate var inTemplate: String {
    reduce(into: "") { result, character in
      switch character {
      case "{", "}": result += "\(character)\(character)"
      case "\"", "\\": result += "\\\(character)"
      default: result.append(character)
      }
    }
  }
}
