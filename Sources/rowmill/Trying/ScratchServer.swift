internal import Foundation

/// A PostgreSQL server of its own, in a directory of its own, that nothing outlives.
final class ScratchServer {
  /// Connection settings of its superuser.
  let connection: String
  private let directory: URL
  private let programs: String

  /// Starts a server that listens on a socket in a temporary directory alone.
  ///
  /// - Throws: `Failure.io` where PostgreSQL is not installed or does not start.
  init() throws {
    guard let programs = Self.programs else {
      throw Failure.io(
        "there is no PostgreSQL here to try it with: install it, or give --database URL")
    }
    self.programs = programs
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("rowmill-try-\(UUID().uuidString.prefix(8).lowercased())")
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
    try FileManager.default.createDirectory(
      at: directory, withIntermediateDirectories: true, attributes: attributes)
    connection = "host='\(directory.path)' user=postgres"
    if Self.isRoot { try run(["chown", Self.serverUser, directory.path], asServer: false) }
    let data = directory.path + "/data"
    do {
      try run([
        "\(programs)/initdb", "--pgdata=\(data)", "--username=postgres", "--auth=trust",
        "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync",
      ])
      try start(data)
    } catch {
      stop()
      throw error
    }
  }

  deinit { stop() }

  /// Starts the server without this program's open files: whoever waits for these would wait for it.
  private func start(_ data: String) throws {
    let closing = "( for i in {3..255}; do eval \"exec $i>&-\"; done; exec \"$@\" )"
    let settings =
      "-c listen_addresses='' -c unix_socket_directories='\(directory.path)' -c fsync=off "
      + "-c autovacuum=off"
    try run(
      [
        "\(programs)/pg_ctl", "start", "--pgdata=\(data)", "--log=\(directory.path)/log", "--wait",
        "--silent", "--options=\(settings)",
      ], by: ["bash", "-c", closing, "bash"])
  }

  /// Ends the server and removes its files.
  private func stop() {
    _ = try? run([
      "\(programs)/pg_ctl", "stop", "--pgdata=\(directory.path)/data", "--mode=immediate",
      "--silent",
    ])
    // What cannot be removed is in the system's directory for temporary files.
    try? FileManager.default.removeItem(at: directory)
  }

  private func run(
    _ arguments: [String], asServer: Bool = true, by starter: [String] = []
  ) throws {
    // PostgreSQL refuses to run as root.
    let prefix = asServer && Self.isRoot ? ["runuser", "-u", Self.serverUser, "--"] : []
    let scratch = FileManager.default.temporaryDirectory
    let run = try ServerProgram(starter + prefix + arguments, in: scratch)
    guard run.exitCode == 0 else {
      throw Failure.io("the scratch server failed at \(arguments[0]): \(run.errors)")
    }
  }

  private static var isRoot: Bool { getuid() == 0 }

  private static var serverUser: String {
    unsafe getpwnam("postgres") != nil ? "postgres" : "nobody"
  }

  /// Where the server's programs are: on the path, or in Debian's place, the newest version.
  private static var programs: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let root = "/usr/lib/postgresql"
    let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
      .compactMap(Int.init).sorted(by: >).map { "\(root)/\($0)/bin" }
    return (path.split(separator: ":").map(String.init) + versions).first {
      FileManager.default.isExecutableFile(atPath: "\($0)/initdb")
    }
  }
}
