public import GenerationPlan
public import SchemaModel

/// A plan, what is to be said of it, and the compiler that holds what planning has counted.
public struct CompiledPlan {
  /// Compiles the plan's tables.
  public let compiler: PlanCompiler
  /// Errors and warnings, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  /// The plan; not to be used where an error is among the diagnostics.
  public var plan: Plan { compiler.plan }
}

/// Compiles the tables of a plan into row programs.
///
/// A table's program holds what it needs of its parents' programs, so tables are compiled against
/// one another; what two tables need of a third is compiled once. Not thread-safe: compile first,
/// then share the programs.
public final class PlanCompiler {
  /// What its tables are compiled from.
  public let plan: Plan
  let schema: Schema
  private var compilers: [QualifiedName: TableCompiler] = [:]
  /// Made when first asked for.
  var grammar: SentenceGrammar?
  var sharedIndexes: [String: SharedKeyIndex] = [:]
  /// Keys whose candidates are too few, by table.
  var shortages: [QualifiedName: KeyShortage] = [:]
  /// Tables whose candidates are being counted.
  private var counting: Set<QualifiedName> = []
  let countsCandidates: Bool
  var parentJoins: [ParentJoinID: ParentJoin] = [:]
  private let tables: [QualifiedName: Table]

  /// Reads a SQL expression of the plan; `nil` where it is none.
  let parseExpression: (_ text: String, _ columns: [String]) -> Expression?

  /// Prepares to compile; nothing is compiled yet.
  ///
  /// - Parameters:
  ///   - countsCandidates: whether the candidates of keys are tried against CHECKs; without, rows may
  ///     break these.
  ///   - parseExpression: reads the SQL expressions that a plan holds as text, over the columns of a
  ///     table.
  public init(
    plan: Plan, schema: Schema, countsCandidates: Bool = true,
    parseExpression: @escaping (_ text: String, _ columns: [String]) -> Expression?
  ) {
    self.plan = plan
    self.schema = schema
    self.countsCandidates = countsCandidates
    self.parseExpression = parseExpression
    tables = Dictionary(schema.tables.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The program of one table in one format.
  ///
  /// - Throws: `GenerationError.uncompilable` where the plan asks for what cannot be built.
  public func program(for name: QualifiedName, format: RowFormat) throws(GenerationError)
    -> TableProgram
  {
    try compiler(for: name).program(format: format)
  }

  /// The compiler of a table of the plan.
  func compiler(for name: QualifiedName) throws(GenerationError) -> TableCompiler {
    if let made = compilers[name] { return made }
    guard let table = tables[name], let tablePlan = plan.table(name) else {
      throw .uncompilable(table: name, column: "", reason: "the plan does not fill this table")
    }
    guard counting.insert(name).inserted else {
      throw .uncompilable(
        table: name, column: "",
        reason: "CHECKs on its key read columns of tables that refer back to that key")
    }
    defer { counting.remove(name) }
    let groups = countsCandidates ? try candidateGroups(of: table, tablePlan) : []
    let made = try TableCompiler(
      table: table, plan: tablePlan, owner: self, candidateGroups: groups)
    compilers[name] = made
    return made
  }
}
