"""Which choices are shown as a chip, and with what icon and tone: state is never said by colour alone."""

from typing import NamedTuple

from isomap_desktop.ui.theme import Tone


class Chip(NamedTuple):
    """The icon and tone of one choice."""

    icon: str
    tone: Tone


_STATE = {
    "implemented": Chip("circle-check", Tone.OK),
    "partial": Chip("circle-dot", Tone.WARN),
    "planned": Chip("calendar-clock", Tone.ACCENT),
    "not_implemented": Chip("circle-x", Tone.BAD),
    "not_applicable": Chip("circle-slash", Tone.NEUTRAL),
    "not_assessed": Chip("circle-dashed", Tone.NEUTRAL),
}
_CLASS = {
    "runs": Chip("circle-check", Tone.OK),
    "reusable": Chip("recycle", Tone.ACCENT),
    "related": Chip("link", Tone.WARN),
    "new": Chip("sparkles", Tone.NEW),
    "identical": Chip("check-check", Tone.OK),
    "adapted": Chip("recycle", Tone.ACCENT),
    "42001_only": Chip("sparkles", Tone.NEW),
}
_CHIPS = {
    "origin": {
        "library": Chip("book-open", Tone.NEUTRAL),
        "changed": Chip("pencil", Tone.WARN),
        "added": Chip("plus", Tone.ACCENT),
        "removed": Chip("circle-minus", Tone.BAD),
    },
    "looked_at": {
        "related": Chip("link", Tone.OK),
        "none": Chip("circle-slash", Tone.NEUTRAL),
        "not_looked_at": Chip("circle-dashed", Tone.NEUTRAL),
    },
    "clause_action": {
        "reuse": Chip("check-check", Tone.OK),
        "extend": Chip("recycle", Tone.ACCENT),
        "new": Chip("sparkles", Tone.NEW),
    },
    "guide_verdict": {
        "correct": Chip("circle-check", Tone.OK),
        "correct_with_note": Chip("circle-check", Tone.OK),
        "label_variant": Chip("circle-dot", Tone.ACCENT),
        "label_incomplete": Chip("circle-dot", Tone.WARN),
        "wrong_ref": Chip("circle-x", Tone.BAD),
        "wrong_label": Chip("circle-x", Tone.BAD),
        "overstated": Chip("triangle-alert", Tone.WARN),
        "not_reproduced": Chip("circle-help", Tone.WARN),
        "contradiction": Chip("octagon-alert", Tone.BAD),
    },
    "state": _STATE,
    "mapping_class": _CLASS,
    "mapping_class_action": _CLASS,
    "answer": {
        "yes": Chip("circle-check", Tone.OK),
        "partly": Chip("circle-dot", Tone.WARN),
        "no": Chip("circle-x", Tone.BAD),
        "na": Chip("circle-slash", Tone.NEUTRAL),
    },
    "carried": {
        "carried": Chip("arrow-left-right", Tone.ACCENT),
        "confirmed": Chip("check-check", Tone.OK),
    },
    "nonconformity_state": {
        "open": Chip("circle-dot", Tone.WARN),
        "overdue": Chip("clock", Tone.BAD),
        "closed": Chip("circle-check", Tone.OK),
    },
    "grade": {
        "major": Chip("octagon-alert", Tone.BAD),
        "minor": Chip("triangle-alert", Tone.WARN),
        "observation": Chip("eye", Tone.NEUTRAL),
    },
    "document_state": {
        "missing": Chip("circle-x", Tone.BAD),
        "draft": Chip("pencil", Tone.WARN),
        "approved": Chip("circle-check", Tone.OK),
        "outdated": Chip("clock", Tone.WARN),
        "not_needed": Chip("circle-slash", Tone.NEUTRAL),
    },
    "tracking_state": {
        "yes": Chip("circle-check", Tone.OK),
        "partly": Chip("circle-dot", Tone.WARN),
        "no": Chip("circle-x", Tone.BAD),
        "unknown": Chip("circle-dashed", Tone.NEUTRAL),
    },
    "assessment_state": {
        "unknown": Chip("circle-dashed", Tone.NEUTRAL),
        "not_needed": Chip("circle-slash", Tone.NEUTRAL),
        "needed": Chip("circle-x", Tone.BAD),
        "draft": Chip("pencil", Tone.WARN),
        "in_review": Chip("eye", Tone.ACCENT),
        "approved": Chip("circle-check", Tone.OK),
        "outdated": Chip("clock", Tone.WARN),
    },
    "eu_ai_act_class": {
        "prohibited": Chip("octagon-alert", Tone.BAD),
        "high_annex1": Chip("triangle-alert", Tone.BAD),
        "high_annex3": Chip("triangle-alert", Tone.BAD),
        "gpai_systemic": Chip("triangle-alert", Tone.WARN),
        "gpai": Chip("cpu", Tone.WARN),
        "transparency": Chip("eye", Tone.ACCENT),
        "minimal": Chip("circle-check", Tone.OK),
        "not_in_scope": Chip("circle-slash", Tone.NEUTRAL),
        "not_classified": Chip("circle-dashed", Tone.NEUTRAL),
    },
    "risk_level": {
        "1": Chip("circle-check", Tone.OK),
        "2": Chip("circle-check", Tone.OK),
        "3": Chip("circle-dot", Tone.WARN),
        "4": Chip("triangle-alert", Tone.BAD),
        "5": Chip("octagon-alert", Tone.BAD),
    },
    "approval_status": {
        "proposed": Chip("circle-dashed", Tone.NEUTRAL),
        "in_review": Chip("eye", Tone.ACCENT),
        "approved": Chip("circle-check", Tone.OK),
        "restricted": Chip("circle-dot", Tone.WARN),
        "rejected": Chip("circle-x", Tone.BAD),
        "blocked": Chip("octagon-alert", Tone.BAD),
    },
    "contract_status": {
        "unknown": Chip("circle-dashed", Tone.NEUTRAL),
        "none": Chip("circle-x", Tone.BAD),
        "click": Chip("circle-dot", Tone.WARN),
        "no_ai": Chip("circle-dot", Tone.WARN),
        "negotiating": Chip("handshake", Tone.ACCENT),
        "signed": Chip("circle-check", Tone.OK),
        "refused": Chip("circle-x", Tone.BAD),
        "expired": Chip("clock", Tone.BAD),
    },
    "dpa_status": {
        "not_needed": Chip("circle-slash", Tone.NEUTRAL),
        "missing": Chip("circle-x", Tone.BAD),
        "draft": Chip("pencil", Tone.WARN),
        "signed_no_ai": Chip("circle-dot", Tone.WARN),
        "signed_ai": Chip("circle-check", Tone.OK),
        "renew": Chip("clock", Tone.WARN),
    },
    "clause_state": {
        "agreed": Chip("circle-check", Tone.OK),
        "partly": Chip("circle-dot", Tone.WARN),
        "missing": Chip("circle-x", Tone.BAD),
        "not_needed": Chip("circle-slash", Tone.NEUTRAL),
    },
    "expiry_state": {
        "expired": Chip("clock", Tone.BAD),
        "soon": Chip("calendar-clock", Tone.WARN),
    },
    "risk_status": {
        "open": Chip("circle-alert", Tone.BAD),
        "treating": Chip("circle-dot", Tone.WARN),
        "accepted": Chip("check", Tone.ACCENT),
        "closed": Chip("circle-check", Tone.OK),
    },
    "law_support": {
        "supported": Chip("circle-check", Tone.OK),
        "partly": Chip("circle-dot", Tone.WARN),
        "not_covered": Chip("circle-x", Tone.BAD),
        "context": Chip("circle-slash", Tone.NEUTRAL),
    },
    "law_state": {
        "in_place": Chip("circle-check", Tone.OK),
        "under_way": Chip("circle-dot", Tone.WARN),
        "open": Chip("circle-x", Tone.BAD),
        "not_assessed": Chip("circle-dashed", Tone.NEUTRAL),
        "no_support": Chip("circle-slash", Tone.NEUTRAL),
    },
    "disclosure_status": {
        "not_needed": Chip("circle-slash", Tone.NEUTRAL),
        "missing": Chip("circle-x", Tone.BAD),
        "draft": Chip("pencil", Tone.WARN),
        "live": Chip("circle-check", Tone.OK),
        "tested": Chip("check-check", Tone.OK),
    },
}


def chip(vocabulary: str | None, code: str) -> Chip | None:
    """The chip of `code`, or None where the list is shown as words alone."""
    return _CHIPS.get(vocabulary or "", {}).get(code)


def has_chips(vocabulary: str | None) -> bool:
    """Whether the list is shown as chips."""
    return (vocabulary or "") in _CHIPS
