import SchemaModel

/// A type as operators see it: domains opened, modifiers gone; and the pseudo-types of signatures.
indirect enum BaseType: Hashable, Sendable {
  /// A string literal whose type the context has yet to give.
  case unknown
  case boolean
  case int2, int4, int8, oid, numeric, float4, float8, money
  case text, varchar, bpchar, singleByteChar, name, citext
  case bytea
  case date, time, timeTZ, timestamp, timestampTZ, interval
  case uuid, json, jsonb
  case bit, varbit
  case inet, cidr, macaddr, macaddr8
  case range(SQLType.RangeKind)
  case array(BaseType)
  case enumeration(QualifiedName)
  case record
  /// A type without operators here; by name.
  case opaque(String)

  // In signatures only.
  case anyElement, anyArray, anyNonArray, anyEnum, anyRange
  /// Takes everything, as it is.
  case any
}

/// PostgreSQL's type categories, `pg_type.typcategory`.
enum TypeCategory: Hashable {
  case boolean, number, string, dateTime, timespan, bits, network, enumeration, array, range
  case user, composite, unknown, pseudo, internalUse
}

extension BaseType {
  var category: TypeCategory {
    switch self {
    case .unknown: .unknown
    case .boolean: .boolean
    case .int2, .int4, .int8, .oid, .numeric, .float4, .float8, .money: .number
    case .text, .varchar, .bpchar, .name, .citext: .string
    case .singleByteChar: .internalUse
    case .date, .time, .timeTZ, .timestamp, .timestampTZ: .dateTime
    case .interval: .timespan
    case .bit, .varbit: .bits
    case .inet, .cidr: .network
    case .enumeration: .enumeration
    case .array: .array
    case .range: .range
    case .record: .composite
    case .bytea, .uuid, .json, .jsonb, .macaddr, .macaddr8, .opaque: .user
    case .anyElement, .anyArray, .anyNonArray, .anyEnum, .anyRange, .any: .pseudo
    }
  }

  /// `pg_type.typispreferred`.
  var isPreferred: Bool {
    switch self {
    case .boolean, .float8, .oid, .text, .timestampTZ, .interval, .varbit, .inet: true
    default: false
    }
  }

  var isPolymorphic: Bool {
    switch self {
    case .anyElement, .anyArray, .anyNonArray, .anyEnum, .anyRange: true
    default: false
    }
  }

  var isInteger: Bool { self == .int2 || self == .int4 || self == .int8 }

  /// The element of a range.
  static func element(of kind: SQLType.RangeKind) -> BaseType {
    switch kind {
    case .int4: .int4
    case .int8: .int8
    case .num: .numeric
    case .ts: .timestamp
    case .tstz: .timestampTZ
    case .date: .date
    case .own(let element): BaseType(element, in: noSchema)
    }
  }

  /// What types are read by that need no schema.
  private static let noSchema = Schema(source: SourceText(name: "", text: ""))

  /// PostgreSQL's name, for messages.
  var displayName: String {
    switch self {
    case .unknown: "unknown"
    case .boolean: "boolean"
    case .int2: "smallint"
    case .int4: "integer"
    case .int8: "bigint"
    case .oid: "oid"
    case .numeric: "numeric"
    case .float4: "real"
    case .float8: "double precision"
    case .money: "money"
    case .text: "text"
    case .varchar: "character varying"
    case .bpchar: "character"
    case .singleByteChar: "\"char\""
    case .name: "name"
    case .citext: "citext"
    case .bytea: "bytea"
    case .date: "date"
    case .time: "time"
    case .timeTZ: "time with time zone"
    case .timestamp: "timestamp"
    case .timestampTZ: "timestamp with time zone"
    case .interval: "interval"
    case .uuid: "uuid"
    case .json: "json"
    case .jsonb: "jsonb"
    case .bit: "bit"
    case .varbit: "bit varying"
    case .inet: "inet"
    case .cidr: "cidr"
    case .macaddr: "macaddr"
    case .macaddr8: "macaddr8"
    case .range(.own(let element)): "range of " + BaseType(element, in: Self.noSchema).displayName
    case .range(let kind): kind.prefix + "range"
    case .array(let element): element.displayName + "[]"
    case .enumeration(let name): name.description
    case .record: "record"
    case .opaque(let name): name
    case .anyElement: "anyelement"
    case .anyArray: "anyarray"
    case .anyNonArray: "anynonarray"
    case .anyEnum: "anyenum"
    case .anyRange: "anyrange"
    case .any: "any"
    }
  }
}

