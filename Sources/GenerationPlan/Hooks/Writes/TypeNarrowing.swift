import SchemaModel

/// What a value has to be so that a type takes it.
struct TypeNarrowing {
  /// What can be told of a conversion.
  enum Answer {
    /// Every value fits.
    case fits
    /// Those fit that meet a condition.
    case conditional(Expression)
    case unknown
  }

  let table: Table
  let schema: Schema

  /// Looks at all conversions in an expression over the table's columns, and at its assignment to a
  /// type.
  func answers(_ expression: Expression, assignedTo type: SQLType) -> [Answer] {
    casts(in: expression) + [conversion(of: expression, to: type, isExplicit: false)]
  }

  private func casts(in expression: Expression) -> [Answer] {
    var found = expression.children.flatMap(casts)
    switch expression {
    case .cast(let inner, let type):
      found.append(conversion(of: inner, to: type, isExplicit: true))
    case .call("text2ltree", let arguments) where arguments.count == 1:
      found.append(labelPath(arguments[0]))
    default: break
    }
    return found
  }

  /// The type of an expression, where it is plain to see; constants have none.
  private func type(of expression: Expression) -> SQLType? {
    switch expression {
    case .column(let name): table.column(name).map { schema.baseType(of: $0.type) }
    case .cast(_, let type): schema.baseType(of: type)
    case .binary("||", _, _) where expression.isText, .binary("->>", _, _), .binary("#>>", _, _):
      .text
    case .call(let name, _) where Expression.textFunctions.contains(name): .text
    default: nil
    }
  }

  private func conversion(
    of value: Expression, to type: SQLType, isExplicit: Bool
  ) -> Answer {
    let target = schema.baseType(of: type)
    guard let source = self.type(of: value) else { return result(value, in: target) }
    guard source != target else { return .fits }
    switch target {
    case .enumeration(let name):
      let labels = schema.enums[name]?.labels ?? []
      return labels.isEmpty ? .unknown : labelled(value, source, labels)
    case .varchar(let length?), .char(let length):
      guard !isExplicit, source.isCharacter else { return .fits }
      if let most = source.maximumLength, most <= length { return .fits }
      return .conditional(
        .binary("<=", .call("char_length", [value]), .literal(.integer(Int64(length)))))
    case .smallint, .integer, .bigint: return whole(value, source, target)
    case .numeric(let precision?, let scale): return decimal(value, source, precision, scale ?? 0)
    case .boolean: return source.isCharacter ? labelled(value, .text, ["true", "false"]) : .fits
    case .uuid:
      return source.isCharacter ? matching(value, Self.uuid) : .fits
    case .ltree: return source.isCharacter ? labelPath(value) : .fits
    case .date, .timestamp, .timestampTZ, .time, .timeTZ, .interval, .inet, .real,
      .doublePrecision, .numeric(nil, _):
      return source.isCharacter ? matching(value, Self.texts(of: target)) : .fits
    case .json, .jsonb, .cidr, .macaddr: return source.isCharacter ? .unknown : .fits
    default: return .fits
    }
  }

  private static let uuid =
    "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"

  private static let labels = #"^[A-Za-z0-9_]{1,40}(\.[A-Za-z0-9_]{1,40}){0,9}$"#

  /// A text that is a path of labels: where it is made of one column, that column is a label.
  private func labelPath(_ value: Expression) -> Answer {
    guard let column = value.labelColumn else { return matching(value, Self.labels) }
    return matching(.column(column), "^[A-Za-z0-9_]{1,40}$")
  }

  /// Of texts that surely cast to a type, the pattern.
  private static func texts(of type: SQLType) -> String {
    let day = "20[0-2][0-9]-0[1-9]-[12][0-8]"
    let clock = "[01][0-9]:[0-5][0-9]"
    return switch type {
    case .date: "^\(day)$"
    case .timestamp, .timestampTZ: "^\(day) \(clock)$"
    case .time, .timeTZ: "^\(clock)$"
    case .interval: "^[0-9]{1,3} (days|hours|minutes)$"
    case .inet: #"^10(\.[1-9][0-9]?){3}$"#
    default: #"^[0-9]{1,6}(\.[0-9]{1,2})?$"#
    }
  }

  /// What a computed number has to be so that a type of so many digits holds it.
  private func result(_ value: Expression, in target: SQLType) -> Answer {
    guard value.isArithmetic else { return .fits }
    switch target {
    case .numeric(let precision?, let scale):
      let digits = precision - (scale ?? 0)
      guard digits > 0, digits < 18 else { return .fits }
      return within(-(powerOfTen(digits) - 1)...(powerOfTen(digits) - 1), value)
    case .smallint, .integer: return target.integerBounds.map { within($0, value) } ?? .fits
    default: return .fits
    }
  }

  private func within(_ bounds: ClosedRange<Int64>, _ value: Expression) -> Answer {
    .conditional(
      .and([
        .binary(">=", value, .literal(.integer(bounds.lowerBound))),
        .binary("<=", value, .literal(.integer(bounds.upperBound))),
      ]))
  }

