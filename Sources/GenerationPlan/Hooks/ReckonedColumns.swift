import SchemaModel

/// Numeric columns that the schema's own procedures reckon with: `SET n = n + 1` of a counter,
/// `NEW.price * NEW.quantity`. Their values keep clear of the ends of their types, so that the
/// result fits one as well.
///
/// Columns are known by their names alone: a counter's table is often named by a parameter of a
/// function that puts its statement together from texts.
struct ReckonedColumns {
  private var summed: Set<String> = []
  private var multiplied: Set<String> = []

  /// Reads the procedures of a schema.
  ///
  /// - Complexity: O(length of their texts).
  init(_ schema: Schema) {
    for function in schema.functions.values.joined() {
      guard let source = function.source else { continue }
      for statement in ProcedureText(source, opensConstants: true).statements {
        readAssignments(in: statement)
        readOperands(in: statement)
      }
    }
  }

  /// The table with CHECKs of its own that leave the procedures room.
  func leavingRoom(in table: Table, of schema: Schema) -> Table {
    var copy = table
    for column in table.columns where column.generation == nil && !table.decides(column.name) {
      guard summed.contains(column.name) || multiplied.contains(column.name),
        let greatest = schema.baseType(of: column.type).greatestWhole
      else { continue }
      let room =
        multiplied.contains(column.name)
        ? Int64(Double(greatest).squareRoot()) : greatest / 2
      let value = Expression.column(column.name)
      copy.checks.append(
        CheckConstraint(
          name: "room for procedures",
          expression: .and([
            .binary(">=", value, .literal(.integer(-room))),
            .binary("<=", value, .literal(.integer(room))),
          ]), sql: "\(column.name) stays clear of the ends of its type", isImplied: true))
    }
    return copy
  }

  /// `name = … name + …`, the name qualified or under `coalesce` perhaps.
  private mutating func readAssignments(in statement: [ProcedureText.Token]) {
    for place in statement.indices.dropLast(2) {
      guard case .word(let name) = statement[place], statement[place + 1] == .sign("=") else {
        continue
      }
      let value = statement[(place + 2)...].prefix { $0 != .word("where") && $0 != .word("from") }
        .prefix(16)
      guard let operand = value.firstIndex(of: .word(name)),
        value[operand...].contains(.sign("+")) || value[operand...].contains(.sign("-"))
          || value[..<operand].contains(.sign("+"))
      else { continue }
      summed.insert(name)
    }
  }

  /// `NEW.name` beside an arithmetic operator.
  private mutating func readOperands(in statement: [ProcedureText.Token]) {
    for place in statement.indices.dropLast(2) {
      guard statement[place] == .word("new"), statement[place + 1] == .sign("."),
        case .word(let name) = statement[place + 2]
      else { continue }
      let neighbours = [
        place > 0 ? statement[place - 1] : nil,
        place + 3 < statement.endIndex ? statement[place + 3] : nil,
      ]
      if neighbours.contains(.sign("*")) { multiplied.insert(name) }
      if neighbours.contains(.sign("+")) || neighbours.contains(.sign("-")) { summed.insert(name) }
    }
  }
}

extension SQLType {
  /// The greatest whole number of a numeric type that has one.
  var greatestWhole: Int64? {
    switch self {
    case .numeric(let precision?, let scale):
      let digits = precision - (scale ?? 0)
      return digits > 0 ? powerOfTen(min(digits, 18)) - 1 : nil
    case .money: return powerOfTen(15)
    default: return integerBounds?.upperBound
    }
  }
}
