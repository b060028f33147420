"""The one style sheet of the window, made from the tokens; widgets ask for a look by their "role" property."""

from __future__ import annotations

from typing import TYPE_CHECKING

from isomap_desktop.domain.files import RESOURCES

if TYPE_CHECKING:
    from isomap_desktop.ui.theme import Tokens


def style_sheet(t: Tokens) -> str:
    """The style sheet for the colours `t`."""
    tick = (RESOURCES / "icons" / f"tick-{'dark' if t.dark else 'light'}.svg").as_posix()
    return f"""
QWidget {{ color: {t.text}; }}
QMainWindow, QDialog, QWidget[role="page"], QDockWidget {{ background: {t.bg}; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.strong_line}; padding: 6px 8px; }}

QLabel {{ background: transparent; }}
QLabel[role="caption"] {{ color: {t.soft}; font-size: 9pt; font-weight: 600; }}
QLabel[role="soft"] {{ color: {t.soft}; }}
QLabel[role="small"] {{ color: {t.soft}; font-size: 9pt; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="heading"] {{ font-size: 12pt; font-weight: 600; }}
QLabel[role="title"] {{ font-size: 16pt; font-weight: 600; }}
QLabel[role="figure"] {{ font-size: 20pt; font-weight: 600; }}
QLabel[role="figure-small"] {{ font-size: 12pt; font-weight: 600; }}
QLabel[role="bad"] {{ color: {t.bad}; }}
QLabel[role="warn"] {{ color: {t.warn}; }}
QLabel[role="ok"] {{ color: {t.ok}; }}

QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="card"] > QLabel[role="bad"], QFrame[role="card"] > QLabel[role="warn"],
QFrame[role="card"] > QLabel[role="ok"] {{ font-size: 9pt; }}
QFrame[role="card"][active="true"] {{ border-color: {t.accent}; }}
QFrame[role="card"][link="true"]:hover {{ background: {t.hover}; }}
QFrame[role="card"][link="true"]:focus {{ border: 2px solid {t.accent}; }}
QFrame[role="inset"] {{ background: {t.bg}; border: 1px solid {t.line}; border-radius: 8px; }}
QFrame[role="banner"] {{ background: {t.warn_tint}; border: none; }}
QFrame[role="notice"] {{ background: {t.accent_tint}; border: none; border-radius: 8px; }}
QFrame[role="popup"] {{ background: {t.surface}; border: 1px solid {t.strong_line}; border-radius: 8px; }}
QFrame[role="rule"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollArea[role="panel"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; }}
QWidget[role="panel-body"] {{ background: transparent; }}

QPushButton, QToolButton {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 6px 12px; font-weight: 500; }}
QToolButton {{ padding: 6px 8px; }}
QPushButton:hover, QToolButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked {{ background: {t.accent_tint}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {t.accent}; padding: 5px 11px; }}
QToolButton:focus {{ padding: 5px 7px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {t.strong_line}; background: {t.bg}; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
    font-weight: 600; }}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; }}
QPushButton[role="primary"]:disabled {{ background: {t.track}; color: {t.soft}; border-color: {t.track}; }}
QPushButton[role="danger"] {{ color: {t.bad}; }}
QPushButton[role="choice"], QToolButton[role="plain"], QPushButton[role="plain"] {{ background: transparent;
    border: 1px solid transparent; color: {t.soft}; font-weight: 500; }}
QPushButton[role="choice"]:hover, QToolButton[role="plain"]:hover, QPushButton[role="plain"]:hover {{
    background: {t.hover}; color: {t.text}; }}
QPushButton[role="choice"]:checked {{ background: {t.accent_tint}; color: {t.accent}; font-weight: 600; }}
QPushButton[role="choice"]:focus, QToolButton[role="plain"]:focus, QPushButton[role="plain"]:focus {{
    border: 2px solid {t.accent}; }}
QPushButton[role="choice"] {{ padding: 5px 11px; }}
QPushButton[role="choice"]:focus {{ padding: 4px 10px; }}
QPushButton[role="search"] {{ text-align: left; color: {t.soft}; font-weight: 400; }}
QPushButton[role="row"] {{ text-align: left; background: transparent; border: 1px solid transparent;
    padding: 8px 10px; }}
QPushButton[role="row"]:hover {{ background: {t.hover}; }}
QPushButton[role="row"]:focus {{ border: 2px solid {t.accent}; padding: 7px 9px; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="icon"] {{ background: transparent; border: 1px solid transparent; padding: 3px; }}
QToolButton[role="icon"]:hover, QToolButton[role="icon"]:checked {{ background: {t.hover}; }}
QToolButton[role="icon"]:focus {{ border: 2px solid {t.accent}; padding: 2px; }}
QPushButton[role="field"] {{ border: 1px solid {t.strong_line}; }}
QPushButton[role="field"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton[role="section"] {{ background: transparent; border: 1px solid transparent; padding: 4px 8px 4px 0;
    font-weight: 600; }}
QToolButton[role="section"]:hover {{ color: {t.accent}; }}
QToolButton[role="section"]:focus {{ border: 2px solid {t.accent}; padding: 3px 7px 3px 0; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {{ background: {t.surface};
    border: 1px solid {t.strong_line}; border-radius: 6px; padding: 5px 8px; selection-background-color: {t.accent};
    selection-color: {t.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus {{ border: 2px solid {t.accent}; padding: 4px 7px; }}
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] {{ background: {t.bg}; border-color: {t.line}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {t.soft};
    background: {t.bg}; border-color: {t.line}; }}
QLineEdit[wrong="true"] {{ border: 2px solid {t.bad}; padding: 4px 7px; }}
QLineEdit[role="search"] {{ border-color: {t.line}; }}
QLineEdit[role="search"]:focus {{ border-color: {t.accent}; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 1px; border: none; background: transparent; }}
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow {{ width: 0; height: 0; image: none; }}
QComboBox::drop-down {{ border: none; width: 24px; subcontrol-position: center end; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.strong_line}; padding: 4px; outline: none;
    selection-background-color: {t.selection}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: 28px; padding: 0 8px; }}
QWidget[role="cell-editor"] {{ border-radius: 0; border: 2px solid {t.accent}; padding: 2px 6px;
    background: {t.surface}; }}

QCheckBox, QRadioButton {{ spacing: 8px; background: transparent; }}
QCheckBox::indicator, QListView::indicator, QTableView::indicator, QMenu::indicator {{ width: 14px; height: 14px;
    border-radius: 4px;
    border: 1px solid {t.strong_line}; background: {t.surface}; }}
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked,
QMenu::indicator:checked {{ background: {t.accent};
    border-color: {t.accent}; image: url("{tick}"); }}
QMenu::indicator {{ margin-left: 6px; margin-right: 6px; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}

QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {t.soft}; padding: 9px 14px 9px 10px; border: none; font-weight: 500;
    border-bottom: 2px solid transparent; margin: 0 2px; }}
QTabBar::tab:hover {{ color: {t.text}; background: {t.hover}; border-top-left-radius: 6px;
    border-top-right-radius: 6px; }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom: 2px solid {t.accent}; }}
QTabBar::tab:focus {{ color: {t.accent}; }}
QTabBar QToolButton, QTabBar QToolButton:focus {{ padding: 0; border: 1px solid {t.line}; background: {t.surface}; }}

QTableView {{ background: {t.surface}; alternate-background-color: {t.stripe}; border: 1px solid {t.line};
    border-radius: 8px; gridline-color: transparent; outline: none; selection-background-color: {t.selection};
    selection-color: {t.text}; }}
QTableView::item {{ border: none; padding: 0 8px; }}
QHeaderView {{ background: {t.surface}; border: none; border-top-left-radius: 8px; border-top-right-radius: 8px; }}
QHeaderView::section {{ background: {t.surface}; color: {t.soft}; font-size: 9pt; font-weight: 600; border: none;
    border-bottom: 1px solid {t.line}; padding: 9px 8px; }}
QHeaderView::section:hover {{ background: {t.hover}; color: {t.text}; }}
QHeaderView::down-arrow, QHeaderView::up-arrow {{ width: 0; height: 0; }}
QTableCornerButton::section {{ background: {t.surface}; border: none; }}
QListView, QTreeView {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 8px; outline: none;
    padding: 4px; }}
QListView::item, QTreeView::item {{ padding: 6px 8px; border-radius: 6px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.hover}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QListView[role="bare"] {{ border: none; padding: 0; background: transparent; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {t.track}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.strong_line}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QSplitter::handle {{ background: transparent; }}
QSplitter::handle:hover {{ background: {t.accent_tint}; }}

QMenuBar {{ background: {t.bg}; color: {t.soft}; padding: 2px 8px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-radius: 4px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.hover}; color: {t.text}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.strong_line}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.strong_line}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 8px; }}

QProgressBar {{ background: {t.track}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QMainWindow::separator {{ background: transparent; width: 6px; height: 6px; }}
QCalendarWidget QWidget {{ alternate-background-color: {t.stripe}; }}
QCalendarWidget QAbstractItemView:enabled {{ background: {t.surface}; selection-background-color: {t.accent};
    selection-color: {t.on_accent}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
"""
