"""Files dragged onto a window: a client's file to open, or a workbook to import."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

WORKBOOKS = (".xlsx", ".xlsm", ".csv", ".tsv", ".json")
"""Workbooks, and mappings of other programs (OSCAL)."""
CLIENT_FILES = (".isomap",)


class Drops(QObject):
    """Accepts one local file of these kinds on `window`; what the file really is, its reader finds out."""

    dropped = Signal(Path)

    def __init__(self, window: QWidget, kinds: tuple[str, ...]) -> None:
        super().__init__(window)
        self._kinds = kinds
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            path = self._path(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.Drop:
                    self.dropped.emit(path)
                return True
        return super().eventFilter(watched, event)

    def _path(self, data: QMimeData) -> Path | None:
        urls = data.urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        path = Path(urls[0].toLocalFile())
        return path if path.suffix.lower() in self._kinds else None
