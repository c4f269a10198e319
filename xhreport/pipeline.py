"""From a page to a report: the one module that knows all the stages."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from xhreport import additions, audit, cleaning, qualitative, source, structure
from xhreport.binding import SentenceBinding, bind
from xhreport.cleaning.page import Page
from xhreport.indicators import indicator
from xhreport.models import Indicator, Notice, Reason, Report, Skipped
from xhreport.quantities import Mark
from xhreport.source import Source
from xhreport.structure.document import Document
from xhreport.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with what each stage made of it, before the report is put together."""

    source: Source
    page: Page
    document: Document
    bindings: tuple[SentenceBinding, ...]
    vocabulary: Vocabulary


def parse(
    page: str | bytes | os.PathLike[str],
    *,
    year: int | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | os.PathLike[str] | Mapping[str, Any] | None = None,
) -> Report:
    r"""Reads a government work report into typed data.

    Args:
        page: the page or text itself (`str` or `bytes`, HTML or plain), or the path of a file that
            holds it. A `str` is always content, never a path; nothing is ever fetched.
        year: the year in which the report was given, where the text does not say it.
        region: the place whose report it is, in full, where the text does not say it.
        vocabulary: the words to read with: a TOML file or a mapping, which add to those of the
            package, or a `Vocabulary`.

    Returns:
        The report; a text that is no report gives what was found, and a warning.

    Raises:
        XhreportError: the input is empty, too large, undecodable, or can't be read.

    Examples:
        >>> report = parse("一、2018年工作回顾\n全年预计完成地区生产总值1670亿元，增长6.5%左右。")
        >>> [(i.name, i.text, i.comparator.value, i.status.value) for i in report.indicators]
        [('地区生产总值', '1670亿元', 'eq', 'estimate'), ('地区生产总值', '6.5%', 'approx', 'estimate')]
    """
    return build(read(page, year=year, region=region, vocabulary=vocabulary))


def read(
    page: str | bytes | os.PathLike[str],
    *,
    year: int | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | os.PathLike[str] | Mapping[str, Any] | None = None,
) -> Reading:
    """Takes a page through all the stages; the arguments are those of `parse`."""
    words = additions.vocabulary(vocabulary)
    given = source.read(page)
    cleaned = cleaning.clean(given)
    document = structure.read(cleaned, year=year, region=region, vocabulary=words)
    garbled = next((notice for notice in cleaned.notices if notice.code == "garbled"), None)
    bindings = bind(document, words)
    if garbled:
        bindings = (_legible(part, garbled) for part in bindings)
    return Reading(given, cleaned, document, tuple(bindings), words)


def _legible(part: SentenceBinding, garbled: Notice) -> SentenceBinding:
    """A sentence whose numbers are skipped where the text is mis-decoded: nothing tells what they are of."""
    lost = [b for b in part.bound if (garbled.start or 0) <= b.quantity.start < (garbled.end or 0)]
    marks = [Mark(b.quantity.start, b.quantity.end, Reason.GARBLED, "garbled") for b in lost]
    kept = tuple(b for b in part.bound if b not in lost)
    return part._replace(bound=kept, marks=(*part.marks, *marks)) if lost else part


def build(reading: Reading) -> Report:
    """Puts the report together from what the stages made, and accounts for every number."""
    document, title, page = reading.document, reading.document.title, reading.page
    indicators = [
        indicator(bound, part.sentence, document, reading.vocabulary)
        for part in reading.bindings
        for bound in part.bound
    ]
    marks = [_skipped(document.text, mark) for part in reading.bindings for mark in part.marks]
    skipped = sorted((*marks, *audit.unaccounted(document.text, indicators, marks)), key=lambda s: s.start)
    return Report(
        title=title.title,
        region=title.region,
        year=title.year,
        review_year=document.review_year,
        plan_year=document.plan_year,
        delivered=title.delivered,
        speaker=title.speaker,
        speaker_office=title.office,
        meeting=title.meeting,
        post=page.post,
        text=document.text,
        sections=document.sections,
        indicators=tuple(indicators),
        qualitative_targets=qualitative.find(document, indicators, reading.vocabulary),
        skipped=tuple(skipped),
        dropped=page.dropped,
        warnings=(*reading.source.notices, *page.notices, *document.notices, *_notices(indicators)),
        sha256=reading.source.sha256,
    )


def _skipped(text: str, mark: Mark) -> Skipped:
    quote = text[mark.start : mark.end]
    return Skipped(text=quote, start=mark.start, end=mark.end, reason=mark.reason, rule=mark.rule)


def _notices(indicators: Sequence[Indicator]) -> list[Notice]:
    if indicators:
        return []
    return [Notice(code="no-indicators", message="No quantity was found: is this a government work report?")]
