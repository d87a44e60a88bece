import Benchmark
import RowGeneration
import ShardOutput

/// How the bytes of a table are treated once they are there.
private enum Treatment: String, CaseIterable {
  case raw
  /// zstd searches for the repeats.
  case searched
  /// zstd is told the repeats.
  case told
}

/// Whole tables, an iteration a million rows: `table.NAME.FORMAT.TREATMENT`, and with edge cases.
func registerTableBenchmarks() {
  for table in ["users", "orders", "lineitem"] {
    for format in [RowFormat.csv, .sql] {
      for treatment in Treatment.allCases {
        register(table, format, treatment, edgeCaseRate: 0, suffix: "")
      }
    }
    register(table, .csv, .raw, edgeCaseRate: 0.05, suffix: ".edge-cases-5-percent")
  }
}

private func register(
  _ table: String, _ format: RowFormat, _ treatment: Treatment, edgeCaseRate: Double,
  suffix: String
) {
  Benchmark("table.\(table).\(format.rawValue).\(treatment.rawValue)\(suffix)") { benchmark in
    let rows = benchmark.scaledIterations.count
    let subject = TableUnderTest(
      sql: ComparisonSchema.text(table), table: table, rows: rows, format: format,
      edgeCaseRate: edgeCaseRate)
    let target = UnsafeMutableRawBufferPointer.allocate(
      byteCount: FrameCompressor.frameBound(forByteCount: TableUnderTest.blockCapacity),
      alignment: 64)
    defer { target.deallocate() }
    let compressor = try FrameCompressor(treatment == .raw ? .none : .standard)
    let clock = ContinuousClock()
    benchmark.startMeasurement()
    let started = clock.now
    let byteCount = subject.encode(rows: rows, tellsMatches: treatment == .told) { bytes, matches in
      switch treatment {
      case .raw: blackHole(bytes.count)
      case .searched: blackHole(try? compressor.compress(bytes, into: target))
      case .told:
        matches.withMemoryRebound(to: ShardOutput.MatchSequence.self) { sequences in
          blackHole(try? compressor.compress(bytes, sequences: sequences, into: target))
        }
      }
    }
    let seconds = (clock.now - started) / .seconds(1)
    benchmark.stopMeasurement()
    benchmark.measurement(.megabytesPerSecond, Int(Double(byteCount) / seconds / 1e6))
  }
}
