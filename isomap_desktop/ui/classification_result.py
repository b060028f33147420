"""What the answers of the classification lead to, and beside it what the consultant decides."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.classification import NOT_CLASSIFIED, Suggestion, differs, rule_notes
from isomap_desktop.domain.text import Language, isolate_refs
from isomap_desktop.project.project import Project
from isomap_desktop.sheets.assets import ASSETS, AssetRow
from isomap_desktop.sheets.classification import binds_from, duties_by_law, duty_line
from isomap_desktop.ui import icons
from isomap_desktop.ui.chips import Chip, chip
from isomap_desktop.ui.labels import icon_button, plain_label, plain_tip
from isomap_desktop.ui.panel import Card, DetailPanel, Form
from isomap_desktop.ui.theme import Tone, tokens

DECISION = ("eu_ai_act_class", "annex3_area", "class_reason")


class ClassificationResult(DetailPanel):
    """The suggestion with its duties and reasons."""

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__(project, language)
        self._sign = plain_label()
        self.suggested = plain_label(role="heading", wrap=True)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self._sign)
        line.addWidget(self.suggested, 1)
        head = QWidget()
        head.setLayout(line)
        self.add(plain_label(self.tr("Suggestion"), "caption"))
        self.add(head)
        self._facts = plain_label(wrap=True, role="soft")
        self.add(self._facts)
        self.open = plain_label(role="warn", wrap=True)
        self.add(self.open)
        self.duties = self.add_stack(self.tr("Duties"))
        self._why = self.add_text(self.tr("Because of these answers"))
        self._means = self.add_text(self.tr("What the class means"))
        self.add(plain_label(rule_notes()["note"](language), "small", wrap=True))

    def show_suggestion(self, said: Suggestion) -> None:
        """Show what the answers say now."""
        spoken, label = self.language, catalogue().label
        known = said.suggested != NOT_CLASSIFIED
        found = chip("eu_ai_act_class", said.suggested) or Chip("circle-dashed", Tone.NEUTRAL)
        self._sign.setPixmap(icons.pixmap(found.icon, tokens().tone(found.tone).ink, 20))
        self.suggested.setText(label("eu_ai_act_class", said.suggested)(spoken))
        others = [name for name in said.candidates if name != said.suggested] if known else []
        lines = [
            label("annex3_area", said.area)(spoken) if said.area else "",
            binds_from(said, spoken) if known else "",
            self.tr("Also: {0}").format(", ".join(label("eu_ai_act_class", name)(spoken) for name in others))
            if others
            else "",
            *(label("org_role", role)(spoken) for role in said.roles),
        ]
        self._facts.setText("\n".join(filter(None, lines)))
        self._facts.setVisible(any(lines))
        waiting = len(said.open_questions)
        note = rule_notes()["unanswered"](spoken)
        still = self.tr("%n question(s) are open.", "", waiting)
        self.open.setText(f"{still} {note}" if waiting else "")
        self.open.setVisible(bool(waiting))
        meant = catalogue().vocabularies["eu_ai_act_class"][said.suggested].hint
        self._means.set_text(meant(spoken) if meant and known else "")
        self.duties.set_widgets([self._law(title, lines) for title, lines in self._duties(said).items()])
        self._why.set_text(said.reasoning(spoken))

    def _duties(self, said: Suggestion) -> dict[str, list[tuple[str, str]]]:
        return {
            title: [(duty_line(each, self.language), each.duty.when(self.language)) for each in due]
            for title, due in duties_by_law(said, self.language).items()
        }

    def _law(self, title: str, duties: list[tuple[str, str]]) -> Card:
        card = Card(title, inset=True)
        for line, when in duties:
            shown = plain_label(isolate_refs(line) if self.language.right_to_left else line, wrap=True)
            shown.setToolTip(plain_tip(when))
            card.box.addWidget(shown)
        return card


class ClassificationDecision(Card):
    """What the consultant decides, whatever is suggested; the suggestion can be taken over with its reasons."""

    take_over_asked = Signal()

    def __init__(self, project: Project, language: Language) -> None:
        super().__init__()
        self._project, self._language = project, language
        self.take_over = icon_button("check", self.tr("Take the suggestion over"))
        self.take_over.setToolTip(plain_tip(self.tr("Class, Annex III area, roles, and the reasons, as one step")))
        self.take_over.setAutoDefault(False)
        self.take_over.clicked.connect(self.take_over_asked)
        line = QHBoxLayout()
        line.addWidget(plain_label(self.tr("Your decision"), "heading"))
        line.addStretch(1)
        line.addWidget(self.take_over)
        self.differs = plain_label(role="warn", wrap=True)
        self.form = Form(project, ASSETS, DECISION, language)
        self.box.setSpacing(8)
        self.box.addLayout(line)
        self.box.addWidget(self.differs)
        self.box.addWidget(self.form)

    def show_decision(self, row: AssetRow, said: Suggestion) -> None:
        """Show what was decided for the asset, and whether it is another class than the suggestion."""
        self.form.show_row(row)
        other = differs(said.suggested, row.eu_ai_act_class)
        told = self.tr("Another class than the suggestion: give your reason, it is printed in the register.")
        self.differs.setText(told if other else "")
        self.differs.setVisible(other)
        taken = row.class_reason == said.reasoning(self._language) and not other
        self.take_over.setEnabled(not self._project.read_only and said.suggested != NOT_CLASSIFIED and not taken)
