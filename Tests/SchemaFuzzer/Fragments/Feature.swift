internal import ArgumentParser

/// What the grammar can put into a schema, as reports and `--feature` name it.
enum Feature: String, CaseIterable, ExpressibleByArgument, Sendable {
  // Types.
  case integer, numeric, float, text, boolean, date, timestamp, time, interval, uuid, bytes, json
  case network, bits, money, enumeration, domain, array, range, composite
  case otherType = "other-type"
  case ownRange = "own-range"
  case collation
  // Conditions.
  case check
  case pairCheck = "pair-check"
  case tripleCheck = "triple-check"
  case or, `case`, implication
  case equivalence, negation
  case nullCount = "null-count"
  case isNull = "is-null"
  case pattern, length
  case membership, decision, derivation, modulus, coalesce
  case datePart = "date-part"
  case arithmetic, equality, difference
  // Keys.
  case primaryKey = "primary-key"
  case unique
  case compositeKey = "composite-key"
  case partialKey = "partial-key"
  case expressionKey = "expression-key"
  case nullsNotDistinct = "nulls-not-distinct"
  case exclude
  // References.
  case reference
  case compositeReference = "composite-reference"
  case sharedColumn = "shared-column"
  case selfReference = "self-reference"
  case cycle
  case matchFull = "match-full"
  case deferrable
  case referentialAction = "referential-action"
  // Columns and tables.
  case generated, identity, serial, sequence
  case defaultValue = "default"
  case oddName = "odd-name"
  case rangePartition = "range-partition"
  case listPartition = "list-partition"
  case hashPartition = "hash-partition"
}
