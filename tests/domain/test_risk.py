"""The risk level against the matrix of the risk library."""

import json

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.domain.risk import risk_level

BANDS = json.loads((RESOURCES / "catalogue" / "risk_library.json").read_text(encoding="utf-8"))["bands"]


def test_levels_are_those_of_the_matrix() -> None:
    for row in BANDS["matrix"]:
        levels = [risk_level(int(row["likelihood"]), impact, 1) for impact in range(1, 6)]
        assert levels == [int(level) for level in row["levels"]]


def test_the_higher_impact_counts() -> None:
    assert risk_level(4, 2, 4) == risk_level(4, 4, 2) == 5


def test_severe_impact_on_people_is_never_below_three() -> None:
    assert [risk_level(likelihood, 1, 5) for likelihood in range(1, 6)] == [3, 4, 4, 5, 5]
    assert risk_level(1, 5, 1) == 3  # 1 x 5 = 5: in the band of 3 anyway
    assert risk_level(1, 4, 4) == 2  # 1 x 4 = 4: no floor below five
