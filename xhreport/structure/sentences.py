"""Where do paragraphs and sentences begin and end? Spans into the text, which is never changed."""

from collections.abc import Iterator
from typing import NamedTuple

import regex

from xhreport.numerals import POINT


class Span(NamedTuple):
    """A half-open stretch of the text, without the blanks and marks around it."""

    start: int
    end: int


_LINE = regex.compile(r"[^\r\n]+")
_EDGE = " \t\r\n\xa0\u3000\ufeff\u200b*#>"
# What may close a sentence after its final mark. A comma behind it (`……。”，`) goes on with the sentence.
_HAN = "一二三四五六七八九十"
_DOT = (  # set for a full stop, but not behind the number of a heading: 一．（二）．
    rf"(?<=[\p{{Han}}”）%％‰])(?<!(?:^|[\n。．（(第　 ])[{_HAN}]{{1,3}})(?<![{_HAN}][）)])"
    r"(?:．|(?<!%)\.)(?=[\p{Han}“\s\d]|\Z)"
)
_FINAL = regex.compile(
    rf"(?:(?!{POINT})[。！？｡]++|(?<=[\p{{Han}}”）%\d])[!?](?![!?])|{_DOT})[”’』」）)\]\"*]*+(?!\s?[，、；：,;。])"
)
_FINAL_MARKS = frozenset('。！？｡!?：:；;…—-”"’』」）)]*>|')
_WRAP_MARKS = frozenset("，、,")
_WRAPPED_BODY = 100  # a line this long that stops without a mark was cut, not finished
_FRESH = regex.compile(
    r"[\s*#]*+(?:[（(〔]?\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)〕、．.]|第[一二三四五六七八九十]{1,3}[，,、：:部章篇]|[一二三四五六七八九十]是"
    r"|[-—–•·●◆※\[【]|各位代表|同志们)"
)


# A copy that lost its line breaks is one long line: a paragraph begins there at a numbered heading
# and at a salutation, and behind a blank that follows a sentence or such a heading.
_RUN_ON = 600
_NUMBERED = rf"[（(]?[{_HAN}]{{1,3}}(?:、|[）)])"
_LOST_BREAK = regex.compile(
    rf"[。！？!?][”’）]*(?:\s+(?=\S)|(?={_NUMBERED}|第[{_HAN}]{{1,3}}部分|(?:各位代表|同志们)[：:！!，,]))"
    rf"|(?<=[\s：:。！？!?”）]{_NUMBERED}[^\s。；！？]{{2,40}})\s+(?=[^\s年])"
)


def paragraphs(text: str, start: int = 0) -> list[Span]:
    r"""The paragraphs from `start` on; a line that was cut in the midst of a sentence goes on in the next.

    Example:
        >>> text = "一、回顾\n全年新建道路，\n改造桥梁。\n二、任务"
        >>> [text[a:b] for a, b in paragraphs(text)]
        ['一、回顾', '全年新建道路，\n改造桥梁。', '二、任务']
    """
    found: list[Span] = []
    for line in _lines(text, start):
        if found and _goes_on(text, found[-1], line):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
    return found


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of a paragraph; a semicolon ends none.

    Example:
        >>> text = "增长5%；人口减少。就业稳定！"
        >>> [text[a:b] for a, b in sentences(text, Span(0, len(text)))]
        ['增长5%；人口减少。', '就业稳定！']
    """
    found: list[Span] = []
    start = paragraph.start
    for mark in _FINAL.finditer(text, paragraph.start, paragraph.end):
        found.append(_trimmed(text, start, mark.end()))
        start = mark.end()
    rest = _trimmed(text, start, paragraph.end)
    if rest.start < rest.end:
        found.append(rest)
    return found


def _lines(text: str, start: int) -> list[Span]:
    lines = (piece for line in _LINE.finditer(text, start) for piece in _parted(text, *line.span()))
    return [line for line in lines if line.start < line.end]


def _parted(text: str, start: int, end: int) -> Iterator[Span]:
    if end - start >= _RUN_ON:
        for lost in _LOST_BREAK.finditer(text, start, end):
            yield _trimmed(text, start, lost.end())
            start = lost.end()
    yield _trimmed(text, start, end)


def _goes_on(text: str, before: Span, line: Span) -> bool:
    last = text[before.end - 1]
    if last in _FINAL_MARKS or _FRESH.match(text, line.start):
        return False
    if last in _WRAP_MARKS:
        return True
    tail = text[max(before.start, before.end - _WRAPPED_BODY) : before.end]
    return len(tail) == _WRAPPED_BODY and "\n" not in tail and _is_body(text, before, tail)


def _is_body(text: str, before: Span, tail: str) -> bool:
    """Whether the line is running text, cut within a sentence, and not closed by a heading set behind it."""
    cut = tail.rfind("。") + 1
    return not _FRESH.match(tail, cut) and "。" in text[before.start : before.end]


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)
