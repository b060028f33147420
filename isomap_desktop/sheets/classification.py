"""What the classification questionnaire says about a system, in words: on screen, in Excel and in print."""

from collections.abc import Mapping

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.classification import ClientQuestion, DueDuty, Duty, Question, Suggestion, duties
from isomap_desktop.domain.laws import law_notes
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.sheet import Column, Kind, display

_DATE: Column[object] = Column("since", "", Kind.DATE)
_ARTICLE = QT_TRANSLATE_NOOP("isomap", "Art. {article}")
_FROM = QT_TRANSLATE_NOOP("isomap", "from {date}")
_BINDS_FROM = QT_TRANSLATE_NOOP("isomap", "The class binds from {date}")
_ISRAEL = "israel"


def article(duty: Duty, language: Language) -> str:
    """Where the law says it."""
    if duty.group == _ISRAEL:
        rows = {row.id: row for row in catalogue().law_rows}
        return rows[duty.law_rows[0]].article(language)
    return translate(_ARTICLE, language).format(article=isolate(duty.article))


def articles(question: Question | ClientQuestion, language: Language) -> str:
    """Where the laws ask it."""
    led = [duties()[key] for each in getattr(question, "outcomes", {}).values() for key in each.duties]
    israeli = [duty for duty in led if duty.group == _ISRAEL]
    if israeli:
        return ", ".join(f"{law_notes().groups[_ISRAEL](language)} · {article(duty, language)}" for duty in israeli)
    return ", ".join(map(isolate, question.articles))


def duty_line(due: DueDuty, language: Language) -> str:
    """A duty with its article and the date from which it binds."""
    parts = [article(due.duty, language), due.duty.label(language)]
    if due.since:
        parts.append(translate(_FROM, language).format(date=isolate(display(due.since, _DATE, language))))
    return " · ".join(parts)


def duties_by_law(said: Suggestion, language: Language) -> Mapping[str, list[DueDuty]]:
    """The duties under the names of their laws."""
    found: dict[str, list[DueDuty]] = {}
    for group, title in law_notes().groups.items():
        if due := [each for each in said.duties if each.duty.group == group]:
            found[title(language)] = due
    return found


def binds_from(said: Suggestion, language: Language) -> str:
    """From when the suggested class binds; nothing for one without a date."""
    if said.since is None:
        return ""
    return translate(_BINDS_FROM, language).format(date=isolate(display(said.since, _DATE, language)))
