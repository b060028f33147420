"""Labels and tooltips that show text as it is: Qt guesses rich text, and a client's text must never become markup."""

import re
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from isomap_desktop.domain.text import LRI
from isomap_desktop.ui import icons

RLM = "\u200f"
_HEBREW_AFTER_LATIN = re.compile(f"^(?=[^א-ת\n]*[{LRI}A-Za-z][^\n]*[א-ת]|{LRI}[^\n]*{LRI})", re.MULTILINE)


class PlainLabel(QLabel):
    """A Hebrew line reads from the right, also one that begins with a name or is a row of figures."""

    def setText(self, text: str) -> None:
        """Show `text`; in a right-to-left window a mark that is not seen leads each such line."""
        super().setText(_HEBREW_AFTER_LATIN.sub(RLM, text) if self.isRightToLeft() else text)


def plain_label(
    text: str = "", role: str = "", *, wrap: bool = False, selectable: bool = False, kind: type[QLabel] = PlainLabel
) -> QLabel:
    """The one way to make a label: plain text, aligned to the window's reading side whatever the text begins with."""
    label = kind()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    vertical = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | vertical)
    if wrap and label.isRightToLeft():
        label.setContentsMargins(4, 0, 0, 0)  # Qt moves a mixed line aside by the space that it was broken at
    if role:
        label.setProperty("role", role)
    if selectable:
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return label


def set_role(widget: QWidget, role: str) -> None:
    """Change the look of a widget that is already on the screen."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def icon_button(icon: str, text: str, colour: str | None = None) -> QPushButton:
    """A button with an icon before its text, kept apart by a space: right to left, Qt's style sheets leave none."""
    return QPushButton(icons.icon(icon, colour, 16), f" {text}")


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is and wraps (Qt wraps only rich text)."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""


def plain_caption(text: str) -> str:
    """`text` for a button, tab or menu, where an ampersand would become a mnemonic."""
    return text.replace("&", "&&")


def card(role: str = "card") -> QFrame:
    """An empty frame with the card's look; give it a layout."""
    frame = QFrame()
    frame.setProperty("role", role)
    return frame
