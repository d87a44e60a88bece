import Foundation
import Glibc
import ShardOutput
import SystemPackage
import Testing

/// What the world does to a run: no room, no permission, a limit.
@Suite struct DiskErrorTests {
  private static let isRoot = getuid() == 0

  private func writer(in output: OutputDirectory) -> ShardWriter {
    ShardWriter(
      directory: output, compression: .none, blockByteCount: 64 * 1024)
  }

  private func writeMebibytes(_ count: Int, with writer: ShardWriter) -> ShardOutputError? {
    do {
      let block = [UInt8](repeating: 65, count: 64 * 1024)
      try writer.write(Array(repeating: block, count: count * 16), to: "data/t/t-00000.csv")
      _ = try writer.close()
      return nil
    } catch let error as ShardOutputError {
      _ = try? writer.close()
      return error
    } catch {
      return nil
    }
  }

  @Test(.enabled(if: isRoot && FileManager.default.isExecutableFile(atPath: "/usr/bin/mount")))
  func aFullDiskIsReportedAndNothingPartialIsLeft() throws {
    let directory = try TemporaryDirectory()
    let mountPoint = directory.path.appending("small").string
    try FileManager.default.createDirectory(
      atPath: mountPoint, withIntermediateDirectories: false)
    guard try run("/usr/bin/mount", "-t", "tmpfs", "-o", "size=2m", "rowmill", mountPoint) else {
      print("no right to mount a small file system: the test of a full disk is skipped")
      return
    }
    defer { _ = try? run("/usr/bin/umount", mountPoint) }
    let output = OutputDirectory(FilePath(mountPoint).appending("out"))
    let error = try #require(writeMebibytes(4, with: writer(in: output)))
    #expect(error.reason == .system(.noSpace))
    #expect(error.operation == "write")
    #expect(error.path == output.path(of: "data/t/t-00000.csv").string)
    #expect(error.description.contains("No space left on device (errno 28); free some space"))
    #expect(directory.files == [])
    // Text files behave alike, and with the room that is free again they can be written.
    let long = String(repeating: "x", count: 4 << 20)
    let second = #expect(throws: ShardOutputError.self) { try output.write(long, to: "schema.sql") }
    #expect(second?.reason == .system(.noSpace))
    #expect(directory.files == [])
    try output.write("short", to: "schema.sql")
    #expect(directory.files == ["small/out/schema.sql"])
  }

  @Test func aLimitOnFileSizeIsAnErrorAndNotTheEnd() async {
    await #expect(processExitsWith: .success) {
      var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
      precondition(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let directory = try TemporaryDirectory()
      let tests = DiskErrorTests()
      let error = tests.writeMebibytes(4, with: tests.writer(in: directory.output))
      precondition(error?.reason == .system(.fileTooLarge), "\(String(describing: error))")
      precondition(error?.description.contains("ulimit -f") == true)
      precondition(directory.files == [], "\(directory.files)")
    }
  }

  @Test(.enabled(if: !isRoot)) func aDirectoryWithoutPermissionIsNamed() throws {
    let directory = try TemporaryDirectory()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: directory.path.string)
    let error = #expect(throws: ShardOutputError.self) {
      _ = try directory.output.begin(.sample(), policy: .refuse)
    }
    #expect(error?.reason == .system(.permissionDenied))
    #expect(error?.path == directory.output.path.string)
  }

  /// As root the tests cannot be refused by permissions: a child gives its rights up first.
  @Test(.enabled(if: isRoot)) func aDirectoryOfAnotherUserIsNamed() async {
    await #expect(processExitsWith: .success) {
      let directory = try TemporaryDirectory()
      let output = directory.output
      precondition(seteuid(65534) == 0)
      do {
        _ = try output.begin(.sample(), policy: .refuse)
        preconditionFailure("a directory of root was written to")
      } catch let error as ShardOutputError {
        precondition(error.reason == .system(.permissionDenied))
        precondition(error.path == output.path.string)
        precondition(error.operation == "create directory")
      }
      let failing = DiskErrorTests()
      let error = failing.writeMebibytes(1, with: failing.writer(in: output))
      precondition(error?.reason == .system(.permissionDenied))
      precondition(seteuid(0) == 0)
    }
  }

  @Test func aFileWhereADirectoryShouldBeIsNamed() throws {
    let directory = try TemporaryDirectory()
    try directory.write("", to: "out/data")
    let error = writeMebibytes(1, with: writer(in: directory.output))
    #expect(error?.reason == .system(.notDirectory))
    #expect(directory.files == ["out/data"])
  }

  private func run(_ program: String, _ arguments: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
