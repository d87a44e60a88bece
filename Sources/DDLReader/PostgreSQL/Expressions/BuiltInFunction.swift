/// The server's functions whose names schemas are most apt to use again for types of their own.
enum BuiltInFunction {
  /// Whether `pg_catalog` has a function called `name` that a schema may overload.
  static func isOverloadable(_ name: String) -> Bool { names.contains(name) }

  private static let names: Set<String> = [
    "abs", "age", "array_agg", "array_append", "array_length", "array_position", "array_remove",
    "array_to_string", "btrim", "cardinality", "ceil", "char_length", "concat", "concat_ws",
    "date", "date_part", "date_trunc", "div", "encode", "decode", "exp", "floor",
    "format", "initcap", "isempty", "isfinite", "jsonb_typeof", "json_typeof", "left", "length",
    "ln", "log", "lower", "lower_inc", "lpad", "ltrim", "max", "md5", "min", "mod", "now",
    "nextval", "num_nonnulls", "num_nulls", "octet_length", "overlaps", "position", "power",
    "random", "range_merge", "regexp_match", "regexp_matches", "regexp_replace", "repeat",
    "replace", "reverse", "right", "round", "rpad", "rtrim", "sign", "split_part", "sqrt",
    "starts_with", "strpos", "substr", "substring", "sum", "text", "timezone", "to_char",
    "to_date", "to_json", "to_jsonb", "to_number", "to_timestamp", "to_tsvector", "translate",
    "trunc", "unnest", "upper", "upper_inc",
  ]
}
