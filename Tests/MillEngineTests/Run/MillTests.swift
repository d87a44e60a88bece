import Foundation
import MillEngine
import SchemaModel
import ShardOutput
import Synchronization
import Testing

@Suite struct MillTests {
  private let scratch: ScratchDirectory
  private let sources = [
    CountingSource(name: QualifiedName(name: "small"), rowCount: 10),
    CountingSource(name: QualifiedName(name: "empty"), rowCount: 0),
    CountingSource(name: QualifiedName(schema: "other", name: "large"), rowCount: 50_000),
  ]

  init() throws { scratch = try ScratchDirectory() }

  @discardableResult
  private func make(
    _ name: String, _ sources: [CountingSource]? = nil, jobs: Int = 1, shardRows: Int = 7_000,
    compression: Compression = .none, part: RunIdentity.Part? = nil,
    policy: OutputDirectory.Policy = .refuse, cancellation: Cancellation = Cancellation()
  ) throws -> RunSummary {
    let mill = try Mill(
      countingDataSet(sources ?? self.sources),
      request: MillRequest(
        directory: scratch.child(name), policy: policy, compression: compression, jobs: jobs,
        shardRowCount: shardRows, part: part))
    var reporter = SilentReporter()
    return try mill.run(cancellation: cancellation, reporter: &reporter)
  }

  @Test(arguments: [Compression.none, .standard, .zstd(level: 3)])
  func jobsDoNotChangeTheBytes(_ compression: Compression) throws {
    let one = try make("one", jobs: 1, compression: compression)
    let four = try make("four", jobs: 4, compression: compression)
    #expect(one.records == four.records)
    #expect(one.records.count == 9)
    #expect(one.rowCount == 50_010)
    #expect(scratch.child("one").dataFiles == scratch.child("four").dataFiles)
  }

  @Test func partsJoinToTheWhole() throws {
    let whole = try make("whole")
    var records: [ShardRecord] = []
    for index in 1...3 {
      let part = try make("part\(index)", part: .init(index: index, count: 3))
      #expect(part.records.count == 3)
      records += part.records
      let script = OutputDirectory.loadFileName
      let own = try scratch.child("part\(index)").contents(of: script)
      #expect(try own == scratch.child("whole").contents(of: script))
    }
    #expect(records.sorted { $0.file < $1.file } == whole.records)
  }

  @Test(arguments: [1_000, 7_000, 49_999, 50_000, 1_000_000])
  func shardRowsKeepTheRowsAndTheirOrder(_ shardRows: Int) throws {
    try make("out", jobs: 2, shardRows: shardRows)
    let directory = scratch.child("out")
    var rows = ""
    for file in directory.dataFiles where file.contains("large") {
      let text = try directory.text(of: file)
      #expect(text.hasPrefix("id,square\n"))
      rows += text.dropFirst("id,square\n".count)
    }
    #expect(rows == (0..<50_000).map(CountingSource.line).joined())
  }

  @Test func theFirstErrorStopsAllAndLeavesWholeShardsOnly() throws {
    let failing = [
      sources[0],
      CountingSource(
        name: QualifiedName(name: "bad"), rowCount: 100_000, failingRow: 33_333),
    ]
    #expect(throws: CountingSource.Failure(row: 33_333)) {
      try make("out", failing, jobs: 3, shardRows: 5_000)
    }
    let directory = scratch.child("out")
    #expect(directory.dataFiles.allSatisfy { $0.hasSuffix(".csv") && !$0.contains("/.") })
    #expect(!directory.dataFiles.contains("data/bad/bad-00006.csv"))
    #expect(try directory.readManifest() == nil)
  }

  @Test func cancellingLeavesWholeShardsAndResumingGoesOn() throws {
    let whole = try make("whole", jobs: 2)
    let cancellation = Cancellation()
    let countdown = Countdown(from: 20)
    var stopping = sources
    stopping[2].onBlock = { if countdown.reachesZero() { cancellation.cancel() } }
    #expect(throws: Interruption.self) {
      try make("out", stopping, jobs: 2, cancellation: cancellation)
    }
    let directory = scratch.child("out")
    #expect(directory.dataFiles.allSatisfy { !$0.contains(".partial") })
    #expect(directory.dataFiles.count < whole.records.count)
    let kept = directory.dataFiles.count
    // The lock goes with the threads of the run before, which may outlive it for a moment.
    var attempt: RunSummary?
    for _ in 0..<200 where attempt == nil {
      attempt = try? make("out", jobs: 2, policy: .resume(verifyingDigests: true))
      if attempt == nil { Thread.sleep(forTimeInterval: 0.01) }
    }
    let resumed = try #require(attempt)
    #expect(resumed.records == whole.records)
    #expect(resumed.keptShardCount == kept)
    #expect(try directory.readManifest()?.shards.count == whole.records.count)
  }

  @Test func aDirectoryInUseIsRefusedAndForceReplacesIt() throws {
    let first = try make("out")
    #expect(throws: ShardOutputError.self) { try make("out") }
    let second = try make("out", shardRows: 20_000, policy: .replace)
    #expect(second.records.count < first.records.count)
    #expect(scratch.child("out").dataFiles == second.records.map(\.file))
  }

  @Test func theManifestSaysWhatIsThere() throws {
    let summary = try make("out", compression: .standard)
    let manifest = try #require(try scratch.child("out").readManifest())
    #expect(manifest.shards.map(\.file).sorted() == summary.records.map(\.file))
    #expect(manifest.tables.map(\.rowCount) == [10, 0, 50_000])
    #expect(manifest.identity.seed == 7)
    #expect(manifest.identity.asOf == "2026-01-01")
  }
}

/// Counts blocks down over several threads.
private final class Countdown: Sendable {
  private let left: Atomic<Int>

  init(from count: Int) { left = Atomic(count) }

  func reachesZero() -> Bool { left.subtract(1, ordering: .relaxed).newValue == 0 }
}
