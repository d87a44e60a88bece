import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Types that are neither counted nor plain text: each is written as text in its own notation.
extension TableCompiler {
  /// One value of a type. `path` names the lanes, so that parts of a value are drawn apart.
  ///
  /// Where the value must be unique, `index` is worked into it.
  func typedPieces(
    _ type: SQLType, _ spec: GeneratorSpec, _ domain: Domain, path: String,
    index: (slot: Int, count: UInt64)? = nil
  ) throws(GenerationError) -> [Piece] {
    let column = Column(name: path, type: type)
    if type == .uuid {
      let high = newSlot()
      let low = newSlot()
      steps.append(
        Step(
          .uuid(lane(path, "uuid"), isKeyed: index != nil), [index?.slot ?? Self.row],
          to: [high, low]))
      return [.uuid(high: high, low: low)]
    }
    if spec.templates?.isEmpty == false, index == nil {
      return try textPieces(
        Column(name: path, type: type.isCharacter ? type : .text), templateOnly(spec), Domain(),
        index: nil)
    }
    switch type {
    case .json, .jsonb:
      let body = try numbered("{nouns}", path, index)
      if let open = spec.openObjects {
        let members = try textPieces(
          Column(name: path + ".members", type: .text), templateOnly(open), Domain(), index: nil)
        return members + [.literal(", \"ref\": \"")] + body + [.literal("\"}")]
      }
      return [.literal("{\"name\": \"")] + body + [.literal("\"}")]
    case .xml:
      return [.literal("<item>")] + (try numbered("{nouns}", path, index)) + [.literal("</item>")]
    case .bytea: return [.literal("\\x")] + hexPieces(byteCount(spec, domain), path, index)
    case .bit(let count): return bitPieces(count, path, index)
    case .varbit(let count): return bitPieces(min(count ?? 32, spec.maxLength ?? 32), path, index)
    case .inet, .cidr: return addressPieces(type, path, index)
    case .macaddr: return hexGroups(6, path, index)
    case .macaddr8: return hexGroups(8, path, index)
    case .interval:
      return [.ordinal(try spanSlot(spec, path, index), .integer), .literal(" seconds")]
    case .range(let kind): return try rangePieces(kind, spec, path, index)
    case .multirange(let kind):
      return [.literal("{")] + (try rangePieces(kind, spec, path, index)) + [.literal("}")]
    case .vector(let type): return vectorPieces(type, path, index)
    case .array(let element): return try arrayPieces(element, spec, domain, path, index)
    case .hstore:
      return [.literal("\"")] + (try numbered("{nouns}", path, index)) + [.literal("\"=>\"")]
        + (try numbered("{adjectives}", path + ".value", nil)) + [.literal("\"")]
    case .ltree:
      return (try numbered("{nouns|slug}", path, nil)) + [.literal(".")]
        // A label holds no hyphen, which would set off the number of a unique word.
        + (try numbered(
          index == nil ? "{plural_nouns|slug}" : "{lower:8}", path + ".leaf", index))
    case .tsvector:
      return [.literal("'")] + (try numbered("{nouns}", path, index)) + [.literal("':1 '")]
        + (try numbered("{adjectives}", path + ".second", nil)) + [.literal("':2")]
    case .tsquery:
      return [.literal("'")] + (try numbered("{nouns}", path, index)) + [.literal("' & '")]
        + (try numbered("{adjectives}", path + ".second", nil)) + [.literal("'")]
    case .point, .line, .lseg, .box, .path, .polygon, .circle: return geometry(type, path, index)
    case .composite(let name): return try compositePieces(name, spec, path, index)
    case .other, .spatial:
      if domain.null == .required { return [] }
      throw failure(
        path, "its type has no generator; give the column a template or values in the plan")
    default:
      if let ordinal = OrdinalType(type, in: schema) {
        let plan = ColumnPlan(name: path, type: type, generator: spec)
        let binding = try makeOrdinal(
          column, plan, ordinal, [Demand(domain: domain, relations: [])])
        return binding.pieces
      }
      return try textPieces(column, spec, domain, index: index)
    }
  }

  private func templateOnly(_ spec: GeneratorSpec) -> GeneratorSpec {
    var copy = GeneratorSpec(.template)
    copy.templates = spec.templates
    copy.weights = spec.weights
    return copy
  }

