"""The deliverables that a test looks at: in the suite's short form each pack in one language, all else in both.

The packs are made of the same parts, most of which stand in the reports and in the full workbook too.
"""

import pytest

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import NAMES, PACK

PACKS = ("kickoff", "gap", "asset_mapping", "policy", "new_controls", "contracts", "audit_readiness")
IN_HEBREW = frozenset({"kickoff", "gap", "policy", "contracts"})
"""The packs that the short form has in Hebrew; it has the others in English."""


def in_short_form(name: str, language: Language) -> bool:
    """Whether the short form looks at the deliverable in this language."""
    return not name.startswith(PACK) or (name.removeprefix(PACK) in IN_HEBREW) is (language is Language.HEBREW)


each_deliverable = pytest.mark.parametrize(
    ("name", "language"),
    [
        pytest.param(name, language, marks=() if in_short_form(name, language) else pytest.mark.long)
        for name in NAMES
        for language in Language
    ],
)
each_hebrew = pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=() if in_short_form(name, Language.HEBREW) else pytest.mark.long) for name in NAMES],
)
