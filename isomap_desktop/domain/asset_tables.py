"""AI assets with their classification, and the suppliers with their clauses."""

from datetime import date

from sqlmodel import Field, SQLModel


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
    archived: bool = False


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
