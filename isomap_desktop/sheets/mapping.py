"""The control mapping as the user knows it: by 42001 requirement, and in reverse by 27001 control."""

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.catalogue import MappingLibrary, Requirement, catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Origin, Relationship, Standard, State
from isomap_desktop.edits import soa
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts
from isomap_desktop.sheets.sheet import Column, Kind, Sheet, Value

if TYPE_CHECKING:
    from isomap_desktop.domain.tables import Pair

TABLES = frozenset({"client", "pair", "control_state"})


class MappingRow(NamedTuple):
    """One 42001 requirement with what 27001 gives to it."""

    ref: str
    title: Text
    area: Text
    mapping_class: str
    strength: int | None
    iso27001: tuple[str, ...]
    """The mapped 27001 controls, strongest first; the clause of the same place for a clause item."""
    state: str
    """State at the client of the strongest mapped control; empty for clause items and unmapped controls."""
    credit: float | None
    clause_support: tuple[str, ...]
    origin: str
    library_strength: int | None
    """The library's best strength where something was changed here."""
    from_27001: Text
    still_missing: Text


class ReverseRow(NamedTuple):
    """One 27001 control with the 42001 controls that it serves."""

    ref: str
    title: Text
    theme: Text
    state: str
    serves: tuple[str, ...]
    strength: int | None
    """The highest strength among the controls it serves."""
    depends: tuple[str, ...]
    """The 42001 controls that earn all their credit from this control: lost if it fails."""
    owner: str
    evidence: str


def mapping_rows(project: Project) -> list[MappingRow]:
    """One row for each of the 70 requirements, the 38 controls that pairs carry before the 32 clause items."""
    facts = project_facts(project)
    coverage, library = Coverage.of(facts), catalogue().mapping(facts.client.mapping_version)
    changed = {iso42001 for iso42001, _ in mapping_changes(facts.pairs, library)}
    return [
        _control_row(requirement, facts, coverage, library, changed)
        if requirement.is_control
        else _clause_row(requirement)
        for requirement in sorted(catalogue().requirements.values(), key=lambda each: not each.is_control)
    ]


def _control_row(
    requirement: Requirement, facts: Facts, coverage: Coverage, library: MappingLibrary, changed: set[str]
) -> MappingRow:
    ref = requirement.ref
    related = coverage.related(ref)
    mapping_class = coverage.mapping_class(ref)
    return MappingRow(
        ref=ref,
        title=requirement.title,
        area=catalogue().areas[requirement.area].title,
        mapping_class=mapping_class,
        strength=coverage.best(ref),
        iso27001=tuple(pair.iso27001 for pair in related),
        state=facts.controls[related[0].iso27001].state if related else "",
        credit=coverage.credit(ref),
        clause_support=tuple(row.clause for row in library.clause_support if row.iso42001 == ref),
        origin=Origin.CHANGED if ref in changed else Origin.LIBRARY,
        library_strength=library.best(ref) if ref in changed else None,
        from_27001=requirement.from_27001,
        still_missing=requirement.still_missing,
    )


def _clause_row(requirement: Requirement) -> MappingRow:
    return MappingRow(
        ref=requirement.ref,
        title=requirement.title,
        area=catalogue().areas[requirement.area].title,
        mapping_class=requirement.relation or "",
        strength=None,
        iso27001=(requirement.iso27001_clause,) if requirement.iso27001_clause else (),
        state="",
        credit=None,
        clause_support=(),
        origin=Origin.LIBRARY,
        library_strength=None,
        from_27001=requirement.from_27001,
        still_missing=requirement.still_missing,
    )


def reverse_rows(project: Project) -> list[ReverseRow]:
    """One row for each of the 93 controls of 27001, in natural order."""
    facts = project_facts(project)
    coverage = Coverage.of(facts)
    served: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in facts.pairs:
        if pair.relationship != Relationship.NONE:
            served[pair.iso27001].append(pair)
    return [
        ReverseRow(
            ref=ref,
            title=control.title,
            theme=catalogue().themes_27001[control.theme].title,
            state=facts.controls[ref].state,
            serves=tuple(pair.iso42001 for pair in served[ref]),
            strength=max((pair.strength for pair in served[ref]), default=None),
            depends=tuple(
                pair.iso42001
                for pair in served[ref]
                if coverage.credit(pair.iso42001) > coverage.credit(pair.iso42001, without=ref)
            ),
            owner=facts.controls[ref].owner,
            evidence=facts.controls[ref].evidence,
        )
        for ref, control in catalogue().controls_27001.items()
    ]


def _set_state(project: Project, row: ReverseRow, value: Value) -> None:
    soa.set_state(project, [row.ref], State(str(value)))


