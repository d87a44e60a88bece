extension Family {
  /// A value of the type, mostly of the kind that people use.
  func value(_ random: inout SeededRandom) -> Value {
    switch self {
    case .integer(let bits):
      let large = bits == 16 ? 3_000 : 500_000
      return .whole(
        random.chance(0.6)
          ? random.int(0...20) : random.chance(0.7) ? random.int(1...large) : -random.int(1...900))
    case .numeric(let precision, let scale):
      let places = precision == 0 ? 2 : scale
      let digits = precision == 0 ? 6 : min(precision, 6)
      let most = repeatElement(10, count: max(1, digits)).reduce(1, *) - 1
      let units = random.int(0...most)
      return .decimal(units: random.chance(0.1) ? -units : units, scale: places)
    case .float: return .decimal(units: random.int(-400...4000), scale: 2)
    case .text(let limit, let padded):
      return .text(Self.words(&random, limit: limit, exactly: padded))
    case .boolean: return .boolean(random.chance(0.5))
    case .date: return .day(random.int(3_650...9_400))
    case .timestamp: return .seconds(random.int(3_650...9_400) * 86_400 + random.int(0...86_399))
    case .time: return .seconds(random.int(0...86_399))
    case .interval:
      return .opaque("\(random.int(1...90)) \(random.pick(["hours", "days", "minutes"]))")
    case .uuid:
      return .opaque(
        "00000000-0000-4000-8000-0000000000" + String(random.int(16...255), radix: 16))
    case .bytes:
      return .opaque(
        "\\x"
          + (0..<random.int(1...6)).map { _ in
            String(random.int(16...255), radix: 16)
          }.joined())
    case .json: return .opaque(random.pick(Self.objects))
    case .network: return .opaque("10.\(random.int(0...255)).0.\(random.int(1...254))")
    case .bits(let count, let varying):
      return .opaque(
        (0..<(varying ? random.int(1...count) : count)).map { _ in
          random.chance(0.5) ? "1" : "0"
        }.joined())
    case .money: return .opaque("\(random.int(1...900)).\(random.int(10...99))")
    case .enumeration(_, let labels): return .text(random.pick(labels))
    case .array(let element):
      return .list((0..<random.int(1...3)).map { _ in element.value(&random) })
    case .range(let element):
      let lower =
        element == .date || element.isTime ? random.int(4_000...9_000) : random.int(0...90)
      return .range(lower, lower + random.int(1...40))
    case .composite: return .opaque("(7,seven)")
    case .other(_, let values, _): return .opaque(random.pick(values))
    }
  }

  /// Types that schemas use seldom.
  static let others: [Family] = [
    .other(name: "timetz", values: ["10:00:00+00", "23:59:59+02"], canBeKey: true),
    .other(name: "macaddr", values: ["08:00:2b:01:02:03", "08:00:2b:01:02:04"], canBeKey: true),
    .other(name: "macaddr8", values: ["08:00:2b:01:02:03:04:05"], canBeKey: true),
    .other(name: "cidr", values: ["10.1.0.0/16", "192.168.4.0/24"], canBeKey: true),
    .other(name: "tsvector", values: ["a b", "cat dog"], canBeKey: true),
    .other(name: "point", values: ["(1,2)", "(3,4)"], canBeKey: false),
    .other(name: "box", values: ["(1,2),(0,0)"], canBeKey: false),
    .other(name: "xml", values: ["<a/>", "<b>c</b>"], canBeKey: false),
    .other(name: "oid", values: ["1", "77"], canBeKey: true),
    .other(name: "name", values: ["abc", "def"], canBeKey: true),
    .other(name: "\"char\"", values: ["a", "b"], canBeKey: true),
    .other(name: "pg_lsn", values: ["0/1", "1/2"], canBeKey: true),
    .other(name: "int4multirange", values: ["{[1,3)}", "{[1,3),[5,9)}"], canBeKey: true),
    .other(name: "datemultirange", values: ["{[2020-01-01,2020-02-01)}"], canBeKey: true),
    .other(name: "bpchar", values: ["abc", "x"], canBeKey: true),
  ]

  private var isTime: Bool {
    if case .timestamp = self { return true }
    return false
  }

  static let objects = [
    #"{"a": 1}"#, #"{"name": "x", "n": 5}"#, #"[1, 2]"#, #"{"tags": ["a"]}"#,
    #"{"k": {"d": true}}"#,
  ]

  /// A text of a shape that people store, no longer than `limit`, or just as long.
  private static func words(
    _ random: inout SeededRandom, limit: Int?, exactly: Bool
  ) -> String {
    let number = random.int(10...99)
    let shapes = [
      "active", "new", "draft", "Open", "EUR", "US", "abc", "alpha-\(number)", "AB\(number)",
      "X-\(number)7", "ann\(number)@mail.com", "+1555\(number)0147", "#a1b2\(number)",
      "https://x.org/\(number)", "Some words", "v1.\(number)", "\(number)", "\(number)-\(number)",
    ]
    let fitting = shapes.filter { text in
      limit.map { exactly ? text.count == $0 : text.count <= $0 } ?? true
    }
    if !fitting.isEmpty { return random.pick(fitting) }
    return String(repeating: "a", count: exactly ? limit ?? 1 : min(limit ?? 1, 1))
  }
}
