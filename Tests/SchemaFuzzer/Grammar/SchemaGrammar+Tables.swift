extension SchemaGrammar {
  static let tableNames = [
    "users", "orders", "items", "events", "rooms", "tasks", "products", "t", "nodes", "tenants",
    "labels", "accounts", "bookings", "payments", "tags",
  ]

  /// Names that say something about what a column holds, and names that do not.
  static let columnNames = [
    "a", "b", "c", "d", "n", "x", "y", "s", "val", "kind", "status", "code", "name", "email",
    "title", "slug", "price", "amount", "total", "quantity", "age", "year", "rate", "percent",
    "country", "currency", "city", "zip", "phone", "url", "created_at", "updated_at", "starts_at",
    "ends_at", "start_date", "end_date", "birth_date", "position", "rank", "score", "first_name",
    "last_name", "username", "description", "note", "is_active", "deleted_at", "low", "high",
    "min_value", "max_value", "sku", "color", "lat", "lng", "data", "payload", "tags", "weight",
  ]

  /// Draws a table and all that belongs to it.
  mutating func drawTable() {
    var table = DrawnTable(name: newIdentifier(Self.tableNames))
    drawIdentity(&table)
    while !tables.isEmpty, random.chance(table.columns.count < 4 ? 0.5 : 0.1) {
      drawReference(&table)
    }
    let count = random.chance(0.8) ? random.int(1...5) : random.int(6...14)
    for _ in 0..<count { drawColumn(&table) }
    drawPartitionColumn(&table)
    drawPrimaryKey(&table)
    drawSelfReference(&table)
    drawGenerated(&table)
    drawKeys(&table)
    drawExclusion(&table)
    drawChecks(&table)
    drawPartitions(&table)
    tables.append(table)
  }

  /// A surrogate key, as most tables have.
  private mutating func drawIdentity(_ table: inout DrawnTable) {
    guard random.chance(0.55) else { return }
    let name = newIdentifier(["id", "\(table.name.sql.filter { $0.isLetter || $0 == "_" })_id"])
    let bits = random.chance(0.6) ? 32 : 64
    let integer = Family.integer(bits: bits)
    let plain: Fragment = "\(integer.typeName)"
    let key: Fragment = .feature(.primaryKey, .optional(" PRIMARY KEY"))
    switch random.int(0...9) {
    case 0:
      let sequence = newIdentifier(["numbers_seq", "own_seq"], oddShare: 0)
      let increment = random.pick([1, 1, 2, 10, -1])
      preamble.append(
        .feature(
          .sequence,
          "CREATE SEQUENCE \(sequence)\(.optional(" INCREMENT BY \(increment)"))"))
      table.columns.append(
        DrawnColumn(
          name: name, type: plain, family: integer, isNullable: false, witness: .whole(7),
          suffix: "\(.optional(" DEFAULT nextval('\(sequence)')"))\(key)"))
    case 1..<4:
      table.columns.append(
        DrawnColumn(
          name: name,
          type: .choice([.feature(.serial, bits == 32 ? "serial" : "bigserial"), plain]),
          family: integer, isNullable: false, witness: .whole(7), suffix: key))
    case 4..<7:
      let way = random.pick(["ALWAYS", "BY DEFAULT"])
      let options: Fragment =
        random.chance(0.3)
        ? .optional(" (START WITH \(random.int(1...1000)) INCREMENT BY \(random.int(1...5)))") : ""
      let identity: Fragment =
        .feature(.identity, .optional(" GENERATED \(way) AS IDENTITY\(options)"))
      table.columns.append(
        DrawnColumn(
          name: name, type: plain, family: integer, isNullable: false, witness: .whole(7),
          suffix: "\(identity)\(key)"))
    default:
      let value: Fragment = random.chance(0.5) ? .optional(" DEFAULT gen_random_uuid()") : ""
      table.columns.append(
        DrawnColumn(
          name: name, type: .feature(.uuid, "uuid"), family: .uuid, isNullable: false,
          witness: Family.uuid.value(&random), suffix: "\(value)\(key)"))
    }
    table.keys.append([0])
  }

  private mutating func drawColumn(_ table: inout DrawnTable) {
    let type = columnType()
    let family = type.family
    let isNullable = !type.isRequired && random.chance(0.5)
    let value = type.allows ?? family.value(&random)
    let name = newIdentifier(Self.columnNames)
    var suffix: Fragment = isNullable ? "" : .optional(" NOT NULL")
    if case .text = family, random.chance(0.03) {
      suffix = "\(.feature(.collation, .optional(" COLLATE \"C\"")))\(suffix)"
    }
    if random.chance(0.08) {
      suffix = "\(suffix)\(.feature(.defaultValue, .optional(" DEFAULT \(family.literal(value))")))"
    }
    table.columns.append(
      DrawnColumn(
        name: name, type: simplified(type.sql, family), family: family, isNullable: isNullable,
        witness: isNullable && random.chance(0.25) ? nil : value, suffix: suffix))
  }

  /// A type that the shrinker may replace by a plainer one.
  private func simplified(_ sql: Fragment, _ family: Family) -> Fragment {
    switch family {
    case .integer(32), .text(nil, _): sql
    case .integer, .numeric, .float: .choice([sql, "integer"])
    default: .choice([sql, "text", "integer"])
    }
  }
}
