import Lexicons
import SchemaModel

/// The values a generator keeps to of its own accord, which are fewer than the column allows.
enum InferredRange {
  /// How many different values the generator makes; `nil` where its parameters set no bound.
  static func cardinality(of generator: GeneratorSpec, type: SQLType, in schema: Schema) -> Int? {
    switch generator.kind {
    case .values: return generator.values?.count
    case .constant, .null: return 1
    case .boolean: return 2
    case .lexicon:
      return generator.lexicon.flatMap { LexiconCatalogue.named($0) }?.entries.count
    case .integer:
      return width(generator, scale: 0)
    case .decimal:
      guard case .decimal(let scale)? = OrdinalType(type, in: schema) else { return nil }
      return width(generator, scale: generator.scale ?? scale)
    case .date:
      guard let least = generator.min.flatMap(CivilDate.day),
        let greatest = generator.max.flatMap(CivilDate.day)
      else { return nil }
      return Swift.max(0, greatest - least + 1)
    default: return nil
    }
  }

  private static func width(_ generator: GeneratorSpec, scale: Int) -> Int? {
    guard let least = generator.min.flatMap(Double.init),
      let greatest = generator.max.flatMap(Double.init), least <= greatest
    else { return nil }
    let units = (greatest - least) * Double(powerOfTen(Swift.max(0, Swift.min(scale, 18))))
    return units < 9e18 ? Int(units.rounded()) + 1 : Int.max
  }
}
