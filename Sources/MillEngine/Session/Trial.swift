internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel

/// The tables of a plan, compiled, and their first rows made to see which cannot be filled: what no
/// proof tells, since a constraint is evaluated, shows there before anything is written.
struct Trial {
  /// The program of each table, in load order, where none has failed.
  private(set) var programs: [TableProgram] = []
  /// Why tables cannot be filled, in load order, each table once.
  private(set) var failures: [GenerationError] = []

  /// Tries the tables of a plan.
  ///
  /// - Complexity: that of compiling every table and making its first rows.
  init(_ plan: Plan, _ compiler: PlanCompiler) {
    for table in plan.tables {
      do {
        let program = try compiler.program(for: table.name, format: .csv)
        _ = try ShardExtent(measuring: program, rowCount: nil)
        programs.append(program)
      } catch let error as GenerationError {
        // A child fails by its parent, too.
        if !failures.contains(where: { $0.table == error.table }) { failures.append(error) }
      } catch {
        preconditionFailure("making rows of \(table.name) failed by \(error)")
      }
    }
  }
}
