/// "A column whose name ends in these words, of these types, in these tables, is made so."
struct NameRule: Sendable {
  /// Each a run of singular words; any one of them will do.
  var phrases: [[String]]
  var types: TypeClasses
  /// Runs of singular words in a table's name; empty where any table will do.
  var tables: [[String]]
  /// Words that no other column of the table may have: `state` is a status where there is no city.
  var absent: [String]
  /// Words one of which another column of the table must have: next to a ZIP code, a country is
  /// the one of the ZIP codes.
  var present: [String]
  var recipe: Recipe

  /// Makes a rule; the texts are lists with `|` between the entries.
  init(
    _ phrases: String, _ types: TypeClasses, in tables: String = "", without absent: String = "",
    with present: String = "", _ recipe: Recipe
  ) {
    self.phrases = Self.words(phrases).map { $0.map(NameWords.singular) }
    self.types = types
    self.tables = Self.words(tables).map { $0.dropLast() + $0.suffix(1).map(NameWords.singular) }
    self.absent = Self.words(absent).flatMap(\.self)
    self.present = Self.words(present).flatMap(\.self)
    self.recipe = recipe
  }

  /// The words of each entry of a list.
  private static func words(_ list: String) -> [[String]] {
    var entries: [[String]] = []
    var words: [String] = []
    // Bytes in an array are taken apart in a tenth of the time of a string.
    let bytes = Array(list.utf8)
    var start = 0
    for end in 0...bytes.count {
      let isLast = end == bytes.count || bytes[end] == UInt8(ascii: "|")
      guard isLast || bytes[end] == UInt8(ascii: " ") else { continue }
      if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
      start = end + 1
      guard isLast, !words.isEmpty else { continue }
      entries.append(words)
      words = []
    }
    return entries
  }
}

/// What a rule makes, before it is fitted to the column's type and constraints.
enum Recipe: Sendable {
  /// Templates in order of preference (those that fit the column's length are used), with weights
  /// where they are not equal. Tags `@p` (person), `@a` (address), `@o` (organisation) and `@x`
  /// (anything else) are renamed by the column's prefix words: `billing_zip` draws `@billing`.
  case text([String], weights: [Double]? = nil)
  case lexicon(String)
  case sentence, paragraph
  /// The templates that a lexicon lists, or the other ones where none of them fits.
  case grammar(String, otherwise: [String])
  /// The row's title in a URL, or these templates where it has none.
  case slug(otherwise: [String], weights: [Double])
  case words(ClosedRange<Int>)
  case pattern(String)
  /// Fixed choices, weighted.
  case choice([(String, Double)])
  /// Bounds in the column's own units.
  case number(ClosedRange<Double>, Distribution? = nil)
  /// Grades that people give, most of them near the top of the scale that constraints leave, if it
  /// is at most so wide, or else of the other scale.
  case scale(widest: Double, otherwise: ClosedRange<Double>?)
  /// A probability of true.
  case flag(Double)
  case moment(Moment)
  case clock(String, String)
  case span(String, String)
  /// JSON templates.
  case json([String])
  case bytes(ClosedRange<Int>)

  static func text(_ template: String) -> Recipe { .text([template]) }
}

/// When, relative to the plan's as-of date.
struct Moment: Hashable, Sendable {
  /// Days from the as-of date; negative is the past.
  var days: ClosedRange<Int>
  /// Of dates, in days from the as-of date.
  var distribution: Distribution?
  var businessHours = false

  /// The last three years: rows come into being through use, mostly at work.
  static let past = Moment(days: -1095...(-1), businessHours: true)
  /// The last three years, at any hour.
  static let pastAnyHour = Moment(days: -1095...(-1))
  static let recent = Moment(days: -90...(-1))
  static let lastYear = Moment(days: -365...(-1), businessHours: true)
  static let soon = Moment(days: 1...90)
  static let future = Moment(days: 30...1095)
  static let around = Moment(days: -365...365)
  static let birth = Moment(
    days: -32_850...(-6_575), distribution: .normal(mean: -15_500, deviation: 3_900))
  static let hire = Moment(days: -7_300...(-30), distribution: nil)
  static let decades = Moment(days: -18_250...(-30))
}

extension Distribution {
  /// The same shape around a mean moved by `offset`; others than normal ones as they are.
  func shifted(by offset: Double) -> Distribution {
    if case .normal(let mean, let deviation) = self {
      .normal(mean: mean + offset, deviation: deviation)
    } else {
      self
    }
  }
}
