/// Orders two values of one type.
typealias Comparison = @Sendable (SQLValue, SQLValue) -> Int

/// The sort orders of the types; text goes by bytes (collation "C").
enum ValueOrder {
  /// Order of two values that are not NULL, of the same type, where the value alone says how.
  static func scalar(_ a: SQLValue, _ b: SQLValue) -> Int {
    switch (a, b) {
    case (.integer(let x), .integer(let y)): return sign(x, y)
    case (.text(let x), .text(let y)): return x.bytewiseOrder(y)
    case (.boolean(let x), .boolean(let y)): return x == y ? 0 : (x ? 1 : -1)
    case (.numeric(let x), .numeric(let y)): return x.order(y)
    case (.double(let x), .double(let y)):
      if x.isNaN || y.isNaN { return x.isNaN == y.isNaN ? 0 : (x.isNaN ? 1 : -1) }
      return sign(x, y)
    case (.bytes(let x), .bytes(let y)): return bytes(x, y)
    case (.date(let x), .date(let y)): return sign(x, y)
    case (.time(let x), .time(let y)), (.timestamp(let x), .timestamp(let y)),
      (.timestampTZ(let x), .timestampTZ(let y)):
      return sign(x, y)
    case (.interval(let x), .interval(let y)): return sign(x.span, y.span)
    case (.uuid(let x, let xl), .uuid(let y, let yl)): return x == y ? sign(xl, yl) : sign(x, y)
    case (.enumeration(_, let x), .enumeration(_, let y)): return sign(x, y)
    case (.jsonb(let x), .jsonb(let y)): return json(x, y)
    case (.network(let x), .network(let y)): return x.order(y)
    case (.bits(let x), .bits(let y)):
      for (p, q) in zip(x, y) where p != q { return p ? 1 : -1 }
      return sign(x.count, y.count)
    case (.range(let x), .range(let y)):
      if x.isEmpty || y.isEmpty { return x.isEmpty == y.isEmpty ? 0 : (x.isEmpty ? -1 : 1) }
      let lower = RangeValue.lowerOrder(x, y)
      return lower != 0 ? lower : RangeValue.upperOrder(x, y)
    case (.array(let x), .array(let y)), (.row(let x), .row(let y)):
      return list(x, y, by: scalar)
    default: return 0
    }
  }

  /// The order of a type's values; `nil` where it has none (`json`, opaque types).
  static func comparison(for type: BaseType) -> Comparison? {
    switch type {
    case .bpchar:
      return { a, b in
        guard case .text(let x) = a, case .text(let y) = b else { return 0 }
        return x.withoutTrailingBlanks.bytewiseOrder(y.withoutTrailingBlanks)
      }
    case .citext:
      return { a, b in
        guard case .text(let x) = a, case .text(let y) = b else { return 0 }
        return x.sqlLowercased.bytewiseOrder(y.sqlLowercased)
      }
    case .array(let element):
      guard let inner = comparison(for: element) else { return nil }
      return { a, b in arrays(a, b, by: inner) }
    case .json, .opaque, .unknown: return nil
    default: return { a, b in scalar(a, b) }
    }
  }

  private static func arrays(_ a: SQLValue, _ b: SQLValue, by inner: Comparison) -> Int {
    guard case .array(let x) = a, case .array(let y) = b else { return inner(a, b) }
    // PostgreSQL compares the elements row by row, then their number, then the dimensions.
    let (flatA, flatB) = (x.flattened, y.flattened)
    let order = list(flatA, flatB, by: inner)
    return order != 0 ? order : sign(a.dimensions.count, b.dimensions.count)
  }

  /// Lexicographic; NULL equals NULL and is greater than all else.
  static func list(_ a: [SQLValue], _ b: [SQLValue], by inner: (SQLValue, SQLValue) -> Int) -> Int {
    for (x, y) in zip(a, b) {
      switch (x.isNull, y.isNull) {
      case (true, true): continue
      case (true, false): return 1
      case (false, true): return -1
      case (false, false):
        let order = inner(x, y)
        if order != 0 { return order }
      }
    }
    return sign(a.count, b.count)
  }

  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a == b ? 0 : (a < b ? -1 : 1) }

  private static func bytes(_ a: [UInt8], _ b: [UInt8]) -> Int {
    for (x, y) in zip(a, b) where x != y { return x < y ? -1 : 1 }
    return sign(a.count, b.count)
  }

  /// `jsonb`'s order: Object > Array > Boolean > Number > String > Null; counts before contents.
  private static func json(_ a: JSONValue, _ b: JSONValue) -> Int {
    func rank(_ value: JSONValue) -> Int {
      switch value {
      // An empty array at the top sorts below null; a historical quirk that PostgreSQL keeps.
      case .array(let items): items.isEmpty ? -1 : 4
      case .null: 0
      case .string: 1
      case .number: 2
      case .boolean: 3
      case .object: 5
      }
    }
    if rank(a) != rank(b) { return sign(rank(a), rank(b)) }
    switch (a, b) {
    case (.string(let x), .string(let y)): return x.bytewiseOrder(y)
    case (.number(let x), .number(let y)): return x.order(y)
    case (.boolean(let x), .boolean(let y)): return x == y ? 0 : (x ? 1 : -1)
    case (.array(let x), .array(let y)):
      if x.count != y.count { return sign(x.count, y.count) }
      for (p, q) in zip(x, y) {
        let order = json(p, q)
        if order != 0 { return order }
      }
      return 0
    case (.object(let x), .object(let y)):
      if x.count != y.count { return sign(x.count, y.count) }
      for (p, q) in zip(x, y) {
        let keys = p.key.bytewiseOrder(q.key)
        if keys != 0 { return keys }
        let order = json(p.value, q.value)
        if order != 0 { return order }
      }
      return 0
    default: return 0
    }
  }
}

extension String {
  /// Without blanks at the end: what `character(n)` compares.
  var withoutTrailingBlanks: String {
    var end = utf8.endIndex
    while end > utf8.startIndex {
      let before = utf8.index(before: end)
      if utf8[before] != 32 { break }
      end = before
    }
    return end == utf8.endIndex ? self : String(self[..<end])
  }

  /// Lower case, character by character, as `lower()` does.
  var sqlLowercased: String {
    if utf8.allSatisfy({ $0 < 128 }) {
      return String(
        decoding: utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let mapped = scalar.properties.lowercaseMapping.unicodeScalars
      if mapped.count == 1 { result.append(contentsOf: mapped) } else { result.append(scalar) }
    }
    return String(result)
  }

  /// Upper case, character by character, as `upper()` does.
  var sqlUppercased: String {
    if utf8.allSatisfy({ $0 < 128 }) {
      return String(
        decoding: utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let mapped = scalar.properties.uppercaseMapping.unicodeScalars
      if mapped.count == 1 { result.append(contentsOf: mapped) } else { result.append(scalar) }
    }
    return String(result)
  }
}

extension [SQLValue] {
  /// All the elements of a nested array in storage order.
  var flattened: [SQLValue] {
    guard contains(where: { if case .array = $0 { true } else { false } }) else { return self }
    return flatMap { element -> [SQLValue] in
      if case .array(let inner) = element { inner.flattened } else { [element] }
    }
  }
}

extension SQLValue {
  /// The lengths of an array's dimensions, outermost first; none for an empty array.
  var dimensions: [Int] {
    guard case .array(let elements) = self, let first = elements.first else { return [] }
    return [elements.count] + first.dimensions
  }
}
