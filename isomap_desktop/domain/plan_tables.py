"""The plan: tasks and their dependencies."""

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
    milestone: bool = False
    constraint: str = Constraint.AS_SOON_AS_POSSIBLE
    constraint_date: date | None = None
    start_month: int | None = None
    end_month: int | None = None
    progress: int = 0
    follows_gaps: bool = False
    notes: str = ""


class Dependency(SQLModel, table=True):
    """A link between two tasks; lag in working days, negative for a lead."""

    predecessor_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    successor_id: int = Field(primary_key=True, foreign_key="task.id", ondelete="CASCADE")
    kind: str = DependencyKind.FINISH_START
    lag: int = 0
