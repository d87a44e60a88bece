extension SQLType {
  /// The range types by their elements: the built-in ones, and those that a script makes.
  public indirect enum RangeKind: Hashable, Sendable, CaseIterable {
    case int4, int8, num, ts, tstz, date
    /// `CREATE TYPE … AS RANGE (subtype = …)`; its bounds stay as they are written.
    case own(SQLType)

    /// The built-in kinds.
    public static let allCases: [RangeKind] = [.int4, .int8, .num, .ts, .tstz, .date]

    /// The type of the bounds.
    public var element: SQLType {
      switch self {
      case .int4: .integer
      case .int8: .bigint
      case .num: .numeric(precision: nil, scale: nil)
      case .ts: .timestamp(precision: 6)
      case .tstz: .timestampTZ(precision: 6)
      case .date: .date
      case .own(let element): element
      }
    }

    /// What the names of the range type and of the multirange type begin with; nothing for one that a
    /// script makes, whose name is that of a domain over this type.
    public var prefix: String {
      switch self {
      case .int4: "int4"
      case .int8: "int8"
      case .num: "num"
      case .ts: "ts"
      case .tstz: "tstz"
      case .date: "date"
      case .own: ""
      }
    }

    /// Whether the server brings all ranges into the form `[a, b)`.
    public var isCanonical: Bool {
      switch self {
      case .int4, .int8, .date: true
      case .num, .ts, .tstz, .own: false
      }
    }
  }
}
