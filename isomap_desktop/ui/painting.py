"""How a cell looks: wrapped text, chips and bars, in both directions; also used by charts and printed pictures."""

import re

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QTextLayout, QTextOption

from isomap_desktop.domain.text import LRI, PDI, isolate
from isomap_desktop.ui import icons
from isomap_desktop.ui.chips import Chip
from isomap_desktop.ui.theme import Tone, colour, font, tokens

PADDING = 10
_LINE = 16.5
_BAR_HEIGHT = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_LEFT = _MIDDLE | Qt.AlignmentFlag.AlignLeft
_RIGHT = _MIDDLE | Qt.AlignmentFlag.AlignRight


def side(right_to_left: bool) -> Qt.AlignmentFlag:
    """The reading side, absolute: a text that begins with digits must not move to the other one."""
    return _RIGHT if right_to_left else _LEFT


_HEBREW = re.compile("[\u0590-\u08ff]")


def reads_right_to_left(text: str) -> bool:
    """The direction of a line of its own: by its letters; digits and signs alone read from left to right."""
    return _HEBREW.search(text) is not None


def at_start(area: QRect, width: float, right_to_left: bool) -> QRectF:
    """The part of `area` of this width at the side where reading starts."""
    left = area.right() + 1 - width if right_to_left else area.left()
    return QRectF(left, area.top(), width, area.height())


def after(area: QRect, width: float, right_to_left: bool) -> QRect:
    """What is left of `area` beyond `width` at the side where reading starts."""
    return area.adjusted(0, 0, -round(width), 0) if right_to_left else area.adjusted(round(width), 0, 0, 0)


def text_lines(text: str, face: QFont, width: float, limit: int) -> tuple[list[str], bool]:
    """`text` broken into at most `limit` lines of `width`, and whether something had to be cut."""
    metrics = QFontMetricsF(face)
    single = " ".join(text.split())
    if single.startswith(LRI) and single.find(PDI) == len(single) - 1:
        inner, inner_cut = text_lines(single[1:-1], face, width, limit)
        return [isolate(line) for line in inner], inner_cut
    if metrics.horizontalAdvance(single) <= width:
        return [single], False
    layout = QTextLayout(single, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if reads_right_to_left(single):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    cut = False
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        start, length = line.textStart(), line.textLength()
        if len(lines) == limit - 1 and start + length < len(single):
            lines.append(metrics.elidedText(single[start:], Qt.TextElideMode.ElideRight, width))
            cut = True
            break
        lines.append(single[start : start + length].rstrip())
    layout.endLayout()
    return lines, cut


def draw_text(
    painter: QPainter, area: QRect, text: str, face: QFont, ink: QColor, right_to_left: bool, limit: int = 2
) -> None:
    """`text` in one line, or in two where the row is high enough, elided after that."""
    limit = limit if area.height() >= 2 * _LINE else 1
    lines, _ = text_lines(text, face, area.width(), limit)
    painter.setFont(face)
    painter.setPen(ink)
    reading = Qt.LayoutDirection.RightToLeft if reads_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(reading)
    top = area.center().y() + 0.5 - _LINE * len(lines) / 2
    for at, line in enumerate(lines):
        painter.drawText(QRectF(area.left(), top + at * _LINE, area.width(), _LINE), side(right_to_left), line)


def draw_chip(
    painter: QPainter, area: QRect, chip: Chip, word: str, right_to_left: bool, *, by_hand: bool = False
) -> None:
    """A state: icon and word on their tint, and a pencil where it was set by hand."""
    ink, tint = tokens().tone(chip.tone)
    face = font(9.5, QFont.Weight.Medium)
    metrics = QFontMetricsF(face)
    around = 54 if by_hand else 38
    word = metrics.elidedText(word, Qt.TextElideMode.ElideRight, area.width() - around)
    width = min(metrics.horizontalAdvance(word) + around, area.width())
    pill = at_start(area, width, right_to_left)
    pill = QRectF(pill.left(), area.center().y() - 10.5, width, 22)
    path = QPainterPath()
    path.addRoundedRect(pill, 11, 11)
    painter.fillPath(path, QColor(tint))
    left = pill.right() - 8 - 14 if right_to_left else pill.left() + 8
    painter.drawPixmap(QPointF(left, pill.center().y() - 7), icons.pixmap(chip.icon, ink, 14))
    if by_hand:
        end = pill.left() + 8 if right_to_left else pill.right() - 8 - 12
        painter.drawPixmap(QPointF(end, pill.center().y() - 6), icons.pixmap("pencil", ink, 12))
    painter.setFont(face)
    painter.setPen(QColor(ink))
    words = pill.adjusted(6, 0, -27, 0) if right_to_left else pill.adjusted(27, 0, -6, 0)
    painter.drawText(words, side(right_to_left), word)


def draw_pencil(painter: QPainter, area: QRect, right_to_left: bool) -> None:
    """The mark of a value set by hand, at the end of its cell."""
    left = area.left() if right_to_left else area.right() - 12
    painter.drawPixmap(QPointF(left, area.center().y() - 6), icons.pixmap("pencil", tokens().warn, 12))


def draw_bar(painter: QPainter, area: QRect, share: float, tone: Tone, number: str, right_to_left: bool) -> None:
    """A bar filled to `share` (0 to 1), with its number beside it."""
    face = font()
    room = max(QFontMetricsF(face).horizontalAdvance("100%" if "%" in number else "100") + 2, 26)
    length = min(max(area.width() - room - 8, 0), 90)
    track = at_start(area, length, right_to_left)
    track = QRectF(track.left(), area.center().y() - _BAR_HEIGHT / 2 + 0.5, length, _BAR_HEIGHT)
    filled = track.width() * min(max(share, 0.0), 1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tokens().track))
    painter.drawRoundedRect(track, 3, 3)
    if filled > 0:
        start = track.right() - filled if right_to_left else track.left()
        painter.setBrush(colour(tokens().tone(tone).ink))
        painter.drawRoundedRect(QRectF(start, track.top(), filled, track.height()), 3, 3)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(colour(tokens().text))
    painter.setFont(face)
    painter.drawText(after(area, length + 8, right_to_left), side(right_to_left), number)
