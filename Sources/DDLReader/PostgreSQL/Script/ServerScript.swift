/// A schema script as it may be run in a scratch database: without psql's own commands, which could
/// run programs or go to another database, and without statements that concern the whole server.
public struct ServerScript {
  /// The script, for psql.
  public let text: String
  /// How many statements are left out.
  public private(set) var omittedCount = 0

  /// Statements about roles, databases and tablespaces, and those about the server.
  private static let kinds: Set<String> = [
    "CreateRoleStmt", "AlterRoleStmt", "AlterRoleSetStmt", "DropRoleStmt", "GrantRoleStmt",
    "CreatedbStmt", "DropdbStmt", "AlterDatabaseStmt", "AlterDatabaseSetStmt",
    "AlterDatabaseRefreshCollStmt", "AlterSystemStmt", "CreateTableSpaceStmt",
    "DropTableSpaceStmt", "AlterTableSpaceOptionsStmt", "ReassignOwnedStmt", "DropOwnedStmt",
    "LoadStmt", "CreateSubscriptionStmt", "AlterSubscriptionStmt", "DropSubscriptionStmt",
  ]

  /// Prepares a script; one that does not parse is taken without psql's commands alone.
  ///
  /// - Complexity: O(length of the script).
  public init(_ script: String) {
    let psql = PsqlScript(script)
    var bytes = psql.withData
    for statement in (try? SyntaxTree.parse(psql.bytes)) ?? []
    where Self.isOmitted(statement, bytes) {
      omittedCount += 1
      for place in statement.start..<statement.end where bytes[place] != UInt8(ascii: "\n") {
        bytes[place] = UInt8(ascii: " ")
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func isOmitted(_ statement: Statement, _ bytes: [UInt8]) -> Bool {
    if kinds.contains(statement.kind) { return true }
    switch statement.kind {
    case "CopyStmt":
      return statement.body["is_program"].bool || statement.body["filename"].isPresent
    case "DoStmt":
      let text = String(decoding: bytes[statement.start..<statement.end], as: UTF8.self)
        .lowercased()
      let words = text.split(whereSeparator: { !$0.isLetter }).map(String.init)
      return zip(words, words.dropFirst()).contains { verb, object in
        ["create", "alter", "drop"].contains(verb)
          && ["role", "user", "group", "database", "tablespace", "system"].contains(object)
      }
    default: return false
    }
  }
}
