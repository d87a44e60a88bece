import Foundation
import Testing

/// Runs of the real program: the same bytes whatever the jobs, parts and shards; progress; signals.
@Suite struct RunTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func generate(_ out: String, _ options: String...) throws -> Program.Run {
    let run = try Program.run(
      [
        "generate", "--sample", "ecommerce", "--rows", "3K", "--seed", "7", "--out", out,
        "--progress", "none",
      ] + options, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func jobsAndPartsDoNotChangeTheBytes() throws {
    _ = try generate("one", "--jobs", "1", "--shard-rows", "1K")
    _ = try generate("two", "--jobs", "2", "--shard-rows", "1K")
    let whole = try folder.files(below: "one/data")
    #expect(whole.count == 24)
    #expect(try folder.files(below: "two/data") == whole)
    var joined: [String: Data] = [:]
    for part in 1...3 {
      _ = try generate("part\(part)", "--shard-rows", "1K", "--part", "\(part)/3")
      joined.merge(try folder.files(below: "part\(part)/data")) { first, _ in first }
      #expect(try folder.read("part\(part)/load.sql") == folder.read("one/load.sql"))
    }
    #expect(joined == whole)
  }

  /// Each process hashes otherwise: what is collected in dictionaries must not decide the rows, as the
  /// order of constraints does where their constants and words are suggested.
  @Test func eachProcessMakesTheSameBytes() throws {
    try folder.write(
      """
      CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL, b text, n int,
        CHECK (upper(a) ~ '^Q[XY]{5}' OR n = 77123),
        CHECK (a || coalesce(b, '') ~ '[0-9]{3}$' OR length(a) = 19),
        CHECK (lower(a) LIKE '%zz%' OR a <> reverse(a)),
        CHECK (n IS NULL OR length(a) * 7919 = n));
      """, to: "schema.sql")
    var made: Set<[String: Data]> = []
    for run in 1...6 {
      let out = "run\(run)"
      let run = try Program.run(
        ["generate", "schema.sql", "--rows", "100", "--seed", "3", "--out", out], in: folder)
      try #require(run.status == 0, "\(run.errors)")
      made.insert(try folder.files(below: "\(out)/data"))
    }
    #expect(made.count == 1)
  }

  @Test func shardsCutTheSameRows() throws {
    _ = try generate("whole", "--compression", "none")
    _ = try generate("cut", "--compression", "none", "--shard-rows", "700")
    let cut = try folder.files(below: "cut/data").sorted { $0.key < $1.key }
    for (name, data) in try folder.files(below: "whole/data") {
      let table = name.split(separator: "/")[0]
      var joined = Data()
      for (shard, bytes) in cut where shard.hasPrefix("\(table)/") {
        let body = bytes.firstIndex(of: UInt8(ascii: "\n")).map { bytes[($0 + 1)...] } ?? bytes
        joined += joined.isEmpty ? bytes : Data(body)
      }
      #expect(joined == data, "\(table)")
    }
  }

  @Test(arguments: ["csv", "sql"]) func compressedShardsHoldTheSameBytes(_ format: String) throws {
    // Enough rows that blocks of 4 MiB are filled and cut.
    let options = ["--rows", "60K", "--format", format, "--shard-rows", "50K"]
    for (out, compression) in [("plain", "none"), ("told", "zstd"), ("searched", "zstd:3")] {
      let run = try Program.run(
        [
          "generate", "--sample", "ecommerce", "--seed", "7", "--out", out, "--progress", "none",
          "--compression", compression,
        ] + options, in: folder)
      try #require(run.status == 0, "\(run.errors)")
    }
    let unpacked = try Program.shell(
      "set -e; for d in told searched; do find $d -name '*.zst' | xargs zstd -dq --rm; "
        + "diff -r plain/data $d/data; done", in: folder)
    #expect(unpacked.status == 0, "\(unpacked.output.prefix(2_000)) \(unpacked.errors)")
  }

  @Test func theSeedIsShownAndDecides() throws {
    let drawn = try Program.run(
      ["generate", "--sample", "blog", "--rows", "50", "--out", "drawn"], in: folder)
    #expect(drawn.status == 0)
    #expect(drawn.output.isEmpty)
    let seed = try #require(
      drawn.errors.split(separator: "\n").first { $0.hasPrefix("seed ") }?
        .split(separator: " ").last)
    let again = try Program.run(
      ["generate", "--sample", "blog", "--rows", "50", "--out", "again", "--seed", "\(seed)"],
      in: folder)
    #expect(again.status == 0)
    #expect(try folder.files(below: "drawn/data") == folder.files(below: "again/data"))
    #expect(try folder.read("drawn/plan.yaml") == folder.read("again/plan.yaml"))
  }

