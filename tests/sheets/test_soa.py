"""The client's 27001 Statement of Applicability as a table: 93 controls in natural order."""

from collections.abc import Callable
from datetime import date
from typing import Any

from isomap_desktop.domain.text import Language
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.soa import SOA, soa_rows

Put = Callable[..., Any]


def test_all_controls_stand_in_natural_order_of_the_standards(acme: Project) -> None:
    rows = soa_rows(acme)
    assert len(rows) == 93 + 38
    assert [row.ref for row in rows[:3]] == ["27001 A.5.1", "27001 A.5.2", "27001 A.5.3"]
    assert (rows[92].ref, rows[93].ref, rows[-1].ref) == ("27001 A.8.34", "42001 A.2.2", "42001 A.10.4")
    assert [row.area.en.split()[0] for row in rows[:93]] == (
        ["Organizational"] * 37 + ["People"] * 8 + ["Physical"] * 14 + ["Technological"] * 34
    )
    assert (SOA.row_id(rows[0]), SOA.row_id(rows[-1])) == ("27001 A.5.1", "42001 A.10.4")


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
