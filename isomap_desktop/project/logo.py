"""The logo in a file that may come from anybody: only a picture that this program could have put there is believed."""

import base64
import hashlib
import io
import warnings

from isomap_desktop.domain.brand import LOGO_SIZE


def believed(stored: str, sha256: str) -> bytes:
    """The logo as PNG; nothing where it is not the one that was stored, no such picture, or larger than one can be."""
    from PIL import Image

    try:
        content = base64.b64decode(stored)
        if hashlib.sha256(content).hexdigest() != sha256:
            return b""
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=("PNG",)) as picture:
            warnings.simplefilter("ignore")
            if picture.width > LOGO_SIZE[0] or picture.height > LOGO_SIZE[1]:
                return b""
            picture.load()
    except Exception:  # a hostile picture may raise anything
        return b""
    return content
