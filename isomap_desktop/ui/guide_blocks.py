"""How a section of the guide is set: each passage in a frame of its own, with its links and this client's figures."""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.guide import GuideBlock, GuideSection, GuideShare, Passage
from isomap_desktop.domain.text import Language, Text, isolate, isolate_refs
from isomap_desktop.ui.guide_here import Here
from isomap_desktop.ui.guide_links import GuideLink, links_of, section_links, table_links
from isomap_desktop.ui.labels import plain_label, set_role
from isomap_desktop.ui.link_row import LinkRow
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.theme import font

SIDE = 12
"""Pixels from the frame of a passage to its text, whether the frame is seen or not."""
_HEAD = 232
"""Width of the first cell of a row that is read across."""
_THRESHOLD = 150
_NUMBER = 80
_APART = 10
_POINTS = 11.0
_LINE, _SMALLER_LINE = 560, 510
"""Pixels of a line of text: about 80 letters of this size, and of the window's."""


class _Look(NamedTuple):
    """How the passages of one kind of block stand on the page."""

    role: str = ""
    columns: int = 1
    across: bool = False
    """Whether a passage is read from one side to the other, as the row of a table."""


_LOOKS = {
    "clause_table": _Look(across=True),
    "columns": _Look("inset", columns=2),
    "threshold_table": _Look(across=True),
    "overlap_table": _Look("inset"),
    "themes": _Look("inset"),
    "plan_table": _Look("inset"),
    "cards": _Look("inset", columns=2),
    "faq": _Look("inset"),
    "reconciliation_table": _Look(columns=2),
}


def reading_label(text: str, language: Language, role: str = "") -> QLabel:
    """Text that is read at length: larger than in tables, in lines that are not too long, with its refs isolated."""
    label = plain_label(isolate_refs(text) if language.right_to_left else text, role, wrap=True, selectable=True)
    large = role in ("", "strong")
    if large:
        label.setFont(font(_POINTS))
    label.setMaximumWidth(_LINE if large else _SMALLER_LINE)
    return label


class PassageFrame(QFrame):
    """One passage, which can stand out from the others."""

    chosen = Signal(object)
    """The link that was clicked."""

    def __init__(self, look: _Look, language: Language) -> None:
        super().__init__()
        self._role, self._language = look.role, language
        self._links: dict[str, GuideLink] = {}
        self.setProperty("role", look.role)
        self.box = QHBoxLayout(self) if look.across else QVBoxLayout(self)
        above = 2 if look.across else 10 if look.role else 4
        self.box.setContentsMargins(0 if look.across else SIDE, above, SIDE, above)
        if look.across and self.isRightToLeft():
            self.box.setContentsMargins(SIDE, above, 0, above)
        self.box.setSpacing(SIDE if look.across else 6)

    def stand_out(self, *, marked: bool) -> None:
        """Take the tint of what was found, or its own look again."""
        set_role(self, "notice" if marked else self._role)

    def add_text(self, text: str, role: str = "") -> None:
        """A text below what is there; references are isolated here."""
        line = QHBoxLayout()
        line.addWidget(reading_label(text, self._language, role), 1000)
        line.addStretch(1)
        self.box.addLayout(line)

    def add_links(self, links: Iterable[GuideLink], *, columns: int = 2) -> None:
        """Lines that lead away, side by side."""
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        for at, link in enumerate(links):
            grid.addWidget(self.line(link), at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        self._add_grid(grid)

    def add_link_columns(self, columns: Sequence[Sequence[GuideLink]]) -> None:
        """Each of these lists of lines in a column of its own."""
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column, links in enumerate(columns):
            grid.setColumnStretch(column, 1)
            for at, link in enumerate(links):
                grid.addWidget(self.line(link), at, column, Qt.AlignmentFlag.AlignTop)
        self._add_grid(grid)

    def line(self, link: GuideLink) -> LinkRow:
        """One line that leads away."""
        line = LinkRow(link.key, link.text, link.note, icon=link.icon, tone=link.tone)
        line.clicked.connect(self._choose)
        self._links[link.key] = link
        return line

    def _add_grid(self, grid: QGridLayout) -> None:
        if grid.count():
            grid.setHorizontalSpacing(SIDE)
            self.box.addLayout(grid)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._links[self.sender().objectName()])


