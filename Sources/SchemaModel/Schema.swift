/// A function the schema defines.
public struct Function: Sendable {
  public var name: QualifiedName
  public var parameters: [(name: String?, type: SQLType)]
  public var returns: SQLType?
  public var language: String
  /// The body of a SQL-language function that is a single `SELECT expression`; `nil` otherwise.
  public var body: Expression?
  /// The body of a function in another language, as written; `nil` where it is compiled code.
  public var source: String?
  /// What the body does, where a trigger may run the function and the body can be read.
  public var procedure: Procedure?
  /// STRICT: any NULL argument gives NULL.
  public var isStrict: Bool
  public var range: SourceRange?

  /// Makes a function.
  public init(
    name: QualifiedName, parameters: [(name: String?, type: SQLType)], returns: SQLType?,
    language: String, body: Expression?, source: String? = nil, isStrict: Bool = false,
    range: SourceRange? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.returns = returns
    self.language = language
    self.body = body
    self.source = source
    self.isStrict = isStrict
    self.range = range
  }
}

/// Everything a schema text says that matters to rows.
public struct Schema: Sendable {
  public var source: SourceText
  /// In source order.
  public var tables: [Table] = []
  public var enums: [QualifiedName: EnumType] = [:]
  public var domains: [QualifiedName: DomainType] = [:]
  public var composites: [QualifiedName: CompositeType] = [:]
  public var sequences: [QualifiedName: Sequence] = [:]
  /// Overloads share a name.
  public var functions: [QualifiedName: [Function]] = [:]
  /// Extensions the text creates, in source order.
  public var extensions: [String] = []
  /// What the triggers do, once that has been looked at.
  public var triggerFindings: TriggerFindings?

  /// An empty schema read from `source`.
  public init(source: SourceText) { self.source = source }

  /// The table called `name`.
  public func table(_ name: QualifiedName) -> Table? { tables.first { $0.name == name } }

  /// The type under any number of domains.
  public func baseType(of type: SQLType) -> SQLType {
    var type = type
    while case .domain(let name) = type, let domain = domains[name] { type = domain.base }
    return type
  }
}
