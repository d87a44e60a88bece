public import SchemaModel

/// Settings that the schema's own code reads of the session, `current_setting('app.tenant')`, and
/// that an application would have set: without them a policy or a trigger raises an error, or leaves
/// NULL in a column that must not be.
public struct SessionSettings {
  /// A setting and a value that what reads it can make something of.
  public struct Setting: Hashable, Sendable {
    public var name: String
    public var value: String
  }

  /// The settings that rows need, in the order in which the script reads them.
  public private(set) var needed: [Setting] = []

  /// Reads a schema's script.
  ///
  /// - Complexity: O(length of the script).
  public init(_ schema: Schema) {
    let text = Array(schema.source.text.utf8)
    let call = "current_setting"
    var place = 0
    while let start = text.firstPlace(of: call, from: place) {
      place = start + call.utf8.count
      guard let reading = Reading(text, callAt: start, from: place),
        !reading.isOptional || reading.assigned.map(schema.requires) ?? false
      else { continue }
      if let known = needed.firstIndex(where: { $0.name == reading.name }) {
        if reading.isUUID { needed[known].value = Self.uuid }
      } else {
        guard !isKey(reading.name, in: schema) else { continue }
        needed.append(Setting(name: reading.name, value: reading.isUUID ? Self.uuid : "1"))
      }
    }
  }

  /// Whether it holds a key of a table, which is set once that is there.
  private func isKey(_ name: String, in schema: Schema) -> Bool {
    schema.findings.settings.values.joined().contains { $0.name == name }
  }

  private static let uuid = "00000000-0000-4000-8000-000000000001"

  /// One call of `current_setting`.
  private struct Reading {
    var name: String
    var isOptional: Bool
    var isUUID: Bool
    /// The column of the new row that it is assigned to.
    var assigned: String?

    init?(_ text: [UInt8], callAt start: Int, from end: Int) {
      let tail = String(decoding: text[end..<min(text.count, end + 200)], as: UTF8.self)
      let tokens = tail.prefix { $0 != ";" }.filter { !$0.isWhitespace }
      guard tokens.hasPrefix("('") else { return nil }
      let named = tokens.dropFirst(2).prefix { $0 != "'" }
      guard named.contains("."),
        named.allSatisfy({ $0.isLetter || $0.isNumber || "._-".contains($0) })
      else { return nil }
      let rest = tokens.dropFirst(2 + named.count + 1)
      let arguments = rest.prefix { $0 != ")" }.lowercased()
      name = String(named)
      isOptional = arguments.contains(",true") || arguments.contains(",'t")
      isUUID = rest.dropFirst(arguments.count).drop { $0 == ")" }.lowercased().hasPrefix("::uuid")
      let head = String(decoding: text[max(0, start - 100)..<start], as: UTF8.self).lowercased()
      let statement = head.split(separator: ";", omittingEmptySubsequences: false).last ?? ""
      let words = statement.filter { !$0.isWhitespace && $0 != ":" }
      if words.hasSuffix("="), let column = words.dropLast().split(separator: ".").last,
        words.dropLast(column.count + 1).hasSuffix("new.")
      {
        assigned = String(column)
      }
    }
  }
}

extension Schema {
  /// Whether a table has a column of the name that must not be NULL.
  fileprivate func requires(_ column: String) -> Bool {
    tables.contains { $0.column(column)?.isNotNull == true }
  }
}
