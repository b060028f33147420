"""The question before records are deleted that others speak of: the archive keeps what deleting would lose."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from isomap_desktop.domain.text import isolate
from isomap_desktop.edits.assets import Links
from isomap_desktop.ui.dialogs import Option, ask
from isomap_desktop.ui.theme import Tone

_TOLD = 6


def ask_linked(parent: QWidget | None, linked: Sequence[Links], chosen: int, *, archived: bool) -> str:
    """Whether to "archive" all the chosen records or to "remove" them; "cancel" or nothing otherwise."""
    lines = [_line(each) for each in linked[:_TOLD]]
    if len(linked) > _TOLD:
        lines.append(QCoreApplication.translate("archiving", "and %n more", "", len(linked) - _TOLD))
    sentence = QCoreApplication.translate(
        "archiving",
        "Deleting takes their impact assessments and these links away. In the archive nothing is lost: archived records"
        " leave the figures and can be brought back.",
    )
    delete = QCoreApplication.translate("archiving", "Delete %n record(s)", "", chosen)
    keep = QCoreApplication.translate("archiving", "Cancel")
    options = [Option("remove", delete, "danger"), Option("cancel", keep, "primary" if archived else "")]
    if not archived:
        archive = QCoreApplication.translate("archiving", "Archive %n record(s)", "", chosen)
        options.append(Option("archive", archive, "primary"))
    heading = QCoreApplication.translate("archiving", "%n record(s) are linked with others", "", len(linked))
    text = "\n".join((sentence, "", *lines))
    return ask(parent, heading, text, options, icon="archive", tone=Tone.WARN)


def _line(each: Links) -> str:
    parts = [isolate(code) for _, code, _ in each.risks]
    if each.impact:
        parts.append(QCoreApplication.translate("archiving", "impact assessment"))
    if each.supplier:
        parts.append(QCoreApplication.translate("archiving", "supplier {0}").format(each.supplier[1]))
    return f"{isolate(each.code)} {each.name}: {', '.join(parts)}"
