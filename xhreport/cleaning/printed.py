"""Lines of printed pages become paragraphs again; page numbers and running heads go.

The lines come from a PDF, marked with their geometry.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from xhreport.cleaning import footer, paragraphs
from xhreport.cleaning.numbering import PAGE_NUMBER
from xhreport.cleaning.page import Ledger, Page
from xhreport.source.documents import INDENT, LINE_ENDS_EARLY, LINE_IS_FULL, PAGE_ENDS

_DIGITS = regex.compile(r"\d+")
_EDGE = 2  # lines at the top and the foot of a page among which its number and heads stand
_RECURS = 2  # pages, and half of all, on which a line must stand to be a running head
_LONG = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `full` if it reaches the right margin."""

    text: str
    indented: bool
    full: bool


def clean(text: str) -> Page:
    """Clean the pages of a PDF."""
    ledger = Ledger()
    pages = [[_marked(line) for line in _LINES.findall(page)] for page in text.split(PAGE_ENDS)]
    lines = [line for page in _without_furniture(pages, ledger) for line in page]
    body = [paragraph for line in join(lines) for paragraph in paragraphs.split(line)]
    return Page(text="\n".join(footer.cut(body, ledger)), cleaner="print", dropped=tuple(ledger.entries))


_LINES = regex.compile(rf"[^{LINE_IS_FULL}{LINE_ENDS_EARLY}]+[{LINE_IS_FULL}{LINE_ENDS_EARLY}]?")


def _marked(line: str) -> Line:
    return Line(line.strip(), line.startswith(INDENT), line.endswith(LINE_IS_FULL))


def _without_furniture(pages: list[list[Line]], ledger: Ledger) -> list[list[Line]]:
    """The pages without their numbers and the heads that recur at the same place."""
    seen = Counter(_head(place, page) for page in pages for place in _edges(page))
    kept: list[list[Line]] = []
    for page in pages:
        drop: dict[int, str] = {}
        for place in _edges(page):
            count = seen[_head(place, page)]
            if PAGE_NUMBER.fullmatch(page[place].text):
                drop[place % len(page)] = "page number"
            elif count >= _RECURS and 2 * count >= len(pages):
                drop[place % len(page)] = "running head"
        for at, reason in drop.items():
            ledger.drop(page[at].text, reason)
        kept.append([line for at, line in enumerate(page) if at not in drop])
    return kept


def _edges(page: list[Line]) -> list[int]:
    """The places at the top of a page, from 0, and at its foot, from -1."""
    edge = min(_EDGE, len(page) // 2)
    return [*range(edge), *range(-edge, 0)]


def _head(place: int, page: list[Line]) -> tuple[int, str]:
    """What two running heads have in common: their place, and all but the number of the page."""
    return place, _DIGITS.sub("", page[place].text)


def join(lines: Sequence[Line], *, ragged: bool = True) -> list[str]:
    """The paragraphs: a line goes on in one that is not indented, if it is full or breaks off.

    Only where lines are ragged may one that is not full go on. Behind the end of a sentence an item
    of a list or a numbered heading begins a paragraph, indented or not.
    """
    joined: list[str] = []
    before: Line | None = None
    for line in lines:
        if before is not None and _goes_on(before, ragged) and not _begins(line, before):
            joined[-1] += _seam(joined[-1], line.text) + line.text
        else:
            joined.append(line.text)
        before = line
    return joined


def _goes_on(line: Line, ragged: bool) -> bool:
    breaks_off = len(line.text) >= _LONG and line.text[-1] not in paragraphs.ENDS and not line.indented
    return line.full or (ragged and breaks_off)


def _begins(line: Line, before: Line) -> bool:
    """Whether a paragraph begins with the line."""
    return line.indented or (before.text[-1] in paragraphs.ENDS and paragraphs.starts_item(line.text))


def _seam(before: str, after: str) -> str:
    """Words of Latin letters had a space between them; Chinese has none."""
    return " " if before[-1:].isascii() and after[:1].isascii() and before[-1:].isalpha() else ""
