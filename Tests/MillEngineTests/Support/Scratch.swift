import Foundation
import GenerationPlan
import MillEngine
import SchemaModel
import ShardOutput
import SystemPackage

/// A directory that goes with the value.
final class ScratchDirectory {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "rowmill-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func child(_ name: String) -> OutputDirectory { OutputDirectory(FilePath(path + "/" + name)) }
}

extension OutputDirectory {
  /// Every regular file below `data/`, from the directory on, sorted.
  var dataFiles: [String] {
    let root = path.string
    guard let walk = FileManager.default.enumerator(atPath: root + "/data") else { return [] }
    return walk.compactMap { $0 as? String }.map { "data/" + $0 }
      .filter { name in
        let attributes = try? FileManager.default.attributesOfItem(atPath: root + "/" + name)
        return attributes?[.type] as? FileAttributeType == .typeRegular
      }.sorted()
  }

  func contents(of file: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path.string + "/" + file))
  }

  func text(of file: String) throws -> String {
    String(decoding: try contents(of: file), as: UTF8.self)
  }
}

/// A data set of counting tables.
func countingDataSet(_ sources: [CountingSource]) -> DataSet {
  var schema = Schema(source: SourceText(name: "test", text: "-- test"))
  schema.tables = sources.map { Table(name: $0.name) }
  let plan = Plan(
    seed: 7, edgeCaseRate: 0.05, asOf: 20_454,
    tables: sources.map {
      TablePlan(name: $0.name, rows: $0.rowCount, requestedRows: $0.rowCount)
    })
  return DataSet(
    schema: schema, plan: plan, planText: "seed: 7\n", sources: sources,
    skippedEdgeCases: sources.map { _ in [] })
}
