"""A page is the content of one tab; a table page shows a sheet with its figures, views and detail panel."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.text import Language
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Sheet, Value
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.figures import Figure, FigureStrip
from isomap_desktop.ui.labels import icon_button, plain_caption, plain_label, plain_tip
from isomap_desktop.ui.panel import DetailPanel
from isomap_desktop.ui.row_history import RowHistoryAction
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.table_view import SheetView

ROWS = QT_TRANSLATE_NOOP("isomap", "%n row(s)")
LOW_WINDOW = 800
"""Window height in pixels below which figures take less room."""


class Page(QWidget):
    """The content of one tab. The window builds it when it is first shown and refreshes it when its data is stale."""

    name: ClassVar[str]
    """Stable id of the tab."""
    depends_on: ClassVar[frozenset[str]]
    """Tables whose change makes the page stale."""

    failed = Signal(object)
    """A ProjectError to be told to the user in one sentence."""
    go_to = Signal(str)
    """The id of a row, on this page or another, that the user wants to see."""
    go_to_rows = Signal(str, object)
    """The name of a page, and the ids (a tuple) of those of its rows that the user wants to see alone."""
    command = Signal(str)
    """The name of a window's action that the user asked for on this page, e.g. "import_soa" or "export"."""
    row_history = Signal(object)
    """The table (a SheetView) of whose current row the user wants the history."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.language = language
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def depends_on_any(self, tables: frozenset[str]) -> bool:
        """Whether a change of these tables makes the page stale."""
        return not self.depends_on.isdisjoint(tables)

    def refresh(self) -> None:
        """Read the project again and show what it says now."""
        raise NotImplementedError

    def show_row(self, row_id: str) -> bool:
        """Bring the row with this id into view; False where this page has none of that id."""
        return False

    def show_only(self, row_ids: Sequence[str]) -> None:
        """Show the rows with these ids and no others, where the page has rows."""

    def focus_search(self) -> None:
        """Ctrl+F: put the cursor where rows of this page are searched."""

    def set_compact(self, compact: bool) -> None:
        """Rows of 28 instead of 36 pixels, where the page has rows."""


class View(NamedTuple):
    """One of a page's ways to look at its rows."""

    title: str
    """Already translated."""
    accepts: Callable[[Any], bool] | None = None
    """Which rows are shown; None for all."""
    sheet: Sheet[Any] | None = None
    """Another sheet shown in this view; None for the page's own."""
    picture: QWidget | None = None
    """What stands in place of the table and its panel; the page fills it in `refresh`."""
    rare: bool = False
    """Whether it is reached through a menu instead of a button of its own."""


