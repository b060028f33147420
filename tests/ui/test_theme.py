import pytest
from PySide6.QtWidgets import QApplication

from isomap_desktop.ui import icons, theme
from isomap_desktop.ui.theme import DARK, LIGHT, Tokens, Tone, contrast


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["bg", "surface", "stripe", "hover", "selection"])
def test_text_can_be_read_on_every_ground(t: Tokens, ground: str) -> None:
    for ink in (t.text, t.soft):
        assert contrast(ink, getattr(t, ground)) >= 4.5


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_a_tone_can_be_read_on_its_tint_and_on_cards(t: Tokens, tone: Tone) -> None:
    ink, tint = t.tone(tone)
    assert contrast(ink, tint) >= 4.5
    assert contrast(ink, t.surface) >= 4.5


@pytest.mark.parametrize("t", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_outlines_can_be_made_out(t: Tokens) -> None:
    assert contrast(t.on_accent, t.accent) >= 4.5
    assert contrast(t.on_accent, t.accent_hover) >= 4.5
    assert contrast(t.strong_line, t.surface) >= 3
    assert contrast(t.accent, t.bg) >= 3


def test_every_icon_that_is_named_can_be_drawn(qapp: QApplication) -> None:
    from isomap_desktop.ui.actions import MENUS
    from isomap_desktop.ui.chips import _CHIPS

    named = {spec.icon for _, specs in MENUS for spec in specs if spec.icon}
    named |= {chip.icon for chips in _CHIPS.values() for chip in chips.values()}
    for name in named | icons.DIRECTIONAL:
        picture = icons.pixmap(name, "#000000", 16, 1.0).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(16) for y in range(16)), name


def test_the_theme_changes_what_is_painted(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme.DARK)
    assert theme.tokens() is DARK
    theme.apply(qapp, theme.Theme.LIGHT)
    assert theme.tokens() is LIGHT
