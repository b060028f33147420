"""What the user does with baselines: keep the present plan under a name, choose which one is shown, rename, remove."""

from datetime import date

from sqlmodel import Session, select

from isomap_desktop.domain.tables import Baseline, BaselineTask
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.edits.plan import plan_of
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project

NO_NAME = QT_TRANSLATE_NOOP("isomap", "A baseline needs a name. Type one.")
SAME_NAME = QT_TRANSLATE_NOOP("isomap", "There is already a baseline called “{name}”. Type another name.")
NO_TASKS = QT_TRANSLATE_NOOP("isomap", "A plan without tasks cannot be kept as a baseline. Add a task first.")


def save(project: Project, name: str, today: date | None = None) -> int:
    """Keep the dates of every task under a name, and compare the plan with them from now on; the baseline's id."""
    text = " ".join(name.split())
    with project.change(Verb.SAVE_BASELINE, text) as session:
        _check_name(session, text)
        plan = plan_of(session)
        if not plan.schedule.placed:
            raise ProjectError(NO_TASKS)
        baseline = Baseline(name=text, saved_on=today or date.today())
        session.add(baseline)
        session.flush()
        assert baseline.id is not None
        session.add_all(
            BaselineTask(baseline_id=baseline.id, task_id=at, start=placed.start, finish=placed.finish)
            for at, placed in plan.schedule.placed.items()
        )
        _show(session, baseline.id)
        return baseline.id


def show(project: Project, baseline_id: int | None) -> None:
    """Compare the plan with this baseline; None for with none."""
    with project.change(Verb.SHOW_BASELINE, _name(project, baseline_id)) as session:
        _show(session, baseline_id)


def rename(project: Project, baseline_id: int, name: str) -> None:
    """Give a baseline another name."""
    text = " ".join(name.split())
    with project.change(Verb.RENAME_BASELINE, text) as session:
        _check_name(session, text, but=baseline_id)
        session.get_one(Baseline, baseline_id).name = text


def remove(project: Project, baseline_id: int) -> None:
    """Forget a baseline; the plan stays as it is."""
    with project.change(Verb.REMOVE_BASELINE, _name(project, baseline_id)) as session:
        session.delete(session.get_one(Baseline, baseline_id))


def _show(session: Session, baseline_id: int | None) -> None:
    for row in session.exec(select(Baseline)):
        row.shown = row.id == baseline_id


def _check_name(session: Session, text: str, but: int | None = None) -> None:
    if not text:
        raise ProjectError(NO_NAME)
    taken = {row.name.casefold() for row in session.exec(select(Baseline)) if row.id != but}
    if text.casefold() in taken:
        raise ProjectError(SAME_NAME, name=text)


def _name(project: Project, baseline_id: int | None) -> str:
    if baseline_id is None:
        return ""
    with project.read() as session:
        return session.get_one(Baseline, baseline_id).name
