"""The program from its start to its first painted frame: `showing.py FILE` does that alone, for run.py to time."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from isomap_desktop import app
from isomap_desktop.domain.text import Language
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.theme import Theme


def shown(file: Path) -> tuple[QApplication, Desk, MainWindow]:
    """The window on `file`, painted."""
    application = app.application()
    desk = Desk(application, Language.ENGLISH, Theme.LIGHT)
    desk.start(file)
    assert isinstance(desk.window, MainWindow), "the file did not open"
    desk.window.resize(1440, 900)
    desk.window.grab()
    application.processEvents()
    return application, desk, desk.window


def put_away(desk: Desk) -> None:
    """Leave neither lock nor working copy, and no window that outlives the application."""
    if isinstance(desk.window, MainWindow):
        desk.window.release()
        desk.window.hide()
        desk.window.deleteLater()
    if desk.project is not None:
        desk.project.close(publish=False)
    desk.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    _, opened, _ = shown(Path(sys.argv[1]))
    print("ready", flush=True)
    put_away(opened)
