"""Which lines are headings, and which stands under which?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import regex

from xhreport.structure.sentences import Span, sentences


class Style(StrEnum):
    """How a heading is set; a report uses each style for one level, or for a list within a level."""

    PART = "part"  # 第一部分
    HAN = "han"  # 一、
    HAN_BRACKET = "han_bracket"  # （一）
    DIGIT = "digit"  # 1.
    DIGIT_BRACKET = "digit_bracket"  # （1）
    BOLD = "bold"  # **2024年工作回顾**, ## 2024年工作回顾
    BARE = "bare"  # 2024年工作回顾, on a line of its own


LISTED = frozenset({Style.DIGIT, Style.DIGIT_BRACKET})  # items of a list more often than sections


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its numeral; `run_in` if its paragraph goes on behind it. Levels count from 1."""

    start: int
    end: int
    text: str
    style: Style
    number: int | None
    level: int
    run_in: bool


class Block(NamedTuple):
    """A paragraph with its sentences and the headings found in it (rarely more than one)."""

    span: Span
    sentences: list[Span]
    headings: list[Heading]


class _Found(NamedTuple):
    span: Span
    style: Style
    number: int | None
    run_in: bool


_HAN = "一二三四五六七八九十"
_NUMERAL = regex.compile(
    rf"(?P<part>第(?P<n>[{_HAN}\d]{{1,3}})(?:部分|章|篇|编))[\s：:、，]*"
    rf"|(?P<han>(?P<n>[{_HAN}]{{1,3}})\s*[、．.])(?!\s*[{_HAN}]\s*[、，次])"
    rf"|(?P<han_bracket>[（(〔]\s*(?P<n>[{_HAN}]{{1,3}})\s*[）)〕][、.．]?)"
    r"|(?P<digit>(?P<n>\d{1,2})\s*(?:[、．]|\.(?!\d)))"
    r"|(?P<digit_bracket>[（(]\s*(?P<n>\d{1,2})\s*[）)][、.．]?)"
)
_LINE_LIMIT = {Style.PART: 80, Style.HAN: 80, Style.HAN_BRACKET: 80, Style.DIGIT: 50, Style.DIGIT_BRACKET: 50}
_RUN_IN_LIMIT = 64
_BARE_LIMIT = 45
_GLUED_LIMIT = 34
_SET_OFF = frozenset("*#")
_OPEN_END = frozenset("，、；;,：:—-")
_FINAL = frozenset("。！？!?.…")
_NO_HEADING = regex.compile(
    r"[\W\d_]*$|各位|同志|[（(].*[）)]$|.*[|｜\t]|.*(?:政府工作报告|会议上|\d\s*月\s*\d+\s*日|的报告$)"
    r"|.*(?:市长|省长|县长|区长|州长|主席|总理|主任)\s*\S{0,8}$"
)


def outline(text: str, spans: list[Span], begin: int = 0) -> list[Block]:
    """Every paragraph with its sentences and its headings, each heading on its level.

    There are no headings in the title block, before `begin`.

    Example:
        >>> text = "一、工作回顾\\n（一）产业更强。新建厂房。\\n二、工作安排"
        >>> [(h.text, h.level) for b in outline(text, [Span(0, 6), Span(7, 20), Span(21, 27)]) for h in b.headings]
        [('一、工作回顾', 1), ('（一）产业更强。', 2), ('二、工作安排', 1)]
    """
    levels = _Levels()
    blocks = []
    for span in spans:
        inside = sentences(text, span)
        found = _headings(text, span, inside) if span.start >= begin else []
        headings = [levels.place(text, heading) for heading in found]
        blocks.append(Block(span, inside, headings))
    return blocks


def _headings(text: str, span: Span, inside: list[Span]) -> list[_Found]:
    found = _opening(text, span, inside)
    glued = _glued(text, inside)
    return [h for h in (found, glued) if h]


