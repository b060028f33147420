"""Boxes to tick under a caption, with a click for all or none of them."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from isomap_desktop.ui.labels import plain_caption, plain_label


class TickGroup(QWidget):
    """Boxes named by their keys, `across` of them in a line; `changed` comes with each change."""

    changed = Signal()

    def __init__(
        self,
        caption: str,
        titles: Mapping[str, str],
        ticked: Iterable[str],
        *,
        across: int = 1,
        choose_all: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        chosen = set(ticked)
        self.boxes: dict[str, QCheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for at, (name, title) in enumerate(titles.items()):
            box = QCheckBox(plain_caption(title))
            box.setObjectName(name)
            box.setChecked(name in chosen)
            box.toggled.connect(self._toggled)
            self.boxes[name] = box
            grid.addWidget(box, *divmod(at, across))
        grid.setColumnStretch(across, 1)
        head = QHBoxLayout()
        head.addWidget(plain_label(caption, "caption"))
        head.addStretch()
        self.all = QPushButton()
        self.all.setProperty("role", "plain")
        self.all.setAutoDefault(False)
        self.all.setAccessibleDescription(caption)
        self.all.clicked.connect(self._all_or_none)
        self.all.setVisible(choose_all)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(grid)
        self._name_button()

    def ticked(self) -> list[str]:
        """The keys of the ticked boxes, in their order."""
        return [name for name, box in self.boxes.items() if box.isChecked()]

    def _full(self) -> bool:
        return all(box.isChecked() for box in self.boxes.values())

    def _name_button(self) -> None:
        self.all.setText(self.tr("Clear") if self._full() else self.tr("Select all"))

    @Slot()
    def _toggled(self) -> None:
        self._name_button()
        self.changed.emit()

    @Slot()
    def _all_or_none(self) -> None:
        wanted = not self._full()
        for box in self.boxes.values():
            box.setChecked(wanted)
