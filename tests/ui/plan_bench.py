"""The plan's page on the screen, driven by real mouse and key events."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from isomap_desktop.domain.text import Language
from isomap_desktop.edits import plan
from isomap_desktop.project.project import Project
from isomap_desktop.ui.gantt_view import GanttView, Zoom
from isomap_desktop.ui.plan_page import PlanPage

LEFT = Qt.MouseButton.LeftButton


class PlanBench:
    def __init__(self, page: PlanPage, project: Project) -> None:
        self.page, self.project = page, project
        self.errors: list[Exception] = []
        page.failed.connect(self.errors.append)
        self.gantt.set_zoom(Zoom.MONTH)
        self.gantt.horizontalScrollBar().setValue(0)

    @classmethod
    def shown(cls, project: Project, language: Language, qtbot: QtBot) -> "PlanBench":
        page = PlanPage(project, language)
        qtbot.addWidget(page)
        page.resize(1800, 900)
        page.setUpdatesEnabled(False)  # as in window_on
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.refresh()
        return cls(page, project)

    @property
    def gantt(self) -> GanttView:
        return self.page.gantt

    def task(self, key: str) -> int:
        return next(at for at, each in plan.read_plan(self.project).tasks.items() if each.key == key)

    def dates(self, key: str) -> tuple[date, date]:
        placed = plan.read_plan(self.project).schedule.placed[self.task(key)]
        return placed.start, placed.finish

    def steps(self) -> int:
        return len(self.project.history())

    def centre(self, key: str) -> QPointF:
        return self.gantt.bar_of(self.task(key)).center()

    def start_edge(self, key: str) -> QPointF:
        bar = self.gantt.bar_of(self.task(key))
        return QPointF(self.later(bar.left() + 2, bar.right() - 2), bar.center().y())

    def finish_edge(self, key: str) -> QPointF:
        bar = self.gantt.bar_of(self.task(key))
        return QPointF(self.later(bar.right() - 2, bar.left() + 2), bar.center().y())

    def dot(self, key: str) -> QPointF:
        bar = self.gantt.bar_of(self.task(key))
        return QPointF(self.later(bar.right() + 9, bar.left() - 9), bar.center().y())

    def later(self, left_to_right: float, right_to_left: float) -> float:
        return right_to_left if self.gantt.mirrored else left_to_right

    def days(self, count: int) -> QPoint:
        width = self.gantt.scale.per_day
        return QPoint(round(self.later(count * width, -count * width)), 0)

    def press(self, at: QPointF) -> None:
        QTest.mousePress(self.gantt.viewport(), LEFT, pos=at.toPoint())

    def move(self, to: QPointF) -> None:
        QTest.mouseMove(self.gantt.viewport(), to.toPoint())

    def release(self, at: QPointF) -> None:
        QTest.mouseRelease(self.gantt.viewport(), LEFT, pos=at.toPoint())

    def drag(self, start: QPointF, to: QPointF, before_release: Callable[[], None] | None = None) -> None:
        self.press(start)
        self.move((start + to) / 2)
        self.move(to)
        if before_release is not None:
            before_release()
        self.release(to)

    def drag_days(self, start: QPointF, count: int, before_release: Callable[[], None] | None = None) -> None:
        self.drag(start, start + QPointF(self.days(count)), before_release)
