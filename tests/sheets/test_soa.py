"""The client's 27001 Statement of Applicability as a table: 93 controls in natural order."""

from collections.abc import Callable
from datetime import date
from typing import Any

from isomap_desktop.domain.text import Language
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.soa import SOA, soa_rows

Put = Callable[..., Any]


def test_all_controls_stand_in_natural_order(acme: Project) -> None:
    rows = soa_rows(acme)
    assert len(rows) == 93
    assert [row.ref for row in rows[:10]] == [f"A.5.{number}" for number in range(1, 11)]
    assert (SOA.row_id(rows[0]), rows[-1].ref) == ("27001 A.5.1", "A.8.34")
    assert [row.theme.en.split()[0] for row in rows] == (
        ["Organizational"] * 37 + ["People"] * 8 + ["Physical"] * 14 + ["Technological"] * 34
    )


def test_cells_store_codes_texts_and_dates(acme: Project, put: Put) -> None:
    assert put(SOA, "27001 A.5.1", "state", "implemented").state == "implemented"
    assert put(SOA, "27001 A.5.1", "owner", "Dana").owner == "Dana"
    assert put(SOA, "27001 A.5.1", "owner", None).owner == ""
    assert put(SOA, "27001 A.5.1", "reviewed_on", date(2026, 3, 1)).reviewed_on == date(2026, 3, 1)
    assert put(SOA, "27001 A.5.1", "reviewed_on", None).reviewed_on is None
    acme.undo()
    row = soa_rows(acme)[0]
    assert SOA.column("reviewed_on").display(row, Language.HEBREW) == "01.03.2026"
    assert SOA.column("state").display(row, Language.ENGLISH) == "Implemented"
    assert SOA.column("state").display(row, Language.HEBREW) == "מיושם"
