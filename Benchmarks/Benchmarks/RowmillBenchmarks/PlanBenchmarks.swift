import Benchmark
import DDLReader
import GenerationPlan
import RowGeneration
import SchemaModel

/// Reading and planning of a large real schema, where the folder of schemas is there:
/// `plan.lago.read` and `plan.lago.plan`, one schema an iteration.
func registerPlanBenchmarks() {
  guard let sql = ComparisonSchema.text(at: "../shared/schemas/postgres/lago.sql") else {
    print("plan benchmarks left out: there is no ../shared/schemas/postgres/lago.sql")
    return
  }
  let configuration = Benchmark.Configuration(
    metrics: [.wallClock], warmupIterations: 1, maxDuration: .seconds(4), maxIterations: 40)
  let source = SourceText(name: "lago.sql", text: sql)
  Benchmark("plan.lago.read", configuration: configuration) { _ in
    blackHole(PostgreSQLReader.read(source))
  }
  Benchmark("plan.lago.plan", configuration: configuration) { benchmark in
    let schema = PostgreSQLReader.read(source).schema
    benchmark.startMeasurement()
    blackHole(
      try PlanCompiler.plan(
        schema.withImpliedReferences(), PlanRequest(seed: 1),
        parseExpression: PostgreSQLReader.expression))
    benchmark.stopMeasurement()
  }
}
