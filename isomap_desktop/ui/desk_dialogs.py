"""The dialogs that a window opens over itself: import, export, the client's details, shortcuts, about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog

from isomap_desktop import __version__
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import WorkingWeek
from isomap_desktop.ui import settings
from isomap_desktop.ui.dialogs import tell
from isomap_desktop.ui.drops import WORKBOOKS

if TYPE_CHECKING:
    from isomap_desktop.importing.preview import Proposal
    from isomap_desktop.importing.returned import Returned
    from isomap_desktop.ui.main_window import MainWindow

_OTHER_PAGES = {
    "by27001": "mapping",
    "audit": "gaps",
    "nonconformities": "gaps",
    "supplier_clauses": "suppliers",
    "impact": "risks",
}
"""The tabs of sheets that have none of their own name."""


def open_dialog(name: str, window: MainWindow, value: object = None) -> None:
    """Open the dialog called `name`; an import may be asked for by kind ("import_soa") and with a workbook."""
    match name.split("_"):
        case ["import", *kinds]:
            path = value if isinstance(value, Path) else ask_workbook(window)
            if path is not None:
                import_workbook(window, path, kinds[0] if kinds else "auto")
        case ["export"]:
            export(window)
        case ["client"]:
            edit_client(window)
        case ["snapshots"]:
            show_snapshots(window)
        case ["workshop"]:
            run_workshop(window)
        case ["shortcuts"]:
            show_shortcuts(window)
        case ["about"]:
            show_about(window)
        case _:
            raise ValueError(name)


def ask_workbook(window: MainWindow) -> Path | None:
    """The workbook to import."""
    kinds = QCoreApplication.translate("desk_dialogs", "Workbooks and mappings ({0})").format(
        " ".join(f"*{end}" for end in WORKBOOKS)
    )
    heading = QCoreApplication.translate("desk_dialogs", "Import a workbook or a mapping")
    chosen, _ = QFileDialog.getOpenFileName(window, heading, settings.folder("import"), kinds)
    return Path(chosen) if chosen else None


def import_workbook(window: MainWindow, path: Path, kind: str) -> None:
    """Preview a workbook and import it; the page that shows what came in is brought to the front."""
    from isomap_desktop.ui.import_dialog import ImportDialog

    settings.set_folder("import", path.parent)
    dialog = ImportDialog(window.project, path, kind, window.language, window)
    accepted = dialog.exec()
    proposal, again = dialog.proposal, dialog.wants_another
    dialog.deleteLater()
    if accepted and proposal is not None:
        window.show_page(page_of(proposal))
    elif again:
        window.asked.emit("import", None)


def page_of(proposal: Proposal | Returned) -> str:
    """The tab that shows what came in; of a returned workbook that of its first change."""
    from isomap_desktop.importing.proposed import Kind
    from isomap_desktop.importing.returned import Returned

    if isinstance(proposal, Returned):
        names = [each.sheet.name for each in proposal.cells if proposal.takes(each)]
        names += [each.sheet.name for each in proposal.added if proposal.takes(each)]
        return next((_OTHER_PAGES.get(name, name) for name in names), "overview")
    pages = {Kind.ASSETS: "assets", Kind.SUPPLIERS: "suppliers", Kind.RISKS: "risks"}
    return pages.get(proposal.kind, "mapping")


def export(window: MainWindow) -> None:
    """Write deliverables for the client."""
    from isomap_desktop.ui.export_dialog import ExportDialog

    dialog = ExportDialog(window.project, window.language, window)
    dialog.exec()
    dialog.deleteLater()


def edit_client(window: MainWindow) -> None:
    """Change the client's details and the look of the deliverables as one step."""
    from isomap_desktop.edits import client as edits
    from isomap_desktop.project.queries import brand, client
    from isomap_desktop.ui.client_dialog import ClientDetails, ClientDialog

    with window.project.rows() as connection:
        row = client(window.project)
        week = WorkingWeek(row.working_week)
        now = ClientDetails(row.name, Language(row.language), row.plan_start, week, row.consultant, brand(connection))
    dialog = ClientDialog(window.language, now, window)
    accepted = dialog.exec()
    wanted = dialog.details()
    dialog.deleteLater()
    if accepted and wanted != now:
        edits.edit(window.project, **wanted._asdict())


