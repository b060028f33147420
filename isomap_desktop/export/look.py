"""The look of every deliverable: colours by tone, and the tone of each choice; Excel and PDF share it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from isomap_desktop.domain.brand import darkened, mixed


class Tone(StrEnum):
    """What a colour says; it always stands beside a word."""

    ACCENT = "accent"
    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    NEW = "new"
    NEUTRAL = "neutral"


class Colours(NamedTuple):
    """The ink of a tone and the tint under it, as RRGGBB."""

    ink: str
    tint: str


TONES: Mapping[Tone, Colours] = {
    Tone.ACCENT: Colours("2457C5", "E7EEFC"),
    Tone.OK: Colours("1B7048", "E3F4EB"),
    Tone.WARN: Colours("8A5100", "FDF1DC"),
    Tone.BAD: Colours("AB2A1F", "FCE8E6"),
    Tone.NEW: Colours("6B3FA0", "F0E9FA"),
    Tone.NEUTRAL: Colours("556170", "EEF0F3"),
}
TEXT, SOFT, LINE, STRIPE, TRACK, WHITE = "1B2430", "556170", "D5DAE1", "F5F7FA", "E1E5EA", "FFFFFF"
HEAD = "1B2E52"
"""The band behind column headings and the title."""

PALE = "C9D5EE"
"""Small text on that band."""


def branded(accent: str) -> Mapping[str, str]:
    """What stands for each colour of the design where the client has an accent of its own (RRGGBB)."""
    if not accent:
        return {}
    band = darkened(mixed(accent, "101828", 0.62), 7.0)
    own = TONES[Tone.ACCENT]
    return {
        own.ink: accent,
        own.tint: mixed(accent, WHITE, 0.1),
        HEAD: band,
        PALE: mixed(WHITE, band, 0.8),
    }


_OK, _WARN, _BAD, _NEUTRAL, _ACCENT, _NEW = Tone.OK, Tone.WARN, Tone.BAD, Tone.NEUTRAL, Tone.ACCENT, Tone.NEW
_CHOICES: Mapping[str, Mapping[str, Tone]] = {
    "state": {
        "implemented": _OK,
        "partial": _WARN,
        "planned": _ACCENT,
        "not_implemented": _BAD,
        "not_applicable": _NEUTRAL,
        "not_assessed": _NEUTRAL,
    },
    "answer": {"yes": _OK, "partly": _WARN, "no": _BAD, "na": _NEUTRAL},
    "mapping_class": {"runs": _OK, "reusable": _ACCENT, "related": _WARN, "new": _NEW, "42001_only": _NEW},
    "origin": {"changed": _WARN, "added": _ACCENT, "removed": _BAD},
    "clause_action": {"reuse": _OK, "extend": _ACCENT, "new": _NEW},
    "guide_verdict": {
        "correct": _OK,
        "correct_with_note": _OK,
        "label_variant": _ACCENT,
        "label_incomplete": _WARN,
        "wrong_ref": _BAD,
        "wrong_label": _BAD,
        "overstated": _WARN,
        "not_reproduced": _WARN,
        "contradiction": _BAD,
    },
    "grade": {"major": _BAD, "minor": _WARN, "observation": _NEUTRAL},
    "carried": {"carried": _ACCENT, "confirmed": _OK},
    "nonconformity_state": {"open": _WARN, "overdue": _BAD, "closed": _OK},
    "band": {"high": _BAD, "medium": _WARN, "low": _NEUTRAL},
    "blocks": {"stage1": _BAD, "stage2": _WARN},
    "document_state": {
        "missing": _BAD,
        "draft": _WARN,
        "approved": _OK,
        "outdated": _WARN,
        "not_needed": _NEUTRAL,
    },
    "tracking_state": {"yes": _OK, "partly": _WARN, "no": _BAD, "unknown": _NEUTRAL},
    "assessment_state": {
        "unknown": _NEUTRAL,
        "not_needed": _NEUTRAL,
        "needed": _BAD,
        "draft": _WARN,
        "in_review": _ACCENT,
        "approved": _OK,
        "outdated": _WARN,
    },
    "eu_ai_act_class": {
        "prohibited": _BAD,
        "high_annex1": _BAD,
        "high_annex3": _BAD,
        "gpai_systemic": _WARN,
        "gpai": _WARN,
        "transparency": _ACCENT,
        "minimal": _OK,
        "not_in_scope": _NEUTRAL,
        "not_classified": _NEUTRAL,
    },
    "risk_level": {"1": _OK, "2": _OK, "3": _WARN, "4": _BAD, "5": _BAD},
    "approval_status": {
        "proposed": _NEUTRAL,
        "in_review": _ACCENT,
        "approved": _OK,
        "restricted": _WARN,
        "rejected": _BAD,
        "blocked": _BAD,
    },
    "contract_status": {
        "unknown": _NEUTRAL,
        "none": _BAD,
        "click": _WARN,
        "no_ai": _WARN,
        "negotiating": _ACCENT,
        "signed": _OK,
        "refused": _BAD,
        "expired": _BAD,
    },
    "dpa_status": {
        "not_needed": _NEUTRAL,
        "missing": _BAD,
        "draft": _WARN,
        "signed_no_ai": _WARN,
        "signed_ai": _OK,
        "renew": _WARN,
    },
    "clause_state": {"agreed": _OK, "partly": _WARN, "missing": _BAD, "not_needed": _NEUTRAL},
    "expiry_state": {"expired": _BAD, "soon": _WARN},
    "risk_status": {"open": _BAD, "treating": _WARN, "accepted": _ACCENT, "closed": _OK},
    "law_support": {"supported": _OK, "partly": _WARN, "not_covered": _BAD, "context": _NEUTRAL},
    "law_state": {
        "in_place": _OK,
        "under_way": _WARN,
        "open": _BAD,
        "not_assessed": _NEUTRAL,
        "no_support": _NEUTRAL,
    },
    "disclosure_status": {"not_needed": _NEUTRAL, "missing": _BAD, "draft": _WARN, "live": _OK, "tested": _OK},
}


def tones(vocabulary: str | None) -> Mapping[str, Tone]:
    """The tone of each code of a choice list; none for a list that is shown as words alone."""
    return _CHOICES.get(vocabulary or "", {})


def bar_tone(share: float) -> Tone:
    """The tone of a bar by how far (0 to 1) it goes, where more is more urgent."""
    if share >= 0.7:
        return Tone.BAD
    return Tone.WARN if share >= 0.4 else Tone.NEUTRAL
