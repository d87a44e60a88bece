/// A stream of numbers that a seed replays (Steele, Lea, Flood, SplitMix64, 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Random SQL expressions: templates by result type, in which `{type}` asks for another.
struct ExpressionGrammar {
  static let templates: [String: [String]] = [
    "bool": [
      "{bool} AND {bool}", "{bool} OR {bool}", "NOT {bool}", "{bool} IS TRUE",
      "{bool} IS NOT FALSE", "{bool} IS UNKNOWN", "{bool} = {bool}", "{bool} < {bool}",
      "{int} {cmp} {int}", "{int} {cmp} {numeric}", "{float} {cmp} {numeric}",
      "{float} {cmp} {int}", "{numeric} {cmp} {numeric}", "{text} {cmp} {text}",
      "{char} {cmp} {text}", "{char} {cmp} {char}", "{varchar} {cmp} {char}",
      "{citext} {cmp} {citext}", "{citext} = {text}", "{citext} ~~ {like}", "{citext} ~ {regex}",
      "{date} {cmp} {date}", "{date} {cmp} {timestamp}", "{timestamp} {cmp} {timestamptz}",
      "{timestamptz} {cmp} {date}", "{time} {cmp} {time}", "{interval} {cmp} {interval}",
      "{mood} {cmp} {mood}", "{mood} {cmp} {moodlit}", "{uuid} {cmp} {uuid}",
      "{bytea} {cmp} {bytea}", "{inet} {cmp} {inet}", "{inet} << {inet}", "{inet} >>= {inet}",
      "{texts} {cmp} {texts}", "{ints} {cmp} {ints}", "{ints} @> {ints}", "{texts} <@ {texts}",
      "{ints} && {ints}", "{int} = ANY ({ints})", "{int} <> ALL ({ints})", "{int} > ANY ({ints})",
      "{text} = ANY ({texts})", "{text} LIKE ANY ({texts})", "{text} IN ({text}, {textlit}, 'b')",
      "{int} IN ({intlit}, {intlit}, {int})", "{int} NOT IN (1, 2, NULL)",
      "{varchar} IN ('a', 'abc', 'Hello', 'x', 'y', 'z')", "{mood} IN ('sad', 'happy')",
      "{numeric} IN (1, 2.5, {int})", "{int} BETWEEN {int} AND {int}",
      "{date} BETWEEN '2019-01-01' AND {date}", "{any} IS NULL", "{any} IS NOT NULL",
      "{int} IS DISTINCT FROM {int}", "{text} IS NOT DISTINCT FROM {text}",
      "{text} LIKE {like}", "{text} ILIKE {like}", "{varchar} NOT LIKE {like}",
      "{char} LIKE {like}", "{text} LIKE {like} ESCAPE '!'", "{text} SIMILAR TO {similar}",
      "{text} ~ {regex}", "{text} ~* {regex}", "{text} !~ {regex}", "{char} ~ {regex}",
      "starts_with({text}, {textlit})", "isfinite({date})", "isfinite({timestamp})",
      "({date}, {date}) OVERLAPS ({date}, {date})",
      "({timestamp}, {timestamp}) OVERLAPS ({timestamp}, {date})",
      "{jsonb} {cmp} {jsonb}", "{jsonb} @> {jsonb}", "{jsonb} ? {textlit}",
      "{jsonb} ?| {texts}", "{jsonb} ?& {texts}", "{range} {cmp} {range}", "{range} @> {int}",
      "{range} && {range}", "{range} -|- {range}", "{range} << {range}", "isempty({range})",
      "lower_inc({range})", "upper_inf({range})", "{drange} @> {date}", "{drange} = {drange}",
      "({int}, {text}) = ({int}, {text})", "({int}, {numeric}) < ({int}, {int})",
      "ROW({int}, {date}) IS NULL", "ROW({int}, {date}) IS NOT NULL",
      "CASE WHEN {bool} THEN {bool} ELSE {bool} END", "coalesce({bool}, {bool})",
      "({textlit})::boolean", "{int}::boolean", "({jsonb} -> 'b')::boolean",
    ],
    "int": [
      "{int} + {int}", "{int} - ({int})", "{int} * {int}", "{int} / {int}", "{int} % {int}",
      "- {int}", "abs({int})", "{int} & {int}", "{int} | {int}", "{int} # {int}", "~{int}",
      "{int} << 3", "{int} >> 2", "mod({int}, {int})", "{small} + {int}", "length({text})",
      "char_length({varchar})", "length({char})", "octet_length({text})", "octet_length({char})",
      "bit_length({text})", "octet_length({bytea})", "length({bytea})", "strpos({text}, {textlit})",
      "position({textlit} in {text})", "ascii({text})", "array_length({ints}, 1)",
      "array_upper({texts}, 1)", "array_lower({ints}, 1)", "cardinality({texts})",
      "array_ndims({ints})", "array_position({texts}, {textlit})", "{numeric}::integer",
      "{float}::integer", "({textlit})::integer", "{bool}::integer", "{date} - {date}",
      "num_nulls({any}, {any}, {any})", "num_nonnulls({any}, {any})", "coalesce({int}, {int})",
      "nullif({int}, {int})", "greatest({int}, {int}, {int})", "least({int}, {int})",
      "CASE {int} WHEN 1 THEN {int} WHEN {int} THEN {int} END",
      "CASE WHEN {bool} THEN {int} ELSE {int} END", "({ints})[2]", "({ints})[{int}]",
      "lower({range})", "upper({range})", "jsonb_array_length({jsonb})", "family({inet})",
      "masklen({inet})", "({jsonb} -> 'a')::integer", "({jsonb} ->> 'a')::integer",
      "scale({numeric})", "regexp_count({text}, {regex})", "gcd({int}, {int})",
    ],
    "small": ["{small}::smallint", "{int}::smallint", "abs({small})", "- {small}"],
    "big": [
      "{big} + {int}", "{big} * {int}", "{int}::bigint", "{big} / {big}", "{numeric}::bigint",
    ],
    "numeric": [
      "{numeric} + {numeric}", "{numeric} - {int}", "{numeric} * {numeric}",
      "{numeric} / {numeric}", "{numeric} % {numeric}", "{int} / {numeric}", "- {numeric}",
      "abs({numeric})", "round({numeric})", "round({numeric}, 2)", "round({numeric}, -1)",
      "trunc({numeric}, 1)", "ceil({numeric})", "floor({numeric})", "sign({numeric})",
      "sqrt(abs({numeric}))", "mod({numeric}, {numeric})", "div({numeric}, {numeric})",
      "{numeric}::numeric(6,2)", "{float}::numeric", "{int}::numeric", "({textlit})::numeric",
      "extract(year from {date})", "extract(epoch from {timestamp})", "extract(dow from {date})",
      "extract(isodow from {timestamp})", "extract(doy from {date})",
      "extract(week from {date})", "extract(quarter from {date})", "extract(hour from {time})",
      "extract(second from {timestamp})", "extract(epoch from {interval})",
      "extract(day from {interval})", "extract(century from {date})", "extract(decade from {date})",
      "extract(isoyear from {date})", "extract(julian from {date})",
      "extract(month from {interval})",
      "coalesce({numeric}, {int})", "greatest({numeric}, {int})", "nullif({numeric}, {numeric})",
      "CASE WHEN {bool} THEN {int} ELSE {numeric} END", "({jsonb} -> 'a')::numeric",
      "trim_scale({numeric})",
    ],
    "float": [
      "{float} + {float}", "{float} - {int}", "{float} * {float}", "{float} / {float}",
      "{numeric}::float8", "{int}::float8", "{numeric}::real", "abs({float})", "round({float})",
      "ceil({float})", "floor({float})", "trunc({float})", "sign({float})", "sqrt(abs({float}))",
      "date_part('month', {date})", "date_part('minute', {timestamptz})", "{int} ^ 2",
      "power({float}, 2)", "({textlit})::float8", "{float}::real", "({numeric}::real)::numeric",
      "date_part('epoch', {timestamptz})",
    ],
    "text": [
      "{text} || {text}", "{text} || {int}", "{any} || {textlit}::text", "lower({text})",
      "upper({text})", "initcap({text})", "btrim({text})", "ltrim({text}, 'aH')",
      "rtrim({text}, {textlit})", "trim(both 'x' from {text})", "substring({text} from 2)",
      "substring({text} from 2 for 3)", "substr({text}, {int})", "substring({text} from {regex})",
      "left({text}, {int})", "right({text}, {int})", "replace({text}, {textlit}, 'zz')",
      "regexp_replace({text}, {regex}, '<\\&>')", "regexp_replace({text}, {regex}, 'x', 'g')",
      "regexp_replace({text}, '(\\w)(\\w?)', '\\2-\\1', 'gi')",
      "translate({text}, 'abc', 'xy')", "repeat({text}, 2)", "reverse({text})",
      "lpad({text}, 7, '*')", "rpad({text}, 4)", "split_part({text}, 'l', 2)",
      "split_part({text}, '-', -1)", "concat({any}, {any}, '-')", "concat_ws(',', {any}, {any})",
      "md5({text})", "chr(65 + abs({int}) % 26)", "encode({bytea}, 'hex')",
      "encode({bytea}, 'base64')", "encode({bytea}, 'escape')", "quote_literal({text})",
      "format('%s-%s', {any}, {any})", "to_char({timestamp}, 'YYYY-MM-DD HH24:MI:SS')",
      "to_char({timestamp}, 'FMDay, DD Mon YY')", "{any}::text", "{varchar}::varchar(3)",
      "{char}::text", "{char} || 'x'", "array_to_string({texts}, '|')",
      "array_to_string({ints}, ',', '*')", "jsonb_typeof({jsonb})", "{jsonb} ->> 'a'",
      "{jsonb} ->> 0", "{jsonb} #>> '{b,c}'", "coalesce({text}, {varchar}, 'none')",
      "nullif({text}, {textlit})", "greatest({text}, {text})", "least({text}, {textlit})",
      "CASE WHEN {bool} THEN {text} ELSE {varchar} END", "({texts})[1]", "host({inet})",
      "{mood}::text", "({regexarr})::text", "quote_nullable({text})",
    ],
    "regexarr": [
      "regexp_match({text}, {regex})", "regexp_split_to_array({text}, {regex})",
      "regexp_match({text}, '^(.)(.*?)(l+|$)')", "string_to_array({text}, 'l')",
    ],
    "varchar": ["{text}::varchar(10)", "lower({varchar})::varchar"],
    "char": ["{text}::char(6)"],
    "citext": ["{text}::citext"],
    "date": [
      "{date} + {tiny}", "{date} - {tiny}", "{timestamp}::date", "{timestamptz}::date",
      "({datelit})::date", "make_date(2000 + abs({tiny}) % 50, 1 + abs({tiny}) % 12, 28)",
      "coalesce({date}, {date})", "greatest({date}, {date})", "lower({drange})",
      "CASE WHEN {bool} THEN {date} END",
    ],
    "timestamp": [
      "{timestamp} + {interval}", "{timestamp} - {interval}", "{date} + {interval}",
      "{date} + {time}", "date_trunc('month', {timestamp})", "date_trunc('week', {timestamp})",
      "date_trunc('hour', {timestamp})", "date_trunc('quarter', {timestamp})",
      "date_trunc('decade', {timestamp})", "{date}::timestamp", "{timestamptz}::timestamp",
      "{timestamp}::timestamp(2)", "{timestamptz} AT TIME ZONE 'UTC'",
      "coalesce({timestamp}, {date})", "make_timestamp(2020, 2, 29, 1, 2, 3.5)",
    ],
    "timestamptz": [
      "{timestamptz} + {interval}", "{timestamp}::timestamptz", "date_trunc('day', {timestamptz})",
      "to_timestamp({tiny})", "{timestamp} AT TIME ZONE 'UTC'", "greatest({timestamptz}, {date})",
    ],
    "time": ["{time} + {interval}", "{timestamp}::time", "{time} - {interval}"],
    "interval": [
      "{interval} + {interval}", "{interval} - {interval}", "- {interval}", "{interval} * 2",
      "{interval} * 1.5", "{interval} / 3", "{timestamp} - {timestamp}", "{time} - {time}",
      "age({timestamp}, {timestamp})", "age({timestamptz}, {date})", "justify_days({interval})",
      "justify_hours({interval})", "justify_interval({interval})", "{time}::interval",
      "date_trunc('day', {interval})",
    ],
    "uuid": ["({uuidlit})::uuid"], "mood": ["({moodlit})::mood", "coalesce({mood}, 'ok')"],
    "bytea": ["{bytea} || {bytea}", "decode('6162', 'hex')", "({bytealit})::bytea"],
    "inet": ["({inetlit})::inet", "network({inet})", "broadcast({inet})"],
    "texts": [
      "{texts} || {texts}", "{texts} || {textlit}::text", "array_append({texts}, {text})",
      "array_remove({texts}, {textlit})", "ARRAY[{text}, {textlit}]",
      "string_to_array({text}, 'l')",
      "array_cat({texts}, {texts})", "array_replace({texts}, {textlit}, 'q')", "{ints}::text[]",
      "({textslit})::text[]",
    ],
    "ints": [
      "{ints} || {ints}", "{ints} || {int}", "array_append({ints}, {int})", "ARRAY[{int}, {int}]",
      "array_remove({ints}, {int})", "({intslit})::int[]", "array_prepend({int}, {ints})",
    ],
    "jsonb": [
      "{jsonb} || {jsonb}", "{jsonb} -> 'b'", "{jsonb} -> 1", "{jsonb} #> '{b,c}'",
      "{jsonb} - 'a'", "to_jsonb({int})", "to_jsonb({text})", "to_jsonb({ints})",
      "to_jsonb({numeric})", "jsonb_build_object('k', {int}, 'l', {text})",
      "jsonb_build_array({text}, {int}, {bool})", "({jsonblit})::jsonb", "to_jsonb({date})",
      "to_jsonb({timestamptz})", "jsonb_strip_nulls({jsonb})",
    ],
    "range": [
      "int4range({int}, {int})", "int4range({int}, {int}, '[]')", "({rangelit})::int4range",
      "{range} * {range}", "{range} + {range}", "range_merge({range}, {range})",
    ],
    "drange": ["daterange({date}, {date})", "daterange({date}, {date}, '(]')"],
  ]

