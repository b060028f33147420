"""What the program remembers of its views (never of a client's content): in QSettings, never in the file."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSettings

from isomap_desktop.domain.text import Language
from isomap_desktop.ui.theme import Theme


def settings() -> QSettings:
    """The program's settings; organisation and application name must have been set."""
    return QSettings()


def language() -> Language:
    """The language of the window: as chosen, else the computer's."""
    chosen = str(settings().value("language", ""))
    if chosen in {language.value for language in Language}:
        return Language(chosen)
    return Language.HEBREW if QLocale.system().language() is QLocale.Language.Hebrew else Language.ENGLISH


def set_language(chosen: Language) -> None:
    """Remember the window's language."""
    settings().setValue("language", chosen.value)


def theme() -> Theme:
    """The colours chosen."""
    chosen = str(settings().value("theme", ""))
    return Theme(chosen) if chosen in {theme.value for theme in Theme} else Theme.SYSTEM


def set_theme(chosen: Theme) -> None:
    """Remember the colours chosen."""
    settings().setValue("theme", chosen.value)


def flag(name: str, default: bool) -> bool:
    """A yes/no choice of the View menu."""
    return bool(settings().value(name, default, type=bool))


def set_flag(name: str, value: bool) -> None:
    """Remember a yes/no choice."""
    settings().setValue(name, value)


def sizes(name: str, usual: Sequence[int]) -> list[int]:
    """How the user divided a splitter; `usual` until then."""
    try:
        found = json.loads(str(settings().value(name, "")))
    except ValueError:
        return list(usual)
    fits = isinstance(found, list) and len(found) == len(usual) and all(isinstance(each, int) for each in found)
    return found if fits else list(usual)


def set_sizes(name: str, chosen: Sequence[int]) -> None:
    """Remember how the user divided a splitter."""
    settings().setValue(name, json.dumps(list(chosen)))


def view_state(name: str) -> dict[str, Any]:
    """How the user left the table called `name`; empty where it was never changed or cannot be read."""
    try:
        state = json.loads(str(settings().value(f"tables/{name}", "{}")))
    except ValueError:
        return {}
    return state if isinstance(state, dict) else {}


def set_view_state(name: str, state: dict[str, Any]) -> None:
    """Remember how the user left the table called `name`; each time a tab is left, so mostly it is known already."""
    kept, place, text = settings(), f"tables/{name}", json.dumps(state)
    if kept.value(place) != text:
        kept.setValue(place, text)


def folder(purpose: str) -> str:
    """The folder chosen last for `purpose`; empty at first."""
    return str(settings().value(f"folders/{purpose}", ""))


def set_folder(purpose: str, path: Path) -> None:
    """Begin there the next time."""
    settings().setValue(f"folders/{purpose}", str(path))


def learned_headings() -> dict[str, dict[str, str]]:
    """For each kind of list: the headings that were matched by hand in an import, each with its field."""
    try:
        found = json.loads(str(settings().value("import/headings", "{}")))
    except ValueError:
        return {}
    kinds = found.items() if isinstance(found, dict) else ()
    return {str(kind): dict(known) for kind, known in kinds if isinstance(known, dict)}


def learn_headings(kind: str, taught: Mapping[str, str]) -> None:
    """Remember how these headings were matched."""
    known = learned_headings()
    settings().setValue("import/headings", json.dumps({**known, kind: {**known.get(kind, {}), **taught}}))


def forget_heading(kind: str, heading: str) -> None:
    """Forget how this heading (folded) was matched."""
    known = learned_headings()
    known.get(kind, {}).pop(heading, None)
    settings().setValue("import/headings", json.dumps(known))


def workshop_scope() -> str:
    """What a workshop's clock counts for: "requirement" or "session"."""
    return "session" if settings().value("workshop/scope", "") == "session" else "requirement"


def set_workshop_scope(scope: str) -> None:
    """Remember what it counts for."""
    settings().setValue("workshop/scope", scope)


def workshop_minutes(scope: str, usual: int) -> int:
    """How many minutes a requirement or a session gets; `usual` until the user says otherwise."""
    try:
        return max(1, int(str(settings().value(f"workshop/minutes/{scope}", usual))))
    except ValueError:
        return usual


def set_workshop_minutes(scope: str, minutes: int) -> None:
    """Remember how many minutes."""
    settings().setValue(f"workshop/minutes/{scope}", minutes)
