import Foundation
import ShardOutput
import SystemPackage
import Testing

@Suite struct OutputDirectoryTests {
  /// A finished data set of two shards and its text files.
  private func finishedRun(in directory: TemporaryDirectory) throws -> Manifest {
    let output = directory.output
    let journal = try output.begin(.sample(), policy: .refuse)
    try output.write("CREATE TABLE t ();\n", to: OutputDirectory.schemaFileName)
    try output.write("version: 1\n", to: OutputDirectory.planFileName)
    let manifest = try writeShards(["data/t/t-00000.csv", "data/t/t-00001.csv"], journal, output)
    try output.write("-- load\n", to: OutputDirectory.loadFileName)
    try output.write(manifest)
    try journal.finish()
    return manifest
  }

  private func writeShards(
    _ files: [String], _ journal: RunJournal, _ output: OutputDirectory
  ) throws -> Manifest {
    let writer = ShardWriter(
      directory: output, compression: .none, blockByteCount: 1000,
      journal: journal)
    for file in files { try writer.write([Array(file.utf8)], to: file) }
    let records = try writer.close()
    return Manifest(
      identity: .sample(), edgeCaseRate: 0, locale: "en_US", generatedAt: "", durationSeconds: 0,
      tables: [
        .init(
          schema: "public", name: "t", rowCount: 2, edgeRowCount: 0, columns: [],
          shards: journal.wholeShards + records)
      ])
  }

  private let allFiles = [
    "out/data/t/t-00000.csv", "out/data/t/t-00001.csv", "out/load.sql", "out/manifest.json",
    "out/plan.yaml", "out/schema.sql",
  ]

  @Test func aFinishedRunLeavesTheContractAndNothingElse() throws {
    let directory = try TemporaryDirectory()
    _ = try finishedRun(in: directory)
    #expect(directory.files == allFiles)
  }

  @Test func missingDirectoriesAreMadeAndAnEmptyOneIsTaken() throws {
    let directory = try TemporaryDirectory()
    let deep = OutputDirectory(directory.path.appending("a/b/c"))
    try deep.begin(.sample(), policy: .refuse).finish()
    try deep.begin(.sample(), policy: .refuse).finish()
    #expect(directory.files == [])
  }

  @Test func aDirectoryWithFilesIsRefused() throws {
    let directory = try TemporaryDirectory()
    try directory.write("mine", to: "out/notes.txt")
    for policy in [
      OutputDirectory.Policy.refuse, .replace, .resume(verifyingDigests: true),
    ] {
      let error = #expect(throws: ShardOutputError.self) {
        _ = try directory.output.begin(.sample(), policy: policy)
      }
      #expect(error?.hint?.contains("choose another") == true, "\(policy)")
    }
    #expect(directory.files == ["out/notes.txt"])
  }

  @Test func aManifestOfAnotherProgramDoesNotMakeADirectoryOurs() throws {
    let directory = try TemporaryDirectory()
    try directory.write("{\"generator\": \"other\", \"version\": 1}", to: "out/manifest.json")
    try directory.write("mine", to: "out/data/t/t-00000.csv")
    #expect(throws: ShardOutputError.self) {
      _ = try directory.output.begin(.sample(), policy: .replace)
    }
    #expect(directory.files == ["out/data/t/t-00000.csv", "out/manifest.json"])
  }

  @Test func replacingRemovesWhatTheManifestListsAndNoOtherFile() throws {
    let directory = try TemporaryDirectory()
    _ = try finishedRun(in: directory)
    try directory.write("mine", to: "out/notes.txt")
    try directory.write("mine", to: "out/data/t/t-00002.csv")
    #expect(throws: ShardOutputError.self) {
      _ = try directory.output.begin(.sample(), policy: .refuse)
    }
    try directory.output.begin(.sample(seed: 7), policy: .replace).finish()
    #expect(directory.files == ["out/data/t/t-00002.csv", "out/notes.txt"])
  }

  @Test func replacingRemovesAnUnfinishedRun() throws {
    let directory = try TemporaryDirectory()
    do {
      let journal = try directory.output.begin(.sample(), policy: .refuse)
      defer { journal.leaveForResume() }
      _ = try writeShards(["data/t/t-00000.csv", "data/u/u-00000.csv"], journal, directory.output)
    }
    try directory.write("half", to: "out/data/u/.u-00001.csv.partial")
    try directory.output.begin(.sample(seed: 7), policy: .replace).finish()
    #expect(directory.files == [])
    #expect(FileManager.default.subpaths(atPath: directory.output.path.string) == [])
  }

  @Test func replacingDoesNotFollowALinkOutOfTheDirectory() throws {
    let directory = try TemporaryDirectory()
    _ = try finishedRun(in: directory)
    let table = directory.output.path(of: "data/t").string
    let elsewhere = directory.path.appending("elsewhere").string
    try FileManager.default.moveItem(atPath: table, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: table, withDestinationPath: elsewhere)
    let error = #expect(throws: ShardOutputError.self) {
      _ = try directory.output.begin(.sample(), policy: .replace)
    }
    #expect(error?.reason == .refused("it is a link"))
    #expect(directory.files.contains("elsewhere/t-00000.csv"))
  }

  @Test func twoRunsDoNotShareADirectory() throws {
    let directory = try TemporaryDirectory()
    let first = try directory.output.begin(.sample(), policy: .refuse)
    let error = #expect(throws: ShardOutputError.self) {
      _ = try directory.output.begin(.sample(), policy: .replace)
    }
    #expect(error?.reason == .refused("another run is writing to it"))
    try first.finish()
    try directory.output.begin(.sample(), policy: .refuse).finish()
  }

  @Test func aFailedTextFileLeavesTheOldOne() throws {
    let directory = try TemporaryDirectory()
    let output = OutputDirectory(directory.path)
    try output.write("old", to: "plan.yaml")
    try output.write("new and longer", to: "plan.yaml")
    #expect(try directory.bytes(of: "plan.yaml") == Array("new and longer".utf8))
    #expect(throws: ShardOutputError.self) { try output.write("x", to: "missing/plan.yaml") }
    #expect(directory.files == ["plan.yaml"])
  }
}
