"""The pages of a deliverable as pictures, made from the very PDF that an export would write."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from isomap_desktop.domain.text import Language
from isomap_desktop.export.snapshot import Snapshot

_ONE_AT_A_TIME = Lock()
"""The library that draws the pages may not be entered twice."""


class Picture(NamedTuple):
    """One page as rows of blue, green and red bytes."""

    width: int
    height: int
    stride: int
    """Bytes of a row."""
    content: bytes


class PdfPages:
    """Draws the pages of a PDF; their sizes are in points."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        with _ONE_AT_A_TIME:
            self._document = pypdfium2.PdfDocument(content)
            self.sizes: list[tuple[float, float]] = [page.get_size() for page in self._document]

    def __len__(self) -> int:
        return len(self.sizes)

    def picture(self, page: int, scale: float) -> Picture:
        """The page (from 0) with `scale` dots a point."""
        with _ONE_AT_A_TIME:
            drawn = self._document[page].render(scale=scale)
            return Picture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))

    def close(self) -> None:
        """Give the memory back."""
        with _ONE_AT_A_TIME:
            self._document.close()


def preview(shot: Snapshot, name: str, language: Language, tick: Callable[[], None]) -> PdfPages:
    """The pages of the deliverable called `name`; `tick` may raise to give up. No file is left behind."""
    from isomap_desktop.export.deliverables import report
    from isomap_desktop.export.pdf import write_pdf

    with tempfile.TemporaryDirectory(prefix="isomap-") as folder:
        path = Path(folder) / "preview.pdf"
        write_pdf(report(shot, name, language), path, tick)
        return PdfPages(path.read_bytes())
