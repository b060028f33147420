"""The pages of a deliverable in the window, drawn from the PDF that an export would write; no file is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.export.deliverables import DELIVERABLES, Cancelled
from isomap_desktop.export.preview import PdfPages, preview
from isomap_desktop.ui import icons
from isomap_desktop.ui.background import Background
from isomap_desktop.ui.client_dialog import LANGUAGE_NAMES
from isomap_desktop.ui.fields import ComboBox
from isomap_desktop.ui.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from isomap_desktop.export.snapshot import Snapshot
    from isomap_desktop.project.errors import ProjectError

_AROUND = 24
_LARGEST = 2.5
"""Dots a point at most: a small page is not blown up."""


class Drawing:
    """Makes the pages of one deliverable for the background; None where the user has chosen another one."""

    def __init__(self, shot: Snapshot, name: str, language: Language) -> None:
        self._shot, self.name, self.language = shot, name, language

    def __call__(self, work: Background) -> PdfPages | None:
        def tick() -> None:
            if work.stopped():
                raise Cancelled

        try:
            return preview(self._shot, self.name, self.language, tick)
        except Cancelled:
            return None


class PreviewDialog(QDialog):
    """One page at a time, fitted to the window; deliverable and language are chosen above it."""

    def __init__(
        self,
        shot: Snapshot,
        names: Sequence[str],
        languages: Sequence[Language],
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shot, self._language = shot, language
        self._work: Background | None = None
        self._pages: PdfPages | None = None
        self._page = 0
        self.setWindowTitle(self.tr("Preview"))
        room = self.screen().availableGeometry()
        self.resize(min(980, room.width() - 80), min(860, room.height() - 80))
        self.names = ComboBox()
        for name in names:
            self.names.addItem(DELIVERABLES[name].heading(language), name)
        self.names.setAccessibleName(self.tr("Deliverable"))
        self.languages = ComboBox()
        for each in languages:
            self.languages.addItem(LANGUAGE_NAMES[each], each)
        self.languages.setAccessibleName(self.tr("Language"))
        self.names.currentIndexChanged.connect(self._begin)
        self.languages.currentIndexChanged.connect(self._begin)
        self.back = self._turner("chevron-left", self.tr("Previous page"), self.previous)
        self.on = self._turner("chevron-right", self.tr("Next page"), self.next)
        self.place = plain_label()
        self.place.setMinimumWidth(120)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper = QLabel()
        self.paper.setTextFormat(Qt.TextFormat.PlainText)
        self.paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.paper.setAccessibleName(self.tr("Page"))
        self._area = QScrollArea()
        self._area.setWidget(self.paper)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setProperty("role", "paper")
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.names, 1)
        top.addWidget(self.languages)
        bottom = QHBoxLayout()
        for widget in (self.back, self.place, self.on):
            bottom.addWidget(widget)
        bottom.addStretch()
        bottom.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 20, 20, 16)
        box.setSpacing(12)
        box.addLayout(top)
        box.addWidget(self._area, 1)
        box.addLayout(bottom)
        self._begin()

    def _turner(self, icon: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(icons.icon(icon, size=18), "")
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    @Slot()
    def _begin(self) -> None:
        """Make the pages of what is chosen; an earlier making is given up."""
        self._give_up()
        self._forget()
        self.paper.setText(self.tr("Preparing the pages…"))
        self._show_place()
        work = Background(Drawing(self._shot, self.names.currentData(), Language(self.languages.currentData())), self)
        work.done.connect(self._done)
        work.failed.connect(self._failed)
        work.broken.connect(self._broken)
        self._work = work
        work.start()

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.done.disconnect(self._done)
            self._work.requestInterruption()
            self._work.wait()
            self._work = None

    def _forget(self) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages, self._page = None, 0

    @Slot(object)
    def _done(self, pages: PdfPages | None) -> None:
        self._work = None
        self._pages = pages
        self._show_page()

    @Slot(object)
    def _failed(self, error: ProjectError) -> None:
        self._work = None
        self.paper.setText(error.sentence(self._language))

    @Slot()
    def _broken(self) -> None:
        self._work = None
        self.paper.setText(self.tr("The preview could not be made."))

    @property
    def count(self) -> int:
        """How many pages there are; 0 while they are being made."""
        return len(self._pages) if self._pages else 0

    @Slot()
    def next(self) -> None:
        """Turn to the next page."""
        self._turn(self._page + 1)

    @Slot()
    def previous(self) -> None:
        """Turn back."""
        self._turn(self._page - 1)

    def _turn(self, page: int) -> None:
        if self._pages and 0 <= page < self.count and page != self._page:
            self._page = page
            self._show_page()

    def _show_place(self) -> None:
        said = self.tr("Page {0} of {1}").format(self._page + 1, self.count) if self.count else ""
        self.place.setText(isolate(said) if said else "")
        self.back.setEnabled(self._page > 0)
        self.on.setEnabled(self._page + 1 < self.count)

    def _show_page(self) -> None:
        """Draw the page as large as the window shows it whole."""
        self._show_place()
        if self._pages is None:
            return
        wide, high = self._pages.sizes[self._page]
        room, ratio = self._area.viewport().size() - QSize(_AROUND, _AROUND), self.devicePixelRatioF()
        scale = max(0.2, min(room.width() / wide, room.height() / high, _LARGEST)) * ratio
        drawn = self._pages.picture(self._page, scale)
        image = QImage(drawn.content, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        image.setDevicePixelRatio(ratio)
        self.paper.setPixmap(QPixmap.fromImage(image))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = QKeySequence.StandardKey
        if event.matches(keys.MoveToNextPage) or event.key() == Qt.Key.Key_Space:
            self.next()
        elif event.matches(keys.MoveToPreviousPage):
            self.previous()
        elif event.key() == Qt.Key.Key_Home:
            self._turn(0)
        elif event.key() == Qt.Key.Key_End:
            self._turn(self.count - 1)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Stop what is being made and give the pages' memory back."""
        self._give_up()
        self._forget()
        super().done(result)
