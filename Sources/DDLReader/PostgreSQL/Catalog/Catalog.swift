internal import SchemaModel

/// The state that the statements of a script build up, as a server's catalogue would hold it.
final class Catalog {
  /// Types, sequences, functions and extensions live here from the start; tables are in `drafts`.
  var schema: Schema
  /// In source order.
  var drafts: [TableDraft] = []
  private var draftIndex: [QualifiedName: Int] = [:]
  /// Everything that shares the relations' namespace, tables too.
  private(set) var relations: [QualifiedName: Relation] = [:]
  /// Relations' names in the order they came, for suggestions.
  private(set) var relationOrder: [QualifiedName] = []
  /// Constraint names in use, by schema, as generated names must avoid them.
  var constraintNames: Set<QualifiedName> = []
  /// Types that are known by name only.
  var opaqueTypes: Set<QualifiedName> = []
  /// User-defined types in the order they came, for suggestions.
  var typeOrder: [QualifiedName] = []
  /// Namespaces that exist; `public`, the server's own and the session's from the start.
  var namespaces: [String] = ["public", "pg_catalog", "information_schema", "pg_temp"]
  /// The namespaces an unqualified name is looked up in; the first takes new objects.
  var searchPath: [String] = [QualifiedName.defaultSchema]
  /// The defaults of each function's parameters, beside `Schema.functions`; `nil` where none.
  var parameterDefaults: [QualifiedName: [[Expression?]]] = [:]
  /// SQL function bodies, read once every function is known.
  var functionBodies: [FunctionBody] = []
  /// The statements that created functions, read once it is known which of them triggers run.
  var procedureTexts: [ProcedureText] = []
  /// Those of them that have been read, by their places.
  var readProcedures: [Int: Procedure] = [:]
  /// The schema's own functions that expressions of tables, domains and SQL bodies call.
  var calledFunctions: Set<QualifiedName> = []
  /// Foreign keys whose target was not there yet: the key, the target, the place.
  var forwardReferences: [(key: String, target: QualifiedName, place: SourceRange)] = []
  /// Tables that the script itself loads rows into, in the order met.
  var loadedTables: [String] = []
  var firstLoad: SourceRange?
  /// What follows `COPY … FROM stdin`, by where the statement ends.
  var copyData: [Int: [UInt8]] = [:]
  /// What the script's sequences gave last.
  var lastValues: [QualifiedName: Int64] = [:]
  /// Set inside a block that runs its statements only where they are needed.
  var toleratesDuplicates = false
  private(set) var diagnostics: [Diagnostic] = []
  private var namespacesReported: Set<String> = []

  init(source: SourceText) { schema = Schema(source: source) }

  // MARK: Diagnostics

  /// Notes an error.
  func error(_ message: String, hint: String? = nil, at range: SourceRange?) {
    diagnostics.append(Diagnostic(.error, message, hint: hint, at: range))
  }

  /// Notes a warning.
  func warning(_ message: String, hint: String? = nil, at range: SourceRange?) {
    diagnostics.append(Diagnostic(.warning, message, hint: hint, at: range))
  }

  /// Notes that something is there already, unless the statement stands where that is provided
  /// for.
  func duplicate(_ message: String, hint: String? = nil, at range: SourceRange?) {
    if !toleratesDuplicates { error(message, hint: hint, at: range) }
  }

  /// Carries out a statement that may not get to run: what is wrong with it is a warning, and then
  /// it changes nothing.
  func attempt(_ statement: () -> Void) {
    let count = diagnostics.count
    let before = State(self)
    statement()
    guard diagnostics[count...].contains(where: { $0.severity == .error }) else { return }
    before.restore(self)
    for place in diagnostics.indices[count...] where diagnostics[place].severity == .error {
      diagnostics[place].severity = .warning
      diagnostics[place].message += ": the statement in the DO block is passed over"
    }
  }

  /// What statements of DDL change, as it was.
  private struct State {
    private var restorations: [(Catalog) -> Void] = []

    init(_ catalog: Catalog) {
      keep(\.schema, of: catalog)
      keep(\.drafts, of: catalog)
      keep(\.draftIndex, of: catalog)
      keep(\.relations, of: catalog)
      keep(\.relationOrder, of: catalog)
      keep(\.constraintNames, of: catalog)
      keep(\.opaqueTypes, of: catalog)
      keep(\.typeOrder, of: catalog)
      keep(\.namespaces, of: catalog)
      keep(\.namespacesReported, of: catalog)
      keep(\.parameterDefaults, of: catalog)
      keep(\.functionBodies, of: catalog)
      keep(\.procedureTexts, of: catalog)
      keep(\.forwardReferences, of: catalog)
    }

    private mutating func keep<Value>(
      _ path: ReferenceWritableKeyPath<Catalog, Value>, of catalog: Catalog
    ) {
      let value = catalog[keyPath: path]
      restorations.append { $0[keyPath: path] = value }
    }

    func restore(_ catalog: Catalog) {
      for restoration in restorations { restoration(catalog) }
    }
  }

  // MARK: Names

  /// The namespaces to look in; `public` where the path is empty, as a loader's session has it.
  var lookupPath: [String] { searchPath.isEmpty ? [QualifiedName.defaultSchema] : searchPath }

