"""The tables of a client's file. Codes are stored, labels never; computed figures are never stored."""

from sqlmodel import SQLModel

from isomap_desktop.domain.asset_tables import Asset, ClassificationAnswer, Supplier, SupplierClause
from isomap_desktop.domain.checklist_tables import Assessment, ChecklistAnswer, Evidence, Nonconformity, StoredFile
from isomap_desktop.domain.client_tables import Client, ControlState, HistoryChange, HistoryStep, Pair
from isomap_desktop.domain.plan_tables import Baseline, BaselineTask, DayOff, Dependency, PlanRole, Task
from isomap_desktop.domain.risk_tables import ImpactAnswer, ImpactAssessment, Risk, RiskAsset, RiskControl
from isomap_desktop.domain.soa_tables import NamedSnapshot, SoaEntry, SoaIssue

__all__ = [
    "CLIENT_DATA",
    "Assessment",
    "Asset",
    "Baseline",
    "BaselineTask",
    "ChecklistAnswer",
    "ClassificationAnswer",
    "Client",
    "ControlState",
    "DayOff",
    "Dependency",
    "Evidence",
    "HistoryChange",
    "HistoryStep",
    "ImpactAnswer",
    "ImpactAssessment",
    "NamedSnapshot",
    "Nonconformity",
    "Pair",
    "PlanRole",
    "Risk",
    "RiskAsset",
    "RiskControl",
    "SoaEntry",
    "SoaIssue",
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
    DayOff,
    Baseline,
    BaselineTask,
    PlanRole,
    SoaEntry,
    NamedSnapshot,
    SoaIssue,
)
"""The tables whose rows the user edits: these are journalled, undone, compared and rebuilt."""