  /// What may stand where any type may.
  static let anyTypes = [
    "bool", "int", "numeric", "float", "text", "varchar", "char", "date", "timestamp",
    "timestamptz", "time", "interval", "mood", "uuid", "bytea", "texts", "ints", "jsonb", "range",
    "inet", "citext", "small", "big", "drange",
  ]

  /// Constants by type; the names ending in `lit` are bare literals.
  static let constants: [String: [String]] = [
    "bool": ["true", "false", "NULL::boolean"],
    "cmp": ["=", "<>", "<", "<=", ">", ">="],
    "int": ["0", "1", "2", "-1", "7", "100", "2147483647", "NULL::int"],
    "tiny": ["0", "1", "30", "365", "-400", "12"],
    "intlit": ["1", "2", "'3'", "NULL", "100"],
    "small": ["1::smallint", "32767::smallint", "(-5)::smallint"],
    "big": ["9223372036854775807", "5000000000", "(-3)::bigint"],
    "numeric": [
      "0.0", "1.5", "-2.25", "100.00", "0.001", "12345.678", "NULL::numeric", "3::numeric",
    ],
    "float": [
      "0::float8", "1.5::float8", "-2.5::float8", "1e10::float8", "0.1::float8", "1e-7::float8",
    ],
    "text": [
      "'abc'::text", "'Hello'::text", "''::text", "' x '::text", "'a-b'::text", "NULL::text",
    ],
    "textlit": ["'abc'", "'l'", "'H'", "'12'", "''", "'t'", "' 3.50 '", "'Hello'", "'é'"],
    "varchar": ["'abc'::varchar", "'Hello World'::varchar"],
    "char": ["'ab'::char(5)", "'Hello'::char(5)"],
    "citext": ["'ABC'::citext", "'hello'::citext"],
    "like": ["'%l%'", "'H_l%'", "'abc'", "'%'", "'_'", "'a!%'", "'%\\_%'", "'a%c'", "''"],
    "similar": ["'(a|H)%'", "'[a-z]+'", "'_{3}'", "'a(b)?c'", "'%(l|c)'", "'a.c'"],
    "regex": [
      "'^[a-z]+$'", "'l+'", "'^.{3}$'", "'[^a-z ]'", "'(a|H).*'", "'\\d+'", "'^\\s*$'", "'o\\M'",
      "'(?i)HELLO'", "'^(?!a)'", "'b|c|'", "'[[:upper:]]'", "'(l)(l)?'", "'\\w-\\w'", "'e*?l'",
      "'(?=.*o)l'", "'a{2,}'", "'x*'", "'(ab|a)(bc|c)?'", "'[[:punct:]]'", "'\\y'",
    ],
    "date": ["'2020-02-29'::date", "'1969-12-31'::date", "'2024-01-31'::date", "'infinity'::date"],
    "datelit": ["'2020-02-30'", "'2021-03-04'", "'Jan 5 2022'", "'20230607'", "'3/4/2021'", "'x'"],
    "timestamp": [
      "'2020-02-29 23:59:59.5'::timestamp", "'1970-01-01'::timestamp",
      "'2024-03-10T02:30:00'::timestamp",
      "'1900-06-15 12:00:00.123456'::timestamp",
    ],
    "timestamptz": [
      "'2020-02-29 23:59:59+02'::timestamptz", "'2024-07-01 00:00:00Z'::timestamptz",
      "'2000-01-01 12:00:00-05:30'::timestamptz",
    ],
    "time": ["'00:00'::time", "'23:59:59.999'::time", "'12:34:56'::time", "'24:00'::time"],
    "interval": [
      "'1 day'::interval", "'-3 hours'::interval", "'1 year 2 mons 3 days 04:05:06.7'::interval",
      "'1 mon -1 day'::interval", "'P1Y2M3DT4H'::interval", "'1.5 days'::interval",
      "'90 minutes ago'::interval", "'0'::interval", "'40 days 30:00'::interval",
    ],
    "uuid": ["'00000000-0000-0000-0000-000000000000'::uuid"],
    "uuidlit": [
      "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "'A0EEBC999C0B4EF8BB6D6BB9BD380A11'", "'zz'",
    ],
    "mood": ["'sad'::mood", "'happy'::mood"], "moodlit": ["'sad'", "'ok'", "'happy'"],
    "bytea": ["'\\x00ff'::bytea", "'abc'::bytea", "''::bytea"],
    "bytealit": ["'\\xDEAD'", "'a\\\\b'", "'a\\001'", "'\\x0'"],
    "inet": ["'192.168.1.5'::inet", "'10.0.0.0/8'::inet", "'::1'::inet"],
    "inetlit": ["'192.168.1.0/24'", "'2001:db8::/32'", "'10.1.2.3'", "'300.1.1.1'"],
    "texts": ["ARRAY['abc','l']", "ARRAY['Hello',NULL]", "'{}'::text[]"],
    "textslit": ["'{a,\"b c\",NULL}'", "'{}'", "'{\"x\\\"y\"}'", "'{a,b'"],
    "ints": ["ARRAY[1,2,3]", "ARRAY[7,NULL]", "'{}'::int[]"],
    "intslit": ["'{1,2}'", "'{ 3 , 4 }'", "'{x}'", "'{{1,2},{3,4}}'"],
    "jsonb": [
      "'{\"a\": 1, \"b\": {\"c\": [1,2]}}'::jsonb", "'[1, \"abc\", null]'::jsonb",
      "'\"abc\"'::jsonb",
      "'{}'::jsonb", "'3.50'::jsonb", "'{\"a\": \"x\", \"b\": true}'::jsonb",
    ],
    "jsonblit": ["'{\"b\":1,\"a\":2,\"b\":3}'", "'[1,2'", "'null'", "'\"\\u00e9\"'"],
    "range": ["'[1,5)'::int4range", "'empty'::int4range", "'(,3]'::int4range"],
    "rangelit": ["'[2,7]'", "'(1,)'", "'[5,1]'"],
    "drange": ["'[2020-01-01,2020-12-31]'::daterange"],
  ]

