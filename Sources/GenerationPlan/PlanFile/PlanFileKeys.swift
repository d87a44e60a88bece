/// The words of a plan file.
enum PlanFileKeys {
  static let document = [
    "version", "schema", "seed", "rows", "total_rows", "edge_cases", "as_of", "locale", "tables",
  ]
  static let table = ["rows", "note", "columns", "references"]
  static let reference = [
    "distribution", "null_rate", "parent_share", "root_share", "fan_out", "note",
  ]
  static let column = generator + ["null_rate", "edge_cases", "from"]
  static let generator = [
    "generator", "min", "max", "distribution", "business_hours", "probability", "start", "step",
    "scale", "lexicon", "template", "templates", "pattern", "values", "weights", "min_length",
    "max_length", "after", "by", "expression", "elements",
  ]

  /// The parameters of each kind of distribution, in the order they are written.
  static let distributions: [(kind: String, parameters: [String])] = [
    ("uniform", []), ("zipf", ["alpha"]), ("normal", ["mean", "deviation"]),
    ("log_normal", ["mu", "sigma"]), ("exponential", ["rate"]),
    ("binomial", ["trials", "probability"]), ("histogram", ["bounds", "weights"]),
  ]
}
