/// How the bytes of a shard are stored.
public enum Compression: Sendable, Hashable {
  /// The bytes as they are.
  case none
  /// Standard zstd frames, one for each block, at a level of ``zstdLevels``.
  case zstd(level: Int)

  /// The levels that are accepted. Levels above 19 are left out: their frames ask more memory
  /// of the reader than stock `zstd -d` grants.
  public static let zstdLevels: ClosedRange<Int> = 1...19

  /// The way that is used where nothing is asked: zstd at level 1, the fastest of its regular levels.
  public static let standard = Compression.zstd(level: 1)

  /// What is appended to a shard's file name: `.zst` for zstd, nothing otherwise.
  public var fileNameSuffix: String {
    switch self {
    case .none: ""
    case .zstd: ".zst"
    }
  }
}

extension Compression: LosslessStringConvertible {
  /// Reads `none`, `zstd` or `zstd:LEVEL`; `nil` for anything else and for a level out of range.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    switch (parts.first, parts.count) {
    case ("none", 1): self = .none
    case ("zstd", 1): self = .standard
    case ("zstd", 2):
      guard let level = Int(parts[1]), Self.zstdLevels.contains(level) else { return nil }
      self = .zstd(level: level)
    default: return nil
    }
  }

  /// `none` or `zstd:LEVEL`, as ``init(_:)`` reads it and as the manifest holds it.
  public var description: String {
    switch self {
    case .none: "none"
    case .zstd(let level): "zstd:\(level)"
    }
  }
}
