"""The risk register: what a rating means, where a risk stands on the matrix, and the starter library."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from isomap_desktop.domain.content import read, text
from isomap_desktop.domain.risk import risk_level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from isomap_desktop.domain.facts import AssetFacts, RequirementKey, RiskFacts
    from isomap_desktop.domain.tables import Risk
    from isomap_desktop.domain.text import Text

MOMENTS = ("inherent", "current", "residual")
"""When a risk is rated: without controls, as it is today, and after its treatment."""
HIGH = 4
"""The level from which a risk needs a treatment."""
_ANY = "any"


class Rating(NamedTuple):
    """How likely a risk is and how hard it would hit, each from 1 to 5; 0 where nobody has said."""

    likelihood: int
    business: int
    people: int

    @property
    def impact(self) -> int:
        """The harder of the two impacts."""
        return max(self.business, self.people)

    @property
    def level(self) -> int | None:
        """1 (very low) to 5 (very high); None until likelihood and one impact are rated."""
        return risk_level(*self) if self.likelihood and self.impact else None


class LibraryRisk(NamedTuple):
    """One risk of the starter library with its typical rating before treatment: our judgement."""

    key: str
    lens: str
    title: Text
    threat: Text
    vulnerability: Text
    consequence: Text
    affects: tuple[str, ...]
    controls: tuple[RequirementKey, ...]
    rating: Rating
    applies_to: frozenset[str]
    """Kinds, model types and ways of obtaining an asset; "any" for every AI system."""

    def concerns(self, asset: AssetFacts) -> bool:
        """Whether the asset is of a kind that this risk is typical of."""
        return not self.applies_to.isdisjoint((asset.kind, asset.model_type, asset.obtained))


def rating(risk: Risk, moment: str) -> Rating:
    """The rating of `risk` at one of the moments."""
    return Rating(*(int(getattr(risk, f"{moment}_{part}") or 0) for part in Rating._fields))


def standing(risk: Risk) -> int | None:
    """The level of today; the inherent one while nobody has rated today's."""
    return rating(risk, "current").level or rating(risk, "inherent").level


def is_open(risk: Risk) -> bool:
    """Whether it still counts: not closed."""
    return risk.status != "closed"


def count_by_level(risks: Iterable[RiskFacts]) -> Mapping[str, int]:
    """How many open risks stand at each level, "" for those that nobody has rated."""
    return Counter(str(standing(each.risk) or "") for each in risks if is_open(each.risk))


@cache
def risk_library() -> Mapping[str, LibraryRisk]:
    """The starter risks by key, in the order of the library."""
    return {row["key"]: _library_risk(row) for row in read("risk_library")["risks"]}


def suggested_for(risk: LibraryRisk, assets: Iterable[AssetFacts]) -> tuple[AssetFacts, ...]:
    """The assets whose kind, model type or origin makes the risk typical of them."""
    return tuple(asset for asset in assets if risk.concerns(asset))


def is_general(risk: LibraryRisk) -> bool:
    """Whether it belongs to every AI system rather than to some kinds."""
    return _ANY in risk.applies_to


def _library_risk(row: Any) -> LibraryRisk:  # noqa: ANN401 - parsed JSON of our own
    lens, impact = row["lens"], row["typical_impact"]
    return LibraryRisk(
        key=row["key"],
        lens=lens,
        title=text(row["title"]),
        threat=text(row["threat"]),
        vulnerability=text(row["vulnerability"]),
        consequence=text(row["consequence"]),
        affects=tuple(row["affects"]),
        controls=tuple(control_key(name) for name in row["controls"]),
        rating=Rating(row["typical_likelihood"], impact if lens != "aims" else 0, impact if lens != "isms" else 0),
        applies_to=frozenset(row["applies_to"]),
    )


def control_key(name: str) -> RequirementKey:
    """Standard and ref of a control written as "27001 A.5.9"."""
    standard, _, ref = name.strip().partition(" ")
    return standard, ref.strip()
