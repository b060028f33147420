"""The client's own days off as lines to type in: from, to, name."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language
from isomap_desktop.edits.calendar import Off
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import DateField
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip

_FROM: Column[object] = Column("first", QT_TRANSLATE_NOOP("isomap", "From"), Kind.DATE)
_TO: Column[object] = Column("last", QT_TRANSLATE_NOOP("isomap", "To"), Kind.DATE)
_NAME_LIMIT = 120
_DATE_WIDTH = 128


class DayOffLine(QWidget):
    """One day, or several from the first to the last; an empty end means one day."""

    changed = Signal()
    removed = Signal()

    def __init__(self, off: Off | None, language: Language) -> None:
        super().__init__()
        self.first, self.last = DateField(_FROM, language), DateField(_TO, language)
        for field, column in ((self.first, _FROM), (self.last, _TO)):
            field.setFixedWidth(_DATE_WIDTH)
            field.setAccessibleName(translate(column.title, language))
            field.textChanged.connect(self.changed)
        self.first.set_value(off.first if off else None)
        self.last.set_value(off.last if off and off.last != off.first else None)
        self.name = QLineEdit(off.name if off else "")
        self.name.setMaxLength(_NAME_LIMIT)
        self.name.setPlaceholderText(self.tr("What for"))
        self.name.setAccessibleName(self.tr("What for"))
        self.name.textChanged.connect(self.changed)
        remove = QToolButton()
        remove.setIcon(icons.icon("trash-2", size=16))
        remove.setProperty("role", "plain")
        remove.setToolTip(plain_tip(self.tr("Remove these days off")))
        remove.setAccessibleName(self.tr("Remove these days off"))
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for widget in (self.first, self.last):
            line.addWidget(widget)
        line.addWidget(self.name, 1)
        line.addWidget(remove)

    def off(self) -> Off | None:
        """What is typed; None where no first day is typed; ProjectError where a date is none."""
        first, last = self.first.value(), self.last.value()
        if not isinstance(first, date):
            return None
        return Off(first, last if isinstance(last, date) else first, self.name.text().strip())


class DaysOffList(QWidget):
    """Lines that can be added and removed; nothing is stored here."""

    changed = Signal()

    def __init__(self, days_off: Sequence[Off], language: Language) -> None:
        super().__init__()
        self._language = language
        self.lines: list[DayOffLine] = []
        self._body = QWidget()
        self._body.setProperty("role", "panel-body")
        self._box = QVBoxLayout(self._body)
        self._box.setContentsMargins(0, 0, 4, 0)
        self._box.setSpacing(6)
        self._box.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._body)
        area.setMinimumHeight(110)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        for column in (_FROM, _TO):
            caption = plain_label(translate(column.title, language), "caption")
            caption.setFixedWidth(_DATE_WIDTH)
            head.addWidget(caption)
        head.addWidget(plain_label(self.tr("What for"), "caption"), 1)
        self.add_button: QPushButton = icon_button("plus", self.tr("Add days off"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add_empty)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addWidget(self._head)
        box.addWidget(area, 1)
        box.addLayout(foot)
        for off in days_off:
            self.add(off)
        self._head.setVisible(bool(self.lines))

    def days_off(self) -> list[Off]:
        """What is typed, empty lines left out; ProjectError where a date is none."""
        return [off for line in self.lines if (off := line.off()) is not None]

    def add(self, off: Off | None = None) -> DayOffLine:
        """One more line."""
        line = DayOffLine(off, self._language)
        line.changed.connect(self.changed)
        line.removed.connect(self._remove)
        self.lines.append(line)
        self._box.insertWidget(self._box.count() - 1, line)
        self._head.setVisible(True)
        return line

    @Slot()
    def _add_empty(self) -> None:
        self.add().first.setFocus()

    @Slot()
    def _remove(self) -> None:
        line = self.sender()
        if isinstance(line, DayOffLine):
            self.lines.remove(line)
            line.hide()
            line.deleteLater()
            self._head.setVisible(bool(self.lines))
            self.changed.emit()
