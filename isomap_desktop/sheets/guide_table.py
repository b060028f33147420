"""The source guide's table as the user knows it, with the official numbering and a verdict beside each row."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.guide_table import GuideClaim, GuideRow, guide_claims, guide_rows
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.sheets.sheet import Column, Kind, Sheet

VERDICT_RULE = QT_TRANSLATE_NOOP(
    "isomap", "What a comparison with the official numbering of both standards says of the guide's row."
)


def claim_rows(project: Project) -> list[GuideClaim]:
    """The guide's claims beside the figures of the library that the client's file uses."""
    return list(guide_claims(catalogue().mapping(client(project).mapping_version)))


GUIDE_TABLE: Sheet[GuideRow] = Sheet(
    name="guide_table",
    title=QT_TRANSLATE_NOOP("isomap", "The guide's table"),
    columns=(
        Column("section", QT_TRANSLATE_NOOP("isomap", "Part"), Kind.CHOICE, 16, choices="guide_section"),
        Column("guide_ref", QT_TRANSLATE_NOOP("isomap", "Guide says"), Kind.REF, 10),
        Column("guide_label", QT_TRANSLATE_NOOP("isomap", "Guide's label"), Kind.TEXT, 28),
        Column("official_title", QT_TRANSLATE_NOOP("isomap", "Official title"), Kind.TEXT, 32),
        Column(
            "verdict",
            QT_TRANSLATE_NOOP("isomap", "Verdict"),
            Kind.CHOICE,
            34,
            choices="guide_verdict",
            rule=VERDICT_RULE,
        ),
        Column("best_refs", QT_TRANSLATE_NOOP("isomap", "Right refs in 42001"), Kind.REFS, 26),
        Column("guide_iso27001", QT_TRANSLATE_NOOP("isomap", "27001 in the guide"), Kind.REFS, 22, shown=False),
        Column("best_iso27001", QT_TRANSLATE_NOOP("isomap", "Right refs in 27001"), Kind.REFS, 24),
        Column("note", QT_TRANSLATE_NOOP("isomap", "Note"), Kind.LONG_TEXT, 44, shown=False),
    ),
    rows=lambda project: list(guide_rows()),
    row_id=lambda row: f"guide {row.id}",
    depends_on=frozenset(),
)

GUIDE_CLAIMS: Sheet[GuideClaim] = Sheet(
    name="guide_claims",
    title=QT_TRANSLATE_NOOP("isomap", "The guide's claims"),
    columns=(
        Column("claim", QT_TRANSLATE_NOOP("isomap", "The guide claims"), Kind.TEXT, 34),
        Column("computed", QT_TRANSLATE_NOOP("isomap", "What can be computed"), Kind.LONG_TEXT, 40),
        Column(
            "verdict",
            QT_TRANSLATE_NOOP("isomap", "Verdict"),
            Kind.CHOICE,
            24,
            choices="guide_verdict",
            rule=VERDICT_RULE,
        ),
        Column("note", QT_TRANSLATE_NOOP("isomap", "Note"), Kind.LONG_TEXT, 44),
    ),
    rows=claim_rows,
    row_id=lambda row: f"claim {row.id}",
    depends_on=frozenset({"client"}),
)
