"""The pages of fixtures/pages, with a report put in; and how well a cleaner gets it out again."""

import html
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "fixtures" / "pages"
_BODY = re.compile(r"%body(?::(\d)/(\d))?%")


@dataclass(frozen=True)
class Kind:
    """A kind of page: its template, and what has to be found on it."""

    name: str
    file: str
    encoding: str
    paragraph: str
    cleaner: str
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def is_html(self) -> bool:
        return self.file.endswith(".html")

    def page(self, title: str, paragraphs: list[str]) -> str:
        """The page with a report in it."""
        escape = html.escape if self.is_html else str

        def put(found: re.Match[str]) -> str:
            part, parts = int(found[1] or 1), int(found[2] or 1)
            first, last = (len(paragraphs) * k // parts for k in (part - 1, part))
            return "".join(self.paragraph.replace("{}", escape(text)) for text in paragraphs[first:last])

        text = (FOLDER / self.file).read_text(encoding="utf-8").replace("%title%", escape(title))
        return _BODY.sub(put, text)

    def data(self, title: str, paragraphs: list[str]) -> bytes:
        """The page's bytes; what its encoding lacks becomes references, as browsers write them."""
        errors = "xmlcharrefreplace" if self.is_html else "strict"
        return self.page(title, paragraphs).encode(self.encoding, errors=errors)


def kinds() -> Iterator[Kind]:
    """All the kinds of pages.toml."""
    table = tomllib.loads((FOLDER / "pages.toml").read_text(encoding="utf-8"))
    for name, entry in table.items():
        page = {key: entry.pop(key) for key in ("file", "encoding", "paragraph", "cleaner")}
        yield Kind(name, said=entry, **page)


def paragraphs_of(report: str) -> list[str]:
    """The paragraphs of a report's text, one a line there."""
    return [line.strip() for line in report.split("\n") if line.strip()]


def squeezed(text: str) -> str:
    """The text without white space: what counts as its words."""
    return "".join(text.split())


@dataclass(frozen=True)
class Score:
    """Shares of the body's characters recalled, of the text that is body, of paragraphs kept apart."""

    recall: float
    precision: float
    apart: float


def score(text: str, paragraphs: list[str]) -> Score:
    """Compare the text that a cleaner gave with the paragraphs that were put into the page."""
    want, got = squeezed("".join(paragraphs)), squeezed(text)
    lines = {squeezed(line) for line in text.split("\n")}
    apart = sum(squeezed(paragraph) in lines for paragraph in paragraphs) / len(paragraphs)
    if want == got:
        return Score(1.0, 1.0, apart)
    blocks = SequenceMatcher(None, want, got, autojunk=False).get_matching_blocks()
    same = sum(block.size for block in blocks)
    return Score(same / len(want), same / max(1, len(got)), apart)
