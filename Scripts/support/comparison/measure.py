"""Runs a command and measures it: seconds, peak memory, bytes written."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Measurement:
    """One run. `byte_count` is what lies in the files it was to write."""

    row_count: int
    seconds: float
    byte_count: int
    peak_bytes: int

    @property
    def rows_per_second(self):
        return self.row_count / self.seconds


def byte_count_of(path):
    """The bytes of a file, or of all files under a folder."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size if path.exists() else 0


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def run(command, row_count, output, cores, reports_seconds, counted=None):
    """Runs a command on its cores and measures it; its output is removed before and after.

    Where `reports_seconds`, the last line that the command prints is the seconds it counts itself.
    `counted` is the part of the output whose bytes count. A command that fails ends the comparison.
    """
    remove(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    pinned = ["taskset", "-c", str(min(os.sched_getaffinity(0)))] if cores == 1 else []
    # Complaints go into a file: a pipe that nobody reads would fill up and stop the command.
    with tempfile.TemporaryFile() as complaints:
        started = time.perf_counter()
        process = subprocess.Popen(
            pinned + [str(word) for word in command],
            stdout=subprocess.PIPE,
            stderr=complaints,
            cwd=pathlib.Path(__file__).parent,
        )
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        if os.waitstatus_to_exitcode(status) != 0:
            complaints.seek(0)
            text = complaints.read().decode(errors="replace")
            sys.exit(f"error: {' '.join(map(str, command))}\n{text}")
    if reports_seconds:
        seconds = float(said.split()[-1])
    result = Measurement(
        row_count, seconds, byte_count_of(counted or output), usage.ru_maxrss * 1024
    )
    remove(output)
    return result
