typealias Unary = @Sendable (SQLValue) throws(EvaluationError) -> SQLValue
typealias Binary = @Sendable (SQLValue, SQLValue) throws(EvaluationError) -> SQLValue
typealias Nary = @Sendable ([SQLValue]) throws(EvaluationError) -> SQLValue

/// How a function or operator is computed.
enum Implementation: Sendable {
  case unary(Unary)
  case binary(Binary)
  case nary(Nary)
}

/// What an implementation may be fitted to when the call is compiled.
struct CallContext: Sendable {
  let name: String
  let environment: Environment
  /// The arguments, already converted to the parameter types.
  let arguments: [TypedNode]
  /// What `anyelement`, or the element of `anyarray` or `anyrange`, stands for.
  let element: BaseType?

  /// The value of an argument that does not depend on the row.
  func constant(_ index: Int) -> SQLValue? {
    index < arguments.count ? arguments[index].constant : nil
  }

  /// - Throws: `unsupported` where an argument's collation orders text otherwise than by bytes.
  func requireByteOrder() throws(EvaluationError) {
    for argument in arguments { try argument.requireByteOrder(for: name) }
  }
}

/// One signature of a function or an operator.
struct Overload: Sendable {
  typealias Maker = @Sendable (CallContext) throws(EvaluationError) -> Implementation

  let parameters: [BaseType]
  let result: BaseType
  /// Whether a NULL argument gives NULL without calling.
  var isStrict = true
  /// Whether the last parameter takes any number of arguments, at least one.
  var isVariadic = false
  let make: Maker

  /// The parameter types for `count` arguments; `nil` where that many cannot be given.
  func parameters(forCount count: Int) -> [BaseType]? {
    if count == parameters.count { return parameters }
    guard isVariadic, let last = parameters.last, count >= parameters.count else { return nil }
    return parameters + Array(repeating: last, count: count - parameters.count)
  }
}

/// A set of overloads by name.
struct OverloadTable: Sendable {
  private(set) var entries: [String: [Overload]] = [:]

  subscript(name: String) -> [Overload] { entries[name] ?? [] }

  mutating func add(_ name: String, _ overload: Overload) {
    entries[name, default: []].append(overload)
  }

  /// A strict function of one argument.
  mutating func unary(_ name: String, _ a: BaseType, _ result: BaseType, _ body: @escaping Unary) {
    add(name, Overload(parameters: [a], result: result, make: { _ in .unary(body) }))
  }

  /// A strict function of two arguments.
  mutating func binary(
    _ name: String, _ a: BaseType, _ b: BaseType, _ result: BaseType, _ body: @escaping Binary
  ) {
    add(name, Overload(parameters: [a, b], result: result, make: { _ in .binary(body) }))
  }

  /// A strict function of any fixed number of arguments.
  mutating func nary(
    _ name: String, _ parameters: [BaseType], _ result: BaseType, _ body: @escaping Nary
  ) {
    add(name, Overload(parameters: parameters, result: result, make: { _ in .nary(body) }))
  }

  /// A function that is fitted to its arguments when the call is compiled.
  mutating func fitted(
    _ name: String, _ parameters: [BaseType], _ result: BaseType, strict: Bool = true,
    variadic: Bool = false, _ make: @escaping Overload.Maker
  ) {
    add(
      name,
      Overload(
        parameters: parameters, result: result, isStrict: strict, isVariadic: variadic, make: make))
  }
}
