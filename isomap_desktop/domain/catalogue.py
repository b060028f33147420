"""The standards, the mapping, the guidance and the choice lists: frozen records read once from resources/catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from isomap_desktop.domain.content import optional as _optional
from isomap_desktop.domain.content import read as _read
from isomap_desktop.domain.content import text as _text
from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import Relationship, Scope

CURRENT_MAPPING = "2026.2"
"""The mapping library of new files."""
_MAPPING_FILES = {"2026.1": "mapping", "2026.2": "mapping_2026_2"}
MAPPING_VERSIONS = tuple(_MAPPING_FILES)
"""Every version of the library that the program has, oldest first."""


class Control27001(NamedTuple):
    """One Annex A control of ISO/IEC 27001:2022."""

    ref: str
    title: Text
    theme: str


class Area(NamedTuple):
    """An area of 42001 (Annex A: A.2 to A.10; clauses: 4 to 10) or a theme of 27001 Annex A."""

    ref: str
    title: Text


class Requirement(NamedTuple):
    """One row of the gap checklist: a 42001 control (38) or a clause item (32), with our guidance."""

    ref: str
    title: Text
    area: str
    is_control: bool
    purpose: Text | None
    """None for clause items."""
    from_27001: Text
    still_missing: Text
    questions: tuple[Text, ...]
    evidence: tuple[Text, ...]
    first_step: Text
    effort_days: float
    effort_note: Text | None
    activity: str
    weight: int
    """1 to 3."""
    scope: Scope
    blocks: str | None
    """"stage1", "stage2" or None."""
    relation: str | None
    """How a clause item relates to 27001's: "identical", "adapted" or "42001_only"; None for controls."""
    iso27001_clause: str | None
    """The clause of 27001 beside a clause item."""


class LibraryPair(NamedTuple):
    """One pair of the mapping library, read from the 42001 control to the 27001 control."""

    iso42001: str
    iso27001: str
    relationship: Relationship
    strength: int
    """1 to 10."""
    rationale: Text
    basis: str
    published_sources: int


class ClauseSupport(NamedTuple):
    """A 27001 clause that carries part of a 42001 control; shown beside the pairs, earns no credit."""

    iso42001: str
    clause: str
    strength: int
    rationale: Text


class RubricStep(NamedTuple):
    """What a range of strengths means."""

    minimum: int
    maximum: int
    meaning: Text


@dataclass(frozen=True)
class MappingLibrary:
    """One version of the mapping."""

    version: str
    pairs: Mapping[tuple[str, str], LibraryPair]
    clause_support: tuple[ClauseSupport, ...]
    unmapped: Mapping[str, Text]
    """42001 controls without any pair, with the reason."""
    rubric: tuple[RubricStep, ...]
    method: Text
    caveat: Text
    reasons: Mapping[tuple[str, str], Text]
    """Why a pair (or the support of a clause) differs from the version before; empty in the first version."""

    def best(self, iso42001: str) -> int:
        """The highest strength among the library's pairs of a 42001 control, 0 where it has none."""
        return max((pair.strength for pair in self.pairs.values() if pair.iso42001 == iso42001), default=0)

    def meaning(self, strength: int) -> Text:
        """What a strength from 1 to 10 means."""
        return next(step.meaning for step in self.rubric if step.minimum <= strength <= step.maximum)


class Check(NamedTuple):
    """One consistency check: the sheet it speaks of and its sentence with {placeholders}."""

    sheet: str
    sentence: Text


class LawRow(NamedTuple):
    """One duty of a law with what the two standards give to it; no legal advice."""

    id: str
    group: str
    """eu_ai_act, gdpr or israel."""
    article: Text
    title: Text
    addressee: Text
    obligation: Text
    iso27001: tuple[str, ...]
    iso42001: tuple[str, ...]
    status: str
    gap: Text
    counted: bool
    roles: tuple[str, ...]
    """The organisation's roles that bear the duty; empty for everyone."""
    condition: str | None
    """"high_risk", "gpai" or "transparency" where the duty falls on such AI systems only."""
    law: Text
    """The title of the law that the row is taken from."""
    applies_from: Text