  /// The columns of each type; see `OracleRows`.
  static let columns: [String: [String]] = [
    "bool": ["b1", "b2"], "int": ["i1", "i2"], "small": ["s1"], "big": ["l1"],
    "numeric": ["n1", "n2"], "float": ["f1"], "text": ["t1", "t2"], "varchar": ["v1"],
    "char": ["c1"], "citext": ["x1"], "date": ["d1", "d2"], "timestamp": ["p1"],
    "timestamptz": ["z1"], "time": ["k1"], "interval": ["w1"], "uuid": ["u1"], "mood": ["m1"],
    "bytea": ["y1"], "inet": ["h1"], "texts": ["ta1"], "ints": ["ia1"], "jsonb": ["j1"],
    "range": ["r1"], "drange": ["dr1"],
  ]

  var numbers: SeededNumbers

  /// An expression of a type.
  mutating func expression(_ type: String, depth: Int) -> String {
    if type == "any" {
      return expression(Self.anyTypes.randomElement(using: &numbers) ?? "int", depth: depth)
    }
    let templates = Self.templates[type] ?? []
    if depth > 0, !templates.isEmpty, Int.random(in: 0..<10, using: &numbers) < 8 {
      return "(" + fill(templates.randomElement(using: &numbers) ?? "", depth: depth - 1) + ")"
    }
    let columns = Self.columns[type] ?? []
    if !columns.isEmpty, Bool.random(using: &numbers) {
      return columns.randomElement(using: &numbers) ?? ""
    }
    if let constant = Self.constants[type]?.randomElement(using: &numbers) { return constant }
    return fill(templates[0], depth: 0)
  }

  private mutating func fill(_ template: String, depth: Int) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      if name == "any" || Self.constants[name] != nil || Self.templates[name] != nil {
        result += expression(name, depth: depth)
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
