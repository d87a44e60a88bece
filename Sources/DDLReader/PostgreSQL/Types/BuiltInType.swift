internal import SchemaModel

/// PostgreSQL's own types by their catalogue names (manual, chapter 8).
enum BuiltInType {
  /// The type called `name` in `pg_catalog`, or `nil` where there is none.
  ///
  /// - Parameter modifiers: what stood in parentheses.
  static func named(_ name: String, modifiers: [Int] = []) -> SQLType? {
    if let plain = plainTypes[name] { return plain }
    let first = modifiers.first
    switch name {
    case "numeric":
      return .numeric(precision: first, scale: first.map { _ in modifiers.dropFirst().first ?? 0 })
    case "varchar": return .varchar(first)
    // `bpchar` without a length has no limit; `char` comes from the grammar as `bpchar(1)`.
    case "bpchar": return first.map { .char($0) } ?? .varchar(nil)
    case "time": return .time(precision: first ?? 6)
    case "timetz": return .timeTZ(precision: first ?? 6)
    case "timestamp": return .timestamp(precision: first ?? 6)
    case "timestamptz": return .timestampTZ(precision: first ?? 6)
    case "bit": return .bit(first ?? 1)
    case "varbit": return .varbit(first)
    default: break
    }
    if namedOnly.contains(name) { return .other(QualifiedName(schema: "pg_catalog", name: name)) }
    if name.hasPrefix("_"), let element = named(String(name.dropFirst()), modifiers: modifiers) {
      return .array(of: element)
    }
    return nil
  }

  /// The type behind a serial, or `nil` for other names.
  static func serial(_ name: String) -> SQLType? {
    switch name {
    case "serial", "serial4": .integer
    case "bigserial", "serial8": .bigint
    case "smallserial", "serial2": .smallint
    default: nil
    }
  }

  /// The domains of `information_schema`, by what is under them.
  static func informationSchema(_ name: String) -> SQLType? {
    switch name {
    case "sql_identifier": .name
    case "character_data": .varchar(nil)
    case "cardinal_number": .integer
    case "yes_or_no": .varchar(3)
    case "time_stamp": .timestampTZ(precision: 2)
    default: nil
    }
  }

  /// What to write for a type of another database, or `nil`.
  static func replacement(for name: String) -> String? { foreignNames[name] }

  /// The names a writer may have meant, for suggestions.
  static let suggestions: [String] = [
    "bigint", "bigserial", "bit", "boolean", "box", "bytea", "character", "cidr", "circle", "date",
    "daterange", "decimal", "inet", "int4range", "int8range", "integer", "interval", "json",
    "jsonb", "line", "lseg", "macaddr", "macaddr8", "money", "name", "numeric", "numrange", "oid",
    "path", "point", "polygon", "real", "serial", "smallint", "smallserial", "text", "time",
    "timestamp", "timestamptz", "timetz", "tsquery", "tsrange", "tstzrange", "tsvector", "uuid",
    "varchar", "xml",
  ]

  private static let plainTypes: [String: SQLType] = [
    "bool": .boolean, "int2": .smallint, "int4": .integer, "int8": .bigint, "float4": .real,
    "float8": .doublePrecision, "money": .money, "text": .text, "char": .singleByteChar,
    "name": .name, "bytea": .bytea, "date": .date, "interval": .interval, "uuid": .uuid,
    "json": .json, "jsonb": .jsonb, "xml": .xml, "inet": .inet, "cidr": .cidr,
    "macaddr": .macaddr, "macaddr8": .macaddr8, "tsvector": .tsvector, "tsquery": .tsquery,
    "oid": .oid, "point": .point, "line": .line, "lseg": .lseg, "box": .box, "path": .path,
    "polygon": .polygon, "circle": .circle,
    "int4range": .range(.int4), "int8range": .range(.int8), "numrange": .range(.num),
    "tsrange": .range(.ts), "tstzrange": .range(.tstz), "daterange": .range(.date),
    "int4multirange": .multirange(.int4), "int8multirange": .multirange(.int8),
    "nummultirange": .multirange(.num), "tsmultirange": .multirange(.ts),
    "tstzmultirange": .multirange(.tstz), "datemultirange": .multirange(.date),
  ]

  /// Types without a shape in the model: object identifiers, system types, pseudo-types.
  private static let namedOnly: Set<String> = [
    "regclass", "regcollation", "regconfig", "regdictionary", "regnamespace", "regoper",
    "regoperator", "regproc", "regprocedure", "regrole", "regtype", "pg_lsn", "pg_snapshot",
    "txid_snapshot", "xid", "xid8", "cid", "tid", "int2vector", "oidvector", "jsonpath",
    "refcursor", "aclitem", "gtsvector", "pg_node_tree", "any", "anyarray", "anycompatible",
    "anycompatiblearray", "anycompatiblemultirange", "anycompatiblenonarray",
    "anycompatiblerange", "anyelement", "anyenum", "anymultirange", "anynonarray", "anyrange",
    "cstring", "event_trigger", "fdw_handler", "index_am_handler", "internal",
    "language_handler", "record", "table_am_handler", "trigger", "tsm_handler", "unknown", "void",
  ]

  private static let foreignNames: [String: String] = [
    "datetime": "timestamp", "datetime2": "timestamp", "smalldatetime": "timestamp(0)",
    "datetimeoffset": "timestamptz", "tinyint": "smallint", "mediumint": "integer",
    "unsigned": "bigint", "double": "double precision", "number": "numeric",
    "binary_double": "double precision", "nvarchar": "varchar", "varchar2": "varchar",
    "nvarchar2": "varchar", "string": "text", "tinytext": "text", "mediumtext": "text",
    "longtext": "text", "clob": "text", "nclob": "text", "ntext": "text", "blob": "bytea",
    "tinyblob": "bytea", "mediumblob": "bytea", "longblob": "bytea", "binary": "bytea",
    "varbinary": "bytea", "image": "bytea", "raw": "bytea", "uniqueidentifier": "uuid",
    "guid": "uuid", "smallmoney": "money", "enum": "a type made by CREATE TYPE … AS ENUM (…)",
  ]
}
