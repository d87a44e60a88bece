extension Component.Case {
  /// Whether rows of this case can have columns in these domains, as far as NULL and intervals
  /// tell.
  ///
  /// - Complexity: O(columns × intervals²), or × values².
  public func admits(_ wanted: [String: Domain]) -> Bool {
    wanted.allSatisfy { name, domain in
      guard let own = domains[name] else { return true }
      if domain.null == .required { return own.null != .forbidden }
      if domain.null == .forbidden, own.null == .required { return false }
      if let mine = own.intervals, let theirs = domain.intervals {
        return mine.contains { a in theirs.contains { a.overlaps($0) } }
      }
      if let mine = own.values, let theirs = domain.values {
        return mine.contains { theirs.contains($0) }
      }
      return true
    }
  }
}
