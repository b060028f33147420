"""The look of the workshop's window: the style sheet's roles in sizes that are read from the back of a room."""

from PySide6.QtCore import QSize

from isomap_desktop.ui.theme import Tokens, Tone

_USUAL = QSize(1440, 900)
"""The window at which the sizes below are as they are written."""
_LEAST, _MOST = 0.7, 1.6


def scale_for(size: QSize) -> float:
    """How much larger or smaller than usual a window of this size shows its texts, in steps of a twentieth."""
    fits = min(size.width() / _USUAL.width(), size.height() / _USUAL.height())
    return round(min(max(fits, _LEAST), _MOST) * 20) / 20


def workshop_sheet(t: Tokens, scale: float) -> str:
    """What the window wears over the program's own style sheet, with texts `scale` times as large."""

    def points(usual: float, least: float = 0) -> str:
        return f"{max(usual * scale, least):g}pt"

    tones = "".join(
        f"""
QFrame[role="stage-chip"][tone="{tone}"] {{ background: {t.tone(tone).tint}; }}
QFrame[role="stage-chip"][tone="{tone}"] > QLabel {{ color: {t.tone(tone).ink}; }}
QPushButton[role="stage-answer"][tone="{tone}"]:checked {{ background: {t.tone(tone).tint};
    color: {t.tone(tone).ink}; border-color: {t.tone(tone).ink}; font-weight: 700; }}"""
        for tone in Tone
    )
    return f"""
QLabel[role="stage-title"] {{ font-size: {points(28)}; font-weight: 600; }}
QLabel[role="stage-ref"] {{ font-size: {points(18)}; font-weight: 600; color: {t.accent}; }}
QLabel[role="stage-progress"], QLabel[role="stage-why"] {{ font-size: {points(13, 10)}; color: {t.soft}; }}
QLabel[role="stage-said"] {{ font-size: {points(14, 11)}; color: {t.soft}; }}
QLabel[role="stage-refused"] {{ font-size: {points(14, 11)}; font-weight: 600; color: {t.bad}; }}
QLabel[role="stage-keys"] {{ font-size: {points(11.5, 9.5)}; color: {t.soft}; }}
QLabel[role="stage-time"] {{ font-size: {points(30)}; font-weight: 500; color: {t.soft}; }}
QLabel[role="stage-over"] {{ font-size: {points(30)}; font-weight: 600; color: {t.warn}; }}
QLabel[role="stage-over-word"] {{ font-size: {points(11, 9.5)}; font-weight: 600; color: {t.warn}; }}
QLabel[role="caption"] {{ font-size: {points(11, 9.5)}; }}
TextBlock > QLabel {{ font-size: {points(18)}; }}
TextBlock > QLabel[role="caption"] {{ font-size: {points(13, 10)}; }}
QFrame[role="stage-question"] {{ border: 2px solid transparent; border-radius: 10px; background: transparent; }}
QFrame[role="stage-question"] > QLabel {{ font-size: {points(16)}; }}
QFrame[role="stage-question"][active="true"] {{ border-color: {t.accent}; background: {t.surface}; }}
QFrame[role="stage-question"][active="true"] > QLabel {{ font-size: {points(18)}; font-weight: 600; }}
QFrame[role="stage-chip"] {{ border: none; border-radius: 8px; }}
QFrame[role="stage-chip"] > QLabel {{ font-size: {points(16)}; font-weight: 600; }}
QPushButton[role="stage-answer"] {{ font-size: {points(15, 11)}; padding: {round(6 * scale)}px {round(14 * scale)}px;
    background: transparent; border: 2px solid {t.line}; color: {t.soft}; font-weight: 500; }}
QPushButton[role="stage-answer"]:hover {{ background: {t.hover}; color: {t.text}; }}
QPushButton[role="stage-answer"][active="true"] {{ color: {t.text}; border-color: {t.strong_line}; }}
QPushButton[role="stage-answer"]:focus {{ border: 2px solid {t.accent};
    padding: {round(6 * scale)}px {round(14 * scale)}px; }}
QPlainTextEdit, QLineEdit {{ font-size: {points(12.5, 10.5)}; }}
LinkRow QLabel {{ font-size: {points(12, 10)}; }}
{tones}
"""
