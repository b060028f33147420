"""The rules of figures that stand in the window and in deliverables alike."""

from isomap_desktop.domain.text import Text
from isomap_desktop.language import QT_TRANSLATE_NOOP

READINESS_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Sum of weight × (1 − gap size) over the applicable requirements ÷ sum of their weights; "
    "a blocker that is fully open means not ready.",
)
BLOCKERS_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Open requirements without which an auditor stops at stage 1 (documents) or stage 2 (practice)."
)
BLOCKERS_NOTE = QT_TRANSLATE_NOOP("isomap", "{first} before stage 1 · {second} before stage 2")
OPEN_RULE = QT_TRANSLATE_NOOP("isomap", "Applicable requirements that are not implemented, or not yet assessed.")
OPEN_NOTE = QT_TRANSLATE_NOOP("isomap", "{high} high · {medium} medium · {low} low priority")
BANDS_RULE = QT_TRANSLATE_NOOP("isomap", "High from priority 70, medium from 40.")
OVERLAP_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Share of the 38 controls of 42001 whose strongest mapped 27001 control has strength {threshold} or more."
)
CREDIT_RULE = QT_TRANSLATE_NOOP(
    "isomap",
    "Mean over the applicable controls of the best strength ÷ 10 × state at the client "
    "(implemented 1, partial 0.5, otherwise 0).",
)
LIVE_RULE = QT_TRANSLATE_NOOP("isomap", "Systems and models whose stage is not idea, suspended or retired.")
AT_RISK_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Live assets of risk level 3 or above; one without a class or a level counts as such."
)
DONE_RULE = QT_TRANSLATE_NOOP("isomap", "Progress of all tasks, each weighed by its working days.")
EXPECTED_RULE = QT_TRANSLATE_NOOP("isomap", "The share of all planned working days that have passed before today.")
SAVED_RULE = QT_TRANSLATE_NOOP(
    "isomap", "Days that the running ISMS saves = effort × gap size − days still to be spent."
)
OWN_AREA = Text("Own requirements", "דרישות עצמאיות")
