"""Settles for each row of a Statement of Applicability which control it speaks of, or why it speaks of none."""

from collections.abc import Sequence
from typing import NamedTuple

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.text import Text
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.importing.asking import LEAVE, TOTAL, Asking, Line, leave
from isomap_desktop.importing.proposed import Option
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.refs import (
    Found,
    by_title,
    find_ref,
    is_clause_title,
    is_heading,
    settle_by_order,
    settle_by_title,
)
from isomap_desktop.language import QT_TRANSLATE_NOOP

_OLD_EDITION = QT_TRANSLATE_NOOP(
    "isomap", "{ref} is a control of the 2013 edition. Enter the state of the controls of 2022 that replaced it."
)
_NO_SUCH = QT_TRANSLATE_NOOP("isomap", "{ref} is not a control of Annex A of ISO/IEC 27001:2022.")
_OTHER_STANDARD = QT_TRANSLATE_NOOP(
    "isomap", "{ref} belongs to another standard; only controls of 27001 are read here."
)
_CLAUSE = QT_TRANSLATE_NOOP("isomap", "{ref} is a clause of the standard, not a control of Annex A.")
_HEADING = QT_TRANSLATE_NOOP("isomap", "A heading, not a control: “{text}”.")
_NO_REF = QT_TRANSLATE_NOOP("isomap", "No control can be recognised in “{text}”.")
_LEFT_OUT = QT_TRANSLATE_NOOP("isomap", "You chose to leave this row out.")
_WHICH = QT_TRANSLATE_NOOP("isomap", "Row {row} says {text}. Which control is meant?")
_TITLE_OF_OTHER = QT_TRANSLATE_NOOP(
    "isomap", "Row {row} says {ref}, but its title “{title}” is that of {other}. Which control is meant?"
)
_SHARE_OF_2013 = 0.1
_SHOWN = 80


class Resolved(NamedTuple):
    """One row with its control, or with the reason why it is left out; neither while a question is open."""

    line: Line
    ref: str | None = None
    reason: Reason | None = None


def resolve(lines: Sequence[Line], asking: Asking, *, plain_text: bool) -> list[Resolved]:
    """The control of each row, in the order of the rows."""
    found = [_found(line, plain_text=plain_text) for line in lines]
    with_ref = [one for one in found if one is not None]
    old_edition = sum(one.is_of_2013 for one in with_ref) > _SHARE_OF_2013 * len(with_ref)
    resolved = [_resolve(line, one, asking, old_edition) for line, one in zip(lines, found, strict=True)]
    open_places = {
        at: (one.ref, one.other)
        for at, (one, result) in enumerate(zip(found, resolved, strict=True))
        if one is not None and result is None
    }
    by_order = settle_by_order([result.ref if result else None for result in resolved], open_places)
    return [
        result or _by_order_or_asked(lines[at], by_order.get(at), open_places[at], asking)
        for at, result in enumerate(resolved)
    ]


def _found(line: Line, *, plain_text: bool) -> Found | None:
    """The reference in the column of references, else at the start of the title."""
    return find_ref(line.values.get("ref"), plain_text=plain_text) or find_ref(line.values.get("title"))


def _title(line: Line, found: Found | None) -> str:
    return line.text("title") or (found.rest if found else line.text("ref"))


def _resolve(line: Line, found: Found | None, asking: Asking, old_edition: bool) -> Resolved | None:
    """The row's control or reason; None where a zero may have been lost and the title does not tell."""
    title = _title(line, found)
    titled = by_title(title) if title else None
    if found is None:
        return Resolved(line, titled) if titled else Resolved(line, None, _no_ref(line))
    shown = found.ref if found.annex or found.is_known else found.ref.removeprefix("A.")
    standard = found.standard or line.text("standard")
    if Standard.ISO42001 in standard:
        return Resolved(line, None, because(_OTHER_STANDARD, ref=f"{Standard.ISO42001} {found.ref}"))
    if not found.annex and is_clause_title(found.ref, title) and not titled:
        return Resolved(line, None, because(_CLAUSE, ref=shown))
    if found.is_of_2013 or (old_edition and titled is None and title):
        return Resolved(line, None, because(_OLD_EDITION, ref=shown))
    if not found.is_known:
        return Resolved(line, None, because(_NO_SUCH, ref=shown))
    if found.other:
        settled = titled if titled in (found.ref, found.other) else settle_by_title(title, (found.ref, found.other))
        return Resolved(line, settled) if settled else None
    if titled and titled != found.ref:
        text = because(_TITLE_OF_OTHER, row=line.row, ref=found.ref, title=title[:_SHOWN], other=titled)
        return _asked(line, text, (found.ref, titled), asking)
    return Resolved(line, found.ref)


def _by_order_or_asked(line: Line, settled: str | None, choice: tuple[str, str], asking: Asking) -> Resolved:
    if settled:
        return Resolved(line, settled)
    return _asked(line, because(_WHICH, row=line.row, text=choice[0].removeprefix("A.")), choice, asking)


def _asked(line: Line, text: Reason, refs: tuple[str, str], asking: Asking) -> Resolved:
    titles = catalogue().controls_27001
    options = [Option(ref, Text(*(f"{ref} {own}" for own in titles[ref].title))) for ref in refs]
    answer = asking.ask(f"ref:{line.sheet}!{line.row}", line, text, [*options, leave()])
    return Resolved(line, None, because(_LEFT_OUT)) if answer == LEAVE else Resolved(line, answer)


def _no_ref(line: Line) -> Reason:
    text = line.text("ref") or line.text("title") or next(str(cell) for cell in line.cells if cell is not None)
    if line.is_total:
        return because(TOTAL)
    alone = len({cell for cell in line.cells if cell is not None}) == 1
    return because(_HEADING if alone or is_heading(text) else _NO_REF, text=text[:_SHOWN])
