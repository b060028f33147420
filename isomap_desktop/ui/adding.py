"""Ctrl+N on a page adds a row there instead of making a new client."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

ADD_KEYS = QKeySequence("Ctrl+N")


class AddKey(QObject):
    """Claims the key on `page` before the window's own action takes it."""

    pressed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that the key was pressed; everything else goes its way."""
        if not isinstance(event, QKeyEvent) or QKeySequence(event.keyCombination()) != ADD_KEYS:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self.pressed.emit()
        return True
