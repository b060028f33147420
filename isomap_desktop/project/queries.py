"""Reads a client's file into the records that figures and sheets are computed from."""

import base64
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import func
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from isomap_desktop.domain.baselines import Kept, kept
from isomap_desktop.domain.brand import Brand
from isomap_desktop.domain.facts import AssetFacts, Facts, ImpactFacts, RequirementKey, RiskFacts
from isomap_desktop.domain.following import follows, with_progress
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.impact import changed_fields
from isomap_desktop.domain.tables import (
    Assessment,
    Asset,
    Baseline,
    BaselineTask,
    ChecklistAnswer,
    ClassificationAnswer,
    Client,
    ControlState,
    DayOff,
    Dependency,
    Evidence,
    ImpactAnswer,
    ImpactAssessment,
    Nonconformity,
    Pair,
    PlanRole,
    Risk,
    RiskAsset,
    RiskControl,
    SoaEntry,
    StoredFile,
    Supplier,
    SupplierClause,
    Task,
)
from isomap_desktop.domain.text import natural_key
from isomap_desktop.domain.vocabulary import Answer
from isomap_desktop.project.project import Project


def project_facts(project: Project) -> Facts:
    """Everything that figures are computed from, as the file says it now; read once between two changes, not to alter.

    After a change only what its tables hold is read again. A change under way always reads anew: what it has written
    may still be taken back.
    """
    with project.read() as session:
        connection = session.connection()
        driver = connection.connection.dbapi_connection
        if not connection.get_execution_options().get("reading") or not isinstance(driver, sqlite3.Connection):
            return facts(session)
        told, changes, known = Counter(project.changed_tables), driver.total_changes, _KNOWN.get(project)
        if known is not None and known.connection is driver and (known.changes == changes or known.told != told):
            changed = told - known.told
            stale = [name for name, part in _PARTS.items() if not changed.keys().isdisjoint(part.tables)]
            if stale or known.changes != changes:
                if stale and follows(known.facts.tasks):
                    stale.append("tasks")
                fresh = known.facts._replace(**{name: _PARTS[name].read(session) for name in stale})
                known = _KNOWN[project] = _Known(driver, changes, told, with_progress(fresh))
        else:
            known = _KNOWN[project] = _Known(driver, changes, told, facts(session))
        return known.facts


def project_gaps(project: Project) -> Sequence[Gap]:
    """The gaps of the facts as they are now, worked out once between two changes."""
    known_facts, known = project_facts(project), _KNOWN.get(project)
    return known.gaps if known is not None and known.facts is known_facts else gaps(known_facts)


@dataclass
class _Known:
    """Facts and when they were read: on which connection, after how many changed rows, after which told changes."""

    connection: sqlite3.Connection
    changes: int
    told: Counter[str]
    facts: Facts

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """Every gap, most urgent first."""
        return tuple(gaps(self.facts))


_KNOWN: WeakKeyDictionary[Project, _Known] = WeakKeyDictionary()


def client(project: Project) -> Client:
    """The client of this file and the choices made for the whole file."""
    with project.read() as session:
        return session.exec(select(Client)).one()


def brand(session: Session) -> Brand:
    """What makes a deliverable the client's own; a logo whose content is lost is left out."""
    row = session.exec(select(Client)).one()
    stored = session.get(StoredFile, row.logo) if row.logo else None
    return Brand(row.accent, row.mark, row.document_version, base64.b64decode(stored.content) if stored else b"")


def facts(session: Session) -> Facts:
    """Everything that figures are computed from, in natural order."""
    return with_progress(Facts(**{name: part.read(session) for name, part in _PARTS.items()}))


def _controls(session: Session) -> dict[str, ControlState]:
    rows = sorted(session.exec(select(ControlState)), key=lambda row: natural_key(row.ref))
    return {row.ref: row for row in rows}


