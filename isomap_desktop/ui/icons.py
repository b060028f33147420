"""The Lucide icons in the colour, size and direction that a place needs."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.ui.theme import Tokens, tokens

DIRECTIONAL = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "book-open",
        "chart-gantt",
        "chevron-left",
        "chevron-right",
        "external-link",
        "layout-dashboard",
        "list",
        "log-out",
        "panel-right",
        "redo-2",
        "undo-2",
    }
)
"""Icons that point along the line of reading: mirrored where it runs from right to left."""


@cache
def _source(name: str) -> str:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return re.sub(r'stroke-width="2"', 'stroke-width="1.75"', text)


@cache
def _draw(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def pixmap(name: str, colour: str, size: int = 18, ratio: float | None = None) -> QPixmap:
    """The icon `name` painted in `colour` (#RRGGBB), `size` pixels square, sharp on the screen in use."""
    application = QGuiApplication.instance()
    scale = ratio or (application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0)
    mirrored = name in DIRECTIONAL and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _draw(name, colour, size, scale, mirrored)


@cache
def _icon(name: str, colour: str | None, size: int, t: Tokens, right_to_left: bool, ratio: float) -> QIcon:
    icon = QIcon()
    normal, off, on = QIcon.Mode.Normal, QIcon.State.Off, QIcon.State.On
    icon.addPixmap(pixmap(name, colour or t.soft, size), normal, off)
    icon.addPixmap(pixmap(name, colour or t.accent, size), normal, on)
    icon.addPixmap(pixmap(name, t.strong_line, size), QIcon.Mode.Disabled, off)
    return icon


def icon(name: str, colour: str | None = None, size: int = 18) -> QIcon:
    """The icon `name` for a button, menu or tab: soft, accent where it is on, pale where it is disabled."""
    application = QGuiApplication.instance()
    ratio = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
    right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _icon(name, colour, size, tokens(), right_to_left, ratio)
