"""One mapped pair in the panel: how the two controls relate, how strongly, why, and the 27001 control's state."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QToolButton, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.mapping_update import judgement
from isomap_desktop.domain.tables import Pair
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.domain.vocabulary import Relationship, State
from isomap_desktop.edits import mapping, soa
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.mapping import BY_27001
from isomap_desktop.sheets.sheet import Column, Kind
from isomap_desktop.ui import icons
from isomap_desktop.ui.fields import ChoiceField, ComboBox, LongField
from isomap_desktop.ui.labels import plain_label, plain_tip
from isomap_desktop.ui.panel import Card
from isomap_desktop.ui.rationale import Rationale
from isomap_desktop.ui.reading import judged

RATIONALE: Column[Pair] = Column("rationale", QT_TRANSLATE_NOOP("isomap", "Reason"), Kind.LONG_TEXT)


class PairCard(Card):
    """Shows and edits one pair; it keeps its widgets while the pair's values change."""

    def __init__(self, project: Project, language: Language, pair: Pair, *, show_27001: bool) -> None:
        super().__init__(inset=True)
        self._project, self._language = project, language
        self._iso42001, self._iso27001 = pair.iso42001, pair.iso27001
        self._version = ""
        self._caption = plain_label(role="caption", wrap=True)
        self._caption.setText(self._title(show_27001))
        remove = QToolButton()
        remove.setProperty("role", "icon")
        remove.setIcon(icons.icon("trash-2", size=16))
        remove.setToolTip(plain_tip(self.tr("Remove this pair")))
        remove.setAccessibleName(self.tr("Remove this pair"))
        remove.clicked.connect(self._remove)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._caption, 1)
        top.addWidget(remove)
        self._strength = ComboBox()
        self._strength.setAccessibleName(self.tr("Strength"))
        for strength in range(1, 11):
            self._strength.addItem(isolate(f"{strength} / 10"), strength)
            tip = plain_tip(catalogue().mapping().meaning(strength)(language))
            self._strength.setItemData(strength - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._strength.activated.connect(self._set_strength)
        self._relationship = ComboBox()
        self._relationship.setAccessibleName(self.tr("Relationship"))
        for relationship in Relationship:
            self._relationship.addItem(catalogue().label("relationship", relationship)(language), relationship)
        self._relationship.activated.connect(self._set_relationship)
        self._state = ChoiceField(BY_27001.column("state"), language)
        self._state.setAccessibleName(self.tr("State at the client"))
        self._state.committed.connect(self._set_state)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(12)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Relationship"), self._relationship),
            (self.tr("Strength"), self._strength),
            (self.tr("State at the client"), self._state),
        )
        for row, (caption, field) in enumerate(fields):
            grid.addWidget(plain_label(caption, "small"), row, 0)
            grid.addWidget(field, row, 1)
        self._meaning = plain_label(role="small", wrap=True)
        self._rationale = Rationale(language)
        self._reason = LongField(RATIONALE, language)
        self._reason.setAccessibleName(self.tr("Reason for this pair"))
        self._reason.setPlaceholderText(self.tr("Why this pair, and what it leaves open"))
        self._reason.committed.connect(self._set_rationale)
        self._reason.hide()
        edit = QToolButton()
        edit.setProperty("role", "icon")
        edit.setIcon(icons.icon("pencil", size=16))
        edit.setCheckable(True)
        edit.setToolTip(plain_tip(self.tr("Write a reason of your own; an empty one brings back the library's")))
        edit.setAccessibleName(self.tr("Edit the reason"))
        edit.toggled.connect(self._edit_reason)
        self._edit = edit
        top.insertWidget(1, edit)
        self._basis = plain_label(role="small", wrap=True)
        self._changed = plain_label(role="warn", wrap=True)
        self._reset = QToolButton()
        self._reset.setProperty("role", "icon")
        self._reset.setIcon(icons.icon("rotate-ccw", size=16))
        self._reset.setToolTip(plain_tip(self.tr("Reset this pair to the library's value")))
        self._reset.setAccessibleName(self.tr("Reset this pair to the library's value"))
        self._reset.clicked.connect(self._reset_pair)
        top.insertWidget(1, self._reset)
        self.box.addLayout(top)
        self.box.addLayout(grid)
        self.box.addWidget(self._meaning)
        self.box.addWidget(self._rationale)
        self.box.addWidget(self._reason)
        self.box.addWidget(self._basis)
        self.box.addWidget(self._changed)
        for editable in (remove, edit, self._reset, self._strength, self._relationship, self._state):
            editable.setEnabled(not project.read_only)

    def show_pair(self, pair: Pair, state: str, version: str) -> None:
        """Show the pair's values, and the library's where they differ."""
        self._strength.setCurrentIndex(pair.strength - 1)
        self._relationship.setCurrentIndex(self._relationship.findData(pair.relationship))
        self._state.set_value(state)
        original = catalogue().mapping(version).pairs.get((pair.iso42001, pair.iso27001))
        self._meaning.setText(catalogue().mapping(version).meaning(pair.strength)(self._language))
        rationale = pair.rationale or (original.rationale if original else "")
        self._rationale.set_text(rationale)
        self._reason.set_value(rationale if isinstance(rationale, str) else rationale(self._language))
        self._show_reason()
        self._version = version
        changed = original is None or pair.rationale or judgement(original) != (pair.relationship, pair.strength)
        self._changed.setVisible(bool(changed))
        self._reset.setVisible(bool(changed))
        if original is None:
            self._basis.setText(self.tr("Our judgement"))
            self._changed.setText(self.tr("Added here"))
            return
        self._changed.setText(
            self.tr("Changed here; the library says {0}").format(judged(judgement(original), self._language))
        )
        if original.basis == "published":
            self._basis.setText(self.tr("Published by %n source(s)", "", original.published_sources))
        else:
            self._basis.setText(self.tr("Our judgement"))

    def _title(self, show_27001: bool) -> str:
        if show_27001:
            title = catalogue().controls_27001[self._iso27001].title(self._language)
            return f"{isolate(f'27001 {self._iso27001}')} · {title}"
        title = catalogue().requirements[self._iso42001].title(self._language)
        return f"{isolate(f'42001 {self._iso42001}')} · {title}"

    @Slot()
    def _set_strength(self) -> None:
        mapping.set_strength(self._project, self._iso42001, self._iso27001, int(self._strength.currentData()))

    @Slot()
    def _set_relationship(self) -> None:
        chosen = Relationship(self._relationship.currentData())
        mapping.set_relationship(self._project, self._iso42001, self._iso27001, chosen)

    @Slot()
    def _set_state(self) -> None:
        soa.set_state(self._project, [self._iso27001], State(str(self._state.value())))

    @Slot(bool)
    def _edit_reason(self, editing: bool) -> None:
        if editing:
            self._show_reason()
            self._reason.setFocus()
            self._reason.selectAll()
        else:
            self._reason.commit()
            self._show_reason()

    def _show_reason(self) -> None:
        editing = self._edit.isChecked()
        self._reason.setVisible(editing)
        self._rationale.setVisible(not editing and bool(self._rationale.words.text()))

    @Slot()
    def _set_rationale(self) -> None:
        original = catalogue().mapping(self._version).pairs.get((self._iso42001, self._iso27001))
        text = str(self._reason.value())
        same = original is not None and text == original.rationale(self._language)
        self._edit.setChecked(False)
        mapping.set_rationale(self._project, self._iso42001, self._iso27001, "" if same else text)

    @Slot()
    def _reset_pair(self) -> None:
        mapping.reset_pair(self._project, self._iso42001, self._iso27001)

    @Slot()
    def _remove(self) -> None:
        mapping.remove_pair(self._project, self._iso42001, self._iso27001)
