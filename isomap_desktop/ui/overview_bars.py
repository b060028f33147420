"""The bars of the overview's charts, each with the ids of the rows behind it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from isomap_desktop.domain.catalogue import catalogue
from isomap_desktop.domain.facts import AssetFacts
from isomap_desktop.domain.gaps import Gap
from isomap_desktop.domain.plan import Plan, activity_title
from isomap_desktop.domain.schedule import duration, progress
from isomap_desktop.domain.summary import Band, Summary, band, weighted_readiness
from isomap_desktop.domain.text import Language, Text, isolate
from isomap_desktop.domain.vocabulary import Standard
from isomap_desktop.language import QT_TRANSLATE_NOOP, translate
from isomap_desktop.sheets.progress import Moment
from isomap_desktop.sheets.rules import OWN_AREA
from isomap_desktop.sheets.sheet import Column, Kind, display
from isomap_desktop.ui.bar_chart import Bar
from isomap_desktop.ui.chips import chip
from isomap_desktop.ui.reading import percent
from isomap_desktop.ui.theme import Tone

OPEN_GAPS = QT_TRANSLATE_NOOP("isomap", "%n open gap(s)")
BLOCKERS = QT_TRANSLATE_NOOP("isomap", "{0} of {1} are open")
NOT_RATED = QT_TRANSLATE_NOOP("isomap", "Not rated")
EXPECTED_NOW = QT_TRANSLATE_NOOP("isomap", "{0} expected by today")
_MOST_MOMENTS = 8
_DAY: Column[object] = Column("day", "", Kind.DATE)
_BAND_TONES = {Band.HIGH: Tone.BAD, Band.MEDIUM: Tone.WARN, Band.LOW: Tone.NEUTRAL}


def ids(rows: Iterable[Gap]) -> tuple[str, ...]:
    """The ids of these requirements on the tab of gaps."""
    return tuple(" ".join(gap.key) for gap in rows)


def _area(ref: str, language: Language) -> str:
    return f"{isolate(ref)} {catalogue().areas[ref].title(language)}"


def readiness(found: Summary, language: Language) -> list[Bar]:
    """Readiness of each clause and area, and of the client's own requirements where there are some."""

    def bar(name: str, rows: Sequence[Gap]) -> Bar:
        share, still_open = weighted_readiness(rows), sum(gap.open for gap in rows)
        tip = translate(OPEN_GAPS, language, still_open)
        return Bar(name, share, percent(share), Tone.ACCENT, ids(rows), tip=tip)

    own = [gap for gap in found.gaps if gap.standard == Standard.OWN]
    bars = [bar(_area(area.ref, language), [gap for gap in found.gaps if gap.area == area.ref]) for area in found.areas]
    return [*bars, bar(OWN_AREA(language), own)] if own else bars


def bands(found: Summary, language: Language) -> list[Bar]:
    """Open gaps by how urgent they are."""
    most = max(found.open_by_band.values())
    return [
        Bar(
            catalogue().label("band", each)(language),
            count / most if most else 0.0,
            str(count),
            _BAND_TONES[each],
            ids(gap for gap in found.gaps if gap.open and band(gap.terms.priority) is each),
        )
        for each, count in found.open_by_band.items()
    ]


def blockers(found: Summary, language: Language) -> list[Bar]:
    """How many of the requirements that stop an audit stage are still open."""

    def bar(stage: str, still_open: Sequence[Gap]) -> Bar:
        total = sum(gap.blocks == stage and gap.applicable for gap in found.gaps)
        counts = len(still_open), total
        return Bar(
            catalogue().label("blocks", stage)(language),
            len(still_open) / total if total else 0.0,
            isolate("{} / {}".format(*counts)),
            Tone.BAD,
            ids(still_open),
            tip=translate(BLOCKERS, language).format(*counts),
        )

    return [bar("stage1", found.readiness.stage1_blockers), bar("stage2", found.readiness.stage2_blockers)]


def coverage(found: Summary, language: Language) -> list[Bar]:
    """Mean credit of each Annex A area's applicable controls."""
    return [
        Bar(
            _area(area.ref, language),
            area.coverage,
            percent(area.coverage),
            Tone.OK,
            ids(gap for gap in found.gaps if gap.area == area.ref),
        )
        for area in found.areas
        if area.ref.startswith("A.")
    ]


def risks(assets: Sequence[AssetFacts], language: Language) -> list[Bar]:
    """AI assets by risk level, the highest first, those not rated last."""
    labels = {key: choice.label for key, choice in reversed(list(catalogue().vocabularies["risk_level"].items()))}
    labels[""] = Text(NOT_RATED, translate(NOT_RATED, Language.HEBREW))
    return _counted(assets, labels, "risk_level", lambda asset: asset.risk_level, language)


def classes(assets: Sequence[AssetFacts], language: Language) -> list[Bar]:
    """AI assets by EU AI Act class; classes without any asset are left out."""
    labels = {key: choice.label for key, choice in catalogue().vocabularies["eu_ai_act_class"].items()}
    bars = _counted(
        assets, labels, "eu_ai_act_class", lambda asset: asset.eu_ai_act_class or "not_classified", language
    )
    return [bar for bar in bars if bar.rows]


def _counted(
    assets: Sequence[AssetFacts],
    labels: dict[str, Text],
    vocabulary: str,
    key_of: Callable[[AssetFacts], str],
    language: Language,
) -> list[Bar]:
    rows = {key: tuple(f"asset {asset.id}" for asset in assets if key_of(asset) == key) for key in labels}
    most = max(map(len, rows.values()), default=0)
    return [
        Bar(
            label(language),
            len(rows[key]) / most if most else 0.0,
            str(len(rows[key])),
            look.tone if (look := chip(vocabulary, key)) else Tone.NEUTRAL,
            rows[key],
        )
        for key, label in labels.items()
    ]


def activities(plan: Plan, today: date, language: Language) -> list[Bar]:
    """Progress of each activity of the plan, with a tick where it should be by today."""
    bars = []
    for key, tasks in plan.activities.items():
        leaves = plan.leaves_of(key)
        done, work = progress(leaves), sum(map(duration, leaves))
        expected = sum(plan.schedule.expected_of(task.id or 0, today) * duration(task) for task in leaves) / work
        bars.append(
            Bar(
                activity_title(key)(language),
                done,
                percent(done),
                Tone.BAD if done + 0.005 < expected else Tone.OK,
                (f"activity {key}", *(f"task {task.id}" for task in tasks)),
                mark=expected or None,
                tip=translate(EXPECTED_NOW, language).format(percent(expected)),
            )
        )
    return bars


def moments(found: Sequence[Moment], language: Language) -> list[Bar]:
    """Readiness at each of the last snapshots, and now."""
    return [
        Bar(
            each.name(language),
            each.standing.readiness,
            percent(each.standing.readiness),
            Tone.OK if at == len(found) - 1 else Tone.ACCENT,
            tip=display(each.day, _DAY, language),
        )
        for at, each in enumerate(found)
    ][-_MOST_MOMENTS:]
