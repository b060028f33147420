"""Long work away from the window's thread, so that the window stays alive and the user can give up."""

import sys
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QThread, Signal

from isomap_desktop.project.errors import ProjectError

_PAUSE_SECONDS = 0.04
"""Between two reports of progress: the window is not flooded by work that reports each row."""


class Background(QThread):
    """Runs one task; `done`, `failed` or `broken` comes once, and `finished` after it in any case."""

    advanced = Signal(object)
    done = Signal(object)
    """What the task returned."""
    failed = Signal(object)
    """The ProjectError that the task met."""
    broken = Signal()
    """A mistake in the program; it went to the exception hook."""

    def __init__(self, task: Callable[["Background"], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task = task
        self._told = 0.0

    def stopped(self) -> bool:
        """Whether the user gave up; tasks ask often."""
        return self.isInterruptionRequested()

    def advance(self, state: object) -> None:
        """Report how far the task is, unless the last report has just been made."""
        now = monotonic()
        if now - self._told >= _PAUSE_SECONDS:
            self._told = now
            self.advanced.emit(state)

    def run(self) -> None:
        try:
            result = self._task(self)
        except ProjectError as error:
            self.failed.emit(error)
        except Exception:  # nobody above this could tell of it
            sys.excepthook(*sys.exc_info())
            self.broken.emit()
        else:
            self.done.emit(result)
