internal import ArgumentParser

/// Where the schema comes from.
struct SchemaOptions: ParsableArguments {
  @Argument(help: "A PostgreSQL schema: CREATE TABLE statements, by hand or from pg_dump -s.")
  var schema: String?

  @Option(help: "A built-in schema; `rowmill sample` lists them.")
  var sample: String?

  @Option(help: "A plan written by `rowmill plan` or found in an output directory.")
  var plan: String?

  func validate() throws {
    let given = [schema, sample, plan].compactMap(\.self).count
    guard given == 1 else {
      throw ValidationError(
        given == 0
          ? "Give a schema file, --sample NAME or --plan FILE."
          : "Give one of a schema file, --sample and --plan, not several.")
    }
    if let sample, Sample.named(sample) == nil {
      let names = Sample.all.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no sample '\(sample)'; there are \(names).")
    }
  }
}
