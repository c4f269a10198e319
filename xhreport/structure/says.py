"""What does a heading say of itself: that it looks back, or ahead, and over which years?"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from xhreport.models import Period, Role
from xhreport.periods import TERM, Kind, han_number
from xhreport.rules import Chain, Rule
from xhreport.structure.times import period_of, side, times
from xhreport.structure.years import Years
from xhreport.tries import any_of, trie
from xhreport.vocabulary import Vocabulary


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
    targets: bool  # it names targets and nothing else: 主要预期目标
    present: bool
    outside: bool
    present_first: bool  # the state of things stands before the time that is planned
    joined: bool  # …的回顾和…任务: the task is another than the time before it
    back: bool
    ahead: bool
    span: bool  # it only speaks of a number of years: 砥砺奋进的五年


class _Times(NamedTuple):
    """The years that a heading names behind and ahead, and where the first end and the second begin."""

    back: tuple[Period, ...]
    ahead: tuple[Period, ...]
    behind: int
    before: int


class _Words(NamedTuple):
    review: "re.Pattern[str]"
    result: "re.Pattern[str]"
    plan: "re.Pattern[str]"
    present: "re.Pattern[str]"
    outside: "re.Pattern[str]"
    term: "re.Pattern[str]"
    targets: "re.Pattern[str]"
    done: "re.Pattern[str]"  # behind a word of the plan, tells of what became of it: 目标任务完成情况


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    table = vocabulary.headings
    lists = (table.review, table.result, table.plan, table.present, table.outside, table.term)
    done = re.compile(rf"[^，、；和及与]{{0,4}}{trie(table.review)}")
    targets = re.compile(
        rf"[\W\d一二三四五六七八九十]*(?:{_OF_WHAT})?(?:主要)?{trie(table.targets)}(?:和主要任务|和任务)?[：:。]?\s*"
    )
    return _Words(*[*map(any_of, lists), targets, done])


_LOOKS: Chain[_Signs, Look] = Chain(
    [
        Rule("heading-outside", lambda s: Look.OUTSIDE if s.outside else None),
        Rule("heading-review", lambda s: Look.BACK if s.review and not s.plan else None),
        Rule("heading-past", lambda s: Look.BACK if s.back and not s.ahead and not s.joined else None),
        Rule("heading-both", lambda s: Look.BOTH if s.plan and _tells_of_before(s) else None),
        Rule("heading-both-years", lambda s: Look.BOTH if s.back and s.ahead else None),
        Rule("heading-targets", lambda s: Look.AHEAD if s.targets and not s.back else None),
        Rule("heading-plan", lambda s: Look.AHEAD if s.plan else None),
        Rule("heading-coming", lambda s: Look.AHEAD if s.ahead else None),
        Rule("heading-present", lambda s: Look.BACK if s.present else None),
        Rule("heading-result", lambda s: Look.BACK if s.result else None),
        Rule("heading-span", lambda s: Look.BACK if s.span else None),
    ]
)
RULES = _LOOKS.names
_NOT_OF_SPAN = r"(?<![一二三四五六七八九十\d第后来个新首头])(?<!新的)"
_SPAN = re.compile(
    r"(?<![一二三四五六七八九十几\d第])(?P<n>[两二三四五十])年"
    r"(?=的?(?:政府|主要|发展|奋斗|建设|光辉|辉煌|奋进)?的?(?:伟大|巨大|辉煌|主要)?(?:工作|历程|成就|成绩))"
    rf"|{_NOT_OF_SPAN}(?<![前期再])(?P<n_strove>[三四五])年(?=来?(?:奋进|奋斗|拼搏|砥砺|耕耘|攻坚|巨变|蝶变|征程|回眸))"
    rf"|{_NOT_OF_SPAN}(?<![前期])(?P<n_last>[三四五])年[”。：]?$"  # 砥砺奋进的五年
)
_FIVE_AHEAD = re.compile(  # 中篇 五年跨越，蓝图在胸
    r"(?:[上中下]篇|第[一二三四]部分|[一二三四五六]、)?[\s：:、]*五年(?![前计规来])"
)
_FIRST_YEAR = re.compile("开局之年|起步之年|开局之仗|开局第一年")  # 下篇 开局之年，实干为先
_UP_TO = ("到", "至")  # 到2010年的奋斗目标 are those of all years to it
_OF_WHAT = r"(?:全[国省市区县]|我[国省市区县])?(?:(?:国民)?经济)?(?:和|与)?(?:社会)?(?:发展)?的?"
_BARE_YEAR = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?![\d.．%％年个万亿])")
_DONE_AND_TO_DO = re.compile(  # 建设的成就和今后的任务
    "(?:成就|成绩|成果|经验)[和与及、，](?:今后|下一步|未来)"
)
_JOINT = re.compile(r"[和及与、，；]|以及")


def says_of(heading: str, years: Years, vocabulary: Vocabulary) -> Says:
    """What a heading says of itself in a report of these years.

    Example:
        >>> from xhreport import vocabulary
        >>> says = says_of("二、2019年主要任务", Years(2019, 2018, 2019), vocabulary.default())
        >>> says.look.value, says.ahead, says.rule
        ('ahead', (Period(start=2019, end=2019),), 'heading-plan')
    """
    words = _words(vocabulary)
    task = _task(words, heading)
    review = bool(words.review.search(heading)) or _DONE_AND_TO_DO.search(heading) is not None
    review = review or (task is None and bool(words.term.search(heading)))
    said = _times(heading, years, vocabulary, _spanning(review, task is not None))
    present, result = _place(words.present, heading), bool(words.result.search(heading))
    span = () if said.back or said.ahead or task is not None else _span(heading, years)
    if review or result:
        said, span = said._replace(back=said.back or span), ()
    if (
        task is not None
        and not (review or said.back or said.ahead)
        and _FIVE_AHEAD.match(heading)
        and years.plan
    ):
        said = said._replace(ahead=(Period(start=years.plan, end=years.plan + TERM - 1),))
    signs = _Signs(
        review=review,
        result=result,
        plan=task is not None,
        targets=words.targets.fullmatch(heading) is not None,
        present=present is not None,
        outside=bool(words.outside.search(heading)),
        present_first=present is not None and (not said.ahead or present < said.before),
        joined=task is not None and bool(_JOINT.search(heading, said.behind, task)),
        back=bool(said.back),
        ahead=bool(said.ahead),
        span=bool(span),
    )
    rule, look = _LOOKS.first(signs) or ("", None)
    return Says(look, rule, said.back or span, said.ahead, result)


def _times(heading: str, years: Years, vocabulary: Vocabulary, under_way: Role | None) -> _Times:
    back: list[Period] = []
    ahead: list[Period] = []
    behind, before = 0, len(heading)
    for mention in times(heading, years, vocabulary):
        toward = side(mention, years) or (under_way if mention.kind is Kind.ERA else None)
        period = period_of(mention, toward, years) if toward else None
        if period and years.plan and mention.kind is Kind.YEAR and heading[: mention.start].endswith(_UP_TO):
            period = Period(start=min(years.plan, period.start), end=period.end)
        if period and toward is Role.REVIEW:
            back.append(period)
            behind = mention.end
        elif period:
            ahead.append(period)
            before = min(before, mention.start)
    if not back and not ahead:
        back, ahead = _bare_years(heading, years)
    if not back and not ahead and years.plan and _FIRST_YEAR.search(heading) and under_way is not Role.REVIEW:
        ahead = [Period(start=years.plan, end=years.plan)]
    return _Times(tuple(back), tuple(ahead), behind, before)


def _spanning(review: bool, plan: bool) -> Role | None:
    """A five-year plan that is under way is looked back on, or ahead to, as the other words say."""
    if plan and not review:
        return Role.PLAN
    return Role.REVIEW if review and not plan else None


def _bare_years(heading: str, years: Years) -> tuple[list[Period], list[Period]]:
    """`2018：砥砺前行`: a number that is one of the report's years."""
    said = {int(found["y"]) for found in _BARE_YEAR.finditer(heading)}
    back = [Period(start=y, end=y) for y in said if y == years.review]
    return back, [Period(start=y, end=y) for y in said if y == years.plan]


def says_span(heading: str) -> bool:
    """Whether a heading speaks of a number of years: `五年工作回顾`."""
    return _SPAN.search(heading) is not None


def _span(heading: str, years: Years) -> tuple[Period, ...]:
    """`五年工作回顾`: a review of as many years as it says."""
    found = _SPAN.search(heading)
    if not found or years.review is None:
        return ()
    said = found["n"] or found["n_strove"] or found["n_last"]
    count = han_number(said)
    return (Period(start=years.review - count + 1, end=years.review),)


def _task(words: _Words, heading: str) -> int | None:
    """Where the heading says what is to be done, rather than how what was to be done was done."""
    to_do = (m.start() for m in words.plan.finditer(heading) if not words.done.match(heading, m.end()))
    return next(to_do, None)


def _place(words: "re.Pattern[str]", heading: str) -> int | None:
    found = words.search(heading)
    return found.start() if found else None


def _tells_of_before(signs: _Signs) -> bool:
    return signs.review or signs.back or signs.present_first
