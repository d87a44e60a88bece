import SQLEvaluation
import SchemaModel

/// Columns that have a finite set of values: enums, `IN` lists, a few numbers.
struct FiniteValues {
  let context: ColumnContext

  /// A generator of those values, the ordinary ones more often than the exceptional.
  func generator(_ values: [String]) -> GeneratorSpec {
    let allowed = values.filter(isAllowed)
    let followed = GeneratorInference.byName(context, as: .text) {
      $0.following($1, values: allowed)
    }
    if let followed { return followed.generator }
    var spec = GeneratorSpec(.values)
    spec.values = allowed.isEmpty ? values : allowed
    let weights = (spec.values ?? []).map(StatusRules.weight(ofLabel:))
    if Set(weights).count > 1, !context.isUnique { spec.weights = weights }
    return spec
  }

  /// The domain's own values in the column's notation; `nil` where it has no finite set.
  var domainValues: [String]? {
    context.domain.values?.filter { !$0.isNull }.map { value in
      if case .boolean(let truth) = value {
        truth ? "true" : "false"
      } else {
        value.text(as: context.base)
      }
    }
  }

  private func isAllowed(_ value: String) -> Bool {
    if let intervals = context.domain.intervals, let ordinal = context.ordinal {
      guard let place = ordinal.ordinal(of: value, in: context.schema) else { return false }
      return intervals.contains { $0.contains(place) }
    }
    return true
  }
}
