"""Plans kept under a name, and by how many working days the present one differs from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from isomap_desktop.domain.tables import Baseline, BaselineTask
    from isomap_desktop.domain.workdays import WorkCalendar


class Span(NamedTuple):
    """The first and the last day of a task."""

    start: date
    finish: date


class Kept(NamedTuple):
    """One baseline with the dates of its tasks."""

    id: int
    name: str
    saved_on: date
    shown: bool
    spans: Mapping[int, Span]

    @property
    def end(self) -> date | None:
        """The last day of the plan that was kept; None where none of its tasks is left."""
        return max((span.finish for span in self.spans.values()), default=None)

    def span_of(self, task_ids: Iterable[int]) -> Span | None:
        """From the first to the last day of some tasks; None where the baseline has none of them."""
        spans = [self.spans[at] for at in task_ids if at in self.spans]
        return Span(min(span.start for span in spans), max(span.finish for span in spans)) if spans else None


class Variance(NamedTuple):
    """By how many working days a task starts and ends later than in the baseline; negative where it is earlier."""

    start: int
    finish: int


def kept(baselines: Iterable[Baseline], tasks: Iterable[BaselineTask]) -> tuple[Kept, ...]:
    """Every baseline with its tasks, the oldest first."""
    spans: dict[int, dict[int, Span]] = {}
    for row in tasks:
        spans.setdefault(row.baseline_id, {})[row.task_id] = Span(row.start, row.finish)
    found = [
        Kept(row.id, row.name, row.saved_on, row.shown, spans.get(row.id, {}))
        for row in baselines
        if row.id is not None
    ]
    return tuple(sorted(found, key=lambda each: each.id))


def shown(found: Sequence[Kept]) -> Kept | None:
    """The baseline with which the plan is compared; None where it is with none."""
    return next((each for each in found if each.shown), None)


def variance(calendar: WorkCalendar, before: Span | None, now: Span) -> Variance | None:
    """How far `now` is from `before` in working days; None for what the baseline does not have."""
    if before is None:
        return None
    number = calendar.number
    return Variance(number(now.start) - number(before.start), number(now.finish) - number(before.finish))
