internal import SystemPackage

extension OutputDirectory {
  /// What may be done to a directory that is not empty.
  public enum Policy: Sendable, Hashable {
    /// Nothing: it must be missing or empty.
    case refuse
    /// A data set of this program, whole or unfinished, is removed: what its manifest and its
    /// journal list, and no other file.
    case replace
    /// Whole shards of a run of the same identity are kept. With `verifyingDigests` each one is
    /// read and checked; otherwise its length alone is.
    case resume(verifyingDigests: Bool)
  }

  /// Makes the directory ready for a run, and takes its lock until the journal is finished or gone.
  ///
  /// - Parameters:
  ///   - identity: what decides the run's bytes.
  ///   - policy: what to do with what is there.
  /// - Returns: the run's journal, which knows the shards that are whole already.
  /// - Throws: ``ShardOutputError``: the directory cannot be made or is in use; it holds something
  ///   that the policy does not allow for; the run to resume is another one.
  public func begin(_ identity: RunIdentity, policy: Policy) throws -> RunJournal {
    let kind = FileSystemCalls.kind(of: path, followingLinks: true)
    if kind == .file || kind == .other {
      throw ShardOutputError.system("create directory", path, .notDirectory)
    }
    try FileSystemCalls.makeDirectories(path)
    let lock = try FileSystemCalls.openDirectory(path)
    do {
      guard FileSystemCalls.tryLock(lock) else {
        throw refusal("another run is writing to it", hint: "wait for it, or choose another --out")
      }
      let kept = try makeRoom(for: identity, policy: policy)
      return try RunJournal(in: self, identity: identity, wholeShards: kept, lock: lock)
    } catch {
      try? lock.close()
      throw error
    }
  }

  /// Applies the policy.
  ///
  /// - Returns: the shards that are kept.
  private func makeRoom(for identity: RunIdentity, policy: Policy) throws -> [ShardRecord] {
    if try FileSystemCalls.isEmptyDirectory(path) { return [] }
    switch policy {
    case .refuse:
      throw refusal(
        "it is not empty",
        hint: "choose another directory, --resume an unfinished run, or --force to replace one")
    case .replace:
      try removeDataSet()
      return []
    case .resume(let verifyingDigests):
      return try keepWholeShards(of: identity, verifyingDigests: verifyingDigests)
    }
  }

  private func keepWholeShards(
    of identity: RunIdentity, verifyingDigests: Bool
  ) throws -> [ShardRecord] {
    guard let earlier = try earlierRun() else { throw notOurs("--resume goes on with one alone") }
    if let difference = identity.firstDifference(from: earlier.identity) {
      throw refusal(
        "the run in it is another one: \(difference)",
        hint: "give the same schema, plan, seed and options, or choose another --out")
    }
    try removePartials()
    var kept: [ShardRecord] = []
    for record in earlier.records {
      switch try status(of: record, verifyingDigest: verifyingDigests) {
      case .whole: kept.append(record)
      case .missing: break
      case .wrongLength, .wrongDigest: try FileSystemCalls.removeFile(path(of: record.file))
      }
    }
    return kept
  }

  private func removeDataSet() throws {
    guard let earlier = try earlierRun() else { throw notOurs("--force replaces those alone") }
    try removePartials()
    for record in earlier.records {
      try requireRealDirectory(above: record.file)
      try FileSystemCalls.removeFile(path(of: record.file))
    }
    for directory in try tableDirectories() {
      _ = FileSystemCalls.removeEmptyDirectory(directory)
    }
    _ = FileSystemCalls.removeEmptyDirectory(path(of: ShardPath.dataDirectory))
    // The manifest and the journal go last: until then the directory is known to be ours.
    for name in [Self.schemaFileName, Self.planFileName, Self.loadFileName] {
      try FileSystemCalls.removeFile(path(of: name))
    }
    try FileSystemCalls.removeFile(path(of: Self.journalFileName))
    try FileSystemCalls.removeFile(path(of: Self.manifestFileName))
  }

  /// The seed of the run that is in the directory; `nil` where there is none.
  public func seedOfEarlierRun() throws -> UInt64? { try earlierRun()?.identity.seed }

  /// What the manifest and the journal say of an earlier run; `nil` where there is neither.
  private func earlierRun() throws -> (identity: RunIdentity, records: [ShardRecord])? {
    let manifest = try readManifest()
    let journal = try RunJournal.read(in: self)
    guard let identity = journal?.identity ?? manifest?.identity else { return nil }
    // The journal is the later word: it is there only while a run has not written its manifest.
    return (identity, journal?.records ?? manifest?.shards ?? [])
  }

  /// Removes what an interrupted run left half written.
  func removePartials() throws {
    for directory in try [path] + tableDirectories() {
      for name in try FileSystemCalls.names(in: directory) where AtomicFile.isPartial(name) {
        try FileSystemCalls.removeFile(directory.appending(name))
      }
    }
  }

  /// The directories of `data/`; links are passed over, since what lies behind them is not ours.
  private func tableDirectories() throws -> [FilePath] {
    let data = path(of: ShardPath.dataDirectory)
    guard FileSystemCalls.kind(of: data, followingLinks: false) == .directory else { return [] }
    return try FileSystemCalls.names(in: data).map { data.appending($0) }
      .filter { FileSystemCalls.kind(of: $0, followingLinks: false) == .directory }
  }

  private func requireRealDirectory(above file: String) throws {
    var directory = path(of: file)
    while directory.removeLastComponent(), directory != path {
      if FileSystemCalls.kind(of: directory, followingLinks: false) == .other {
        throw ShardOutputError(
          operation: "replace", path: directory.string, reason: .refused("it is a link"),
          hint: "what lies behind it is left alone; remove the link, or choose another --out")
      }
    }
  }

  private func refusal(_ reason: String, hint: String) -> ShardOutputError {
    ShardOutputError(
      operation: "write to", path: path.string, reason: .refused(reason), hint: hint)
  }

  private func notOurs(_ rule: String) -> ShardOutputError {
    refusal(
      "it holds files, and neither the manifest nor the journal of a data set",
      hint: "\(rule); choose another --out")
  }
}
