"""The pack of a workshop: agenda and participants, the rows to work on, the decisions to take, and who signs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from isomap_desktop.domain.risks import HIGH
from isomap_desktop.domain.text import Language
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.domain.workshops import Workshop, documents, workshops
from isomap_desktop.export.report import Figure, Figures, Points, Prose, Section, Table, shown_number
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.workshops import (
    AGENDA,
    DECISIONS,
    DOCUMENTS,
    PARTICIPANTS,
    SIGN_OFF,
    agenda_rows,
    decision_rows,
    document_rows,
    person_rows,
)

TITLE = QT_TRANSLATE_NOOP("isomap", "Workshop pack: {workshop}")
HOURS_RULE = QT_TRANSLATE_NOOP("isomap", "The minutes of the agenda, breaks included.")
ROWS_RULE = QT_TRANSLATE_NOOP("isomap", "Rows of the client's file that this workshop goes through.")
DECISIONS_RULE = QT_TRANSLATE_NOOP("isomap", "Decisions that the workshop is to take; there is room for others.")
SIGNED = QT_TRANSLATE_NOOP(
    "isomap", "With their signature the people below confirm the decisions that are recorded in this pack."
)
NOTES = QT_TRANSLATE_NOOP("isomap", "Names, decisions and signatures are filled in during the workshop.")
_MORE_PEOPLE = 3
_FURTHER = {"audit_readiness": ("audit",)}
"""Deliverables whose rows the agenda speaks of beyond the list of sheets."""


class Choice(NamedTuple):
    """Which rows of a sheet a workshop works on, and how that is said."""

    said: str
    """Marked for translation."""
    keep: Callable[[Any, Snapshot], bool]


def _of(*prefixes: str) -> Callable[[Any, Snapshot], bool]:
    """Rows of 42001 whose refs begin so."""
    return lambda row, _: row.standard == Standard.ISO42001 and row.ref.startswith(prefixes)


_ALL_OPEN = Choice(QT_TRANSLATE_NOOP("isomap", "Open requirements only."), lambda row, _: row.gap.open)
_BLOCKERS = Choice(
    QT_TRANSLATE_NOOP("isomap", "Open requirements that block stage 1 or stage 2 of the audit."),
    lambda row, _: bool(row.gap.open and row.blocks),
)
_POLICY = Choice(
    QT_TRANSLATE_NOOP("isomap", "Leadership, planning, AI policies and internal organisation."),
    _of("5.", "6.", "A.2.", "A.3."),
)
_SUPPLIERS = Choice(QT_TRANSLATE_NOOP("isomap", "Third parties and customers (A.10) only."), _of("A.10."))
_ACTIVITIES = Choice(
    QT_TRANSLATE_NOOP("isomap", "Activities and milestones only."), lambda row, _: row.is_activity or row.milestone
)
_TO_COME = Choice(
    QT_TRANSLATE_NOOP("isomap", "Activities and tasks that are not finished."),
    lambda row, _: row.is_activity or row.progress < 1,
)
_OPEN_RISKS = Choice(QT_TRANSLATE_NOOP("isomap", "Open risks only."), lambda row, _: row.status != "closed")
_HIGH_RISKS = Choice(
    QT_TRANSLATE_NOOP("isomap", "Open risks of level high or very high only."),
    lambda row, _: row.status != "closed" and int(row.level or 0) >= HIGH,
)
_AI_CONTROLS = Choice(
    QT_TRANSLATE_NOOP("isomap", "Controls of 42001 and the organisation's own only."),
    lambda row, _: row.standard != Standard.ISO27001,
)
_EU_ACT = Choice(
    QT_TRANSLATE_NOOP("isomap", "Duties of the EU AI Act only."), lambda row, _: row.known.row.group == "eu_ai_act"
)
_CONTRACT_DUTIES = Choice(
    QT_TRANSLATE_NOOP("isomap", "Duties that third parties share (42001 A.10) only."),
    lambda row, _: any(ref.startswith("A.10") for ref in row.iso42001),
)
_AT_RISK = Choice(
    QT_TRANSLATE_NOOP("isomap", "Records of risk level 3 or above, or not rated yet."),
    lambda row, _: not row.risk_level or int(row.risk_level) >= HIGH - 1,
)
_BOUGHT = Choice(QT_TRANSLATE_NOOP("isomap", "Records with a supplier only."), lambda row, _: bool(row.supplier))

_CHOICES: Mapping[tuple[str, str], Choice] = {
    ("kickoff", "plan"): _ACTIVITIES,
    ("gap", "gaps"): _ALL_OPEN,
    ("gap", "soa"): _AI_CONTROLS,
    ("gap", "plan"): _ACTIVITIES,
    ("asset_mapping", "regulations"): _EU_ACT,
    ("policy", "gaps"): _POLICY,
    ("policy", "risks"): _HIGH_RISKS,
    ("new_controls", "risks"): _OPEN_RISKS,
    ("new_controls", "soa"): _AI_CONTROLS,
    ("new_controls", "assets"): _AT_RISK,
    ("contracts", "assets"): _BOUGHT,
    ("contracts", "regulations"): _CONTRACT_DUTIES,
    ("contracts", "gaps"): _SUPPLIERS,
    ("audit_readiness", "gaps"): _BLOCKERS,
    ("audit_readiness", "soa"): _AI_CONTROLS,
    ("audit_readiness", "risks"): _OPEN_RISKS,
    ("audit_readiness", "plan"): _TO_COME,
}
_DOCUMENTS_FOR = {"policy": ("42001 5.", "42001 6.", "42001 A.2.", "42001 A.3.")}
_NAMES = {"regulations": "laws"}

Parts = Mapping[str, Callable[[Snapshot, Language], Sequence[Section]]]
"""The deliverables by name."""


def sections(shot: Snapshot, language: Language, key: str, parts: Parts) -> Sequence[Section]:
    """The whole pack of the workshop `key`, with rows of the deliverables in `parts`."""
    say, workshop = Saying(language), workshops()[key]
    sheets = [
        section
        for name in (*workshop.sheets, *_FURTHER.get(key, ()))
        for section in _sheets(shot, say, workshop, name, parts)
    ]
    rows = sum(len(block.rows) for section in sheets for block in section.blocks if isinstance(block, Table))
    return (_room(say, workshop, rows), *sheets, *_outcome(say, workshop))


def _room(say: Saying, workshop: Workshop, rows: int) -> Section:
    minutes = sum(point.minutes for point in workshop.agenda)
    figures = Figures(
        (
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Hours")), shown_number(minutes / 60), say(HOURS_RULE)),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Rows to go through")), rows, say(ROWS_RULE)),
            Figure(say(QT_TRANSLATE_NOOP("isomap", "Decisions to take")), len(workshop.decisions), say(DECISIONS_RULE)),
        )
    )
    return Section(
        say(QT_TRANSLATE_NOOP("isomap", "The workshop")),
        (
            Prose(say.text(workshop.aim)),
            figures,
            Table(AGENDA, agenda_rows(workshop), ("starts", "ends", "minutes", "item"), title=True),
            Points(say(QT_TRANSLATE_NOOP("isomap", "To prepare")), [say.text(each) for each in workshop.preparation]),
            Table(
                PARTICIPANTS,
                person_rows(workshop.participants, _MORE_PEOPLE),
                ("role", "name", "present"),
                by_hand=20,
                title=True,
            ),
        ),
    )


def _outcome(say: Saying, workshop: Workshop) -> Sequence[Section]:
    keys = ("number", "subject", "decision", "owner", "due")
    people = person_rows(workshop.sign_off)
    return (
        Section(
            DECISIONS.heading(say.language),
            (Prose(say(NOTES), soft=True), Table(DECISIONS, decision_rows(workshop), keys, by_hand=52)),
        ),
        Section(
            SIGN_OFF.heading(say.language),
            (Prose(say(SIGNED)), Table(SIGN_OFF, people, ("role", "name", "date", "signature"), by_hand=44)),
        ),
    )


def _sheets(shot: Snapshot, say: Saying, workshop: Workshop, name: str, parts: Parts) -> list[Section]:
    """The section with the rows of one sheet; none where there is no such sheet."""
    if name == "documents":
        wanted = _DOCUMENTS_FOR.get(workshop.key)
        found = [each for each in documents() if not wanted or any(ref.startswith(wanted) for ref in each.serves)]
        keys = ("title", "kind", "iso42001", "iso27001", "state", "owner")
        table = Table(DOCUMENTS, document_rows(found), keys, by_hand=22)
        return [Section(DOCUMENTS.heading(say.language), (table,), landscape=True)]
    part = parts.get(_NAMES.get(name, name))
    if part is None:
        return []
    tables = [block for section in part(shot, say.language) for block in section.blocks if isinstance(block, Table)]
    if not tables:
        return []
    table = tables[-1] if name == "audit" else tables[0]
    choice = _CHOICES.get((workshop.key, name))
    rows = [row for row in table.rows if choice is None or choice.keep(row, shot)]
    said = [Prose(say(choice.said), soft=True)] if choice else []
    return [Section(table.sheet.heading(say.language), (*said, replace(table, rows=rows)), landscape=True)]
