internal import Dispatch
internal import Foundation
internal import GenerationPlan
internal import RowGeneration
internal import SchemaModel
internal import Synchronization

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

  /// Tries the tables of a plan, several at a time.
  ///
  /// - Complexity: that of compiling every table and making its first rows.
  init(_ plan: Plan, of schema: Schema, _ compiler: PlanCompiler) {
    for table in plan.tables {
      do throws(GenerationError) {
        programs.append(try compiler.program(for: table.name, format: .csv))
      } catch {
        note(error)
      }
    }
    guard failures.isEmpty else { return }
    for outcome in Self.outcomes(of: programs, plan, schema) {
      switch outcome {
      case .success(let part): report.add(part)
      case .failure(let failure): note(failure)
      }
    }
  }

  private typealias Outcome = Result<ConstraintReport, GenerationError>

  /// What comes of each program's rows, in the order of the programs.
  private static func outcomes(
    of programs: [TableProgram], _ plan: Plan, _ schema: Schema
  ) -> [Outcome] {
    let found = Mutex([Outcome?](repeating: nil, count: programs.count))
    let parts = min(programs.count, ProcessInfo.processInfo.activeProcessorCount)
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let trial = PlanTrial(plan, of: schema, programs: programs)
      for place in stride(from: part, to: programs.count, by: parts) {
        let outcome = outcome(of: programs[place], trial)
        found.withLock { $0[place] = outcome }
      }
    }
    return found.withLock { $0.compactMap(\.self) }
  }

  private static func outcome(of program: TableProgram, _ trial: PlanTrial) -> Outcome {
    do {
      // Other rows cannot fail, and are made for the report anyway.
      if program.evaluatesRows { _ = try ShardExtent(measuring: program, rowCount: nil) }
      return .success(try trial.report(on: program.name))
    } catch let error as GenerationError {
      return .failure(error)
    } catch {
      preconditionFailure("making rows of \(program.name) failed by \(error)")
    }
  }

  private mutating func note(_ failure: GenerationError) {
    // A child fails by its parent, too.
    if !failures.contains(where: { $0.table == failure.table }) { failures.append(failure) }
  }
}
