"""Write down the public holidays of Israel, which each plan asks for first: the library is a tenth of a start.

Run it after a new version of `holidays`; a test compares what stands there with the library.
"""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).resolve().parent.parent / "resources" / "holidays" / "IL.json"
YEARS = range(2020, 2051)


def table() -> dict[str, list[str]]:
    """The English and the Hebrew name of each holiday by its date."""
    import holidays

    english, hebrew = (holidays.country_holidays("IL", years=YEARS, language=spoken) for spoken in ("en_US", "he"))
    return {day.isoformat(): [english[day], hebrew[day]] for day in sorted(english)}


if __name__ == "__main__":
    lines = ",\n".join(f'"{day}": {json.dumps(names, ensure_ascii=False)}' for day, names in table().items())
    FILE.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
