"""The window on one client's file: header, tabs, menus, saving; pages are built when they are first shown."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Verb
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.project.queries import client
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.banner import Banner
from isomap_desktop.ui.dialogs import tell_error
from isomap_desktop.ui.drops import CLIENT_FILES, WORKBOOKS, Drops
from isomap_desktop.ui.header import Header
from isomap_desktop.ui.labels import plain_caption
from isomap_desktop.ui.menus import RecentMenu, build_menus
from isomap_desktop.ui.page import Page
from isomap_desktop.ui.row_history import TracedRow
from isomap_desktop.ui.saving import Saver
from isomap_desktop.ui.table_view import SheetView
from isomap_desktop.ui.theme import Theme, dress

if TYPE_CHECKING:
    from isomap_desktop.ui.history_panel import HistoryPanel
    from isomap_desktop.ui.pages import LazyPage
    from isomap_desktop.ui.search_palette import SearchPalette

APPLICATION = "ISO Map"


class MainWindow(QMainWindow):
    """Shows one project; what concerns the whole program it asks of its desk by `asked`."""

    asked = Signal(str, object)
    """The name of an action for the desk ("open", "new", "close", "language", "theme", …) and its value."""

    def __init__(self, project: Project, language: Language, pages: "Sequence[LazyPage]", first: str = "") -> None:
        """Open on the page called `first`, or on the first of `pages`; no other is made before it is looked at."""
        super().__init__()
        self.project = project
        self.language = language
        self.page_classes = tuple(pages)
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = {page.name for page in pages}
        self.saver = Saver(project, self)
        self.saver.state_changed.connect(self.show_state)
        self.saver.failed.connect(self._saving_failed)
        self.header = Header()
        self.header.search_requested.connect(self.open_search)
        self.banner = Banner()
        self.banner.acted.connect(self._resolve)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setIconSize(QSize(18, 18))
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Pages"))
        self.stack = QStackedWidget()
        for page in pages:
            at = self.tabs.addTab(icons.icon(page.icon), plain_caption(translate(page.caption, language)))
            self.tabs.setTabData(at, page.name)
            self.stack.addWidget(QWidget())
        if first:
            self.show_page(first)
        self.tabs.currentChanged.connect(self._show_current)
        body = QWidget()
        body.setProperty("role", "page")
        box = QVBoxLayout(body)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        tab_row = QVBoxLayout()
        tab_row.setContentsMargins(12, 0, 12, 0)
        tab_row.addWidget(self.tabs)
        box.addLayout(tab_row)
        box.addWidget(self.banner)
        box.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self.setMinimumSize(960, 560)
        self.drops = Drops(self, (*CLIENT_FILES, *WORKBOOKS))
        self._history: HistoryPanel | None = None
        self.palette_window: SearchPalette | None = None
        self.actions_by_name = build_menus(self, self.language)
        for action in self.actions_by_name.values():
            action.triggered.connect(self._triggered)
        recent = RecentMenu(project.path, self)
        recent.chosen.connect(self._open_recent)
        self.actions_by_name["recent"].setMenu(recent)
        self.header.export_requested.connect(self.actions_by_name["export"].trigger)
        self._client_name = ""
        self._read_client()
        self._unsubscribe = project.subscribe(self._changed)
        self.show_state()
        self._show_current(self.tabs.currentIndex())
        dress(self)
        if project.read_only:
            self.banner.say(
                self.tr("This file cannot be written here. To keep what you change, save it under another name."),
                self.tr("Save as…"),
            )

    @property
    def page(self) -> Page:
        """The page shown."""
        return self._pages[self.current]

    @property
    def current(self) -> str:
        """The name of the page shown."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    def page_named(self, name: str) -> Page:
        """The page called `name`, built now where it was never shown."""
        if name not in self._pages:
            at = next(at for at, kind in enumerate(self.page_classes) if kind.name == name)
            page = self.page_classes[at](self.project, self.language)
            page.failed.connect(self.show_error)
            page.go_to.connect(self.go_to)
            page.go_to_rows.connect(self.go_to_rows)
            page.command.connect(self._command)
            page.row_history.connect(self.show_row_history)
            self._pages[name] = page
            placeholder = self.stack.widget(at)
            self.stack.insertWidget(at, page)
            if placeholder is not None:
                self.stack.removeWidget(placeholder)
                placeholder.deleteLater()
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Bring a tab to the front."""
        names = [page.name for page in self.page_classes]
        self.tabs.setCurrentIndex(names.index(name))

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show a row by its id, or by "page/id"; the page shown is asked first."""
        name, _, row_id = key.rpartition("/")
        if name:
            self.show_page(name)
            self.page.show_row(row_id)
            return
        if self.page.show_row(row_id):
            return
        for kind in self.page_classes:
            page = self.page_named(kind.name)
            if page is not self.page:
                if kind.name in self._stale:
                    self._refresh(kind.name)
                if page.show_row(row_id):
                    self.show_page(kind.name)
                    return

    @Slot(str, object)
    def go_to_rows(self, name: str, row_ids: tuple[str, ...]) -> None:
        """Show the page called `name` with these rows alone."""
        self.show_page(name)
        self.page.show_only(row_ids)

    @Slot(str, str)
    def go_to_hit(self, kind: str, key: str) -> None:
        """Go where the search palette points."""
        if kind == "row":
            self.go_to(key)
        elif kind == "page":
            self.show_page(key)
        else:
            self.actions_by_name[key].trigger()

    @Slot(int)
    def _show_current(self, at: int) -> None:
        if self._pages:
            commit_typing()
        name = str(self.tabs.tabData(at))
        page = self.page_named(name)
        self.stack.setCurrentWidget(page)
        if not self.tabs.hasFocus():
            page.setFocus()
        if name in self._stale:
            self._refresh(name)

    def _refresh(self, name: str) -> None:
        self._stale.discard(name)
        self._pages[name].refresh()

    def _changed(self, tables: frozenset[str]) -> None:
        """The one message from the project: refresh what is seen, mark the rest."""
        self._stale.update(name for name, page in self._pages.items() if page.depends_on_any(tables))
        try:
            if self.current in self._stale:
                self._refresh(self.current)
            if "client" in tables:
                self._read_client()
            self._refresh_history()
        except Exception:  # the edit is stored all the same: tell of the mistake, and go on to save
            sys.excepthook(*sys.exc_info())
        self.saver.note_change()

    def _read_client(self) -> None:
        self._client_name = client(self.project).name

    @Slot()
    def show_state(self) -> None:
        """Show in header, title and menus what is unsaved and what can be undone."""
        unsaved = self.project.unsaved_changes
        role = "soft"
        if self.project.read_only:
            state = self.tr("Read only")
        elif self.saver.error is not None:
            state, role = self.tr("Not saved"), "bad"
        elif unsaved:
            state = self.tr("%n change(s) not saved yet", "", unsaved)
        elif self.saver.saved_at is not None:
            state = self.tr("Saved {0}").format(isolate(f"{self.saver.saved_at:%H:%M}"))
        else:
            state = self.tr("Saved")
        if self.saver.error is None and not self.project.read_only:
            self.banner.say("")
        self.header.show_state(self._client_name, state, role)
        self.setWindowTitle(f"{self._client_name}[*] – {APPLICATION}")
        self.setWindowModified(bool(unsaved))
        self._show_step("undo", self.tr("Undo"), self.project.undo_verb, self.project.undo_subject)
        self._show_step("redo", self.tr("Redo"), self.project.redo_verb, self.project.redo_subject)

    def _show_step(self, name: str, word: str, verb: Verb | None, subject: str) -> None:
        action = self.actions_by_name[name]
        action.setEnabled(verb is not None)
        what = catalogue().label("verb", verb)(self.language) if verb else ""
        parts = [part for part in (what, isolate(subject) if subject else "") if part]
        action.setText(plain_caption(f"{word}: {' · '.join(parts)}" if parts else word))

    @Slot(object)
    def show_error(self, error: ProjectError) -> None:
        """Say a known failure in one sentence."""
        tell_error(self, error, self.language)

    @Slot(object)
    def _saving_failed(self, error: ProjectError) -> None:
        self.banner.say(error.sentence(self.language), self.tr("Choose what to do…"))

    @Slot()
    def _resolve(self) -> None:
        self.asked.emit("save_as" if self.project.read_only else "save", None)

    @Slot()
    def _triggered(self) -> None:
        self._command(self.sender().objectName())

    @Slot(Path)
    def _open_recent(self, path: Path) -> None:
        self.asked.emit("open", path)

    @Slot(str)
    def _command(self, name: str) -> None:
        own = {
            "undo": self.undo,
            "redo": self.redo,
            "copy": self._copy,
            "paste": self._paste,
            "find": self._find,
            "search": self.open_search,
            "compact": self._compact,
            "history": self._toggle_history,
            "full_screen": self._full_screen,
            "autosave": self._autosave,
        }
        prefix, _, value = name.partition("_")
        if name in own:
            own[name]()
        elif prefix == "theme":
            self.asked.emit("theme", Theme(value))
        elif prefix == "language":
            self.asked.emit("language", Language(value))
        else:
            commit_typing()
            self.asked.emit(name, None)

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        commit_typing()
        self._step(self.project.undo)

    @Slot()
    def redo(self) -> None:
        """Do again the step taken back last."""
        self._step(self.project.redo)

    def _step(self, step: Callable[[], None]) -> None:
        try:
            step()
        except ProjectError as error:
            self.show_error(error)
        self.show_state()

    def _copy(self) -> None:
        widget = self.focusWidget()
        if isinstance(widget, QLineEdit | QPlainTextEdit | SheetView):
            widget.copy()

    def _paste(self) -> None:
        widget = self.focusWidget()
        if isinstance(widget, QLineEdit | QPlainTextEdit | SheetView):
            widget.paste()

    def _find(self) -> None:
        self.page.focus_search()

    def _compact(self) -> None:
        compact = self.actions_by_name["compact"].isChecked()
        settings.set_flag("compact_rows", compact)
        for page in self._pages.values():
            page.set_compact(compact)

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _autosave(self) -> None:
        settings.set_flag("autosave", self.actions_by_name["autosave"].isChecked())

    @Slot()
    def open_search(self) -> None:
        """Ctrl+K."""
        from isomap_desktop.ui.palette import open_palette

        commit_typing()
        open_palette(self)

    def _toggle_history(self) -> None:
        if self._history is None or self._history.isHidden():
            self._show_history(None)
        else:
            self._history.hide()

    @Slot(object)
    def show_row_history(self, table: SheetView) -> None:
        """Tell what was done to the current row of `table`."""
        commit_typing()
        row = TracedRow.current(table)
        if row is not None:
            self._show_history(row)

    def _show_history(self, row: TracedRow | None) -> None:
        from isomap_desktop.ui.history_panel import HistoryPanel

        if self._history is None:
            self._history = HistoryPanel(self.project, self.language, self)
            self._history.visibilityChanged.connect(self.actions_by_name["history"].setChecked)
            self._history.dock(self)
        self._history.trace(row)
        self._history.show()
        self._history.raise_()

    def _refresh_history(self) -> None:
        if self._history is not None and not self._history.isHidden():
            self._history.refresh()

    def release(self) -> None:
        """Let go of the project: it lives on in another window or is being closed."""
        self._unsubscribe()
        self.saver.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        commit_typing()
        self.asked.emit("quit", None)
        event.ignore()


def commit_typing() -> None:
    """Let the field in which the user is typing store what it holds."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.clearFocus()