def _pairs(session: Session) -> tuple[Pair, ...]:
    rows = session.exec(select(Pair))
    return tuple(sorted(rows, key=lambda pair: (natural_key(pair.iso42001), natural_key(pair.iso27001))))


def _assessments(session: Session) -> dict[RequirementKey, Assessment]:
    rows = sorted(session.exec(select(Assessment)), key=lambda row: (row.standard, natural_key(row.ref)))
    return {(row.standard, row.ref): row for row in rows}


def _answers(session: Session) -> dict[RequirementKey, dict[int, Answer]]:
    answers: defaultdict[RequirementKey, dict[int, Answer]] = defaultdict(dict)
    for row in session.exec(select(ChecklistAnswer)):
        answers[row.standard, row.ref][row.question] = Answer(row.answer)
    return dict(answers)


def _suppliers(session: Session) -> tuple[Supplier, ...]:
    kept = select(Supplier).where(~col(Supplier.archived))
    return tuple(session.exec(kept.order_by(col(Supplier.name), col(Supplier.id))))


def archived_suppliers(session: Session) -> tuple[Supplier, ...]:
    """The suppliers taken out of the figures, by name."""
    kept = select(Supplier).where(col(Supplier.archived))
    return tuple(session.exec(kept.order_by(col(Supplier.name), col(Supplier.id))))


def _tasks(session: Session) -> tuple[Task, ...]:
    return tuple(session.exec(select(Task).order_by(col(Task.position), col(Task.id))))


def days_off(session: Session) -> tuple[DayOff, ...]:
    """The client's own days off, by date."""
    return tuple(session.exec(select(DayOff).order_by(col(DayOff.first), col(DayOff.id))))


def baselines(session: Session) -> tuple[Kept, ...]:
    """Every baseline, the oldest first."""
    return kept(session.exec(select(Baseline)), session.exec(select(BaselineTask)))


def roles(session: Session) -> tuple[PlanRole, ...]:
    """Who does the plan's work and how much time there is for it, by name."""
    return tuple(session.exec(select(PlanRole).order_by(col(PlanRole.name))))


def _nonconformities(session: Session) -> tuple[Nonconformity, ...]:
    return tuple(sorted(session.exec(select(Nonconformity)), key=lambda row: natural_key(row.code)))


def _asset_facts(session: Session) -> tuple[AssetFacts, ...]:
    columns = [getattr(Asset, name) for name in AssetFacts._fields]
    rows = session.connection().execute(
        select_columns(*columns).where(~col(Asset.archived)).order_by(col(Asset.code), col(Asset.id))
    )
    outdated = outdated_impacts(session)
    found = (AssetFacts(*row) for row in rows)
    return tuple(
        asset._replace(impact_assessment_state="outdated") if asset.id in outdated else asset for asset in found
    )


def impacts(session: Session) -> dict[int, ImpactFacts]:
    """The latest impact assessment of each asset that has one, by asset id."""
    answers: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in session.exec(select(ImpactAnswer)):
        answers[row.assessment_id][row.question] = row.answer
    latest = session.exec(
        select(ImpactAssessment, Asset)
        .join(Asset, col(Asset.id) == col(ImpactAssessment.asset_id))
        .order_by(col(ImpactAssessment.version))
    )
    return {
        assessment.asset_id: ImpactFacts(
            assessment, answers[assessment.id or 0], changed_fields(assessment.fingerprint, asset)
        )
        for assessment, asset in latest
    }


def outdated_impacts(session: Session) -> frozenset[int]:
    """The assets whose approved impact assessment no longer fits them."""
    return frozenset(asset_id for asset_id, impact in impacts(session).items() if impact.state == "outdated")


