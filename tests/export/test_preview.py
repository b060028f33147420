"""The preview shows the pages of the PDF that an export would write."""

import pytest
from PIL import Image

from isomap_desktop.domain.text import Language
from isomap_desktop.export.deliverables import Cancelled
from isomap_desktop.export.look import HEAD
from isomap_desktop.export.preview import preview
from isomap_desktop.export.snapshot import Snapshot


def test_pages_are_drawn_in_their_sizes(sample_shots: dict[Language, Snapshot]) -> None:
    pages = preview(sample_shots[Language.HEBREW], "gaps", Language.HEBREW, lambda: None)
    assert len(pages) > 5
    assert pages.sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert pages.sizes[2] == pytest.approx((841.89, 595.28), abs=0.1)
    drawn = pages.picture(0, 0.5)
    assert (drawn.width, drawn.height) == (298, 421)
    image = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.content, "raw", "BGR", drawn.stride)
    band = tuple(int(HEAD[at : at + 2], 16) for at in (0, 2, 4))
    assert image.getpixel((4, 90)) == band
    assert image.getpixel((4, 400)) == (255, 255, 255)
    pages.close()


def test_a_preview_can_be_given_up(sample_shots: dict[Language, Snapshot]) -> None:
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        preview(sample_shots[Language.ENGLISH], "gaps", Language.ENGLISH, stop)
