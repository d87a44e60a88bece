/// PostGIS' `geometry` or `geography` with its modifiers: `geometry(PointZ, 4326)`.
public struct SpatialType: Hashable, Sendable {
  public var isGeography: Bool
  /// `point`, `multipolygon`, … in lower case and without dimensions; `geometry` for any shape.
  public var shape: String
  public var hasZ: Bool
  public var hasM: Bool
  /// The spatial reference system of all values; `nil` where they may have any.
  public var srid: Int?

  /// Reads the modifiers.
  ///
  /// - Parameter shape: the first modifier as written; `nil` for none.
  public init(isGeography: Bool, shape: String? = nil, srid: Int? = nil) {
    self.isGeography = isGeography
    self.srid = srid == 0 ? nil : srid
    var name = Substring((shape ?? "geometry").lowercased())
    hasM = name.last == "m"
    if hasM { name.removeLast() }
    hasZ = name.last == "z"
    if hasZ { name.removeLast() }
    self.shape = String(name)
  }

  /// The type as SQL writes it.
  public var description: String {
    let written = shape + (hasZ ? "z" : "") + (hasM ? "m" : "")
    let name = isGeography ? "geography" : "geometry"
    if written == "geometry", srid == nil { return name }
    return "\(name)(\(written)\(srid.map { ",\($0)" } ?? ""))"
  }
}
