"""The top of the window: whose file this is, whether it is saved, search and export."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from isomap_desktop.ui import icons
from isomap_desktop.ui.labels import icon_button, plain_label, set_role
from isomap_desktop.ui.theme import tokens


class Header(QWidget):
    """Client's name, save state, search and export."""

    search_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark = plain_label()
        mark.setPixmap(icons.pixmap("shield-check", tokens().accent, 22))
        self.name = plain_label(role="heading")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.state = plain_label(role="soft")
        self.search = icon_button("search", self.tr("Search (Ctrl+K)"))
        self.search.setProperty("role", "search")
        self.search.setIconSize(QSize(16, 16))
        self.search.setMinimumWidth(240)
        self.search.clicked.connect(self.search_requested)
        self.export = icon_button("download", self.tr("Export"), tokens().on_accent)
        self.export.setProperty("role", "primary")
        self.export.clicked.connect(self.export_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 4)
        row.setSpacing(12)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.name)
        row.addWidget(self.state, 1)
        row.addWidget(self.search)
        row.addWidget(self.export)

    def show_state(self, name: str, state: str, role: str) -> None:
        """The client's name, and the sentence about saving in its tone."""
        self.name.setText(name)
        self.state.setText(state)
        set_role(self.state, role)