class TemplateTask(NamedTuple):
    """One task of the plan template; months count from 1."""

    key: str
    title: Text
    working_days: int
    after: tuple[str, ...]
    owner_role: Text
    milestone: bool
    start_month: int
    end_month: int


class Activity(NamedTuple):
    """One of the guide's seven activities."""

    key: str
    title: Text
    output: Text
    start_month: int
    end_month: int
    tasks: tuple[TemplateTask, ...]


class Choice(NamedTuple):
    """One entry of a choice list."""

    key: str
    label: Text
    hint: Text | None


class Catalogue:
    """All content that ships with the program; every part is read when first asked for."""

    @cached_property
    def controls_27001(self) -> Mapping[str, Control27001]:
        """The 93 Annex A controls of 27001 by ref, in natural order."""
        rows = (Control27001(row["ref"], _text(row["title"]), row["theme"]) for row in _read("iso27001")["controls"])
        return {row.ref: row for row in sorted(rows, key=lambda row: natural_key(row.ref))}

    @cached_property
    def themes_27001(self) -> Mapping[str, Area]:
        """The four themes of 27001 Annex A by key."""
        return {row["key"]: Area(row["ref"], _text(row["title"])) for row in _read("iso27001")["themes"]}

    @cached_property
    def clauses_27001(self) -> Mapping[str, Text]:
        """Titles of the clauses of 27001 by ref."""
        return {row["ref"]: _text(row["title"]) for row in _read("iso27001")["clauses"]}

    @cached_property
    def areas(self) -> Mapping[str, Area]:
        """Clauses 4 to 10 and the nine areas of 42001 Annex A by ref, in natural order."""
        standard = _read("iso42001")
        rows = [row for row in standard["clauses"] if row["parent"] is None] + standard["areas"]
        areas = {row["ref"]: Area(row["ref"], _text(row["title"])) for row in rows}
        return dict(sorted(areas.items(), key=lambda item: natural_key(item[0])))

    @cached_property
    def requirements(self) -> Mapping[str, Requirement]:
        """The 70 rows of the gap checklist by ref: clause items first, then the 38 controls, in natural order."""
        area_of = {row["ref"]: row["area"] for row in _read("iso42001")["controls"]}
        rows = [
            Requirement(
                ref=row["ref"],
                title=_text(row["title"]),
                area=area_of.get(row["ref"], row["ref"].partition(".")[0]),
                is_control=row["ref"] in area_of,
                purpose=_optional(row.get("purpose")),
                from_27001=_text(row["from_27001"]),
                still_missing=_text(row["still_missing"]),
                questions=tuple(map(_text, row["questions"])),
                evidence=tuple(map(_text, row["evidence"])),
                first_step=_text(row["first_step"]),
                effort_days=float(row["effort_days"]),
                effort_note=_optional(row.get("effort_note")),
                activity=row["activity"],
                weight=row["weight"],
                scope=Scope(row["scope"]),
                blocks=row["blocks"],
                relation=row.get("relation"),
                iso27001_clause=row.get("iso27001_ref"),
            )
            for row in [*_read("guidance_clauses"), *_read("guidance_controls")]
        ]
        return {row.ref: row for row in sorted(rows, key=lambda row: natural_key(row.ref))}

    @cached_property
    def controls_42001(self) -> Mapping[str, Requirement]:
        """The 38 Annex A controls of 42001 by ref, in natural order."""
        return {ref: row for ref, row in self.requirements.items() if row.is_control}

    @cache  # noqa: B019 - one catalogue lives as long as the program
    def mapping(self, version: str = CURRENT_MAPPING) -> MappingLibrary:
        """The mapping library called `version`; the current one where a newer program has named one unknown here."""
        content = _read(_MAPPING_FILES.get(version, _MAPPING_FILES[CURRENT_MAPPING]))
        pairs = [
            LibraryPair(
                iso42001=row["iso42001"],
                iso27001=row["iso27001"],
                relationship=Relationship(row["relationship"]),
                strength=row["strength"],
                rationale=_text(row["rationale"]),
                basis=row["basis"],
                published_sources=row.get("published_sources", 0),
            )
            for row in content["pairs"]
        ]
        return MappingLibrary(
            version=content["version"],
            pairs={(pair.iso42001, pair.iso27001): pair for pair in pairs},
            clause_support=tuple(
                ClauseSupport(row["iso42001"], row["iso27001_clause"], row["strength"], _text(row["rationale"]))
                for row in content["clause_support"]
            ),
            unmapped={row["iso42001"]: _text(row["reason"]) for row in content["none"]},
            rubric=tuple(RubricStep(row["min"], row["max"], _text(row["meaning"])) for row in content["rubric"]),
            method=_text(content["method"]),
            caveat=_text(content["caveat"]),
            reasons={(row["iso42001"], row["iso27001"]): _text(row["why"]) for row in content.get("changes", ())},
        )

    @cached_property
    def law_rows(self) -> tuple[LawRow, ...]:
        """Every row of every law, in the order of the laws."""
        return tuple(
            LawRow(
                id=row["id"],
                group=law["group"],
                article=_text(row["article"]),
                title=_text(row["title"]),
                addressee=_text(row["addressee"]),
                obligation=_text(row["obligation"]),
                iso27001=tuple(row["iso27001"]),
                iso42001=tuple(row["iso42001"]),
                status=row["status"],
                gap=_text(row["gap"]),
                counted=row["counted"],
                roles=tuple(row["roles"]),
                condition=row["condition"],
                law=_text(law["title"]),
                applies_from=_text(row["applies_from"]),
            )
            for law in _read("regulations")["laws"]
            for row in law["rows"]
        )

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """The consistency checks by code."""
        return {code: Check(row["sheet"], _text(row["sentence"])) for code, row in _read("checks").items()}

    @cached_property
    def unknown_counts_as(self) -> Mapping[str, str]:
        """For each question about the client: the answer that "unknown" stands for."""
        return {row["key"]: row["unknown_counts_as"] for row in _read("register_vocabulary")["client_questions"]}

    @cached_property
    def activities(self) -> Mapping[str, Activity]:
        """The seven activities of the plan template by key, with their tasks."""
        return {
            row["key"]: Activity(
                key=row["key"],
                title=_text(row["title"]),
                output=_text(row["output"]),
                start_month=row["start_month"],
                end_month=row["end_month"],
                tasks=tuple(
                    TemplateTask(
                        key=task["key"],
                        title=_text(task["title"]),
                        working_days=task["working_days"],
                        after=tuple(task["after"]),
                        owner_role=_text(task["owner_role"]),
                        milestone=task["milestone"],
                        start_month=task.get("start_month", row["start_month"]),
                        end_month=task.get("end_month", row["end_month"]),
                    )
                    for task in row["tasks"]
                ),
            )
            for row in _read("plan_template")
        }

    @cached_property
    def template_tasks(self) -> Mapping[str, TemplateTask]:
        """Every task of the plan template by key."""
        return {task.key: task for activity in self.activities.values() for task in activity.tasks}

    @cached_property
    def vocabularies(self) -> Mapping[str, Mapping[str, Choice]]:
        """Every choice list by name, each in its own order."""
        lists = {**_read("register_vocabulary"), **_read("labels")}
        return {
            name: {
                entry["key"]: Choice(
                    entry["key"], _text(entry["label"]), _optional(entry.get("hint") or entry.get("duties"))
                )
                for entry in entries
            }
            for name, entries in lists.items()
            if isinstance(entries, list) and all("label" in entry for entry in entries)
        }

    def label(self, vocabulary: str, key: str) -> Text:
        """The label of `key` in `vocabulary`; an unknown key (of a newer program) is shown as it is."""
        choice = self.vocabularies[vocabulary].get(key)
        return choice.label if choice else Text(key, key)


@cache
def catalogue() -> Catalogue:
    """The one catalogue of this program."""
    return Catalogue()
