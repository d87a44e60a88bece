internal import Foundation
internal import Synchronization
internal import SystemPackage

/// The notes of a run that is not finished: which run it is, and which shards are whole.
///
/// It is a file of lines, the identity first and then a record a shard. A line is written before
/// its shard gets its name. Nothing is lost when the last lines are, or are torn, by a crash: those
/// shards are made again. The file goes when the manifest is there.
public final class RunJournal: Sendable {
  /// The shards that were whole when the run began.
  public let wholeShards: [ShardRecord]
  private let directory: OutputDirectory
  private let descriptor: FileDescriptor
  private let lock: Mutex<FileDescriptor?>

  /// Begins the journal anew with the shards that are kept.
  ///
  /// - Parameter lock: the locked directory, which the journal closes.
  init(
    in directory: OutputDirectory, identity: RunIdentity, wholeShards: [ShardRecord],
    lock: FileDescriptor
  ) throws {
    self.directory = directory
    self.wholeShards = wholeShards.sorted { $0.file < $1.file }
    var lines = try Self.line(identity)
    for record in self.wholeShards { lines += try Self.line(record) }
    try directory.write(lines, to: OutputDirectory.journalFileName)
    // From here on the journal speaks; a manifest could name shards that are about to change.
    try FileSystemCalls.removeFile(directory.path(of: OutputDirectory.manifestFileName))
    let file = directory.path(of: OutputDirectory.journalFileName)
    do {
      descriptor = try FileDescriptor.open(file, .writeOnly, options: [.append, .closeOnExec])
    } catch let errno as Errno {
      throw ShardOutputError.system("open", file, errno)
    }
    self.lock = Mutex(lock)
  }

  deinit {
    leaveForResume()
    try? descriptor.close()
  }

  /// Notes a shard whose bytes are all written.
  func append(_ record: ShardRecord) throws {
    let line = try Self.line(record)
    do {
      // One call a line: the file is opened for appending, so that lines of two threads do not mix.
      _ = try unsafe line.withUnsafeBytes { try unsafe descriptor.writeAll($0) }
    } catch let errno as Errno {
      throw ShardOutputError.system(
        "write", directory.path(of: OutputDirectory.journalFileName), errno)
    }
  }

  /// Ends the run: the manifest is written, and the journal has nothing to add.
  ///
  /// - Throws: ``ShardOutputError`` where the journal cannot be removed.
  public func finish() throws {
    try FileSystemCalls.removeFile(directory.path(of: OutputDirectory.journalFileName))
    try FileSystemCalls.synchronizeDirectory(directory.path)
    leaveForResume()
  }

  /// Gives the directory free as it is, with the journal in it. Happens by itself with the last
  /// reference; call it after a failure where another run shall follow in the same process.
  public func leaveForResume() {
    lock.withLock { held in
      guard let descriptor = held else { return }
      // Unlocked by name: a child process that is being spawned may hold the same open file.
      FileSystemCalls.unlock(descriptor)
      try? descriptor.close()
      held = nil
    }
  }

  /// What a journal holds.
  struct Contents: Sendable, Hashable {
    var identity: RunIdentity
    /// The last record of each file, in the order of their first mention.
    var records: [ShardRecord]
  }

  /// Reads the journal of a directory.
  ///
  /// - Returns: what it holds, or `nil` where there is none or its first line is not whole.
  static func read(in directory: OutputDirectory) throws -> Contents? {
    guard let bytes = try directory.read(OutputDirectory.journalFileName) else { return nil }
    let decoder = JSONDecoder()
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first,
      let identity = try? decoder.decode(RunIdentity.self, from: Data(first))
    else { return nil }
    var records: [ShardRecord] = []
    var places: [String: Int] = [:]
    for line in lines.dropFirst() {
      guard let record = try? decoder.decode(ShardRecord.self, from: Data(line)),
        OutputDirectory.isInside(record.file)
      else { continue }
      if let place = places[record.file] {
        records[place] = record
      } else {
        places[record.file] = records.count
        records.append(record)
      }
    }
    return Contents(identity: identity, records: records)
  }

  private static func line(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
