public import SchemaModel

/// A diagnostic and the text it is about.
public struct SessionNote: Sendable {
  /// What is to be said.
  public var diagnostic: Diagnostic
  /// The schema's text, or the plan's.
  public var source: SourceText

  /// Joins the two.
  public init(_ diagnostic: Diagnostic, in source: SourceText) {
    self.diagnostic = diagnostic
    self.source = source
  }

  /// The note as it is shown: place, severity, message, the line and a caret.
  public var text: String { diagnostic.rendered(in: source) }
}

/// Why a session ended before there was anything to make rows by.
public struct SessionError: Error, Sendable {
  /// Everything found so far, warnings included; at least one is an error.
  public var notes: [SessionNote]
  /// The schema and the plan are right, and the rows made of them would be wrong.
  public var isFault = false

  /// How many of the notes are errors.
  public var errorCount: Int { notes.count { $0.diagnostic.severity == .error } }
}
