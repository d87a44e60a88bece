import CZstd
import Foundation

/// Reads zstd files as a stranger would.
enum Zstd {
  /// Decodes all frames with the library; `nil` where it sees an error.
  static func decode(_ bytes: [UInt8]) -> [UInt8]? {
    var output: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let rest = Array(bytes[start...])
      let frameByteCount = unsafe rest.withUnsafeBytes {
        unsafe ZSTD_findFrameCompressedSize($0.baseAddress, $0.count)
      }
      guard ZSTD_isError(frameByteCount) == 0 else { return nil }
      let contentByteCount = unsafe rest.withUnsafeBytes {
        unsafe ZSTD_getFrameContentSize($0.baseAddress, $0.count)
      }
      guard contentByteCount < UInt64.max - 1 else { return nil }
      var content = [UInt8](repeating: 0, count: Int(contentByteCount))
      let result = unsafe content.withUnsafeMutableBytes { target in
        unsafe rest.withUnsafeBytes { source in
          unsafe ZSTD_decompress(
            target.baseAddress, target.count, source.baseAddress, frameByteCount)
        }
      }
      guard ZSTD_isError(result) == 0, result == content.count else { return nil }
      output += content
      start += frameByteCount
    }
    return output
  }

  /// Whether the stock program is there.
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }
  private static let program = "/usr/bin/zstd"

  /// Decodes a file with the stock program; `nil` where it exits with an error.
  static func decodeWithProgram(file: String) throws -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-d", "-q", "-c", file]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(data) : nil
  }
}
