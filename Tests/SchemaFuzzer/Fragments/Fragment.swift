/// A piece of SQL that knows which of its parts may be left out, or replaced by simpler ones.
indirect enum Fragment: Sendable {
  case text(String)
  case identifier(Identifier)
  /// Parts that stand or fall together.
  case joined([Fragment])
  /// Parts of which any may be left out, as long as `least` remain.
  case list([Fragment], separator: String, least: Int)
  /// What may be left out.
  case optional(Fragment)
  /// What stands first, and what may stand for it, the simplest last.
  case choice([Fragment])
  /// A part that shows a feature of the grammar.
  case feature(Feature, Fragment)

  /// The SQL.
  var sql: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .text(let part): text += part
    case .identifier(let identifier): text += identifier.sql
    case .joined(let parts): for part in parts { part.write(into: &text) }
    case .list(let parts, let separator, _):
      for (offset, part) in parts.enumerated() {
        if offset > 0 { text += separator }
        part.write(into: &text)
      }
    case .optional(let part), .feature(_, let part): part.write(into: &text)
    case .choice(let parts): parts[0].write(into: &text)
    }
  }

  /// The parts that are written.
  private var parts: [Fragment] {
    switch self {
    case .text, .identifier: []
    case .joined(let parts), .list(let parts, _, _): parts
    case .optional(let part), .feature(_, let part): [part]
    case .choice(let parts): [parts[0]]
    }
  }

  /// The features that the SQL shows.
  var features: Set<Feature> {
    var found: Set<Feature> = []
    visit { fragment in
      switch fragment {
      case .feature(_, .joined(let parts)) where parts.isEmpty: break
      case .feature(let feature, _): found.insert(feature)
      case .identifier(let name) where name.sql.hasPrefix("\""): found.insert(.oddName)
      default: break
      }
    }
    return found
  }

  /// The names in the SQL.
  var identifiers: Set<Identifier> {
    var found: Set<Identifier> = []
    visit { if case .identifier(let identifier) = $0 { found.insert(identifier) } }
    return found
  }

  private func visit(_ look: (Fragment) -> Void) {
    look(self)
    for part in parts { part.visit(look) }
  }
}

extension Fragment: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }

  init(stringInterpolation: Interpolation) { self = .joined(stringInterpolation.parts) }

  /// `"CHECK (\(condition))"`: what is put in may be a fragment, a name, or plain text.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var parts: [Fragment] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { parts.append(.text(literal)) }
    }
    mutating func appendInterpolation(_ fragment: Fragment) { parts.append(fragment) }
    mutating func appendInterpolation(_ identifier: Identifier) {
      parts.append(.identifier(identifier))
    }
    mutating func appendInterpolation(_ text: String) { parts.append(.text(text)) }
    mutating func appendInterpolation(_ number: Int) { parts.append(.text("\(number)")) }
  }
}
