/// One SQL value, without its type: `integer` serves `smallint` to `bigint`, `text` all the
/// character types, and so on. The type comes from the column or the expression.
///
/// Equality is PostgreSQL's `=` for one type, except that NULL equals NULL and text compares byte
/// by byte: `1.0` and `1.00` are equal, `é` composed and decomposed are not.
public enum SQLValue: Sendable {
  case null
  case boolean(Bool)
  /// `smallint`, `integer`, `bigint`, `oid`.
  case integer(Int64)
  /// `numeric` and `money`.
  case numeric(Numeric)
  /// `double precision`, and `real` rounded to single precision.
  case double(Double)
  /// Every character type, and types known by name only, in their text form.
  case text(String)
  /// `bytea`, `macaddr`, `macaddr8`.
  case bytes([UInt8])
  /// Days since 1970-01-01; `Int32.max` is infinity, `Int32.min` minus infinity.
  case date(Int32)
  /// Microseconds since midnight, 0 to 86,400,000,000; `time with time zone` is held in UTC.
  case time(Int64)
  /// Microseconds since 1970-01-01 00:00; `Int64.max` and `.min` are the infinities.
  case timestamp(Int64)
  /// Microseconds since 1970-01-01 00:00 UTC; `Int64.max` and `.min` are the infinities.
  case timestampTZ(Int64)
  case interval(Interval)
  /// The high and the low 64 bits.
  case uuid(UInt64, UInt64)
  /// `json`: the text as it was given.
  case jsonText(String)
  /// `jsonb`: the value, keys in order and without duplicates.
  indirect case jsonb(JSONValue)
  /// One dimension a level; lower bounds are 1.
  case array([SQLValue])
  /// A composite or anonymous row.
  case row([SQLValue])
  /// A label and its place among the labels, from 0.
  case enumeration(label: String, ordinal: Int32)
  /// `bit` and `bit varying`.
  case bits([Bool])
  indirect case range(RangeValue)
  case network(NetworkAddress)
}

extension SQLValue {
  /// Whether it is NULL.
  @inlinable public var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// Three-valued truth: `nil` for NULL and for what is not a boolean.
  @inlinable public var truth: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  /// The characters of a text value, or of an enum label; `nil` for others.
  public var string: String? {
    switch self {
    case .text(let s), .jsonText(let s): s
    case .enumeration(let label, _): label
    default: nil
    }
  }
}

extension SQLValue: Hashable {
  /// Whether both are the same value; text byte by byte.
  public static func == (a: SQLValue, b: SQLValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.boolean(let x), .boolean(let y)): x == y
    case (.integer(let x), .integer(let y)): x == y
    case (.numeric(let x), .numeric(let y)): x == y
    case (.double(let x), .double(let y)): x == y || (x.isNaN && y.isNaN)
    case (.text(let x), .text(let y)), (.jsonText(let x), .jsonText(let y)): x.hasSameBytes(as: y)
    case (.bytes(let x), .bytes(let y)): x == y
    case (.date(let x), .date(let y)): x == y
    case (.time(let x), .time(let y)): x == y
    case (.timestamp(let x), .timestamp(let y)): x == y
    case (.timestampTZ(let x), .timestampTZ(let y)): x == y
    case (.interval(let x), .interval(let y)): x == y
    case (.uuid(let x, let xl), .uuid(let y, let yl)): x == y && xl == yl
    case (.jsonb(let x), .jsonb(let y)): x == y
    case (.array(let x), .array(let y)), (.row(let x), .row(let y)): x == y
    case (.enumeration(_, let x), .enumeration(_, let y)): x == y
    case (.bits(let x), .bits(let y)): x == y
    case (.range(let x), .range(let y)): x == y
    case (.network(let x), .network(let y)): x == y
    default: false
    }
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .boolean(let x): hasher.combine(x)
    case .integer(let x): hasher.combine(x)
    case .numeric(let x): hasher.combine(x)
    case .double(let x): hasher.combine(x.isNaN ? .nan : x + 0)
    case .text(let x), .jsonText(let x): for byte in x.utf8 { hasher.combine(byte) }
    case .bytes(let x): hasher.combine(x)
    case .date(let x): hasher.combine(x)
    case .time(let x), .timestamp(let x), .timestampTZ(let x): hasher.combine(x)
    case .interval(let x): hasher.combine(x)
    case .uuid(let x, let y):
      hasher.combine(x)
      hasher.combine(y)
    case .jsonb(let x): hasher.combine(x)
    case .array(let x), .row(let x): hasher.combine(x)
    case .enumeration(_, let x): hasher.combine(x)
    case .bits(let x): hasher.combine(x)
    case .range(let x): hasher.combine(x)
    case .network(let x): hasher.combine(x)
    }
  }
}

extension String {
  /// Whether both are the same bytes of UTF-8; `==` would call canonically equivalent ones equal.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// -1, 0 or 1 by bytes of UTF-8, which is the order of code points: collation "C".
  func bytewiseOrder(_ other: String) -> Int {
    var left = utf8.makeIterator()
    var right = other.utf8.makeIterator()
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return 0
      case (nil, _): return -1
      case (_, nil): return 1
      case (let a?, let b?): if a != b { return a < b ? -1 : 1 }
      }
    }
  }
}
