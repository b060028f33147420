"""The supplier contracts: register, clause matrix, and a letter to each supplier whose contract lacks clauses."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from isomap_desktop.domain.suppliers import clauses
from isomap_desktop.domain.text import Language, Text, isolate
from isomap_desktop.export.look import Tone
from isomap_desktop.export.report import Bar, Chart, Figure, Figures, Points, Prose, Section, Table
from isomap_desktop.export.saying import Saying
from isomap_desktop.export.snapshot import Snapshot
from isomap_desktop.export.supplier_letters import Letter, headline, letter
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.letter_lines import LETTER_LINES, LetterLine
from isomap_desktop.sheets.sheet import Column, Kind, Sheet
from isomap_desktop.sheets.supplier_clauses import SUPPLIER_CLAUSES, checks_of
from isomap_desktop.sheets.suppliers import EXPIRY_RULE, OPEN_RULE, SCORE_RULE, SUPPLIERS, SupplierRow

TITLE = QT_TRANSLATE_NOOP("isomap", "Supplier contracts")
INTRODUCTION = QT_TRANSLATE_NOOP(
    "isomap",
    "Suppliers of AI systems, models and services: the state of contract and data processing agreement, the clauses "
    "that a contract should have, and letters that ask for those that are missing.",
)
SUPPLIERS_RULE = QT_TRANSLATE_NOOP("isomap", "All suppliers that are not archived.")
DPA_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Suppliers of live AI assets whose DPA is marked as missing, or where none is recorded though an asset processes "
    "personal data.",
)
LACKING_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Suppliers whose contract has the clause only in part, does not have it, or was not checked for it."
)
MATRIX = QT_TRANSLATE_NOOP("isomap", "Clause matrix")
MATRIX_OF = QT_TRANSLATE_NOOP("isomap", "Clause matrix: {first} to {last}")
UNCHECKED = QT_TRANSLATE_NOOP("isomap", "An empty cell: the contract was not checked for this clause.")
_SPARE_LINES = 30
_ACROSS = 6
"""Suppliers that stand side by side on a page."""


class MatrixRow(NamedTuple):
    """One clause with its state at every supplier."""

    key: str
    clause: Text
    required: bool
    states: dict[str, str]
    """By the name of the supplier's column."""

    def __getattr__(self, name: str) -> str:
        if name.startswith("supplier_"):
            return self.states.get(name, "")
        raise AttributeError(name)


def sections(shot: Snapshot, language: Language) -> Sequence[Section]:
    """Figures and charts, the register, the clause matrix, and the letters, each on a page of its own."""
    say = Saying(language)
    rows = shot.suppliers
    keys = (
        "name",
        "services",
        "contract_status",
        "contract_expires",
        "dpa_status",
        "dpa_expires",
        "expiry",
        "score",
        "open_required",
        "assets",
    )
    client, today = shot.facts.client, shot.today
    letters = [written for row in rows if (written := letter(row, client, today, language))]
    found = [
        Section(
            say(QT_TRANSLATE_NOOP("isomap", "Summary")),
            (Prose(say(INTRODUCTION)), _figures(rows, say), *_charts(rows, say)),
        ),
        Section(SUPPLIERS.heading(language), (Table(SUPPLIERS, rows, keys, spare=_SPARE_LINES),), landscape=True),
    ]
    tables = [Table(SUPPLIER_CLAUSES, checks_of(rows), ()), Table(LETTER_LINES, _lines(letters), ())] if rows else []
    for table, title in _matrix(rows, say):
        found.append(Section(title, (Prose(say(UNCHECKED), soft=True), table, *tables), landscape=True, own_page=True))
        tables = []
    return [*found, *map(_letter, letters)]