extension BaseType {
  /// The base of a column's type.
  init(_ type: SQLType, in schema: Schema) {
    switch schema.baseType(of: type) {
    case .boolean: self = .boolean
    case .smallint: self = .int2
    case .integer: self = .int4
    case .bigint: self = .int8
    case .numeric: self = .numeric
    case .real: self = .float4
    case .doublePrecision: self = .float8
    case .money: self = .money
    case .text: self = .text
    case .varchar: self = .varchar
    case .char: self = .bpchar
    case .singleByteChar: self = .singleByteChar
    case .name: self = .name
    case .citext: self = .citext
    case .bytea: self = .bytea
    case .date: self = .date
    case .time: self = .time
    case .timeTZ: self = .timeTZ
    case .timestamp: self = .timestamp
    case .timestampTZ: self = .timestampTZ
    case .interval: self = .interval
    case .uuid: self = .uuid
    case .json: self = .json
    case .jsonb: self = .jsonb
    case .bit: self = .bit
    case .varbit: self = .varbit
    case .inet: self = .inet
    case .cidr: self = .cidr
    case .macaddr: self = .macaddr
    case .macaddr8: self = .macaddr8
    case .oid: self = .oid
    case .range(.own(let element)): self = .range(.own(schema.baseType(of: element)))
    case .range(let kind): self = .range(kind)
    case .enumeration(let name): self = .enumeration(name)
    case .composite: self = .record
    case .array(let element): self = .array(BaseType(element, in: schema))
    case .xml: self = .opaque("xml")
    case .tsvector: self = .opaque("tsvector")
    case .tsquery: self = .opaque("tsquery")
    case .point, .line, .lseg, .box, .path, .polygon, .circle: self = .opaque("a geometric type")
    case .multirange(let kind): self = .opaque("\(kind.prefix)multirange")
    case .vector(let type): self = .opaque(type.storage.rawValue)
    case .hstore: self = .opaque("hstore")
    case .ltree: self = .opaque("ltree")
    case .spatial(let type): self = .opaque(type.isGeography ? "geography" : "geometry")
    case .domain(let name): self = .opaque(name.description)
    case .other(let name): self = .opaque(name.description)
    }
  }

  /// The schema type without modifiers; `unknown` is text.
  var sqlType: SQLType {
    switch self {
    case .boolean: .boolean
    case .int2: .smallint
    case .int4: .integer
    case .int8: .bigint
    case .oid: .oid
    case .numeric: .numeric(precision: nil, scale: nil)
    case .float4: .real
    case .float8: .doublePrecision
    case .money: .money
    case .unknown, .text: .text
    case .varchar: .varchar(nil)
    case .bpchar: .text
    case .singleByteChar: .singleByteChar
    case .name: .name
    case .citext: .citext
    case .bytea: .bytea
    case .date: .date
    case .time: .time(precision: 6)
    case .timeTZ: .timeTZ(precision: 6)
    case .timestamp: .timestamp(precision: 6)
    case .timestampTZ: .timestampTZ(precision: 6)
    case .interval: .interval
    case .uuid: .uuid
    case .json: .json
    case .jsonb: .jsonb
    case .bit, .varbit: .varbit(nil)
    case .inet: .inet
    case .cidr: .cidr
    case .macaddr: .macaddr
    case .macaddr8: .macaddr8
    case .range(let kind): .range(kind)
    case .array(let element): .array(of: element.sqlType)
    case .enumeration(let name): .enumeration(name)
    case .record: .other(QualifiedName(schema: "pg_catalog", name: "record"))
    case .opaque(let name): .other(QualifiedName(name: name))
    case .anyElement, .anyArray, .anyNonArray, .anyEnum, .anyRange, .any:
      .other(QualifiedName(schema: "pg_catalog", name: displayName))
    }
  }
}
