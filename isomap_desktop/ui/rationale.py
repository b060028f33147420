"""A reason from the library, in the window's language, with the other language one click away."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from isomap_desktop.domain.text import Language, Text, isolate_refs
from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.painting import side


class Rationale(QWidget):
    """Shows a reason; the button is there only where the reason exists in both languages."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._text: Text | str = ""
        self.words = plain_label(wrap=True, selectable=True)
        self.other = QToolButton()
        self.other.setProperty("role", "icon")
        self.other.setIcon(icons.icon("languages", size=16))
        self.other.setCheckable(True)
        self.other.setToolTip(plain_tip(self.tr("Show the reason in the other language")))
        self.other.setAccessibleName(self.tr("Show the reason in the other language"))
        self.other.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.words, 1)
        row.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)

    def set_text(self, text: Text | str) -> None:
        """Show the library's reason (in both languages) or one of the consultant's own."""
        self._text = text
        self.other.setVisible(isinstance(text, Text))
        self._show()

    @property
    def language(self) -> Language:
        """The language shown."""
        if not self.other.isChecked() or not isinstance(self._text, Text):
            return self._language
        return Language.ENGLISH if self._language is Language.HEBREW else Language.HEBREW

    @Slot()
    def _show(self) -> None:
        said = self._text(self.language) if isinstance(self._text, Text) else self._text
        right_to_left = self.language.right_to_left
        vertical = Qt.AlignmentFlag.AlignTop
        self.words.setAlignment(side(right_to_left) & ~Qt.AlignmentFlag.AlignVCenter | vertical)
        self.words.setText(isolate_refs(said) if right_to_left else said)
