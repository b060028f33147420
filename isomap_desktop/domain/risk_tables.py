"""The risk register and the impact assessments."""

from datetime import date

from sqlmodel import Field, SQLModel


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
