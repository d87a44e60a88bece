// swift-tools-version: 6.2
import PackageDescription

// Apart from the package itself, as its first build takes minutes.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "rowmill", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "RowmillBenchmarks",
      dependencies: [
        .product(name: "RowmillKit", package: "rowmill"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/RowmillBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "random-stream", dependencies: [.product(name: "RowmillKit", package: "rowmill")]),
  ]
)
