"""A register of 10,000 filled-in records: opened, searched, sorted, edited in bulk, and what it takes of memory."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from time import perf_counter

ASSETS = 10_000
BULK = 1_000
WORDS = ("chat", "system 12", "owner 3", "תמיכה")
SORTED = ("name", "owner", "risk_level", "purpose", "eu_ai_act_class", "completeness", "data_categories", "review_due")


def write(path: Path) -> None:
    """A client's file with the register; its texts are as long and as mixed as real ones."""
    from datetime import date, timedelta

    from isomap_desktop.domain.tables import Asset
    from isomap_desktop.domain.vocabulary import Verb
    from isomap_desktop.project.project import Project

    uses = ("scoring of applicants", "chat with customers", "claims", "תמיכה בעובדים")
    with Project.create(path, name="Many") as project, project.change(Verb.IMPORT_ASSETS) as session:
        session.add_all(
            Asset(
                code=f"AI-{number:05}",
                name=f"System {number} for {uses[number % 4]}",
                purpose=f"Does part {number % 31} of the work of department {number % 17}",
                owner=f"Owner {number % 97}",
                department=f"Department {number % 17}",
                location="Cloud, EU region",
                model_type="llm",
                model_name=f"Model {number % 11}",
                model_version="4",
                obtained="api",
                life_cycle_stage=("operation", "idea", "pilot")[number % 3],
                eu_ai_act_class=("high_annex3", "minimal", "not_classified", "transparency")[number % 4],
                org_roles="deployer",
                risk_level=str(number % 6) if number % 6 else "",
                users=f"Staff of branch {number % 13}",
                persons_affected="Customers and employees",
                decision_impact="none",
                oversight_mode="in_loop",
                prohibited_uses="No decisions on people without review",
                known_limits="Weak on short texts; מערכת שמסייעת לעובדים בקבלת החלטות",
                data_categories="none" if number % 2 else "basic,employee",
                training_data="Own tickets of five years, cleaned",
                metrics="F1 0.91 on the holdout set",
                confidentiality="2",
                integrity="3",
                availability="1",
                review_due=date(2026, 1, 1) + timedelta(days=number % 700),
            )
            for number in range(ASSETS)
        )


@contextmanager
def written() -> Iterator[Path]:
    """The file, written by a process of its own so that its memory is not this one's."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.isomap"
        subprocess.run([sys.executable, __file__, str(path)], check=True)
        yield path


@contextmanager
def opened() -> Iterator["Register"]:
    """The register on the screen."""
    from probes import put_away, shown

    from isomap_desktop.ui.assets_page import AssetsPage

    with written() as path:
        application, desk, main = shown(path)
        main.show_page("assets")
        main.grab()
        application.processEvents()
        page = main.page_named("assets")
        assert isinstance(page, AssetsPage)
        yield Register(page)
        put_away(desk)


class Register:
    """The page, and how long it takes until what was done is painted."""

    def __init__(self, page) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - known after Qt is
        self.page = page

    def wait(self, seconds: float) -> None:
        """What a user does before the first key: nothing."""
        from PySide6.QtTest import QTest

        QTest.qWait(round(seconds * 1000))

    def painted(self) -> None:
        """Show what is due."""
        from PySide6.QtWidgets import QApplication

        self.page.table.viewport().repaint()
        QApplication.processEvents()


def search(_: Path) -> dict[str, float]:
    """Milliseconds from a key in the register's search until it is painted; the slowest of all keys but one in 20."""
    with opened() as register:
        register.wait(3)
        taken = []
        for word in WORDS:
            for end in range(1, len(word) + 1):
                start = perf_counter()
                register.page.search.setText(word[:end])
                register.painted()
                taken.append((perf_counter() - start) * 1000)
            register.page.search.clear()
        return {"p95_ms": quantiles(taken, n=20)[-1]}


def sort(_: Path) -> dict[str, float]:
    """Milliseconds to sort by the slowest of its columns, painted."""
    from PySide6.QtCore import Qt

    with opened() as register:
        register.wait(3)
        taken = []
        for key in SORTED:
            column = register.page.model.column_index(key)
            for order in Qt.SortOrder:
                start = perf_counter()
                register.page.table.sortByColumn(column, order)
                register.painted()
                taken.append((perf_counter() - start) * 1000)
        return {"slowest_ms": max(taken)}


def bulk(_: Path) -> dict[str, float]:
    """Seconds to give 1,000 rows another owner, durable and painted; one undo brings all back."""
    with opened() as register:
        register.wait(3)
        model = register.page.model
        owner = model.column_index("owner")
        before = [row.owner for row in model.rows]
        start = perf_counter()
        model.set_cells([(at, owner, "Noa Levi") for at in range(BULK)])
        register.painted()
        taken = perf_counter() - start
        assert sum(row.owner == "Noa Levi" for row in model.rows) == BULK
        register.page.project.undo()
        assert [row.owner for row in model.rows] == before
        return {"seconds": taken}


def memory(_: Path) -> dict[str, float]:
    """Resident megabytes with the register shown, searched, sorted and edited."""
    from probes import resident
    from PySide6.QtCore import Qt

    with opened() as register:
        register.wait(3)
        model = register.page.model
        register.page.search.setText("chat")
        register.page.search.clear()
        register.page.table.sortByColumn(model.column_index("name"), Qt.SortOrder.DescendingOrder)
        model.set_cells([(at, model.column_index("owner"), "Noa Levi") for at in range(BULK)])
        register.painted()
        return {"megabytes": resident()}


if __name__ == "__main__":
    write(Path(sys.argv[1]))
