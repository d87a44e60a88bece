/// An `inet` or `cidr` value.
public struct NetworkAddress: Hashable, Sendable {
  /// Whether it is IPv6.
  public var isV6: Bool
  /// The address; IPv4 in the low 32 bits.
  public var address: UInt128
  /// Bits of the network's mask.
  public var maskLength: Int

  /// Makes an address.
  public init(isV6: Bool, address: UInt128, maskLength: Int) {
    self.isV6 = isV6
    self.address = address
    self.maskLength = maskLength
  }

  var width: Int { isV6 ? 128 : 32 }

  /// Ones for the bits that name the host.
  var hostMask: UInt128 {
    let hostBits = width - maskLength
    return hostBits == 0 ? 0 : hostBits == 128 ? .max : (UInt128(1) << UInt128(hostBits)) - 1
  }

  /// Reads `a.b.c.d[/n]` or IPv6; for `cidr` the host bits must be 0 and octets may be left out.
  init?(_ text: String, isCIDR: Bool) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let head = parts.first else { return nil }
    let v6 = head.contains(":")
    guard let (value, octets) = v6 ? Self.v6(head).map({ ($0, 16) }) : Self.v4(head) else {
      return nil
    }
    guard v6 || octets == 4 || isCIDR || parts.count == 2 else { return nil }
    let width = v6 ? 128 : 32
    var mask = v6 ? 128 : (octets == 4 ? 32 : octets * 8)
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...width).contains(given), !parts[1].hasPrefix("+") else {
        return nil
      }
      mask = given
    }
    self.init(isV6: v6, address: value, maskLength: mask)
    if isCIDR, value & hostMask != 0 { return nil }
  }

  private static func v4(_ text: Substring) -> (UInt128, Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(parts.count) else { return nil }
    var value: UInt128 = 0
    for index in 0..<4 {
      var octet: UInt128 = 0
      if index < parts.count {
        guard (1...3).contains(parts[index].utf8.count), let parsed = UInt8(parts[index]) else {
          return nil
        }
        octet = UInt128(parsed)
      }
      value = value << 8 | octet
    }
    return (value, parts.count)
  }

  private static func v6(_ text: Substring) -> UInt128? {
    func groups(_ part: Substring) -> [UInt16]? {
      if part.isEmpty { return [] }
      var result: [UInt16] = []
      let pieces = part.split(separator: ":", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if piece.contains(".") {
          guard index == pieces.count - 1, let (value, octets) = v4(piece), octets == 4 else {
            return nil
          }
          result += [UInt16(value >> 16), UInt16(value & 0xFFFF)]
        } else {
          guard (1...4).contains(piece.utf8.count), let value = UInt16(piece, radix: 16) else {
            return nil
          }
          result.append(value)
        }
      }
      return result
    }
    var all: [UInt16]
    let characters = Array(text)
    if let gap = characters.indices.dropLast().first(where: {
      characters[$0] == ":" && characters[$0 + 1] == ":"
    }) {
      let index = text.index(text.startIndex, offsetBy: gap)
      guard let left = groups(text[..<index]),
        let right = groups(text[text.index(index, offsetBy: 2)...]), left.count + right.count < 8
      else { return nil }
      all = left + Array(repeating: 0, count: 8 - left.count - right.count) + right
    } else {
      guard let list = groups(text), list.count == 8 else { return nil }
      all = list
    }
    return all.reduce(UInt128(0)) { $0 << 16 | UInt128($1) }
  }

  /// The address without its mask.
  var host: String {
    if !isV6 {
      return stride(from: 24, through: 0, by: -8).map {
        String(UInt8(truncatingIfNeeded: address >> UInt128($0)))
      }.joined(separator: ".")
    }
    let groups = stride(from: 112, through: 0, by: -16).map {
      UInt16(truncatingIfNeeded: address >> UInt128($0))
    }
    var best = 0..<0
    var index = 0
    while index < 8 {
      var end = index
      while end < 8, groups[end] == 0 { end += 1 }
      if end - index > max(best.count, 1) { best = index..<end }
      index = max(end, index + 1)
    }
    func hex(_ list: ArraySlice<UInt16>) -> String {
      list.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if best.isEmpty { return hex(groups[...]) }
    // IPv4 inside of IPv6 keeps its dots.
    if best.lowerBound == 0, best.count == 6 || (best.count == 5 && groups[5] == 0xFFFF) {
      let inner = NetworkAddress(isV6: false, address: address & 0xFFFF_FFFF, maskLength: 32)
      return "::" + (best.count == 5 ? "ffff:" : "") + inner.host
    }
    return hex(groups[..<best.lowerBound]) + "::" + hex(groups[best.upperBound...])
  }

  /// PostgreSQL's text form; `cidr` always shows the mask.
  func text(isCIDR: Bool) -> String {
    isCIDR || maskLength != width ? "\(host)/\(maskLength)" : host
  }

  /// Order of the type: family, then network bits, then mask, then the whole address.
  func order(_ other: NetworkAddress) -> Int {
    if isV6 != other.isV6 { return isV6 ? 1 : -1 }
    let common = min(maskLength, other.maskLength)
    let shift = UInt128(width - common)
    let (a, b) = common == 0 ? (0, 0) : (address >> shift, other.address >> shift)
    if a != b { return a < b ? -1 : 1 }
    if maskLength != other.maskLength { return maskLength < other.maskLength ? -1 : 1 }
    return address == other.address ? 0 : (address < other.address ? -1 : 1)
  }

  /// `>>=`: whether the other lies in this network.
  func contains(_ other: NetworkAddress, strictly: Bool) -> Bool {
    guard isV6 == other.isV6,
      strictly ? maskLength < other.maskLength : maskLength <= other.maskLength
    else { return false }
    return (address ^ other.address) & ~hostMask & (isV6 ? .max : 0xFFFF_FFFF) == 0
  }
}
