"""What does a heading say of itself: that it looks back, or ahead, and over which years?"""

from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import regex

from xhreport.models import Period, Role
from xhreport.periods import Kind, Mention, mentions, resolve
from xhreport.rules import Chain, Rule
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

TERM = 5  # years: a government's term of office, and the span of a five-year plan


class Look(StrEnum):
    """Which way a heading looks."""

    BACK = "back"
    AHEAD = "ahead"
    BOTH = "both"  # back first, then ahead
    OUTSIDE = "outside"  # no part of the report


class Says(NamedTuple):
    """What a heading says; `look` is None where it does not tell, `rule` is the rule that read it."""

    look: Look | None
    rule: str
    back: tuple[Period, ...]
    ahead: tuple[Period, ...]
    result: bool


class _Signs(NamedTuple):
    """The words found in a heading."""

    review: bool
    result: bool
    plan: bool
    present: bool
    outside: bool
    present_first: bool  # the state of things stands before the time that is planned
    joined: bool  # …的回顾和…任务: the task is another than the time before it
    back: bool
    ahead: bool


class _Words(NamedTuple):
    review: "regex.Pattern[str]"
    result: "regex.Pattern[str]"
    plan: "regex.Pattern[str]"
    present: "regex.Pattern[str]"
    outside: "regex.Pattern[str]"


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    table = vocabulary.headings
    lists = (table.review, table.result, table.plan, table.present, table.outside)
    return _Words(*(regex.compile(r"\L<words>", words=words) for words in lists))


_LOOKS: Chain[[_Signs], Look] = Chain(
    [
        Rule("heading-outside", lambda s: Look.OUTSIDE if s.outside else None),
        Rule("heading-review", lambda s: Look.BACK if s.review and not s.plan else None),
        Rule("heading-past", lambda s: Look.BACK if s.back and not s.ahead and not s.joined else None),
        Rule("heading-both", lambda s: Look.BOTH if s.plan and _tells_of_before(s) else None),
        Rule("heading-both-years", lambda s: Look.BOTH if s.back and s.ahead else None),
        Rule("heading-plan", lambda s: Look.AHEAD if s.plan else None),
        Rule("heading-coming", lambda s: Look.AHEAD if s.ahead else None),
        Rule("heading-present", lambda s: Look.BACK if s.present else None),
        Rule("heading-result", lambda s: Look.BACK if s.result else None),
    ]
)
RULES = _LOOKS.names
_SPAN = regex.compile(r"(?<![一二三四五六七八九十\d第])(?P<n>[两二三四五])年(?=的?(?:政府|主要|发展|奋斗)?(?:工作|历程|成就))")
_JOINT = regex.compile(r"[和及与、，；]|以及")


def says_of(heading: str, years: Years, vocabulary: Vocabulary) -> Says:
    """What a heading says of itself in a report of these years.

    Example:
        >>> from xhreport import vocabulary
        >>> says = says_of("二、2019年主要任务", Years(2019, 2018, 2019), vocabulary.default())
        >>> says.look.value, says.ahead, says.rule
        ('ahead', (Period(start=2019, end=2019),), 'heading-plan')
    """
    back: list[Period] = []
    ahead: list[Period] = []
    ends = {Role.REVIEW: 0, Role.PLAN: len(heading)}
    words = _words(vocabulary)
    review = bool(words.review.search(heading))
    plan = bool(words.plan.search(heading))
    for mention in mentions(heading, vocabulary=vocabulary):
        toward = side(mention, years) or (_spanning(review, plan) if mention.kind is Kind.ERA else None)
        period = period_of(mention, toward, years) if toward else None
        if toward and period:
            (back if toward is Role.REVIEW else ahead).append(period)
            ends[toward] = mention.end if toward is Role.REVIEW else min(ends[toward], mention.start)
    span = _SPAN.search(heading) if review and not back and not ahead else None
    if span and years.review is not None:
        count = "一二三四五".index(span["n"].replace("两", "二")) + 1
        back.append(Period(start=years.review - count + 1, end=years.review))
    present = _place(words.present, heading)
    task = _place(words.plan, heading)
    signs = _Signs(
        review=review,
        result=bool(words.result.search(heading)),
        plan=plan,
        present=present is not None,
        outside=bool(words.outside.search(heading)),
        present_first=present is not None and (not ahead or present < ends[Role.PLAN]),
        joined=task is not None and bool(_JOINT.search(heading, ends[Role.REVIEW], task)),
        back=bool(back),
        ahead=bool(ahead),
    )
    rule, look = _LOOKS.first(signs) or ("", None)
    return Says(look, rule, tuple(back), tuple(ahead), signs.result)


def _place(words: "regex.Pattern[str]", heading: str) -> int | None:
    found = words.search(heading)
    return found.start() if found else None


def _tells_of_before(signs: _Signs) -> bool:
    return signs.review or signs.back or signs.present_first


def _spanning(review: bool, plan: bool) -> Role | None:
    """A five-year plan that is under way is looked back on, or ahead to, as the other words say."""
    if plan and not review:
        return Role.PLAN
    return Role.REVIEW if review and not plan else None


def side(mention: Mention, years: Years) -> Role | None:
    """Whether the words point at a time that the report looks back on, or ahead to; None for neither."""
    if mention.kind in _SIDES:
        return _SIDES[mention.kind]
    if mention.kind is Kind.RELATIVE and years.given is None:
        return Role.PLAN if mention.count >= 0 else Role.REVIEW
    period = resolve(mention, years.anchor())
    if period and years.plan is not None and period.start >= years.plan:
        return Role.PLAN
    if period and years.review is not None and period.end <= years.review:
        return Role.REVIEW
    return None


_SIDES = {Kind.BACK: Role.REVIEW, Kind.REVIEW: Role.REVIEW, Kind.AHEAD: Role.PLAN, Kind.PLAN: Role.PLAN}


def period_of(mention: Mention, role: Role, years: Years) -> Period | None:
    """The years that the words give to a part; a review ends with the last year that is reviewed."""
    if mention.kind in (Kind.BACK, Kind.AHEAD) and not 0 < mention.count <= 2 * TERM:
        return None  # 改革开放三十年来 is no part of a report
    period = resolve(mention, replace(years.anchor(), role=role))
    if period and role is Role.REVIEW and years.review and period.start <= years.review < period.end:
        return Period(start=period.start, end=years.review)
    return period
