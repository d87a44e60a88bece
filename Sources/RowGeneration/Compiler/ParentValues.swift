import GenerationPlan
import SchemaModel

/// Reads some columns of a table's rows, to tell which rows agree in them.
struct ParentValues {
  let bindings: [BoundColumn]
  let steps: [Step]
  let slotCount: Int
  let rowCount: Int
  /// The type of the one column, where its values are told apart by their ordinals.
  let ordinalType: SQLType?
  /// Whether the one column's values are in the order of their texts' bytes.
  let isOrderedByText: Bool

  /// Numbers the values of rows, which are ascending; below 0 where one is NULL.
  ///
  /// - Complexity: O(rows of the table), in time.
  func numbers(
    of rows: [Int64], asOrdinals: Bool, _ numbering: inout ParentValueNumbers
  ) -> [Int32] {
    let states = bindings.compactMap(\.state)
    return values(of: rows) { scratch, row in
      if states.contains(where: { scratch[$0][row] == 1 }) { return -1 }
      if asOrdinals, let slot = bindings[0].ordinal {
        return numbering.number(of: scratch[slot][row])
      }
      return numbering.number(of: sharedValue(bindings, scratch, row: row))
    }
  }
}

extension ParentValues {
  /// Where each of some rows, which are ascending, comes in the order of the one column's values; `nil`
  /// where it is not known.
  ///
  /// - Complexity: O(rows of the table + *n* log *n*).
  func ranks(of rows: [Int64]) -> [Int32]? {
    if ordinalType != nil, let slot = bindings[0].ordinal {
      return Self.ranks(values(of: rows) { $0[slot][$1] }, <)
    }
    guard isOrderedByText else { return nil }
    let texts = values(of: rows) { bindings[0].pieces.text($0, row: $1) }
    return Self.ranks(texts) { $0.lexicographicallyPrecedes($1) }
  }

  /// What is read of each of some rows, which are ascending.
  private func values<Value>(of rows: [Int64], _ read: (Scratch, _ row: Int) -> Value) -> [Value] {
    let scratch = Scratch(slotCount: slotCount)
    var (start, end) = (0, 0)
    return rows.map { row in
      let row = Int(row)
      if row >= end {
        start = row - row % batchCapacity
        end = min(start + batchCapacity, rowCount)
        scratch.fill(steps, from: start, count: end - start)
      }
      return read(scratch, row - start)
    }
  }

  private static func ranks<Value>(
    _ values: [Value], _ precedes: (Value, Value) -> Bool
  ) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: values.count)
    let order = values.indices.sorted { precedes(values[$0], values[$1]) }
    for (rank, place) in order.enumerated() { ranks[place] = Int32(rank) }
    return ranks
  }
}

/// Gives each different value a number, from 0 on.
struct ParentValueNumbers {
  private var ordinals: [Int64: Int32] = [:]
  private var texts = ValueNumbering()

  /// The number of an ordinal.
  mutating func number(of ordinal: Int64) -> Int32 {
    if let known = ordinals[ordinal] { return known }
    let made = Int32(ordinals.count)
    ordinals[ordinal] = made
    return made
  }

  /// The number of a text.
  mutating func number(of text: [UInt8]) -> Int32 { Int32(texts.number(of: text)) }
}

extension PlanCompiler {
  /// Reads columns of a table of the plan.
  ///
  /// - Throws: `GenerationError.uncompilable` where they cannot be made.
  func values(of name: QualifiedName, columns: [String]) throws(GenerationError) -> ParentValues {
    let compiler = try compiler(for: name)
    // Columns that a check may still change are read after it.
    if compiler.isRemade(columns) { try compiler.finish() }
    var bindings: [BoundColumn] = []
    for column in columns { bindings.append(try compiler.ensure(column)) }
    let single = bindings.count == 1 ? bindings[0] : nil
    let type = columns.first.flatMap { compiler.table.column($0)?.type }.map {
      schema.baseType(of: $0)
    }
    let isPlain = single?.state == nil && single?.overlays.isEmpty == true
    return ParentValues(
      bindings: bindings, steps: compiler.steps.sliced(to: Set(bindings.flatMap(\.slots))),
      slotCount: compiler.slotCount, rowCount: compiler.plan.rows,
      ordinalType: single?.ordinal != nil && single?.overlays.isEmpty == true ? type : nil,
      isOrderedByText: isPlain && type == .uuid)
  }

  /// Whether a plain key of a table lies within some of its columns.
  func hasKey(within columns: Set<String>, of name: QualifiedName) -> Bool {
    (try? compiler(for: name))?.table.keys.contains {
      $0.isPlain && columns.isSuperset(of: $0.columns)
    } ?? false
  }
}
