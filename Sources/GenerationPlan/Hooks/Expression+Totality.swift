import SchemaModel

extension Expression {
  /// Whether the outermost operation raises no error whatever its operands are; the operands
  /// themselves are not looked at.
  var acceptsEveryValue: Bool {
    switch self {
    case .literal, .column, .domainValue, .parameter, .currentTime, .and, .or, .not, .isNull,
      .isNotNull, .isTruth, .isDistinct, .inList, .caseWhen, .array, .row, .field, .subscripted:
      true
    case .binary(let name, _, let right):
      Self.totalOperators.contains(name)
        || Self.patternOperators.contains(name) && right.columns.isEmpty
    case .similar(_, let pattern, _): pattern.columns.isEmpty
    case .quantified(_, let name, _, _): Self.totalOperators.contains(name)
    case .call(let name, let arguments):
      Self.totalFunctions.contains(name)
        || Self.configuredFunctions.contains(name)
          && arguments.filter { !$0.columns.isEmpty }.count <= 1
    case .cast(_, let type): type.takesEveryValue
    case .unary, .userCall, .unsupported: false
    }
  }

  /// Operators that are defined for all operands of the types they take.
  private static let totalOperators: Set<String> = [
    "=", "<>", "!=", "<", "<=", ">", ">=", "||", "->", "->>", "#>", "#>>", "?", "?|", "?&", "@>",
    "<@", "&&", "@@", "<<", ">>", "-|-",
  ]

  /// Operators that raise only for a bad pattern.
  private static let patternOperators: Set<String> = [
    "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*",
  ]

  /// Functions that are defined for all arguments.
  private static let totalFunctions: Set<String> = [
    "coalesce", "nullif", "greatest", "least", "lower", "upper", "initcap", "btrim", "ltrim",
    "rtrim", "length", "char_length", "character_length", "octet_length", "bit_length", "md5",
    "reverse", "concat", "concat_ws", "replace", "translate", "starts_with", "strpos", "left",
    "right", "string_to_array", "array_to_string", "array_length", "cardinality", "array_position",
    "array_remove", "num_nulls", "num_nonnulls", "to_json", "to_jsonb", "jsonb_typeof",
    "json_typeof", "isfinite", "isempty", "lower_inc", "upper_inc", "lower_inf", "upper_inf",
    "ascii", "quote_literal", "quote_ident", "host", "masklen", "family", "network", "broadcast",
    "tsvector_to_array", "strip", "unaccent", "hashtext", "sign", "ceil", "ceiling", "floor",
  ]

  /// Functions that raise only for a bad constant: a configuration, a weight, a pattern, a field.
  private static let configuredFunctions: Set<String> = [
    "to_tsvector", "setweight", "regexp_replace", "regexp_match", "regexp_split_to_array",
    "regexp_count", "regexp_like", "date_trunc", "date_part", "extract", "split_part", "encode",
    "convert_to",
  ]
}

extension SQLType {
  /// Whether an explicit cast to the type takes every value that can be cast to it at all.
  fileprivate var takesEveryValue: Bool {
    switch self {
    case .text, .varchar, .char, .citext, .name: true
    default: false
    }
  }
}
