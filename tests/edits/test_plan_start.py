"""Another start is told before it is stored, and stored in one step."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.vocabulary import Constraint, Verb
from isomap_desktop.domain.what_if import outlook, started, with_own_date
from isomap_desktop.edits import client, plan, plan_start
from isomap_desktop.project.project import Project
from tests.conftest import NewClient

SUNDAY = date(2026, 1, 4)


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    made = new_client(tmp_path / "plan.isomap", name="Tamar Analytics Ltd.", plan_start=SUNDAY)
    client.edit(made, holidays="")
    yield made
    made.close(publish=False)


def task(project: Project, key: str) -> int:
    return next(at for at, each in plan.read_plan(project).tasks.items() if each.key == key)


def test_a_later_start_moves_end_and_certificate_and_stores_nothing(project: Project) -> None:
    read, before = plan.read_plan(project), len(project.history())
    now = outlook(read)
    # without holidays 125 working days, five a week: 25 weeks from Sunday 4 January, the last day a Thursday
    assert (now.start, now.end, now.working_days) == (SUNDAY, date(2026, 6, 25), 125)
    assert now.certified == date(2026, 6, 25)
    then = outlook(started(read, date(2026, 1, 18), with_dates=False))
    assert (then.start, then.end, then.certified) == (date(2026, 1, 18), date(2026, 7, 9), date(2026, 7, 9))
    assert (then.past_window, then.before_window, then.broken) == ((), (), ())
    assert len(project.history()) == before


def test_a_task_with_its_own_date_stays_or_comes_along(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.set_constraint(project, scope, Constraint.FIXED, date(2026, 1, 6))
    read = plan.read_plan(project)
    assert with_own_date(read) == 1
    stays = outlook(started(read, date(2026, 1, 18), with_dates=False))
    # it would begin before the plan does, and before the kickoff for which it waits
    assert (stays.before_window, stays.broken) == ((scope,), (scope,))
    along = started(read, date(2026, 1, 18), with_dates=True)
    assert along.schedule.placed[scope].start == date(2026, 1, 20)
    assert outlook(along).broken == ()


def test_a_date_that_no_longer_fits_its_month_is_told(project: Project) -> None:
    scope = task(project, "ga_scope")
    plan.set_constraint(project, scope, Constraint.NOT_BEFORE, date(2026, 1, 28))
    read = plan.read_plan(project)
    # 21 working days from Sunday 4: the month ends on Sunday 1 February, and the scope with it on that day
    assert scope not in outlook(read).past_window
    earlier = outlook(started(read, date(2026, 1, 1), with_dates=False))  # a Thursday: one working day earlier
    assert scope in earlier.past_window


@pytest.mark.parametrize("with_dates", [True, False])
def test_the_start_moves_in_one_step(project: Project, with_dates: bool) -> None:
    scope = task(project, "ga_scope")
    plan.set_constraint(project, scope, Constraint.NOT_BEFORE, date(2026, 1, 12))
    before = len(project.history())
    plan_start.move_start(project, date(2026, 1, 11), with_dates=with_dates)
    read = plan.read_plan(project)
    assert read.schedule.start == date(2026, 1, 11)
    assert read.tasks[scope].constraint_date == (date(2026, 1, 19) if with_dates else date(2026, 1, 12))
    assert (len(project.history()), project.undo_verb) == (before + 1, Verb.MOVE_PLAN)
    project.undo()
    read = plan.read_plan(project)
    assert (read.schedule.start, read.tasks[scope].constraint_date) == (SUNDAY, date(2026, 1, 12))
