"""A group of a long form that folds, with how much of it is filled in its heading; what is open is remembered."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.ui import icons, settings
from isomap_desktop.ui.labels import plain_caption, plain_label
from isomap_desktop.ui.panel import Form


class Section(QWidget):
    """Fields for some columns of a sheet under a heading that opens and closes them."""

    failed = Signal(object)

    def __init__(
        self,
        project: Project,
        sheet: Sheet[Any],
        title: str,
        keys: Sequence[str],
        language: Language,
        *,
        unfolded: bool = False,
    ) -> None:
        super().__init__()
        self.form = Form(project, sheet, keys, language)
        self.form.failed.connect(self.failed)
        self._sheet, self._keys = sheet, tuple(keys)
        self._memory = f"section/{sheet.name}/{keys[0]}"
        self.heading = QToolButton()
        self.heading.setProperty("role", "section")
        self.heading.setText(plain_caption(title))
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.setCheckable(True)
        self.heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.heading.setAccessibleName(title)
        self._count = plain_label(role="small")
        line = QHBoxLayout()
        line.addWidget(self.heading)
        line.addStretch(1)
        line.addWidget(self._count)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(line)
        box.addWidget(self.form)
        self.heading.toggled.connect(self._fold)
        self.heading.setChecked(settings.flag(self._memory, unfolded))
        self._fold(self.heading.isChecked())

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - each sheet has its own row type
        """Show a row's values and how many of them are filled."""
        self.form.show_row(row)
        filled = sum(bool(self._sheet.column(key).value(row)) for key in self._keys)
        self._count.setText(isolate(f"{filled} / {len(self._keys)}"))
        self._count.setToolTip(self.tr("{0} of {1} fields are filled").format(filled, len(self._keys)))

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        if not unfolded:
            self.form.commit_pending()
        self.form.setVisible(unfolded)
        closed = "chevron-left" if self.isRightToLeft() else "chevron-right"
        self.heading.setIcon(icons.icon("chevron-down" if unfolded else closed, size=16))
        settings.set_flag(self._memory, unfolded)
