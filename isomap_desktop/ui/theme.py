"""Every colour, size and font of the window in one place: tokens, the palette and the style sheet made from them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from isomap_desktop.domain.files import RESOURCES
from isomap_desktop.ui.style_sheet import style_sheet

FONT = "Heebo"
BODY_POINTS = 10.0
ROW_HEIGHT = 36
COMPACT_ROW_HEIGHT = 28


class Tone(StrEnum):
    """What a colour says: always beside an icon and a word, never alone."""

    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    NEW = "new"
    NEUTRAL = "neutral"


class ToneColours(NamedTuple):
    """The ink of a tone and the tint under it."""

    ink: str
    tint: str


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as #RRGGBB."""

    dark: bool
    bg: str
    surface: str
    line: str
    strong_line: str
    """The outline of what can be typed into: at least 3:1 on the surface."""
    text: str
    soft: str
    accent: str
    accent_tint: str
    accent_hover: str
    on_accent: str
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    new: str
    new_tint: str
    neutral_tint: str
    selection: str
    stripe: str
    hover: str
    track: str

    def tone(self, tone: Tone) -> ToneColours:
        """The two colours of `tone`."""
        match tone:
            case Tone.ACCENT:
                return ToneColours(self.accent, self.accent_tint)
            case Tone.OK:
                return ToneColours(self.ok, self.ok_tint)
            case Tone.WARN:
                return ToneColours(self.warn, self.warn_tint)
            case Tone.BAD:
                return ToneColours(self.bad, self.bad_tint)
            case Tone.NEW:
                return ToneColours(self.new, self.new_tint)
            case Tone.NEUTRAL:
                return ToneColours(self.soft, self.neutral_tint)


LIGHT = Tokens(
    dark=False,
    bg="#F5F6F8",
    surface="#FFFFFF",
    line="#E1E5EA",
    strong_line="#868F9B",
    text="#1B2430",
    soft="#556170",
    accent="#2457C5",
    accent_tint="#E7EEFC",
    accent_hover="#1D47A3",
    on_accent="#FFFFFF",
    ok="#1B7048",
    ok_tint="#E3F4EB",
    warn="#8A5100",
    warn_tint="#FDF1DC",
    bad="#AB2A1F",
    bad_tint="#FCE8E6",
    new="#6B3FA0",
    new_tint="#F0E9FA",
    neutral_tint="#EEF0F3",
    selection="#DCE8FF",
    stripe="#F9FAFB",
    hover="#EEF2F8",
    track="#E1E5EA",
)

DARK = Tokens(
    dark=True,
    bg="#12161C",
    surface="#1A2029",
    line="#2D3643",
    strong_line="#6B7789",
    text="#E6EAF0",
    soft="#A9B4C2",
    accent="#8AB0FF",
    accent_tint="#22304D",
    accent_hover="#A9C5FF",
    on_accent="#10203F",
    ok="#6FD3A0",
    ok_tint="#183528",
    warn="#F0B860",
    warn_tint="#3A2E17",
    bad="#FF9A92",
    bad_tint="#40211F",
    new="#C3A3F5",
    new_tint="#2F2542",
    neutral_tint="#29313D",
    selection="#26385C",
    stripe="#1D242E",
    hover="#222B38",
    track="#343E4C",
)


class Theme(StrEnum):
    """The user's choice of colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def tokens() -> Tokens:
    """The colours in use now; painting code asks each time, so a change of theme needs only a repaint."""
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if dark else LIGHT


def colour(code: str, alpha: int = 255) -> QColor:
    """A token as a colour to paint with."""
    result = QColor(code)
    result.setAlpha(alpha)
    return result


def font(points: float = BODY_POINTS, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's font in another size or weight."""
    result = QFont(FONT)
    result.setPointSizeF(points)
    result.setWeight(weight)
    return result


def _tokens_of(theme: Theme) -> Tokens:
    if theme is Theme.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def _palette(colours: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, code in {
        role.Window: colours.bg,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.stripe,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.Text: colours.text,
        role.PlaceholderText: colours.soft,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.bad,
        role.Link: colours.accent,
        role.LinkVisited: colours.new,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Light: colours.surface,
        role.Midlight: colours.line,
        role.Mid: colours.line,
        role.Dark: colours.strong_line,
        role.Shadow: colours.line,
    }.items():
        palette.setColor(name, QColor(code))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.strong_line))
    return palette


def load_fonts() -> None:
    """Register the fonts that ship with the program (Latin and Hebrew in one family)."""
    for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole application the colours of `theme` and our font; each window wears the style sheet by itself."""
    colours = _tokens_of(theme)
    if application.style().objectName() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette(colours))
    application.setFont(font())


def dress(window: QWidget) -> None:
    """Put our style sheet on a window that has no parent, once its parts are in place; its dialogs inherit it.

    A sheet of the application would be worked out again for a part and all in it at each step of putting them together:
    half the time that a page takes to be made.
    """
    window.setStyleSheet(style_sheet(tokens()))


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two colours, 1 to 21."""

    def luminance(code: str) -> float:
        channels = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)
