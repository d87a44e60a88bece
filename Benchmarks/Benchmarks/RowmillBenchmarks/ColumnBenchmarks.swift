import Benchmark
import RowGeneration

/// One column beside a primary key, an iteration a million rows: `column.NAME`, so that a kernel's
/// cost is seen alone.
func registerColumnBenchmarks() {
  let columns = [
    ("integer-in-a-range", "n integer NOT NULL CHECK (n BETWEEN 1 AND 50000)"),
    ("bigint-any", "n bigint NOT NULL"),
    ("numeric-two-digits", "n numeric(10,2) NOT NULL CHECK (n BETWEEN 1 AND 5000)"),
    ("double", "n double precision NOT NULL"),
    ("boolean", "is_active boolean NOT NULL"),
    ("date", "d date NOT NULL CHECK (d BETWEEN '2020-01-01' AND '2024-12-31')"),
    ("timestamp", "created_at timestamptz NOT NULL"),
    ("label", "status text NOT NULL CHECK (status IN ('new', 'paid', 'sent', 'done'))"),
    ("nullable-integer", "n integer"),
    ("uuid-unique", "token uuid NOT NULL UNIQUE"),
    ("email-unique", "email varchar(254) NOT NULL UNIQUE"),
    ("sentence", "description text NOT NULL"),
    ("pattern", "code text NOT NULL CHECK (code ~ '^[A-Z]{3}-[0-9]{4}$')"),
    ("remade", "n integer NOT NULL CHECK (n BETWEEN 1 AND 1000 AND n % 3 <> 1)"),
    ("json", "attributes jsonb NOT NULL"),
  ]
  for (name, definition) in columns {
    Benchmark("column.\(name)") { benchmark in
      let rows = benchmark.scaledIterations.count
      let subject = TableUnderTest(
        sql: "CREATE TABLE subject (id bigint PRIMARY KEY, \(definition));", table: "subject",
        rows: rows, format: .csv)
      let clock = ContinuousClock()
      benchmark.startMeasurement()
      let started = clock.now
      let byteCount = subject.encode(rows: rows, tellsMatches: false) { bytes, _ in
        blackHole(bytes.count)
      }
      let seconds = (clock.now - started) / .seconds(1)
      benchmark.stopMeasurement()
      benchmark.measurement(.megabytesPerSecond, Int(Double(byteCount) / seconds / 1e6))
    }
  }
}
