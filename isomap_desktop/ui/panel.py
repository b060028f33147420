"""The detail panel beside a table: it scrolls, follows the selection, and its fields commit when they are left."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.language import translate
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Kind, Sheet, Value
from isomap_desktop.ui.fields import Field, make_field
from isomap_desktop.ui.labels import plain_label, plain_tip

_NARROWEST, _WIDEST = 320, 480
"""Pixels of the least width of a panel: as its blocks need, within these."""
_SHORT = (Kind.CHOICE, Kind.YES_NO, Kind.DATE, Kind.NUMBER, Kind.DAYS, Kind.PERCENT, Kind.STRENGTH, Kind.PRIORITY)
"""Kinds whose fields stand two in a line."""


class TextBlock(QWidget):
    """A caption with a paragraph below; hidden while it has no text."""

    def __init__(self, caption: str, language: Language) -> None:
        super().__init__()
        self._language = language
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        self._caption = plain_label(caption, "caption")
        self._text = plain_label(wrap=True, selectable=True)
        box.addWidget(self._caption)
        box.addWidget(self._text)
        self._caption.setVisible(bool(caption))

    def set_text(self, text: str, caption: str | None = None) -> None:
        """Show this text (references are isolated here), and another caption where one is given."""
        self._text.setText(isolate_refs(text) if self._language.right_to_left else text)
        if caption is not None:
            self._caption.setText(caption)
            self._caption.setVisible(bool(caption))
        self.setVisible(bool(text))


class TitleBlock(QWidget):
    """What the panel is about: the reference in small letters, the title below."""

    def __init__(self) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        self._caption = plain_label(role="caption")
        self._heading = plain_label(role="heading", wrap=True, selectable=True)
        box.addWidget(self._caption)
        box.addWidget(self._heading)

    def set_title(self, caption: str, heading: str) -> None:
        """`caption` already isolated where it is a reference."""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._heading.setText(heading)


class Stack(QWidget):
    """A caption with a list of widgets that is built anew for each row: cards, notes, links."""

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self._caption = plain_label(caption, "caption")
        self._items = QVBoxLayout()
        self._items.setSpacing(8)
        box.addWidget(self._caption)
        self._caption.setVisible(bool(caption))
        self._label: QLabel | None = None
        box.addLayout(self._items)
        self.hide()

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Show these instead of what was there; hidden where there are none."""
        while item := self._items.takeAt(0):
            if old := item.widget():
                old.hide()  # and not without a parent: that would make it a window of its own
                old.deleteLater()
        self._label = None
        for widget in widgets:
            self._items.addWidget(widget)
        self.setVisible(bool(widgets))

    def set_text(self, text: str) -> None:
        """Show `text` in one card, which stays where only its text is another; hidden where there is none."""
        if self._label is None:
            card = Card(inset=True)
            self.set_widgets([card])
            self._label = plain_label(wrap=True, selectable=True)
            card.box.addWidget(self._label)
        self._label.setText(text)
        self.setVisible(bool(text))


class Card(QFrame):
    """A framed block with a caption line and text, open for further widgets in `box`."""

    def __init__(self, caption: str = "", text: str = "", *, inset: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "inset" if inset else "card")
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(12, 10, 12, 10)
        self.box.setSpacing(4)
        if caption:
            self.box.addWidget(plain_label(caption, "caption", wrap=True))
        if text:
            self.box.addWidget(plain_label(text, wrap=True, selectable=True))


