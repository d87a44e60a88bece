internal import SchemaModel

/// Names that the server makes up for constraints, indexes and sequences: `makeObjectName`,
/// `ChooseConstraintName` and `ChooseRelationName` of PostgreSQL do the same.
extension Catalog {
  /// The most bytes an identifier has.
  private static let identifierLimit = 63

  /// A name for a CHECK or a FOREIGN KEY, free among the schema's constraints.
  func constraintName(
    _ table: QualifiedName, _ columns: [String], _ label: String
  ) -> String {
    freeName(table, columns, label) { self.constraintNames.contains($0) }
  }

  /// A name for an index or a key, free among relations and constraints.
  func indexName(_ table: QualifiedName, _ columns: [String], _ label: String) -> String {
    freeName(table, columns, label) {
      self.relations[$0] != nil || self.constraintNames.contains($0)
    }
  }

  /// A name for the copy of a key: of a constraint it ends in `key`, of a mere index in `idx`.
  func name(
    ofCopy key: UniqueKey, isPrimary: Bool, in table: QualifiedName, from source: QualifiedName
  ) -> String {
    if isPrimary { return indexName(table, [], "pkey") }
    let isConstraint = constraintNames.contains(
      QualifiedName(schema: source.schema, name: key.name))
    let labels = key.parts.map { part in
      switch part {
      case .column(let name): name
      case .expression(.call(let function, _)): function
      case .expression(.userCall(let function, _)): function.name
      case .expression: "expr"
      }
    }
    return indexName(table, labels, isConstraint ? "key" : "idx")
  }

  /// A name for the sequence of a serial or identity column.
  func sequenceName(_ table: QualifiedName, _ column: String) -> QualifiedName {
    let name = freeName(table, [column], "seq") { self.relations[$0] != nil }
    return QualifiedName(schema: table.schema, name: name)
  }

  private func freeName(
    _ table: QualifiedName, _ columns: [String], _ label: String,
    isTaken: (QualifiedName) -> Bool
  ) -> String {
    var number = 0
    while true {
      let suffix = number == 0 ? label : "\(label)\(number)"
      let name = Self.objectName(table.name, Self.columnPart(columns), suffix)
      if !isTaken(QualifiedName(schema: table.schema, name: name)) { return name }
      number += 1
    }
  }

  /// The columns joined by underscores, cut once it is long enough.
  private static func columnPart(_ columns: [String]) -> String {
    var part = ""
    for column in columns {
      if !part.isEmpty { part += "_" }
      part += column
      if part.utf8.count > identifierLimit { break }
    }
    return part
  }

  /// `first_second_label` in at most 63 bytes, the longer of the first two cut first.
  private static func objectName(_ first: String, _ second: String, _ label: String) -> String {
    let overhead = label.utf8.count + 1 + (second.isEmpty ? 0 : 1)
    let available = identifierLimit - overhead
    var firstCount = first.utf8.count
    var secondCount = second.utf8.count
    while firstCount + secondCount > available {
      if firstCount > secondCount { firstCount -= 1 } else { secondCount -= 1 }
    }
    let parts = [clip(first, firstCount), clip(second, secondCount), label]
    return parts.filter { !$0.isEmpty }.joined(separator: "_")
  }

  /// The longest prefix of whole code points within `byteCount` bytes.
  private static func clip(_ text: String, _ byteCount: Int) -> String {
    var kept = ""
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if count > byteCount { break }
      kept.unicodeScalars.append(scalar)
    }
    return kept
  }
}