  /// The name of a new object.
  func newName(_ parts: [String]) -> QualifiedName {
    guard let name = parts.last else { return QualifiedName(name: "") }
    let schema = parts.count > 1 ? parts[parts.count - 2] : lookupPath[0]
    return QualifiedName(schema: schema, name: name)
  }

  /// The object that a written name means, among those that `exists` knows.
  func resolve(_ parts: [String], _ exists: (QualifiedName) -> Bool) -> QualifiedName? {
    if parts.count > 1 {
      let name = newName(parts)
      return exists(name) ? name : nil
    }
    guard let last = parts.last else { return nil }
    for schema in lookupPath {
      let name = QualifiedName(schema: schema, name: last)
      if exists(name) { return name }
    }
    return nil
  }

  /// The relation that a written name means.
  func resolveRelation(_ parts: [String]) -> QualifiedName? {
    resolve(parts) { relations[$0] != nil }
  }

  /// Notes an error, once a namespace, where an object is made in one that does not exist.
  func requireNamespace(_ schema: String, at range: SourceRange?) {
    guard !namespaces.contains(schema), namespacesReported.insert(schema).inserted else { return }
    error(
      "schema \"\(schema)\" does not exist",
      hint: suggestion(for: schema, among: namespaces)
        ?? "add CREATE SCHEMA \(schema); before this statement", at: range)
  }

  // MARK: Relations

  /// Enters a name into the relations' namespace.
  ///
  /// - Returns: whether the name was free.
  @discardableResult
  func enter(_ name: QualifiedName, as relation: Relation) -> Bool {
    guard relations[name] == nil else { return false }
    relations[name] = relation
    relationOrder.append(name)
    return true
  }

  /// Takes a name out of the relations' namespace.
  func forget(_ name: QualifiedName) {
    guard relations.removeValue(forKey: name) != nil else { return }
    relationOrder.removeAll { $0 == name }
  }

  /// Adds a table whose name is free.
  func add(_ draft: TableDraft) {
    enter(draft.table.name, as: .table)
    draftIndex[draft.table.name] = drafts.count
    drafts.append(draft)
  }

  /// Removes a table and the names of its indexes.
  func removeTable(_ name: QualifiedName) {
    guard let index = draftIndex[name] else { return }
    drafts.remove(at: index)
    for owned in relationOrder {
      if case .index(of: name) = relations[owned] { forget(owned) }
    }
    forget(name)
    reindex()
  }

  /// Moves a table to another name; whoever refers to it is the caller's affair.
  func moveTable(_ old: QualifiedName, to new: QualifiedName) {
    guard let index = draftIndex[old] else { return }
    for name in drafts[index].table.constraintNames {
      let qualified = QualifiedName(schema: old.schema, name: name)
      guard constraintNames.remove(qualified) != nil else { continue }
      constraintNames.insert(QualifiedName(schema: new.schema, name: name))
    }
    drafts[index].table.name = new
    for owned in relationOrder {
      guard case .index(of: old) = relations[owned] else { continue }
      forget(owned)
      enter(QualifiedName(schema: new.schema, name: owned.name), as: .index(of: new))
    }
    forget(old)
    enter(new, as: .table)
    reindex()
  }

  /// Where a table is in `drafts`.
  func index(of name: QualifiedName) -> Int? { draftIndex[name] }

  /// The table called `name`.
  func draft(_ name: QualifiedName) -> TableDraft? { draftIndex[name].map { drafts[$0] } }

  /// Changes the table called `name`, if there is one.
  func update(_ name: QualifiedName, _ change: (inout TableDraft) -> Void) {
    guard let index = draftIndex[name] else { return }
    change(&drafts[index])
  }

  /// The tables that inherit from `name`, partitions and their partitions included, without
  /// itself, in source order.
  func descendants(of name: QualifiedName) -> [QualifiedName] {
    var found: [QualifiedName] = []
    var frontier = [name]
    while !frontier.isEmpty {
      let children = drafts.map(\.table).filter { child in
        child.partitionOf.map { frontier.contains($0.parent) } ?? false
          || child.inherits.contains { frontier.contains($0) }
      }.map(\.name).filter { !found.contains($0) && $0 != name }
      found += children
      frontier = children
    }
    return found
  }

  private func reindex() {
    draftIndex = [:]
    for (index, draft) in drafts.enumerated() { draftIndex[draft.table.name] = index }
  }
}

/// The body of a SQL-language function, kept until all functions are known.
struct FunctionBody {
  var function: QualifiedName
  /// Which of the overloads, by its parameters' types.
  var signature: [SQLType]
  var parameterNames: [String?]
  /// The expression of a body given as a parse tree; `nil` where it is a string.
  var tree: (node: SyntaxNode, origin: SyntaxOrigin)?
  /// The body where it is a string.
  var text: String?
  var searchPath: [String]
  var range: SourceRange
}

/// The statement that created a function in PL/pgSQL or SQL.
struct ProcedureText {
  var function: QualifiedName
  /// Which of the overloads, by its parameters' types.
  var signature: [SQLType]
  var statement: [UInt8]
  /// The body where it is a string.
  var body: String?
  /// Where names in it are looked up.
  var searchPath: [String]
}
