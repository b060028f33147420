"""The guide's tab: its sections at the start side, the chosen one beside them, and a search over all of them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.guide import GuideSection, guide
from isomap_desktop.domain.text import Language
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import project_facts, project_gaps
from isomap_desktop.sheets.laws import LAWS
from isomap_desktop.sheets.mapping import MAPPING
from isomap_desktop.sheets.plan import PLAN
from isomap_desktop.ui import icons
from isomap_desktop.ui.figures import Figure, FigureStrip
from isomap_desktop.ui.finding import fold, matches
from isomap_desktop.ui.guide_blocks import SIDE, PassageFrame, SectionView
from isomap_desktop.ui.guide_finding import words_of
from isomap_desktop.ui.guide_here import Here
from isomap_desktop.ui.guide_links import GuideLink, row_id
from isomap_desktop.ui.labels import icon_button, plain_label
from isomap_desktop.ui.page import LOW_WINDOW, Page
from isomap_desktop.ui.panel import Body

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROUNDS = 4
"""How often the place on the page is set: a wrapped text asks for its height once its width is known."""
_ABOVE = 12
"""Pixels above a passage that was brought to the top."""

_KEY = Qt.ItemDataRole.UserRole
_WIDEST = 740
"""Pixels of the reading column; its texts keep to shorter lines."""


class GuidePage(Page):
    """What can be reused, what is new and in which order to do it, with links to the rows it speaks of."""

    name = "guide"
    depends_on = MAPPING.depends_on | PLAN.depends_on | LAWS.depends_on

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self._here: Here | None = None
        self._words: dict[str, Mapping[str, str]] = {}
        self._sections = {row_id(section): section for section in guide().sections}
        self._first: PassageFrame | None = None
        self._place, self._rounds = 0, 0
        self.view: SectionView | None = None
        """The section shown; None while nothing is found."""
        self.strip = FigureStrip()
        self.strip.chosen.connect(self._open_figure)
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Search the guide (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sections of the guide"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show_current)
        self.reading = self._make_reading()
        start = QVBoxLayout()
        start.setSpacing(12)
        start.addWidget(self.search)
        start.addWidget(self.list, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addLayout(start)
        across.addWidget(self.reading, 1)
        self.disclaimer = plain_label(guide().disclaimer(language), "small", wrap=True, selectable=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(12)
        box.addWidget(self.strip)
        box.addLayout(across, 1)
        box.addWidget(self.disclaimer)
        self.setFocusProxy(self.list)

    def refresh(self) -> None:
        facts = project_facts(self.project)
        if self._here is None or self._here.facts is not facts:
            self._here = Here(facts, project_gaps(self.project), self.language)
            self._words = {key: words_of(section, facts, self.language) for key, section in self._sections.items()}
            self.strip.show_figures(list(self._here.figures()))
            place = self.reading.verticalScrollBar().value()
            self._search()
            self._first, self._place = None, place
            self._settle()

    def show_row(self, row_id: str) -> bool:
        if row_id not in self._sections:
            return False
        self.search.clear()
        self.list.setCurrentRow([*self._sections].index(row_id))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search the arrow leads down to the sections, and Escape shows all of them again."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.set_compact(self.window().height() < LOW_WINDOW)
        side = min(max(round(self.width() * 0.22), 210), 300)
        self.list.setFixedWidth(side)
        self.search.setFixedWidth(side)

    def _make_reading(self) -> QScrollArea:
        self._nothing = QWidget()
        sentence = plain_label(self.tr("Nothing in the guide has all of these words."), "soft", wrap=True)
        clear = icon_button("filter-x", self.tr("Clear the search"))
        clear.clicked.connect(self.search.clear)
        empty = QVBoxLayout(self._nothing)
        empty.setContentsMargins(SIDE, SIDE, SIDE, SIDE)
        empty.addWidget(sentence)
        empty.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeading)
        empty.addStretch(1)
        body = Body()
        self._column = QVBoxLayout()
        self._column.addWidget(self._nothing)
        line = QHBoxLayout(body)
        line.setContentsMargins(8, 14, 8, 16)
        line.addLayout(self._column, 1000)
        line.addStretch(1)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setAccessibleName(self.tr("The section"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(body)
        return area

    def _found(self, key: str) -> list[str]:
        """The passages of a section with all the words that are searched for."""
        needle = fold(self.search.text())
        return [passage for passage, words in self._words[key].items() if needle and matches(words, needle)]

    @Slot()
    def _search(self) -> None:
        """List the sections with the words, how often each has them, and stay in the one that is read if it has."""
        needle, current = fold(self.search.text()), self.list.currentItem()
        chosen = current.data(_KEY) if current else ""
        self.list.blockSignals(True)
        self.list.clear()
        for key, section in self._sections.items():
            title, found = section.title(self.language), self._found(key)
            if found or matches(fold(title), needle):
                item = QListWidgetItem(f"{title} ({len(found)})" if found else title, self.list)
                item.setData(_KEY, key)
                if key == chosen or self.list.count() == 1:
                    self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        """Show the section chosen in the list, with what was found in it."""
        item = self.list.currentItem()
        key = item.data(_KEY) if item else ""
        another = self.view is None or self.view.here is not self._here or row_id(self.view.section) != key
        if another:
            self._replace(self._sections.get(key))
        self._first = self.view.mark(self._found(key)) if self.view is not None else None
        if another or self._first is not None:
            self._rounds = _ROUNDS
            self._settle()

    def _replace(self, section: GuideSection | None) -> None:
        if self.view is not None:
            focused = QApplication.focusWidget()
            if focused is not None and self.view.isAncestorOf(focused):
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()  # it may be one of its own links that leads away from it
            self.view = None
        if section is not None and self._here is not None:
            self.view = SectionView(section, self._here)
            self.view.setMaximumWidth(_WIDEST)
            self.view.chosen.connect(self._open_link)
            self._column.addWidget(self.view)
        self._nothing.setVisible(section is None)
        self.reading.verticalScrollBar().setValue(0)

    @Slot()
    def _settle(self) -> None:
        """Bring what was found first to the top, or go back to where the page was; heights are known after a while."""
        body = self.reading.widget()
        if self._first is not None and body is not None and body.isAncestorOf(self._first):
            self._place = self._first.mapTo(body, QPoint()).y() - _ABOVE
        self.reading.verticalScrollBar().setValue(self._place)
        self._rounds -= 1
        if self._rounds > 0:
            QTimer.singleShot(0, self, self._settle)
        else:
            self._place = 0

    @Slot(object)
    def _open_link(self, link: GuideLink) -> None:
        if len(link.rows) > 1:
            self.go_to_rows.emit(link.page, link.rows)
        else:
            self.go_to.emit(link.key)

    @Slot(object)
    def _open_figure(self, figure: Figure) -> None:
        self._open_link(GuideLink(figure.page, figure.rows, figure.caption))
