"""The one delegate of every table: paints a cell by its column's kind and edits it in the field of that kind."""

from collections.abc import Callable
from math import ceil
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from isomap_desktop.domain.text import Text
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import Column, Kind, Value
from isomap_desktop.ui import icons
from isomap_desktop.ui.chips import chip, has_chips
from isomap_desktop.ui.fields import ChoiceField, DateField, Field, LineField, LongField, make_field
from isomap_desktop.ui.labels import plain_tip
from isomap_desktop.ui.painting import PADDING, after, draw_bar, draw_chip, draw_pencil, draw_text, text_lines
from isomap_desktop.ui.rows_model import Index, RowsModel
from isomap_desktop.ui.theme import Tone, colour, font, tokens

_LIST_WIDTH = 140
"""Pixels that a date with its calendar, or a choice with its arrow, needs."""
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value
_MOST_PICTURES = 400
"""How many cells are kept as pictures: two full tables at the size of a screen, about 8 MB."""
_NUMBERS = (Kind.NUMBER, Kind.DAYS)


def strength_tone(strength: float) -> Tone:
    """The tone of a mapping strength: that of its class."""
    if strength >= 7:
        return Tone.OK
    return Tone.ACCENT if strength >= 5 else Tone.WARN


def priority_tone(priority: float) -> Tone:
    """The tone of a priority from 0 to 100."""
    if priority >= 70:
        return Tone.BAD
    return Tone.WARN if priority >= 40 else Tone.ACCENT


def _widened(rect: QRect, least: int, right_to_left: bool) -> QRect:
    """`rect` at least so wide, grown towards the side where reading ends."""
    missing = max(least - rect.width(), 0)
    return rect.adjusted(-missing, 0, 0, 0) if right_to_left else rect.adjusted(0, 0, missing, 0)


class Lead(NamedTuple):
    """What stands before a cell's text in a table with an outline."""

    indent: int = 0
    """Pixels."""
    icon: str = ""
    """At the end of the indent."""
    tone: Tone | None = None
    """Of the icon, where it says how things are."""

    @property
    def width(self) -> int:
        """Pixels by which the text begins later."""
        return self.indent + (LEAD_ICON if self.icon else 0)


LEAD_ICON = 18
_NO_LEAD = Lead()


