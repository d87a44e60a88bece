import SchemaModel

extension EdgeCaseTexts {
  /// Entries of ranges and multiranges.
  mutating func ranges(_ type: SQLType) {
    let (kind, isMultiple): (SQLType.RangeKind, Bool) =
      switch type {
      case .range(let kind): (kind, false)
      case .multirange(let kind): (kind, true)
      default: preconditionFailure("\(type) is no range")
      }
    func written(_ range: String) -> String { isMultiple ? "{\(range)}" : range }
    add("empty range", isMultiple ? "{}" : "empty")
    guard !PartDomain.isConstrained(kind.element, in: schema),
      let (low, high) = neighbours(schema.baseType(of: kind.element))
    else { return add("unbounded", written("(,)")) }
    add("one step", written("[\(low),\(high))"))
    add("without a beginning", written("(,\(high))"))
    add("without an end", written("[\(low),)"))
    add("unbounded", written("(,)"))
  }

  /// Two values of a type, one step or little more apart, as a range writes them.
  private func neighbours(_ type: SQLType) -> (low: String, high: String)? {
    switch type {
    case .smallint, .integer, .bigint, .numeric, .real, .doublePrecision, .money: ("0", "1")
    case .date: ("2024-02-29", "2024-03-01")
    case .time: ("00:00:00", "00:00:01")
    case .timestamp: ("\"2024-02-29 00:00:00\"", "\"2024-03-01 00:00:00\"")
    case .timestampTZ: ("\"2024-02-29 00:00:00+00\"", "\"2024-03-01 00:00:00+00\"")
    default: nil
    }
  }

  /// Entries of pgvector's types.
  private mutating func vectors(_ type: VectorType) {
    let count = max(1, type.dimensions ?? VectorType.usualDimensions)
    // Long ones would make the plan large.
    guard count <= 4_096 || type.storage == .sparse else { return }
    func axis(_ place: Int, _ value: String) -> String {
      type.storage == .sparse
        ? "{\(place + 1):\(value)}/\(count)"
        : "[" + (0..<count).map { $0 == place ? value : "0" }.joined(separator: ",") + "]"
    }
    add(["first axis": axis(0, "1"), "last axis, backwards": axis(count - 1, "-1")])
    let greatest = type.storage == .half ? "65504" : "1e+18"
    add(["very long": axis(0, greatest), "very short": axis(0, "0.0001")])
    if type.storage == .sparse {
      add("no element", "{}/\(count)")
    } else {
      add("all 0", axis(0, "0"))
    }
  }

  /// Entries of the remaining types.
  mutating func others(_ type: SQLType, longest: Int?) {
    switch type {
    case .boolean: add(["true": "true", "false": "false"])
    case .enumeration(let name):
      for label in schema.enums[name]?.labels ?? [] { add("label \(label)", label) }
    case .uuid:
      add([
        "nil UUID": "00000000-0000-0000-0000-000000000000",
        "greatest UUID": "ffffffff-ffff-ffff-ffff-ffffffffffff",
      ])
    case .json, .jsonb: documents()
    case .bytea: bytes(longest)
    case .bit(let count):
      add("all zeros", String(repeating: "0", count: count))
      add("all ones", String(repeating: "1", count: count))
    case .varbit(let limit):
      add(["no bits": "", "one bit": "1"])
      add("many bits", String(repeating: "10", count: 32).prefix(limit ?? 64).description)
    case .composite(let name):
      let fields = schema.composites[name]?.fields ?? []
      // A domain that is NOT NULL says so of a field too.
      guard !fields.contains(where: { ConstraintSource.forbidsNull($0.type, in: schema) }) else {
        break
      }
      let count = fields.count
      add("all fields NULL", "(" + String(repeating: ",", count: max(0, count - 1)) + ")")
    case .inet, .cidr, .macaddr, .macaddr8: networks(type)
    case .xml:
      add([
        "empty element": "<a/>", "escapes": "<a b=\"&quot;\">&amp;&lt;</a>", "unicode": "<a>名字</a>",
      ])
    case .tsvector:
      add(["no lexeme": "", "one lexeme": "'x'", "apostrophe in a lexeme": "'o''brien':1"])
    case .tsquery: add(["one lexeme": "'x'", "operators": "'a' & !'b'"])
    case .hstore: add(["no pair": "", "NULL inside": "\"a\"=>NULL", "blank key": "\"\"=>\"\""])
    case .ltree: add(["no label": "", "one label": "top", "many labels": "a.b.c.d.e.f.g.h"])
    case .vector(let vector): vectors(vector)
    default: shapes(type)
    }
  }

  private mutating func documents() {
    add([
      "empty object": "{}", "empty JSON array": "[]", "JSON null": "null", "JSON zero": "0",
      "JSON text": "\"\"", "nested": #"{"a": {"b": {"c": [1, [2, {"d": null}]]}}}"#,
      "unicode": #"{"name": "名字", "emoji": "😀", "quote": "\"", "slash": "\\"}"#,
      "large number": #"{"n": 12345678901234567890.5}"#,
    ])
  }

  private mutating func bytes(_ longest: Int?) {
    let all = (0..<256).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    let limit = longest ?? 256
    add("no bytes", "\\x")
    add("zero byte", "\\x00")
    add("greatest byte", "\\xff")
    if let longest, longest <= 4096 {
      add("all zero bytes", "\\x" + String(repeating: "00", count: longest))
      add("all greatest bytes", "\\x" + String(repeating: "ff", count: longest))
    }
    if limit >= 256 { add("every byte", "\\x" + all.joined()) }
  }

  private mutating func networks(_ type: SQLType) {
    switch type {
    case .inet:
      add([
        "unspecified": "0.0.0.0", "broadcast": "255.255.255.255", "loopback": "127.0.0.1",
        "network": "10.0.0.0/8", "IPv6 loopback": "::1", "IPv6": "2001:db8::ff00:42:8329",
      ])
    case .cidr:
      add([
        "everything": "0.0.0.0/0", "private": "10.0.0.0/8", "one host": "192.0.2.1/32",
        "IPv6": "2001:db8::/32",
      ])
    case .macaddr:
      add(["all zeros": "00:00:00:00:00:00", "broadcast": "ff:ff:ff:ff:ff:ff"])
    default:
      add(["all zeros": "00:00:00:00:00:00:00:00", "all ones": "ff:ff:ff:ff:ff:ff:ff:ff"])
    }
  }

  private mutating func shapes(_ type: SQLType) {
    switch type {
    case .point:
      add(["origin": "(0,0)", "corner of the earth": "(-180,90)", "far": "(1e+300,-1e+300)"])
    case .line: add(["horizontal": "{0,-1,0}", "vertical": "{-1,0,0}"])
    case .lseg: add(["no length": "[(0,0),(0,0)]", "unit": "[(0,0),(1,1)]"])
    case .box: add(["no area": "(0,0),(0,0)", "unit": "(1,1),(0,0)"])
    case .path: add(["one point": "[(0,0)]", "closed": "((0,0),(1,0),(1,1))"])
    case .polygon: add(["one point": "((0,0))", "triangle": "((0,0),(1,0),(1,1))"])
    case .circle: add(["no radius": "<(0,0),0>", "unit": "<(0,0),1>"])
    default: break
    }
  }
}
