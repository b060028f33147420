"""Known failures: each is one sentence with a way out, in both languages. Anything else is a bug."""

from isomap_desktop.domain.text import Language
from isomap_desktop.language import translate


class ProjectError(Exception):
    """A failure that the user can act on; `source` is marked for translation and may hold {placeholders}."""

    def __init__(self, source: str, **values: object) -> None:
        super().__init__(source)
        self.source = source
        self.values = values

    def sentence(self, language: Language) -> str:
        """What happened and what to do, in `language`."""
        return translate(self.source, language).format(**self.values)

    def __str__(self) -> str:
        return self.sentence(Language.ENGLISH)
