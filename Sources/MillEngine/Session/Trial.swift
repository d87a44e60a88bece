internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel

/// The tables of a plan, compiled, and some of their rows made to see which cannot be filled: what no
/// proof tells, since a constraint is evaluated, shows there before anything is written, and so do
/// rows that break a constraint against every proof.
struct Trial {
  /// The program of each table, in load order, where none has failed.
  private(set) var programs: [TableProgram] = []
  /// Why tables cannot be filled, in load order, each table once.
  private(set) var failures: [GenerationError] = []
  /// What was judged of the tables that have not failed.
  private(set) var report = ConstraintReport()

  /// Tries the tables of a plan.
  ///
  /// - Complexity: that of compiling every table and making its first rows.
  init(_ plan: Plan, of schema: Schema, _ compiler: PlanCompiler) {
    for table in plan.tables {
      do {
        let program = try compiler.program(for: table.name, format: .csv)
        // Other rows cannot fail, and are made for the report below.
        if program.evaluatesRows { _ = try ShardExtent(measuring: program, rowCount: nil) }
        programs.append(program)
      } catch let error as GenerationError {
        note(error)
      } catch {
        preconditionFailure("making rows of \(table.name) failed by \(error)")
      }
    }
    guard failures.isEmpty else { return }
    let trial = PlanTrial(plan, of: schema, programs: programs)
    for table in plan.tables {
      do throws(GenerationError) {
        report.add(try trial.report(on: table.name))
      } catch {
        note(error)
      }
    }
  }

  private mutating func note(_ failure: GenerationError) {
    // A child fails by its parent, too.
    if !failures.contains(where: { $0.table == failure.table }) { failures.append(failure) }
  }
}
