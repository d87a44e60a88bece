import SchemaModel

/// A column with all that is known of it before volumes are.
struct ColumnDraft {
  var column: Column
  /// What every row's value is in, over all cases of its component.
  var domain: Domain
  /// Whether a row may leave it NULL.
  var isNullable: Bool
  var generator: GeneratorSpec
  var reason: String
  /// The plan file sets the generator: its range is not widened.
  var isFixed: Bool
  /// Different values that a key can give it: those of all cases where these can be drawn from together,
  /// else of the case that has most. Those that no case of the row admits are no candidates of the key.
  var keyedCardinality: Int
  /// Different values that it has whatever the case.
  var leastCardinality: Int
  /// Whether what it may hold depends on the case its component is in.
  var variesByCase: Bool
  /// Different values that its generator makes unasked.
  var inferredCardinality: Int?
  /// Values that it must have among its own, ascending.
  var wanted: [Int64] = []
}

/// A table with all that is known of it before volumes are.
struct TableDraft {
  var table: Table
  var solution: TableSolution
  /// In the table's order, without those the server generates.
  var columns: [ColumnDraft]
  var keys: [NormalKey]
  var plausible: [Relation]
  /// What the solver and the inference had to say.
  var diagnostics: [Diagnostic]
  /// Why the table must stay empty.
  var emptyReason: String?
  /// How the table's EXCLUDE constraints are kept.
  let exclusions: ExclusionLayouts
  /// The day the data is made for, in days since 1970-01-01.
  let asOf: Int32
  /// The most parents that its references may have, by foreign key.
  var parentLimits: [String: Int] = [:]
  /// The most rows that its keys may have, by key: the candidates that CHECKs accept.
  var keyCapacities: [String: Int] = [:]
  /// How many different keys are wanted at least, of which CHECKs refuse some; 0 where none is.
  var keyCandidates = 0
  /// How many combinations of its references' parents there are, as far as that is known.
  var combinationRooms: [ParentCombination: ParentCombination.Room] = [:]
  private let places: [String: Int]

  /// Gathers a draft.
  init(
    table: Table, solution: TableSolution, columns: [ColumnDraft], keys: [NormalKey],
    plausible: [Relation], diagnostics: [Diagnostic], emptyReason: String?,
    exclusions: ExclusionLayouts, asOf: Int32
  ) {
    self.exclusions = exclusions
    self.asOf = asOf
    self.table = table
    self.solution = solution
    self.columns = columns
    self.keys = keys
    self.plausible = plausible
    self.diagnostics = diagnostics
    self.emptyReason = emptyReason
    places = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1.column.name, $0) })
  }

  /// The draft of one column; `nil` for one the server generates.
  func column(_ name: String) -> ColumnDraft? { places[name].map { columns[$0] } }

  /// Whether a row may leave this reference NULL.
  func isOptional(_ foreign: ForeignKey) -> Bool {
    let optional = foreign.columns.map { column($0)?.isNullable ?? false }
    return foreign.matchFull ? optional.allSatisfy(\.self) : optional.contains(true)
  }

  /// The first of these foreign keys if the table's constraints leave no row in which all of them are
  /// NULL.
  func unbearable(_ places: [Int]) -> Int? {
    places.first { place in
      solution.components.contains { component in
        let columns = places.flatMap { table.columnsSet(by: table.foreignKeys[$0]) }.filter {
          component.columns.contains($0)
        }
        return table.foreignKeys[place].columns.contains(where: columns.contains)
          && !component.cases.contains { choice in
            columns.allSatisfy { name in
              (choice.domains[name] ?? solution.domains[name])?.null != .forbidden
            }
          }
      }
    }
  }

  /// The places of foreign keys in the table's order, by their names.
  func places(of names: [String]) -> [Int] {
    names.compactMap { name in table.foreignKeys.firstIndex { $0.name == name } }
  }

  /// The foreign keys that set a column.
  func references(setting column: String) -> [ForeignKey] {
    table.foreignKeys.filter { table.columnsSet(by: $0).contains(column) }
  }
}
