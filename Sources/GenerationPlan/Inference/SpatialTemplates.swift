import SchemaModel

/// Templates of values of a spatial type, in PostGIS' extended well-known text.
struct SpatialTemplates {
  let type: SpatialType

  /// One template for each of a few parts of the world.
  var all: [String] { Self.origins.map(template) }

  /// Whole degrees of longitude and latitude: cities of several continents.
  private static let origins = [(-74, 40), (-47, -23), (2, 48), (13, 52), (77, 28), (139, 35)]

  private func template(at origin: (Int, Int)) -> String {
    let prefix = type.srid.map { "SRID=\($0);" } ?? ""
    return prefix + written(type.shape == "geometry" ? "point" : type.shape, origin)
  }

  private func written(_ shape: String, _ origin: (Int, Int)) -> String {
    let dimensions = (type.hasZ ? "Z" : "") + (type.hasM ? "M" : "")
    let name = shape.uppercased() + (dimensions.isEmpty ? "" : " \(dimensions)")
    return switch shape {
    case "point": "\(name)(\(position(origin)))"
    case "multipoint": "\(name)((\(position(origin))),(\(position(origin))))"
    case "linestring", "circularstring": "\(name)(\(line(origin)))"
    case "multilinestring": "\(name)((\(line(origin))),(\(line(origin))))"
    case "polygon": "\(name)((\(ring(origin))))"
    case "multipolygon": "\(name)(((\(ring(origin)))))"
    case "geometrycollection": "\(name)(\(written("point", origin)))"
    default: "\(name) EMPTY"
    }
  }

  private func line(_ origin: (Int, Int)) -> String {
    [position(origin), position(origin), position(origin)].joined(separator: ",")
  }

  /// Somewhere in the square of a degree.
  private func position(_ origin: (Int, Int)) -> String {
    position(origin, "{digits:6}", "{digits:6}")
  }

  /// A quadrangle that cannot cross itself: each corner stays in a part of the square of its own,
  /// and the first is fixed, as the ring must end where it began.
  private func ring(_ origin: (Int, Int)) -> String {
    let near = "0{digits:5}"
    let middle = "{int:5-8}{digits:5}"
    let far = "9{digits:5}"
    let start = position(origin, "0", "0", height: "0")
    return [
      start, position(origin, middle, near), position(origin, far, far),
      position(origin, near, middle), start,
    ].joined(separator: ",")
  }

  private func position(
    _ origin: (Int, Int), _ x: String, _ y: String, height: String = "{int:0-900}"
  ) -> String {
    let others = [type.hasZ, type.hasM].filter { $0 }.map { _ in " \(height)" }.joined()
    return "\(origin.0).\(x) \(origin.1).\(y)\(others)"
  }
}