class SectionView(QWidget):
    """A whole section, from its title to its last block."""

    chosen = Signal(object)
    """The link that was clicked."""

    def __init__(self, section: GuideSection, here: Here) -> None:
        super().__init__()
        self.section = section
        self.frames: dict[str, PassageFrame] = {}
        """By the key of their passage."""
        self.here, self._language = here, here.language
        self._fills: dict[str, Callable[[PassageFrame, Passage], None]] = {
            "clause_table": self._clause,
            "columns": self._bullets,
            "threshold_table": self._threshold,
            "overlap_table": self._two_standards,
            "plan_table": self._activity,
            "reconciliation_table": self._link_alone,
        }
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_APART)
        title = plain_label(section.title(self._language), "title", wrap=True, selectable=True)
        self._add_indented(title)
        for block in section.blocks:
            self._add_block(block)
        self._box.addStretch(1)

    def mark(self, keys: Collection[str]) -> PassageFrame | None:
        """Let these passages stand out and no others; the first of them."""
        for key, frame in self.frames.items():
            frame.stand_out(marked=key in keys)
        return next((frame for key, frame in self.frames.items() if key in keys), None)

    def _add_block(self, block: GuideBlock) -> None:
        look, told = _LOOKS.get(block.kind, _Look()), [each.share for each in block.passages if each.share]
        if told:
            self._box.addWidget(self._heads(told))
        fill = self._fills.get(block.kind, self._card)
        grid = QGridLayout()
        grid.setHorizontalSpacing(_APART)
        grid.setVerticalSpacing(_APART if look.role else 0)
        for column in range(look.columns):
            grid.setColumnStretch(column, 1)
        for at, passage in enumerate(block.passages):
            frame = self._frame(look)
            self.frames[passage.key] = frame
            fill(frame, passage)
            if look.columns > 1:
                frame.box.addStretch(1)
            grid.addWidget(frame, at // look.columns, at % look.columns)
        self._box.addLayout(grid)
        if told:
            self._add_indented(plain_label(self.here.why(told), "small", wrap=True, selectable=True))
        if block.kind == "reconciliation_table":
            whole = self._frame(_Look())
            whole.add_links(table_links(self._language))
            self._box.addWidget(whole)

    def _frame(self, look: _Look) -> PassageFrame:
        frame = PassageFrame(look, self._language)
        frame.chosen.connect(self.chosen)
        return frame

    def _add_indented(self, widget: QWidget) -> None:
        """A text of its own, which begins where those in frames do."""
        line = QHBoxLayout()
        line.setContentsMargins(SIDE, 0, SIDE, 0)
        line.addWidget(widget)
        self._box.addLayout(line)

    def _links(self, passage: Passage) -> list[GuideLink]:
        return list(links_of(self.section, passage, self.here.facts, self._language))

    def _said(self, text: Text) -> str:
        return text(self._language)

    def _add_title(self, frame: PassageFrame, passage: Passage) -> None:
        if passage.title:
            frame.add_text(self._said(passage.title), "strong")

    def _card(self, frame: PassageFrame, passage: Passage) -> None:
        self._add_title(frame, passage)
        for text in passage.texts:
            frame.add_text(self._said(text))
        self._add_here(frame, passage)
        frame.add_links(section_links(self._language) if passage.key == "intro" else self._links(passage))

    def _add_here(self, frame: PassageFrame, passage: Passage) -> None:
        if sentence := self.here.sentence(self.section, passage):
            frame.add_text(self.tr("At this client"), "caption")
            frame.add_text(sentence, "soft")

    def _clause(self, frame: PassageFrame, passage: Passage) -> None:
        """The clause leads to its rows; what stands beside it may name one of them."""
        first, *others = self._links(passage)
        relation = catalogue().vocabularies["mapping_class"].get(passage.relation)
        note = " · ".join([*([relation.label(self._language)] if relation else []), first.note])
        self._cell(frame, frame.line(first._replace(note=note)), _HEAD)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 6, 0, 6)
        beside.setSpacing(0)
        frame.box.addLayout(beside, 1)
        for text in passage.texts:
            beside.addWidget(reading_label(self._said(text), self._language))
        for link in others:
            beside.addWidget(frame.line(link))
        beside.addStretch(1)

    def _bullets(self, frame: PassageFrame, passage: Passage) -> None:
        self._add_title(frame, passage)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for at, text in enumerate(passage.texts):
            grid.addWidget(plain_label("•", wrap=True), at, 0)
            grid.addWidget(reading_label(self._said(text), self._language), at, 1)
        frame.box.addLayout(grid)
        frame.add_links(self._links(passage), columns=1)

    def _two_standards(self, frame: PassageFrame, passage: Passage) -> None:
        """The refs of 42001 at the start side, those of 27001 across from them."""
        self._add_title(frame, passage)
        for text in passage.texts:
            frame.add_text(self._said(text))
        links = self._links(passage)
        ours = [link for link in links if link.rows[0].startswith("42001")]
        frame.add_link_columns([ours, [link for link in links if link not in ours]])

    def _activity(self, frame: PassageFrame, passage: Passage) -> None:
        first, last = passage.months or (0, 0)
        months = (
            self.tr("Month {0}").format(first)
            if first == last
            else self.tr("Months {0}").format(isolate(f"{first}–{last}"))
        )
        frame.add_text(months, "caption")
        text, output = passage.texts
        self._add_title(frame, passage)
        frame.add_text(self._said(text))
        frame.add_text(self.tr("Output"), "caption")
        frame.add_text(self._said(output))
        self._add_here(frame, passage)
        frame.add_links(self._links(passage))

    def _link_alone(self, frame: PassageFrame, passage: Passage) -> None:
        frame.add_links(self._links(passage), columns=1)

    def _heads(self, told: Sequence[GuideShare]) -> QWidget:
        """What the numbers below are."""
        heads = self._frame(_LOOKS["threshold_table"])
        captions = [self.tr("Overlap"), self.tr("With clauses")]
        if any(map(self.here.differs, told)):
            captions += [self.tr("Overlap here"), self.tr("With clauses here")]
        strength = plain_label(self.tr("Strength"), "caption")
        before = 36  # where the words of a line begin
        strength.setContentsMargins(*((0, 0, before, 0) if self.isRightToLeft() else (before, 0, 0, 0)))
        self._cell(heads, strength, _THRESHOLD)
        for caption in captions:
            self._cell(heads, plain_label(caption, "caption", wrap=True), _NUMBER)
        heads.box.addWidget(plain_label(self.tr("Meaning"), "caption"), 1)
        return heads

    def _threshold(self, frame: PassageFrame, passage: Passage) -> None:
        """A strength leads to the controls that reach it at this client."""
        told = passage.share
        if told is None:
            return
        mine = told.strength == self.here.facts.client.threshold
        rows = tuple(f"42001 {ref}" for ref in self.here.reached(told.strength))
        note = self.tr("Threshold here") if mine else ""
        strength = GuideLink("mapping", rows, isolate(f"≥ {told.strength}"), note, "list")
        head = frame.line(strength)
        head.setEnabled(bool(rows))
        self._cell(frame, head, _THRESHOLD)
        shares = [told.share, told.with_clauses]
        if any(self.here.differs(each) for each in self._told()):
            shares += self.here.shares(told.strength)
        for share in shares:
            self._cell(frame, plain_label(percent(share, 1), "strong" if mine else ""), _NUMBER)
        meaning = plain_label(self._said(passage.texts[0]), wrap=True, selectable=True)
        frame.box.addWidget(meaning, 1, Qt.AlignmentFlag.AlignVCenter)

    def _told(self) -> list[GuideShare]:
        return [passage.share for passage in self.section.passages if passage.share]

    def _cell(self, frame: PassageFrame, widget: QWidget, width: int) -> None:
        widget.setFixedWidth(width)
        top = Qt.AlignmentFlag.AlignTop if width == _HEAD else Qt.AlignmentFlag.AlignVCenter
        frame.box.addWidget(widget, 0, top)
