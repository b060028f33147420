"""One drag on the timeline: what it would make of the plan, seen at once and stored only when the mouse lets go."""

from dataclasses import dataclass
from datetime import date, timedelta

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.edits.plan import LONGEST, moved, stretched
from isomap_desktop.ui.gantt_geometry import Grip


@dataclass
class Gesture:
    """A bar held by the mouse since `from_x`, or the start of a link that is drawn by keys."""

    grip: Grip
    task_id: int
    plan: Plan
    from_x: float
    start: date
    """The first working day to which the bar is dragged, before its links are asked."""
    days: int
    """The working days to which the bar is dragged by its finish."""
    after: Plan
    """The plan as it would be if the mouse let go now."""
    by_key: bool = False
    target: int | None = None
    """The task on which a link would end now."""
    circle: tuple[int, ...] = ()
    """The tasks of the circle that this link would close."""

    @classmethod
    def begin(cls, grip: Grip, task_id: int, plan: Plan, x: float = 0.0, *, by_key: bool = False) -> "Gesture":
        """Take hold of a bar."""
        placed = plan.schedule.placed[task_id]
        return cls(grip, task_id, plan, x, placed.start, placed.working_days, plan, by_key)

    def drag(self, scale: TimeScale, x: float) -> bool:
        """Follow the mouse; whether the bar would now be another one than a moment ago."""
        placed = self.plan.schedule.placed[self.task_id]
        shift = timedelta(days=scale.distance(self.from_x, x))
        if self.grip is Grip.FINISH:
            days = min(max(self.plan.calendar.count(placed.start, placed.finish + shift), 1), LONGEST)
            if days == self.days:
                return False
            self.days, self.after = days, self.plan.with_task(self.task_id, working_days=days)
            return True
        start = self.plan.calendar.on_or_after(placed.start + shift)
        if self.grip is Grip.DOT or start == self.start:
            return False
        self.start = start
        if start == placed.start:
            self.after = self.plan
        else:
            self.after = (moved if self.grip is Grip.BODY else stretched)(self.plan, self.task_id, start)
        return True

    def aim(self, target: int | None) -> bool:
        """Let the link end on this task, or on none; whether that is another one than a moment ago."""
        target = target if target != self.task_id else None
        if target == self.target:
            return False
        self.target, self.circle, self.after = target, (), self.plan
        if target is not None and not self.plan.linked(self.task_id, target):
            self.circle = self.plan.circle(self.task_id, target)
            if not self.circle:
                self.after = self.plan.with_link(self.task_id, target)
        return True
