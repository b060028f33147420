"""What happens in the next days: tasks, gaps, reviews, contracts and risks, in the order of their dates."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.plan import title
from isomap_desktop.domain.risks import is_open
from isomap_desktop.domain.schedule import Schedule
from isomap_desktop.domain.text import Text

DAYS = 7
"""How far ahead the agenda looks, today included."""


class Happening(StrEnum):
    """What falls on a day."""

    TASK_STARTS = "task_starts"
    TASK_ENDS = "task_ends"
    MILESTONE = "milestone"
    GAP_DUE = "gap_due"
    REVIEW_DUE = "review_due"
    CONTRACT_ENDS = "contract_ends"
    DPA_ENDS = "dpa_ends"
    RISK_DUE = "risk_due"
    ACCEPTANCE_ENDS = "acceptance_ends"


class Event(NamedTuple):
    """One thing on one day, with the row it concerns."""

    day: date
    what: Happening
    sheet: str
    row_id: str
    title: Text


def agenda(facts: Facts, rows: tuple[Gap, ...], plan: Schedule, today: date) -> list[Event]:
    """What falls on today and the six days after, earliest first."""
    last = today + timedelta(days=DAYS - 1)
    found = [*_tasks(facts, plan), *_others(facts, rows)]
    return sorted(
        (event for event in found if today <= event.day <= last),
        key=lambda event: (event.day, list(Happening).index(event.what)),
    )


def _tasks(facts: Facts, plan: Schedule) -> Iterator[Event]:
    for task in facts.tasks:
        if task.id is None or task.progress >= 100:
            continue
        placed, name, row_id = plan.placed[task.id], title(task), f"task {task.id}"
        if placed.summary:
            continue
        if task.milestone:
            yield Event(placed.finish, Happening.MILESTONE, "plan", row_id, name)
            continue
        if task.progress == 0:
            yield Event(placed.start, Happening.TASK_STARTS, "plan", row_id, name)
        yield Event(placed.finish, Happening.TASK_ENDS, "plan", row_id, name)


def _others(facts: Facts, rows: tuple[Gap, ...]) -> Iterator[Event]:
    for gap in rows:
        if gap.open and gap.due:
            yield Event(gap.due, Happening.GAP_DUE, "gaps", " ".join(gap.key), gap.title)
    for asset in facts.assets:
        if asset.review_due:
            name = Text(*(f"{asset.code} {asset.name}",) * 2)
            yield Event(asset.review_due, Happening.REVIEW_DUE, "assets", f"asset {asset.id}", name)
    for supplier in facts.suppliers:
        name, row_id = Text(supplier.name, supplier.name), f"supplier {supplier.id}"
        if supplier.contract_expires:
            yield Event(supplier.contract_expires, Happening.CONTRACT_ENDS, "suppliers", row_id, name)
        if supplier.dpa_expires:
            yield Event(supplier.dpa_expires, Happening.DPA_ENDS, "suppliers", row_id, name)
    for each in facts.risks:
        risk = each.risk
        name, row_id = Text(*(f"{risk.code} {risk.title}",) * 2), f"risk {risk.id}"
        if risk.status == "accepted" and risk.accepted_until:
            yield Event(risk.accepted_until, Happening.ACCEPTANCE_ENDS, "risks", row_id, name)
        elif is_open(risk) and risk.due and risk.status != "accepted":
            yield Event(risk.due, Happening.RISK_DUE, "risks", row_id, name)
