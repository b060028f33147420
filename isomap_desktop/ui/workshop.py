"""The way into a workshop and out of it: which requirements it steps through, and where the window stands after it."""

from PySide6.QtCore import Qt

from isomap_desktop.domain.facts import RequirementKey
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.sheets.gaps import GAPS, GapRow
from isomap_desktop.ui.gaps_page import GapsPage
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.workshop_window import WorkshopWindow


def run_workshop(window: MainWindow) -> None:
    """Go through the checklist as `window` shows it, and show there the requirement reached."""
    order, first = order_in(window)
    workshop = WorkshopWindow(window.project, window.language, order, first, window)
    workshop.setWindowState(Qt.WindowState.WindowFullScreen)
    workshop.exec()
    reached = GAPS.row_id(workshop.row)
    workshop.deleteLater()
    window.go_to(f"gaps/{reached}")


def order_in(window: MainWindow) -> tuple[list[RequirementKey], RequirementKey]:
    """The requirements to step through and the one to begin with: as the checklist shows them where it is in front.

    Elsewhere, and where it shows none, they are those of the sheet from the first that is not assessed.
    """
    page, chosen = window.page, None
    rows = GAPS.rows(window.project)
    if isinstance(page, GapsPage) and page.table.isVisibleTo(page):
        chosen = getattr(page.current_row(), "key", None)
        rows = [row for row in page.model.rows if isinstance(row, GapRow)] or rows
    order = [row.key for row in rows]
    unassessed = (row.key for row in rows if row.status == State.NOT_ASSESSED)
    return order, chosen if chosen in order else next(unassessed, order[0])
