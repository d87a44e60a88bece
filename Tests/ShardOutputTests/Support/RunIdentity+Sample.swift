import ShardOutput

extension RunIdentity {
  /// An identity like any other.
  static func sample(
    seed: UInt64 = 42, compression: Compression = .none, part: Part? = nil
  ) -> RunIdentity {
    RunIdentity(
      generatorVersion: "0.1.0", seed: seed, planDigest: "00112233aabbccdd", asOf: "2025-01-01",
      format: "csv", compression: compression, shardRowCount: 1000, part: part)
  }
}
