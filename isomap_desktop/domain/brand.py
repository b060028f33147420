"""What makes a deliverable the client's own: colour, logo, mark and version; a colour that hides text is refused."""

import re
from typing import NamedTuple

LEAST_CONTRAST = 4.5
"""Of the accent against white, as WCAG 2 asks for ordinary text."""
LOGO_SIZE = (900, 400)
"""Pixels that a logo is reduced to, across and down."""
_CODE = re.compile(r"[0-9A-F]{6}")
_STEP = 0.98


class Brand(NamedTuple):
    """The client's accent as RRGGBB, the code of the classification mark, the document's version, a logo as PNG."""

    accent: str = ""
    mark: str = ""
    version: str = ""
    logo: bytes = b""


def colour_code(text: str) -> str:
    """`text` as RRGGBB, with or without its #; ValueError where it is no colour."""
    code = text.strip().removeprefix("#").upper()
    if not _CODE.fullmatch(code):
        raise ValueError(text)
    return code


def believed_colour(text: str) -> str:
    """A stored accent as RRGGBB; nothing for one that nobody could have chosen."""
    try:
        return colour_code(text) if text else ""
    except ValueError:
        return ""


def contrast(first: str, second: str) -> float:
    """How far two colours are apart, 1 to 21 (WCAG 2)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darkened(code: str, least: float = LEAST_CONTRAST) -> str:
    """The colour, made darker until white text can be read on it."""
    while contrast(code, "FFFFFF") < least:
        code = mixed(code, "000000", _STEP)
    return code


def mixed(first: str, second: str, share: float) -> str:
    """A colour between two, with `share` (0 to 1) of the first."""
    pairs = zip(_parts(first), _parts(second), strict=True)
    return "".join(f"{int(one * share + other * (1 - share)):02X}" for one, other in pairs)


def _parts(code: str) -> list[int]:
    return [int(code[at : at + 2], 16) for at in (0, 2, 4)]


def _luminance(code: str) -> float:
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in _parts(code)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
