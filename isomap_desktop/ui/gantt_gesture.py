"""One drag on the timeline: what it would make of the plan, seen at once and stored only when the mouse lets go."""

from dataclasses import dataclass
from datetime import date, timedelta

from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.timescale import TimeScale
from isomap_desktop.edits.plan import LONGEST, moved, stretched
from isomap_desktop.ui.gantt_geometry import Grip


@dataclass
class Gesture:
    """A bar held by the mouse since `from_x`."""

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
    target: int | None = None
    """The task on which a link would end now."""

    @classmethod
    def begin(cls, grip: Grip, task_id: int, plan: Plan, x: float) -> "Gesture":
        """Take hold of a bar."""
        placed = plan.schedule.placed[task_id]
        return cls(grip, task_id, plan, x, placed.start, placed.working_days, plan)

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
