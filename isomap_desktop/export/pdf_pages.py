"""Where things stand: blocks are placed down the pages first and drawn when every page is known."""

from collections.abc import Callable
from dataclasses import dataclass, field

from isomap_desktop.export.pdf_brush import Brush

Size = tuple[float, float]
A4: Size = (595.28, 841.89)
MARGIN, TOP, BOTTOM = 42.0, 54.0, 46.0

Draw = Callable[[Brush, float], None]
"""Draws a piece at a height from the top of its page."""


def landscape(size: Size) -> Size:
    """The sheet turned."""
    return size[1], size[0]


@dataclass
class Entry:
    """A heading in the outline; `page` counts from 1 and is known once the heading is placed."""

    title: str
    level: int
    key: str
    page: int = 0


@dataclass
class Page:
    """The pieces of one page with their heights."""

    size: Size
    pieces: list[tuple[float, Draw]] = field(default_factory=list)
    full_bleed: bool = False
    """Whether a cover or title takes the place of the running head."""


class Pages:
    """Fills pages from top to bottom; a heading waits for what follows it, so that it never stands alone."""

    def __init__(self, tick: Callable[[], None]) -> None:
        self.pages: list[Page] = []
        self.entries: list[Entry] = []
        self.y = 0.0
        self.level = 0
        """Of the section that is being placed, in the outline."""
        self.tick = tick
        self._waiting: list[tuple[float, Draw, Entry | None]] = []

    @property
    def size(self) -> Size:
        """The size of the page that is being filled."""
        return self.pages[-1].size

    @property
    def width(self) -> float:
        """The room from margin to margin."""
        return self.size[0] - 2 * MARGIN

    @property
    def bottom(self) -> float:
        """Where the room ends on this page."""
        return self.size[1] - BOTTOM

    @property
    def room(self) -> float:
        """What is left on this page below what waits."""
        return self.bottom - self.y - sum(height for height, *_ in self._waiting)

    @property
    def whole(self) -> float:
        """The room of an empty page below what waits."""
        return self.bottom - TOP - sum(height for height, *_ in self._waiting)

    def begin(self, size: Size, *, full_bleed: bool = False) -> None:
        """Start a page; what waits comes with it."""
        self.tick()
        self.pages.append(Page(size, full_bleed=full_bleed))
        self.y = 0.0 if full_bleed else TOP

    def keep(self, height: float) -> bool:
        """Start a page unless `height` is left on this one; tells whether it did."""
        if height <= self.room or self.y <= TOP:
            return False
        self.begin(self.size)
        return True

    def wait(self, height: float, draw: Draw, entry: Entry | None = None) -> None:
        """Place a piece together with the next one."""
        self._waiting.append((height, draw, entry))
        if entry is not None:
            self.entries.append(entry)

    def place(self, height: float, draw: Draw) -> None:
        """Place a piece of `height`, on the next page where this one is full."""
        self.tick()
        self.keep(height)
        waiting, self._waiting = self._waiting, []
        for each, drawn, entry in waiting:
            if entry is not None:
                entry.page = len(self.pages)
            self._put(each, drawn)
        self._put(height, draw)

    def _put(self, height: float, draw: Draw) -> None:
        self.pages[-1].pieces.append((self.y, draw))
        self.y += height

    @property
    def waiting(self) -> bool:
        """Whether a heading waits for what follows it."""
        return bool(self._waiting)

    def gap(self, height: float) -> None:
        """Leave room before what comes next, but not at the top of a page."""
        if self.y > TOP:
            self.y += height
