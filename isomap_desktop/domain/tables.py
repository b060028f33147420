"""The tables of a client's file. Codes are stored, labels never; computed figures are never stored."""

from sqlmodel import SQLModel

from isomap_desktop.domain.asset_tables import Asset, ClassificationAnswer, Supplier, SupplierClause
from isomap_desktop.domain.checklist_tables import Assessment, ChecklistAnswer, Evidence, Nonconformity, StoredFile
from isomap_desktop.domain.client_tables import Client, ControlState, HistoryChange, HistoryStep, Pair
from isomap_desktop.domain.plan_tables import Baseline, BaselineTask, DayOff, Dependency, PlanRole, Task
from isomap_desktop.domain.risk_tables import ImpactAnswer, ImpactAssessment, Risk, RiskAsset, RiskControl

__all__ = [
    "CLIENT_DATA",
    "Assessment",
    "Asset",
    "ChecklistAnswer",
    "ClassificationAnswer",
    "Baseline",
    "BaselineTask",
    "Client",
    "ControlState",
    "Dependency",
    "Evidence",
    "DayOff",
    "HistoryChange",
    "HistoryStep",
    "ImpactAnswer",
    "ImpactAssessment",
    "Nonconformity",
    "Pair",
    "Risk",
    "RiskAsset",
    "RiskControl",
    "PlanRole",
    "StoredFile",
    "Supplier",
    "SupplierClause",
    "Task",
]

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
    DayOff,
    Baseline,
    BaselineTask,
    PlanRole,
    SoaEntry,
    NamedSnapshot,
    SoaIssue,
