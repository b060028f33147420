"""A question that is answered with a text: a reason, a title."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.ui.labels import plain_caption, plain_label


class TextDialog(QDialog):
    """A heading, a sentence, a field and two buttons; accepting needs a text."""

    def __init__(self, parent: QWidget, heading: str, sentence: str, accept: str, *, long: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(460)
        self.field: QLineEdit | QPlainTextEdit = QPlainTextEdit() if long else QLineEdit()
        self.field.setAccessibleName(sentence)
        if isinstance(self.field, QPlainTextEdit):
            self.field.setTabChangesFocus(True)
            self.field.setFixedHeight(96)
        self.field.textChanged.connect(self._typed)
        self.accept_button = QPushButton(plain_caption(accept))
        self.accept_button.setProperty("role", "primary")
        self.accept_button.setDefault(True)
        self.accept_button.setShortcut(QKeySequence("Ctrl+Return"))
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.accept_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(heading, "heading", wrap=True))
        box.addWidget(plain_label(sentence, wrap=True))
        box.addWidget(self.field)
        box.addLayout(buttons)
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What is typed, without spaces around it."""
        field = self.field
        return (field.text() if isinstance(field, QLineEdit) else field.toPlainText()).strip()

    @Slot()
    def _typed(self) -> None:
        self.accept_button.setEnabled(bool(self.text))


def ask_text(parent: QWidget, heading: str, sentence: str, accept: str, *, long: bool = False) -> str:
    """Ask for a text, of several lines where it is `long`; empty where the user gave none."""
    dialog = TextDialog(parent, heading, sentence, accept, long=long)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return dialog.text if accepted else ""
