import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .megabytesPerSecond],
    warmupIterations: 1, scalingFactor: .mega, maxDuration: .seconds(2), maxIterations: 40)
  registerColumnBenchmarks()
  registerTableBenchmarks()
  registerPlanBenchmarks()
}

extension BenchmarkMetric {
  /// Bytes that were made, before compression, over the time of an iteration; in 10^6 a second.
  static let megabytesPerSecond = BenchmarkMetric.custom(
    "MB/s before compression", polarity: .prefersLarger, useScalingFactor: false)
}
