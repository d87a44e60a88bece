extension OperatorTable {
  /// Operators of `inet` and `cidr`.
  static func addNetworkOperators(to table: inout OverloadTable) {
    func add(_ name: String, _ body: @escaping @Sendable (NetworkAddress, NetworkAddress) -> Bool) {
      table.binary(name, .inet, .inet, .boolean) { a, b throws(EvaluationError) in
        .boolean(body(try a.network(), try b.network()))
      }
    }
    add("<<") { $1.contains($0, strictly: true) }
    add("<<=") { $1.contains($0, strictly: false) }
    add(">>") { $0.contains($1, strictly: true) }
    add(">>=") { $0.contains($1, strictly: false) }
    add("&&") { $0.contains($1, strictly: false) || $1.contains($0, strictly: false) }
  }
}
