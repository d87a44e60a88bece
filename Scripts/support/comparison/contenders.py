"""Who takes part, and the command by which each makes a table."""

import dataclasses
import pathlib
import shutil
import subprocess
import sys

import measure

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True)
class Task:
    """A table to make: how much of it, packed how, on how many cores."""

    table: str
    compression: str  # none or zstd
    cores: int


class PythonPeer:
    """A peer that is a Python package, driven by a file beside this one."""

    def __init__(self, name, file, row_count, tables=("users", "orders"), packs=True, threads=True):
        self.name, self.file, self.row_count = name, file, row_count
        self.tables, self.packs, self.threads = tables, packs, threads

    def takes(self, task):
        return (
            task.table in self.tables
            and (self.packs or task.compression == "none")
            and (self.threads or task.cores == 1)
        )

    def run(self, task, scratch):
        suffix = ".csv.zst" if task.compression == "zstd" else ".csv"
        output = scratch / f"{task.table}{suffix}"
        return measure.run(
            [sys.executable, HERE / self.file, task.table, self.row_count, output,
             task.compression, task.cores],
            self.row_count, output, task.cores, reports_seconds=True)


class TPCHGen:
    """tpchgen-cli, which makes TPC-H's tables in its own exact way and compresses no CSV.

    Its start, in which it makes the pool of its texts, does not count: the time of a run that makes a
    few rows is taken off.
    """

    name = "tpchgen-cli"
    # The table's own name, and its rows at scale factor 1.
    tables = {"lineitem": ("lineitem", 6_001_215), "tpch_orders": ("orders", 1_500_000)}
    least_scale = 0.001

    def __init__(self, scale):
        self.scale = scale

    def takes(self, task):
        return task.table in self.tables and task.compression == "none"

    def run(self, task, scratch):
        start = self.made(task, scratch, self.least_scale)
        whole = self.made(task, scratch, self.scale)
        if whole.seconds <= start.seconds:
            sys.exit("error: tpchgen-cli took longer to start than to make its rows: "
                     "this machine is too busy to compare on")
        return dataclasses.replace(whole, seconds=whole.seconds - start.seconds)

    def made(self, task, scratch, scale):
        output = scratch / "tpch"
        table, rows_at_scale_1 = self.tables[task.table]
        return measure.run(
            [pathlib.Path(sys.executable).parent / "tpchgen-cli", "csv", "-s", scale,
             "--tables", table, "--num-threads", task.cores, "--output-dir", output],
            int(rows_at_scale_1 * scale), output, task.cores, reports_seconds=False)


class Rowmill:
    """The program of this repository; its seconds are those of the whole command."""

    name = "Rowmill"

    def __init__(self, binary, row_count):
        self.binary, self.row_count = binary, row_count

    def takes(self, task):
        return True

    def volumes(self, table):
        """Rows of the table, and few of the one that it refers to."""
        parents = {"orders": "users=100000", "lineitem": f"orders={self.row_count // 4}",
                   "tpch_orders": f"customer={self.row_count // 10}"}
        parent = ["--rows", parents[table]] if table in parents else []
        return ["--rows", f"{table}={self.row_count}"] + parent

    def command(self, task, output):
        packing = "zstd:1" if task.compression == "zstd" else "none"
        return (
            [self.binary, "generate", HERE / "schemas" / f"{task.table}.sql"]
            + self.volumes(task.table)
            + ["--seed", 1, "--edge-cases", 0, "--compression", packing, "--jobs", task.cores,
               "--progress", "none", "--out", output])

    def run(self, task, scratch):
        output = scratch / "rowmill"
        return measure.run(
            self.command(task, output), self.row_count, output, task.cores,
            reports_seconds=False, counted=output / "data" / task.table)


class StockZstd:
    """`zstd -1 -T1` on the bytes that Rowmill makes: what any pipe into it is bound by."""

    name = "zstd -1 alone"

    def __init__(self, rowmill):
        self.rowmill = rowmill

    def takes(self, task):
        return task.compression == "zstd" and task.cores == 1

    def prepare(self, table, scratch):
        """Makes the bytes, in one file outside of what is measured."""
        source, folder = scratch / f"{table}.plain", scratch / "rowmill-plain"
        measure.remove(folder)
        command = self.rowmill.command(Task(table, "none", 1), folder)
        subprocess.run([str(word) for word in command], check=True, stderr=subprocess.DEVNULL)
        with open(source, "wb") as joined:
            for shard in sorted((folder / "data" / table).iterdir()):
                with open(shard, "rb") as part:
                    shutil.copyfileobj(part, joined)
        measure.remove(folder)
        return source

    def run(self, task, scratch):
        source = scratch / f"{task.table}.plain"
        if not source.exists():
            self.prepare(task.table, scratch)
        output = scratch / "stock.zst"
        return measure.run(
            ["zstd", "-1", "-T1", "-q", "-f", source, "-o", output], self.rowmill.row_count,
            output, 1, reports_seconds=False)
