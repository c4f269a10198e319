"""How was a number read? Tells the words and rules behind each reading of a number in a report."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from xhreport.binding import Bound
from xhreport.binding.phrases.words import FILL
from xhreport.models import Indicator, Period, Skipped
from xhreport.pipeline import build, read
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

_SOURCES = {
    "clause": "said in its clause",
    "sentence": "said earlier in its sentence",
    "paragraph": "said at the head of its paragraph",
    "part": "the years of its part of the report",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one number was read; `str()` of it is for people."""

    text: str
    start: int
    end: int
    sentence: str
    lines: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        head = f"{self.text}  [{self.start}:{self.end}]"
        rows = [f"  {name:<9} {value}" for name, value in (("sentence", self.sentence), *self.lines)]
        return "\n".join([head, *rows])


class Explanations(tuple[Explanation, ...]):
    """All readings of a number in a report, in text order."""

    def __str__(self) -> str:
        return "\n\n".join(map(str, self)) or "The text holds no such number."


def explain(
    page: str | bytes | os.PathLike[str],
    text: str,
    *,
    year: int | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | os.PathLike[str] | Mapping[str, Any] | None = None,
) -> Explanations:
    r"""Tells how each occurrence of a number in a report was read, or why it was skipped.

    Args:
        page: as for `parse`.
        text: the number as it stands in the report, or a part of it: `6.5%`, `1670亿元`, `六`.
        year: as for `parse`.
        region: as for `parse`.
        vocabulary: as for `parse`.

    Returns:
        One explanation for each quantity or skipped number that the text lies in or holds; printing
        them shows the words and the rule of each.

    Raises:
        XhreportError: as for `parse`.

    Examples:
        >>> print(explain("一、2018年工作回顾\n全年预计完成地区生产总值1670亿元，增长6.5%左右。", "6.5%"))
        6.5%  [33:37]
          sentence  全年预计完成地区生产总值1670亿元，增长6.5%左右。
          value     approx 6.5 %, bounded by 左右
          measure   growth, yoy: 增长
          name      地区生产总值, by the rule inherited
          concept   gdp
          status    estimate
          years     2018: the years of its part of the report (review, by the rule heading-review)
    """
    reading = read(page, year=year, region=region, vocabulary=vocabulary)
    report = build(reading)
    wanted = set(_places(report.text, text))
    bound = {b.quantity.start: (b, part.sentence) for part in reading.bindings for b in part.bound}
    found: list[Explanation] = []
    items: list[Indicator | Skipped] = [*report.indicators, *report.skipped]
    for item in sorted(items, key=lambda i: i.start):
        if not any(item.start < end and start < item.end for start, end in wanted):
            continue
        if isinstance(item, Indicator):
            found.append(_of_indicator(item, *bound[item.start], reading.document))
        else:
            found.append(_of_skipped(item, reading.document))
    return Explanations(found)


def _places(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    at = text.find(wanted) if wanted else -1
    while at != -1:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)


def _of_indicator(item: Indicator, bound: Bound, sentence: Sentence, document: Document) -> Explanation:
    quantity = bound.quantity
    around = (document.text[quantity.left : quantity.start], document.text[quantity.end : quantity.right])
    bounds = ", bounded by " + " … ".join(filter(None, around)) if any(around) else ""
    number = f"{item.value}" if item.upper is None else f"{item.value} to {item.upper}"
    words = "、".join(t.text for t in reversed(bound.words) if t.text.strip(FILL + " "))
    lines = [
        ("value", f"{item.comparator} {number} {item.unit}{bounds}"),
        ("measure", ", ".join(filter(None, (item.measure, item.basis))) + (f": {words}" if words else "")),
        ("name", f"{item.name}, by the rule {item.rule}"),
        ("concept", item.concept or "none"),
        ("status", ", ".join(filter(None, (item.status, item.commitment)))),
        ("years", f"{_years(item.period)}: {_SOURCES[bound.years_from]}{_part(sentence, document)}"),
    ]
    return Explanation(item.text, item.start, item.end, item.sentence, tuple(lines))


def _of_skipped(item: Skipped, document: Document) -> Explanation:
    sentence = next((s for s in document.sentences if s.start <= item.start < s.end), None)
    words = document.text[sentence.start : sentence.end].strip() if sentence else ""
    line = ("skipped", f"{item.reason}, by the rule {item.rule}")
    return Explanation(item.text, item.start, item.end, words, (line,))


def _years(period: Period | None) -> str:
    if period is None:
        return "unknown"
    return str(period.start) if period.start == period.end else f"{period.start} to {period.end}"


def _part(sentence: Sentence, document: Document) -> str:
    part = next((p for p in document.parts if p.start <= sentence.start < p.end), None)
    return f" ({part.role}, by the rule {part.rule})" if part else ""
