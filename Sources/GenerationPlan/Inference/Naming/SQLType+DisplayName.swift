public import SchemaModel

extension SQLType {
  /// The type's name for messages and reports: `numeric(10,2)`, `character varying(40)`.
  public var displayName: String {
    switch self {
    case .boolean: "boolean"
    case .smallint: "smallint"
    case .integer: "integer"
    case .bigint: "bigint"
    case .numeric(let precision?, let scale): "numeric(\(precision),\(scale ?? 0))"
    case .numeric: "numeric"
    case .real: "real"
    case .doublePrecision: "double precision"
    case .money: "money"
    case .text: "text"
    case .varchar(let length?): "varchar(\(length))"
    case .varchar: "varchar"
    case .char(let length): "char(\(length))"
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
    case .xml: "xml"
    case .bit(let count): "bit(\(count))"
    case .varbit(let count?): "bit varying(\(count))"
    case .varbit: "bit varying"
    case .inet: "inet"
    case .cidr: "cidr"
    case .macaddr: "macaddr"
    case .macaddr8: "macaddr8"
    case .tsvector: "tsvector"
    case .tsquery: "tsquery"
    case .oid: "oid"
    case .point: "point"
    case .line: "line"
    case .lseg: "lseg"
    case .box: "box"
    case .path: "path"
    case .polygon: "polygon"
    case .circle: "circle"
    case .range(.own(let element)): "range of \(element.displayName)"
    case .multirange(.own(let element)): "multirange of \(element.displayName)"
    case .range(let kind): "\(kind.prefix)range"
    case .multirange(let kind): "\(kind.prefix)multirange"
    case .vector(let type): type.description
    case .hstore: "hstore"
    case .ltree: "ltree"
    case .spatial(let type): type.description
    case .enumeration(let name), .domain(let name), .composite(let name), .other(let name):
      name.description
    case .array(let element): element.displayName + "[]"
    }
  }
}
