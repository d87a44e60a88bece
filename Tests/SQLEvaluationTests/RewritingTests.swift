import SQLEvaluation
import SchemaModel
import Testing

@Suite struct RewritingTests {
  let name = QualifiedName(name: "is_clean")
  let loop = QualifiedName(name: "loop")

  var schema: Schema {
    var schema = makeSchema()
    schema.functions[name] = [
      Function(
        name: name, parameters: [("value", .text)], returns: .boolean, language: "sql",
        body: .binary("=", .parameter(0), .call("btrim", [.parameter(0)])), isStrict: true)
    ]
    schema.functions[loop] = [
      Function(
        name: loop, parameters: [("value", .integer)], returns: .integer, language: "sql",
        body: .userCall(loop, [.parameter(0)]))
    ]
    let opaque = QualifiedName(name: "opaque")
    schema.functions[opaque] = [
      Function(
        name: opaque, parameters: [], returns: .boolean, language: "plpgsql", body: nil)
    ]
    return schema
  }

  @Test func userFunctions() throws {
    let evaluator = Evaluator(schema: schema, now: fixedNow)
    let call = Expression.userCall(name, [.column("t")])
    let check = try evaluator.compile(call, columns: [ColumnBinding(name: "t", type: .text)])
    #expect(try check.evaluate([.text("a b")]) == .boolean(true))
    #expect(try check.evaluate([.text(" a")]) == .boolean(false))
    #expect(try check.evaluate([.null]) == .null)
    #expect(check.isSatisfied(by: [.null]))
    var calls = 0
    evaluator.inlined(call).walk { if case .userCall = $0 { calls += 1 } }
    #expect(calls == 0)
    let recursive = Expression.userCall(loop, [int(1)])
    #expect(evaluator.inlined(recursive) == recursive)
    #expect(
      evaluator.unsupportedPart(of: recursive, columns: [])?.contains("calls itself") == true)
    let opaque = Expression.userCall(QualifiedName(name: "opaque"), [])
    #expect(evaluator.unsupportedPart(of: opaque, columns: [])?.contains("plpgsql") == true)
  }

  @Test func constants() {
    let evaluator = Evaluator(schema: schema, now: fixedNow)
    #expect(evaluator.foldConstants(.binary("+", int(2), int(3))) == int(5))
    #expect(
      evaluator.foldConstants(.and([.literal(.boolean(true)), .isNull(.column("a"))]))
        == .isNull(.column("a")))
    #expect(
      evaluator.foldConstants(.or([.isNull(.column("a")), .binary("=", int(1), int(1))]))
        == .literal(.boolean(true)))
    let date = Expression.binary(
      "-", .currentTime(.timestamp), .cast(text("18 years"), .interval))
    #expect(
      evaluator.foldConstants(date)
        == .cast(text("2006-06-01 12:00:00+00"), .timestampTZ(precision: 6)))
    // An error stays where it is.
    let bad = Expression.binary("/", int(1), int(0))
    #expect(evaluator.foldConstants(bad) == bad)
  }

  @Test func collations() {
    let refused = Evaluator(schema: schema, now: fixedNow, defaultCollation: nil)
    let columns = [ColumnBinding(name: "t", type: .text)]
    let order = Expression.binary("<", .column("t"), text("m"))
    #expect(refused.unsupportedPart(of: order, columns: columns) != nil)
    #expect(
      refused.unsupportedPart(of: .binary("=", .column("t"), text("m")), columns: columns) == nil)
    let german = [ColumnBinding(name: "t", type: .text, collation: "de_DE")]
    let evaluator = Evaluator(schema: schema, now: fixedNow)
    #expect(evaluator.unsupportedPart(of: order, columns: german) != nil)
    #expect(evaluator.unsupportedPart(of: order, columns: columns) == nil)
  }
}