  /// A template's text, with the index behind it where the value must be unique.
  private func numbered(_ source: String, _ path: String, _ index: (slot: Int, count: UInt64)?)
    throws(GenerationError) -> [Piece]
  {
    var spec = GeneratorSpec(.template)
    spec.templates = [source]
    return try textPieces(Column(name: path, type: .text), spec, Domain(), index: index)
  }

  // MARK: Bits and bytes

  private func byteCount(_ spec: GeneratorSpec, _ domain: Domain) -> Int {
    let bounds = domain.text.octets.clamped(to: domain.text.length)
    let wanted = spec.maxLength ?? 16
    return min(max(min(wanted, 64), bounds.lowerBound, spec.minLength ?? 0), bounds.upperBound)
  }

  /// Hexadecimal digits of `count` bytes; a unique value begins with the index under a bijection.
  private func hexPieces(_ count: Int, _ path: String, _ index: (slot: Int, count: UInt64)?)
    -> [Piece]
  {
    var pieces: [Piece] = []
    var rest = count * 2
    if let index {
      let digits = min(rest, 14)
      let radix: UInt64 = 1 << UInt64(digits * 4)
      let number = emit(
        .permute(Permutation(count: radix, lane: lane(path, "unique"))), [index.slot])
      pieces.append(.characters(emit(.spread(radix: radix), [number]), .hex, count: digits))
      rest -= digits
    }
    while rest > 0 {
      let part = min(rest, 16)
      pieces.append(
        .characters(emit(.bits(lane(path, "bytes \(rest)"))), .hex, count: part))
      rest -= part
    }
    return pieces
  }

  private func bitPieces(_ count: Int, _ path: String, _ index: (slot: Int, count: UInt64)?)
    -> [Piece]
  {
    let bits = WordList(["0", "1"])
    return (0..<max(0, count)).map { place in
      if let index, place < 62 {
        return .word(
          emit(.digit(divisor: Divisor(1 << UInt64(place)), radix: 2), [index.slot]), bits)
      }
      let lane = lane(path, "bit \(place)")
      return .word(emit(.uniform(lane, first: 0, count: 2, step: 1)), bits)
    }
  }

  private func hexGroups(_ count: Int, _ path: String, _ index: (slot: Int, count: UInt64)?)
    -> [Piece]
  {
    var pieces: [Piece] = []
    for place in 0..<count {
      if place > 0 { pieces.append(.literal(":")) }
      // The first byte of a real card's address is even: not a multicast one.
      if place == 0 {
        pieces.append(.literal("00"))
      } else if let index, count - place <= 5 {
        let divisor: UInt64 = 1 << UInt64((count - place - 1) * 8)
        let digit = emit(.digit(divisor: Divisor(divisor), radix: 256), [index.slot])
        pieces.append(.characters(emit(.spread(radix: 256), [digit]), .hex, count: 2))
      } else {
        pieces.append(
          .characters(emit(.bits(lane(path, "group \(place)"))), .hex, count: 2))
      }
    }
    return pieces
  }

  private func addressPieces(_ type: SQLType, _ path: String, _ index: (slot: Int, count: UInt64)?)
    -> [Piece]
  {
    func octet(_ place: Int, _ range: ClosedRange<Int64>) -> Piece {
      let count = UInt64(range.upperBound - range.lowerBound) + 1
      return .ordinal(
        emit(
          .uniform(lane(path, "octet \(place)"), first: range.lowerBound, count: count, step: 1)),
        .integer)
    }
    func digit(_ divisor: UInt64) -> Piece {
      guard let index else { return octet(Int(divisor), 1...254) }
      return .ordinal(emit(.digit(divisor: Divisor(divisor), radix: 256), [index.slot]), .integer)
    }
    let dot = Piece.literal(".")
    if type == .cidr {
      return [.literal("10."), digit(65_536), dot, digit(256), dot, digit(1), .literal("/32")]
    }
    let first = index == nil ? octet(0, 11...126) : Piece.literal("10")
    return [first, dot, digit(65_536), dot, digit(256), dot, digit(1)]
  }

  // MARK: Spans and shapes

