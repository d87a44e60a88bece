import Foundation
import Testing

/// The bytes of a seed belong to a version: those of the samples are written down, and may only change
/// with it.
@Suite struct PinnedBytesTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/bytes.txt")

  /// Set to write the file anew, once the version has been raised.
  private static let isRenewed =
    ProcessInfo.processInfo.environment["ROWMILL_RENEW_BYTES"] == "1"

  /// What the tests read of a manifest.
  private struct Manifest: Decodable {
    struct Table: Decodable {
      struct Shard: Decodable { var digest: String }
      var name: String
      var shards: [Shard]
    }
    var generatorVersion: String
    var tables: [Table]
  }

  @Test func theBytesAreThoseOfTheVersion() throws {
    let folder = try Folder()
    var lines: [String] = []
    var version = ""
    for sample in ["ecommerce", "employees", "blog"] {
      for format in ["csv", "sql"] {
        let run = try Program.run(
          [
            "generate", "--sample", sample, "--rows", "1K", "--seed", "7", "--format", format,
            "--compression", "none", "--progress", "none", "--out", "\(sample)-\(format)",
          ], in: folder)
        try #require(run.status == 0, "\(run.errors)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let manifest = try decoder.decode(
          Manifest.self, from: Data(folder.read("\(sample)-\(format)/manifest.json").utf8))
        version = manifest.generatorVersion
        lines += manifest.tables.map { table in
          "\(sample) \(format) \(table.name) \(table.shards.map(\.digest).joined(separator: " "))"
        }
      }
    }
    let made = "version \(version)\n" + lines.joined(separator: "\n") + "\n"
    if Self.isRenewed { try Data(made.utf8).write(to: Self.file) }
    let known = try String(contentsOf: Self.file, encoding: .utf8)
    try #require(
      known.hasPrefix("version \(version)\n"),
      "the version is another: write the bytes down anew with ROWMILL_RENEW_BYTES=1")
    #expect(
      made == known,
      "a seed gives other bytes than version \(version) did: raise GeneratorVersion.current, and write them down anew with ROWMILL_RENEW_BYTES=1"
    )
  }
}
