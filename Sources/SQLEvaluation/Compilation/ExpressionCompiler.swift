import SchemaModel

/// Turns expression trees into typed closures.
struct ExpressionCompiler: Sendable {
  let environment: Environment
  let columns: [ColumnBinding]
  let domainType: SQLType?
  /// How many domains' checks this one is inside of.
  var depth = 0

  init(environment: Environment, columns: [ColumnBinding], domainType: SQLType?, depth: Int = 0) {
    self.environment = environment
    self.columns = columns
    self.domainType = domainType
    self.depth = depth
  }

  var schema: Schema { environment.schema }

  /// A constant of a type.
  func constant(_ value: SQLValue, _ type: BaseType) -> TypedNode {
    .constant(value, type, collation: "C")
  }

  /// The compiled form of an expression.
  func node(_ expression: Expression) throws(EvaluationError) -> TypedNode {
    switch expression {
    case .literal(let literal): return try self.literal(literal)
    case .column(let name): return try column(name)
    case .domainValue: return try domainValue()
    case .parameter(let index): throw .unsupported("parameter $\(index + 1)")
    case .unary(let name, let operand): return try prefix(name, operand)
    case .binary(let name, let left, let right): return try infix(name, left, right)
    case .similar(let subject, let pattern, let negated):
      return try similar(subject, pattern, negated: negated)
    case .and(let list): return try conjunction(list)
    case .or(let list): return try disjunction(list)
    case .not(let operand): return try negation(operand)
    case .isNull(let operand): return try nullTest(operand, wantsNull: true)
    case .isNotNull(let operand): return try nullTest(operand, wantsNull: false)
    case .isTruth(let operand, let truth, let negated):
      return try truthTest(operand, truth, negated: negated)
    case .isDistinct(let left, let right, let negated):
      return try distinction(left, right, negated: negated)
    case .inList(let subject, let list, let negated):
      return try membership(subject, list, negated: negated)
    case .quantified(let left, let name, let array, let all):
      return try quantified(left, name, array, all: all)
    case .call(let name, let arguments): return try call(name, arguments)
    case .userCall(let name, let arguments): return try userCall(name, arguments)
    case .cast(let operand, let type): return try cast(operand, to: type)
    case .caseWhen(let operand, let branches, let otherwise):
      return try choice(operand, branches, otherwise)
    case .array(let items): return try array(items)
    case .row(let items): return try row(items)
    case .subscripted(let base, let indices): return try subscripted(base, indices)
    case .field(let base, let name): return try field(base, name)
    case .currentTime(let kind): return currentTime(kind)
    case .unsupported(let what): throw .unsupported(what)
    }
  }

  private func literal(_ literal: Expression.Literal) throws(EvaluationError) -> TypedNode {
    switch literal {
    case .null: return constant(.null, .unknown)
    case .boolean(let value): return constant(.boolean(value), .boolean)
    case .integer(let value):
      return constant(.integer(value), Int32(exactly: value) == nil ? .int8 : .int4)
    case .numeric(let digits):
      if let value = Int64(digits) {
        return constant(.integer(value), Int32(exactly: value) == nil ? .int8 : .int4)
      }
      guard let value = Numeric(digits) else {
        throw .unsupported("numeric constant of more than 38 digits")
      }
      return constant(.numeric(value), .numeric)
    case .string(let text): return constant(.text(text), .unknown)
    case .bits(let text):
      let digits = text.filter { $0 != "'" }
      return constant(try environment.reader.read(digits, as: .varbit(nil)), .bit)
    }
  }

  private func column(_ name: String) throws(EvaluationError) -> TypedNode {
    guard let index = columns.firstIndex(where: { $0.name == name }) else {
      throw .unsupported("column \"\(name)\", which is not among those given")
    }
    let binding = columns[index]
    let collation = binding.collation == "default" ? nil : binding.collation
    return TypedNode(
      type: BaseType(binding.type, in: schema), declared: schema.baseType(of: binding.type),
      collation: collation ?? environment.defaultCollation, columnIndex: index
    ) { frame throws(EvaluationError) in
      guard index < frame.row.count else {
        throw .runtime("the row has no value for column \"\(name)\"")
      }
      return frame.row[index]
    }
  }

  private func domainValue() throws(EvaluationError) -> TypedNode {
    guard let domainType else { throw .unsupported("VALUE outside of a domain") }
    return TypedNode(
      type: BaseType(domainType, in: schema), declared: schema.baseType(of: domainType),
      collation: environment.defaultCollation
    ) { $0.domainValue }
  }

  func currentTime(_ kind: Expression.CurrentTime) -> TypedNode {
    let now = environment.now
    let (days, time) = CivilCalendar.split(now)
    switch kind {
    case .date: return constant(.date(Int32(days)), .date)
    case .time: return constant(.time(time), .timeTZ)
    case .timestamp: return constant(.timestampTZ(now), .timestampTZ)
    case .localTime: return constant(.time(time), .time)
    case .localTimestamp: return constant(.timestamp(now), .timestamp)
    }
  }

  /// A node whose value is computed once here where the nodes it is made from are constants.
  ///
  /// An error is noted: PostgreSQL folds constants before it runs anything.
  func folded(_ node: TypedNode, from parts: [TypedNode]) throws(EvaluationError) -> TypedNode {
    var node = node
    node.constant = nil
    node.failure = parts.lazy.compactMap(\.failure).first
    guard node.failure == nil, parts.allSatisfy({ $0.constant != nil }) else { return node }
    do throws(EvaluationError) {
      let value = try node.run(Frame(row: [], domainValue: .null))
      node.constant = value
      node.run = { _ in value }
    } catch {
      if case .unsupported = error { throw error }
      node.failure = error
    }
    return node
  }

  /// The collation that several operands give their result.
  func collation(of nodes: [TypedNode]) -> String? {
    var result: String? = "C"
    for node in nodes where node.type.category == .string && node.constant == nil {
      if node.collation != "C" { result = node.collation }
    }
    return result
  }
}
