public import GenerationPlan
public import RowGeneration
public import SchemaModel

/// The first rows of every table of a plan, made to see which tables cannot be filled: what no proof
/// tells, since a constraint is evaluated, shows there before anything is written.
public enum Trial {
  /// Why tables cannot be filled, in load order, each table once.
  ///
  /// - Complexity: that of compiling every table and making its first rows.
  public static func failures(of plan: Plan, for schema: Schema) -> [GenerationError] {
    var found: [GenerationError] = []
    let compiler = DataSet.compiler(of: plan, for: schema)
    for table in plan.tables {
      do {
        _ = try ShardExtent(
          measuring: try compiler.program(for: table.name, format: .csv), rowCount: nil)
      } catch let error as GenerationError {
        // A child fails by its parent, too.
        if !found.contains(where: { $0.table == error.table }) { found.append(error) }
      } catch {
        preconditionFailure("making rows of \(table.name) failed by \(error)")
      }
    }
    return found
  }
}