def _risk_facts(session: Session) -> tuple[RiskFacts, ...]:
    controls: defaultdict[int, list[RequirementKey]] = defaultdict(list)
    for link in session.exec(select(RiskControl)):
        controls[link.risk_id].append((link.standard, link.ref))
    assets: defaultdict[int, list[int]] = defaultdict(list)
    for row in session.exec(select(RiskAsset)):
        assets[row.risk_id].append(row.asset_id)
    return tuple(
        RiskFacts(
            risk,
            tuple(sorted(controls[risk.id or 0], key=lambda key: (key[0], natural_key(key[1])))),
            tuple(sorted(assets[risk.id or 0])),
        )
        for risk in sorted(session.exec(select(Risk)), key=lambda risk: natural_key(risk.code))
    )


def _evidence_counts(session: Session) -> dict[RequirementKey, int]:
    rows = session.connection().execute(
        select_columns(col(Evidence.standard), col(Evidence.ref), func.count()).group_by(
            col(Evidence.standard), col(Evidence.ref)
        )
    )
    return {(standard, ref): count for standard, ref, count in rows}


def clause_states(session: Session) -> dict[int, dict[str, str]]:
    """The state of each checked clause by supplier."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in session.exec(select(SupplierClause).where(SupplierClause.state != "")):
        found[row.supplier_id][row.clause] = row.state
    return dict(found)


def clause_notes(session: Session) -> dict[int, dict[str, str]]:
    """What is noted about clauses, by supplier."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in session.exec(select(SupplierClause).where(SupplierClause.note != "")):
        found[row.supplier_id][row.clause] = row.note
    return dict(found)


def classification_answers(session: Session) -> dict[int, dict[str, str]]:
    """The answers of the classification questionnaire by asset."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in session.exec(select(ClassificationAnswer)):
        found[row.asset_id][row.question] = row.answer
    return dict(found)


def _soa_entries(session: Session) -> dict[RequirementKey, SoaEntry]:
    return {(row.standard, row.ref): row for row in session.exec(select(SoaEntry))}


class _Part(NamedTuple):
    """One field of the facts: how it is read, and the tables whose change makes it stale."""

    read: Callable[[Session], Any]
    tables: frozenset[str]


_IMPACT_TABLES = frozenset({"asset", "impact_assessment", "impact_answer"})
_PARTS: Mapping[str, _Part] = {
    "client": _Part(lambda session: session.exec(select(Client)).one(), frozenset({"client"})),
    "controls": _Part(_controls, frozenset({"control_state"})),
    "pairs": _Part(_pairs, frozenset({"pair"})),
    "assessments": _Part(_assessments, frozenset({"assessment"})),
    "answers": _Part(_answers, frozenset({"checklist_answer"})),
    "assets": _Part(_asset_facts, _IMPACT_TABLES),
    "suppliers": _Part(_suppliers, frozenset({"supplier"})),
    "tasks": _Part(_tasks, frozenset({"task"})),
    "dependencies": _Part(lambda session: tuple(session.exec(select(Dependency))), frozenset({"dependency"})),
    "days_off": _Part(days_off, frozenset({"day_off"})),
    "baselines": _Part(baselines, frozenset({"baseline", "baseline_task"})),
    "roles": _Part(roles, frozenset({"plan_role"})),
    "evidence": _Part(_evidence_counts, frozenset({"evidence"})),
    "nonconformities": _Part(_nonconformities, frozenset({"nonconformity"})),
    "risks": _Part(_risk_facts, frozenset({"risk", "risk_control", "risk_asset"})),
    "impacts": _Part(impacts, _IMPACT_TABLES),
    "clauses": _Part(clause_states, frozenset({"supplier_clause"})),
    "clause_notes": _Part(clause_notes, frozenset({"supplier_clause"})),
    "classification": _Part(classification_answers, frozenset({"classification_answer"})),
    "soa": _Part(_soa_entries, frozenset({"soa_entry"})),
}


def evidence_of(project: Project, key: RequirementKey) -> list[Evidence]:
    """The pieces of evidence for one requirement, oldest first."""
    with project.read() as session:
        wanted = select(Evidence).where(Evidence.standard == key[0], Evidence.ref == key[1])
        return list(session.exec(wanted.order_by(col(Evidence.id))))
