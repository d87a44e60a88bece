/// Chooses one signature for given argument types, by the rules of PostgreSQL's `parse_func.c` and
/// `parse_oper.c` (documentation, chapter "Type Conversion").
enum OverloadResolution {
  /// The chosen signature with every parameter's type made concrete.
  struct Choice {
    var overload: Overload
    var parameters: [BaseType]
    var result: BaseType
    var element: BaseType?
  }

  /// - Returns: `nil` where no signature fits, or several fit equally well.
  static func choose(_ candidates: [Overload], _ types: [BaseType], isOperator: Bool) -> Choice? {
    var fitting: [(overload: Overload, parameters: [BaseType])] = []
    for candidate in candidates {
      guard let parameters = candidate.parameters(forCount: types.count),
        zip(types, parameters).allSatisfy({ Coercion.isImplicit($0, $1) })
      else { continue }
      fitting.append((candidate, parameters))
    }
    if isOperator, types.count == 2, types.contains(.unknown),
      let known = types.first(where: { $0 != .unknown })
    {
      // A literal beside an operand is first taken to be of that operand's type.
      if let exact = fitting.first(where: { $0.parameters == [known, known] }) {
        return finish(exact.overload, exact.parameters, [known, known])
      }
    }
    if let exact = fitting.first(where: { $0.parameters == types }) {
      return finish(exact.overload, exact.parameters, types)
    }
    // A signature whose polymorphic parameters cannot agree is no candidate.
    fitting = fitting.filter { finish($0.overload, $0.parameters, types) != nil }
    if fitting.count > 1 { narrow(&fitting, types) }
    guard fitting.count == 1, let only = fitting.first else { return nil }
    return finish(only.overload, only.parameters, types)
  }

  private static func narrow(
    _ list: inout [(overload: Overload, parameters: [BaseType])], _ types: [BaseType]
  ) {
    keepBest(&list) { parameters in
      zip(types, parameters).count { $0 != .unknown && $0 == $1 }
    }
    if list.count == 1 { return }
    keepBest(&list) { parameters in
      zip(types, parameters).count { type, parameter in
        type != .unknown
          && (type == parameter || (parameter.isPreferred && parameter.category == type.category))
      }
    }
    if list.count == 1 { return }
    let unknowns = types.indices.filter { types[$0] == .unknown }
    guard !unknowns.isEmpty else { return }
    var categories: [Int: TypeCategory] = [:]
    var resolved = true
    for position in unknowns {
      let offered = list.map { $0.parameters[position].category }
      if offered.contains(.string) {
        categories[position] = .string
      } else if offered.allSatisfy({ $0 == offered[0] }) {
        categories[position] = offered[0]
      } else {
        resolved = false
      }
    }
    if resolved {
      var kept = list
      for position in unknowns {
        guard let category = categories[position] else { continue }
        let hasPreferred = kept.contains {
          $0.parameters[position].category == category && $0.parameters[position].isPreferred
        }
        let filtered = kept.filter {
          let parameter = $0.parameters[position]
          return parameter.category == category && (!hasPreferred || parameter.isPreferred)
        }
        if !filtered.isEmpty { kept = filtered }
      }
      list = kept
      if list.count == 1 { return }
    }
    // All known arguments of one type: take the unknown ones to be of it too.
    let known = types.filter { $0 != .unknown }
    if let first = known.first, known.allSatisfy({ $0 == first }) {
      let same = list.filter { $0.parameters.allSatisfy { Coercion.isImplicit(first, $0) } }
      if same.count == 1 { list = same }
    }
  }

  private static func keepBest(
    _ list: inout [(overload: Overload, parameters: [BaseType])], _ score: ([BaseType]) -> Int
  ) {
    let scores = list.map { score($0.parameters) }
    let best = scores.max() ?? 0
    list = zip(list, scores).filter { $1 == best }.map(\.0)
  }

  /// Makes polymorphic parameters concrete; `nil` where they disagree.
  private static func finish(_ overload: Overload, _ parameters: [BaseType], _ types: [BaseType])
    -> Choice?
  {
    var elements: [BaseType] = []
    var ranges: [BaseType] = []
    for (parameter, type) in zip(parameters, types) where type != .unknown {
      switch (parameter, type) {
      case (.anyElement, _), (.anyNonArray, _), (.anyEnum, _): elements.append(type)
      case (.anyArray, .array(let inner)): elements.append(inner)
      case (.anyRange, .range(let kind)):
        elements.append(BaseType.element(of: kind))
        ranges.append(type)
      default: continue
      }
    }
    var element: BaseType?
    let isPolymorphic = parameters.contains(where: \.isPolymorphic)
    if isPolymorphic {
      guard let common = Coercion.commonType(elements) else { return nil }
      // Comparing operators take arrays of one type only; joining ones find a common type.
      if overload.result == .boolean, parameters.allSatisfy({ $0 == .anyArray }),
        !elements.allSatisfy({ $0 == common })
      {
        return nil
      }
      guard ranges.allSatisfy({ $0 == ranges[0] }) else { return nil }
      if !ranges.isEmpty, !elements.allSatisfy({ Coercion.isImplicit($0, common) }) { return nil }
      element = common
      if elements.isEmpty, parameters.contains(where: { $0 == .anyEnum || $0 == .anyRange }) {
        return nil
      }
    }
    func concrete(_ type: BaseType) -> BaseType {
      switch type {
      case .anyElement, .anyNonArray, .anyEnum: element ?? .text
      case .anyArray: .array(element ?? .text)
      case .anyRange: ranges.first ?? type
      default: type
      }
    }
    // A range of one kind only may be made of its element.
    return Choice(
      overload: overload, parameters: parameters.map(concrete), result: concrete(overload.result),
      element: element)
  }
}
