import SchemaModel

/// Keys that a trigger takes from a document, `coalesce(NEW.meta ->> 'username', 'u_' || NEW.id)`.
extension TriggerAnalysis {
  /// Leaves texts out of documents that a key would hold, where what stands in for them differs from
  /// row to row.
  ///
  /// - Returns: whether it does.
  mutating func leaveOutDocumentTexts(
    _ parts: [Expression], _ key: UniqueKey, _ write: TriggerWrite, _ effect: TriggerEffects
  ) -> Bool {
    let source = effect.table
    let keys = source.keys.filter { $0.predicate == nil && $0.isPlain }
    for part in parts {
      let choices: [Expression] =
        if case .call("coalesce", let choices) = part { choices } else { [part] }
      let texts = choices.prefix { $0.readsDocument }
      guard !texts.isEmpty, texts.allSatisfy(\.isKnown) else { continue }
      let rest = choices.dropFirst(texts.count).first ?? .literal(.null)
      let isApart =
        rest.bareLiteral == .null
        ? !key.nullsAreEqual : keys.contains { Set($0.columns).isSubset(of: rest.columns) }
      guard isApart else { continue }
      for text in texts {
        add(
          .isNull(text), write.conditions, of: effect,
          "key \"\(key.name)\" after trigger \(effect.hook.name)")
      }
      return true
    }
    return false
  }
}

extension Expression {
  /// Whether it is a text of a document, trimmed or in another case perhaps.
  fileprivate var readsDocument: Bool {
    switch self {
    case .binary("->>", _, .literal(.string)), .binary("#>>", _, _): true
    case .cast(let inner, _): inner.readsDocument
    case .call("nullif", let arguments), .call("lower", let arguments),
      .call("upper", let arguments), .call("btrim", let arguments):
      arguments.first?.readsDocument ?? false
    default: false
    }
  }
}
