/// `manifest.json`: what a data set is, how it was made, and which files hold it.
public struct Manifest: Codable, Sendable, Hashable {
  /// The version of this file's layout; ``currentVersion`` in what is written.
  public var version: Int
  /// The program, always ``programName``.
  public var generator: String
  /// What decides the bytes.
  public var identity: RunIdentity
  /// The share of rows that hold edge cases, from 0 to 1.
  public var edgeCaseRate: Double
  /// The locale of names and addresses.
  public var locale: String
  /// When the run ended, in UTC, as ISO 8601.
  public var generatedAt: String
  /// How long the run took, in seconds.
  public var durationSeconds: Double
  /// The tables, in the order they are loaded.
  public var tables: [Table]
  /// Constraints that were left unsolved on demand, and anything else the reader should know.
  public var notes: [String]

  /// The version of the layout that this code writes and reads.
  public static let currentVersion = 1
  /// What ``generator`` says.
  public static let programName = "rowmill"

  /// The manifest of a run.
  public init(
    identity: RunIdentity, edgeCaseRate: Double, locale: String, generatedAt: String,
    durationSeconds: Double, tables: [Table], notes: [String] = []
  ) {
    version = Self.currentVersion
    generator = Self.programName
    self.identity = identity
    self.edgeCaseRate = edgeCaseRate
    self.locale = locale
    self.generatedAt = generatedAt
    self.durationSeconds = durationSeconds
    self.tables = tables
    self.notes = notes
  }

  private enum CodingKeys: String, CodingKey {
    case version
    case generator
    case digestAlgorithm = "digest_algorithm"
    case edgeCaseRate = "edge_case_rate"
    case locale
    case generatedAt = "generated_at"
    case durationSeconds = "duration_seconds"
    case tables
    case notes
  }

  /// Reads a manifest; the identity's keys stand beside the others.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    version = try values.decode(Int.self, forKey: .version)
    generator = try values.decode(String.self, forKey: .generator)
    identity = try RunIdentity(from: decoder)
    edgeCaseRate = try values.decode(Double.self, forKey: .edgeCaseRate)
    locale = try values.decode(String.self, forKey: .locale)
    generatedAt = try values.decode(String.self, forKey: .generatedAt)
    durationSeconds = try values.decode(Double.self, forKey: .durationSeconds)
    tables = try values.decode([Table].self, forKey: .tables)
    notes = try values.decode([String].self, forKey: .notes)
  }

  /// Writes a manifest; the identity's keys stand beside the others.
  public func encode(to encoder: any Encoder) throws {
    try identity.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(version, forKey: .version)
    try values.encode(generator, forKey: .generator)
    try values.encode("xxh64", forKey: .digestAlgorithm)
    try values.encode(edgeCaseRate, forKey: .edgeCaseRate)
    try values.encode(locale, forKey: .locale)
    try values.encode(generatedAt, forKey: .generatedAt)
    try values.encode(durationSeconds, forKey: .durationSeconds)
    try values.encode(tables, forKey: .tables)
    try values.encode(notes, forKey: .notes)
  }
}
