"""The client, its 27001 controls, the pairs changed here and the trail of the file."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Relationship, Standard, State, WorkingWeek


class Client(SQLModel, table=True):
    """The one client of this file and the choices made for the whole file (a single row, id 1)."""

    id: int = Field(default=1, primary_key=True)
    document_id: str
    name: str
    language: str = Language.ENGLISH
    consultant: str = ""
    accent: str = ""
    mark: str = ""
    document_version: str = ""
    logo: str = ""
    plan_start: date
    working_week: str = WorkingWeek.SUNDAY_THURSDAY
    own_week: str = ""
    """The days of an own working week, Monday as 0: "01236"."""
    holidays: str = "IL"
    """Codes of the countries whose public holidays are days off, with commas between them."""
    mapping_version: str = ""
    threshold: int = 5
    weight_share: float = 0.5
    legal_share: float = 0.3
    reach_share: float = 0.2
    days_per_week: float = 0.0
    """Of all who do the plan's work together, where they are not told apart; 0 while nobody has said."""
    roles: str = ""
    eu_market: str = "unknown"
    eu_established: str = "unknown"
    gdpr_applies: str = "unknown"
    israeli_law: str = "unknown"
    public_body: str = "unknown"
    data_broker: str = "unknown"


class ControlState(SQLModel, table=True):
    """One 27001 Annex A control as the client's Statement of Applicability has it."""

    __tablename__ = "control_state"

    standard: str = Field(default=Standard.ISO27001, primary_key=True)
    ref: str = Field(primary_key=True)
    state: str = State.NOT_ASSESSED
    justification: str = ""
    owner: str = ""
    evidence: str = ""
    reviewed_on: date | None = None
    notes: str = ""


class Pair(SQLModel, table=True):
    """One 42001 control mapped to one 27001 control at this client; an empty rationale means the library's."""

    iso42001: str = Field(primary_key=True)
    iso27001: str = Field(primary_key=True)
    relationship: str = Relationship.INTERSECTS_WITH
    strength: int = 5
    rationale: str = ""


class HistoryStep(SQLModel, table=True):
    """One line of the audit trail: one user verb, or its undo or redo."""

    __tablename__ = "history_step"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime
    who: str
    verb: str
    subject: str = ""
    of_step: int | None = None


class HistoryChange(SQLModel, table=True):
    """One row that a step inserted, updated or deleted, as JSON objects of its columns before and after."""

    __tablename__ = "history_change"

    id: int | None = Field(default=None, primary_key=True)
    step_id: int = Field(foreign_key="history_step.id", index=True)
    table_name: str
    before: str | None = None
    after: str | None = None
