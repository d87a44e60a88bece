import SQLEvaluation
public import SchemaModel

/// The edge cases of every type, as far as a column of the type can store them.
public enum EdgeCaseCatalogue {
  /// The catalogue's entries for a type, in a fixed order and each value once; NULL is not among
  /// them.
  ///
  /// - Parameters:
  ///   - name: the column's name: e-mail columns get e-mail addresses.
  ///   - longest: the most characters a constraint allows, for the entry of that length; the type's
  ///     own limit counts in any case.
  /// - Complexity: O(entries).
  public static func entries(
    for type: SQLType, in schema: Schema, named name: String = "", longest: Int? = nil
  ) -> [EdgeCase] {
    let base = schema.baseType(of: type)
    var texts = EdgeCaseTexts(schema: schema)
    switch base {
    case .text, .varchar, .char, .citext, .name, .singleByteChar:
      texts.characters(base, named: name, longest: longest)
    case .smallint, .integer, .bigint, .oid, .numeric, .money, .real, .doublePrecision:
      texts.numbers(base)
    case .date, .time, .timeTZ, .timestamp, .timestampTZ, .interval: texts.times(base)
    case .array(let element): texts.arrays(of: element, longest: longest)
    case .range, .multirange: texts.ranges(base)
    default: texts.others(base, longest: longest)
    }
    var entries: [EdgeCase] = []
    for (entry, text) in texts.list {
      guard let value = SQLValue(text: text, type: base, schema: schema), !value.isNull,
        !entries.contains(where: { $0.value == value && !isNegativeZero(value) })
      else { continue }
      entries.append(EdgeCase(name: entry, value: value))
    }
    return entries
  }

  /// -0 equals 0, but is an entry of its own.
  private static func isNegativeZero(_ value: SQLValue) -> Bool {
    if case .double(let number) = value { number == 0 && number.sign == .minus } else { false }
  }
}
