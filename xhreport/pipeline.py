"""From a page to a report: the one module that knows all the stages."""

import os
from collections.abc import Iterable
from decimal import Decimal

from xhreport import audit, cleaning, concepts, source, structure, vocabulary as words
from xhreport.binding import Bound, bind
from xhreport.models import Comparator, Indicator, Measure, Notice, Report, Skipped
from xhreport.quantities import base
from xhreport.structure.document import Document, Sentence
from xhreport.vocabulary import Vocabulary

_FLIPPED = {
    Comparator.GT: Comparator.LT,
    Comparator.GE: Comparator.LE,
    Comparator.LT: Comparator.GT,
    Comparator.LE: Comparator.GE,
}


def parse(
    page: str | bytes | os.PathLike[str],
    *,
    year: int | None = None,
    region: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> Report:
    """Reads a government work report into typed data.

    Args:
        page: the page or text itself (`str` or `bytes`, HTML or plain), or the path of a file that
            holds it. A `str` is always content, never a path; nothing is ever fetched.
        year: the year in which the report was given, where the text does not say it.
        region: the place whose report it is, in full, where the text does not say it.
        vocabulary: the words to read with; those of the package if None.

    Returns:
        The report; a text that is no report gives what was found, and a warning.

    Raises:
        XhreportError: the input is empty, too large, undecodable, or can't be read.

    Example:
        >>> report = parse("2019年某区政府工作报告\\n一、2018年工作回顾\\n全年预计完成地区生产总值1670亿元，增长6.5%左右。")
        >>> [(i.name, i.text, i.comparator.value, i.status.value) for i in report.indicators]
        [('地区生产总值', '1670亿元', 'eq', 'estimate'), ('地区生产总值', '6.5%', 'approx', 'estimate')]
    """
    vocabulary = vocabulary or words.default()
    given = source.read(page)
    cleaned = cleaning.clean(given)
    document = structure.read(cleaned, year=year, region=region, vocabulary=vocabulary)
    text = document.text
    indicators: list[Indicator] = []
    skipped: list[Skipped] = []
    for part in bind(document, vocabulary):
        indicators += [_indicator(b, part.sentence, document, vocabulary) for b in part.bound]
        skipped += [
            Skipped(text=text[m.start : m.end], start=m.start, end=m.end, reason=m.reason, rule=m.rule)
            for m in part.marks
        ]
    skipped = sorted([*skipped, *audit.unaccounted(text, indicators, skipped)], key=lambda s: s.start)
    title = document.title
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
        post=cleaned.post,
        text=text,
        sections=document.sections,
        indicators=tuple(indicators),
        qualitative_targets=(),
        skipped=tuple(skipped),
        dropped=cleaned.dropped,
        warnings=(*given.notices, *cleaned.notices, *document.notices, *_notices(indicators, document)),
        sha256=given.sha256,
    )


def _indicator(bound: Bound, sentence: Sentence, document: Document, vocabulary: Vocabulary) -> Indicator:
    quantity = bound.quantity
    value, upper, comparator = _signed(bound)
    base_value, base_upper, base_unit = base(quantity)
    if bound.down:
        base_value, base_upper = (-base_value, None) if base_upper is None else (-base_upper, -base_value)
    title = document.title
    concept = concepts.match(
        bound.name.text,
        measure=bound.measure,
        unit=quantity.unit,
        dimension=quantity.dimension,
        level=title.region.level if title.region else None,
        vocabulary=vocabulary,
    )
    return Indicator(
        text=document.text[quantity.start : quantity.end],
        start=quantity.start,
        end=quantity.end,
        value=value,
        upper=upper,
        comparator=comparator,
        unit=quantity.unit,
        base_value=base_value,
        base_upper=base_upper,
        base_unit=base_unit,
        measure=bound.measure,
        basis=bound.basis,
        terms=bound.terms,
        status=bound.status,
        period=bound.period,
        name=bound.name.text,
        concept=concept,
        region=title.region.name if title.region else None,
        region_code=title.region.code if title.region else None,
        commitment=bound.commitment,
        sentence=document.text[sentence.start : sentence.end].strip(),
        section=sentence.section,
        rule=bound.name.rule,
    )


def _signed(bound: Bound) -> tuple[Decimal, Decimal | None, Comparator]:
    """The value with its sign: a fall is negative, and what bounds it is turned round with it."""
    quantity = bound.quantity
    if not (bound.down and bound.measure in (Measure.GROWTH, Measure.CHANGE)):
        return quantity.value, quantity.upper, bound.comparator
    if quantity.upper is not None:
        return -quantity.upper, -quantity.value, bound.comparator
    return -quantity.value, None, _FLIPPED.get(bound.comparator, bound.comparator)


def _notices(indicators: Iterable[Indicator], document: Document) -> list[Notice]:
    if any(True for _ in indicators):
        return []
    return [Notice(code="no-indicators", message="No quantity was found: is this a government work report?")]
