/// What makes a column's values: a kind from the catalogue and its parameters, as the plan file
/// writes them.
///
/// | kind | reads |
/// | --- | --- |
/// | `sequence` | `start`, `step` |
/// | `integer`, `decimal`, `float` | `min`, `max`, `distribution`, `scale` |
/// | `boolean` | `probability` |
/// | `date`, `timestamp` | `min`, `max`, `distribution`, `businessHours`, `after` |
/// | `time`, `interval` | `min`, `max`; an interval's as PostgreSQL reads them (`1 day`, `00:05:00`) |
/// | `lexicon` | `lexicon` |
/// | `template` | `templates`, `weights`; `by` a column whose value chooses the grade of words from graded lexicons; `maxLength` of the columns in it |
/// | `json`, `xml` | `templates`: documents with placeholders, braces doubled, whose texts are escaped as the language asks |
/// | `pattern` | `pattern`, `minLength`, `maxLength` in characters |
/// | `values` | `values`, `weights`; `by` a word of the row's (`{given_names.gender@p}`), which is the value but where one that it never is comes up |
/// | `words`, `sentence`, `paragraph` | `minLength`, `maxLength` in characters |
/// | `bytes`, `bits` | `minLength`, `maxLength` in bytes, in bits |
/// | `array` | one `element`; `minLength`, `maxLength` elements |
/// | `composite` | an `element` for each field, in order |
/// | `range` | `min`, `max` of both ends, in the notation of the range's elements |
/// | `tsvector`, `hstore`, `ltree` | `minLength`, `maxLength`: words, pairs, labels |
/// | `expression` | `expression` |
/// | `constant` | `values`, one |
///
/// A distribution's parameters are in the column's own units: days since 1970-01-01 for dates,
/// seconds since then for timestamps.
public struct GeneratorSpec: Hashable, Sendable {
  /// The catalogue's entries.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    // Keys.
    /// start, start + step, … by row.
    case sequence
    case uuid
    /// Drawn from the referenced table's keys; the reference itself is in `TablePlan.references`.
    case reference
    // Numbers and truth.
    case integer, decimal, float, boolean
    // Time. `after` (a column) makes the value follow that column's.
    case date, time, timestamp, interval
    // Text.
    /// One entry of a lexicon.
    case lexicon
    /// Text with placeholders; see `Template`.
    case template
    /// Words of a regular expression.
    case pattern
    /// One of `values`, by `weights`.
    case values
    /// Words, sentences or paragraphs up to a length.
    case words, sentence, paragraph
    // Other types.
    case json, bytes, bits, inet, cidr, macaddr, macaddr8, range, geometry, array, xml, tsvector
    case hstore, ltree, composite, search, vector
    // Derived.
    /// A SQL expression over other columns of the row (`unit_price * quantity`).
    case expression
    /// Always the same.
    case constant
    case null
    /// Left to the server: a generated column.
    case generated
  }

  public var kind: Kind
  /// Bounds in the column's own notation (`18`, `9.99`, `2024-01-31`), inclusive.
  public var min: String?
  public var max: String?
  public var distribution: Distribution?
  /// The pattern of a day and week: 70/30 weekdays to weekends, 9 to 17 h three times the weight.
  public var businessHours: Bool?
  /// Chance of true.
  public var probability: Double?
  public var start: Int64?
  public var step: Int64?
  /// Fractional digits, where the type leaves them open.
  public var scale: Int?
  /// A lexicon's name.
  public var lexicon: String?
  /// Templates, one drawn per row by `weights`.
  public var templates: [String]?
  public var pattern: String?
  public var values: [String]?
  public var weights: [Double]?
  /// Characters, elements or bytes at most / at least.
  public var minLength: Int?
  public var maxLength: Int?
  /// The column this one follows (`after`), in time.
  public var after: String?
  /// The placeholder that a choice follows: `{column:rating}`, `{given_names.gender@p}`.
  public var by: String?
  /// A SQL expression.
  public var expression: String?
  /// What an array holds.
  public var element: [GeneratorSpec]?

  /// A generator without parameters; set what it needs.
  public init(_ kind: Kind) { self.kind = kind }
}
