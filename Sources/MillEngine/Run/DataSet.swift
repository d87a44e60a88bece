public import GenerationPlan
public import RowGeneration
public import SchemaModel

/// A schema, its plan, and the compiled programs of its tables: everything that decides the rows.
public struct DataSet: Sendable {
  /// The schema as read.
  public var schema: Schema
  /// The proved plan.
  public var plan: Plan
  /// The resolved plan as its file will hold it.
  public var planText: String
  /// What fills each table of the plan, in load order.
  public var sources: [any TableSource]
  /// Edge cases that a table's constraints rule out, parallel to `sources`.
  public var skippedEdgeCases: [[SkippedEdgeCase]]
  /// The rows that hold edge cases, parallel to `sources`.
  public var edgeRows: [EdgeRows]

  /// Takes what was prepared elsewhere.
  public init(
    schema: Schema, plan: Plan, planText: String, sources: [any TableSource],
    skippedEdgeCases: [[SkippedEdgeCase]], edgeRows: [EdgeRows]? = nil
  ) {
    precondition(
      sources.map(\.name) == plan.tables.map(\.name), "the sources are not the plan's tables")
    self.schema = schema
    self.plan = plan
    self.planText = planText
    self.sources = sources
    self.skippedEdgeCases = skippedEdgeCases
    self.edgeRows = edgeRows ?? sources.map { _ in .none }
  }
}
