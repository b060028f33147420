"""The deliverables that a test looks at: in the suite's short form the workbook and the four of the first tabs in both
languages, each other report in one, and two of the packs.

They are made of the same parts, and every sheet of the reports stands in the full workbook too.
"""

from collections.abc import Iterable

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import NAMES

PACKS = ("kickoff", "gap", "asset_mapping", "policy", "new_controls", "contracts", "audit_readiness")
IN_HEBREW = frozenset({"pack-kickoff", "risks", "impact", "laws"})
IN_ENGLISH = frozenset({"pack-asset_mapping", "soa", "suppliers", "audit", "progress"})
IN_BOTH = frozenset({"workbook", "mapping", "gaps", "assets", "plan"})


def in_short_form(name: str, language: Language) -> bool:
    """Whether the short form looks at the deliverable in this language."""
    return name in IN_BOTH | (IN_HEBREW if language is Language.HEBREW else IN_ENGLISH)


def of_each(names: Iterable[str]) -> pytest.MarkDecorator:
    """The test runs for each of these in each language, as far as the form has it."""
    return pytest.mark.parametrize(
        ("name", "language"),
        [
            pytest.param(name, language, marks=() if in_short_form(name, language) else pytest.mark.long)
            for name in names
            for language in Language
        ],
    )


each_deliverable = of_each(NAMES)
each_hebrew = pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if in_short_form(name, Language.HEBREW) else pytest.mark.long) for name in NAMES],
)
