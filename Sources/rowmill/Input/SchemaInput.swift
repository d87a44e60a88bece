internal import DDLReader
internal import Foundation
internal import SchemaModel
internal import SystemPackage

/// A schema's text and where it came from.
struct SchemaInput {
  var text: SourceText
  /// What a plan calls it: the path, or `sample:NAME`.
  var reference: String
  /// What is wrong with the files that it includes.
  var diagnostics: [Diagnostic] = []

  /// What marks the name of a sample in a plan.
  static let samplePrefix = "sample:"

  /// The text of a sample.
  init(_ sample: Sample) {
    reference = Self.samplePrefix + sample.name
    text = SourceText(name: reference, text: sample.schema)
  }

  /// Reads a file.
  ///
  /// - Throws: `Failure.io`.
  init(file path: String) throws {
    reference = path
    let script = ScriptIncludes(try TextFile.read(path), loading: Self.included)
    text = script.source
    diagnostics = script.diagnostics
  }

  /// Reads an included file as psql would: from the working directory or from the script's own on;
  /// what is not found in the first is looked for in the second.
  private static func included(
    _ path: String, isRelative: Bool, by script: String
  ) -> Result<SourceText, ScriptIncludes.LoadingFailure> {
    let beside = FilePath(script).removingLastComponent().pushing(FilePath(path)).string
    let places = isRelative ? [beside] : [path, beside]
    let found = places.first { FileManager.default.fileExists(atPath: $0) } ?? places[0]
    do {
      return .success(try TextFile.read(found))
    } catch {
      return .failure(.init("\(Failure.message(of: error))"))
    }
  }

  /// Finds the schema that a plan names: a sample, or a path from the plan's own directory on.
  ///
  /// - Throws: `Failure`.
  init(reference: String, inPlan planPath: String) throws {
    if reference.hasPrefix(Self.samplePrefix) {
      let name = String(reference.dropFirst(Self.samplePrefix.count))
      guard let sample = Sample.named(name) else {
        throw Failure.data("\(planPath) names the sample '\(name)', which there is not")
      }
      self.init(sample)
    } else {
      let directory = FilePath(planPath).removingLastComponent()
      try self.init(file: directory.pushing(FilePath(reference)).string)
    }
  }
}

/// Text files that the user names.
enum TextFile {
  /// Reads one.
  ///
  /// - Throws: `Failure.io` where it cannot be read or is not UTF-8.
  static func read(_ path: String) throws -> SourceText {
    var bytes: [UInt8] = []
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly)
      defer { try? file.close() }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = try unsafe buffer.withUnsafeMutableBytes { try unsafe file.read(into: $0) }
        if count == 0 { break }
        bytes += buffer[..<count]
      }
    } catch let errno as Errno {
      throw Failure.io("cannot read \(path): \(errno) (errno \(errno.rawValue))")
    }
    if bytes.starts(with: Array("PGDMP".utf8)) {
      throw Failure.data(
        "\(path) is a dump in pg_dump's own format; write it as SQL: pg_restore -f schema.sql \(path)"
      )
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.io("cannot read \(path): it is not UTF-8 text; convert it with iconv first")
    }
    return SourceText(name: path, text: text)
  }

  /// Writes one; an existing file is replaced only where that is allowed.
  ///
  /// - Throws: `Failure.io`.
  static func write(_ text: String, to path: String, replacing: Bool) throws {
    do {
      let file = try FileDescriptor.open(
        FilePath(path), .writeOnly,
        options: replacing ? [.create, .truncate] : [.create, .exclusiveCreate],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      try file.closeAfter { _ = try file.writeAll(text.utf8) }
    } catch Errno.fileExists {
      throw Failure.io("\(path) exists; choose another name, or --force to replace it")
    } catch let errno as Errno {
      throw Failure.io("cannot write \(path): \(errno) (errno \(errno.rawValue))")
    }
  }
}