def show_snapshots(window: MainWindow) -> None:
    """Take, compare and go back to snapshots."""
    from isomap_desktop.ui.snapshots_dialog import SnapshotsDialog

    dialog = SnapshotsDialog(window.project, window.language, window)
    dialog.exec()
    dialog.deleteLater()


def run_workshop(window: MainWindow) -> None:
    """Answer the checklist in large type before the client's people."""
    from isomap_desktop.ui import workshop

    workshop.run_workshop(window)


def show_shortcuts(window: MainWindow) -> None:
    """Every key of the window and of its tables."""
    from isomap_desktop.ui.shortcuts_dialog import ShortcutsDialog

    native = QKeySequence.SequenceFormat.NativeText
    keys = [
        (action.shortcut().toString(native), action.text().replace("&", "").partition(": ")[0])
        for action in window.actions_by_name.values()
        if not action.shortcut().isEmpty()
    ]
    keys += [
        ("Ctrl+PgUp / Ctrl+PgDn", QCoreApplication.translate("desk_dialogs", "Next or previous page")),
        (
            "F2, Enter",
            QCoreApplication.translate("desk_dialogs", "Edit a cell, or all selected ones"),
        ),
        ("Ctrl+N", QCoreApplication.translate("desk_dialogs", "In a register: add a row")),
        ("1 – 4", QCoreApplication.translate("desk_dialogs", "Gap checklist: answer the question in bold")),
        (
            "F2 / F3 / F4",
            QCoreApplication.translate("desk_dialogs", "Workshop mode: notes, parking lot, clock (also N, P, T)"),
        ),
        ("PgUp / PgDn", QCoreApplication.translate("desk_dialogs", "Workshop mode: previous or next requirement")),
        ("Ctrl+Enter", QCoreApplication.translate("desk_dialogs", "Finish a text of several lines")),
        ("Esc", QCoreApplication.translate("desk_dialogs", "Give up an edit")),
        ("Shift+Space", QCoreApplication.translate("desk_dialogs", "Select the row")),
        ("Alt+Down", QCoreApplication.translate("desk_dialogs", "Filter the column")),
        ("Del", QCoreApplication.translate("desk_dialogs", "Empty the selected cells")),
        ("Ctrl+Shift+H", QCoreApplication.translate("desk_dialogs", "Show the history of the row")),
        (
            "Alt+Left / Alt+Right",
            QCoreApplication.translate("desk_dialogs", "Plan: move a task by a working day"),
        ),
        (
            "Alt+Shift+Left / Alt+Shift+Right",
            QCoreApplication.translate("desk_dialogs", "Plan: let a task take a day more or less"),
        ),
        ("Ctrl+L", QCoreApplication.translate("desk_dialogs", "Plan: link a task to another")),
        ("Ctrl+Shift+Up / Down", QCoreApplication.translate("desk_dialogs", "Plan: move a task to another place")),
        (
            "Ctrl+Shift+Left / Right",
            QCoreApplication.translate("desk_dialogs", "Plan: make a task a sub-task, or give it back"),
        ),
    ]
    heading = QCoreApplication.translate("desk_dialogs", "Keyboard shortcuts")
    dialog = ShortcutsDialog(heading, QCoreApplication.translate("dialogs", "Close"), keys, window)
    dialog.exec()
    dialog.deleteLater()


def show_about(window: MainWindow) -> None:
    """Name, version, licences, and what the program does not contain."""
    text = "\n".join(
        (
            QCoreApplication.translate("desk_dialogs", "Version {0}").format(isolate(__version__)),
            QCoreApplication.translate("desk_dialogs", "Works offline: no data leaves this computer."),
            QCoreApplication.translate(
                "desk_dialogs",
                "The standards' own text is not included: references, short titles and our own guidance only.",
            ),
            QCoreApplication.translate("desk_dialogs", "Fonts: Heebo (SIL Open Font License). Icons: Lucide (ISC)."),
            QCoreApplication.translate("desk_dialogs", "Names of countries: Unicode CLDR (Unicode License v3)."),
        )
    )
    tell(window, "ISO Map", text, icon="shield-check")
