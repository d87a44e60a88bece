import Foundation
import Testing

/// Help, usage errors and the exit code of each.
@Suite struct UsageTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: folder)
  }

  @Test func helpListsTheCommands() throws {
    let help = try run("--help")
    #expect(help.status == 0)
    for command in ["generate", "plan", "sample", "preview"] {
      #expect(help.output.contains("\n  \(command) "), "\(command)")
      let own = try run(command, "--help")
      #expect(own.status == 0)
      let abstract = own.output.components(separatedBy: "\n\n")[0]
      #expect(abstract.hasPrefix("OVERVIEW: ") && abstract.hasSuffix("."), "\(abstract)")
    }
    #expect(help.errors.isEmpty)
  }

  @Test func theVersionIsShown() throws {
    #expect(try run("--version").output == "0.3.0\n")
  }

  @Test func samplesAreListedAndPrinted() throws {
    let list = try run("sample")
    #expect(list.output.split(separator: "\n").count == 3)
    let schema = try run("sample", "ecommerce")
    #expect(schema.status == 0)
    #expect(schema.output.contains("CREATE TABLE order_items"))
    #expect(schema.errors.isEmpty)
  }

  @Test(
    arguments: [
      ["generate"], ["generate", "--out", "x"], ["generate", "--sample", "blog"],
      ["generate", "a.sql", "--sample", "blog", "--out", "x"],
      ["generate", "--sample", "bloq", "--out", "x"], ["sample", "bloq"],
      ["generate", "--sample", "blog", "--out", "x", "--rows", "ten"],
      ["generate", "--sample", "blog", "--out", "x", "--rows", "users="],
      ["generate", "--sample", "blog", "--out", "x", "--rows", "=5"],
      ["generate", "--sample", "blog", "--out", "x", "--rows", "-5"],
      ["generate", "--sample", "blog", "--out", "x", "--rows", "99999999999999999999G"],
      ["generate", "--sample", "blog", "--out", "x", "--edge-cases", "1.5"],
      ["generate", "--sample", "blog", "--out", "x", "--edge-cases", "nan"],
      ["generate", "--sample", "blog", "--out", "x", "--part", "4/3"],
      ["generate", "--sample", "blog", "--out", "x", "--part", "0/3"],
      ["generate", "--sample", "blog", "--out", "x", "--compression", "gzip"],
      ["generate", "--sample", "blog", "--out", "x", "--compression", "zstd:77"],
      ["generate", "--sample", "blog", "--out", "x", "--as-of", "2026-02-30"],
      ["generate", "--sample", "blog", "--out", "x", "--jobs", "0"],
      ["generate", "--sample", "blog", "--out", "x", "--shard-rows", "0"],
      ["generate", "--sample", "blog", "--out", "x", "--resume", "--force"],
      ["generate", "--sample", "blog", "--out", "x", "--seed", "-1"],
      ["generate", "--sample", "blog", "--out", "x", "--nonsense"], ["nonsense"],
    ]) func wrongUsageIs64(_ arguments: [String]) throws
  {
    let run = try Program.run(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Error: "), "\(run.errors)")
    #expect(try folder.files(below: "x").isEmpty)
  }

  @Test func aReaderThatGoesAwayIsNoError() throws {
    let run = try Program.shell(
      "$ROWMILL sample ecommerce | head -1; exit ${PIPESTATUS[0]}", in: folder)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
  }
}
