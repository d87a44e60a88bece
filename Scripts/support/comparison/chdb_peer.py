"""One table by chDB (ClickHouse): arguments are table, rows, file, none or zstd, threads.

Prints the seconds that the statement took, without the start of Python or of chDB.
"""

import sys
import time

from chdb import session

import words

table, rows, path, compression, threads = sys.argv[1:]


def choice(values, stream):
    """An expression that draws from a list, the same value for the same row and stream."""
    texts = ", ".join(f"'{value}'" for value in values)
    return f"arrayElement([{texts}], 1 + {number(len(values), stream)})"


def number(limit, stream):
    """An expression that draws from 0 to limit - 1."""
    return f"(intHash64(i * 16 + {stream}) % {limit})"


def of_place(position):
    texts = ", ".join(f"'{place[position]}'" for place in words.PLACES)
    return f"arrayElement([{texts}], 1 + {number(len(words.PLACES), 5)})"


USERS = f"""
SELECT number + 1 AS id, number AS i, {choice(words.FIRST_NAMES, 1)} AS first_name,
  {choice(words.LAST_NAMES, 2)} AS last_name,
  concat(lower(first_name), '.', lower(last_name), toString(i), '@example.com') AS email,
  concat('(', {of_place(3)}, ') 555-', leftPad(toString({number(10000, 3)}), 4, '0')) AS phone,
  concat(toString(1 + {number(9999, 4)}), ' ', {choice(words.STREETS, 6)}, ' St') AS street,
  {of_place(0)} AS city, {of_place(1)} AS state,
  concat(leftPad({of_place(2)}, 3, '0'), leftPad(toString({number(100, 7)}), 2, '0')) AS zip,
  toDate32('1950-01-01') + {number(20000, 8)} AS birth_date,
  toDate('2020-01-01') + {number(1826, 9)} AS created_on
FROM numbers({rows})
"""
USERS_COLUMNS = """id, first_name, last_name, email, phone, street, city, state, zip, birth_date,
created_on"""

ORDERS = f"""
SELECT number + 1 AS id, number AS i, 1 + {number(words.USER_COUNT, 1)} AS user_id,
  {choice(words.STATUSES, 2)} AS status, {choice(words.CURRENCIES, 3)} AS currency,
  toDecimal64(100 + {number(499900, 4)}, 2) / 100 AS total,
  toDateTime('2020-01-01 00:00:00', 'UTC') + {number(157_766_400, 5)} AS ordered_at
FROM numbers({rows})
"""
ORDERS_COLUMNS = "id, user_id, status, currency, total, ordered_at"

query, columns = {"users": (USERS, USERS_COLUMNS), "orders": (ORDERS, ORDERS_COLUMNS)}[table]
packing = "COMPRESSION 'zstd' LEVEL 1" if compression == "zstd" else ""
server = session.Session()
server.query("SELECT 1")
started = time.perf_counter()
server.query(f"""SELECT {columns} FROM ({query}) INTO OUTFILE '{path}' TRUNCATE {packing}
FORMAT CSVWithNames SETTINGS max_threads = {threads}""")
print(time.perf_counter() - started)