def _figures(rows: Sequence[SupplierRow], say: Saying) -> Figures:
    expired, soon = (sum(row.expiry == state for row in rows) for state in ("expired", "soon"))
    lacking = sum(row.open_required > 0 for row in rows)
    wanting = sum(row.wants_dpa for row in rows)
    scores = [row.score for row in rows if row.score is not None]
    return Figures(
        (
            Figure(say(QT_TRANSLATE_NOOP("isomap", "AI suppliers")), len(rows), say(SUPPLIERS_RULE)),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Contract or DPA expired")),
                expired,
                say(EXPIRY_RULE),
                say(QT_TRANSLATE_NOOP("isomap", "{count} more within 90 days"), count=soon),
                tone=Tone.BAD if expired else Tone.WARN if soon else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Suppliers with required clauses open")),
                lacking,
                say(OPEN_RULE),
                tone=Tone.WARN if lacking else Tone.OK,
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "Mean clause score")),
                sum(scores) / len(scores) if scores else "–",
                say(SCORE_RULE),
                percent=bool(scores),
            ),
            Figure(
                say(QT_TRANSLATE_NOOP("isomap", "DPA missing")),
                wanting,
                say(DPA_RULE),
                tone=Tone.BAD if wanting else Tone.OK,
            ),
        )
    )


def _charts(rows: Sequence[SupplierRow], say: Saying) -> Sequence[Chart]:
    lacking = [
        Bar(
            say.text(clause.title),
            sum(row.states.get(key) not in ("agreed", "not_needed") for row in rows),
            Tone.BAD if clause.required else Tone.WARN,
        )
        for key, clause in clauses().items()
    ]
    return (
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Suppliers by contract")),
            say.bars("contract_status", Counter(row.contract_status for row in rows)),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Suppliers by DPA")),
            say.bars(
                "dpa_status",
                Counter(row.dpa_status for row in rows),
                say(QT_TRANSLATE_NOOP("isomap", "Not recorded")),
            ),
        ),
        Chart(
            say(QT_TRANSLATE_NOOP("isomap", "Suppliers that lack a clause")),
            sorted((bar for bar in lacking if bar.value), key=lambda bar: -bar.value),
            rule=say(LACKING_RULE),
        ),
    )


def _matrix(rows: Sequence[SupplierRow], say: Saying) -> Iterator[tuple[Table, str]]:
    """The clauses against the suppliers with its title: whole in a workbook, some suppliers at a time on a page."""
    names = {f"supplier_{row.id}": row for row in rows}
    columns: list[Column[Any]] = [
        Column("clause", QT_TRANSLATE_NOOP("isomap", "Clause"), Kind.TEXT, 30),
        Column("required", QT_TRANSLATE_NOOP("isomap", "Required"), Kind.YES_NO, 10),
        *(Column(key, isolate(row.name), Kind.CHOICE, 16, choices="clause_state") for key, row in names.items()),
    ]
    checks = [
        MatrixRow(key, clause.title, clause.required, {name: row.states.get(key, "") for name, row in names.items()})
        for key, clause in clauses().items()
    ]
    sheet: Sheet[MatrixRow] = Sheet(
        name="clause_matrix",
        title=MATRIX,
        columns=columns,
        rows=lambda _project: checks,
        row_id=lambda row: f"clause {row.key}",
        depends_on=SUPPLIERS.depends_on,
    )
    for at in range(0, len(names), _ACROSS):
        across = list(names)[at : at + _ACROSS]
        first, last = isolate(names[across[0]].name), isolate(names[across[-1]].name)
        title = say(MATRIX) if len(names) <= _ACROSS else say(MATRIX_OF, first=first, last=last)
        yield Table(sheet, checks, ("clause", "required", *across)), title


def _lines(letters: Sequence[Letter]) -> list[LetterLine]:
    """Each letter paragraph by paragraph."""
    return [
        LetterLine(each.supplier_id, each.supplier, number, text)
        for each in letters
        for number, text in enumerate(each.paragraphs(), 1)
    ]


def _letter(each: Letter) -> Section:
    points = [
        Points(heading, [f"{headline(point)}\n{point.ask}" for _, point in numbered], first=numbered[0][0])
        for heading, numbered in each.groups
    ]
    return Section(
        each.subject,
        (Prose(f"{each.day}\n{each.to}"), *map(Prose, each.opening), *points, *map(Prose, each.ending)),
        own_page=True,
    )
