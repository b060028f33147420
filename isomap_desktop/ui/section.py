"""A group of a long form that folds, with how much of it is filled in its heading; what is open is remembered."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.sheet import Sheet
from isomap_desktop.ui.folding import Folding
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
        self._fold = Folding(title, unfolded=unfolded, memory=f"section/{sheet.name}/{keys[0]}")
        self._fold.folded.connect(self.form.commit_pending)
        self._fold.box.addWidget(self.form)
        self.heading = self._fold.heading
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._fold)

    def show_row(self, row: Any) -> None:  # noqa: ANN401 - each sheet has its own row type
        """Show a row's values and how many of them are filled."""
        self.form.show_row(row)
        filled = sum(bool(self._sheet.column(key).value(row)) for key in self._keys)
        self._fold.count.setText(isolate(f"{filled} / {len(self._keys)}"))
        self._fold.count.setToolTip(self.tr("{0} of {1} fields are filled").format(filled, len(self._keys)))
