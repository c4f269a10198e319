"""Lines of printed pages become paragraphs again; page numbers and running heads go.

The lines come from a PDF, marked with their geometry, or from a text that was wrapped at a fixed
width, where the width of the lines tells the same.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from unicodedata import east_asian_width

import regex

from xhreport.cleaning import footer, paragraphs
from xhreport.cleaning.page import Ledger, Page
from xhreport.source.documents import INDENT, LINE_ENDS_EARLY, LINE_IS_FULL, PAGE_ENDS

_NUMBER = regex.compile(
    r"[—–\-－·.\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[—–\-－·.\s]*",
)
_DIGITS = regex.compile(r"\d+")
_EDGE = 2  # lines at the top and the foot of a page among which its number and heads stand
_RECURS = 2  # pages, and half of all, on which a line must stand to be a running head
_ENDS = "。．｡！？；：!?;:"
_LONG = 12

_NARROWEST, _WIDEST = 24, 100  # columns to which texts are wrapped
_FEWEST = 12
_AT_WIDTH = 0.4  # share of the lines that reach the width in a wrapped text, at the least
_OVER = 0.04  # …and share of those longer than it, at the most
_HANGS = 3  # characters by which closing marks may hang over
_PARTED = 0.5  # where fewer of the lines follow a blank one, it parts paragraphs
_WORD = regex.compile(r"(?:[A-Za-z\d.%％]+|.)[，。、；：！？”’）》％%]*")


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
            if _NUMBER.fullmatch(page[place].text):
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
    breaks_off = len(line.text) >= _LONG and line.text[-1] not in _ENDS and not line.indented
    return line.full or (ragged and breaks_off)


def _begins(line: Line, before: Line) -> bool:
    """Whether a paragraph begins with the line."""
    return line.indented or (before.text[-1] in _ENDS and paragraphs.starts_item(line.text))


def _seam(before: str, after: str) -> str:
    """Words of Latin letters had a space between them; Chinese has none."""
    return " " if before[-1:].isascii() and after[:1].isascii() and before[-1:].isalpha() else ""


def wrapped(raw: Sequence[str]) -> list[Line] | None:
    """The lines of a plain text with their geometry, if it was wrapped at a fixed width; else None.

    The width is that of most lines, and full is a line that has no room for the next one's first
    word. A good part of the lines must be full, and hardly any longer, at a width to which texts are
    wrapped: no report with a paragraph on each line comes near to that. Programs wrap by columns, of
    which a Chinese character takes two, or by characters.
    """
    lines = [(line.rstrip(), not above.strip()) for above, line in pairwise(["x", *raw]) if line.strip()]
    if len(lines) < _FEWEST:
        return None
    parted = sum(apart for _, apart in lines) < _PARTED * len(lines)  # else the blank lines tell nothing
    ends = max((_full([line for line, _ in lines], *how) for how in ((_width, 2), (len, 1))), key=sum)
    if sum(ends) < _AT_WIDTH * len(lines):
        return None
    return [
        Line(line.strip(), line[:1].isspace() or (parted and apart), end)
        for (line, apart), end in zip(lines, ends, strict=True)
    ]


def _full(lines: list[str], measure: Callable[[str], int], unit: int) -> list[bool]:
    """Of each line, whether it is full; of none if the lines have no width in common."""
    sizes = [measure(line) for line in lines]
    width = max(Counter(sizes).items(), key=itemgetter(1, 0))[0]
    over = sum(size > width + _HANGS * unit for size in sizes)
    if not _NARROWEST <= width * 2 // unit <= _WIDEST or over > _OVER * len(lines):
        return []
    words = [measure(_first_word(line)) for line in lines[1:]]
    return [size + word > width for size, word in zip(sizes, [*words, 0], strict=True)]


def unwrapped(text: str) -> str:
    """The text with a paragraph on each line, if it was wrapped at a fixed width; else as it is."""
    lines = wrapped(text.splitlines())
    return text if lines is None else "\n".join(join(lines, ragged=False))


def _first_word(line: str) -> str:
    """What a program that wraps lines keeps together: a character with the marks behind it, or a number."""
    found = _WORD.match(line.lstrip())
    return found[0] if found else ""


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
