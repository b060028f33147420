"""Reads a client's file into the records that figures and sheets are computed from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from weakref import WeakKeyDictionary

from isomap_desktop.domain.baselines import Kept, kept
from isomap_desktop.domain.brand import Brand, believed_colour
from isomap_desktop.domain.facts import AssetFacts, Facts, ImpactFacts, RequirementKey, RiskFacts
from isomap_desktop.domain.following import follows, with_progress
from isomap_desktop.domain.gaps import Gap, gaps
from isomap_desktop.domain.impact import changed_fields
from isomap_desktop.domain.text import natural_key
from isomap_desktop.domain.vocabulary import Answer
from isomap_desktop.project.logo import believed
from isomap_desktop.project.rows import connection_of, rows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence

    from sqlmodel import Session

    from isomap_desktop.domain.tables import (
        Assessment,
        Client,
        ControlState,
        DayOff,
        Evidence,
        Nonconformity,
        Pair,
        PlanRole,
        SoaEntry,
        Supplier,
        Task,
    )
    from isomap_desktop.project.project import Project

    Source = Session | sqlite3.Connection


def project_facts(project: Project) -> Facts:
    """Everything that figures are computed from, as the file says it now; read once between two changes, not to alter.

    After a change only what its tables hold is read again. A change under way always reads anew: what it has written
    may still be taken back.
    """
    with project.rows() as driver:
        if project.is_changing:
            return facts(driver)
        told, changes, known = dict(project.changed_tables), driver.total_changes, _KNOWN.get(project)
        if known is not None and known.connection is driver and (known.changes == changes or known.told != told):
            if known.told == told:
                return known.facts
            changed = {table for table, times in told.items() if times != known.told.get(table)}
            stale = [name for name, part in _PARTS.items() if not changed.isdisjoint(part.tables)]
            if stale or known.changes != changes:
                if stale and follows(known.facts.tasks):
                    stale.append("tasks")
                fresh = known.facts._replace(**{name: _PARTS[name].read(driver) for name in stale})
                known = _KNOWN[project] = _Known(driver, changes, told, with_progress(fresh))
        else:
            known = _KNOWN[project] = _Known(driver, changes, told, facts(driver))
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
    told: Mapping[str, int]
    facts: Facts

    @cached_property
    def gaps(self) -> Sequence[Gap]:
        """Every gap, most urgent first."""
        return tuple(gaps(self.facts))


_KNOWN: WeakKeyDictionary[Project, _Known] = WeakKeyDictionary()


def client(project: Project) -> Client:
    """The client of this file and the choices made for the whole file."""
    with project.rows() as connection:
        return _client(connection)


def _client(session: Source) -> Client:
    (row,) = rows(session, "client")
    return cast("Client", row)


def brand(session: Source) -> Brand:
    """What makes a deliverable the client's own; a colour or logo that cannot be one is left out."""
    row = _client(session)
    stored = rows(session, "stored_file", "WHERE sha256 = ?", (row.logo,)) if row.logo else ()
    logo = b"".join(believed(each.content, row.logo) for each in stored)
    return Brand(believed_colour(row.accent), row.mark, row.document_version, logo)


def facts(session: Source) -> Facts:
    """Everything that figures are computed from, in natural order."""
    return with_progress(Facts(**{name: part.read(session) for name, part in _PARTS.items()}))


def _controls(session: Source) -> dict[str, ControlState]:
    found = sorted(rows(session, "control_state"), key=lambda row: natural_key(row.ref))
    return {row.ref: row for row in found}


def _pairs(session: Source) -> tuple[Pair, ...]:
    return tuple(
        sorted(rows(session, "pair"), key=lambda pair: (natural_key(pair.iso42001), natural_key(pair.iso27001)))
    )


def _assessments(session: Source) -> dict[RequirementKey, Assessment]:
    found = sorted(rows(session, "assessment"), key=lambda row: (row.standard, natural_key(row.ref)))
    return {(row.standard, row.ref): row for row in found}


def _answers(session: Source) -> dict[RequirementKey, dict[int, Answer]]:
    answers: defaultdict[RequirementKey, dict[int, Answer]] = defaultdict(dict)
    for row in rows(session, "checklist_answer"):
        answers[row.standard, row.ref][row.question] = Answer(row.answer)
    return dict(answers)


def _suppliers(session: Source) -> tuple[Supplier, ...]:
    return tuple(rows(session, "supplier", "WHERE NOT archived ORDER BY name, id"))


def archived_suppliers(session: Source) -> tuple[Supplier, ...]:
    """The suppliers taken out of the figures, by name."""
    return tuple(rows(session, "supplier", "WHERE archived ORDER BY name, id"))


def _tasks(session: Source) -> tuple[Task, ...]:
    return tuple(rows(session, "task", "ORDER BY position, id"))


def days_off(session: Source) -> tuple[DayOff, ...]:
    """The client's own days off, by date."""
    return tuple(rows(session, "day_off", "ORDER BY first, id"))