  func spanSlot(_ spec: GeneratorSpec, _ path: String, _ index: (slot: Int, count: UInt64)?)
    throws(GenerationError) -> Int
  {
    if let index { return emit(.affine(start: 60, step: 1), [index.slot]) }
    func seconds(_ text: String?, otherwise: Int64) -> Int64 {
      text.flatMap { intervalSeconds($0, in: schema) } ?? otherwise
    }
    let low = seconds(spec.min, otherwise: 60)
    let high = max(low, seconds(spec.max, otherwise: 30 * 86_400))
    return emit(
      .uniform(lane(path, "span"), first: low, count: UInt64(high - low) + 1, step: 1))
  }

  /// A shape; with an index, one in a stripe of its own.
  private func geometry(
    _ type: SQLType, _ path: String, _ index: (slot: Int, count: UInt64)?
  ) -> [Piece] {
    let stripe = index.map { emit(.affine(start: 0, step: 400), [$0.slot]) }
    var place = 0
    func number(_ least: Int64 = -18_000, _ count: UInt64 = 36_001) -> Piece {
      place += 1
      return .ordinal(
        emit(.uniform(lane(path, "coordinate \(place)"), first: least, count: count, step: 1)),
        .decimal(scale: 2))
    }
    func across() -> Piece {
      guard let stripe else { return number() }
      place += 1
      let inside = emit(
        .uniform(lane(path, "coordinate \(place)"), first: 0, count: 200, step: 1))
      return .ordinal(emit(.sum, [stripe, inside]), .decimal(scale: 2))
    }
    func point() -> [Piece] { [.literal("("), across(), .literal(","), number(), .literal(")")] }
    func points(_ count: Int) -> [Piece] {
      Array((0..<count).map { _ in point() }.joined(separator: [.literal(",")]))
    }
    return switch type {
    case .point: point()
    case .line:
      [
        .literal("{"), number(1, 900), .literal(","), number(), .literal(","), number(),
        .literal("}"),
      ]
    case .lseg: [.literal("[")] + points(2) + [.literal("]")]
    case .box: points(2)
    case .path: [.literal("[")] + points(3) + [.literal("]")]
    case .circle:
      [.literal("<")] + point()
        + [.literal(","), number(1, stripe == nil ? 10_000 : 90), .literal(">")]
    default: [.literal("(")] + points(4) + [.literal(")")]
    }
  }

  // MARK: Inside of containers

  /// Whether values of a type are written in double quotes within an array or a range.
  func isQuotedInside(_ type: SQLType) -> Bool {
    switch OrdinalType(type, in: schema) {
    case nil, .timestamp: true
    case .enumeration(let name):
      schema.enums[name]?.labels.contains { !ContainerText.isPlain($0) } ?? true
    case .integer, .decimal, .boolean, .date, .time: false
    }
  }

  /// The pieces of an element inside double quotes: backslash and quote are escaped.
  func escaped(_ pieces: [Piece]) -> [Piece] {
    func isPlain(_ text: String) -> Bool { !text.utf8.contains { $0 == 0x22 || $0 == 0x5C } }
    func escape(_ text: String) -> String {
      isPlain(text)
        ? text : String(text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] })
    }
    return pieces.map { piece in
      switch piece {
      case .literal(let text): .literal(escape(text))
      case .word(let slot, let list):
        .word(slot, list.words.allSatisfy(isPlain) ? list : WordList(list.words.map(escape)))
      case .choice(let slot, let branches): .choice(slot, branches.map(escaped))
      case .text(let slot):
        .text(
          emit(.escape, [slot]))
      default: piece
      }
    }
  }
}

extension GeneratorSpec {
  /// Templates of JSON objects without their last braces, so that another member can follow; `nil` where
  /// some template is no object, has no members or has one of that name.
  fileprivate var openObjects: GeneratorSpec? {
    guard let templates, !templates.isEmpty else { return nil }
    var open = self
    open.templates = templates.compactMap { template in
      template.hasPrefix("{{") && template.hasSuffix("}}") && template.count > 4
        && !template.contains("\"ref\"") ? String(template.dropLast(2)) : nil
    }
    return open.templates?.count == templates.count ? open : nil
  }
}
