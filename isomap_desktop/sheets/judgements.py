"""All 93 controls of 27001 as one requirement of 42001 sees them: mapped, judged unrelated, or not looked at."""

from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Relationship
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet


class JudgementRow(NamedTuple):
    """One 27001 control."""

    ref: str
    title: Text
    theme: Text
    looked_at: str
    """"related", "none" or "not_looked_at"."""
    strength: int | None
    state: str


def judgement_rows(project: Project, iso42001: str) -> list[JudgementRow]:
    """One row for each of the 93 controls, in natural order."""
    facts = project_facts(project)
    pairs = {pair.iso27001: pair for pair in facts.pairs if pair.iso42001 == iso42001}
    rows = []
    for ref, control in catalogue().controls_27001.items():
        pair = pairs.get(ref)
        unrelated = pair is not None and pair.relationship == Relationship.NONE
        rows.append(
            JudgementRow(
                ref=ref,
                title=control.title,
                theme=catalogue().themes_27001[control.theme].title,
                looked_at="not_looked_at" if pair is None else "none" if unrelated else "related",
                strength=pair.strength if pair is not None and not unrelated else None,
                state=facts.controls[ref].state,
            )
        )
    return rows


def judgements(iso42001: str) -> Sheet[JudgementRow]:
    """The 93 controls beside the 42001 control `iso42001`."""
    return Sheet(
        name="judgements",
        title=QT_TRANSLATE_NOOP("isomap", "All 27001 controls"),
        columns=(
            Column("ref", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REF, 9),
            Column("title", QT_TRANSLATE_NOOP("isomap", "Control"), Kind.TEXT, 36),
            Column("theme", QT_TRANSLATE_NOOP("isomap", "Theme"), Kind.TEXT, 18, shown=False),
            Column("looked_at", QT_TRANSLATE_NOOP("isomap", "Judged here"), Kind.CHOICE, 17, choices="looked_at"),
            Column("strength", QT_TRANSLATE_NOOP("isomap", "Strength"), Kind.STRENGTH, 12),
            Column("state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state"),
        ),
        rows=lambda project: judgement_rows(project, iso42001),
        row_id=lambda row: f"27001 {row.ref}",
        depends_on=frozenset({"pair", "control_state"}),
    )
