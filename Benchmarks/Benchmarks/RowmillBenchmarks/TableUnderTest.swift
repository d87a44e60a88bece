import DDLReader
import Foundation
import GenerationPlan
import RowGeneration
import SchemaModel

/// A table with its program, ready to be encoded again and again.
struct TableUnderTest {
  /// Bytes of a block: what the engine gives its encoders.
  static let blockCapacity = 4 << 20

  let program: TableProgram

  /// Reads a schema and compiles one of its tables.
  ///
  /// - Parameters:
  ///   - sql: the schema.
  ///   - rows: rows of the table; each that it refers to gets a tenth.
  init(sql: String, table: String, rows: Int, format: RowFormat, edgeCaseRate: Double = 0) {
    let reading = PostgreSQLReader.read(SourceText(name: "benchmark.sql", text: sql))
    let request = PlanRequest(
      rowsForAll: rows / 10, rowsByTable: [(table, rows)], seed: 1, edgeCaseRate: edgeCaseRate)
    let (plan, diagnostics) = Planner.plan(reading.schema, request)
    guard let name = reading.schema.tables.map(\.name).first(where: { $0.name == table }) else {
      fatalError("no table \(table): \(reading.diagnostics + diagnostics)")
    }
    do {
      program = try PlanCompiler(
        plan: plan, schema: reading.schema, parseExpression: PostgreSQLReader.expression
      ).program(for: name, format: format)
    } catch {
      fatalError("\(table): \(error)")
    }
  }

  /// Encodes the first rows of the table block by block.
  ///
  /// - Parameter each: takes each block's bytes and, where they are told, its matches.
  /// - Returns: the bytes of all blocks.
  func encode(
    rows: Int, tellsMatches: Bool,
    each: (UnsafeRawBufferPointer, UnsafeBufferPointer<RowGeneration.MatchSequence>) -> Void
  ) -> Int {
    let block = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Self.blockCapacity, alignment: 64)
    defer { block.deallocate() }
    let encoder = RowEncoder(
      program, tellsMatches: tellsMatches, blockCapacity: Self.blockCapacity)
    encoder.begin(0..<min(rows, program.rows))
    var total = 0
    do {
      while true {
        let length = try encoder.next(into: block)
        if length == 0 { return total }
        total += length
        each(UnsafeRawBufferPointer(rebasing: block[..<length]), encoder.matches)
      }
    } catch {
      fatalError("\(program.name): \(error)")
    }
  }
}

/// The schemas that Scripts/compare uses too.
enum ComparisonSchema {
  static func text(_ name: String) -> String {
    text(at: "Scripts/support/comparison/schemas/\(name).sql")!
  }

  /// A file of the repository, or `nil` where it is missing.
  static func text(at path: String) -> String? {
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    return try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
