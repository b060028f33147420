"""What the running ISMS lets one propose: a control with enough credit is at least partly in place."""

from typing import NamedTuple

from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts, RequirementKey
from isomap_desktop.domain.vocabulary import Standard, State

ENOUGH_CREDIT = 0.5


class Provenance(NamedTuple):
    """The 27001 control that carried a status over, as it was then; stored as text in `carried_from`."""

    iso27001: str
    state: State
    strength: int
    credit: float
    """0 to 1."""

    @property
    def code(self) -> str:
        """As it is stored, e.g. "A.5.9 implemented 7 0.70"."""
        return f"{self.iso27001} {self.state} {self.strength} {self.credit:.2f}"

    @classmethod
    def of(cls, code: str) -> "Provenance | None":
        """What was stored; None where nothing is, or nothing that can be read."""
        parts = code.split()
        try:
            ref, state, strength, credit = parts
            return cls(ref, State(state), int(strength), float(credit))
        except ValueError:
            return None


class CarryOver(NamedTuple):
    """One proposal: this requirement, not assessed yet, is partly in place."""

    key: RequirementKey
    old: State
    new: State
    provenance: Provenance


def carry_overs(facts: Facts) -> list[CarryOver]:
    """Every control not assessed whose credit is at least one half, in natural order; a clause earns no credit."""
    coverage = Coverage.of(facts)
    found = []
    for key, row in facts.assessments.items():
        if key[0] != Standard.ISO42001 or row.status != State.NOT_ASSESSED:
            continue
        pair, credit = coverage.carrier(key[1]), coverage.credit(key[1])
        if pair is not None and credit >= ENOUGH_CREDIT:
            state = State(facts.controls[pair.iso27001].state)
            provenance = Provenance(pair.iso27001, state, pair.strength, credit)
            found.append(CarryOver(key, State.NOT_ASSESSED, State.PARTIAL, provenance))
    return found
