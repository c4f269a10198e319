"""A text that was wrapped at a fixed width has its paragraphs again; any other stays as it is."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

import regex

from xhreport.cleaning.paragraphs import ENDS, starts_item
from xhreport.cleaning.printed import Line, join

_NARROWEST, _WIDEST = 24, 100  # columns to which texts are wrapped
_FEWEST = 12
_AT_WIDTH = 0.25  # share of the lines that reach the width in a wrapped text, at the least
_OVER = 0.04  # …and share of those longer than it, at the most
_FINISHED = 0.5  # …and share of the full ones that end a sentence
_ALMOST = 0.75  # of the width: a longer line than this that breaks off was ended by a long figure
_HANGS = 3  # characters by which closing marks may hang over
_PARTED = 0.5  # where fewer of the lines follow a blank one, it parts paragraphs
_WORD = regex.compile(r"(?:[A-Za-z\d.%％]+|.)[，。、；：！？”’）》％%]*")


def unwrapped(lines: list[str]) -> list[str]:
    """A paragraph on each line, if the lines were wrapped at a fixed width; else as they are."""
    told = _geometry(lines)
    return lines if told is None else join(told, ragged=False)


def _geometry(raw: Sequence[str]) -> list[Line] | None:
    """The lines of a plain text with their geometry, if it was wrapped at a fixed width; else None.

    The width is that of most lines, and full is a line that has no room for the next one's first
    word. A good part of the lines must be full, most of these within a sentence, and hardly any
    longer, at a width to which texts are wrapped: no report with a paragraph on each line is so.
    Programs wrap by columns, of which a Chinese character takes two, or by characters.
    """
    lines = [(line.rstrip(), not above.strip()) for above, line in pairwise(["x", *raw]) if line.strip()]
    if len(lines) < _FEWEST or sum(len(line) > _WIDEST for line, _ in lines) > _OVER * len(lines):
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
    width = _common(sizes, _HANGS * unit)
    over = sum(size > width + _HANGS * unit for size in sizes)
    if not _NARROWEST <= width * 2 // unit <= _WIDEST or over > _OVER * len(lines):
        return []
    words = [measure(_first_word(line)) for line in lines[1:]]
    full = [size + word > width for size, word in zip(sizes, [*words, 0], strict=True)]
    finished = sum(line[-1] in ENDS for line, end in zip(lines, full, strict=True) if end)
    if finished > _FINISHED * sum(full):
        return []
    return [
        end or (size >= _ALMOST * width and line[-1] not in ENDS and not starts_item(line))
        for line, size, end in zip(lines, sizes, full, strict=True)
    ]


def _common(sizes: list[int], hang: int) -> int:
    """The size that most lines have, or a little less if nearly as many have that: others hang over."""
    count = Counter(sizes)
    most = max(count, key=lambda size: (count[size], size))
    return min(size for size in range(most - hang, most + 1) if 2 * count[size] >= count[most])


def _first_word(line: str) -> str:
    """What a program that wraps lines keeps together: a character with the marks behind it, or a number."""
    found = _WORD.match(line.lstrip())
    return found[0] if found else ""


def _width(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
