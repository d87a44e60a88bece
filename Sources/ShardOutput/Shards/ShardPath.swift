/// Where the shards of a table lie, from the output directory on.
///
/// A name is kept as it is where it is made of ASCII letters, digits, `_`, `-` and of anything
/// beyond ASCII. Every other byte is written as `%` and two hexadecimal digits, so that two tables
/// never share a directory, no name climbs out of its directory or hides, and a path needs no
/// quotes in a shell. A name that would be too long for a file system is cut, and ends in the digest
/// of the whole name.
public enum ShardPath {
  /// The directory below which all shards lie.
  public static let dataDirectory = "data"

  /// `data/<table>` or `data/<schema>.<table>`.
  ///
  /// - Parameters:
  ///   - schema: the table's schema, or `nil` where it is the default one.
  ///   - table: the table's name.
  public static func directory(schema: String?, table: String) -> String {
    "\(dataDirectory)/\(baseName(schema: schema, table: table))"
  }

  /// `data/<table>/<table>-00000.<extension>`.
  ///
  /// - Parameters:
  ///   - schema: the table's schema, or `nil` where it is the default one.
  ///   - table: the table's name.
  ///   - index: the shard's number in its table; five digits, more where it is greater.
  ///   - format: `csv` or `sql`.
  ///   - compression: adds its suffix.
  public static func file(
    schema: String?, table: String, index: Int, format: String, compression: Compression
  ) -> String {
    let base = baseName(schema: schema, table: table)
    let number = String(index)
    let padding = String(repeating: "0", count: max(0, 5 - number.count))
    return
      "\(dataDirectory)/\(base)/\(base)-\(padding)\(number).\(format)\(compression.fileNameSuffix)"
  }

  private static func baseName(schema: String?, table: String) -> String {
    let name = (schema.map { escaped($0) + "." } ?? "") + escaped(table)
    guard name.utf8.count > longestByteCount else { return name }
    var digest = XXH64()
    digest.update(name)
    var cut = Substring(name)
    while cut.utf8.count > longestByteCount - 17 { cut.removeLast() }
    return "\(cut)%\(digest.hexadecimal)"
  }

  /// File systems grant 255 bytes; the rest is for the number, the extensions and `.partial`.
  private static let longestByteCount = 200

  private static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    for (index, byte) in name.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: append(escaped: byte, to: &bytes)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...0xFF:
        bytes.append(byte)
      default: append(escaped: byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(escaped byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
