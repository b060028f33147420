"""The clauses that a contract with an AI supplier should have, and how far one supplier's has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from isomap_desktop.domain.content import read as _read
from isomap_desktop.domain.content import text as _text

if TYPE_CHECKING:
    from isomap_desktop.domain.tables import Supplier
    from isomap_desktop.domain.text import Text

EXPIRY_WARNING = timedelta(days=90)
_FULFILLED: Mapping[str, float] = {"agreed": 1.0, "partly": 0.5}
_NOT_NEEDED = "not_needed"
_EXPIRED, _SOON = "expired", "soon"
PERSONAL = frozenset(
    {
        "personal",
        "sensitive_il",
        "special_gdpr",
        "children",
        "biometric",
        "health",
        "financial",
        "employee",
        "criminal",
        "location",
    }
)
"""The data categories for which the law asks for written terms with whoever processes them."""

States = Mapping[str, str]
"""State by clause; a clause without a state was not checked."""


class Clause(NamedTuple):
    """One clause of the checklist."""

    key: str
    title: Text
    why: Text
    ask: Text
    """What to ask the supplier for, ready for a letter."""
    serves: tuple[str, ...]
    """Standard or law with the ref, e.g. "42001 A.10.3" or "GDPR 28"."""
    weight: int
    """1 to 3."""
    required: bool


@cache
def clauses() -> Mapping[str, Clause]:
    """The clauses of the checklist by key, in its order."""
    return {
        row["key"]: Clause(
            row["key"],
            _text(row["title"]),
            _text(row["why"]),
            _text(row["ask"]),
            tuple(row["serves"]),
            row["weight"],
            row["required"],
        )
        for row in _read("supplier_clauses")
    }


def score(states: States) -> float | None:
    """Σ weight · fulfilment / Σ weight over the clauses that are needed; None where none was checked or is needed.

    In the contract counts 1, partly ½, missing or not checked 0.
    """
    needed = [clause for clause in clauses().values() if states.get(clause.key) != _NOT_NEEDED]
    if not states or not needed:
        return None
    won = sum(clause.weight * _FULFILLED.get(states.get(clause.key, ""), 0.0) for clause in needed)
    return won / sum(clause.weight for clause in needed)


def missing(states: States) -> list[Clause]:
    """The clauses still to be agreed, required ones first: not checked, missing, or covered in part."""
    open_clauses = [clause for clause in clauses().values() if states.get(clause.key) not in ("agreed", _NOT_NEEDED)]
    return sorted(open_clauses, key=lambda clause: not clause.required)


def lacks_required(states: States) -> bool:
    """Whether a required clause is not fully agreed; a contract that was not checked lacks them all."""
    return any(clause.required for clause in missing(states))


def expiry_state(expires: date | None, today: date) -> str:
    """The code of the vocabulary expiry_state: expired, soon (within the time of warning), or an empty text."""
    if expires is None or expires > today + EXPIRY_WARNING:
        return ""
    return _EXPIRED if expires < today else _SOON


def expiry(supplier: Supplier, today: date) -> str:
    """The worse expiry state of contract and DPA; a contract that is said to have expired has, whatever its date."""
    states = {expiry_state(day, today) for day in (supplier.contract_expires, supplier.dpa_expires)}
    if supplier.contract_status == _EXPIRED:
        states.add(_EXPIRED)
    return next((state for state in (_EXPIRED, _SOON) if state in states), "")


def needs_dpa(supplier: Supplier, data_categories: Iterable[str]) -> bool:
    """Whether terms for personal data are missing: the register says so, or none are recorded for such data."""
    if supplier.dpa_status in ("", _NOT_NEEDED):
        return not PERSONAL.isdisjoint(data_categories)
    return supplier.dpa_status == "missing"


def open_in_signed(supplier: Supplier, states: States) -> Clause | None:
    """The first required clause that a signed addendum does not have though its clauses were checked."""
    if supplier.contract_status != "signed" or not states:
        return None
    found = (clause for clause in missing(states) if clause.required and states.get(clause.key) != "partly")
    return next(found, None)