class TablePage(Page):
    """A strip of figures, a row of views and search, the table of a sheet, and a panel at the end side."""

    sheet: ClassVar[Sheet[Any]]
    panel_folds: ClassVar[bool] = False
    """Whether a button folds the panel away, which is remembered as its width is."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(project, language, parent)
        self._tables: dict[str, tuple[RowsModel, SheetView]] = {}
        self._shown_id = ""
        self._panel_sized = False
        self.strip = FigureStrip()
        self.search = QLineEdit()
        self.search.setProperty("role", "search")
        self.search.setPlaceholderText(self.tr("Filter rows (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Filter rows"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", size=16), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(180)
        self.search.textChanged.connect(self._search)
        self._count = plain_label(role="small")
        self._count.setContentsMargins(8, 0, 8, 0)
        self._clear = icon_button("filter-x", self.tr("Clear filters"))
        self._clear.setProperty("role", "plain")
        self._clear.clicked.connect(self.clear_filters)
        self._clear.hide()
        self.tools = QHBoxLayout()
        """The row above the table; pages may insert their own widgets before the stretch."""
        self._views = tuple(self.views())
        self._buttons = QButtonGroup(self)
        for at, view in enumerate(self._views):
            button = QPushButton(plain_caption(view.title))
            button.setProperty("role", "choice")
            button.setCheckable(True)
            self._buttons.addButton(button, at)
            if view.rare:
                button.setParent(self)
                button.hide()
            else:
                self.tools.addWidget(button)
        self._more = self._rare_views()
        self.tools.addWidget(self._more)
        self._buttons.idClicked.connect(self.show_view)
        self.tools.addStretch(1)
        self.tools.setSpacing(8)
        for widget in (self._clear, self._count, *self.make_tools()):
            self.tools.addWidget(widget)
        self.tools.addWidget(self.search, 1_000)  # as wide as it may be before any space is left
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._holder = QVBoxLayout()
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._pictures = [view.picture for view in self._views if view.picture is not None]
        for picture in self._pictures:
            self._holder.addWidget(picture)
            picture.hide()
        table_side = QWidget()
        table_side.setLayout(self._holder)
        self._splitter.addWidget(table_side)
        self.panel = self.make_panel()
        if self.panel is not None:
            self.panel.failed.connect(self.failed)
            self.panel.go_to.connect(self.go_to)
            self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.splitterMoved.connect(self._panel_moved)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 16)
        box.setSpacing(12)
        box.addWidget(self.strip)
        box.addLayout(self.tools)
        box.addWidget(self._splitter, 1)
        self.fold_panel = self._makefold_panel()
        self._view = 0
        self.model, self.table = self._open(self.sheet)
        self.table.show()
        self.setFocusProxy(self.table)
        if self._views:
            self._buttons.button(0).setChecked(True)
            self._enter(0)

    def views(self) -> Sequence[View]:
        """Hook: the ways to look at the rows, the first one to begin with; none where there is only one."""
        return ()

    def figures(self) -> Sequence[Figure]:
        """Hook: the figures above the table, asked at each refresh."""
        return ()

    def make_panel(self) -> DetailPanel | None:
        """Hook: the panel beside the table, made once."""
        return None

    def make_tools(self) -> Sequence[QWidget]:
        """Hook: further widgets between the views and the search, made once."""
        return ()

    def empty_text(self, sheet: Sheet[Any]) -> str:
        """Hook: the sentence shown where `sheet` has no rows."""
        return self.tr("There is nothing here yet.")

    def explain(self, row: Any, key: str) -> str:  # noqa: ANN401 - each sheet has its own row type
        """Hook: the reasons behind the cell of `row` in column `key`, for its tooltip."""
        return ""

    def instead(self, rows: list[Any], key: str, value: Value) -> bool:
        """Hook: deal with `value` for column `key` of these rows in another way than the column's edit; True if so."""
        return False

    def current_row(self) -> Any:  # noqa: ANN401 - each sheet has its own row type
        """The row the panel shows; None where there is none."""
        index = self.table.currentIndex()
        return self.model.row(index) if index.isValid() else None

    def selected_rows(self) -> list[Any]:
        """The rows in which a cell is selected."""
        return self.table.selected_rows()

    def refresh(self) -> None:
        self.model.refresh()
        self.strip.show_figures(self.figures())
        self._follow()

    def show_row(self, row_id: str) -> bool:
        if not self._is_picture and self.table.select_row(row_id):
            return True
        for at, view in enumerate(self._views or (View(""),)):
            if self._holds(view, row_id):
                self.show_view(at)
                self.clear_filters()
                if self.table.select_row(row_id):
                    return True
        return False

    def show_only(self, row_ids: Sequence[str]) -> None:
        first = next(iter(row_ids), "")
        self.show_view(next((at for at, view in enumerate(self._views) if self._holds(view, first)), 0))
        self.clear_filters()
        self.model.set_only(frozenset(row_ids))

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_compact(self, compact: bool) -> None:
        for _, table in self._tables.values():
            table.set_compact(compact)

    def _holds(self, view: View, row_id: str) -> bool:
        sheet = view.sheet or self.sheet
        return view.picture is None and any(sheet.row_id(row) == row_id for row in sheet.rows(self.project))

    @property
    def _is_picture(self) -> bool:
        return bool(self._views) and self._views[self._view].picture is not None

    def _rare_views(self) -> QPushButton:
        """The menu of the views that have no button in the row; it shows the name of the one that is open."""
        more = QPushButton(self.tr("More views"))
        more.setProperty("role", "choice")
        more.setCheckable(True)
        menu = QMenu(more)
        for at, view in enumerate(self._views):
            if view.rare:
                menu.addAction(plain_caption(view.title)).triggered.connect(self._buttons.button(at).click)
        more.setMenu(menu)
        more.setVisible(False)
        if menu.isEmpty():
            more.setParent(self)
        return more

    @Slot(int)
    def show_view(self, at: int) -> None:
        """Switch to one of the page's views."""
        if self._views:
            self._buttons.button(at).setChecked(True)
        if at != self._view:
            self._enter(at)
            self.refresh()

    @Slot()
    def clear_filters(self) -> None:
        """Show all rows of the view."""
        self.search.clear()
        self.model.clear_filters()
        self.table.save_state()

    def _enter(self, at: int) -> None:
        view = self._views[at]
        self._view = at
        self._more.setText(plain_caption(view.title) if view.rare else self.tr("More views"))
        self._more.setChecked(view.rare)
        self._more.setVisible(not self._more.menu().isEmpty())
        pictured = view.picture is not None
        focused = self.table.hasFocus()
        for picture in self._pictures:
            picture.setVisible(picture is view.picture)
        for widget in (self.search, self._count, self.panel, self.table):
            if widget is not None:
                widget.setVisible(not pictured and (widget is not self.panel or self.fold_panel.isChecked()))
        if view.picture is not None:
            self._clear.hide()
            self.setFocusProxy(view.picture)
            if focused:
                view.picture.setFocus()
            return
        self.setFocusProxy(self.table)
        model, table = self._open(view.sheet or self.sheet)
        if table is not self.table:
            self.table.hide()
            self.model, self.table = model, table
            self.table.show()
            self.setFocusProxy(self.table)
            if focused:
                self.table.setFocus()
        self.model.set_filter(self.search.text())
        self.model.set_view(view.accepts)

    def _open(self, sheet: Sheet[Any]) -> tuple[RowsModel, SheetView]:
        if sheet.name not in self._tables:
            model = RowsModel(self.project, sheet, self.language, self)
            table = SheetView(model)
            table.setAccessibleName(sheet.heading(self.language))
            table.empty_text = self.empty_text(sheet)
            model.failed.connect(self.failed)
            model.rows_changed.connect(self._rows_changed)
            model.modelReset.connect(self._restore_selection)
            model.layoutChanged.connect(table.follow_current)
            table.current_row_changed.connect(self._follow)
            RowHistoryAction(table).asked.connect(self.row_history)
            table.cells.explain = self.explain
            table.cells.instead = self.instead
            table.hide()
            self._holder.addWidget(table)
            self._tables[sheet.name] = (model, table)
        return self._tables[sheet.name]

    def _makefold_panel(self) -> QPushButton:
        button = QPushButton(icons.icon("panel-right", size=16), "", self)
        button.setCheckable(True)
        button.setChecked(settings.flag(f"panel/{self.name}/shown", True) or not self.panel_folds)
        button.setToolTip(plain_tip(self.tr("Show or hide the panel")))
        button.setAccessibleName(self.tr("Show the panel"))
        button.toggled.connect(self._fold_panel)
        if self.panel_folds:
            self.tools.addWidget(button)
        else:
            button.hide()
        return button

    @Slot(bool)
    def _fold_panel(self, shown: bool) -> None:
        settings.set_flag(f"panel/{self.name}/shown", shown)
        if self.panel is not None:
            self.panel.setVisible(shown and not self._is_picture)

    @Slot()
    def _panel_moved(self) -> None:
        self._panel_sized = True
        if self.panel_folds and self.panel is not None:
            settings.set_sizes(f"panel/{self.name}/width", [self.panel.width()])

    @Slot()
    def _search(self) -> None:
        self.model.set_filter(self.search.text())

    @Slot()
    def _rows_changed(self) -> None:
        self._count.setText(translate(ROWS, self.language, self.model.rowCount()))
        self._clear.setVisible(self.model.is_narrowed and not self._is_picture)

    @Slot()
    def _restore_selection(self) -> None:
        """After a reset: the row that was current, else the first one."""
        if not (self._shown_id and self.table.select_row(self._shown_id)) and self.model.rowCount():
            self.table.select_row(self.model.row_id(0))

    @Slot()
    def _follow(self) -> None:
        row = self.current_row()
        if row is not None:
            self._shown_id = self.model.sheet.row_id(row)
        if self.panel is not None:
            self.panel.show_row(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.set_compact(self.window().height() < LOW_WINDOW)
        if self.panel is not None and not self._panel_sized:
            panel = min(max(round(self.width() * 0.26), 340), 480)
            if self.panel_folds:
                (panel,) = settings.sizes(f"panel/{self.name}/width", [panel])
            self._splitter.setSizes([self.width() - panel, panel])
