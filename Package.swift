// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "rowmill",
  products: [
    .executable(name: "rowmill", targets: ["rowmill"]),
    .library(
      name: "RowmillKit",
      targets: [
        "SchemaModel", "DDLReader", "SQLEvaluation", "Lexicons", "GenerationPlan",
        "RowGeneration", "ShardOutput", "MillEngine",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CPgQuery", providers: [.apt(["libpg-query-dev"])]),
    .target(name: "SchemaModel", swiftSettings: strict),
    .target(name: "DDLReader", dependencies: ["SchemaModel", "CPgQuery"], swiftSettings: strict),
    .testTarget(
      name: "DDLReaderTests", dependencies: ["DDLReader", "SchemaModel"], exclude: ["Golden"],
      swiftSettings: strict),
    .target(name: "SQLEvaluation", dependencies: ["SchemaModel"], swiftSettings: strict),
    .target(name: "Lexicons", swiftSettings: strict),
    .target(
      name: "GenerationPlan",
      dependencies: [
        "SchemaModel", "SQLEvaluation", "Lexicons", .product(name: "Yams", package: "Yams"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .target(
      name: "RowGeneration",
      dependencies: ["SchemaModel", "SQLEvaluation", "Lexicons", "GenerationPlan", "CPrefetch"],
      swiftSettings: strict),
    .target(
      name: "ShardOutput",
      dependencies: [
        "CZstd", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "DequeModule", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .target(
      name: "MillEngine",
      dependencies: [
        "SchemaModel", "DDLReader", "GenerationPlan", "RowGeneration", "ShardOutput",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rowmill",
      dependencies: [
        "SchemaModel", "DDLReader", "GenerationPlan", "RowGeneration", "ShardOutput", "MillEngine",
        "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GenerationPlanTests",
      dependencies: [
        "GenerationPlan", "DDLReader", "SchemaModel", "SQLEvaluation", "Lexicons",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["rowmill"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(name: "LoadTests", dependencies: ["rowmill"], swiftSettings: strict),
    .testTarget(
      name: "LexiconsTests", dependencies: ["Lexicons"], swiftSettings: strict),
    .testTarget(
      name: "MillEngineTests",
      dependencies: [
        "MillEngine", "SchemaModel", "DDLReader", "GenerationPlan", "RowGeneration", "ShardOutput",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RowGenerationTests",
      dependencies: [
        "RowGeneration", "GenerationPlan", "DDLReader", "SchemaModel", "SQLEvaluation",
        "ShardOutput",
        "CZstd",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ShardOutputTests",
      dependencies: [
        "ShardOutput", "CZstd", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "SchemaFuzzer",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/SchemaFuzzer", swiftSettings: strict),
    .testTarget(
      name: "SchemaFuzzerTests", dependencies: ["SchemaFuzzer"], swiftSettings: strict),
    .testTarget(
      name: "SQLEvaluationTests", dependencies: ["DDLReader", "SQLEvaluation", "SchemaModel"],
      swiftSettings: strict),
  ]
)
