internal import SchemaModel

/// The types that well-known extensions bring, as their control scripts declare them.
enum ExtensionTypes {
  /// The type that one of the loaded extensions calls `name`, or `nil`.
  static func type(
    named name: String, in schema: String, loaded extensions: [String]
  ) -> SQLType? {
    guard let provider = provider(of: name), extensions.contains(provider) else { return nil }
    switch name {
    case "citext": return .citext
    case "hstore": return .hstore
    case "ltree": return .ltree
    case "geometry", "geography": return .spatial(SpatialType(isGeography: name == "geography"))
    case "vector", "halfvec", "sparsevec":
      return VectorType.Storage(rawValue: name).map { .vector(VectorType($0)) }
    default: return .other(QualifiedName(schema: schema, name: name))
    }
  }

  /// The extension that brings the type called `name`, if it is a well-known one.
  static func provider(of name: String) -> String? {
    for (provider, types) in typesByExtension where types.contains(name) { return provider }
    return nil
  }

  private static let typesByExtension: [(provider: String, types: [String])] = [
    ("citext", ["citext"]),
    ("hstore", ["hstore"]),
    ("ltree", ["ltree", "lquery", "ltxtquery"]),
    ("cube", ["cube"]),
    ("seg", ["seg"]),
    ("intarray", ["query_int"]),
    ("vector", ["vector", "halfvec", "sparsevec"]),
    (
      "isn",
      ["ean13", "isbn13", "ismn13", "issn13", "isbn", "ismn", "issn", "upc"]
    ),
    (
      "postgis",
      [
        "geometry", "geography", "box2d", "box2df", "box3d", "gidx", "spheroid", "geometry_dump",
        "valid_detail",
      ]
    ),
    ("postgis_raster", ["raster", "rastbandarg", "geomval", "addbandarg"]),
    ("postgis_topology", ["topogeometry", "validatetopology_returntype"]),
    ("h3", ["h3index"]),
    ("semver", ["semver", "semverrange"]),
    ("earthdistance", ["earth"]),
    ("ip4r", ["ip4", "ip4r", "ip6", "ip6r", "ipaddress", "iprange"]),
    ("roaringbitmap", ["roaringbitmap"]),
    ("uint", ["uint1", "uint2", "uint4", "uint8", "int1"]),
  ]
}

extension ExtensionTypes {
  /// The schemas that an extension makes for itself.
  static func namespaces(of name: String) -> [String] {
    switch name {
    case "postgis_topology": ["topology"]
    case "postgis_tiger_geocoder": ["tiger", "tiger_data"]
    case "pg_cron": ["cron"]
    case "pgmq": ["pgmq"]
    default: []
    }
  }

  /// What `CREATE EXTENSION … CASCADE` brings along.
  static func requirements(of name: String) -> [String] {
    switch name {
    case "postgis_raster", "postgis_topology", "postgis_sfcgal", "postgis_tiger_geocoder":
      ["postgis"]
    case "earthdistance": ["cube"]
    default: []
    }
  }
}
