import SchemaModel

/// Triggers that insert without end.
extension TriggerAnalysis {
  /// A table whose row makes a trigger insert another one, without end, takes none; nor does one whose
  /// row brings one into such a table.
  mutating func leaveEndlessOnesEmpty() {
    var follows: [QualifiedName: [(target: QualifiedName, effect: TriggerEffects)]] = [:]
    for effect in effects {
      for write in effect.writes where write.isSure && !write.isBounded {
        guard case .insert = write.action, let target = write.target else { continue }
        follows[effect.table.name, default: []].append((target, effect))
      }
    }
    func reaches(_ start: QualifiedName, _ end: QualifiedName) -> Bool {
      var reached: Set<QualifiedName> = []
      var pending = [start]
      while let name = pending.popLast() {
        for next in follows[name] ?? [] where reached.insert(next.target).inserted {
          if next.target == end { return true }
          pending.append(next.target)
        }
      }
      return false
    }
    let endless = follows.keys.filter { reaches($0, $0) }.sorted()
    for name in follows.keys.sorted() {
      guard
        let first = follows[name]?.first(where: { step in
          endless.contains(step.target)
            && (step.target == name || reaches(step.target, step.target))
        })
      else { continue }
      let place = first.target == name ? "its own table" : "\"\(first.target)\""
      leaveEmpty(
        name, "trigger \"\(first.effect.hook.name)\" inserts into \(place) without end")
    }
  }
}
