"""Which characters of the text bear a mark? Cuts the text into lines, and the lines into pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from xhreport.models import Indicator, QualitativeTarget, Report, Section, Skipped


class Kind(StrEnum):
    """What a mark stands for; where marks overlap, the earlier kind has the characters."""

    INDICATOR = "indicator"
    SKIPPED = "skipped"
    QUALITATIVE = "qualitative"
    LEAD = "lead"


_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text with what it stands for; `number` counts the marks of its kind."""

    start: int
    end: int
    kind: Kind
    number: int
    item: Indicator | Skipped | QualitativeTarget | Section


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that bear the same mark, or none; `first` where the mark is first shown."""

    text: str
    mark: Mark | None
    first: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the text: a heading of some level, or a paragraph (level 0)."""

    level: int
    pieces: tuple[Piece, ...]


def blocks(report: Report) -> list[Block]:
    """The lines of the text that hold anything, cut into pieces at the marks."""
    headings = {section.start: section for section in _all(report.sections)}
    marks = sorted(_marks(report, headings), key=lambda mark: (mark.start, _ORDER[mark.kind]))
    found: list[Block] = []
    shown: set[tuple[Kind, int]] = set()
    start = begin = 0
    for line in report.text.split("\n"):
        end = start + len(line)
        while begin < len(marks) and marks[begin].end <= start:
            begin += 1
        here = [mark for mark in _until(marks, begin, end) if mark.end > start]
        section = headings.get(start)
        level = section.level if section and section.heading == line.strip() else 0
        if line.strip():
            found.append(Block(level, tuple(_pieces(report.text, start, end, here, shown))))
        start = end + 1
    return found


def _all(sections: Sequence[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def _marks(report: Report, headings: dict[int, Section]) -> Iterator[Mark]:
    numbered: dict[Kind, Sequence[Indicator | Skipped | QualitativeTarget]] = {
        Kind.INDICATOR: report.indicators,
        Kind.SKIPPED: report.skipped,
        Kind.QUALITATIVE: report.qualitative_targets,
    }
    for kind, items in numbered.items():
        for number, item in enumerate(items):
            yield Mark(item.start, item.end, kind, number, item)
    for number, section in enumerate(headings.values()):
        end = section.start + len(section.heading)
        if report.text[section.start : end] == section.heading:
            yield Mark(section.start, end, Kind.LEAD, number, section)


def _until(marks: Sequence[Mark], begin: int, end: int) -> Iterator[Mark]:
    """The marks from `begin` on that open before `end`."""
    for place in range(begin, len(marks)):
        if marks[place].start >= end:
            return
        yield marks[place]


def _pieces(
    text: str, start: int, end: int, marks: Sequence[Mark], shown: set[tuple[Kind, int]]
) -> Iterator[Piece]:
    """Cut at each edge of a mark; a piece bears the first kind of mark that covers it."""
    edges = {edge for mark in marks for edge in (mark.start, mark.end) if start < edge < end}
    coming = iter(marks)
    following = next(coming, None)
    covering: list[Mark] = []
    for left, right in pairwise([start, *sorted(edges), end]):
        covering = [mark for mark in covering if mark.end > left]
        while following is not None and following.start <= left:
            covering.append(following)
            following = next(coming, None)
        mark = min(covering, key=lambda mark: _ORDER[mark.kind], default=None)
        first = mark is not None and (mark.kind, mark.number) not in shown
        if mark is not None:
            shown.add((mark.kind, mark.number))
        yield Piece(text[left:right], mark, first)
