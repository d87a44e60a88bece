import SQLEvaluation
import SchemaModel

/// What the types of referring columns leave of the values they refer to: a `varchar(6)` that refers to a
/// `varchar(40)` can hold none of more than six characters.
struct ReferringTypes {
  /// What all columns hold that refer to one, directly or by way of others.
  struct Room: Equatable {
    /// Characters at most.
    var length: Int?
    /// Whole numbers, where a narrower integer refers to a wider one.
    var integers: ClosedRange<Int64>?
    /// Digits behind the point at most.
    var scale: Int?

    init(_ type: SQLType? = nil) {
      length = type?.maximumLength
      integers = type?.integerBounds
      if case .numeric(_, let digits)? = type { scale = digits }
    }

    /// Takes on what another column holds.
    mutating func narrow(to other: Room) {
      length = [length, other.length].compactMap(\.self).min()
      scale = [scale, other.scale].compactMap(\.self).min()
      guard let range = other.integers else { return }
      integers = integers?.clamped(to: range) ?? range
    }
  }

  private var rooms: [QualifiedName: [String: Room]] = [:]

  /// Follows the references of tables from the last to the first.
  ///
  /// - Complexity: O(references × length of the longest chain of them).
  init(_ tables: [Table], in schema: Schema) {
    var isStable = false
    while !isStable {
      isStable = true
      for table in tables {
        for foreign in table.foreignKeys {
          for (name, target) in zip(foreign.columns, foreign.targetColumns) {
            guard let column = table.column(name) else { continue }
            let known = rooms[foreign.target]?[target] ?? Room()
            var room = known
            room.narrow(to: Room(schema.baseType(of: column.type)))
            if let further = rooms[table.name]?[name] { room.narrow(to: further) }
            guard room != known else { continue }
            rooms[foreign.target, default: [:]][target] = room
            isStable = false
          }
        }
      }
    }
  }

  /// Restricts what a table's columns hold to what those that refer to them can. A counter that is a key
  /// by itself goes on beyond a `smallint`: which of its rows are referred to is settled with them.
  func restrict(_ solution: inout TableSolution, of table: Table, in schema: Schema) {
    for (name, room) in (rooms[table.name] ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard let column = table.column(name), column.generation == nil else { continue }
      let type = schema.baseType(of: column.type)
      if type.isCharacter, let length = room.length, length < type.maximumLength ?? .max {
        solution.restrict(name) { $0.shorten(to: length) }
      }
      if case .numeric(_, let own) = type, let scale = room.scale, scale < own ?? .max {
        let value = Expression.column(name)
        let rounded = Expression.call("round", [value, .literal(.integer(Int64(scale)))])
        solution.restrict(name) { $0.predicates.append(.binary("=", value, rounded)) }
      }
      guard let own = type.integerBounds, let integers = room.integers,
        integers.clamped(to: own) != own,
        integers.count > 1 << 16 || !table.keys.contains(where: { $0.columns == [name] })
      else { continue }
      solution.restrict(name) { domain in
        let held = IntervalSet.intersection(domain.intervals ?? [own], [integers])
        if !held.isEmpty { domain.intervals = held }
      }
    }
  }
}

extension Domain {
  /// Leaves out texts of more characters, unless all are such.
  fileprivate mutating func shorten(to length: Int) {
    if let values {
      let short = values.filter { ($0.string?.unicodeScalars.count ?? 0) <= length }
      if !short.isEmpty { self.values = short }
    } else if text.length.lowerBound <= length {
      text.length = text.length.clamped(to: 0...length)
    }
  }
}
