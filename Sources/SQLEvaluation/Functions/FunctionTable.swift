/// PostgreSQL's functions by name, as far as they depend on nothing but their arguments.
enum FunctionTable {
  static let functions: OverloadTable = {
    var table = OverloadTable()
    addText(to: &table)
    addTextEditing(to: &table)
    addPatterns(to: &table)
    addEncodings(to: &table)
    addMath(to: &table)
    addTime(to: &table)
    addTimeConstruction(to: &table)
    addArrays(to: &table)
    addDocuments(to: &table)
    addRanges(to: &table)
    addPartitions(to: &table)
    addMiscellany(to: &table)
    return table
  }()

  /// Functions that exist but whose value no expression of a row can know.
  static let volatile: Set<String> = [
    "gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "random", "nextval", "currval",
    "lastval", "setval", "current_user", "session_user", "user", "current_setting",
    "current_database", "current_schema", "pg_column_size", "txid_current", "pg_backend_pid",
    "inet_client_addr", "unnest", "generate_series", "gen_random_bytes", "crypt", "gen_salt",
  ]
}
