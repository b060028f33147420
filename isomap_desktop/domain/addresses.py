"""What may be done with an address that somebody wrote down as evidence: it may come from anyone."""

import re
from enum import Enum, auto
from urllib.parse import unquote, urlsplit

_AT_ONCE = frozenset({"https", "http", "mailto"})
_RUNS = re.compile(
    r"(?i)\.(app(image)?|bat|bin|cmd|com(mand)?|cpl|desktop|dll|exe|hta|inf|jar|jse?|lnk|ms[cip]|pif|ps1|pyw?|reg|run|sc[fr]|sh"
    r"|sys|url|vb[es]?|ws[fh]?)$"
)


class Opening(Enum):
    """How an address or a file is opened."""

    AT_ONCE = auto()
    ASK = auto()
    """After the user has seen its whole path."""
    FOLDER = auto()
    """It would run: only the folder that holds it is shown."""
    NEVER = auto()


def opening_of(address: str) -> Opening:
    """How this address is opened: web and mail at once, a local file after asking, anything else never."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return Opening.NEVER
    if parts.scheme in _AT_ONCE and (parts.netloc or parts.scheme == "mailto"):
        return Opening.AT_ONCE
    if parts.scheme == "file" and not parts.netloc and parts.path and not parts.path.startswith("//"):
        return opening_of_file(unquote(parts.path))
    return Opening.NEVER


def opening_of_file(name: str) -> Opening:
    """How a file of this name is opened: after asking, and never run."""
    return Opening.FOLDER if _RUNS.search(name.strip(" .")) else Opening.ASK
