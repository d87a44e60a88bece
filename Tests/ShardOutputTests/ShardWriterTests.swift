import Foundation
import ShardOutput
import Synchronization
import SystemPackage
import Testing

@Suite struct ShardWriterTests {
  private func text(_ seed: Int, byteCount: Int) -> [UInt8] {
    ToldText(byteCount: byteCount - 64, seed: UInt64(seed)).bytes
  }

  private func digest(of bytes: [UInt8]) -> String {
    var hash = XXH64()
    unsafe bytes.withUnsafeBytes { unsafe hash.update($0) }
    return hash.hexadecimal
  }

  @Test(arguments: [Compression.none, .standard])
  func recordsSayWhatIsInTheFiles(compression: Compression) throws {
    let directory = try TemporaryDirectory()
    let output = directory.output
    let published = Shared<[ShardRecord]>([])
    let writer = ShardWriter(
      directory: output, compression: compression, blockByteCount: 100_000
    ) { record in published.mutex.withLock { $0.append(record) } }
    var contents: [String: [UInt8]] = [:]
    for index in 0..<5 {
      let blocks = (0...index).map { text(index * 10 + $0, byteCount: 100_000) }
      let file = ShardPath.file(
        schema: nil, table: "t\(index % 2)", index: index, format: "csv", compression: compression)
      try writer.write(blocks, to: file, rowCount: index)
      contents[file] = blocks.flatMap { $0 }
    }
    let records = try writer.close()
    #expect(records.map(\.file) == contents.keys.sorted())
    #expect(published.mutex.withLock { $0.sorted { $0.file < $1.file } } == records)
    for record in records {
      let stored = try directory.bytes(of: "out/" + record.file)
      #expect(record.byteCount == stored.count)
      #expect(record.digest == digest(of: stored))
      #expect(record.uncompressedByteCount == contents[record.file]?.count)
      let content = compression == .none ? stored : Zstd.decode(stored)
      #expect(content == contents[record.file])
      #expect(try output.status(of: record, verifyingDigest: true) == .whole)
    }
    #expect(directory.files == records.map { "out/" + $0.file })
    #expect(writer.progress.wholeShardCount == 5)
    #expect(writer.progress.storedByteCount == records.map(\.byteCount).reduce(0, +))
    #expect(
      writer.progress.uncompressedByteCount == records.map(\.uncompressedByteCount).reduce(0, +))
  }

  @Test func toldBlocksOfManyWorkersDecode() throws {
    let directory = try TemporaryDirectory()
    let writer = ShardWriter(
      directory: directory.output, compression: .standard, blockByteCount: 300_000)
    let ended = DispatchGroup()
    for worker in 0..<4 {
      ended.enter()
      Thread.detachNewThread {
        defer { ended.leave() }
        do {
          let compressor = try writer.makeCompressor()
          let block = writer.makeBlock()
          for index in 0..<3 {
            var handle = try writer.open(
              ShardDescriptor(file: "data/t/\(worker)-\(index).zst", firstRow: 0, rowCount: 0),
              compressor: compressor)
            for piece in 0..<3 {
              let told = ToldText(
                byteCount: 290_000, seed: UInt64(worker * 100 + index * 10 + piece))
              block.fill(with: told.bytes)
              try unsafe told.sequences.withUnsafeBufferPointer {
                try unsafe handle.append(block, sequences: $0)
              }
            }
            try handle.finish()
          }
        } catch {
          writer.abort(error)
        }
      }
    }
    ended.wait()
    #expect(try writer.close().count == 12)
    for worker in 0..<4 {
      for index in 0..<3 {
        let expected = (0..<3).flatMap {
          ToldText(byteCount: 290_000, seed: UInt64(worker * 100 + index * 10 + $0)).bytes
        }
        let stored = try directory.bytes(of: "out/data/t/\(worker)-\(index).zst")
        #expect(Zstd.decode(stored) == expected)
      }
    }
  }

  @Test(.enabled(if: Zstd.isInstalled), arguments: [Compression.none, .standard])
  func aShardWithoutBytesIsAFileThatCanBeRead(compression: Compression) throws {
    let directory = try TemporaryDirectory()
    let writer = ShardWriter(
      directory: directory.output, compression: compression, blockByteCount: 1000)
    try writer.write([], to: "data/t/empty")
    try writer.write([[], []], to: "data/t/empty-blocks")
    for record in try writer.close() {
      #expect(record.uncompressedByteCount == 0)
      let file = directory.output.path(of: record.file).string
      if compression == .none {
        #expect(record.byteCount == 0)
      } else {
        #expect(try Zstd.decodeWithProgram(file: file) == [])
      }
    }
    #expect(directory.files.count == 2)
  }

  @Test func anUnfinishedHandleTakesItsFileWithIt() throws {
    let directory = try TemporaryDirectory()
    let writer = ShardWriter(
      directory: directory.output, compression: .none, blockByteCount: 1000)
    try writer.write([[1, 2, 3]], to: "data/t/finished")
    do {
      var handle = try writer.open(
        ShardDescriptor(file: "data/t/dropped", firstRow: 0, rowCount: 0),
        compressor: writer.makeCompressor())
      let block = writer.makeBlock()
      block.fill(with: [1, 2, 3])
      try handle.append(block)
    }
    #expect(try writer.close().map(\.file) == ["data/t/finished"])
    #expect(directory.files == ["out/data/t/finished"])
  }

  @Test func anAbortLeavesWholeShardsAndNothingElse() throws {
    struct Interrupted: Error {}
    let directory = try TemporaryDirectory()
    let writer = ShardWriter(
      directory: directory.output, compression: .none, blockByteCount: 1000)
    try writer.write([[1, 2, 3]], to: "data/t/whole")
    while writer.progress.wholeShardCount < 1 { Thread.sleep(forTimeInterval: 0.001) }
    var handle = try writer.open(
      ShardDescriptor(file: "data/t/begun", firstRow: 0, rowCount: 0),
      compressor: writer.makeCompressor())
    let block = writer.makeBlock()
    block.fill(with: [4, 5])
    try handle.append(block)
    writer.abort(Interrupted())
    block.fill(with: [6])
    #expect(throws: Interrupted.self) { _ = try writer.write([[7]], to: "data/t/late") }
    #expect(throws: Interrupted.self) { _ = try writer.close() }
    do {
      try handle.finish()
      Issue.record("a shard was finished after the abort")
    } catch is Interrupted {}
    #expect(directory.files == ["out/data/t/whole"])
    #expect(writer.wholeShards.map(\.file) == ["data/t/whole"])
  }

  @Test func aNameIsSeenOnlyWithAllOfItsBytes() throws {
    let directory = try TemporaryDirectory()
    let output = directory.output
    let stopped = Shared(false)
    let wrong = Shared<[Int]>([])
    let watcher = DispatchGroup()
    watcher.enter()
    Thread.detachNewThread {
      let file = output.path(of: "data/t/shard").string
      while !stopped.mutex.withLock({ $0 }) {
        if let data = try? Data(contentsOf: URL(filePath: file)), data.count != 4096 * 50 {
          wrong.mutex.withLock { $0.append(data.count) }
        }
      }
      watcher.leave()
    }
    let block = [UInt8](repeating: 7, count: 4096)
    for _ in 0..<20 {
      let writer = ShardWriter(
        directory: output, compression: .none, blockByteCount: 4096)
      try writer.write(Array(repeating: block, count: 50), to: "data/t/shard")
      _ = try writer.close()
    }
    stopped.mutex.withLock { $0 = true }
    watcher.wait()
    #expect(wrong.mutex.withLock { $0 } == [])
  }

  @Test func aBlockIsFilledAgainAndAgain() throws {
    let directory = try TemporaryDirectory()
    let writer = ShardWriter(
      directory: directory.output, compression: .none, blockByteCount: 20_000)
    var handle = try writer.open(
      ShardDescriptor(file: "data/t/shard", firstRow: 0, rowCount: 0),
      compressor: writer.makeCompressor())
    let block = writer.makeBlock()
    for index in 0..<500 {
      block.fill(with: [UInt8](repeating: UInt8(index % 251), count: 20_000))
      try handle.append(block)
      #expect(block.byteCount == 0)
      #expect(writer.progress.storedByteCount == (index + 1) * 20_000)
    }
    try handle.finish()
    #expect(try writer.close().first?.byteCount == 500 * 20_000)
    let stored = try directory.bytes(of: "out/data/t/shard")
    #expect(stored == (0..<500).flatMap { [UInt8](repeating: UInt8($0 % 251), count: 20_000) })
  }
}
