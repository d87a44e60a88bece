extension GeneratorSpec.Kind {
  /// The parameters that a generator of this kind reads, as the plan file calls them.
  var keys: [String] {
    switch self {
    case .sequence: ["start", "step"]
    case .integer, .time: ["min", "max", "distribution", "after"]
    case .decimal, .float: ["min", "max", "distribution", "scale", "after"]
    case .boolean: ["probability"]
    case .date, .timestamp: ["min", "max", "distribution", "business_hours", "after"]
    case .interval: ["min", "max"]
    case .range: ["min", "max", "elements"]
    case .lexicon: ["lexicon", "max_length"]
    case .template: ["template", "templates", "weights", "by", "max_length"]
    case .json, .xml: ["template", "templates", "weights"]
    case .pattern: ["pattern", "min_length", "max_length"]
    case .values: ["values", "weights", "by"]
    case .constant: ["values"]
    case .words, .sentence, .paragraph, .bytes, .bits, .tsvector, .hstore, .ltree:
      ["min_length", "max_length"]
    case .array: ["elements", "min_length", "max_length"]
    case .composite: ["elements"]
    case .expression: ["expression"]
    case .uuid, .reference, .inet, .cidr, .macaddr, .macaddr8, .geometry, .search, .vector,
      .null,
      .generated:
      []
    }
  }
}
