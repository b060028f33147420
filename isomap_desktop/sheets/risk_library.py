"""The starter library of risks, those typical of the client's assets first."""

from typing import NamedTuple

from isomap_desktop.domain.risks import is_general, risk_library, suggested_for
from isomap_desktop.domain.text import Text
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.risks import LEVEL_RULE
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

SUGGESTED_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Assets whose kind, model type or origin makes the risk typical; all stands for every AI system."
)


class LibraryRow(NamedTuple):
    """One risk of the library against this client's register."""

    key: str
    title: Text
    lens: str
    level: str
    suggested: tuple[str, ...]
    taken: str
    """The code of the risk of the register that was copied from it."""
    threat: Text
    vulnerability: Text
    consequence: Text
    affects: tuple[str, ...]
    controls: tuple[str, ...]
    general: bool


def library_rows(project: Project) -> list[LibraryRow]:
    """One row for each starter risk: what the register lacks and the client's assets ask for first."""
    facts = project_facts(project)
    taken = {each.risk.key: each.risk.code for each in facts.risks if each.risk.key}
    rows = [
        LibraryRow(
            key=risk.key,
            title=risk.title,
            lens=risk.lens,
            level=str(risk.rating.level or ""),
            suggested=tuple(asset.code for asset in suggested_for(risk, facts.assets)),
            taken=taken.get(risk.key, ""),
            threat=risk.threat,
            vulnerability=risk.vulnerability,
            consequence=risk.consequence,
            affects=risk.affects,
            controls=tuple(f"{standard} {ref}" for standard, ref in risk.controls),
            general=is_general(risk),
        )
        for risk in risk_library().values()
    ]
    return sorted(rows, key=lambda row: (bool(row.taken), not (row.suggested or row.general), -int(row.level or 0)))


RISK_LIBRARY: Sheet[LibraryRow] = Sheet(
    name="risk_library",
    title=QT_TRANSLATE_NOOP("isomap", "Starter library of risks"),
    columns=(
        Column("title", QT_TRANSLATE_NOOP("isomap", "Risk"), Kind.TEXT, 28),
        Column("lens", QT_TRANSLATE_NOOP("isomap", "Lens"), Kind.CHOICE, 17, "risk_lens"),
        Column("level", QT_TRANSLATE_NOOP("isomap", "Typical level"), Kind.CHOICE, 13, "risk_level", rule=LEVEL_RULE),
        Column("suggested", QT_TRANSLATE_NOOP("isomap", "Typical of"), Kind.REFS, 20, rule=SUGGESTED_RULE),
        Column("general", QT_TRANSLATE_NOOP("isomap", "All AI systems"), Kind.YES_NO, 10),
        Column("taken", QT_TRANSLATE_NOOP("isomap", "In the register"), Kind.REF, 12),
        Column("threat", QT_TRANSLATE_NOOP("isomap", "Threat or source"), Kind.LONG_TEXT, 30),
        Column("vulnerability", QT_TRANSLATE_NOOP("isomap", "Weakness"), Kind.LONG_TEXT, 30, shown=False),
        Column("consequence", QT_TRANSLATE_NOOP("isomap", "Consequence"), Kind.LONG_TEXT, 30, shown=False),
        Column("affects", QT_TRANSLATE_NOOP("isomap", "Affects"), Kind.CHOICES, 20, "risk_affects", shown=False),
        Column("controls", QT_TRANSLATE_NOOP("isomap", "Controls"), Kind.REFS, 24, shown=False),
    ),
    rows=library_rows,
    row_id=lambda row: f"library {row.key}",
    depends_on=frozenset({"risk", "asset"}),
)
