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
    case .integer, .decimal, .date, .time, .timestamp: return width(generator, type, schema)
    default: return nil
    }
  }

  private static func width(_ generator: GeneratorSpec, _ type: SQLType, _ schema: Schema) -> Int? {
    guard let ordinal = OrdinalType(type, in: schema),
      let least = generator.min.flatMap({ ordinal.ordinal(of: $0, in: schema) }),
      let greatest = generator.max.flatMap({ ordinal.ordinal(of: $0, in: schema) }),
      least <= greatest
    else { return nil }
    return Cardinality.of(Domain(intervals: [least...greatest]), type: type, in: schema)
  }
}
