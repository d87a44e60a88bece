/// A column's type, with its modifiers.
public indirect enum SQLType: Hashable, Sendable {
  case boolean
  case smallint, integer, bigint
  /// `numeric(precision, scale)`; both `nil` for a bare `numeric`. Scale may be negative.
  case numeric(precision: Int?, scale: Int?)
  case real, doublePrecision
  case money
  case text
  /// `character varying(n)`; `nil` is unbounded.
  case varchar(Int?)
  /// `character(n)`, blank padded.
  case char(Int)
  /// PostgreSQL's one-byte `"char"`.
  case singleByteChar
  case name
  case citext
  case bytea
  case date
  /// Fractional digits of a second, 6 where the type has no modifier.
  case time(precision: Int)
  case timeTZ(precision: Int)
  case timestamp(precision: Int)
  case timestampTZ(precision: Int)
  case interval
  case uuid
  case json, jsonb
  case xml
  case bit(Int)
  case varbit(Int?)
  case inet, cidr, macaddr, macaddr8
  case tsvector, tsquery
  case oid
  case point, line, lseg, box, path, polygon, circle
  case range(RangeKind)
  case multirange(RangeKind)
  case hstore, ltree
  case spatial(SpatialType)
  case vector(VectorType)
  /// A user-defined enum; look it up in `Schema.enums`.
  case enumeration(QualifiedName)
  /// A domain; look it up in `Schema.domains`.
  case domain(QualifiedName)
  /// A composite type; look it up in `Schema.composites`.
  case composite(QualifiedName)
  case array(of: SQLType)
  /// A type we know by name only (an extension's, or `regclass` and its kin in an expression).
  case other(QualifiedName)

}

extension SQLType {
  /// Whether values are strings of characters (`citext` and `name` too).
  public var isCharacter: Bool {
    switch self {
    case .text, .varchar, .char, .citext, .name, .singleByteChar: true
    default: false
    }
  }

  /// Whether values are whole numbers stored in 2, 4 or 8 bytes.
  public var isInteger: Bool {
    switch self {
    case .smallint, .integer, .bigint, .oid: true
    default: false
    }
  }

  /// Whether values are dates or points in time.
  public var isTemporal: Bool {
    switch self {
    case .date, .timestamp, .timestampTZ: true
    default: false
    }
  }

  /// The most characters a value may have; `nil` where the type sets no bound.
  public var maximumLength: Int? {
    switch self {
    case .varchar(let n): n
    case .char(let n): n
    case .singleByteChar: 1
    case .name: 63
    default: nil
    }
  }

  /// The values of an integer type; `nil` for others.
  public var integerBounds: ClosedRange<Int64>? {
    switch self {
    case .smallint: Int64(Int16.min)...Int64(Int16.max)
    case .integer: Int64(Int32.min)...Int64(Int32.max)
    case .bigint: Int64.min...Int64.max
    case .oid: 0...Int64(UInt32.max)
    default: nil
    }
  }
}

/// `CREATE TYPE … AS ENUM`.
public struct EnumType: Sendable {
  public var name: QualifiedName
  /// The labels in their declared order, which is also their sort order.
  public var labels: [String]

  /// Makes an enum.
  public init(name: QualifiedName, labels: [String]) {
    self.name = name
    self.labels = labels
  }
}

/// `CREATE DOMAIN`: a base type with constraints.
public struct DomainType: Sendable {
  public var name: QualifiedName
  /// The type underneath; may be another domain.
  public var base: SQLType
  public var isNotNull: Bool
  public var defaultValue: Expression?
  /// The checks; the value is `Expression.domainValue` in them.
  public var checks: [CheckConstraint]

  /// Makes a domain.
  public init(
    name: QualifiedName, base: SQLType, isNotNull: Bool = false, defaultValue: Expression? = nil,
    checks: [CheckConstraint] = []
  ) {
    self.name = name
    self.base = base
    self.isNotNull = isNotNull
    self.defaultValue = defaultValue
    self.checks = checks
  }
}

/// `CREATE TYPE … AS (…)`.
public struct CompositeType: Sendable {
  public var name: QualifiedName
  public var fields: [(name: String, type: SQLType)]

  /// Makes a composite type.
  public init(name: QualifiedName, fields: [(name: String, type: SQLType)]) {
    self.name = name
    self.fields = fields
  }
}

extension SQLType {
  /// What stands between the elements of an array of the type (`pg_type.typdelim`).
  public var arrayDelimiter: String { self == .box ? ";" : "," }
}
