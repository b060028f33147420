"""The fields in which a value is edited, the same in a table's cell and in a panel's form."""

from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Language
from isomap_desktop.project.errors import ProjectError
from isomap_desktop.sheets.sheet import NEVER_EMPTY, Column, Kind, Value
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_caption, plain_tip
from isomap_desktop.ui.painting import draw_text
from isomap_desktop.ui.parse import column_text, editable_text, parse
from isomap_desktop.ui.theme import colour, tokens


def is_undo_or_redo(event: QEvent) -> bool:
    """Whether a field is asked if it wants Ctrl+Z or Ctrl+Y for itself."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


class LineField(QLineEdit):
    """One line of text, a number, a share or a list of refs; Enter or leaving the field commits."""

    committed = Signal()

    def __init__(self, column: Column[Any], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column, self.language = column, language
        self._stored = ""
        side = Qt.AlignmentFlag.AlignRight if language.right_to_left else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(self._forgive)

    def value(self) -> Value:
        """What the text means; ProjectError where it means nothing in this column."""
        return parse(self.text(), self.column, self.language)

    def set_value(self, value: Value) -> None:
        """Show a stored value, unless the user is in the middle of typing another one."""
        text = editable_text(value, self.column, self.language)
        typing = self.hasFocus() and self.text() != self._stored
        self._stored = text
        if not typing:
            self.setText(text)
            self.setCursorPosition(0)
            self._forgive()

    @Slot()
    def _finish(self) -> None:
        if self.text() == self._stored:
            return
        try:
            self.value()
        except ProjectError as error:
            self._mark(error.sentence(self.language))
            return
        self._stored = self.text()
        self.committed.emit()

    @Slot()
    def _forgive(self) -> None:
        self._mark("")

    def _mark(self, sentence: str) -> None:
        if bool(self.property("wrong")) != bool(sentence):
            self.setProperty("wrong", bool(sentence))
            self.style().unpolish(self)
            self.style().polish(self)
        self.setToolTip(plain_tip(sentence))

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z undoes typing while there is some, and the last step of the file after that."""
        if self.text() == self._stored and is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._stored:
            self.setText(self._stored)
            self._forgive()
            return
        super().keyPressEvent(event)


