import Foundation
import ShardOutput
import SystemPackage
import Testing

@Suite struct ManifestTests {
  private func sample(part: RunIdentity.Part? = nil) -> Manifest {
    func shard(_ index: Int) -> ShardRecord {
      ShardRecord(
        file: "data/users/users-0000\(index).csv", firstRow: index * 1000, rowCount: 1000,
        byteCount: 12_345, uncompressedByteCount: 54_321, digest: "0123456789abcdef")
    }
    return Manifest(
      identity: .sample(part: part), edgeCaseRate: 0.05, locale: "en_US",
      generatedAt: "2025-01-01T00:00:00Z", durationSeconds: 1.5,
      tables: [
        Manifest.Table(
          schema: "public", name: "users", rowCount: 2000,
          clamped: .init(requestedRowCount: 5000, limit: "users_pkey holds 2000 keys"),
          edgeRowCount: 100,
          columns: [
            .init(name: "id", generator: "sequence"),
            .init(name: "age", generator: "integer", distribution: "normal(40, 12)"),
          ],
          skippedEdgeCases: [
            .init(column: "age", edgeCase: "minus-one", constraint: "users_age_check")
          ],
          shards: [shard(1), shard(0)])
      ])
  }

  @Test(arguments: [nil, RunIdentity.Part(index: 2, count: 3)])
  func isReadAsItWasWritten(part: RunIdentity.Part?) throws {
    let directory = try TemporaryDirectory()
    let output = OutputDirectory(directory.path)
    let manifest = sample(part: part)
    try output.write(manifest)
    #expect(try output.readManifest() == manifest)
    #expect(directory.files == ["manifest.json"])
    #expect(manifest.shards.map(\.firstRow) == [0, 1000])
  }

  @Test func theKeysAreThoseOfTheContract() throws {
    let directory = try TemporaryDirectory()
    try OutputDirectory(directory.path).write(sample())
    let data = try Data(directory.bytes(of: "manifest.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      json.keys.sorted() == [
        "as_of", "compression", "digest_algorithm", "duration_seconds", "edge_case_rate", "format",
        "generated_at", "generator", "generator_version", "locale", "notes", "plan_digest", "seed",
        "shard_rows", "tables", "version",
      ])
    let table = try #require((json["tables"] as? [[String: Any]])?.first)
    #expect(
      table.keys.sorted() == [
        "clamped", "columns", "edge_rows", "name", "rows", "schema", "shards", "skipped_edge_cases",
      ])
    let shard = try #require((table["shards"] as? [[String: Any]])?.first)
    #expect(
      shard.keys.sorted() == ["bytes", "digest", "file", "first_row", "rows", "uncompressed_bytes"])
    #expect(String(decoding: data, as: UTF8.self).contains("data/users/users-00000.csv"))
  }

  @Test func theSeedKeepsAllItsBits() throws {
    let directory = try TemporaryDirectory()
    let output = OutputDirectory(directory.path)
    var manifest = sample()
    manifest.identity.seed = .max
    try output.write(manifest)
    #expect(try output.readManifest()?.identity.seed == .max)
  }

  @Test func equalManifestsAreEqualFiles() throws {
    let (one, two) = (try TemporaryDirectory(), try TemporaryDirectory())
    try OutputDirectory(one.path).write(sample())
    try OutputDirectory(two.path).write(sample())
    #expect(try one.bytes(of: "manifest.json") == two.bytes(of: "manifest.json"))
  }

  @Test(arguments: [
    ("{", "it is not valid JSON"),
    ("{\"version\": 1}", "the key generator is missing"),
    ("{\"generator\": \"other\", \"version\": 1}", "it was written by other, not by rowmill"),
    ("{\"generator\": \"rowmill\", \"version\": 9}", "its layout is version 9"),
    ("{\"generator\": \"rowmill\", \"version\": \"1\"}", "a value is of another type (at version)"),
  ])
  func aForeignOrDamagedFileIsAnErrorInWords(text: String, message: String) throws {
    let directory = try TemporaryDirectory()
    try directory.write(text, to: "manifest.json")
    let error = #expect(throws: ShardOutputError.self) {
      _ = try OutputDirectory(directory.path).readManifest()
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(error?.path.hasSuffix("manifest.json") == true)
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "data/../x", "data/x/../../y", "data/t", "data//x", "x/y/z",
  ])
  func aFileOutsideIsRefused(file: String) throws {
    let directory = try TemporaryDirectory()
    let output = OutputDirectory(directory.path)
    var manifest = sample()
    manifest.tables[0].shards[0].file = file
    try output.write(manifest)
    let error = #expect(throws: ShardOutputError.self) { _ = try output.readManifest() }
    #expect(error?.description.contains("outside of the directory") == true)
  }

  @Test func noFileIsNoManifest() throws {
    #expect(try OutputDirectory(TemporaryDirectory().path).readManifest() == nil)
  }
}
