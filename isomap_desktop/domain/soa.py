"""The combined Statement of Applicability: 93 controls of 27001, 38 of 42001, own ones, each with its reasons."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.catalogue import LawRow, catalogue
from isomap_desktop.domain.laws import law_notes
from isomap_desktop.domain.regulations import live_classes, row_applies
from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Text, natural_key
from isomap_desktop.domain.vocabulary import InclusionReason, Standard, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from isomap_desktop.domain.facts import Facts, RequirementKey
    from isomap_desktop.domain.gaps import Gap
    from isomap_desktop.domain.tables import SoaEntry

OWN_CONTROLS = Text("Own controls", "בקרות עצמאיות")
_IN_CONTRACT = frozenset({"agreed", "partly"})


class SoaControl(NamedTuple):
    """One control of the statement with everything that an auditor asks about it."""

    standard: str
    ref: str
    """As the user reads it: "27001 A.5.4"; the client's own ones by their short ref."""
    title: Text
    area: Text
    state: State
    reasons: tuple[str, ...]
    """Why it is included; empty for a control that is excluded."""
    suggested: tuple[str, ...]
    """The reasons that follow from the registers."""
    by_hand: bool
    """Whether the reasons were chosen by the user instead of following the registers."""
    justification: str
    exclusion: str
    implementation: str
    evidence: str
    pieces: int
    """How many pieces of evidence are recorded beside the short text."""
    owner: str
    reviewed_on: date | None
    notes: str
    risks: tuple[str, ...]
    """Codes of the risks that it treats and that are not closed."""
    laws: Text
    contracts: tuple[str, ...]
    """Names of the suppliers whose contract has a clause that names it."""
    key: RequirementKey

    @property
    def applicable(self) -> bool:
        """Whether it is part of the client's systems."""
        return self.state is not State.NOT_APPLICABLE

    @property
    def lacks_reason(self) -> bool:
        """Whether it is applicable and nothing says why."""
        return self.applicable and not self.reasons

    @property
    def lacks_exclusion(self) -> bool:
        """Whether it is excluded and nothing says why."""
        return not self.applicable and not self.exclusion


def statement(facts: Facts, found: Sequence[Gap]) -> list[SoaControl]:
    """Every control in the order of the standards, own ones last; `found` are the gaps of these facts."""
    sources = _Sources.of(facts)
    rows = [_of_27001(facts, ref, sources) for ref in facts.controls]
    gaps = [gap for gap in found if gap.is_control]
    gaps.sort(key=lambda gap: (gap.standard == Standard.OWN, natural_key(gap.ref)))
    return rows + [_of_gap(facts, gap, sources) for gap in gaps]


class _Sources(NamedTuple):
    """What the registers say of each control."""

    risks: Mapping[RequirementKey, Sequence[str]]
    laws: Mapping[RequirementKey, Sequence[LawRow]]
    contracts: Mapping[RequirementKey, Sequence[str]]

    @classmethod
    def of(cls, facts: Facts) -> _Sources:
        risks: defaultdict[RequirementKey, list[str]] = defaultdict(list)
        for each in facts.risks:
            for key in each.controls if each.risk.status != "closed" else ():
                risks[key].append(each.risk.code)
        laws: defaultdict[RequirementKey, list[LawRow]] = defaultdict(list)
        classes = live_classes(facts.assets)
        for row in catalogue().law_rows:
            if row.counted and row_applies(row, facts.client, classes):
                for ref in row.iso27001:
                    laws[Standard.ISO27001, ref].append(row)
                for ref in row.iso42001:
                    laws[Standard.ISO42001, ref].append(row)
        contracts: defaultdict[RequirementKey, list[str]] = defaultdict(list)
        for supplier in facts.suppliers:
            states = facts.clauses.get(supplier.id or 0, {})
            named = (clause.serves for clause in clauses().values() if states.get(clause.key) in _IN_CONTRACT)
            for name in dict.fromkeys(serves for all_served in named for serves in all_served):
                standard, _, ref = name.partition(" ")
                contracts[standard, ref].append(supplier.name)
        return cls(risks, laws, contracts)

    def suggested(self, key: RequirementKey) -> tuple[str, ...]:
        """The reasons for which there is a source."""
        named = {
            InclusionReason.RISK: self.risks,
            InclusionReason.LEGAL: self.laws,
            InclusionReason.CONTRACT: self.contracts,
        }
        return tuple(str(reason) for reason, source in named.items() if key in source)


