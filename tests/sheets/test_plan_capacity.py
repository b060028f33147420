"""Columns on work, baseline and capacity: what they show, and what can be typed into them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from isomap_desktop.domain.estimates import Estimate
from isomap_desktop.domain.text import Language
from isomap_desktop.edits import baselines, capacity, plan
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets import estimate
from isomap_desktop.sheets.capacity import CAPACITY
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.sheets.plan_rows import PlanRow
from tests.conftest import NewClient


@pytest.fixture
def project(tmp_path: Path, new_client: NewClient) -> Iterator[Project]:
    """A plan that starts on Sunday 4 January 2026, without holidays before April."""
    made = new_client(tmp_path / "plan.isomap", name="Acme", plan_start=date(2026, 1, 4))
    yield made
    made.close(publish=False)


def rows(project: Project) -> dict[str, PlanRow]:
    return {row.number: row for row in PLAN.rows(project)}


def test_work_is_typed_by_task_and_summed_up_by_activity(project: Project) -> None:
    column = PLAN.column("effort")
    before = rows(project)
    assert before["1.2"].effort == before["1.2"].days == 3
    assert column.edit is not None
    column.edit(project, before["1.2"], 0.5)
    now = rows(project)
    assert (now["1.2"].effort, now["1.2"].days) == (0.5, 3)
    assert now["1"].effort == before["1"].effort - 2.5
    column.edit(project, now["1.2"], None)
    assert rows(project)["1.2"].effort == 3
    with pytest.raises(ProjectError, match="from 0 to 999"):
        column.edit(project, now["1.2"], -1.0)
    assert not column.can_edit(now["1"])
    column.edit(project, now["1"], 4.0)
    assert rows(project)["1"].effort == before["1"].effort


def test_variance_of_tasks_and_of_their_activity(project: Project) -> None:
    assert {row.finish_variance for row in rows(project).values()} == {None}
    baselines.save(project, "Agreed")
    added = plan.add(project, "gap_analysis", "New")
    plan.resize(project, 2, 20)
    now = rows(project)
    assert (now["1.2"].start_variance, now["1.2"].finish_variance) == (0, 17)
    assert (now["1.2"].baseline_start, now["1.2"].baseline_finish) == (date(2026, 1, 5), date(2026, 1, 7))
    assert next(row for row in now.values() if row.task_id == added).baseline_start is None
    # the activity ended on its sixteenth working day, Sunday 25 January; now the scope takes the second to the 21st
    # day, the rating three more, the report one, and the approval is on the 26th
    activity = now["1"]
    assert (activity.baseline_start, activity.baseline_finish) == (date(2026, 1, 4), date(2026, 1, 25))
    assert (activity.start_variance, activity.finish_variance) == (0, 10)


def test_capacity_is_told_month_by_month(project: Project) -> None:
    owner = rows(project)["1.2"].owner
    capacity.set_capacity(project, {owner: 2.5}, 0)
    found = CAPACITY.rows(project)
    together = [row for row in found if row.place == 0]
    assert (together[0].role.en, together[0].role.he != "") == ("All together", True)
    assert [row.month.month for row in together] == [1, 2, 3, 4, 5, 6]
    assert sum(row.planned for row in together) == 229
    # 20 working days from Sunday 4 January to the end of the month, half of each for this owner
    own = next(row for row in found if row.role.en == owner)
    assert (own.month, own.until, own.capacity) == (date(2026, 1, 4), date(2026, 1, 31), 10)
    assert own.over == max(0, own.planned - 10)
    assert next(row for row in found if row.place and row.role.en != owner).over is None
    assert len({CAPACITY.row_id(row) for row in found}) == len(found)


def test_what_is_said_of_the_months_left() -> None:
    known, unknown = Estimate(84, 42.5, 5), Estimate(84, 42.5, None)
    assert estimate.long_rule(known, Language.ENGLISH) == (
        "84 days of work are left in the gaps; the ISMS saves 42.5. At 5 days a week and 4.2 weeks a month that is "
        "4.0 months; without the ISMS it would be 6.0. The guide: 4 to 6 months with a running ISMS, 6 to 9 without."
    )
    assert "Nobody has said" in estimate.long_rule(unknown, Language.ENGLISH)
    assert estimate.short_rule(known, Language.ENGLISH) == "Guide: 4 to 6; 84 days left"
    assert [estimate.months(each.months) for each in (known, unknown)] == ["4.0", "–"]
    assert [estimate.is_longer(each) for each in (known, unknown, Estimate(127, 0, 5))] == [False, False, True]
