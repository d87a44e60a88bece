"""Makes the same tables with each contender, in turns, and prints one table of medians."""

import argparse
import datetime
import importlib.metadata
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile

import contenders

TABLES = ["users", "orders", "lineitem", "tpch_orders"]
COLUMNS = "{:11} {:6} {:6} {:16} {:>13} {:>8} {:>9} {:>7} {:>9} {:>11}"


def arguments():
    parser = argparse.ArgumentParser(prog="Scripts/compare", description=__doc__)
    parser.add_argument("--quick", action="store_true",
                        help="one round of fewer rows, within two minutes")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each; the median counts")
    parser.add_argument("--table", action="append", choices=TABLES,
                        help="only this table; may be repeated")
    parser.add_argument("--binary", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def everyone(binary, quick):
    rowmill = contenders.Rowmill(binary, 2_000_000 if quick else 20_000_000)
    share = 8 if quick else 1
    return [
        contenders.PythonPeer("Faker", "faker_peer.py", 20_000 // share, packs=False, threads=False),
        contenders.PythonPeer("DuckDB", "duckdb_peer.py", 4_000_000 // share),
        contenders.PythonPeer("chDB", "chdb_peer.py", 4_000_000 // share),
        contenders.TPCHGen(0.5 if quick else 2),
        contenders.StockZstd(rowmill),
        rowmill,
    ]


def machine():
    """Lines that say where and when, and with which versions."""
    with open("/proc/cpuinfo") as file:
        model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    versions = [f"{name} {importlib.metadata.version(name)}"
                for name in ("Faker", "duckdb", "chdb", "tpchgen-cli")]
    zstd = subprocess.run(["zstd", "-qV"], capture_output=True, text=True).stdout.strip()
    return (f"{model}, {len(os.sched_getaffinity(0))} cores; {platform.platform(terse=True)}; "
            f"{datetime.date.today()}\n{', '.join(versions)}, zstd {zstd}; scratch on tmpfs")


def median(runs, value):
    return statistics.median(value(run) for run in runs)


def print_block(task, results, plain_bytes_per_row):
    """The lines of one task; a peer's last column is how many times Rowmill's rows/s are its own."""
    own = median(results["Rowmill"], lambda run: run.rows_per_second)
    for name, runs in results.items():
        rate = median(runs, lambda run: run.rows_per_second)
        stored = median(runs, lambda run: run.byte_count / run.row_count)
        plain = plain_bytes_per_row.get((task.table, name), stored)
        packed = task.compression == "zstd"
        print(COLUMNS.format(
            task.table, task.compression, "one" if task.cores == 1 else "all", name,
            f"{rate:,.0f}", f"{rate * plain / 1e6:,.0f}",
            f"{stored:.1f}", f"{plain / stored:.2f}" if packed else "",
            f"{median(runs, lambda run: run.peak_bytes) / 2**20:,.0f}",
            "" if name == "Rowmill" else f"{own / rate:,.1f}"), flush=True)


def main():
    options = arguments()
    rounds = 1 if options.quick else options.rounds
    tables = options.table or TABLES
    field = everyone(options.binary, options.quick)
    place = "/dev/shm" if os.path.isdir("/dev/shm") else None
    all_cores = len(os.sched_getaffinity(0))
    print(machine())
    print(f"medians of {rounds}; bytes/row as stored; peak in MiB; "
          "Rowmill x: its rows/s over the peer's")
    print(COLUMNS.format("table", "packed", "cores", "who", "rows/s", "MB/s", "bytes/row", "ratio",
                         "peak", "Rowmill x"))
    plain = {}
    with tempfile.TemporaryDirectory(prefix="rowmill-compare-", dir=place) as folder:
        for table in tables:
            for cores in sorted({1, all_cores}):
                for compression in ("none", "zstd"):
                    task = contenders.Task(table, compression, cores)
                    taking = [each for each in field if each.takes(task)]
                    results = {each.name: [] for each in taking}
                    for _ in range(rounds):
                        for each in taking:
                            results[each.name].append(each.run(task, pathlib.Path(folder)))
                    if compression == "none":
                        for name, runs in results.items():
                            plain[table, name] = median(
                                runs, lambda run: run.byte_count / run.row_count)
                        plain[table, "zstd -1 alone"] = plain[table, "Rowmill"]
                    print_block(task, results, plain)
            (pathlib.Path(folder) / f"{table}.plain").unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
