"""Reads a control's state from the columns that speak of it together: applicable, status, and columns of marks."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.vocabulary import State
from isomap_desktop.importing.asking import LEAVE, Asking, Line, leave
from isomap_desktop.importing.headers import FLAGS, Layout, headings
from isomap_desktop.importing.proposed import Option
from isomap_desktop.importing.read import Grid
from isomap_desktop.importing.reasons import Reason, because
from isomap_desktop.importing.states import Said, read_state, shares_of
from isomap_desktop.importing.words import fold
from isomap_desktop.language import QT_TRANSLATE_NOOP

_WHAT = QT_TRANSLATE_NOOP("isomap", "What does “{text}” in the column “{column}” mean?")
_CONTRADICTION = QT_TRANSLATE_NOOP(
    "isomap", "“{applicable}” in the column “{column}” does not fit the status “{status}”. Which state holds?"
)
_SEVERAL = QT_TRANSLATE_NOOP("isomap", "Row {row} is marked with several states. Which one holds?")
_EXCLUDED = "is_not_applicable"
_IN_PLACE = (State.IMPLEMENTED, State.PARTIAL, State.PLANNED)
_SHOWN = 80


class StateColumns:
    """The columns of one sheet that say how far a control is in place."""

    def __init__(self, grid: Grid, layout: Layout, asking: Asking) -> None:
        self._asking = asking
        self._headings = dict(zip(range(len(grid.rows[layout.header])), headings(grid, layout.header), strict=True))
        self._at = {field: at for at, field in layout.columns.items()}
        self._divisors = {
            field: shares_of((row[at] for row in grid.rows[layout.header + 1 :]), self._headings[at])
            for field, at in self._at.items()
            if field in ("state", "applicable")
        }
        self._flags = [field for field in FLAGS if field in self._at and field != _EXCLUDED]

    def read(self, line: Line) -> tuple[State | None, bool]:
        """The row's state (None where it says nothing), and whether a question about it is open."""
        applicable = self._said(line, "applicable")
        told = self._said(line, "state")
        state = (
            told if isinstance(told, State) else {Said.YES: State.IMPLEMENTED, Said.NO: State.NOT_IMPLEMENTED}.get(told)
        )
        if state is None and told is not Said.NOTHING:
            state, is_open = self._ask_word(line, "state")
            if is_open:
                return None, True
        if state is None:
            state, is_open = self._flagged(line)
            if is_open:
                return None, True
        excluded: bool | None = None
        match applicable:
            case State.NOT_APPLICABLE | Said.NO:
                excluded = True
            case Said.YES | Said.INCLUDED | Said.MARK:
                excluded = False
            case State():
                excluded, state = False, state or applicable
            case Said.UNCLEAR:
                meant, is_open = self._ask_word(line, "applicable")
                if is_open:
                    return None, True
                excluded = True if meant else None
        if self._is_marked(line, _EXCLUDED):
            excluded = True
        return self._together(line, excluded, state)

    def _said(self, line: Line, field: str) -> State | Said:
        return read_state(line.values.get(field), self._divisors.get(field))

    def _is_marked(self, line: Line, field: str) -> bool:
        return self._said(line, field) in (Said.YES, Said.MARK)

    def _flagged(self, line: Line) -> tuple[State | None, bool]:
        """The state whose column is marked; a lone column that says no tells as much."""
        marked = [FLAGS[field] for field in self._flags if self._is_marked(line, field)]
        if len(marked) > 1:
            text = because(_SEVERAL, row=line.row)
            return self._ask(f"marks:{line.sheet}!{line.row}", line, text, marked)
        if self._flags == ["is_implemented"] and self._said(line, "is_implemented") is Said.NO:
            return State.NOT_IMPLEMENTED, False
        return (marked[0] if marked else None), False

    def _ask_word(self, line: Line, field: str) -> tuple[State | None, bool]:
        text, column = line.text(field), self._headings[self._at[field]]
        if field == "applicable":
            about, states = f"applicable:{fold(text)}", [State.NOT_APPLICABLE]
        else:
            about, states = f"state:{fold(text)}", list(State)
        return self._ask(about, line, because(_WHAT, text=text[:_SHOWN], column=column), states)

    def _together(self, line: Line, excluded: bool | None, state: State | None) -> tuple[State | None, bool]:
        if excluded and state in _IN_PLACE:
            choice = [State.NOT_APPLICABLE, state]
        elif excluded is False and state is State.NOT_APPLICABLE and "applicable" in self._at:
            choice = [State.NOT_APPLICABLE, State.NOT_ASSESSED]
        else:
            return (State.NOT_APPLICABLE if excluded else state), False
        status = line.text("state")[:_SHOWN] or catalogue().label("state", state or "")
        column = "applicable" if line.text("applicable") else _EXCLUDED
        told, heading = line.text(column), self._headings[self._at[column]]
        text = because(_CONTRADICTION, applicable=told[:_SHOWN], column=heading, status=status)
        return self._ask(f"both:{fold(told)}:{state}", line, text, choice)

    def _ask(self, about: str, line: Line, text: Reason, states: list[State]) -> tuple[State | None, bool]:
        options = [Option(state, catalogue().label("state", state)) for state in states]
        answer = self._asking.ask(about, line, text, [*options, leave()])
        return (State(answer) if answer and answer != LEAVE else None), answer is None
