"""Which times do the words of headings and openings name, and do they lie behind the report or ahead?"""

import re
from dataclasses import replace

from xhreport.models import Period, Role
from xhreport.periods import TERM, Kind, Mention, mentions, resolve
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

_SIDES = {Kind.BACK: Role.REVIEW, Kind.REVIEW: Role.REVIEW, Kind.AHEAD: Role.PLAN, Kind.PLAN: Role.PLAN}
_LONGEST = {Kind.BACK: 2 * TERM, Kind.AHEAD: 3 * TERM}  # years: 今后十五年
_SINCE = re.compile(r"\s*以来")


def times(
    text: str, years: Years, vocabulary: Vocabulary, start: int = 0, end: int | None = None
) -> list[Mention]:
    """The times named in a stretch of text; `2018年以来` reaches to the end of what is reviewed.

    Example:
        >>> from xhreport import vocabulary
        >>> (time,) = times("2018年以来，", Years(2022, 2021, 2022), vocabulary.default())
        >>> time.first, time.last
        (2018, 2021)
    """
    found = mentions(text, start, end, vocabulary)
    return [_until(text, mention, years.review) for mention in found]


def _until(text: str, mention: Mention, review: int | None) -> Mention:
    if mention.kind is not Kind.YEAR or review is None or not _SINCE.match(text, mention.end):
        return mention
    if mention.first is None or mention.first >= review:
        return mention
    return replace(mention, kind=Kind.ERA, last=review)


def side(mention: Mention, years: Years) -> Role | None:
    """Whether the words point at a time that the report looks back on, or ahead to; None for neither."""
    if mention.kind in _SIDES:
        return _SIDES[mention.kind]
    if mention.kind is Kind.RELATIVE and years.given is None:
        return Role.PLAN if mention.count >= 0 else Role.REVIEW
    period = resolve(mention, years.anchor())
    if years.plan is not None and years.plan == years.review:
        return None  # of one year, part of it over
    if period and years.plan is not None and period.start >= years.plan:
        return Role.PLAN
    if period and years.review is not None and period.end <= years.review:
        return Role.REVIEW
    return None


def period_of(mention: Mention, role: Role, years: Years) -> Period | None:
    """The years that the words give to a part; a review ends with the last year that is reviewed."""
    longest = _LONGEST.get(mention.kind)
    if longest and not 0 < mention.count <= longest:
        return None  # 改革开放三十年来 is no part of a report
    period = resolve(mention, replace(years.anchor(), role=role))
    if period and role is Role.REVIEW and years.review and period.start <= years.review < period.end:
        return Period(start=period.start, end=years.review)
    return period
