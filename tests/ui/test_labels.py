from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import isolate
from isomap_desktop.ui.labels import plain_label

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(RIGHT)
    yield
    qapp.setLayoutDirection(LEFT)


def directions(text: str, qtbot: QtBot) -> list[Qt.LayoutDirection]:
    """From which side Qt reads each line of a selectable label."""
    label = plain_label(text, selectable=True)
    qtbot.addWidget(label)
    label.grab()  # a label lays its text out when it is first painted
    document = label.findChild(QTextDocument)
    assert isinstance(document, QTextDocument)
    return [document.findBlockByNumber(at).textDirection() for at in range(document.blockCount())]


@pytest.mark.usefixtures("right_to_left")
def test_a_hebrew_line_reads_from_the_right_whatever_it_begins_with(qtbot: QtBot) -> None:
    lines = [
        "הקובץ פגום.",
        f"{isolate('file.isomap')} פגום.",
        "ChatGPT משמש את השיווק.",
        f"27 · {isolate('A.5.9')} מצאי",
        f"{isolate('34%')} · {isolate('76%')}",
        "Marketing uses ChatGPT.",
    ]
    assert directions("\n".join(lines), qtbot) == [RIGHT, RIGHT, RIGHT, RIGHT, RIGHT, LEFT]


def test_nothing_is_added_in_a_left_to_right_window(qtbot: QtBot) -> None:
    text = f"{isolate('file.isomap')} אחד"
    label = plain_label(text)
    qtbot.addWidget(label)
    assert label.text() == text
