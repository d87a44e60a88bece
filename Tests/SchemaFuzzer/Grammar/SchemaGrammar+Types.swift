extension SchemaGrammar {
  /// Draws the types that the schema makes for itself.
  mutating func drawTypes() {
    while random.chance(0.25) { drawEnumeration() }
    while random.chance(0.2) { drawDomain() }
    if random.chance(0.05) { drawComposite() }
    if random.chance(0.03) { drawOwnRange() }
  }

  private mutating func drawEnumeration() {
    let name = newIdentifier(["status", "kind", "mood", "level", "state"].map { $0 + "_type" })
    let sets = [
      ["active", "inactive", "banned"], ["a", "b", "c", "d"], ["draft", "live"], ["one"],
      ["low", "medium", "high"], ["has space", "it''s", "comma,"], ["Übung", "x"],
    ]
    let labels = random.pick(sets).map { $0 == "it''s" ? "it's" : $0 }
    preamble.append(
      .feature(
        .enumeration,
        "CREATE TYPE \(name) AS ENUM (\(labels.map(Value.quoted).joined(separator: ", ")))"))
    ownTypes.append(
      DrawnType(sql: .identifier(name), family: .enumeration(name: name.sql, labels: labels)))
  }

  private mutating func drawDomain() {
    let name = newIdentifier(["amount", "code", "day", "score", "label"].map { $0 + "_domain" })
    let (base, family) = builtInType()
    guard family.canBeKey else { return }
    let value = family.value(&random)
    let subject = ConditionSubject(name: "VALUE", family: family, value: value)
    let condition = atom(subject)
    let isRequired = random.chance(0.1)
    let required: Fragment = isRequired ? .optional(" NOT NULL") : ""
    let check: Fragment = "\(required)\(.optional(" CHECK (\(condition))"))"
    preamble.append(.feature(.domain, "CREATE DOMAIN \(name) AS \(base)\(check)"))
    let sql: Fragment = .choice([.feature(.domain, "\(name)"), base])
    ownTypes.append(DrawnType(sql: sql, family: family, allows: value, isRequired: isRequired))
  }

  private mutating func drawComposite() {
    let name = newIdentifier(["pair_type", "address_type"])
    preamble.append(.feature(.composite, "CREATE TYPE \(name) AS (n integer, label text)"))
    ownTypes.append(DrawnType(sql: .identifier(name), family: .composite(name: name.sql)))
  }

  private mutating func drawOwnRange() {
    let name = newIdentifier(["float_range", "time_range"])
    let isTime = random.chance(0.5)
    preamble.append(
      .feature(
        .ownRange, "CREATE TYPE \(name) AS RANGE (subtype = \(isTime ? "time" : "float8"))"))
    let values = isTime ? ["[08:00,09:00)", "[10:00,11:30)"] : ["[1.5,2.5)", "[0,1)"]
    ownTypes.append(
      DrawnType(
        sql: .feature(.ownRange, .identifier(name)),
        family: .other(name: name.sql, values: values, canBeKey: true)))
  }

  /// A column's type, its family, and the value that the type is known to allow.
  mutating func columnType() -> DrawnType {
    if !ownTypes.isEmpty, random.chance(0.35) { return random.pick(ownTypes) }
    let (sql, family) = builtInType()
    switch family {
    case .json, .composite, .range, .array: break
    default:
      if random.chance(0.07) {
        let array = Family.array(family)
        return DrawnType(sql: .feature(.array, "\(sql)[]"), family: array)
      }
    }
    return DrawnType(sql: sql, family: family)
  }

  /// A type of PostgreSQL's own, the usual ones most of the time.
  mutating func builtInType() -> (sql: Fragment, family: Family) {
    let family: Family =
      switch random.int(0...99) {
      case 0..<22: .integer(bits: 32)
      case 22..<27: .integer(bits: 64)
      case 27..<31: .integer(bits: 16)
      case 31..<46: .text(limit: nil, padded: false)
      case 46..<54: .text(limit: random.pick([1, 2, 3, 5, 10, 20, 50, 255]), padded: false)
      case 54..<56: .text(limit: random.pick([1, 2, 3, 6]), padded: true)
      case 56..<64:
        .numeric(precision: random.pick([3, 5, 8, 10, 12]), scale: random.pick([0, 1, 2]))
      case 64..<65: .numeric(precision: 0, scale: 2)
      case 65..<67: .float(bits: random.pick([32, 64]))
      case 67..<74: .date
      case 74..<79: .timestamp(zoned: true)
      case 79..<82: .timestamp(zoned: false)
      case 82..<84: .time
      case 84..<90: .boolean
      case 90..<92: .uuid
      case 92..<93: .interval
      case 93..<94: .bytes
      case 94..<96: .json(binary: random.chance(0.8))
      case 96..<97: .network
      case 97..<98: .bits(count: random.int(1...9), varying: random.chance(0.5))
      case 98..<99:
        .range(
          random.pick([
            .integer(bits: 32), .date, .timestamp(zoned: true), .numeric(precision: 0, scale: 0),
          ]))
      case 99 where random.chance(0.8): random.pick(Family.others)
      default: .money
      }
    return (.feature(family.feature, "\(family.typeName)"), family)
  }
}
