"""Speed and memory against their limits in one run: `packaging/bootstrap.py bench [NAME ...]`; 1 if one is broken."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAIRS = 7


class Limit(NamedTuple):
    """What is measured, in which unit, and how much it may be."""

    text: str
    unit: str
    most: float


LIMITS = {
    "window": Limit("Window with the sample ready / bare four-tab window", "x", 4),
    "edit": Limit("One edit, durable and shown (95th percentile)", "ms", 16),
    "many_assets": Limit("Open a file with 10,000 AI assets", "s", 1.5),
    "timeline": Limit("One repaint of the timeline with 150 tasks (median)", "ms", 16),
    "timeline_1000": Limit("The same with 1,000 tasks", "ms", 30),
    "timeline_10000": Limit("The same with 10,000 tasks", "ms", 150),
    "scheduling_100": Limit("Schedule of 100 tasks with 150 links (median)", "ms", 5),
    "scheduling": Limit("Schedule of 1,000 tasks with 1,500 links (median)", "ms", 50),
    "scheduling_10000": Limit("Schedule of 10,000 tasks with 15,000 links (median)", "ms", 500),
    "search": Limit("A key of search with 2,000 own requirements (95th percentile)", "ms", 100),
    "threshold": Limit("Another overlap threshold, durable and shown (median)", "ms", 16),
    "export": Limit("Full export of the sample", "s", 3),
    "full_pack": Limit("Every deliverable of the sample, two languages, two formats", "s", 20),
    "export_excel": Limit("Register of 10,000 assets to Excel / plain openpyxl", "x", 1.5),
    "export_pdf": Limit("Register to PDF, time a row: 10,000 rows / 1,000 rows", "x", 1.3),
    "export_pdf_memory": Limit("Register to PDF, memory a row: 10,000 rows / 1,000", "x", 1.3),
    "memory": Limit("Resident memory with the sample, every tab shown", "MB", 200),
    "register_search": Limit("A key of search among 10,000 AI assets (95th percentile)", "ms", 100),
    "register_sort": Limit("Sorting 10,000 AI assets (slowest of 8 columns)", "ms", 150),
    "register_bulk": Limit("Another owner for 1,000 AI assets, durable and shown", "s", 1),
    "register_memory": Limit("Resident memory with 10,000 AI assets", "MB", 350),
}


def python(*arguments: str, home: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, *arguments], env=surroundings(home), check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def surroundings(home: str) -> dict[str, str]:
    """Data folders of its own, so that the user's stay untouched."""
    folders = {name: home for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA", "APPDATA")}
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **folders}


def seconds(script: str, *arguments: str, home: str) -> float:
    """Wall time from the start of a process until it says that its window is ready."""
    command = [sys.executable, str(HERE / script), *arguments]
    start = perf_counter()
    with subprocess.Popen(command, env=surroundings(home), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", f"{script} showed no window"
        return perf_counter() - start


def window_ratio(sample: str, home: str) -> float:
    """Median over pairs of (our window / bare window), run back to back so that the machine's load cancels."""
    ratios = []
    for number in range(PAIRS + 1):
        bare = seconds("bare_window.py", home=home)
        ours = seconds("showing.py", sample, home=home)
        if number:  # the first pair only warms the disk
            ratios.append(ours / bare)
    return median(ratios)


def main(names: list[str]) -> int:
    """Measure, print the table, and say by the exit code whether every limit is kept."""
    broken = False
    if os.name == "nt":
        for name in ("memory", "register_memory", "export_pdf", "export_pdf_memory"):
            del LIMITS[name]  # measured the POSIX way
    with tempfile.TemporaryDirectory() as home:
        sample = str(Path(home) / "sample.isomap")
        python("-m", "isomap_desktop", "new", sample, "--client", "Bench", "--sample", home=home)
        print(f"{'':57}{'measured':>12}{'limit':>12}", flush=True)
        for name in names or LIMITS:
            text, unit, most = LIMITS[name]
            if name == "window":
                measured = window_ratio(sample, home)
            else:
                (measured,) = json.loads(python(str(HERE / "probes.py"), name, sample, home=home)).values()
            broken |= measured > most
            mark = "" if measured <= most else "  too much"
            print(f"{text:57}{measured:9.2f} {unit:2}{most:9.1f} {unit:2}{mark}", flush=True)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
