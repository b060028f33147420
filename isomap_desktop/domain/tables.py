"""The tables of a client's file. Codes are stored, labels never; computed figures are never stored."""

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import (
    Constraint,
    DependencyKind,
    EvidenceKind,
    Grade,
    Relationship,
    Standard,
    State,
    WorkingWeek,
)


class Client(SQLModel, table=True):
    """The one client of this file and the choices made for the whole file (a single row, id 1)."""

    id: int = Field(default=1, primary_key=True)
    document_id: str
    name: str
    language: str = Language.ENGLISH
    consultant: str = ""
    plan_start: date
    working_week: str = WorkingWeek.SUNDAY_THURSDAY
    holidays: str = "IL"
    mapping_version: str = ""
    threshold: int = 5
    weight_share: float = 0.5
    legal_share: float = 0.3
    reach_share: float = 0.2
    days_per_week: float = 5.0
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


class Supplier(SQLModel, table=True):
    """A supplier of AI systems, models, data or tools."""

    id: int | None = Field(default=None, primary_key=True)
    name: str
    services: str = ""
    contact: str = ""
    contract_status: str = "unknown"
    contract_signed: date | None = None
    contract_expires: date | None = None
    dpa_status: str = ""
    dpa_signed: date | None = None
    dpa_expires: date | None = None
    notes: str = ""


class SupplierClause(SQLModel, table=True):
    """How far one clause of the checklist stands in the contract with one supplier; no row means not checked."""

    __tablename__ = "supplier_clause"

    supplier_id: int = Field(primary_key=True, foreign_key="supplier.id", ondelete="CASCADE")
    clause: str = Field(primary_key=True)
    state: str = ""
    note: str = ""


class Asset(SQLModel, table=True):
    """One record that is both an ISMS asset and an AI asset; several codes in one field are joined by commas."""

    id: int | None = Field(default=None, primary_key=True)
    code: str
    name: str
    kind: str = "ai_system"
    purpose: str = ""
    owner: str = ""
    department: str = ""
    information_classification: str = ""
    confidentiality: str = ""
    integrity: str = ""
    availability: str = ""
    location: str = ""
    model_type: str = ""
    model_name: str = ""
    model_version: str = ""
    supplier_id: int | None = Field(default=None, foreign_key="supplier.id", ondelete="SET NULL")
    obtained: str = ""
    life_cycle_stage: str = ""
    users: str = ""
    persons_affected: str = ""
    decision_impact: str = ""
    oversight_mode: str = ""
    disclosure_status: str = ""
    data_categories: str = ""
    training_data: str = ""
    metrics: str = ""
    known_limits: str = ""
    permitted_uses: str = ""
    prohibited_uses: str = ""
    unsuitable_uses: str = ""
    explainability: str = ""
    documented_architecture: str = ""
    documented_training_data: str = ""
    documented_metrics: str = ""
    logging: str = ""
    version_control: str = ""
    experiment_tracking: str = ""
    model_registry: str = ""
    org_roles: str = ""
    eu_ai_act_class: str = "not_classified"
    class_reason: str = ""
    annex3_area: str = ""
    dpia_state: str = ""
    fria_state: str = ""
    impact_assessment_state: str = ""
    risk_level: str = ""
    approval_status: str = ""
    review_cycle: str = ""
    review_due: date | None = None
    notes: str = ""
    archived: bool = False


class ClassificationAnswer(SQLModel, table=True):
    """The answer to one question of the classification of one asset."""

    __tablename__ = "classification_answer"

    asset_id: int = Field(primary_key=True, foreign_key="asset.id", ondelete="CASCADE")
    question: str = Field(primary_key=True)
    answer: str
    noted_on: date


class Risk(SQLModel, table=True):
    """One risk to information, to people or to both; a rating is a code from 1 to 5, empty while not given."""

    id: int | None = Field(default=None, primary_key=True)
    code: str
    title: str
    lens: str = "both"
    key: str = ""
    threat: str = ""
    vulnerability: str = ""
    consequence: str = ""
    affects: str = ""
    inherent_likelihood: str = ""
    inherent_business: str = ""
    inherent_people: str = ""
    current_likelihood: str = ""
    current_business: str = ""
    current_people: str = ""
    residual_likelihood: str = ""
    residual_business: str = ""
    residual_people: str = ""
    treatment: str = ""
    treatment_plan: str = ""
    owner: str = ""
    due: date | None = None
    accepted_by: str = ""
    accepted_until: date | None = None
    status: str = "open"
    notes: str = ""


class RiskControl(SQLModel, table=True):
    """A control of either standard that treats a risk."""

    __tablename__ = "risk_control"

    risk_id: int = Field(primary_key=True, foreign_key="risk.id", ondelete="CASCADE")
    standard: str = Field(primary_key=True)
    ref: str = Field(primary_key=True)


class RiskAsset(SQLModel, table=True):
    """An asset that a risk concerns."""

    __tablename__ = "risk_asset"

    risk_id: int = Field(primary_key=True, foreign_key="risk.id", ondelete="CASCADE")
    asset_id: int = Field(primary_key=True, foreign_key="asset.id", ondelete="CASCADE")


class ImpactAssessment(SQLModel, table=True):
    """One version of the impact assessment of an AI asset; `fingerprint` is the asset as it was assessed."""

    __tablename__ = "impact_assessment"

    id: int | None = Field(default=None, primary_key=True)
    asset_id: int = Field(foreign_key="asset.id", ondelete="CASCADE")
    version: int = 1
    state: str = "draft"
    assessor: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    summary: str = ""
    fingerprint: str = ""


class ImpactAnswer(SQLModel, table=True):
    """The answer to one question of an impact assessment: a text, a choice or a score from 1 to 5."""

    __tablename__ = "impact_answer"

    assessment_id: int = Field(primary_key=True, foreign_key="impact_assessment.id", ondelete="CASCADE")
    question: str = Field(primary_key=True)
    answer: str = ""
    note: str = ""


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


CLIENT_DATA: tuple[type[SQLModel], ...] = (
    Client,
    ControlState,
    Pair,
    Assessment,
    ChecklistAnswer,
    Evidence,
    Nonconformity,
    Supplier,
    SupplierClause,
    Asset,
    ClassificationAnswer,
    Risk,
    RiskControl,
    RiskAsset,
    ImpactAssessment,
    ImpactAnswer,
    Task,
    Dependency,
)
"""The tables whose rows the user edits: these are journalled, undone, compared and rebuilt."""
