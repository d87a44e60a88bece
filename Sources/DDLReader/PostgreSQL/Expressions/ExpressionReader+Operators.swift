internal import SchemaModel

extension ExpressionReader {
  /// Reads an `A_Expr`: an operator, or one of the forms that the grammar spells as one.
  func operation(_ body: SyntaxNode) -> Expression {
    // OPERATOR(schema.~) means the plain operator wherever it is looked up.
    let name = body["name"].names.last ?? ""
    switch body["kind"].string {
    case "AEXPR_OP":
      guard body["lexpr"].isPresent else { return .unary(name, read(body["rexpr"])) }
      return infix(name, read(body["lexpr"]), body["rexpr"])
    case "AEXPR_LIKE", "AEXPR_ILIKE":
      return .binary(name, read(body["lexpr"]), likePattern(body["rexpr"]))
    case "AEXPR_SIMILAR":
      return similar(read(body["lexpr"]), body["rexpr"].body, negated: name.hasPrefix("!"))
    case "AEXPR_OP_ANY":
      return .quantified(
        read(body["lexpr"]), operator: name, array: read(body["rexpr"]), all: false)
    case "AEXPR_OP_ALL":
      return .quantified(
        read(body["lexpr"]), operator: name, array: read(body["rexpr"]), all: true)
    case "AEXPR_DISTINCT":
      return .isDistinct(read(body["lexpr"]), read(body["rexpr"]), negated: false)
    case "AEXPR_NOT_DISTINCT":
      return .isDistinct(read(body["lexpr"]), read(body["rexpr"]), negated: true)
    case "AEXPR_NULLIF": return .call("nullif", [read(body["lexpr"]), read(body["rexpr"])])
    case "AEXPR_IN":
      return .inList(read(body["lexpr"]), readAll(body["rexpr"]), negated: name == "<>")
    case "AEXPR_BETWEEN", "AEXPR_NOT_BETWEEN", "AEXPR_BETWEEN_SYM", "AEXPR_NOT_BETWEEN_SYM":
      return between(body)
    default: return .unsupported("the operator \(name)")
    }
  }

  /// An infix operator; `x ~ similar_to_escape('…')` is how the server writes SIMILAR TO back.
  private func infix(_ name: String, _ left: Expression, _ right: SyntaxNode) -> Expression {
    if name == "~" || name == "!~", right.kind == "FuncCall",
      right.body["funcname"].names.last == "similar_to_escape"
    {
      return similar(left, right.body, negated: name == "!~")
    }
    return .binary(name, left, read(right))
  }

  /// The pattern of LIKE. An ESCAPE clause over a constant pattern is rewritten to the standard
  /// escape, the backslash.
  private func likePattern(_ node: SyntaxNode) -> Expression {
    guard node.kind == "FuncCall", node.body["funcname"].names.last == "like_escape" else {
      return read(node)
    }
    let arguments = readAll(node.body["args"])
    guard arguments.count == 2, let pattern = arguments[0].stringConstant,
      let escape = arguments[1].stringConstant
    else { return .call("like_escape", arguments) }
    return .literal(.string(Self.withStandardEscape(pattern, escape: escape.unicodeScalars.first)))
  }

  private func similar(_ left: Expression, _ call: SyntaxNode, negated: Bool) -> Expression {
    let arguments = readAll(call["args"])
    guard let pattern = arguments.first else { return .unsupported("SIMILAR TO") }
    guard arguments.count > 1 else { return .similar(left, pattern: pattern, negated: negated) }
    guard let text = pattern.stringConstant, let escape = arguments[1].stringConstant else {
      return .unsupported("SIMILAR TO with an ESCAPE that is not constant")
    }
    let standard = Self.withStandardEscape(text, escape: escape.unicodeScalars.first)
    return .similar(left, pattern: .literal(.string(standard)), negated: negated)
  }

  /// The pattern with its own escape replaced by a backslash, and bare backslashes escaped.
  static func withStandardEscape(_ pattern: String, escape: Unicode.Scalar?) -> String {
    guard escape != "\\" else { return pattern }
    var standard = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if !isEscaped, scalar == escape {
        standard.append("\\")
        isEscaped = true
        continue
      }
      if !isEscaped, scalar == "\\" { standard.append("\\") }
      standard.append(scalar)
      isEscaped = false
    }
    return String(standard)
  }

  /// `x BETWEEN a AND b`, as the comparisons it stands for.
  private func between(_ body: SyntaxNode) -> Expression {
    let value = read(body["lexpr"])
    let bounds = readAll(body["rexpr"])
    guard bounds.count == 2 else { return .unsupported("BETWEEN") }
    func inside(_ low: Expression, _ high: Expression) -> Expression {
      .and([.binary(">=", value, low), .binary("<=", value, high)])
    }
    func outside(_ low: Expression, _ high: Expression) -> Expression {
      .or([.binary("<", value, low), .binary(">", value, high)])
    }
    switch body["kind"].string {
    case "AEXPR_NOT_BETWEEN": return outside(bounds[0], bounds[1])
    case "AEXPR_BETWEEN_SYM":
      return .or([inside(bounds[0], bounds[1]), inside(bounds[1], bounds[0])])
    case "AEXPR_NOT_BETWEEN_SYM":
      return .and([outside(bounds[0], bounds[1]), outside(bounds[1], bounds[0])])
    default: return inside(bounds[0], bounds[1])
    }
  }
}

extension Expression {
  /// The string under any casts, where the expression is a string constant.
  var stringConstant: String? {
    switch self {
    case .literal(.string(let text)): text
    case .cast(let inner, _): inner.stringConstant
    default: nil
    }
  }
}
