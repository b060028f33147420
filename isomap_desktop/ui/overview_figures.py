"""The figures at the top of the overview, each with its rule and the page where it can be looked into."""

from datetime import date

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.coverage import GUIDE_OVERLAP
from isomap_desktop.domain.facts import Facts
from isomap_desktop.domain.plan import Plan
from isomap_desktop.domain.summary import Band, Summary, Verdict
from isomap_desktop.domain.text import Language
from isomap_desktop.export.saying import Saying
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.sheets.rules import (
    AT_RISK_RULE,
    BLOCKERS_NOTE,
    BLOCKERS_RULE,
    CREDIT_RULE,
    DONE_RULE,
    EXPECTED_RULE,
    LIVE_RULE,
    OPEN_NOTE,
    OPEN_RULE,
    OVERLAP_RULE,
    READINESS_RULE,
    SAVED_RULE,
)
from isomap_desktop.ui.figures import Figure
from isomap_desktop.ui.overview_bars import EXPECTED_NOW, ids
from isomap_desktop.ui.reading import number, percent

_VERDICT_ROLES = {Verdict.READY: "ok", Verdict.NEARLY: "warn", Verdict.NOT_READY: "bad"}


def standing(found: Summary, plan: Plan, today: date, language: Language) -> list[Figure]:
    """Where the client stands: readiness, blockers, open gaps, the plan."""
    say, ready = Saying(language), found.readiness
    verdict = say.label("verdict", ready.verdict)
    first, second = len(ready.stage1_blockers), len(ready.stage2_blockers)
    done, expected = plan.progress(), plan.schedule.expected(today)
    return [
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Readiness")),
            verdict if ready.share is None else percent(ready.share),
            say(
                QT_TRANSLATE_NOOP("isomap", "{verdict} · {excluded} n.a. · {unknown} not assessed"),
                verdict=verdict,
                excluded=ready.not_applicable,
                unknown=ready.not_assessed,
            ),
            _VERDICT_ROLES.get(ready.verdict, ""),
            say(READINESS_RULE),
            "gaps",
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Audit blockers open")),
            str(first + second),
            say(BLOCKERS_NOTE, first=first, second=second),
            "bad" if first + second else "ok",
            say(BLOCKERS_RULE),
            "gaps",
            ids((*ready.stage1_blockers, *ready.stage2_blockers)),
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Open gaps")),
            str(found.open_gaps),
            say(OPEN_NOTE, **{each.value: found.open_by_band[each] for each in Band}),
            "",
            say(OPEN_RULE),
            "gaps",
            ids(gap for gap in found.gaps if gap.open),
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Work done in the plan")),
            percent(done),
            say(EXPECTED_NOW).format(percent(expected)),
            "bad" if done < expected else "",
            f"{say(DONE_RULE)} {say(EXPECTED_RULE)}",
            "plan",
        ),
    ]


def carried(facts: Facts, found: Summary, language: Language) -> list[Figure]:
    """What the ISMS gives, and what there is to govern: overlap, credit, days saved, AI assets."""
    say, threshold = Saying(language), facts.client.threshold
    share, live = found.overlap[threshold], [asset for asset in facts.assets if asset.is_live]
    return [
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Overlap at strength ≥ {threshold}"), threshold=threshold),
            percent(share, 1),
            say(
                QT_TRANSLATE_NOOP("isomap", "{count} of 38 controls · guide: about {guide}"),
                count=round(share * len(catalogue().controls_42001)),
                guide=percent(GUIDE_OVERLAP),
            ),
            "",
            say(OVERLAP_RULE, threshold=threshold),
            "mapping",
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Earned credit")),
            percent(found.credit, 1),
            say(QT_TRANSLATE_NOOP("isomap", "Mean of strength ÷ 10 × state of the 27001 control")),
            "",
            say(CREDIT_RULE),
            "mapping",
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "Days saved by the ISMS")),
            number(found.saved_days),
            say(QT_TRANSLATE_NOOP("isomap", "{left} days left to spend"), left=number(found.remaining_days)),
            "",
            say(SAVED_RULE),
            "gaps",
        ),
        Figure(
            say(QT_TRANSLATE_NOOP("isomap", "AI assets")),
            str(len(facts.assets)),
            say(
                QT_TRANSLATE_NOOP("isomap", "{live} live · {risky} of them at risk 3 or more"),
                live=len(live),
                risky=sum(asset.is_at_risk for asset in live),
            ),
            "",
            f"{say(LIVE_RULE)} {say(AT_RISK_RULE)}",
            "assets",
        ),
    ]
