public import GenerationPlan
public import SchemaModel

/// The net under a plan: before any row is written, a sample of each table's rows is made, read back
/// as it would be written, and judged against every constraint that the schema states, whatever the
/// plan believes of it.
///
/// Within the sample keys are unique and exclusions hold; every reference is the key of a row that
/// its target's own program makes.
public final class PlanTrial {
  let plan: Plan
  let schema: Schema
  let programs: [QualifiedName: TableProgram]
  /// Tables that others refer to, by table and columns.
  private var parents: [[String]: ParentKeys?] = [:]

  /// Rows of a table that are judged, where tables are few.
  private static let mostRows = 320
  /// Rows that are judged of all tables together, unless they are very many.
  private static let allRows = 12_000
  /// Rows of a table that are judged at least.
  private static let leastRows = 80

  /// Prepares to try programs of a plan.
  ///
  /// - Parameter programs: those of all the plan's tables, writing CSV.
  public init(_ plan: Plan, of schema: Schema, programs: [TableProgram]) {
    self.plan = plan
    self.schema = schema
    self.programs = Dictionary(uniqueKeysWithValues: programs.map { ($0.name, $0) })
  }

  /// How many rows of each table are judged.
  private var sampleSize: Int {
    min(Self.mostRows, max(Self.leastRows, Self.allRows / max(1, programs.count)))
  }

  /// Judges a sample of a table's rows.
  ///
  /// - Throws: `GenerationError` where a row cannot be made at all.
  /// - Complexity: O(sample log sample); O(sample²) for exclusions.
  public func report(on name: QualifiedName) throws(GenerationError) -> ConstraintReport {
    var report = ConstraintReport()
    guard let program = programs[name], let table = schema.table(name), program.rows > 0 else {
      return report
    }
    let rules = TableRules(table, in: schema, written: program.columns, asOf: plan.asOf)
    for constraint in rules.row.unjudged { report.note(constraint) }
    report.judgedConstraints = rules.count
    let sample = RowSample(of: program, size: sampleSize)
    let rows = RenderedRows(program)
    var judged: [JudgedRow] = []
    var drawn = DrawnParents(program)
    func judge(_ numbers: [Int], _ fields: [[String?]]) {
      for (number, fields) in zip(numbers, fields) {
        judged.append(rules.row.judge(fields, number: number, &report))
      }
      drawn.note(rows.scratch)
    }
    for run in sample.runs { judge(Array(run), try rows.fields(of: run)) }
    for start in stride(from: 0, to: sample.scattered.count, by: batchCapacity) {
      let end = min(sample.scattered.count, start + batchCapacity)
      let part = Array(sample.scattered[start..<end])
      judge(part, try rows.fields(of: part))
    }
    for key in rules.keys { key.judge(judged, rules.row, &report) }
    for exclusion in rules.exclusions { exclusion.judge(judged, rules.row, &report) }
    for reference in rules.references {
      prove(reference, judged, drawn, rules.row, &report)
    }
    return report
  }

  /// What reads columns of a table of the plan; `nil` where it has no rows or does not write them.
  func parent(_ name: QualifiedName, columns: [String]) -> ParentKeys? {
    let key = [name.schema, name.name] + columns
    if let known = parents[key] { return known }
    var made: ParentKeys?
    if let program = programs[name], program.rows > 0, let table = schema.table(name) {
      made = ParentKeys(program, of: table, columns: columns, schema: schema)
    }
    parents[key] = .some(made)
    return made
  }
}
