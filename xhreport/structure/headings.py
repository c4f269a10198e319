"""Which lines are headings, and which stands under which?"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from unicodedata import numeric

import regex

from xhreport import vocabulary as words
from xhreport.periods import han_number
from xhreport.structure.sentences import Span, sentences
from xhreport.vocabulary import Vocabulary


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
    """A paragraph with its sentences and the headings found in it (rarely more than one).

    `first` is the sentence that it opens with, behind a salutation that is one by itself.
    """

    span: Span
    sentences: list[Span]
    headings: list[Heading]
    first: int = 0


class _Found(NamedTuple):
    span: Span
    style: Style
    number: int | None
    run_in: bool


_HAN = r"(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NUMERAL = regex.compile(
    rf"(?P<part>第(?P<n>{_HAN}|\d{{1,2}})(?:部分|章|篇|编)|(?P<n>[上中下])篇(?=[\s：:、，]))[\s：:、，]*"
    rf"|(?P<han>(?P<n>{_HAN})\s*[、．.])(?!\s*[一二三四五六七八九十]\s*[、，次])"
    rf"|(?P<han_bracket>[（(〔]\s*(?P<n>{_HAN})\s*[）)〕][、.．]?|(?P<n>[㈠-㈩]))"
    r"|(?P<digit>(?P<n>\d{1,2})\s*(?:[、．]|\.(?!\d)))"
    r"|(?P<digit_bracket>[（(]\s*(?P<n>\d{1,2})\s*[）)][、.．]?|(?P<n>[①-⑳⑴-⒇]))"
)
# On a line of its own the mark behind the numeral may be another, or lost: `一　工作回顾`.
_LOOSE = regex.compile(
    rf"(?P<han>(?P<n>{_HAN})(?:[，,：:]|[ \u3000]{{1,2}}))(?=\s*(?:\d{{4}}\s*年|\p{{Han}}))"
)
_VOLUMES = "上中下"
_LINE_LIMIT = {Style.PART: 80, Style.HAN: 80, Style.HAN_BRACKET: 80, Style.DIGIT: 50, Style.DIGIT_BRACKET: 50}
_RANK = {style: rank for rank, style in enumerate(_LINE_LIMIT)}
_CHAPTERS = (Style.PART, Style.HAN)
_RUN_IN_LIMIT = 64
_COLON_LIMIT = 30
_BARE_LIMIT = 45
_GLUED_LIMIT = 34
_SET_OFF = regex.compile(r"[*#]\s?\Z")
_OPEN_END = frozenset("，、；;,：:—-")
_FINAL = frozenset("。．｡！？!?.…")
_NO_HEADING = regex.compile(
    r"[\W\d_]*$|\d+(?:[.．]\d+)?[%％万亿]|各位|同志|[（(].*[）)]$|.*[|｜\t]|.*(?:政府工作报告|会议上|\d\s*月\s*\d+\s*日|的报告$)"
    r"|.*(?:市长|省长|县长|区长|州长|主席|总理|主任)\s*\S{0,8}$"
)
_PAGE = regex.compile(r"[\s.…·⋯（(]*\d*[）)\s]*$")  # what a list of headings sets behind each
_SALUTATION = regex.compile(r"(?:尊敬的)?(?:各位代表|同志们|各位)[！!。：:]*")
_TIME = regex.compile(
    r"(?:1\s?9|2\s?0)\s?\d\s?\d\s?年|(?:一九|二[〇○零0])\w\w年|[“\"]十?[一二三四五六七八九]五|过去|今后|未来|今年|明年"
)


def outline(
    text: str, spans: list[Span], begin: int = 0, vocabulary: Vocabulary | None = None
) -> list[Block]:
    r"""Every paragraph with its sentences and its headings, each heading on its level.

    There are no headings in the title block, before `begin`. A heading without a numeral stands on
    the first level if it names a time and what is done in it (`2024年工作回顾`).

    Example:
        >>> text = "一、工作回顾\n（一）产业更强。新建厂房。\n二、工作安排"
        >>> blocks = outline(text, [Span(0, 6), Span(7, 20), Span(21, 27)])
        >>> [(heading.text, heading.level) for block in blocks for heading in block.headings]
        [('一、工作回顾', 1), ('（一）产业更强。', 2), ('二、工作安排', 1)]
    """
    chief, outside = _chief(vocabulary or words.default())
    levels = _Levels()
    blocks = []
    insides = [sentences(text, span) for span in spans]
    told = [
        _headings(text, span, inside, outside) if span.start >= begin else []
        for span, inside in zip(spans, insides, strict=True)
    ]
    contents = _contents(text, told)
    for span, inside, found in zip(spans, insides, told, strict=True):
        headings = [levels.place(text, h, chief(text, h)) for h in found if h.span.start >= contents]
        greeted = len(inside) > 1 and _SALUTATION.fullmatch(text, *inside[0])
        blocks.append(Block(span, inside, headings, int(bool(greeted))))
    return blocks


def _contents(text: str, told: list[list[_Found]]) -> int:
    """Where a list of the headings ends that stands before the report itself; 0 if there is none."""
    first: str | None = None
    for found in told:
        if first is not None and not (found and not found[-1].run_in):
            return 0  # a body begins, and the first heading has not come again
        for heading in found:
            said = _PAGE.sub("", text[heading.span.start : heading.span.end])
            if said == first:
                return heading.span.start
            first = first or said
    return 0


@lru_cache(maxsize=8)
def _chief(vocabulary: Vocabulary) -> "tuple[Callable[[str, _Found], bool], regex.Pattern[str]]":
    """Whether a heading stands on the first level, and what sets the notes off from the report."""
    table = vocabulary.headings
    does = regex.compile(r"\L<words>", words=table.review + table.plan + table.listed)
    outside = regex.compile(
        r"[\W\d]{0,6}(?:附件?|政府工作报告)?[\W\d]{0,6}\L<words>\W{0,4}$", words=table.outside
    )

    def chief(text: str, found: _Found) -> bool:
        if found.number is not None:
            return False
        timed = _TIME.search(text, *found.span) and does.search(text, *found.span)
        return bool(timed or outside.match(text, *found.span))

    return chief, outside


def _headings(text: str, span: Span, inside: list[Span], outside: "regex.Pattern[str]") -> list[_Found]:
    if span.end - span.start <= _BARE_LIMIT and outside.match(text, *span):
        return [_Found(span, Style.BARE, None, False)]
    found = _opening(text, span, inside)
    glued = _glued(text, inside)
    return [h for h in (found, glued) if h]


def _opening(text: str, span: Span, inside: list[Span]) -> _Found | None:
    first = inside[0]
    alone = len(inside) == 1 and text[first.end - 1] not in _FINAL
    numeral = _NUMERAL.match(text, *first) or (alone and _LOOSE.match(text, *first))
    if not numeral:
        return _without_numeral(text, span) if len(inside) == 1 else None
    style = _style(numeral)
    if numeral.end() == first.end:
        return None
    end = _end(text, first, style, numeral.end(), alone)
    if end is None:
        return _colon(text, first, style, numeral)
    return _Found(Span(first.start, end), style, _number(numeral), end < span.end)


def _end(text: str, first: Span, style: Style, behind: int, alone: bool) -> int | None:
    """Where the heading ends that the paragraph opens with: its first sentence, if it is short enough."""
    length = first.end - first.start
    last = text[first.end - 1]
    if alone:
        open_end = last in _OPEN_END and not (last in "：:" and style in _CHAPTERS)
        return first.end if length <= _LINE_LIMIT[style] and not open_end else None
    listed = style in LISTED and text[behind : first.end].count("。") == 1 and _is_last(text, first)
    return first.end if length <= _RUN_IN_LIMIT and not listed else None


def _is_last(text: str, sentence: Span) -> bool:
    """Whether the paragraph ends with the sentence: an item of a list, not a heading."""
    return sentence.end == len(text) or text[sentence.end] == "\n"


def _colon(text: str, first: Span, style: Style, numeral: "regex.Match[str]") -> _Found | None:
    """A heading that a colon parts from a long sentence: `（一）经济总量：全年……`."""
    colon = text.find("：", numeral.end(), min(first.end, numeral.end() + _COLON_LIMIT))
    if colon < 0 or style in LISTED or "，" in text[numeral.end() : colon]:
        return None
    return _Found(Span(first.start, colon + 1), style, _number(numeral), True)


def _style(numeral: "regex.Match[str]") -> Style:
    groups = numeral.groupdict()
    return next(style for style in _LINE_LIMIT if groups.get(style.value))


def _number(numeral: "regex.Match[str]") -> int:
    said = numeral.captures("n")[-1]
    if said in _VOLUMES:
        return _VOLUMES.index(said) + 1
    return han_number(said) if said[0] in "一二三四五六七八九十" or said.isdecimal() else int(numeric(said))


def _without_numeral(text: str, span: Span) -> _Found | None:
    if not 4 <= span.end - span.start <= _BARE_LIMIT:
        return None
    set_off = bool(_SET_OFF.search(text, max(0, span.start - 3), span.start))
    last = text[span.end - 1]
    if last in _OPEN_END or (last in _FINAL and not set_off) or _NO_HEADING.match(text, *span):
        return None
    return _Found(span, Style.BOLD if set_off else Style.BARE, None, False)


def _glued(text: str, inside: list[Span]) -> _Found | None:
    """A heading set behind the last sentence of the paragraph before it: `……请予审议。一、工作回顾`."""
    last = inside[-1]
    if len(inside) < 2 or last.end - last.start > _GLUED_LIMIT:
        return None
    numeral = _NUMERAL.match(text, *last)
    end = text[last.end - 1]
    if not numeral or end in _FINAL or end in _OPEN_END or _style(numeral) not in _CHAPTERS:
        return None
    return _Found(last, _style(numeral), _number(numeral), False)


class _Open(NamedTuple):
    style: Style
    number: int | None
    run_in: bool


class _Levels:
    """The headings that stand open, outermost first; puts the next one in its place."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def place(self, text: str, found: _Found, chief: bool) -> Heading:
        depth = 0 if chief else self._depth(found)
        del self._open[depth:]
        self._open.append(_Open(found.style, found.number, found.run_in))
        start, end = found.span
        return Heading(start, end, text[start:end], found.style, found.number, depth + 1, found.run_in)

    def _depth(self, found: _Found) -> int:
        same = [depth for depth, (style, _, _) in enumerate(self._open) if style == found.style]
        if not same:
            return self._below(found)
        if found.number is None:
            return same[-1]
        before = [depth for depth in reversed(same) if self._open[depth].number == found.number - 1]
        if before:  # the list that it continues, the inner one first, and first one that is set like it
            return min(before, key=lambda depth: self._open[depth].run_in != found.run_in)
        if found.number == 1:
            # A list begins anew: 一、 under the 二、 that is open, （一） beside the list before it.
            named = self._open[-1].number is None
            return len(self._open) if named else same[-1] + (found.style in _CHAPTERS)
        lower = [depth for depth in same if (self._open[depth].number or 0) < found.number]
        return lower[-1] if lower else same[0]

    def _below(self, found: _Found) -> int:
        """A style that is not open goes under all that is; a list under way goes not under a smaller one."""
        if found.style in _RANK and found.number != 1:
            for depth, (style, _, _) in enumerate(self._open):
                if style in _RANK and _RANK[style] > _RANK[found.style]:
                    return depth
        return len(self._open)
