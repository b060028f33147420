"""The plan: tasks and their dependencies, days off, baselines, and the capacity of those who do the work."""

from datetime import date

from sqlmodel import Field, SQLModel

from isomap_desktop.domain.vocabulary import Constraint, DependencyKind


class Task(SQLModel, table=True):
    """One task of the plan; an empty title means the template's (so that both languages stay available)."""

    id: int | None = Field(default=None, primary_key=True)
    key: str = ""
    activity: str
    position: int
    title: str = ""
    owner: str = ""
    working_days: int = 1
    effort_days: float | None = None
    """Days of work that it asks of its owner; None for as many as it takes."""
    milestone: bool = False
    constraint: str = Constraint.AS_SOON_AS_POSSIBLE
    constraint_date: date | None = None
    start_month: int | None = None
    end_month: int | None = None
    progress: int = 0
    follows_gaps: bool = False
    level: int = 0
    """How deep it stands below its activity: 1 is a sub-task of the last task of level 0 above it."""
    notes: str = ""


class Dependency(SQLModel, table=True):
    """A link between two tasks; lag in working days, negative for a lead."""

    predecessor_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    successor_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    kind: str = DependencyKind.FINISH_START
    lag: int = 0


class DayOff(SQLModel, table=True):
    """One or more days on which the client does not work, beside the weekend and the public holidays."""

    __tablename__ = "day_off"

    id: int | None = Field(default=None, primary_key=True)
    first: date
    last: date
    """Included; the first day again where it is one day."""
    name: str = ""


class Baseline(SQLModel, table=True):
    """A plan that was kept under a name, to be compared with the present one."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    saved_on: date
    shown: bool = False
    """Whether the plan is compared with it; one of them at most."""


class BaselineTask(SQLModel, table=True):
    """Where one task stood in a baseline."""

    __tablename__ = "baseline_task"

    baseline_id: int = Field(primary_key=True, foreign_key="baseline.id", ondelete="CASCADE")
    task_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    start: date
    finish: date


class PlanRole(SQLModel, table=True):
    """One owner of tasks, a role or a person, with the time that is there for the plan."""

    __tablename__ = "plan_role"

    name: str = Field(primary_key=True)
    days_per_week: float
