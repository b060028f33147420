"""One measurement a process: `probes.py NAME FILE` prints its figures as JSON. Called by run.py."""

import json
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import long_exports
import planning
import register
from showing import put_away, shown

from isomap_desktop import app
from isomap_desktop.domain.text import Language

EDITS = 200
OWN = 2_000


def resident() -> float:
    """Megabytes of this process that are in memory now."""
    import resource

    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def edit(file: Path) -> dict[str, float]:
    """Milliseconds from an edit's call until it is durable and the checklist shows it, painted; 95th percentile."""
    from isomap_desktop.domain.vocabulary import State
    from isomap_desktop.edits import gaps

    application, desk, main = shown(file)
    main.show_page("gaps")
    main.grab()
    application.processEvents()
    assert desk.project is not None
    refs = [f"A.{area}" for area in ("2.2", "2.3", "2.4", "3.2", "3.3", "4.2", "4.3", "4.4", "5.2", "5.3")]
    taken = []
    for number in range(EDITS):
        state = (State.PARTIAL, State.PLANNED)[number // len(refs) % 2]
        start = perf_counter()
        gaps.set_status(desk.project, [("42001", refs[number % len(refs)])], state)
        application.processEvents()
        taken.append((perf_counter() - start) * 1000)
    put_away(desk)
    return {"p95_ms": quantiles(taken, n=20)[-1]}


def many_assets(_: Path) -> dict[str, float]:
    """Seconds from asking for a file with 10,000 AI assets until its register is painted."""
    with register.written() as path:
        app.application()
        start = perf_counter()
        application, desk, main = shown(path)
        main.show_page("assets")
        main.grab()
        application.processEvents()
        taken = perf_counter() - start
        put_away(desk)
    return {"seconds": taken}


def search(file: Path) -> dict[str, float]:
    """Milliseconds from a key in the checklist's search until it is painted, with 2,000 own requirements; 95 %."""
    from isomap_desktop.domain.tables import Assessment
    from isomap_desktop.domain.vocabulary import Standard, Verb
    from isomap_desktop.project.project import Project
    from isomap_desktop.ui.gaps_page import GapsPage

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.isomap"
        with Project.open(file, read_only=True) as project:
            project.save_as(path)
        with Project.open(path) as project, project.change(Verb.ADD_REQUIREMENT) as session:
            session.add_all(
                Assessment(
                    standard=Standard.OWN, ref=f"R-{number}", title=f"Rule {number} on data of kind {number % 37}"
                )
                for number in range(100, 100 + OWN)
            )
        application, desk, main = shown(path)
        main.show_page("gaps")
        main.grab()
        page = main.page_named("gaps")
        assert isinstance(page, GapsPage)
        taken = []
        for word in ("rule 12", "kind 3", "data of"):
            for end in range(1, len(word) + 1):
                start = perf_counter()
                page.search.setText(word[:end])
                page.table.viewport().repaint()
                application.processEvents()
                taken.append((perf_counter() - start) * 1000)
            page.search.clear()
        put_away(desk)
    return {"p95_ms": quantiles(taken, n=20)[-1]}


def threshold(file: Path) -> dict[str, float]:
    """Milliseconds from another threshold of the overlap until its figures are durable and painted; median."""
    from isomap_desktop.edits import client

    application, desk, main = shown(file)
    main.show_page("mapping")
    main.grab()
    application.processEvents()
    assert desk.project is not None
    taken = []
    for number in range(60):
        start = perf_counter()
        client.set_threshold(desk.project, 3 + number % 6)
        application.processEvents()
        taken.append((perf_counter() - start) * 1000)
    put_away(desk)
    return {"median_ms": median(taken)}


def export(file: Path) -> dict[str, float]:
    """Seconds for the four deliverables of the main job in both formats, the libraries' first import included."""
    from isomap_desktop.export.deliverables import export as write
    from isomap_desktop.project.project import Project

    with tempfile.TemporaryDirectory() as folder, Project.open(file, read_only=True) as project:
        start = perf_counter()
        write(
            project,
            Path(folder),
            language=Language.ENGLISH,
            formats=("xlsx", "pdf"),
            names=("mapping", "gaps", "assets", "plan"),
        )
        return {"seconds": perf_counter() - start}


def memory(file: Path) -> dict[str, float]:
    """Resident megabytes with the sample client and every tab shown once."""
    application, desk, main = shown(file)
    for page in main.page_classes:
        main.show_page(page.name)
        main.grab()
        application.processEvents()
    used = resident()
    put_away(desk)
    return {"megabytes": used}


PROBES: dict[str, Callable[[Path], dict[str, float]]] = {
    "edit": edit,
    "many_assets": many_assets,
    "timeline": partial(planning.timeline, tasks=150),
    "timeline_1000": partial(planning.timeline, tasks=1_000),
    "timeline_10000": partial(planning.timeline, tasks=10_000),
    "scheduling_100": lambda _file: planning.scheduling(100),
    "scheduling": lambda _file: planning.scheduling(1_000),
    "scheduling_10000": lambda _file: planning.scheduling(10_000),
    "search": search,
    "threshold": threshold,
    "export": export,
    "full_pack": long_exports.full_pack,
    "export_excel": long_exports.excel,
    "export_pdf": long_exports.pdf_time,
    "export_pdf_memory": long_exports.pdf_memory,
    "memory": memory,
    "register_search": register.search,
    "register_sort": register.sort,
    "register_bulk": register.bulk,
    "register_memory": register.memory,
}

if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](Path(sys.argv[2]))))
