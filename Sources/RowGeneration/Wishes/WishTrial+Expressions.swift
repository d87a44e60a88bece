import GenerationPlan
import SQLEvaluation
import SchemaModel

extension WishTrial {
  /// The first of the rows looked at for which a column's expression cannot be computed or is nothing
  /// that the column takes, and why; `nil` where there is none.
  ///
  /// - Parameter isSettled: whether the rows have passed their checks.
  func evaluationFailure(of text: String, _ column: ColumnPlan, isSettled: Bool = true)
    throws(GenerationError) -> (row: Int, message: String)?
  {
    guard let expression = compiler.owner.parseExpression(text, table.columns.map(\.name)) else {
      return nil
    }
    let names = expression.columns
    var readers: [ValueReader] = []
    for name in names {
      guard let read = table.column(name) else { return nil }
      readers.append(
        ValueReader(try compiler.ensure(name), type: read.type, schema: compiler.schema))
    }
    let evaluator = Evaluator(schema: compiler.schema, now: compiler.now)
    let bindings = names.compactMap(table.column).map { SQLEvaluation.ColumnBinding($0) }
    guard
      let compiled = try? evaluator.compile(
        evaluator.inlined(expression), columns: bindings, as: column.type)
    else { return nil }
    let slots =
      readers.flatMap(\.binding.slots)
      + (isSettled ? [compiler.verdictSlot].compactMap(\.self) : [])
    let steps = compiler.steps.sliced(to: Set(slots))
    let scratch = Scratch(slotCount: compiler.slotCount)
    for start in starts {
      let size = min(batchCapacity, plan.rows - start)
      scratch.fill(steps, from: start, count: size)
      if isSettled, let failure = scratch.failure { throw failure }
      for row in 0..<size {
        do throws(EvaluationError) {
          _ = try compiled.evaluate(readers.map { $0.value(scratch, row: row) })
        } catch {
          return (start + row, error.message)
        }
      }
    }
    return nil
  }
}