def _set_owner(project: Project, row: ReverseRow, value: Value) -> None:
    soa.edit(project, [row.ref], "owner", str(value or ""))


def _set_evidence(project: Project, row: ReverseRow, value: Value) -> None:
    soa.edit(project, [row.ref], "evidence", str(value or ""))


STRENGTH_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "The highest strength (1–10) among the mapped 27001 controls; strengths are our judgement and can be edited.",
)
CREDIT_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "The best of strength ÷ 10 × state over the mapped 27001 controls: implemented counts 1, partial 0.5, others 0.",
)
CLASS_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "By the highest strength: 7 or more runs already, 5–6 process reusable, 3–4 related evidence, below that new.",
)

MAPPING: Sheet[MappingRow] = Sheet(
    name="mapping",
    title=QT_TRANSLATE_NOOP("isomap", "Control mapping"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "42001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Requirement"), Kind.TEXT, 34),
        Column("area", QT_TRANSLATE_NOOP("isomap", "Area"), Kind.TEXT, 24, shown=False),
        Column(
            "mapping_class",
            QT_TRANSLATE_NOOP("isomap", "Class"),
            Kind.CHOICE,
            18,
            choices="mapping_class",
            rule=CLASS_RULE,
        ),
        Column(
            "strength",
            QT_TRANSLATE_NOOP("isomap", "Strength"),
            Kind.STRENGTH,
            12,
            rule=STRENGTH_RULE,
            by_hand=lambda row: row.origin == Origin.CHANGED,
        ),
        Column(
            "library_strength",
            QT_TRANSLATE_NOOP("isomap", "In the library"),
            Kind.STRENGTH,
            11,
            rule=QT_TRANSLATE_NOOP("isomap", "The library's highest strength, where the pairs were changed here."),
        ),
        Column("iso27001", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REFS, 22),
        Column("state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state"),
        Column("credit", QT_TRANSLATE_NOOP("isomap", "Credit"), Kind.PERCENT, 12, rule=CREDIT_RULE),
        Column("clause_support", QT_TRANSLATE_NOOP("isomap", "Clause support"), Kind.REFS, 14, shown=False),
        Column("origin", QT_TRANSLATE_NOOP("isomap", "Origin"), Kind.CHOICE, 13, choices="origin", shown=False),
        Column("from_27001", QT_TRANSLATE_NOOP("isomap", "What 27001 gives"), Kind.LONG_TEXT, 44, shown=False),
        Column("still_missing", QT_TRANSLATE_NOOP("isomap", "Still missing"), Kind.LONG_TEXT, 44, shown=False),
    ),
    rows=mapping_rows,
    row_id=lambda row: f"42001 {row.ref}",
    records=lambda row: (("pair", {"iso42001": row.ref}),) if catalogue().requirements[row.ref].is_control else (),
    depends_on=TABLES,
)

BY_27001: Sheet[ReverseRow] = Sheet(
    name="by27001",
    title=QT_TRANSLATE_NOOP("isomap", "By 27001 control"),
    columns=(
        Column("ref", QT_TRANSLATE_NOOP("isomap", "27001"), Kind.REF, 9),
        Column("title", QT_TRANSLATE_NOOP("isomap", "Control"), Kind.TEXT, 36),
        Column("theme", QT_TRANSLATE_NOOP("isomap", "Theme"), Kind.TEXT, 20, shown=False),
        Column(
            "state", QT_TRANSLATE_NOOP("isomap", "State at client"), Kind.CHOICE, 17, choices="state", edit=_set_state
        ),
        Column("serves", QT_TRANSLATE_NOOP("isomap", "Serves in 42001"), Kind.REFS, 30),
        Column("strength", QT_TRANSLATE_NOOP("isomap", "Best strength"), Kind.STRENGTH, 12, rule=STRENGTH_RULE),
        Column(
            "depends",
            QT_TRANSLATE_NOOP("isomap", "Credit lost if it fails"),
            Kind.REFS,
            24,
            rule=QT_TRANSLATE_NOOP("isomap", "The 42001 controls whose credit would fall without this 27001 control."),
        ),
        Column("owner", QT_TRANSLATE_NOOP("isomap", "Owner"), Kind.TEXT, 16, edit=_set_owner),
        Column("evidence", QT_TRANSLATE_NOOP("isomap", "Evidence"), Kind.TEXT, 20, edit=_set_evidence, shown=False),
    ),
    rows=reverse_rows,
    row_id=lambda row: f"27001 {row.ref}",
    records=lambda row: (
        ("control_state", {"standard": Standard.ISO27001, "ref": row.ref}),
        ("pair", {"iso27001": row.ref}),
    ),
    names="title",
    depends_on=TABLES,
)
