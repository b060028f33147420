"""The header of a sheet's table: titles in two lines, with sorting and filters shown by icons."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from isomap_desktop.ui import icons
from isomap_desktop.ui.painting import draw_text
from isomap_desktop.ui.rows_model import RowsModel
from isomap_desktop.ui.theme import colour, font, tokens


class SheetHeader(QHeaderView):
    """A header that shows sorting and filters by icons at its column's end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(44)
        self.setFixedHeight(38)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        model = self.model()
        if not isinstance(model, RowsModel):
            return
        t = tokens()
        hovered = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        painter.save()
        painter.fillRect(rect, colour(t.hover if hovered else t.surface))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour(t.line))
        marks = []
        if model.columns[logical_index].key in model.filters():
            marks.append("filter")
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logical_index:
            marks.append("arrow-up" if self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder else "arrow-down")
        area = rect.adjusted(10, 0, -10, 0)
        right_to_left = self.isRightToLeft()
        for mark in marks:
            left = area.left() if right_to_left else area.right() - 12
            painter.drawPixmap(QPoint(left, rect.center().y() - 6), icons.pixmap(mark, t.accent, 13))
            area = area.adjusted(16, 0, 0, 0) if right_to_left else area.adjusted(0, 0, -16, 0)
        text = str(model.headerData(logical_index, Qt.Orientation.Horizontal))
        draw_text(painter, area, text, font(9, QFont.Weight.DemiBold), colour(t.soft), right_to_left)
        painter.restore()