class DateField(LineField):
    """A date typed in either order of day and year, or chosen from a calendar; it may be empty."""

    def __init__(self, column: Column[Any], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(column, language, parent)
        button = self.addAction(icons.icon("calendar", size=16), QLineEdit.ActionPosition.TrailingPosition)
        button.triggered.connect(self.open_calendar)
        self._calendar: QCalendarWidget | None = None

    @Slot()
    def open_calendar(self) -> None:
        """Show a month to choose from, below the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self.language is Language.HEBREW:
            calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        try:
            value = self.value()
        except ProjectError:
            value = None
        if value:
            calendar.setSelectedDate(QDate.fromString(str(value), Qt.DateFormat.ISODate))
        calendar.clicked.connect(self._choose)
        calendar.activated.connect(self._choose)
        size = calendar.sizeHint()
        left = self.width() - size.width() if self.isRightToLeft() else 0
        calendar.move(self.mapToGlobal(QPoint(left, self.height())))
        self._calendar = calendar
        calendar.show()

    @Slot(QDate)
    def _choose(self, chosen: QDate) -> None:
        if self._calendar is not None:
            self._calendar.close()
            self._calendar = None
        self.setText(editable_text(chosen.toPython(), self.column, self.language))  # type: ignore[arg-type]  # a date
        self.setFocus()
        self._finish()


class LongField(QPlainTextEdit):
    """Several lines of text; leaving the field or Ctrl+Enter commits, Esc brings the stored text back."""

    committed = Signal()

    def __init__(self, column: Column[Any], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column, self.language = column, language
        self._stored = ""
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setFixedHeight(76)

    def value(self) -> Value:
        """The text."""
        return self.toPlainText().strip()

    def set_value(self, value: Value) -> None:
        """Show a stored text, unless the user is in the middle of typing another one."""
        text = editable_text(value, self.column, self.language)
        typing = self.hasFocus() and self.toPlainText() != self._stored
        self._stored = text
        if not typing and self.toPlainText() != text:
            self.setPlainText(text)

    def commit(self) -> None:
        """Say that the text is finished, if it is another one."""
        if self.toPlainText() != self._stored:
            self._stored = self.toPlainText()
            self.committed.emit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z undoes typing while there is some, and the last step of the file after that."""
        if self.toPlainText() == self._stored and is_undo_or_redo(event):
            event.ignore()
            return False
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self._stored:
            self.setPlainText(self._stored)
        else:
            super().keyPressEvent(event)


def draw_arrow(painter: QPainter, field: QWidget) -> None:
    """The arrow of a field that opens a list (a style sheet takes Fusion's away)."""
    left = 8 if field.isRightToLeft() else field.width() - 24
    painter.drawPixmap(QPoint(left, (field.height() - 16) // 2), icons.pixmap("chevron-down", tokens().soft, 16))


class ComboBox(QComboBox):
    """A list to choose from, whose long choices end in dots, and which is deaf to passing wheels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - 40
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        draw_arrow(painter, self)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """The tooltip says the whole choice where the field has no room for it."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.fontMetrics().horizontalAdvance(self.currentText()) > self.width() - 40
            QToolTip.showText(event.globalPos(), plain_tip(self.currentText()) if cut else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(ComboBox):
    """One of a list; a choice made by hand commits at once. An empty value shows an empty line."""

    committed = Signal()

    def __init__(self, column: Column[Any], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column, self.language = column, language
        self._yes_no = column.kind is Kind.YES_NO
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        if column.choices not in NEVER_EMPTY:
            self.addItem("—", "")
        for code, choice in catalogue().vocabularies["yes_no" if self._yes_no else column.choices or ""].items():
            self.addItem(choice.label(language), code)
            if choice.hint:
                self.setItemData(self.count() - 1, plain_tip(choice.hint(language)), Qt.ItemDataRole.ToolTipRole)
        self.activated.connect(self._finish)

    def value(self) -> Value:
        """The code chosen."""
        code = self.currentData()
        if self._yes_no:
            return code == "yes" if code else None
        return str(code) if code is not None else ""

    def set_value(self, value: Value) -> None:
        """Show a stored code; one that the list does not have is shown as it is."""
        code = value
        if isinstance(value, bool):
            code = "yes" if value else "no"
        elif isinstance(value, int):
            code = str(value)
        if code and self.findData(code) < 0:
            self.addItem(str(code), code)
        self.setCurrentIndex(self.findData(code or ""))

    @Slot()
    def _finish(self) -> None:
        self.committed.emit()


class ChoicesField(QPushButton):
    """Several of a list, ticked in a menu that stays open; closing it commits."""

    committed = Signal()

    def __init__(self, column: Column[Any], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column, self.language = column, language
        self._stored: tuple[str, ...] = ()
        menu = QMenu(self)
        for code, choice in catalogue().vocabularies[column.choices or ""].items():
            action = QAction(plain_caption(choice.label(language)), menu)
            action.setCheckable(True)
            action.setData(code)
            menu.addAction(action)
        menu.installEventFilter(self)
        menu.aboutToHide.connect(self._finish)
        self.setMenu(menu)
        self.setProperty("role", "field")
        self._text = ""

    def value(self) -> Value:
        """The codes ticked, in the order of the list."""
        return tuple(str(action.data()) for action in self.menu().actions() if action.isChecked())

    def set_value(self, value: Value) -> None:
        """Tick the stored codes."""
        self._stored = value if isinstance(value, tuple) else tuple(str(value or "").split(",")) if value else ()
        for action in self.menu().actions():
            action.setChecked(action.data() in self._stored)
        self._show()

    def _show(self) -> None:
        self._text = column_text(self.value(), self.column, self.language)
        self.setToolTip(plain_tip(self._text))
        self.setAccessibleDescription(self._text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        right_to_left = self.isRightToLeft()
        ink = colour(tokens().text if self.isEnabled() else tokens().soft)
        area = self.rect().adjusted(28, 0, -9, 0) if right_to_left else self.rect().adjusted(9, 0, -28, 0)
        draw_text(painter, area, self._text or "—", self.font(), ink, right_to_left, limit=1)
        draw_arrow(painter, self)
        painter.end()

    @Slot()
    def _finish(self) -> None:
        self._show()
        if self.value() != self._stored:
            self.committed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on an entry ticks it without closing the menu."""
        menu = self.menu()
        if watched is menu and event.type() == QEvent.Type.MouseButtonRelease:
            action = menu.activeAction()
            if action is not None:
                action.trigger()
                return True
        return super().eventFilter(watched, event)


Field = LineField | LongField | ChoiceField | ChoicesField


def make_field(column: Column[Any], language: Language, parent: QWidget | None = None) -> Field:
    """The field for a column's kind."""
    match column.kind:
        case Kind.LONG_TEXT:
            return LongField(column, language, parent)
        case Kind.CHOICE | Kind.YES_NO:
            return ChoiceField(column, language, parent)
        case Kind.CHOICES:
            return ChoicesField(column, language, parent)
        case Kind.DATE:
            return DateField(column, language, parent)
        case _:
            return LineField(column, language, parent)
