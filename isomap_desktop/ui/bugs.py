"""What happens to a mistake in the program: it goes to the log, one dialog says so, and the program goes on."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb, format_exception
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from isomap_desktop.ui.dialogs import MessageDialog, Option
from isomap_desktop.ui.theme import Tone

log = logging.getLogger("isomap")
POOL_MS = 300
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(folder: Path) -> Path:
    """Log to a file of at most 1 MB with five older ones beside it; a hard crash leaves its trace there too."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "isomap.log"
    handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=5, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable((folder / "crash.log").open("a", encoding="utf-8"))
    return path


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), message)


class BugReporter(QObject):
    """Takes every exception that nobody caught; the same place is told once, and many are told together."""

    caught = Signal(str)
    """A short description; emitted from any thread, handled in the window's."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()
        self._waiting: list[str] = []
        self._dialog: MessageDialog | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(POOL_MS)
        self._timer.timeout.connect(self.tell)
        self.caught.connect(self._collect, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Become the handler of uncaught exceptions and of Qt's messages."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_thread
        qInstallMessageHandler(_qt_message)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an uncaught exception and tell of it soon; Ctrl+C ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        frames = extract_tb(trace)
        where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        log.error("Uncaught exception", exc_info=(kind, error, trace))
        self.caught.emit(f"{kind.__name__} ({where})\n{''.join(format_exception(kind, error, trace)[-3:])}")

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.take(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(str)
    def _collect(self, description: str) -> None:
        first = description.partition("\n")[0]
        if first not in self._told:
            self._told.add(first)
            self._waiting.append(description)
            self._timer.start()

    @property
    def waiting(self) -> Sequence[str]:
        """What was caught and not yet told."""
        return self._waiting

    @Slot()
    def tell(self) -> None:
        """Show one dialog for all that is waiting, unless one is still open."""
        if self._dialog is not None or not self._waiting:
            return
        details = "\n".join(self._waiting)
        self._waiting.clear()
        self._dialog = MessageDialog(
            self.tr("Something went wrong in the program"),
            self.tr(
                "Your file is safe: every edit is stored when it is made. You can go on. "
                "If it happens again, send the details to whoever supports you."
            ),
            [Option("close", self.tr("Go on"), "primary")],
            QApplication.activeWindow(),
            icon="life-buoy",
            tone=Tone.WARN,
            details=details,
        )
        self._dialog.finished.connect(self._closed)
        self._dialog.open()

    @Slot()
    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        self.tell()
