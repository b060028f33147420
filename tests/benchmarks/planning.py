"""How the plan grows: placing and drawing 100, 150, 1,000 and 10,000 tasks."""

import gc
import tempfile
from pathlib import Path
from statistics import median
from time import process_time

LINKS_PER_TASK = 1.5


def scheduling(tasks: int) -> dict[str, float]:
    """Milliseconds of the processor to place a chain of tasks, with half as many links from start to start over it."""
    from datetime import date

    from isomap_desktop.domain.schedule import schedule
    from isomap_desktop.domain.tables import Dependency, Task
    from isomap_desktop.domain.workdays import WorkCalendar

    rows = [Task(id=at, activity="contracts", position=at, working_days=at % 7 + 1) for at in range(1, tasks + 1)]
    links = [Dependency(predecessor_id=at, successor_id=at + 1) for at in range(1, tasks)]
    more = round(tasks * LINKS_PER_TASK) - len(links)
    links += [
        Dependency(predecessor_id=at, successor_id=min(at + 40, tasks), kind="SS", lag=2)
        for at in range(1, min(more, tasks - 2) + 1)
    ]
    gc.collect()
    gc.freeze()  # the collector would walk these rows again with each pass, and the growth would be its own
    taken = []
    for _ in range(11 if tasks <= 1000 else 5):
        start = process_time()
        schedule(rows, links, WorkCalendar(), date(2026, 1, 4))
        taken.append((process_time() - start) * 1000)
    return {"median_ms": median(taken)}


def timeline(file: Path, tasks: int) -> dict[str, float]:
    """Milliseconds of the processor for one repaint of the timeline with links and a baseline, the whole plan shown."""
    from showing import put_away, shown
    from sqlmodel import select

    from isomap_desktop.domain.tables import Dependency, Task
    from isomap_desktop.domain.vocabulary import Verb
    from isomap_desktop.edits import baselines
    from isomap_desktop.project.project import Project
    from isomap_desktop.ui.plan_page import PlanPage

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.isomap"
        with Project.open(file, read_only=True) as project:
            project.save_as(path)
        with Project.open(path) as project:
            with project.change(Verb.ADD_TASK) as session:
                missing = tasks - len(session.exec(select(Task)).all())
                added = [
                    Task(activity="contracts", position=tasks + at, working_days=1 + at % 9) for at in range(missing)
                ]
                session.add_all(added)
                session.flush()
                ids = [task.id or 0 for task in added]
                session.add_all(
                    Dependency(predecessor_id=ids[at if at % 5 else at // 2], successor_id=ids[at + 1])
                    for at in range(missing - 1)
                )
            baselines.save(project, "Bench")
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
            start = process_time()
            viewport.repaint()
            taken.append((process_time() - start) * 1000)
        put_away(desk)
    return {"median_ms": median(taken)}
