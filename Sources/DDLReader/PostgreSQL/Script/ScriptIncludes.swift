public import SchemaModel

/// Puts the files that a psql script includes, by `\i` and `\ir`, in the place of these commands.
public struct ScriptIncludes {
  /// The whole script; its places are those of the files.
  public private(set) var source: SourceText
  /// Files that cannot be read, and files that include themselves.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Gives the text of a file that a command names, or why there is none.
  public typealias Loader = (_ path: String, _ isRelative: Bool, _ includer: String) ->
    Result<SourceText, LoadingFailure>

  /// Why a file is not read.
  public struct LoadingFailure: Error {
    /// What is wrong, as a sentence.
    public var message: String

    /// Makes a failure.
    public init(_ message: String) { self.message = message }
  }

  private var bytes: [UInt8] = []
  private var parts: [SourceText.Part] = []

  /// Follows the commands of a script, and those of the files that it includes.
  ///
  /// - Complexity: O(length of all files).
  public init(_ main: SourceText, loading load: Loader) {
    source = main
    guard main.text.utf8.contains(UInt8(ascii: "\\")) else { return }
    append(main, including: [main.name], load)
    guard !parts.isEmpty else { return }
    source = SourceText(name: main.name, text: String(decoding: bytes, as: UTF8.self))
    source.parts = parts
  }

  private mutating func append(_ text: SourceText, including stack: [String], _ load: Loader) {
    let includes = PsqlScript(text.text).includes
    let own = Array(text.text.utf8)
    var position = 0
    var line = 1
    func begin() {
      parts.append(SourceText.Part(start: bytes.count, name: text.name, line: line))
    }
    if !includes.isEmpty || !parts.isEmpty { begin() }
    for include in includes {
      bytes += own[position..<include.range.lowerBound]
      let place = SourceRange(bytes.count, bytes.count + include.range.count)
      line += own[position..<include.range.upperBound].count { $0 == UInt8(ascii: "\n") }
      position = include.range.upperBound
      switch load(include.path, include.isRelative, text.name) {
      case .success(let file) where stack.contains(file.name):
        fail("\(file.name) includes itself", include, own, at: place)
      case .success(let file):
        append(file, including: stack + [file.name], load)
        if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        begin()
      case .failure(let failure): fail(failure.message, include, own, at: place)
      }
    }
    bytes += own[position...]
  }

  private mutating func fail(
    _ message: String, _ include: PsqlScript.Include, _ own: [UInt8], at place: SourceRange
  ) {
    bytes += own[include.range]
    diagnostics.append(Diagnostic(.error, message, at: place))
  }
}
