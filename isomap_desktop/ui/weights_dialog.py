"""The client's three weights of the priority, with what they change at the top of the list while they are typed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.gaps import Gap, gaps, has_weights
from isomap_desktop.domain.summary import Verdict
from isomap_desktop.domain.tables import Client
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import translate
from isomap_desktop.sheets.gaps import PRIORITY_RULE
from isomap_desktop.ui.labels import plain_label
from isomap_desktop.ui.painting import side
from isomap_desktop.ui.reading import number

TOP = 10
SHARES = ("weight_share", "legal_share", "reach_share")


class WeightsDialog(QDialog):
    """Three numbers, a sentence about each, and the ten most urgent gaps as they would be."""

    def __init__(self, facts: Facts, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts, self._language = facts, language
        self._before = {gap.key: place for place, gap in enumerate(gaps(facts), start=1)}
        self.setWindowTitle(self.tr("Weights of the priority"))
        self.resize(760, 680)
        form = QFormLayout()
        form.setSpacing(8)
        captions = (
            self.tr("Weight of the requirement"),
            self.tr("Laws that name it"),
            self.tr("Reach: systems and suppliers at risk"),
        )
        self.fields: dict[str, QDoubleSpinBox] = {}
        for name, caption in zip(SHARES, captions, strict=True):
            field = QDoubleSpinBox()
            field.setRange(0, 100)
            field.setDecimals(2)
            field.setSingleStep(0.1)
            field.setValue(float(getattr(facts.client, name)))
            field.setAlignment(side(field.isRightToLeft()))
            field.lineEdit().setTextMargins(0 if field.isRightToLeft() else 8, 0, 0, 0)  # padding reaches one side only
            field.setAccessibleName(caption)
            field.valueChanged.connect(self._preview)
            label = plain_label(caption, "soft")
            label.setBuddy(field)
            form.addRow(label, field)
            self.fields[name] = field
        self.sentence = plain_label(wrap=True)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Most urgent gaps with these weights"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Place"), self.tr("42001"), self.tr("Requirement"), self.tr("Priority")]
        )
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 130), (1, 90), (3, 90)):
            header.resizeSection(column, width)
        usual = QPushButton(self.tr("Back to 0.5, 0.3 and 0.2"))
        usual.setProperty("role", "plain")
        usual.clicked.connect(self.use_defaults)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        accept = QPushButton(self.tr("Use these weights"))
        accept.setProperty("role", "primary")
        accept.setDefault(True)
        accept.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(usual)
        buttons.addStretch()
        for button in (cancel, accept):
            buttons.addWidget(button)
        for button in (usual, cancel):
            button.setAutoDefault(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 20)
        box.setSpacing(12)
        box.addWidget(plain_label(self.windowTitle(), "heading"))
        box.addWidget(plain_label(translate(PRIORITY_RULE, language), wrap=True))
        box.addLayout(form)
        box.addWidget(self.sentence)
        box.addWidget(self.table, 1)
        box.addLayout(buttons)
        self._preview()

    def shares(self) -> dict[str, float]:
        """The three weights by the name of their column."""
        return {name: field.value() for name, field in self.fields.items()}

    @Slot()
    def use_defaults(self) -> None:
        """Bring back the weights of a new file."""
        for name, field in self.fields.items():
            field.setValue(float(Client.model_fields[name].default))

    @Slot()
    def _preview(self) -> None:
        client = self._facts.client.model_copy(update=self.shares())
        weighted = has_weights(client)
        rows = gaps(self._facts._replace(client=client))[:TOP] if weighted else []
        nothing = catalogue().label("verdict", Verdict.NOTHING)(self._language)
        said = self.tr("The most urgent gaps with these weights, and the place that each has now:")
        self.sentence.setText(said if weighted else self.tr("All weights are 0: {0}.").format(nothing))
        self.table.setRowCount(len(rows))
        for line, gap in enumerate(rows):
            for column, text in enumerate(self._texts(line + 1, gap)):
                self.table.setItem(line, column, QTableWidgetItem(text))

    def _texts(self, place: int, gap: Gap) -> tuple[str, str, str, str]:
        before = self._before[gap.key]
        moved = str(place) if before == place else self.tr("{0} (now {1})").format(place, before)
        return moved, isolate(gap.ref), gap.title(self._language), number(gap.terms.priority)
