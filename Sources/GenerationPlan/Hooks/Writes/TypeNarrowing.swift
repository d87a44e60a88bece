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
    if case .cast(let inner, let type) = expression {
      found.append(conversion(of: inner, to: type, isExplicit: true))
    }
    return found
  }

  /// The type of an expression, where it is plain to see; constants have none.
  private func type(of expression: Expression) -> SQLType? {
    switch expression {
    case .column(let name): table.column(name).map { schema.baseType(of: $0.type) }
    case .cast(_, let type): schema.baseType(of: type)
    default: nil
    }
  }

  private func conversion(
    of value: Expression, to type: SQLType, isExplicit: Bool
  ) -> Answer {
    let target = schema.baseType(of: type)
    guard let source = self.type(of: value), source != target else { return .fits }
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
    case .date, .timestamp, .timestampTZ, .time, .timeTZ, .interval, .json, .jsonb, .inet, .cidr,
      .macaddr:
      return source.isCharacter ? .unknown : .fits
    default: return .fits
    }
  }

  private static let uuid =
    "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"

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
    guard source.isInteger || source.isDecimal else { return .fits }
    return .conditional(
      .and([
        .binary(">=", value, .literal(.integer(bounds.lowerBound))),
        .binary("<=", value, .literal(.integer(bounds.upperBound))),
      ]))
  }

  private func decimal(
    _ value: Expression, _ source: SQLType, _ precision: Int, _ scale: Int
  ) -> Answer {
    let digits = precision - scale
    if case .numeric(let own?, let ownScale) = source, own - (ownScale ?? 0) <= digits {
      // Rounding can still add a digit.
      if (ownScale ?? 0) <= scale { return .fits }
    }
    guard source.isInteger || source.isDecimal, digits > 0, digits < 18 else {
      return source.isCharacter ? .unknown : .fits
    }
    let bound = powerOfTen(digits) - 1
    return .conditional(
      .and([
        .binary(">=", value, .literal(.integer(-bound))),
        .binary("<=", value, .literal(.integer(bound))),
      ]))
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

extension SQLType {
  fileprivate var isDecimal: Bool { if case .numeric = self { true } else { false } }
}