def _of_27001(facts: Facts, ref: str, sources: _Sources) -> SoaControl:
    row, control = facts.controls[ref], catalogue().controls_27001[ref]
    key, excluded = (str(Standard.ISO27001), ref), row.state == State.NOT_APPLICABLE
    entry = facts.soa.get(key)
    reasons = _reasons(entry, sources.suggested(key))
    return SoaControl(
        standard=key[0],
        ref=f"{Standard.ISO27001} {ref}",
        title=control.title,
        area=catalogue().themes_27001[control.theme].title,
        state=State(row.state),
        reasons=() if excluded else reasons,
        suggested=sources.suggested(key),
        by_hand=_is_by_hand(entry) and not excluded,
        justification="" if excluded else row.justification,
        exclusion=row.justification if excluded else "",
        implementation=entry.implementation if entry else "",
        evidence=row.evidence,
        pieces=facts.evidence.get(key, 0),
        owner=row.owner,
        reviewed_on=row.reviewed_on,
        notes=row.notes,
        risks=tuple(sources.risks.get(key, ())),
        laws=_named(sources.laws.get(key, ())),
        contracts=tuple(sources.contracts.get(key, ())),
        key=key,
    )


def _of_gap(facts: Facts, gap: Gap, sources: _Sources) -> SoaControl:
    row, own = gap.assessment, gap.standard == Standard.OWN
    entry = facts.soa.get(gap.key)
    reasons = _reasons(entry, sources.suggested(gap.key))
    return SoaControl(
        standard=gap.standard,
        ref=gap.ref if own else " ".join(gap.key),
        title=gap.title,
        area=OWN_CONTROLS if own else catalogue().areas[gap.area].title,
        state=gap.status,
        reasons=reasons if gap.applicable else (),
        suggested=sources.suggested(gap.key),
        by_hand=_is_by_hand(entry) and gap.applicable,
        justification=entry.justification if entry and gap.applicable else "",
        exclusion="" if gap.applicable else row.reason_not_applicable,
        implementation=entry.implementation if entry else "",
        evidence=row.evidence,
        pieces=facts.evidence.get(gap.key, 0),
        owner=row.owner,
        reviewed_on=entry.reviewed_on if entry else None,
        notes=row.notes,
        risks=tuple(sources.risks.get(gap.key, ())),
        laws=_named(sources.laws.get(gap.key, ())),
        contracts=tuple(sources.contracts.get(gap.key, ())),
        key=gap.key,
    )


def _is_by_hand(entry: SoaEntry | None) -> bool:
    return entry is not None and entry.reasons is not None


def _reasons(entry: SoaEntry | None, suggested: tuple[str, ...]) -> tuple[str, ...]:
    if entry is None or entry.reasons is None:
        return suggested
    return tuple(filter(None, entry.reasons.split(",")))


def _named(rows: Iterable[LawRow]) -> Text:
    """The articles by law, e.g. "GDPR: Art. 32, Art. 33"."""
    by_group: defaultdict[str, list[Text]] = defaultdict(list)
    for row in rows:
        by_group[row.group].append(row.article)
    groups = law_notes().groups
    return Text(
        *(
            "; ".join(
                f"{_short(groups[group][at])}: {', '.join(dict.fromkeys(article[at] for article in articles))}"
                for group, articles in by_group.items()
            )
            for at in range(2)
        )
    )


def _short(name: str) -> str:
    """A law's name without what stands in brackets behind it."""
    return name.partition(" (")[0]
