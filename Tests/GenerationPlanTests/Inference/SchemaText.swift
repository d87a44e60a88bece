import DDLReader
import SchemaModel

/// The schema of a PostgreSQL text that is known to be right.
func schema(of sql: String) -> Schema {
  let reading = PostgreSQLReader.read(SourceText(name: "test.sql", text: sql))
  precondition(!reading.hasErrors, "\(reading.diagnostics)")
  return reading.schema
}
