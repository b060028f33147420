"""How the plan's page was divided is remembered."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.project.project import Project
from isomap_desktop.ui import settings
from tests.ui.plan_bench import LEFT, PlanBench


def drag_handle(splitter: QSplitter, by: int) -> None:
    handle = splitter.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, LEFT, pos=middle)
    QTest.mouseMove(handle, middle + QPoint(by, 0))
    QTest.mouseRelease(handle, LEFT, pos=middle + QPoint(by, 0))


def splitters(bench: PlanBench) -> tuple[QSplitter, QSplitter]:
    """Table beside timeline, and both beside the panel."""
    panel, table = bench.page.panel, bench.page.table
    assert panel is not None
    outer, inner = panel.parentWidget(), table.parentWidget()
    assert isinstance(outer, QSplitter)
    assert isinstance(inner, QSplitter)
    return inner, outer


@pytest.mark.right_to_left
def test_table_timeline_and_panel_keep_their_sizes(
    bench: PlanBench, plan_project: Project, language: Language, qtbot: QtBot
) -> None:
    inner, outer = splitters(bench)
    drag_handle(inner, 120)
    drag_handle(outer, -60 if not language.right_to_left else 60)
    left = inner.sizes(), outer.sizes()
    again = PlanBench.shown(plan_project, language, qtbot)
    found = tuple(splitter.sizes() for splitter in splitters(again))
    for before, after in zip(left, found, strict=True):
        assert all(abs(one - other) <= 3 for one, other in zip(before, after, strict=True))


def test_sizes_that_cannot_be_read_are_left_out(bench: PlanBench) -> None:
    for wrong in ("{", "[1]", '["a", "b"]', "[1, 2, 3]"):
        settings.settings().setValue("plan/split", wrong)
        assert settings.sizes("plan/split", [5, 6]) == [5, 6]
