public import SchemaModel

/// Plans as editable YAML.
///
/// ```yaml
/// version: 1
/// schema: schema.sql
/// seed: 42
/// edge_cases: 0.05
/// as_of: 2026-01-01
/// tables:
///   users:
///     rows: 10K
///     columns:
///       age: {generator: integer, min: 18, max: 90, null_rate: 0.1}
///       code: {generator: pattern, pattern: '[A-Z]{3}-\d{4}'}
///       plan: {generator: values, values: {free: 8, pro: 2}}
///     references:
///       users_team_id_fkey: {distribution: {kind: zipf, alpha: 1.5}, null_rate: 0.2}
/// ```
///
/// Everything may be left out but `version`: what is not set is concluded anew. `from` beside a
/// generator and `note` beside a reference say why it is so, and that it was concluded: where its
/// values are still those, they follow the options that are given beside the plan (`--edge-cases`,
/// `--as-of`, `--rows`), like the rows of a table where `rows` or `total_rows` of the whole plan say
/// the same.
public enum PlanFile {
  /// The version of the notation.
  public static let version = 1

  /// The resolved plan as a plan file.
  ///
  /// Reading it and planning the same schema again gives the same plan.
  ///
  /// - Parameter schemaFile: what `schema:` is to say.
  /// - Complexity: O(columns).
  public static func write(plan: Plan, schema: Schema, schemaFile: String) -> String {
    PlanFileWriter(plan: plan, schema: schema, schemaFile: schemaFile).text()
  }

  /// Reads a plan file; all that is wrong is said at once, each with its place.
  ///
  /// Whether its names exist in a schema and its generators fit their columns is for
  /// `PlanOverrides.diagnostics(in:)` to say.
  ///
  /// - Complexity: O(length).
  public static func read(_ text: SourceText) -> (
    overrides: PlanOverrides, diagnostics: [Diagnostic]
  ) {
    var reader = PlanFileReader(text)
    let overrides = reader.read()
    return (overrides, reader.diagnostics)
  }

  /// Reads a plan file for a schema that is known already.
  ///
  /// - Parameter parseExpression: reads SQL expressions over columns; without it they are not looked
  ///   at.
  public static func read(
    _ text: SourceText, for schema: Schema,
    parseExpression: ((_ text: String, _ columns: [String]) -> Expression?)? = nil
  ) -> (overrides: PlanOverrides, diagnostics: [Diagnostic]) {
    let (overrides, diagnostics) = read(text)
    let all = diagnostics + overrides.diagnostics(in: schema, parseExpression: parseExpression)
    return (
      overrides, all.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
    )
  }
}
