public import SchemaModel

extension GeneratorInference {
  /// Relations that no constraint demands but that make rows believable: a row is created before
  /// it is updated, ordered before it is shipped, starts before it ends, has its least before its
  /// greatest.
  ///
  /// Only between columns of the same ordinal type, and never in a circle. Columns that references
  /// or the server decide are left alone; what a key decides may bound others, not be bound.
  ///
  /// - Complexity: O(columns²) of one table.
  public static func plausibleRelations(of table: Table, in schema: Schema) -> [Relation] {
    let columns = table.columns.compactMap { column -> Candidate? in
      guard
        column.generation == nil,
        !table.foreignKeys.contains(where: { $0.columns.contains(column.name) }),
        let ordinal = OrdinalType(column.type, in: schema)
      else { return nil }
      let words = NameWords(column.name, vocabulary: NameRuleIndex.standard.vocabulary).words
      return Candidate(name: column.name, words: words, ordinal: ordinal)
    }
    let keyed = Set(table.keys.flatMap(\.columns))
    return (Succession.lifecycle(columns) + Succession.bounds(columns)).filter {
      !keyed.contains($0.right)
    }
  }

  /// A column that may stand in a relation.
  fileprivate struct Candidate {
    var name: String
    var words: [String]
    var ordinal: OrdinalType

    var isMoment: Bool { ordinal == .date || ordinal == .timestamp }
  }

  /// The order in which things happen.
  fileprivate enum Succession {
    private static let births = ["birth", "dob", "born", "birthdate", "birthday"]
    private static let hires = ["hire", "hired"]

    /// What a moment is called, by the stage of a row's life; a stage follows those before it in
    /// the same line.
    private static let lines: [[[String]]] = [
      [
        ["created", "create", "inserted", "registered", "joined", "signup", "added", "creation"],
        ["submitted", "requested", "opened", "posted", "published", "activated", "issued"],
        [
          "updated", "update", "modified", "changed", "edited", "deleted", "removed", "archived",
          "cancelled", "canceled", "closed", "resolved", "approved", "rejected", "completed",
          "verified", "confirmed", "login", "seen", "active", "activity", "accessed", "used",
          "expire", "expiry", "expiration", "due", "banned", "locked", "deactivated", "revoked",
          "read", "sent", "processed", "failed", "refunded", "voided", "terminated",
        ],
      ],
      [
        ["ordered", "order", "purchase", "placed", "invoice", "issue", "issuing"],
        ["paid", "payment"], ["shipped", "ship", "dispatched", "shipping"],
        ["delivered", "delivery", "received"], ["returned", "return", "refunded"],
      ],
      [["order", "ordered", "invoice", "issue", "issued", "issuing"], ["due", "required"]],
      [["rental", "rented", "borrowed", "loan"], ["due", "return", "returned"]],
      [
        ["created", "create"], ["ordered", "paid", "shipped", "delivered", "started", "finished"],
      ],
      [births, ["death", "died", "deceased"]],
      [hires, ["termination", "terminated", "resignation", "leaving", "exit", "left"]],
    ]

    /// Relations between the moments of a row's life.
    static func lifecycle(_ columns: [Candidate]) -> [Relation] {
      var found: [Relation] = []
      for line in lines {
        let staged = columns.filter(\.isMoment).compactMap { column -> (Candidate, Int)? in
          let place = line.firstIndex { stage in column.words.contains(where: stage.contains) }
          return place.map { (column, $0) }
        }
        for (earlier, first) in staged {
          for (later, second) in staged where first < second && earlier.ordinal == later.ordinal {
            add(Relation(left: earlier.name, .lessOrEqual, right: later.name), to: &found)
          }
        }
      }
      addCareer(columns, to: &found)
      return found
    }

    /// Nobody is hired before the age of eighteen.
    private static func addCareer(_ columns: [Candidate], to found: inout [Relation]) {
      let years: Int64 = 6_575
      let born = columns.filter { $0.isMoment && $0.words.contains(where: births.contains) }
      let hired = columns.filter { $0.isMoment && $0.words.contains(where: hires.contains) }
      for birth in born {
        for hire in hired where birth.ordinal == hire.ordinal {
          let offset = birth.ordinal == .date ? -years : -years * 86_400_000_000
          add(
            Relation(left: birth.name, .lessOrEqual, right: hire.name, offset: offset), to: &found)
        }
      }
    }

    /// Words that open a span and those that close it; the other words of the names are the same.
    private static let spans: [(open: [String], close: [String], isStrict: Bool)] = [
      (
        ["start", "started", "begin", "from", "since"],
        [
          "end", "ended", "finish", "finished", "to", "until", "stop", "stopped", "completed",
          "thru",
        ],
        true
      ),
      (["opening", "open", "opened"], ["closing", "close", "closed"], true),
      (["departure", "depart", "departed"], ["arrival", "arrive", "arrived"], true),
      (["checkin"], ["checkout"], true), (["in"], ["out"], true),
      (["min", "minimum", "low", "lower", "least"], ["max", "maximum", "high", "upper"], false),
      (["first"], ["last"], false), (["old", "previous"], ["new", "current"], false),
    ]

    /// Relations between the ends of spans: `start_date` and `end_date`, `min_price` and
    /// `max_price`.
    static func bounds(_ columns: [Candidate]) -> [Relation] {
      var found: [Relation] = []
      for left in columns {
        for right in columns where left.name != right.name && left.ordinal == right.ordinal {
          for span in spans.prefix(left.isMoment || left.ordinal == .time ? 7 : 6) {
            guard
              let opener = left.words.firstIndex(where: span.open.contains),
              let closer = right.words.firstIndex(where: span.close.contains), opener == closer,
              left.words.removing(opener) == right.words.removing(closer)
            else { continue }
            let relation = Relation(
              left: left.name, span.isStrict ? .less : .lessOrEqual, right: right.name)
            if isOrdered(left.ordinal) { add(relation, to: &found) }
          }
        }
      }
      return found
    }

    private static func isOrdered(_ ordinal: OrdinalType) -> Bool {
      switch ordinal {
      case .boolean, .enumeration: false
      default: true
      }
    }

    /// Adds a relation unless there is one between the two columns.
    private static func add(_ relation: Relation, to found: inout [Relation]) {
      let pair: Set = [relation.left, relation.right]
      if !found.contains(where: { Set([$0.left, $0.right]) == pair }) { found.append(relation) }
    }
  }
}

extension [String] {
  fileprivate func removing(_ place: Int) -> [String] {
    var rest = self
    rest.remove(at: place)
    return rest
  }
}