def _opening(text: str, span: Span, inside: list[Span]) -> _Found | None:
    first = inside[0]
    numeral = _NUMERAL.match(text, first.start, first.end)
    if not numeral:
        return _without_numeral(text, span, inside)
    style = Style(str(numeral.lastgroup)) if numeral.lastgroup != "n" else _style(numeral)
    length = first.end - first.start
    closed = text[first.end - 1] in _FINAL
    if len(inside) > 1:
        fits = length <= _RUN_IN_LIMIT
    elif closed:
        fits = length <= _RUN_IN_LIMIT and style in (Style.PART, Style.HAN, Style.HAN_BRACKET)
    else:
        fits = length <= _LINE_LIMIT[style] and text[first.end - 1] not in _OPEN_END
    if not fits or numeral.end() == first.end:
        return None
    return _Found(first, style, number(numeral["n"]), len(inside) > 1)


def _style(numeral: "regex.Match[str]") -> Style:
    return next(style for style in _LINE_LIMIT if numeral[style.value])


def _without_numeral(text: str, span: Span, inside: list[Span]) -> _Found | None:
    length = span.end - span.start
    if len(inside) > 1 or not 4 <= length <= _BARE_LIMIT:
        return None
    set_off = span.start > 0 and text[span.start - 1] in _SET_OFF or _hashed(text, span.start)
    last = text[span.end - 1]
    if last in _OPEN_END or (last in _FINAL and not set_off) or _NO_HEADING.match(text, span.start, span.end):
        return None
    return _Found(span, Style.BOLD if set_off else Style.BARE, None, False)


def _hashed(text: str, start: int) -> bool:
    return "#" in text[max(0, start - 5) : start]


def _glued(text: str, inside: list[Span]) -> _Found | None:
    """A heading set behind the last sentence of the paragraph before it: `……请予审议。一、工作回顾`."""
    last = inside[-1]
    if len(inside) < 2 or last.end - last.start > _GLUED_LIMIT:
        return None
    numeral = _NUMERAL.match(text, last.start, last.end)
    end = text[last.end - 1]
    if not numeral or end in _FINAL or end in _OPEN_END or not (numeral["han"] or numeral["part"]):
        return None
    return _Found(last, _style(numeral), number(numeral["n"]), False)


def number(text: str) -> int:
    """The number of a heading, from Arabic or Chinese digits below one hundred."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return 10 * (_HAN.index(tens) + 1 if tens else 1) + (_HAN.index(ones) + 1 if ones else 0)
    return _HAN.index(ones) + 1 if len(ones) == 1 else 0


class _Levels:
    """The headings that stand open, outermost first; puts the next one in its place."""

    def __init__(self) -> None:
        self._open: list[tuple[Style, int | None]] = []

    def place(self, text: str, found: _Found) -> Heading:
        depth = self._depth(found.style, found.number)
        del self._open[depth:]
        self._open.append((found.style, found.number))
        start, end = found.span
        return Heading(start, end, text[start:end], found.style, found.number, depth + 1, found.run_in)

    def _depth(self, style: Style, number: int | None) -> int:
        same = [depth for depth, (s, _) in enumerate(self._open) if s == style]
        if not same:
            return self._below(style)
        if number is None:
            return same[-1]
        for depth in reversed(same):
            if self._open[depth][1] == number - 1:
                return depth
        if number == 1:  # a list begins anew, inside what is open
            return len(self._open)
        lower = [depth for depth in same if (self._open[depth][1] or 0) < number]
        return lower[-1] if lower else same[0]

    def _below(self, style: Style) -> int:
        """A new style goes under all that is open, but never under a smaller one."""
        order = list(_LINE_LIMIT)
        if style not in order:
            return len(self._open)
        rank = order.index(style)
        for depth, (open_style, _) in enumerate(self._open):
            if open_style in order and order.index(open_style) > rank:
                return depth
        return len(self._open)