class Form(QWidget):
    """Fields for some columns of a sheet, one row at a time; each commits through its column's edit when it is left."""

    failed = Signal(object)

    def __init__(self, project: Project, sheet: Sheet[Any], keys: Sequence[str], language: Language) -> None:
        super().__init__()
        self._project = project
        self._sheet = sheet
        self._row: Any = None
        self._fields: dict[str, Field] = {}
        self.instead: Callable[[list[Any], str, Value], bool] = lambda _rows, _key, _value: False
        """Asked before a value is stored; True where it has been dealt with."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        line = place = 0
        for key in keys:
            column = sheet.column(key)
            wide = column.kind not in _SHORT
            if wide and place:
                line, place = line + 1, 0
            grid.addWidget(self._cell(key, language), line, place, 1, 2 if wide else 1)
            line, place = (line + 1, 0) if wide or place else (line, 1)

    def _cell(self, key: str, language: Language) -> QWidget:
        """A column's title with its field below."""
        column = self._sheet.column(key)
        field = make_field(column, language, self)
        field.setObjectName(key)
        field.committed.connect(self._commit)
        title = translate(column.title, language)
        label = plain_label(title, "caption")
        label.setToolTip(plain_tip(translate(column.rule, language) if column.rule else title))
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        label.setBuddy(field)
        field.setAccessibleName(title)
        cell = QWidget()
        box = QVBoxLayout(cell)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(field)
        self._fields[key] = field
        return cell

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - each sheet has its own row type
        """Show a row's values; what is being typed for the same row stays."""
        same = self._row is not None and row is not None and self._sheet.row_id(row) == self._sheet.row_id(self._row)
        if not same:
            self.commit_pending()
        self._row = row
        for key, field in self._fields.items():
            column = self._sheet.column(key)
            value = column.value(row) if row is not None else None
            if not same:
                field.clearFocus()
                field.setEnabled(row is not None and column.can_edit(row))
            field.set_value(value)

    def commit_pending(self) -> None:
        """Store what is typed in the field that has the focus."""
        for field in self._fields.values():
            if field.hasFocus():
                field.clearFocus()

    def field(self, key: str) -> Field:
        """The field of the column called `key`."""
        return self._fields[key]

    @Slot()
    def _commit(self) -> None:
        key = self.sender().objectName()
        column, field = self._sheet.column(key), self._fields[key]
        if self._row is None or column.edit is None:
            return
        try:
            value = field.value()
            if value == column.value(self._row):
                return
            if self.instead([self._row], key, value):
                field.set_value(column.value(self._row))
            else:
                column.edit(self._project, self._row, value)
        except ProjectError as error:
            field.set_value(column.value(self._row))
            self.failed.emit(error)


class Body(QWidget):
    """What scrolls: always as high as its wrapped texts need at this width (QScrollArea forgets to ask again)."""

    needs_width = Signal(int)
    """The least width in pixels at which nothing in it is cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "panel-body")

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            layout = self.layout()
            if layout is not None:
                self.setMinimumHeight(max(layout.totalHeightForWidth(self.width()), 0))
                self.needs_width.emit(layout.totalMinimumSize().width())
        return super().event(event)


class DetailPanel(QScrollArea):
    """A scrolling column of blocks; a page's panel adds its own in the constructor and fills them in `show_row`."""

    failed = Signal(object)
    """A ProjectError met while storing a field."""
    go_to = Signal(str)
    """The id of a row of any sheet that the user wants to see."""

    def __init__(self, project: Project, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.language = language
        self.setProperty("role", "panel")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_NARROWEST)
        body = Body()
        body.needs_width.connect(self._widen)
        self.body = QVBoxLayout(body)
        self.body.setContentsMargins(20, 16, 20, 20)
        self.body.setSpacing(16)
        self.body.addStretch()
        self.setWidget(body)

    def sizeHint(self) -> QSize:
        return QSize(400, 400)

    @Slot(int)
    def _widen(self, needed: int) -> None:
        """Never narrower than the widest of its blocks, as it does not scroll sideways."""
        around = self.width() - self.viewport().width()
        self.setMinimumWidth(max(_NARROWEST, min(needed + around, _WIDEST)))

    def set_empty(self, empty: bool) -> None:
        """Hide or show everything: no row is chosen, or one is."""
        if body := self.widget():
            body.setVisible(not empty)
        shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if empty else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(shown)

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - each sheet has its own row type
        """Fill the blocks for `row`; None where no row is chosen."""
        raise NotImplementedError

    def add(self, widget: QWidget) -> None:
        """Put any widget at the panel's end."""
        self.body.insertWidget(self.body.count() - 1, widget)

    def add_title(self) -> TitleBlock:
        """The reference and title at the top."""
        block = TitleBlock()
        self.add(block)
        return block

    def add_text(self, caption: str) -> TextBlock:
        """A captioned paragraph."""
        block = TextBlock(caption, self.language)
        self.add(block)
        return block

    def add_stack(self, caption: str = "") -> Stack:
        """A captioned list that each row builds anew."""
        stack = Stack(caption)
        self.add(stack)
        return stack

    def add_form(self, sheet: Sheet[Any], keys: Sequence[str]) -> Form:
        """Fields for these columns of `sheet`."""
        form = Form(self.project, sheet, keys, self.language)
        form.failed.connect(self.failed)
        self.add(form)
        return form
