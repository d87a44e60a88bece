import SchemaModel

/// Templates of values of types that are known by their names alone: the server's own for object
/// identifiers and positions, and those of the extensions that PostgreSQL and Debian ship.
enum NamedTypeTemplates {
  /// The templates of a type; words where nothing is known of it.
  static func templates(of type: QualifiedName) -> [String] { known[type.name] ?? ["{nouns}"] }

  /// Whether values of the type can be written.
  static func knows(_ type: QualifiedName) -> Bool { known[type.name] != nil }

  private static let known: [String: [String]] = [
    "regclass": ["pg_class", "pg_type", "pg_proc", "pg_attribute", "pg_index"],
    "regtype": ["integer", "text", "boolean", "date", "uuid"],
    "regproc": ["now", "version", "pi"],
    "regprocedure": ["now()", "version()", "pi()"],
    "regoper": ["pg_catalog.||/"], "regoperator": ["=(integer,integer)", "+(integer,integer)"],
    "regrole": ["pg_monitor", "pg_read_all_data"], "regnamespace": ["public", "pg_catalog"],
    "regconfig": ["simple", "english", "german", "french"],
    "regdictionary": ["simple", "english_stem"], "regcollation": ["\"C\"", "\"POSIX\""],
    "aclitem": ["=r/pg_monitor", "pg_monitor=rw*/pg_monitor", "pg_signal_backend=X/pg_monitor"],
    "pg_lsn": ["{hex:2}/{hex:8}"], "pg_snapshot": ["{int:10-19}:{int:20-29}:"],
    "txid_snapshot": ["{int:10-19}:{int:20-29}:"],
    "xid": ["{int:3-2000000000}"], "xid8": ["{int:3-9000000000}"], "cid": ["{int:0-1000}"],
    "tid": ["({int:0-9999},{int:1-99})"], "int2vector": ["{int:1-9} {int:1-9}"],
    "oidvector": ["{int:1-99999} {int:1-99999}"],
    "jsonpath": ["$.{nouns|slug}", "$.\"{nouns}\"[*]"], "refcursor": ["{nouns}"],
    "lquery": ["*.{lower:5}.*"], "ltxtquery": ["{lower:5} & {lower:5}"],
    "cube": ["({int:0-99}.{digits:2},{int:0-99}.{digits:2},{int:0-99}.{digits:2})"],
    "earth": ["(6378168,0,0)", "(0,6378168,0)", "(0,0,6378168)"],
    "seg": ["{int:0-99}.{digits:2} .. {int:100-199}.{digits:2}"],
    "query_int": ["{int:1-99}&{int:1-99}", "{int:1-99}|{int:1-99}"],
    "isbn": ["978-0-306-40615-7", "978-0-14-103435-5"], "isbn13": ["978-0-306-40615-7"],
    "ean13": ["978-0-306-40615-7", "400-638133393-1"], "issn": ["0317-8471"],
    "issn13": ["977-0317-847-00-1"], "ismn": ["M-2306-7118-7"], "ismn13": ["979-0-2306-7118-7"],
    "upc": ["0-36000-29145-2"],
    "box2d": ["BOX({int:0-49} {int:0-49},{int:50-99} {int:50-99})"],
    "box3d": ["BOX3D({int:0-9} {int:0-9} 0,{int:10-99} {int:10-99} {int:1-9})"],
    "raster": ["01" + String(repeating: "0", count: 112) + "01000100"],
    "semver": ["{int:0-9}.{int:0-30}.{int:0-99}"], "debversion": ["{int:0-9}.{int:0-30}-{int:1-9}"],
    "ip4": ["10.{int:0-255}.{int:0-255}.{int:1-254}"],
    "ip4r": ["10.{int:0-255}.{int:0-255}.0/24"],
    "ip6": ["2001:db8::{hex:4}:{hex:4}"], "ip6r": ["2001:db8:{hex:4}::/48"],
    "ipaddress": ["10.{int:0-255}.{int:0-255}.{int:1-254}", "2001:db8::{hex:4}:{hex:4}"],
    "iprange": ["10.{int:0-255}.{int:0-255}.0/24", "2001:db8:{hex:4}::/48"],
    "h3index": ["8928308280fffff", "8a2a1072b59ffff"],
    "uint1": ["{int:0-255}"], "int1": ["{int:0-127}"], "uint2": ["{int:0-65535}"],
    "uint4": ["{int:0-4000000000}"], "uint8": ["{int:0-9000000000}"],
    "roaringbitmap": ["\\x3a30000000000000"],
  ]
}
