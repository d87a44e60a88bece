/// A schema that is built in, so that the first command needs no file.
struct Sample {
  var name: String
  /// One sentence.
  var summary: String
  /// The schema as SQL.
  var schema: String
  /// Plan entries that go with it, as YAML; `nil` where what is inferred is good enough.
  var plan: String?

  /// All samples, in the order they are listed.
  static let all = [ecommerce, employees, blog]

  /// The sample of that name.
  static func named(_ name: String) -> Sample? { all.first { $0.name == name } }
}
