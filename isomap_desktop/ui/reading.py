"""Figures in words: how shares, days and counts are written on screen, and what a credit is made of."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

CREDIT = QT_TRANSLATE_NOOP("isomap", "Credit {share}")
PAIR_BEHIND = QT_TRANSLATE_NOOP("isomap", "{control}: strength {strength}, {state}")


def percent(share: float | None, digits: int = 0) -> str:
    """A share (0 to 1) as a percentage that stays whole in Hebrew; a dash where there is none."""
    return "–" if share is None else isolate(f"{share * 100:.{digits}f} %")


def number(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def credit_reasons(facts: Facts, ref: str, language: Language) -> str:
    """The credit of a 42001 control with the pairs behind it and the states of their 27001 controls, a line each."""
    coverage = Coverage.of(facts)
    lines = [translate(CREDIT, language).format(share=percent(coverage.credit(ref)))]
    for pair in coverage.related(ref):
        state = catalogue().label("state", facts.controls[pair.iso27001].state)(language)
        control = isolate(f"27001 {pair.iso27001}")
        lines.append(translate(PAIR_BEHIND, language).format(control=control, strength=pair.strength, state=state))
    return "\n".join(lines)
