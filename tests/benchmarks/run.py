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
    "scheduling": Limit("Schedule of 1,000 tasks with 1,500 links (median)", "ms", 50),
    "search": Limit("A key of search with 2,000 own requirements (95th percentile)", "ms", 100),
    "threshold": Limit("Another overlap threshold, durable and shown (median)", "ms", 16),
    "export": Limit("Full export of the sample", "s", 3),
    "memory": Limit("Resident memory with the sample, every tab shown", "MB", 200),
}


def python(*arguments: str, home: str) -> str:
    """What a fresh interpreter prints, with its own data folders so that the user's stay untouched."""
    folders = {name: home for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA", "APPDATA")}
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **folders}
    done = subprocess.run([sys.executable, *arguments], env=env, check=True, stdout=subprocess.PIPE, text=True)
    return done.stdout


def seconds(*arguments: str, home: str) -> float:
    """Wall time of a whole process."""
    start = perf_counter()
    python(*arguments, home=home)
    return perf_counter() - start


def window_ratio(sample: str, home: str) -> float:
    """Median over pairs of (our window / bare window), run back to back so that the machine's load cancels."""
    ratios = []
    for number in range(PAIRS + 1):
        bare = seconds(str(HERE / "bare_window.py"), home=home)
        ours = seconds(str(HERE / "probes.py"), "window", sample, home=home)
        if number:  # the first pair only warms the disk
            ratios.append(ours / bare)
    return median(ratios)


def main(names: list[str]) -> int:
    """Measure, print the table, and say by the exit code whether every limit is kept."""
    broken = False
    if os.name == "nt":
        del LIMITS["memory"]  # measured the POSIX way
    with tempfile.TemporaryDirectory() as home:
        sample = str(Path(home) / "sample.isomap")
        python("-m", "isomap_desktop", "new", sample, "--client", "Bench", "--sample", home=home)
        print(f"{'':54}{'measured':>12}{'limit':>12}", flush=True)
        for name in names or LIMITS:
            text, unit, most = LIMITS[name]
            if name == "window":
                measured = window_ratio(sample, home)
            else:
                (measured,) = json.loads(python(str(HERE / "probes.py"), name, sample, home=home)).values()
            broken |= measured > most
            mark = "" if measured <= most else "  too much"
            print(f"{text:54}{measured:9.2f} {unit:2}{most:9.1f} {unit:2}{mark}", flush=True)
    return int(broken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
