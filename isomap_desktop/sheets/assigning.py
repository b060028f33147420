"""Every requirement as one task of the plan sees it: closed here, in another task, or in none."""

from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.plan import Plan, title
from isomap_desktop.domain.text import Text
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.gaps import GAPS
from isomap_desktop.sheets.sheet import Column, Kind, Sheet


class AssigningRow(NamedTuple):
    """One requirement that applies."""

    key: RequirementKey
    ref: str
    title: Text
    status: str
    priority: float
    activity: Text
    task: Text
    task_id: int | None


def assigning_rows(project: Project) -> list[AssigningRow]:
    """Every requirement that applies, most urgent first."""
    plan = Plan.of(project_facts(project))
    rows = []
    for gap in project_gaps(project):
        if not gap.applicable:
            continue
        at = gap.assessment.task_id
        rows.append(
            AssigningRow(
                key=gap.key,
                ref=gap.ref,
                title=gap.title,
                status=gap.status,
                priority=gap.terms.priority,
                activity=catalogue().activities[gap.activity].title,
                task=numbered(plan, at) if at is not None and at in plan.tasks else Text("", ""),
                task_id=at,
            )
        )
    return rows


def numbered(plan: Plan, task_id: int) -> Text:
    """A task as it is told apart in lists: number and title."""
    return Text(*(f"{plan.numbers[task_id]} {each}" for each in title(plan.tasks[task_id])))


ASSIGNING: Sheet[AssigningRow] = Sheet(
    name="assigning",
    title=QT_TRANSLATE_NOOP("isomap", "Gaps and their tasks"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Requirement"), Kind.TEXT, 34),
        Column("status", QT_TRANSLATE_NOOP("isomap", "Status"), Kind.CHOICE, 17, choices="state"),
        Column("priority", QT_TRANSLATE_NOOP("isomap", "Priority"), Kind.PRIORITY, 12),
        Column("activity", QT_TRANSLATE_NOOP("isomap", "Plan activity"), Kind.TEXT, 20, shown=False),
        Column("task", QT_TRANSLATE_NOOP("isomap", "Plan task"), Kind.TEXT, 30),
    ),
    rows=assigning_rows,
    row_id=lambda row: " ".join(row.key),
    depends_on=GAPS.depends_on,
)