  private func matching(_ value: Expression, _ pattern: String) -> Answer {
    .conditional(.binary("~", value, .literal(.string(pattern))))
  }

  /// A value that has to be one of some labels: an enum's column can only have its own.
  private func labelled(_ value: Expression, _ source: SQLType, _ labels: [String]) -> Answer {
    let bare = value.withoutTextCasts
    guard let own = type(of: bare) else { return .unknown }
    if case .enumeration(let name) = own {
      let common = (schema.enums[name]?.labels ?? []).filter(labels.contains)
      if common.count == schema.enums[name]?.labels.count { return .fits }
      return .conditional(
        .inList(bare, common.map { .literal(.string($0)) }, negated: false))
    }
    guard own.isCharacter else { return .unknown }
    return .conditional(
      .inList(bare, labels.map { .literal(.string($0)) }, negated: false))
  }

  private func whole(_ value: Expression, _ source: SQLType, _ target: SQLType) -> Answer {
    guard let bounds = target.integerBounds else { return .fits }
    if source.isCharacter {
      let digits = target == .smallint ? 4 : target == .integer ? 9 : 18
      return matching(value, "^[0-9]{1,\(digits)}$")
    }
    if let own = source.integerBounds, bounds.contains(own.lowerBound),
      bounds.contains(own.upperBound)
    {
      return .fits
    }
    return source.isNumber ? within(bounds, value) : .fits
  }

  private func decimal(
    _ value: Expression, _ source: SQLType, _ precision: Int, _ scale: Int
  ) -> Answer {
    let digits = precision - scale
    if case .numeric(let own?, let ownScale) = source, own - (ownScale ?? 0) <= digits {
      // Rounding can still add a digit.
      if (ownScale ?? 0) <= scale { return .fits }
    }
    guard source.isNumber, digits > 0, digits < 18 else {
      return source.isCharacter ? .unknown : .fits
    }
    let bound = powerOfTen(digits) - 1
    return within(-bound...bound, value)
  }
}

extension Expression {
  /// The expression without casts to unbounded texts around it.
  fileprivate var withoutTextCasts: Expression {
    if case .cast(let inner, let type) = self, type == .text || type == .varchar(nil) {
      return inner.withoutTextCasts
    }
    return self
  }
}

extension Expression {
  /// Functions that give a text.
  fileprivate static let textFunctions: Set<String> = [
    "lower", "upper", "initcap", "btrim", "ltrim", "rtrim", "replace", "translate", "left",
    "right", "substring", "substr", "lpad", "rpad", "split_part", "regexp_replace", "concat",
  ]

  /// Whether it joins a text, rather than arrays or documents.
  fileprivate var isText: Bool {
    switch self {
    case .literal(.string): true
    case .cast(_, let type): type.isCharacter
    case .call(let name, _): Self.textFunctions.contains(name)
    case .binary("||", let left, let right): left.isText || right.isText
    case .binary("->>", _, _): true
    default: false
    }
  }

  /// Whether a number is computed in it that may be of any size.
  fileprivate var isArithmetic: Bool {
    switch self {
    case .binary("+", _, _), .binary("-", _, _), .binary("*", _, _), .binary("/", _, _): true
    case .call("extract", _), .call("date_part", _), .unary("-", _): true
    // The greatest of a type have nothing to be rounded to, and the least no size.
    case .call("round", _), .call("floor", _), .call("ceil", _), .call("ceiling", _),
      .call("abs", _), .call("power", _), .call("pow", _), .call("exp", _):
      true
    case .call("coalesce", let arguments), .call("greatest", let arguments),
      .call("least", let arguments), .call("nullif", let arguments):
      arguments.contains(where: \.isArithmetic)
    case .cast(let inner, _), .unary(_, let inner): inner.isArithmetic
    case .caseWhen(_, let branches, let otherwise):
      otherwise.isArithmetic || branches.contains { $0.result.isArithmetic }
    default: false
    }
  }
}

extension Expression {
  /// The column whose text it is, with labels before and behind it and characters of it replaced.
  fileprivate var labelColumn: String? {
    switch self {
    case .column(let name): return name
    case .cast(let inner, _): return inner.labelColumn
    case .call("replace", let arguments), .call("btrim", let arguments),
      .call("lower", let arguments), .call("upper", let arguments):
      guard arguments.dropFirst().allSatisfy({ $0.bareLiteral != nil }) else { return nil }
      return arguments.first?.labelColumn
    case .binary("||", let left, let right):
      if case .string(let text)? = left.bareLiteral, text.isLabelPath { return right.labelColumn }
      if case .string(let text)? = right.bareLiteral, text.isLabelPath { return left.labelColumn }
      return nil
    default: return nil
    }
  }
}

extension String {
  fileprivate var isLabelPath: Bool {
    utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }
  }
}

extension SQLType {
  fileprivate var isNumber: Bool {
    switch self {
    case .smallint, .integer, .bigint, .numeric, .real, .doublePrecision: true
    default: false
    }
  }
}
