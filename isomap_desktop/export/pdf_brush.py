"""Drawing on a page, measured from its top and from the side where reading starts: right-to-left is a mirror."""

import io
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader

from isomap_desktop.export.pdf_text import Line, Style

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_LOGO = "logo"
_CAPITALS = 0.355
"""Half the height of capitals, in units of the size: what centres a line in its leading."""


class Align(Enum):
    """Where a line stands between the side where reading starts and the other one."""

    START = auto()
    MIDDLE = auto()
    END = auto()


@cache
def _colour(code: str) -> Color:
    return HexColor(f"#{code}")


class Ink(NamedTuple):
    """The client's own colours, each under the code of the one it stands for, and the size of the logo in pixels."""

    colours: Mapping[str, str] = MappingProxyType({})
    logo: tuple[int, int] | None = None


def prepare_logo(canvas: "Canvas", content: bytes) -> tuple[int, int] | None:
    """Put the logo into the document once, for any number of pages; its size in pixels, None where there is none."""
    if not content:
        return None
    with Image.open(io.BytesIO(content)) as picture:
        size: tuple[int, int] = picture.size
        canvas.beginForm(_LOGO, 0, 0, *size)
        canvas.drawImage(ImageReader(picture), 0, 0, *size, mask="auto")
        canvas.endForm()
    return size


class Brush:
    """Draws on one page of `size`; all places in points, x from the start of reading and y from the top."""

    def __init__(
        self, canvas: "Canvas", size: tuple[float, float], ink: "Ink | None" = None, *, right_to_left: bool
    ) -> None:
        self.canvas = canvas
        self.width, self.height = size
        self._ink = ink or Ink()
        self._mirrored = right_to_left

    def _colour(self, code: str) -> Color:
        return _colour(self._ink.colours.get(code, code))

    def _x(self, x: float, width: float = 0.0) -> float:
        return self.width - x - width if self._mirrored else x

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str = "", line: str = "", radius: float = 0.0
    ) -> None:
        """A rectangle with its top at `y`."""
        canvas = self.canvas
        if fill:
            canvas.setFillColor(self._colour(fill))
        if line:
            canvas.setStrokeColor(self._colour(line))
            canvas.setLineWidth(0.6)
        left, bottom, radius = self._x(x, width), self.height - y - height, min(radius, width / 2, height / 2)
        if radius > 0:
            canvas.roundRect(left, bottom, width, height, radius, stroke=int(bool(line)), fill=int(bool(fill)))
        else:
            canvas.rect(left, bottom, width, height, stroke=int(bool(line)), fill=int(bool(fill)))

    def bar(self, x: float, y: float, width: float, height: float, share: float, *, fill: str, track: str) -> None:
        """A rounded bar that is filled to `share` (0 to 1) of its track."""
        self._stroke(x, y, width, height, track)
        if share > 0:
            self._stroke(x, y, max(height, width * min(share, 1.0)), height, fill)

    def _stroke(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """A thick line with round ends: a tenth of what a rounded rectangle takes."""
        canvas, left, middle = self.canvas, self._x(x, width), self.height - y - height / 2
        canvas.setLineCap(1)
        canvas.setStrokeColor(self._colour(ink))
        canvas.setLineWidth(height)
        canvas.line(left + height / 2, middle, left + max(height / 2, width - height / 2), middle)
        canvas.setLineCap(0)

    def path(
        self, points: Sequence[tuple[float, float]], *, ink: str = "", fill: str = "", thickness: float = 0.6
    ) -> None:
        """A line through `points`, or the shape within them where it is filled."""
        path = self.canvas.beginPath()
        path.moveTo(self._x(points[0][0]), self.height - points[0][1])
        for x, y in points[1:]:
            path.lineTo(self._x(x), self.height - y)
        if fill:
            self.canvas.setFillColor(self._colour(fill))
            path.close()
        if ink:
            self.canvas.setStrokeColor(self._colour(ink))
            self.canvas.setLineWidth(thickness)
        self.canvas.drawPath(path, stroke=int(bool(ink)), fill=int(bool(fill)))

    def text(
        self,
        x: float,
        y: float,
        lines: Sequence[Line],
        style: Style,
        *,
        width: float = 0.0,
        align: Align = Align.START,
    ) -> None:
        """Lines below each other from `y`; `width` is the room in which they are aligned."""
        text = self.canvas.beginText()
        text.setFont(style.weight.value, style.size)
        text.setFillColor(self._colour(style.ink))
        baseline = self.height - y - style.leading / 2 - style.size * _CAPITALS
        for line in lines:
            free = width - line.width
            start = x + (0.0 if align is Align.START else free if align is Align.END else free / 2)
            text.setTextOrigin(self._x(start, line.width), baseline)
            text.textOut(line.text)
            baseline -= style.leading
        self.canvas.drawText(text)

    def logo(self, x: float, y: float, width: float, height: float, *, middle: bool = False) -> float:
        """The logo as large as the room allows, from the side where reading starts or in the middle; its width."""
        if self._ink.logo is None:
            return 0.0
        wide, high = self._ink.logo
        scale = min(width / wide, height / high)
        x += (width - wide * scale) / 2 if middle else 0.0
        canvas = self.canvas
        canvas.saveState()
        canvas.translate(self._x(x, wide * scale), self.height - y - (height + high * scale) / 2)
        canvas.scale(scale, scale)
        canvas.doForm(_LOGO)
        canvas.restoreState()
        return wide * scale

    def mark(self, key: str, y: float) -> None:
        """Make this place a goal for bookmarks and links."""
        self.canvas.bookmarkHorizontalAbsolute(key, self.height - max(0.0, y - 12))

    def link(self, key: str, x: float, y: float, width: float, height: float) -> None:
        """Make an area lead to a marked place."""
        left, top = self._x(x, width), self.height - y
        self.canvas.linkAbsolute("", key, (left, top - height, left + width, top), thickness=0)
