"""The gap checklist: assessments, answers, evidence and nonconformities."""

from datetime import date

from sqlmodel import Field, SQLModel

from isomap_desktop.domain.vocabulary import EvidenceKind, Grade, Standard, State


class Assessment(SQLModel, table=True):
    """The state of one requirement of the gap checklist: a 42001 control, a clause item, or one of the client's own."""

    standard: str = Field(default=Standard.ISO42001, primary_key=True)
    ref: str = Field(primary_key=True)
    title: str = ""
    status: str = State.NOT_ASSESSED
    status_overridden: bool = False
    grade: str = ""
    maturity: int | None = None
    maturity_target: int | None = None
    owner: str = ""
    due: date | None = None
    action: str = ""
    evidence: str = ""
    notes: str = ""
    reason_not_applicable: str = ""
    effort_days: float | None = None
    task_id: int | None = Field(default=None, foreign_key="task.id", ondelete="SET NULL")
    carried_on: date | None = None
    carried_from: str = ""
    confirmed_on: date | None = None
    confirmed_by: str = ""


class ChecklistAnswer(SQLModel, table=True):
    """The answer to one question of one requirement (question counts from 0)."""

    __tablename__ = "checklist_answer"

    standard: str = Field(default=Standard.ISO42001, primary_key=True)
    ref: str = Field(primary_key=True)
    question: int = Field(primary_key=True)
    answer: str


class Evidence(SQLModel, table=True):
    """One piece of evidence for a requirement: a note, a link, or a file whose content is in `stored_file`."""

    id: int | None = Field(default=None, primary_key=True)
    standard: str
    ref: str
    kind: str = EvidenceKind.NOTE
    title: str
    link: str = ""
    file_name: str = ""
    sha256: str = ""
    size: int = 0
    added_on: date


class StoredFile(SQLModel, table=True):
    """The content of a file, under its own digest: added only, never changed, so the journal does without it."""

    __tablename__ = "stored_file"

    sha256: str = Field(primary_key=True)
    content: str


class Nonconformity(SQLModel, table=True):
    """What an audit found against a requirement of either standard, until it is closed."""

    id: int | None = Field(default=None, primary_key=True)
    code: str
    standard: str = Standard.ISO42001
    ref: str = ""
    grade: str = Grade.MINOR
    title: str
    cause: str = ""
    correction: str = ""
    corrective_action: str = ""
    owner: str = ""
    due: date | None = None
    found_on: date | None = None
    closed_on: date | None = None
    notes: str = ""
