import SchemaModel

/// Whether an expression over the columns of a table can be NULL.
struct Nullability {
  /// What can be told.
  enum Answer { case never, maybe, always, unknown }

  let table: Table
  let schema: Schema

  /// Looks at an expression.
  func answer(_ expression: Expression) -> Answer {
    switch expression {
    case .literal(.null): return .always
    case .literal, .currentTime, .isNull, .isNotNull, .isTruth, .isDistinct, .array, .row:
      return .never
    case .column(let name):
      return table.column(name).map { isNotNull($0) } == true ? .never : .maybe
    case .cast(let inner, _): return answer(inner)
    case .call("coalesce", let arguments):
      let answers = arguments.map(answer)
      return answers.contains(.never)
        ? .never : answers.contains(.unknown) ? .unknown : .maybe
    case .caseWhen(_, let branches, let otherwise):
      return joined((branches.map(\.result) + [otherwise]).map(answer), any: true)
    case .call(let name, _) where Self.neverNull.contains(name): return .never
    case .call(let name, let arguments) where Self.strict.contains(name):
      return joined(arguments.map(answer), any: false)
    case .binary(let name, let a, let b) where Self.strictOperators.contains(name):
      return joined([answer(a), answer(b)], any: false)
    case .unary(_, let a): return answer(a)
    default: return expression.isKnown ? .maybe : .unknown
    }
  }

  /// - Parameter any: whether one of the values is taken, rather than all.
  private func joined(_ answers: [Answer], any: Bool) -> Answer {
    if answers.allSatisfy({ $0 == .never }) { return .never }
    if any ? answers.allSatisfy({ $0 == .always }) : answers.contains(.always) { return .always }
    return answers.contains(.unknown) ? .unknown : .maybe
  }

  private func isNotNull(_ column: Column) -> Bool {
    if column.isNotNull { return true }
    var type = column.type
    while case .domain(let name) = type, let domain = schema.domains[name] {
      if domain.isNotNull { return true }
      type = domain.base
    }
    return false
  }

  private static let neverNull: Set<String> = [
    "now", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday",
    "gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "uuid_generate_v1mc", "nextval",
    "currval", "lastval", "random", "txid_current", "pg_current_xact_id", "pg_backend_pid",
    "current_user", "session_user", "current_database", "version", "count", "concat",
    "jsonb_build_object", "json_build_object", "jsonb_build_array", "json_build_array",
    "row_to_json", "to_json", "to_jsonb", "hstore", "num_nulls", "num_nonnulls",
    "pg_trigger_depth", "current_query",
  ]

  private static let strict: Set<String> = [
    "text2ltree", "ltree2text",
    "lower", "upper", "initcap", "btrim", "ltrim", "rtrim", "trim", "length", "char_length", "md5",
    "replace", "translate", "left", "right", "substring", "substr", "lpad", "rpad", "abs", "round",
    "floor", "ceil", "date_trunc", "date_part", "extract", "to_char", "to_tsvector", "setweight",
    "regexp_replace", "encode", "array_length", "cardinality", "reverse",
  ]

  private static let strictOperators: Set<String> = [
    "+", "-", "*", "/", "%", "||", "=", "<>", "<", ">", "<=", ">=",
  ]
}
