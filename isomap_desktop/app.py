"""The composition root: one QApplication with its log, language and colours, and the desk with its window."""

import contextlib
import ctypes
import gc
import linecache
import shutil
import sys
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from isomap_desktop import __version__
from isomap_desktop.domain.text import Language
from isomap_desktop.project import safety
from isomap_desktop.project.project import Project
from isomap_desktop.ui import settings, theme
from isomap_desktop.ui.bugs import BugReporter, start_log
from isomap_desktop.ui.desk import Desk
from isomap_desktop.ui.main_window import MainWindow
from isomap_desktop.ui.pages import PAGES
from isomap_desktop.ui.theme import Theme

ORGANISATION = "isomap"
NAME = "isomap-desktop"
_IDLE = 100
"""Milliseconds between two pieces that are loaded after the start."""
_MMAP_THRESHOLD = -3
"""M_MMAP_THRESHOLD of malloc.h."""
LATER = ("sqlalchemy", "sqlalchemy.orm", "sqlmodel", "isomap_desktop.project.schema")
"""What the first edit needs and the first window does not."""


def application() -> QApplication:
    """The one QApplication, with names, version and fonts."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    gc.set_threshold(20_000, 20, 20)  # what a window is built of stays: walking through it again and again is in vain
    _give_back_pictures()
    QCoreApplication.setOrganizationName(ORGANISATION)
    QCoreApplication.setApplicationName(NAME)
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(NAME)
    made = QApplication(sys.argv[:1])
    made.setQuitOnLastWindowClosed(False)
    theme.load_fonts()
    return made


def _give_back_pictures() -> None:
    """Let the memory of what is as large as a window's picture return to the system as soon as it is free.

    The C library of most Linux systems keeps it once it has seen one freed: ten megabytes after a look at each tab.
    """
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):  # another C library
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, 1 << 20)


def run(file: Path | None) -> int:
    """Show the window until it is closed; the exit code of the program."""
    running = application()
    start_log(safety.app_data() / "log")
    reporter = BugReporter(running)
    reporter.install()
    desk = Desk(running, settings.language(), settings.theme())
    desk.start(file)
    pages = (f"isomap_desktop.ui.{page.name}_page" for page in PAGES)
    QTimer.singleShot(_IDLE, partial(_load_one, iter((*LATER, *pages))))
    return running.exec()


def _load_one(names: Iterator[str]) -> None:
    """While the user looks at the window: load what the other tabs and the first edit need, a piece at a time."""
    name = next(names, None)
    if name is not None:
        import_module(name)
        linecache.clearcache()  # see pages.py
        QTimer.singleShot(_IDLE, partial(_load_one, names))


def pictures(
    path: Path,
    folder: Path,
    *,
    language: Language,
    theme: Theme = Theme.LIGHT,
    size: tuple[int, int] = (1440, 900),
) -> list[Path]:
    """Write a PNG of each tab of the client's file at `path` into `folder`; returns the files in the tabs' order.

    The window shows a copy, so that nothing in it is greyed as it would be in a file opened for reading only.
    """
    running = application()
    desk = Desk(running, language, theme)
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    with Project.open(path, read_only=True):
        pass  # a file that cannot be opened is refused by its own name
    with TemporaryDirectory() as temporary:
        copy = Path(shutil.copy(path, temporary))
        with Project.open(copy) as project:
            window = MainWindow(project, language, PAGES)
            window.banner.say("")
            window.resize(*size)
            window.show()
            for at, page in enumerate(window.page_classes, start=1):
                window.show_page(page.name)
                for _ in range(3):  # a wrapped text asks for its height once its width is known
                    running.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
                target = folder / f"{at}-{page.name}-{language}-{theme}.png"
                window.grab().save(str(target))
                made.append(target)
            window.release()
            window.hide()
            window.deleteLater()
            running.processEvents()
    safety.forget(copy)
    desk.deleteLater()
    return made
