"""What the user says about the look of the client's deliverables."""

import base64
import hashlib
import io
import warnings
from pathlib import Path

from sqlmodel import Session

from isomap_desktop.domain.brand import LEAST_CONTRAST, LOGO_SIZE, Brand, colour_code, contrast, darkened
from isomap_desktop.domain.tables import Client, StoredFile
from isomap_desktop.edits.evidence import UNREADABLE
from isomap_desktop.language import QT_TRANSLATE_NOOP
from isomap_desktop.project.errors import ProjectError

LARGEST = 2_000_000
"""Bytes of the largest picture that is taken as a logo."""
_MOST_PIXELS = 16_000_000
"""Of the largest picture that is decoded."""
NO_COLOUR = QT_TRANSLATE_NOOP("isomap", "{colour} is no colour. Type six digits such as #2457C5.")
TOO_LIGHT = QT_TRANSLATE_NOOP(
    "isomap",
    "White text cannot be read on {colour}: the contrast is {contrast}, at least 4.5 is needed. Take {darker}.",
)
TOO_LARGE = QT_TRANSLATE_NOOP(
    "isomap", "{file} is too large for a logo: at most 2 MB and 16 million pixels. Save it smaller and choose it again."
)
NO_PICTURE = QT_TRANSLATE_NOOP("isomap", "{file} is no picture of the kinds PNG or JPEG. Choose another one.")


def accent(text: str) -> str:
    """An accent colour as it is stored; nothing for none. Raises ProjectError where white text would be lost on it."""
    if not text.strip():
        return ""
    try:
        code = colour_code(text)
    except ValueError:
        raise ProjectError(NO_COLOUR, colour=text.strip()) from None
    if (found := contrast(code, "FFFFFF")) < LEAST_CONTRAST:
        raise ProjectError(TOO_LIGHT, colour=f"#{code}", contrast=f"{found:.1f}", darker=f"#{darkened(code)}")
    return code


def logo(path: Path) -> bytes:
    """A picture made ready as a logo: decoded with care, no larger than print needs, and written anew as PNG."""
    from PIL import Image

    try:
        if path.stat().st_size > LARGEST:
            raise ProjectError(TOO_LARGE, file=path)
        content = path.read_bytes()
    except OSError as error:
        raise ProjectError(UNREADABLE, file=path, reason=error.strerror or type(error).__name__) from error
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("ignore")
            if picture.width * picture.height > _MOST_PIXELS:
                raise ProjectError(TOO_LARGE, file=path)
            made = picture.convert("RGBA")
            made.thumbnail(LOGO_SIZE)
    except ProjectError:
        raise
    except Image.DecompressionBombError as error:
        raise ProjectError(TOO_LARGE, file=path) from error
    except Exception as error:  # a hostile picture may raise anything
        raise ProjectError(NO_PICTURE, file=path) from error
    written = io.BytesIO()
    made.save(written, "PNG", optimize=True)
    return written.getvalue()


def apply(session: Session, client: Client, brand: Brand) -> None:
    """Give the client this look; the logo as `logo` made it, empty for none."""
    digest = hashlib.sha256(brand.logo).hexdigest() if brand.logo else ""
    if digest and session.get(StoredFile, digest) is None:
        session.add(StoredFile(sha256=digest, content=base64.b64encode(brand.logo).decode("ascii")))
    client.accent, client.logo = accent(brand.accent), digest
    client.mark, client.document_version = brand.mark, brand.version.strip()
