"""Figures in words: how shares, days and counts are written on screen."""

from isomap_desktop.domain.text import isolate


def percent(share: float | None, digits: int = 0) -> str:
    """A share (0 to 1) as a percentage that stays whole in Hebrew; a dash where there is none."""
    return "–" if share is None else isolate(f"{share * 100:.{digits}f} %")


def number(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")
