"""One measurement a process: `probes.py NAME FILE` prints its figures as JSON. Called by run.py."""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time

from isomap_desktop import app  # first, as in the program itself: it knows what to import before Qt

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from isomap_desktop.domain.text import Language
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.plan_page import PlanPage
from isomap_desktop.ui.theme import Theme

EDITS = 200
ASSETS = 10_000
TASKS = 150
OWN = 2_000


def shown(file: Path) -> tuple[QApplication, Desk, MainWindow]:
    """The window on `file`, painted."""
    application = app.application()
    desk = Desk(application, Language.ENGLISH, Theme.LIGHT)
    desk.start(file)
    assert isinstance(desk.window, MainWindow), "the file did not open"
    desk.window.resize(1440, 900)
    desk.window.grab()
    application.processEvents()
    return application, desk, desk.window


def put_away(desk: Desk) -> None:
    """Leave neither lock nor working copy, and no window that outlives the application."""
    if isinstance(desk.window, MainWindow):
        desk.window.release()
        desk.window.hide()
        desk.window.deleteLater()
    if desk.project is not None:
        desk.project.close(publish=False)
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def window(file: Path) -> dict[str, float]:
    """Only show the window: the caller times the whole process."""
    _, desk, _ = shown(file)
    put_away(desk)
    return {}


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
    from isomap_desktop.domain.tables import Asset
    from isomap_desktop.domain.vocabulary import Verb
    from isomap_desktop.project.project import Project

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.isomap"
        with Project.create(path, name="Many") as project, project.change(Verb.IMPORT_ASSETS) as session:
            session.add_all(
                Asset(code=f"AI-{number:05}", name=f"System {number}", risk_level=str(number % 6) if number % 6 else "")
                for number in range(ASSETS)
            )
        app.application()
        start = perf_counter()
        application, desk, main = shown(path)
        main.show_page("assets")
        main.grab()
        application.processEvents()
        taken = perf_counter() - start
        put_away(desk)
    return {"seconds": taken}


def timeline(file: Path) -> dict[str, float]:
    """Milliseconds of one repaint of the timeline with 150 tasks and links between them, the whole plan shown."""
    from sqlmodel import select

    from isomap_desktop.domain.tables import Dependency, Task
    from isomap_desktop.domain.vocabulary import Verb
    from isomap_desktop.project.project import Project

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.isomap"
        with Project.open(file, read_only=True) as project:
            project.save_as(path)
        with Project.open(path) as project, project.change(Verb.ADD_TASK) as session:
            missing = TASKS - len(session.exec(select(Task)).all())
            added = [Task(activity="contracts", position=TASKS + at, working_days=1 + at % 9) for at in range(missing)]
            session.add_all(added)
            session.flush()
            ids = [task.id or 0 for task in added]
            session.add_all(
                Dependency(predecessor_id=ids[at if at % 5 else at // 2], successor_id=ids[at + 1])
                for at in range(missing - 1)
            )
        application, desk, main = shown(path)
        main.show_page("plan")
        main.grab()
        page = main.page_named("plan")
        assert isinstance(page, PlanPage)
        bar, viewport = page.gantt.verticalScrollBar(), page.gantt.viewport()
        taken = []
        for at in range(60):
            bar.setValue(bar.maximum() * at // 60)
            application.processEvents()
            start = perf_counter()
            viewport.repaint()
            taken.append((perf_counter() - start) * 1000)
        put_away(desk)
    return {"median_ms": median(taken)}


def scheduling(_file: Path) -> dict[str, float]:
    """Milliseconds of the processor to place 1,000 tasks: a chain of all with 501 links from start to start over it."""
    from datetime import date

    from isomap_desktop.domain.schedule import schedule
    from isomap_desktop.domain.tables import Dependency, Task
    from isomap_desktop.domain.workdays import WorkCalendar

    tasks = [Task(id=at, activity="contracts", position=at, working_days=at % 7 + 1) for at in range(1, 1001)]
    links = [Dependency(predecessor_id=at, successor_id=at + 1) for at in range(1, 1000)]
    links += [Dependency(predecessor_id=at, successor_id=at + 40, kind="SS", lag=2) for at in range(1, 502)]
    taken = []
    for _ in range(11):
        start = process_time()
        schedule(tasks, links, WorkCalendar(), date(2026, 1, 4))
        taken.append((process_time() - start) * 1000)
    return {"median_ms": median(taken)}


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
    import resource

    application, desk, main = shown(file)
    for page in main.page_classes:
        main.show_page(page.name)
        main.grab()
        application.processEvents()
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        used = pages * resource.getpagesize() / 1e6
    except OSError:
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    put_away(desk)
    return {"megabytes": used}


PROBES: dict[str, Callable[[Path], dict[str, float]]] = {
    "window": window,
    "edit": edit,
    "many_assets": many_assets,
    "timeline": timeline,
    "scheduling": scheduling,
    "search": search,
    "threshold": threshold,
    "export": export,
    "memory": memory,
}

if __name__ == "__main__":
    print(json.dumps(PROBES[sys.argv[1]](Path(sys.argv[2]))))