class CellDelegate(QStyledItemDelegate):
    """Paints and edits the cells of a RowsModel."""

    explain: Callable[[Any, str], str]
    """The reasons behind a cell, by its row and its column's key, for the tooltip; "" where the text says it all."""
    heads: Callable[[Any], bool]
    """Whether a row sums up those below it, and stands in bold letters."""
    instead: Callable[[list[Any], str, Value], bool]
    """Asked before a value is stored in a column of some rows; True where it has been dealt with."""
    lead: Callable[[Any, str], Lead]
    """How deep a row stands in an outline, for the cell of this column."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.explain = lambda _row, _key: ""
        self.heads = lambda _row: False
        self.instead = lambda _rows, _key, _value: False
        self.lead = lambda _row, _key: _NO_LEAD
        self._pictures: dict[object, QPixmap] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = cast("RowsModel", index.model())
        place, at = index.row(), index.column()
        if model.head(place) is not None:
            return
        rect: QRect = option.rect
        t = tokens()
        current = self._view.currentIndex()
        state = option.state.value
        if place == current.row() or state & _SELECTED:
            ground = t.selection
        elif state & _HOVERED:
            ground = t.hover
        else:
            ground = t.stripe if place % 2 else t.surface
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect.topLeft(), self._picture(model, at, model.row(place), rect, ground, ratio))
        if place == current.row() and at == current.column() and self._view.hasFocus():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colour(t.accent))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), 3, 3)
            painter.restore()

    def forget(self) -> None:
        """Let go of the pictures of cells: they are drawn anew when they are next shown."""
        self._pictures.clear()

    def _picture(
        self,
        model: RowsModel,
        at: int,
        row: Any,  # noqa: ANN401 - each sheet has its own row type
        rect: QRect,
        ground: str,
        ratio: float,
    ) -> QPixmap:
        """A cell as it was last drawn with the same content: an edit changes few of the cells that are painted."""
        column = model.columns[at]
        size = (rect.width(), rect.height())
        value, shown = column.value(row), column.display(row, model.language)
        by_hand = column.is_by_hand(row)
        lead, right_to_left = self.lead(row, column.key), model.language.right_to_left
        key = (at, value, shown, by_hand, self.heads(row), lead, size, ground, ratio)
        found = self._pictures.get(key)
        if found is None:
            found = QPixmap(ceil(size[0] * ratio), ceil(size[1] * ratio))
            found.setDevicePixelRatio(ratio)
            found.fill(colour(ground))
            painter = QPainter(found)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRect(PADDING, 0, size[0] - 2 * PADDING, size[1])
            if lead.icon:
                ink = tokens().tone(lead.tone).ink if lead.tone else tokens().soft
                left = after(area, lead.indent, right_to_left)
                at_x = left.right() - 15 if right_to_left else left.left()
                painter.drawPixmap(at_x, area.center().y() - 7, icons.pixmap(lead.icon, ink, 16))
            area = after(area, lead.width, right_to_left)
            self._content(painter, area, column, row, value, shown, right_to_left)
            painter.end()
            if len(self._pictures) >= _MOST_PICTURES:
                self._pictures.clear()
            self._pictures[key] = found
        return found

    def _content(
        self,
        painter: QPainter,
        area: QRect,
        column: Column[Any],
        row: Any,  # noqa: ANN401 - each sheet has its own row type
        value: Value,
        shown: str,
        right_to_left: bool,
    ) -> None:
        if isinstance(value, str) and has_chips(column.choices) and value:
            if found := chip(column.choices, value):
                draw_chip(painter, area, found, shown, right_to_left, by_hand=column.is_by_hand(row))
                return
        elif isinstance(value, int | float) and not isinstance(value, bool):
            if column.kind is Kind.STRENGTH:
                draw_bar(painter, area, value / 10, strength_tone(value), shown, right_to_left)
                if column.is_by_hand(row):
                    draw_pencil(painter, area, right_to_left)
                return
            if column.kind is Kind.PRIORITY:
                number = f"{value:.0f}"
                draw_bar(painter, area, value / 100, priority_tone(value), number, right_to_left)
                return
            if column.kind is Kind.PERCENT:
                draw_bar(painter, area, float(value), Tone.OK, shown, right_to_left)
                return
        if column.is_by_hand(row):
            draw_pencil(painter, area, right_to_left)
            area = area.adjusted(18, 0, 0, 0) if right_to_left else area.adjusted(0, 0, -18, 0)
        faint = not shown
        face = self._font(column, row)
        ink = colour(tokens().soft if faint else tokens().text)
        if isinstance(value, Text) or column.kind not in _NUMBERS:
            draw_text(painter, area, shown or "—", face, ink, right_to_left)
        else:
            draw_text(painter, area, shown, face, ink, right_to_left)

    def _font(self, column: Column[Any], row: Any) -> QFont:  # noqa: ANN401 - each sheet has its own row type
        bold = column.kind is Kind.REF or self.heads(row)
        return font(weight=QFont.Weight.DemiBold if bold else QFont.Weight.Normal)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self._view.verticalHeader().defaultSectionSize())

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the whole text of a cell, and only where the cell could not."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            model = cast("RowsModel", index.model())
            if model.head(index.row()) is not None:
                return False
            column = model.columns[index.column()]
            row = model.row(index)
            text = column.display(row, model.language)
            limit = 2 if option.rect.height() >= 34 else 1
            room = option.rect.width() - 2 * PADDING - (26 if has_chips(column.choices) else 0)
            room -= self.lead(row, column.key).width
            _, cut = text_lines(text, self._font(column, row), room, limit)
            reasons = self.explain(row, column.key)
            QToolTip.showText(event.globalPos(), (plain_tip(text) if cut else "") + plain_tip(reasons), view)
            return True
        return super().helpEvent(event, view, option, index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = cast("RowsModel", index.model())
        field = make_field(model.columns[index.column()], model.language, parent)
        field.setProperty("role", "cell-editor")
        field.setAutoFillBackground(True)
        if not isinstance(field, LineField):
            field.committed.connect(self._commit)
        return field

    @Slot()
    def _commit(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.commitData.emit(sender)
            self.closeEditor.emit(sender, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        field = cast("Field", editor)
        field.set_value(index.data(RowsModel.VALUE))
        if isinstance(field, LineField | LongField):
            field.selectAll()
        elif isinstance(field, ChoiceField):
            field.showPopup()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store the field's value in the cell, or in every selected cell of the column."""
        rows = cast("RowsModel", model)
        field = cast("Field", editor)
        try:
            value: Value = field.value()
        except ProjectError as error:
            rows.failed.emit(error)
            return
        if isinstance(field, LineField | LongField) and value == index.data(RowsModel.VALUE):
            return
        marked = (at.row() for at in self._view.selectedIndexes() if at.column() == index.column())
        selected = [place for place in marked if rows.head(place) is None]
        chosen = sorted(selected) if index.row() in selected else [index.row()]
        key = rows.columns[index.column()].key
        if self.instead([rows.row(at) for at in chosen], key, value):
            return
        if len(chosen) > 1:
            rows.set_cells([(at, index.column(), value) for at in chosen])
        else:
            rows.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        if isinstance(editor, LongField):
            width = max(rect.width(), 320)
            left = rect.right() + 1 - width if editor.isRightToLeft() else rect.left()
            room = self._view.viewport().size()
            left = max(min(left, room.width() - width), 0)
            top = max(min(rect.top(), room.height() - 120), 0)
            editor.setFixedHeight(120)
            editor.setGeometry(left, top, width, 120)
            return
        if isinstance(editor, ChoiceField | DateField):
            rect = _widened(rect, _LIST_WIDTH, editor.isRightToLeft())
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let several lines take Enter; Ctrl+Enter commits them, Esc gives up."""
        if isinstance(watched, LongField) and event.type() == QEvent.Type.KeyPress:
            key = cast("QKeyEvent", event)
            if key.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not key.modifiers():
                return False
        return super().eventFilter(watched, event)
