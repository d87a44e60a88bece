import SQLEvaluation
import SchemaModel

/// Whether the expression that a plan file sets can be read, typed and assigned to its column.
struct PlanExpressionCheck {
  private let entry: PlanOverrides.Column
  private let column: Column
  private let table: Table
  private let schema: Schema
  private let parse: (_ text: String, _ columns: [String]) -> Expression?

  init(
    _ entry: PlanOverrides.Column, of column: Column, in table: Table, schema: Schema,
    parse: @escaping (_ text: String, _ columns: [String]) -> Expression?
  ) {
    self.entry = entry
    self.column = column
    self.table = table
    self.schema = schema
    self.parse = parse
  }

  /// What is wrong, if anything is.
  var diagnostics: [Diagnostic] {
    guard let spec = entry.generator?.value, spec.kind == .expression,
      let text = spec.expression, let fault = fault(text)
    else { return [] }
    return [
      Diagnostic(
        .error, "expression \"\(text)\" of column \"\(column.name)\": \(fault.message)",
        hint: fault.hint, at: entry.ranges["expression"] ?? entry.name.range)
    ]
  }

  private func fault(_ text: String) -> (message: String, hint: String?)? {
    let names = table.columns.map(\.name)
    guard let expression = parse(text, names) else {
      return (
        "it is no SQL expression over the columns of \"\(table.name)\"",
        "the columns are \(names.prefix(12).joined(separator: ", "))"
      )
    }
    for name in expression.columns {
      guard let read = table.column(name) else {
        let near = nearestWord(to: name, among: names)
        return (
          "there is no column \"\(name)\"", near.map { "did you mean \"\($0)\"?" }
        )
      }
      if name == column.name { return ("it reads the column itself", nil) }
      if read.generation != nil {
        return (
          "the server computes \"\(name)\" only when the row is there", "write what it is made of"
        )
      }
    }
    let evaluator = Evaluator(schema: schema, now: 0)
    let bindings = expression.columns.compactMap(table.column).map { ColumnBinding($0) }
    do throws(EvaluationError) {
      _ = try evaluator.compile(evaluator.inlined(expression), columns: bindings, as: column.type)
      return nil
    } catch {
      return (error.message, nil)
    }
  }
}