  @Test(arguments: ["ecommerce", "employees", "blog"])
  func theWrittenPlanGivesTheSameBytes(_ sample: String) throws {
    for arguments in [
      ["plan", "--sample", sample, "--rows", "200", "--seed", "7", "--out", "plan.yaml"],
      ["generate", "--sample", sample, "--rows", "200", "--seed", "7", "--out", "first"],
      ["generate", "--plan", "first/plan.yaml", "--out", "second"],
      ["generate", "--plan", "plan.yaml", "--out", "third"],
    ] {
      let run = try Program.run(arguments, in: folder)
      try #require(run.status == 0, "\(arguments): \(run.errors)")
    }
    #expect(try folder.files(below: "first/data") == folder.files(below: "second/data"))
    #expect(try folder.files(below: "first/data") == folder.files(below: "third/data"))
    #expect(try folder.read("first/plan.yaml") == folder.read("second/plan.yaml"))
  }

  @Test func anEditedPlanIsHeeded() throws {
    try folder.write(
      "CREATE TABLE a (id int PRIMARY KEY, code varchar(20) NOT NULL, age int NOT NULL);",
      to: "schema.sql")
    try folder.write(
      """
      version: 1
      schema: schema.sql
      seed: 3
      tables:
        a:
          rows: 500
          columns:
            code: {generator: pattern, pattern: '[A-Z]{3}-\\d{4}', edge_cases: false}
            age: {generator: integer, min: 30, max: 33, edge_cases: false}
      """, to: "plan.yaml")
    let run = try Program.run(
      ["generate", "--plan", "plan.yaml", "--out", "out", "--compression", "none"], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let lines = try folder.read("out/data/a/a-00000.csv").split(separator: "\n").dropFirst()
    #expect(lines.count == 500)
    for line in lines {
      #expect(line.wholeMatch(of: /[0-9]+,[A-Z]{3}-[0-9]{4},3[0-3]/) != nil, "\(line)")
    }
  }

  @Test func progressIsWordsOrObjects() throws {
    let plain = try Program.run(
      ["generate", "--sample", "blog", "--rows", "50", "--out", "plain", "--seed", "7"], in: folder)
    #expect(!plain.errors.contains("\u{1B}"))
    let json = try Program.run(
      [
        "generate", "--sample", "blog", "--rows", "50", "--out", "json", "--seed", "7",
        "--progress", "json",
      ], in: folder)
    let events = try json.errors.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }
    #expect(events.last??["event"] as? String == "summary")
    #expect(events.last??["seed"] as? Int == 7)
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSignalLeavesWholeShards(_ signal: Int32) throws {
    let arguments = [
      "generate", "--sample", "blog", "--rows", "40K", "--seed", "7", "--out", "out", "--jobs", "1",
      "--shard-rows", "2K", "--progress", "none",
    ]
    let started = try Program.start(Program.path, arguments, in: folder)
    // The first whole shard tells that the run is under way.
    for _ in 0..<3_000 where started.process.isRunning && !hasShard("out") {
      Thread.sleep(forTimeInterval: 0.01)
    }
    kill(started.process.processIdentifier, signal)
    let run = try started.end()
    #expect(run.status == 130, "\(run.errors)")
    #expect(run.errors.contains("--resume"), "\(run.errors)")
    let left = try folder.files(below: "out")
    #expect(!left.keys.contains { $0.contains("partial") })
    #expect(left["manifest.json"] == nil)

    let resumed = try Program.run(arguments + ["--resume"], in: folder)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("of an earlier run"), "\(resumed.errors)")
    var fresh = arguments
    fresh[fresh.firstIndex(of: "out") ?? 0] = "fresh"
    #expect(try Program.run(fresh, in: folder).status == 0)
    #expect(try folder.files(below: "out/data") == folder.files(below: "fresh/data"))
  }

  private func hasShard(_ out: String) -> Bool {
    let walk = FileManager.default.enumerator(atPath: folder.url.appending(path: out).path)
    while let name = walk?.nextObject() as? String {
      if name.hasSuffix(".csv.zst") { return true }
    }
    return false
  }
}
