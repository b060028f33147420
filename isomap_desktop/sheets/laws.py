"""The duties of the laws as the user knows them: what the standards give to each, and how far that stands here."""

from collections.abc import Iterable
from typing import NamedTuple

from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.laws import LawState, Support, law_notes, law_states
from isomap_desktop.domain.text import Text
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

SUPPORT_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Supported: the standards require the same output. Partly: they give part of the work. Not covered: nothing beyond "
    "the general duty to know the law. Our judgement; support is not compliance.",
)
HERE_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Mean of the linked requirements (implemented 100%, partial 50%, else 0) and of the linked 27001 controls; those "
    "that are not applicable are left out.",
)
READINGS_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Strict: supported rows ÷ rows. Half credit: (supported + half of partly) ÷ rows. Loose: (supported + partly) ÷ "
    "rows. Background rows are not counted.",
)
READINGS = QT_TRANSLATE_NOOP("isomap", "strict {strict} · half credit {half} · loose {loose}")
GUIDE_CLAIM = QT_TRANSLATE_NOOP(
    "isomap", "The source guide claims about {share}; that figure could not be reproduced from the rows."
)


class LawDutyRow(NamedTuple):
    """One duty with its support and its state at this client."""

    id: str
    group: Text
    article: Text
    title: Text
    addressee: Text
    obligation: Text
    support: str
    here: float | None
    state: str
    in_scope: bool
    condition: str
    applies_from: Text
    iso42001: tuple[str, ...]
    iso27001: tuple[str, ...]
    gap: Text
    law: Text
    known: LawState


def law_rows(project: Project) -> list[LawDutyRow]:
    """One row for each duty, law by law."""
    return rows_of(project_facts(project))


def rows_of(facts: Facts) -> list[LawDutyRow]:
    """One row for each duty, at the client that `facts` describe."""
    groups = law_notes().groups
    return [
        LawDutyRow(
            id=known.row.id,
            group=groups[known.row.group],
            article=known.row.article,
            title=known.row.title,
            addressee=known.row.addressee,
            obligation=known.row.obligation,
            support=known.row.status,
            here=known.share,
            state=known.state,
            in_scope=known.in_scope,
            condition=known.row.condition or "",
            applies_from=known.row.applies_from,
            iso42001=known.row.iso42001,
            iso27001=known.row.iso27001,
            gap=known.row.gap,
            law=known.row.law,
            known=known,
        )
        for known in law_states(facts)
    ]


def in_scope(rows: Iterable[LawDutyRow]) -> list[LawDutyRow]:
    """The duties that can fall on this client."""
    return [row for row in rows if row.in_scope]


def readings(support: Support | None) -> tuple[str, ...]:
    """The three shares as percentages with one decimal, strict first; none where no row is counted."""
    if support is None:
        return ()
    return tuple(f"{share * 100:.1f}%" for share in (support.strict, support.half, support.loose))


LAWS: Sheet[LawDutyRow] = Sheet(
    name="laws",
    title=QT_TRANSLATE_NOOP("isomap", "Laws"),
    columns=(
        Column("id", QT_TRANSLATE_NOOP("isomap", "Row"), Kind.REF, 12, shown=False),
        Column("group", QT_TRANSLATE_NOOP("isomap", "Law"), Kind.TEXT, 16),
        Column("article", QT_TRANSLATE_NOOP("isomap", "Article"), Kind.TEXT, 14),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Duty"), Kind.TEXT, 30),
        Column("obligation", QT_TRANSLATE_NOOP("isomap", "What it asks"), Kind.LONG_TEXT, 34, shown=False),
        Column("addressee", QT_TRANSLATE_NOOP("isomap", "Who bears it"), Kind.TEXT, 20),
        Column(
            "support",
            QT_TRANSLATE_NOOP("isomap", "Support"),
            Kind.CHOICE,
            17,
            choices="law_support",
            rule=SUPPORT_RULE,
        ),
        Column("here", QT_TRANSLATE_NOOP("isomap", "In place here"), Kind.PERCENT, 11, rule=HERE_RULE),
        Column(
            "state",
            QT_TRANSLATE_NOOP("isomap", "State here"),
            Kind.CHOICE,
            18,
            choices="law_state",
            rule=HERE_RULE,
        ),
        Column("in_scope", QT_TRANSLATE_NOOP("isomap", "In scope"), Kind.YES_NO, 9, shown=False),
        Column(
            "condition",
            QT_TRANSLATE_NOOP("isomap", "Falls only on"),
            Kind.CHOICE,
            18,
            choices="law_condition",
            shown=False,
        ),
        Column("applies_from", QT_TRANSLATE_NOOP("isomap", "Applies from"), Kind.TEXT, 26),
        Column("iso42001", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REFS, 16),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REFS, 16, shown=False),
        Column("gap", QT_TRANSLATE_NOOP("isomap", "What the law adds"), Kind.LONG_TEXT, 30, shown=False),
        Column("law", QT_TRANSLATE_NOOP("isomap", "Full title of the law"), Kind.TEXT, 26, shown=False),
    ),
    rows=law_rows,
    row_id=lambda row: f"law {row.id}",
    depends_on=frozenset(
        {"client", "assessment", "checklist_answer", "evidence", "nonconformity", "control_state", "asset", "supplier"}
    ),
)
