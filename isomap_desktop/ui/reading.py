"""Figures in words: how shares, days and counts are written on screen, and what a credit is made of."""

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import Coverage
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.mapping_changes import mapping_changes
from isomap_desktop.domain.mapping_update import Judgement
from isomap_desktop.domain.text import Language, isolate
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate

CREDIT = QT_TRANSLATE_NOOP("isomap", "Credit {share}")
HERE_AND_LIBRARY = QT_TRANSLATE_NOOP("isomap", "{control}: {here}; in the library: {library}")
OWN_REASON = QT_TRANSLATE_NOOP("isomap", "{control}: a reason of your own")
NO_PAIR = QT_TRANSLATE_NOOP("isomap", "no pair")
PAIR_BEHIND = QT_TRANSLATE_NOOP("isomap", "{control}: strength {strength}, {state}")


def percent(share: float | None, digits: int = 0) -> str:
    """A share (0 to 1) as a percentage that stays whole in Hebrew; a dash where there is none."""
    return "–" if share is None else isolate(f"{share * 100:.{digits}f}%")


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


def judged(judgement: Judgement | None, language: Language) -> str:
    """What is said of a pair, in words."""
    if judgement is None:
        return translate(NO_PAIR, language)
    label = catalogue().label("relationship", judgement.relationship)(language)
    return f"{label}, {isolate(f'{judgement.strength} / 10')}"


def change_reasons(facts: Facts, ref: str, language: Language) -> str:
    """What was changed here in the pairs of a 42001 control, beside the library's value, a line each."""
    library = catalogue().mapping(facts.client.mapping_version)
    lines = []
    for key, change in mapping_changes(facts.pairs, library).items():
        if key[0] == ref:
            source = OWN_REASON if change.here == change.library else HERE_AND_LIBRARY
            lines.append(
                translate(source, language).format(
                    control=isolate(f"27001 {key[1]}"),
                    here=judged(change.here, language),
                    library=judged(change.library, language),
                )
            )
    return "\n".join(lines)
