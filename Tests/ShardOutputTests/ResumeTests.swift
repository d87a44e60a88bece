import Foundation
import Glibc
import ShardOutput
import SystemPackage
import Testing

@Suite struct ResumeTests {
  private let files = (0..<4).map { "data/t/t-0000\($0).csv" }

  /// A run that stopped after its shards and before its manifest.
  @discardableResult
  private func interruptedRun(
    in directory: TemporaryDirectory, identity: RunIdentity = .sample()
  ) throws -> [ShardRecord] {
    let journal = try directory.output.begin(identity, policy: .refuse)
    defer { journal.leaveForResume() }
    let writer = ShardWriter(
      directory: directory.output, compression: .none, blockByteCount: 1000, journal: journal)
    for file in files { try writer.write([Array(file.utf8)], to: file) }
    return try writer.close()
  }

  private func resume(
    _ directory: TemporaryDirectory, verifyingDigests: Bool = false
  ) throws -> [ShardRecord] {
    try directory.output.begin(.sample(), policy: .resume(verifyingDigests: verifyingDigests))
      .wholeShards
  }

  @Test func wholeShardsAreKept() throws {
    let directory = try TemporaryDirectory()
    let records = try interruptedRun(in: directory)
    #expect(try resume(directory) == records)
    #expect(try resume(directory, verifyingDigests: true) == records)
  }

  @Test func anEmptyDirectoryIsANewRun() throws {
    #expect(try resume(TemporaryDirectory()) == [])
  }

  @Test func missingShortenedAndChangedShardsAreMadeAgain() throws {
    let directory = try TemporaryDirectory()
    let records = try interruptedRun(in: directory)
    try FileManager.default.removeItem(atPath: directory.output.path(of: files[0]).string)
    try directory.write("short", to: "out/" + files[1])
    try directory.write(String(files[2].reversed()), to: "out/" + files[2])
    #expect(try directory.output.status(of: records[0], verifyingDigest: false) == .missing)
    #expect(try directory.output.status(of: records[1], verifyingDigest: false) == .wrongLength(5))
    #expect(try directory.output.status(of: records[2], verifyingDigest: false) == .whole)
    guard case .wrongDigest = try directory.output.status(of: records[2], verifyingDigest: true)
    else {
      Issue.record("a changed shard was not seen")
      return
    }
    #expect(try resume(directory, verifyingDigests: true) == [records[3]])
    // The damaged ones are gone, so that nothing is taken for a shard that is not.
    #expect(directory.files == ["out/.rowmill-journal.jsonl", "out/" + files[3]])
  }

  @Test func partialFilesGoAndATornLineIsPassedOver() throws {
    let directory = try TemporaryDirectory()
    let records = try interruptedRun(in: directory)
    try directory.write("half", to: "out/data/t/.t-00004.csv.partial")
    let journal = directory.output.path(of: OutputDirectory.journalFileName).string
    var bytes = try Data(contentsOf: URL(filePath: journal))
    bytes.removeLast(20)
    try bytes.write(to: URL(filePath: journal))
    let kept = try resume(directory)
    #expect(kept.count == 3)
    #expect(Set(kept).isSubset(of: records))
    #expect(!directory.files.contains { $0.hasSuffix(".partial") })
  }

  @Test func aFinishedRunIsResumedFromItsManifest() throws {
    let directory = try TemporaryDirectory()
    let records = try interruptedRun(in: directory)
    let journal = try directory.output.begin(.sample(), policy: .resume(verifyingDigests: false))
    try directory.output.write(
      Manifest(
        identity: .sample(), edgeCaseRate: 0, locale: "en_US", generatedAt: "", durationSeconds: 0,
        tables: [
          .init(
            schema: "public", name: "t", rowCount: 4, edgeRowCount: 0, columns: [], shards: records)
        ]))
    try journal.finish()
    #expect(directory.files == files.map { "out/" + $0 } + ["out/manifest.json"])
    #expect(try resume(directory, verifyingDigests: true) == records)
    // While the run goes on there is no manifest: it would claim what is not so yet.
    #expect(!directory.files.contains("out/manifest.json"))
  }

  @Test func aKilledRunLeavesWholeShardsThatAreKept() async throws {
    let directory = try TemporaryDirectory()
    let path = directory.path.string
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let output = OutputDirectory(FilePath(path).appending("out"))
      let journal = try output.begin(.sample(), policy: .refuse)
      let writer = ShardWriter(
        directory: output, compression: .none, blockByteCount: 1000,
        journal: journal)
      for index in 0..<3 { try writer.write([[1, 2, 3]], to: "data/t/t-0000\(index).csv") }
      while writer.progress.wholeShardCount < 3 { sched_yield() }
      var handle = try writer.open(
        ShardDescriptor(file: "data/t/t-00003.csv", firstRow: 0, rowCount: 0),
        compressor: writer.makeCompressor())
      let block = writer.makeBlock()
      block.fill(with: [4, 5, 6])
      try handle.append(block)
      kill(getpid(), SIGKILL)
      try handle.finish()
    }
    #expect(directory.files.contains("out/data/t/.t-00003.csv.partial"))
    #expect(try resume(directory, verifyingDigests: true).map(\.file) == Array(files[..<3]))
    #expect(directory.files == ["out/.rowmill-journal.jsonl"] + files[..<3].map { "out/" + $0 })
  }

  @Test func anotherRunIsNotResumed() throws {
    let directory = try TemporaryDirectory()
    try interruptedRun(in: directory, identity: .sample(seed: 7))
    let error = #expect(throws: ShardOutputError.self) { _ = try resume(directory) }
    #expect(error?.description.contains("the seed was 7 and is now 42") == true)
    #expect(directory.files.count == 5)
  }
}
