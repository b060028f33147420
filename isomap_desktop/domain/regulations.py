"""Which law rows concern this client, and how much law stands behind a requirement."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from isomap_desktop.domain.catalogue import LawRow, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from isomap_desktop.domain.facts import AssetFacts, Facts
    from isomap_desktop.domain.tables import Client

_CLIENT_QUESTION = {"eu_ai_act": "eu_market", "gdpr": "gdpr_applies", "israel": "israeli_law"}
_CLASSES = {
    "high_risk": frozenset({"high_annex1", "high_annex3"}),
    "gpai": frozenset({"gpai", "gpai_systemic"}),
    "transparency": frozenset({"transparency"}),
}


def law_applies(client: Client, group: str) -> bool:
    """Whether a group of laws concerns the client; a question not answered counts as the catalogue says."""
    question = _CLIENT_QUESTION[group]
    answer = str(getattr(client, question))
    return (catalogue().unknown_counts_as[question] if answer == "unknown" else answer) == "yes"


def live_classes(assets: Iterable[AssetFacts]) -> frozenset[str]:
    """The EU AI Act classes among the live assets, "not_classified" included; empty while none is recorded."""
    return frozenset(
        asset.eu_ai_act_class if asset.is_classified else "not_classified" for asset in assets if asset.is_live
    )


def row_applies(row: LawRow, client: Client, classes: frozenset[str]) -> bool:
    """Whether one duty can fall on this client: the law, the client's role, and a live system of that class.

    While no system is recorded or one is not classified, it may be of any class; no role chosen means any role.
    """
    if not law_applies(client, row.group):
        return False
    roles = frozenset(client.roles.split(",")) if client.roles else frozenset()
    if roles and row.roles and roles.isdisjoint(row.roles):
        return False
    return row.condition is None or not classes or not classes.isdisjoint(_CLASSES[row.condition] | {"not_classified"})


def legal_rows(facts: Facts) -> Counter[str]:
    """How many counted law rows that concern this client name each 42001 requirement, by ref."""
    classes = live_classes(facts.assets)
    return Counter(
        ref
        for row in catalogue().law_rows
        if row.counted and row_applies(row, facts.client, classes)
        for ref in row.iso42001
    )