def baselines(session: Source) -> tuple[Kept, ...]:
    """Every baseline, the oldest first."""
    return kept(rows(session, "baseline"), rows(session, "baseline_task"))


def roles(session: Source) -> tuple[PlanRole, ...]:
    """Who does the plan's work and how much time there is for it, by name."""
    return tuple(rows(session, "plan_role", "ORDER BY name"))


def _nonconformities(session: Source) -> tuple[Nonconformity, ...]:
    return tuple(sorted(rows(session, "nonconformity"), key=lambda row: natural_key(row.code)))


def _asset_facts(session: Source) -> tuple[AssetFacts, ...]:
    outdated = outdated_impacts(session)
    kept = rows(session, "asset", "WHERE NOT archived ORDER BY code, id", names=AssetFacts._fields)
    found = (AssetFacts(**row.model_dump()) for row in kept)
    return tuple(
        asset._replace(impact_assessment_state="outdated") if asset.id in outdated else asset for asset in found
    )


def impacts(session: Source) -> dict[int, ImpactFacts]:
    """The latest impact assessment of each asset that has one, by asset id."""
    answers: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in rows(session, "impact_answer"):
        answers[row.assessment_id][row.question] = row.answer
    assets = {row.id: row for row in rows(session, "asset", "WHERE id IN (SELECT asset_id FROM impact_assessment)")}
    return {
        row.asset_id: ImpactFacts(row, answers[row.id], changed_fields(row.fingerprint, assets[row.asset_id]))
        for row in rows(session, "impact_assessment", "ORDER BY version")
    }


def outdated_impacts(session: Source) -> frozenset[int]:
    """The assets whose approved impact assessment no longer fits them."""
    return frozenset(asset_id for asset_id, impact in impacts(session).items() if impact.state == "outdated")


def _risk_facts(session: Source) -> tuple[RiskFacts, ...]:
    controls: defaultdict[int, list[RequirementKey]] = defaultdict(list)
    for link in rows(session, "risk_control"):
        controls[link.risk_id].append((link.standard, link.ref))
    assets: defaultdict[int, list[int]] = defaultdict(list)
    for row in rows(session, "risk_asset"):
        assets[row.risk_id].append(row.asset_id)
    return tuple(
        RiskFacts(
            risk,
            tuple(sorted(controls[risk.id or 0], key=lambda key: (key[0], natural_key(key[1])))),
            tuple(sorted(assets[risk.id or 0])),
        )
        for risk in sorted(rows(session, "risk"), key=lambda risk: natural_key(risk.code))
    )


def _evidence_counts(session: Source) -> dict[RequirementKey, int]:
    counted = connection_of(session).execute("SELECT standard, ref, count(*) FROM evidence GROUP BY standard, ref")
    return {(standard, ref): count for standard, ref, count in counted}


def clause_states(session: Source) -> dict[int, dict[str, str]]:
    """The state of each checked clause by supplier."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in rows(session, "supplier_clause", "WHERE state != ''"):
        found[row.supplier_id][row.clause] = row.state
    return dict(found)


def clause_notes(session: Source) -> dict[int, dict[str, str]]:
    """What is noted about clauses, by supplier."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in rows(session, "supplier_clause", "WHERE note != ''"):
        found[row.supplier_id][row.clause] = row.note
    return dict(found)


def classification_answers(session: Source) -> dict[int, dict[str, str]]:
    """The answers of the classification questionnaire by asset."""
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for row in rows(session, "classification_answer"):
        found[row.asset_id][row.question] = row.answer
    return dict(found)


def _soa_entries(session: Source) -> dict[RequirementKey, SoaEntry]:
    return {(row.standard, row.ref): row for row in rows(session, "soa_entry")}


class _Part(NamedTuple):
    """One field of the facts: how it is read, and the tables whose change makes it stale."""

    read: Callable[[Source], Any]
    tables: frozenset[str]


_IMPACT_TABLES = frozenset({"asset", "impact_assessment", "impact_answer"})
_PARTS: Mapping[str, _Part] = {
    "client": _Part(_client, frozenset({"client"})),
    "controls": _Part(_controls, frozenset({"control_state"})),
    "pairs": _Part(_pairs, frozenset({"pair"})),
    "assessments": _Part(_assessments, frozenset({"assessment"})),
    "answers": _Part(_answers, frozenset({"checklist_answer"})),
    "assets": _Part(_asset_facts, _IMPACT_TABLES),
    "suppliers": _Part(_suppliers, frozenset({"supplier"})),
    "tasks": _Part(_tasks, frozenset({"task"})),
    "dependencies": _Part(lambda session: tuple(rows(session, "dependency")), frozenset({"dependency"})),
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
    with project.rows() as connection:
        return list(rows(connection, "evidence", "WHERE standard = ? AND ref = ? ORDER BY id", key))
