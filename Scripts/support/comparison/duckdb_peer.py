"""One table by DuckDB: arguments are table, rows, file, none or zstd, threads.

Prints the seconds that the statement took, without the start of Python or of DuckDB.
"""

import sys
import time

import duckdb

import words

table, rows, path, compression, threads = sys.argv[1:]


def choice(values, stream):
    """An expression that draws from a list, the same value for the same row and stream."""
    texts = ", ".join(f"'{value}'" for value in values)
    return f"([{texts}])[1 + (hash(i, {stream}) % {len(values)})::INT]"


def number(limit, stream):
    """An expression that draws from 0 to limit - 1."""
    return f"(hash(i, {stream}) % {limit})::INT"


PLACE = number(len(words.PLACES), 5)


def of_place(position):
    texts = ", ".join(f"'{place[position]}'" for place in words.PLACES)
    return f"([{texts}])[1 + {PLACE}]"


USERS = f"""
SELECT i AS id, f AS first_name, l AS last_name,
  lower(f) || '.' || lower(l) || i || '@example.com' AS email,
  printf('(%s) 555-%04d', {of_place(3)}, {number(10000, 3)}) AS phone,
  ({number(9999, 4)} + 1) || ' ' || {choice(words.STREETS, 6)} || ' St' AS street,
  {of_place(0)} AS city, {of_place(1)} AS state,
  printf('%03d%02d', {of_place(2)}::INT, {number(100, 7)}) AS zip,
  DATE '1950-01-01' + {number(20000, 8)} AS birth_date,
  DATE '2020-01-01' + {number(1826, 9)} AS created_on
FROM (SELECT range AS i, {choice(words.FIRST_NAMES, 1).replace('hash(i', 'hash(range')} AS f,
  {choice(words.LAST_NAMES, 2).replace('hash(i', 'hash(range')} AS l FROM range(1, {rows} + 1))
"""

ORDERS = f"""
SELECT i AS id, 1 + {number(words.USER_COUNT, 1)} AS user_id, {choice(words.STATUSES, 2)} AS status,
  {choice(words.CURRENCIES, 3)} AS currency, ((100 + {number(499900, 4)}) / 100)::DECIMAL(10,2) AS total,
  TIMESTAMP '2020-01-01' + to_seconds({number(157_766_400, 5)}) AS ordered_at
FROM (SELECT range AS i FROM range(1, {rows} + 1))
"""

connection = duckdb.connect()
connection.execute(f"SET threads = {threads}; SET preserve_insertion_order = false")
options = "FORMAT csv, HEADER" + (", COMPRESSION zstd, COMPRESSION_LEVEL 1" if compression == "zstd" else "")
query = {"users": USERS, "orders": ORDERS}[table]
started = time.perf_counter()
try:
    connection.execute(f"COPY ({query}) TO '{path}' ({options})")
except duckdb.Error:
    # Versions that know no level for CSV compress at their own, which is zstd's default.
    started = time.perf_counter()
    connection.execute(f"COPY ({query}) TO '{path}' ({options.replace(', COMPRESSION_LEVEL 1', '')})")
print(time.perf_counter() - started)
