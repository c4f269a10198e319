"""When? Finds the words that point at a time, and turns them into years.

Years are resolved against the report's own years, never against a clock: `去年` in a report
given in 2019 is 2018, `五年来` in a review of 2013 to 2017 are those years, `“十三五”` is
2016 to 2020 always (the five-year plans: 1953-1957, 1958-1962, from 1966 on without a gap).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from xhreport import vocabulary as words
from xhreport.models import Period, Role
from xhreport.tries import any_of, trie
from xhreport.vocabulary import Vocabulary


class Kind(StrEnum):
    """How a mention points at its time."""

    YEAR = "year"  # 2018年, 2018年3月, 2013-2017年
    ERA = "era"  # “十三五”, “十三五”末
    RELATIVE = "relative"  # 去年
    PREVIOUS = "previous"  # 上年: the year before the one spoken of
    BACK = "back"  # 五年来, 过去五年
    EARLIER = "earlier"  # 前三年
    RUNNING = "running"  # 连续三年
    INSIDE = "inside"  # 五年内: of the years that its part speaks of
    AHEAD = "ahead"  # 今后五年
    REVIEW = "review"  # 过去一年
    PLAN = "plan"  # 新的一年
    CENTURY = "century"  # 本世纪末
    WITHIN = "within"  # 前三季度, 5月, 年内: the year is not said


OF_ITS_OWN = frozenset({Kind.WITHIN, Kind.RUNNING})
"""Kinds of mentions that say a time for their own number only, not for what follows."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that point at a time, and what they say: absolute years, an offset, or a number of years."""

    start: int
    end: int
    kind: Kind
    first: int | None = None
    last: int | None = None
    count: int = 0
    closing: bool = False  # the end of it: “十三五”末, 2018年底
    summed: bool = False  # what they brought in all: 五年累计
    document: bool = False  # a plan as a document: “十三五”规划


@dataclass(frozen=True, slots=True)
class Anchor:
    """The report's own years: when it was given, what it reviews and plans, and the part at hand."""

    given: int | None
    review: int | None
    plan: int | None
    role: Role = Role.OTHER
    part: Period | None = None
    late: bool = False  # whether a good part of the year in which it was given was over


TERM = 5
"""Years of a government's term of office, and of a five-year plan."""

_IN_ALL = ("累计", "合计", "共")
_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○０ＯO", 0) | {"两": 2}
_YEAR = r"(?<!\d)(?:[1１]\s?[89８９]|[2２]\s?[01０１])\s?\d\s?\d(?!\d)"
_HAN_YEAR = r"(?:[一二][九〇○零OＯ０0]|一八)[〇○零OＯ０0一二三四五六七八九]{2}"
_FULL = rf"{_YEAR}|{_HAN_YEAR}"
_DASH = r"[-－—–―~～至到]{1,2}"
_DAY = r"(?:份|底|末|初|中旬|上旬|下旬)?(?:\s?\d{1,2}\s?[日号])?"
_MONTHS = rf"\d{{1,2}}\s?(?:月?{_DASH}\d{{1,2}})?\s?月{_DAY}"
_HAN_MONTH = r"(?:十[一二]?|[一二三四五六七八九])月(?:份|底|末|初)?(?:[一二三四五六七八九十]{1,3}日)?"
_WITH_MONTH = rf"(?:\s*(?:{_MONTHS}|{_HAN_MONTH}))?"
_SOME = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})"
_COUNT = rf"(?:{_SOME}\s?{_DASH}\s?)?{_SOME}\s?个?多?年半?"
_WHOLE_YEARS = re.compile(
    r"(\d+|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s?个?年半?"
)
_WITHIN = r"(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|[初底末])"  # 2008年第四季度到2010年
_ERA_TAIL = r"(?:(?:时期|期间|规划|计划|期)?(?:期末|末期|末)|(?:计划|规划)?(?:时期|期间)|计划|规划)"
_NUMBER = r"(?:十?[一二三四五六七八九]|十)"
_ERA_NUMBER = rf"{_NUMBER}五"
_ERA = (
    rf"(?<![一二三四五六七八九十百第])[“\"‘「]?{_ERA_NUMBER}[”\"’」](?!普法|法治宣传){_ERA_TAIL}?"
    rf"|[“\"‘「]{_ERA_NUMBER}(?:{_ERA_TAIL}[”\"’」]?|(?=[\s，。、；：]))"
    rf"|(?<![一二三四五六七八九十百第]){_ERA_NUMBER}{_ERA_TAIL}"
    rf"|第{_NUMBER}个五年(?:{_ERA_TAIL})?"
)
_WHICH_ERA = re.compile(rf"({_NUMBER})(?:五|个五年)")
_NOT_EACH = (
    r"(?<![\d第每连一二三四五六七八九十])(?<![国放]后)(?<!连续)(?<!每隔)(?<!提前|历时|用时|耗时)(?<!\d个)"
)
_OPENING = r"(?<=[。；：\n][两三四]年)(?![^一-鿿]|[前后之以多半级制期内左上下各])"
"""Where a number of years opens a sentence: `两年铁路货运量增长55%`."""
_NOT_EARLIER = r"[提学岁以目之当日解战生产的从比较一二三四五六七八九十\d”]"
"""Before 前三年, what makes other words of it: 提前三年, 学前三年, 比前三年."""
_ALONE = r"(?<=[。；：，\n][两三四五]年)"
_PATTERN = rf"""
  (?P<span> (?P<from>{_FULL}) \s*(?:年{_WITHIN}?)?\s*
    (?:{_DASH}|[、和及与](?=(?:{_FULL})\s*(?:年这)?[两二]年)) \s*
    (?P<to>{_FULL}|(?<!\d)\d\d(?!\d)) \s*(?:年(?!代)|(?=[两二三四五]年)) )
| (?P<year>
    (?: (?P<full>{_FULL})
        (?: \s*年(?!代)度? | (?=(?:、(?:{_FULL}))*[、和及比较](?:{_FULL})\s*年(?!代)) | (?=[两三四五]年)
        | (?<=[由从到至]\d{{4}})(?=的[约近]?\d) )
      | (?P<short>(?<![\d.．庆党校国厂了过])[089０８９]\d)年(?![代来间前后以多半]) )
    {_WITH_MONTH} (?:(?P<close>[底末])前?)? )
| (?P<century> (?P<which>本|这个|下个?|20|21|二十一?)世纪 (?P<at>末|中叶|中期) )
| (?P<decade>
    (?: (?:20世纪|本世纪|上世纪)?(?:[一二三四五六七八九]十|\d0) | {_YEAR} ) \s*年代(?:[初中末]期?)? )
| (?P<eras> (?:{_ERA}) (?: 的?(?P<era_side>[前头后])(?P<era_n>[一二两三四\d])年 )? )
| (?P<review> \L<review> )
| (?P<plan> (?<![创革更出求图鼎维翻焕常一]) \L<plan> )
| (?P<ahead> (?!(?<=[一-鿿”"’])后)\L<ahead> (?P<ahead_n>{_COUNT})(?:左右)?(?:的?时间)? )
| (?P<back>
    (?<![历耗用]时) \L<back> (?P<back_n>{_COUNT}) (?!\L<names>) (?:(?!\L<unless>)\L<since>)?
  | {_NOT_EACH} (?P<since_n>{_COUNT}) (?!\L<unless>)\L<since> )
| (?P<earlier>
    (?<!{_NOT_EARLIER}) (?:五年计划的)? [前头](?P<earlier_n>[两二三四234])年(?![来多半级制期个度])
    (?:内|间|里|中|总?共|累计)? | (?<=[由从])前(?P<prior>[五5])年(?=的) )
| (?P<running> 连续 (?P<running_n>{_COUNT}) (?!\L<names>|\L<unless>) )
| (?P<inside>
    {_NOT_EACH} (?P<inside_n>{_COUNT})
    (?:(?:的?时间)?内|(?=\L<during>)|{_OPENING}(?!\L<names>|\L<unless>)|{_ALONE}合计) )
| (?P<relative> \L<relative> (?!(?<=[来去前]年)均) {_WITH_MONTH} (?:(?P<rel_close>[底末])前?)? )
| (?P<previous> (?<!基础)(?<![提目以学])\L<previous>(?!均) {_WITH_MONTH} (?P<prev_close>[底末])? )
| (?P<ended> (?<![学早中晚周])期末 )
| (?P<within>
    (?!\L<unless>)\L<within> | 前[一二三四五六七八九十\d]+个月
  | (?<![\d.．个第]){_MONTHS} | (?<![一二三四五六七八九十个]){_HAN_MONTH} )
"""


_LIST = re.compile(r"\\L<(\w+)>")
_LISTS = ("relative", "previous", "review", "plan", "within", "ahead", "back")  # with which mentions begin
_FOLLOWING = ("since", "names", "during", "unless")
_BEGINS = frozenset('0123456789０１２８９〇○零OＯ一二两三四五六七八九十第本这上下前头连期“"‘「')
"""Characters with which a mention may begin, beside those of `_LISTS`."""
_NO_TIME = r"(?!\d+[^\d\s年的月世\-－—–―~～至到、和及与比较两三四五个多])"
"""A number before any other character begins no mention: tried first, since a report is full of them."""


class _Patterns(NamedTuple):
    mention: "re.Pattern[str]"
    sign: "re.Pattern[str]"  # one of these stands in every mention; most sentences have none
    begins: frozenset[str]  # the first characters of mentions


@lru_cache(maxsize=8)
def _compiled(vocabulary: Vocabulary) -> _Patterns:
    table = vocabulary.periods
    marks = {"年", "月", "五", "世", "期"}
    named = (*table.relative, *table.previous, *table.review, *table.plan, *table.within)
    sign = any_of([*marks, *(word for word in named if marks.isdisjoint(word))])
    lists: dict[str, Iterable[str]] = {name: getattr(table, name) for name in (*_LISTS, *_FOLLOWING)}
    listed = _LIST.sub(lambda m: trie(lists[m[1]]), _PATTERN)
    begin = {word[:2] for name in _LISTS for word in lists[name]}
    ahead = f"(?={trie(_BEGINS | begin)})"  # fails at once at most places
    begins = _BEGINS.union(two[0] for two in begin)
    return _Patterns(re.compile(f"{ahead}{_NO_TIME}(?:{listed})", re.VERBOSE), sign, begins)


def may_begin(chars: str, vocabulary: Vocabulary) -> bool:
    """Whether a mention may begin with one of these characters: a quick look before all are sought."""
    return not _compiled(vocabulary).begins.isdisjoint(chars)


def may_name(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a stretch may hold a mention at all."""
    return _compiled(vocabulary).sign.search(text, start, end) is not None


def mentions(
    text: str, start: int = 0, end: int | None = None, vocabulary: Vocabulary | None = None
) -> list[Mention]:
    """All words of `text[start:end]` that point at a time, in order.

    Example:
        >>> [(m.kind.value, m.first, m.last) for m in mentions("2013-2017年增长8%，到“十三五”末翻番")]
        [('year', 2013, 2017), ('era', 2016, 2020)]
    """
    vocabulary = vocabulary or words.default()
    end = len(text) if end is None else end
    patterns = _compiled(vocabulary)
    if not patterns.sign.search(text, start, end):
        return []
    return list(_read(patterns.mention.finditer(text, start, end), vocabulary))


def _read(found: Iterator[re.Match[str]], vocabulary: Vocabulary) -> Iterator[Mention]:
    for m in found:
        start, end = m.span()
        if m["span"] or m["year"] or m["eras"]:
            yield _dated(m)
        elif m["century"]:
            yield _century(m)
        elif m["earlier"]:
            count = _count((m["earlier_n"] or m["prior"]) + "年")
            of_plan = m[0].startswith("五年计划")
            yield Mention(start, end, Kind.EARLIER, count=count, document=of_plan)
        elif number := m["ahead_n"] or m["running_n"] or m["inside_n"] or m["back_n"] or m["since_n"]:
            yield Mention(start, end, _counting(m), count=_count(number), summed=m[0].endswith(_IN_ALL))
        elif m["relative"]:
            shift = _offset(m[0], vocabulary.periods.relative)
            yield Mention(start, end, Kind.RELATIVE, count=shift, closing=bool(m["rel_close"]))
        elif m["previous"]:
            yield Mention(start, end, Kind.PREVIOUS, closing=bool(m["prev_close"]))
        elif m["ended"]:
            yield Mention(start, end, Kind.PLAN, closing=True)
        elif own := m["review"] or m["plan"]:
            kind = Kind.REVIEW if m["review"] else Kind.PLAN
            yield Mention(start, end, kind, count=1 if "一年" in own else 0)
        else:
            yield Mention(start, end, Kind.WITHIN)


def _counting(m: re.Match[str]) -> Kind:
    """How a number of years points at its time."""
    if m["ahead"]:
        return Kind.AHEAD
    if m["running"]:
        return Kind.RUNNING
    # 五年累计 and 五年中 look back or ahead, as their part does
    inside = m["inside"] or m[0].endswith(_IN_ALL)
    inside = inside or (m[0].startswith("这") and m.string.startswith("内", m.end()))  # 这五年内
    term = m["since_n"] and _count(m["since_n"]) == TERM and m[0].endswith(("中", "间", "里"))
    return Kind.INSIDE if inside or term else Kind.BACK


def _dated(m: re.Match[str]) -> Mention:
    """A mention that says its years itself."""
    start, end = m.span()
    if m["eras"]:
        which = _WHICH_ERA.search(m[0])
        assert which is not None
        period = era(han_number(which[1]))
        closing = m[0].rstrip('”"’」').endswith(("末", "末期"))
        named = m[0].endswith(("规划", "计划"))
        if m["era_side"]:
            period = _side(period, m["era_side"], han_number(m["era_n"]))
        return Mention(start, end, Kind.ERA, period.start, period.end, closing=closing, document=named)
    if m["year"]:
        year = year_number(m["full"]) if m["full"] else _short_year(m["short"])
        return Mention(start, end, Kind.YEAR, year, year, closing=bool(m["close"]))
    first, last = year_number(m["from"]), year_number(m["to"])
    last = first - first % 100 + last if last < 100 else last  # 2013-17年
    return Mention(start, end, Kind.YEAR, first, last)


def _side(period: Period, side: str, count: int) -> Period:
    """The first or last years of several: `“十一五”前四年`."""
    if side == "后":
        return Period(start=period.end - count + 1, end=period.end)
    return Period(start=period.start, end=period.start + count - 1)


def _century(m: re.Match[str]) -> Mention:
    """本世纪末 by its distance from the report's century, 20世纪末 by its year; the middle is the year 50."""
    before = 0 if m["at"] == "末" else 50
    named = {"20": 2000, "二十": 2000, "21": 2100, "二十一": 2100}.get(m["which"])
    if named:
        return Mention(*m.span(), Kind.YEAR, named - before, named - before)
    return Mention(*m.span(), Kind.CENTURY, last=before, count=int(m["which"].startswith("下")))


def _offset(text: str, offsets: dict[str, int]) -> int:
    return next(offsets[word] for word in sorted(offsets, key=len, reverse=True) if text.startswith(word))


def resolve(mention: Mention, anchor: Anchor) -> Period | None:
    """The years that a mention means in a report with these years of its own; None if it can't be known.

    Example:
        >>> anchor = Anchor(given=2019, review=2018, plan=2019)
        >>> resolve(mentions("去年")[0], anchor)
        Period(start=2018, end=2018)
    """
    match mention.kind:
        case Kind.YEAR | Kind.ERA:
            return _absolute(mention)
        case Kind.RELATIVE | Kind.PREVIOUS:
            return _relative(mention, anchor)
        case Kind.BACK | Kind.RUNNING | Kind.INSIDE | Kind.AHEAD:
            return _counted(mention, anchor)
        case Kind.EARLIER:
            return _earlier(mention, anchor)
        case Kind.REVIEW | Kind.PLAN:
            return _own(mention, anchor)
        case Kind.CENTURY:
            return _of_century(mention, anchor)
    return None


def _own(mention: Mention, anchor: Anchor) -> Period | None:
    """The report's own time: that of its part or its end (`期末`), or the year that is said (`过去一年`)."""
    if mention.closing:
        return _single(anchor.part.end if anchor.part else None)
    review = mention.kind is Kind.REVIEW
    part = anchor.part if anchor.role is (Role.REVIEW if review else Role.PLAN) else None
    if part and (mention.count != 1 or part.start == part.end):
        return part
    return _single(anchor.review if review else anchor.plan)


def _of_century(mention: Mention, anchor: Anchor) -> Period | None:
    """The last year or the year 50 of the century in which the report is given, or of the next."""
    if anchor.given is None or mention.last is None:
        return None
    end = -(-anchor.given // 100) * 100
    return _single(end + 100 * mention.count - mention.last)


def _absolute(mention: Mention) -> Period:
    assert mention.first is not None
    assert mention.last is not None
    return Period(start=mention.last if mention.closing else mention.first, end=mention.last)


def _single(year: int | None) -> Period | None:
    return None if year is None else Period(start=year, end=year)


def _relative(mention: Mention, anchor: Anchor) -> Period | None:
    """A year by its distance: 去年 from the report's own, 上年 from the one that is spoken of."""
    part = anchor.part
    if mention.kind is Kind.RELATIVE:
        return _single(None if anchor.given is None else anchor.given + mention.count)
    if anchor.role is Role.REVIEW and part and part.start == part.end:
        return _single(part.start - 1)
    return _single(None if anchor.given is None else anchor.given - 1)


def _counted(mention: Mention, anchor: Anchor) -> Period | None:
    """A number of years: those of the part where they are as many, else counted from the report's."""
    count, part = mention.count, anchor.part
    if mention.kind is Kind.RUNNING and anchor.role is Role.PLAN:
        return None  # it may run on
    if mention.kind is Kind.INSIDE and part and part.end - part.start + 1 == count > 1:
        return part
    ends = part is not None and part.start == part.end and _year_of_plan(part.end) == TERM
    if mention.summed and part and ends and count == TERM:
        return Period(start=part.end - TERM + 1, end=part.end)  # in the last year of a plan
    if mention.kind is Kind.INSIDE and _gone_by(anchor) == count:
        return _back(count, anchor)
    ahead = mention.kind is Kind.AHEAD or (mention.kind is Kind.INSIDE and anchor.role is Role.PLAN)
    return _ahead(count, anchor) if ahead else _back(count, anchor)


def _earlier(mention: Mention, anchor: Anchor) -> Period | None:
    """`前三年`: the first of the years that the part tells, or of a plan that is named, else those before."""
    part, review, count = anchor.part, anchor.review, mention.count
    if part and count == TERM:
        return Period(start=part.start - TERM, end=part.start - 1)  # 由前五年的38%上升到44%
    if part and part.start < part.end:
        return _side(part, "前" if part.end - part.start >= count else "后", count)
    if review is None or anchor.role is Role.PLAN:
        return None
    if mention.document:
        first = review - _year_of_plan(review) + 1
        return Period(start=first, end=first + count - 1)
    last = review - (count < TERM - 1)
    return Period(start=last - count + 1, end=last)


def _year_of_plan(year: int) -> int:
    """Which year of its five-year plan a year is, 1 to 5; 0 if it is of none."""
    if 1963 <= year <= 1965 or year < 1953:
        return 0
    return (year - (1953 if year < 1963 else 1966)) % TERM + 1


def _gone_by(anchor: Anchor) -> int:
    """How many years have gone by of several that are planned: two in a report of 1955 on 1953 to 1957."""
    if anchor.role is not Role.PLAN or anchor.part is None or anchor.review is None:
        return 0
    return anchor.review - anchor.part.start + 1


def _back(count: int, anchor: Anchor) -> Period | None:
    part = anchor.part
    if (
        anchor.role is Role.REVIEW
        and part
        and part.end > part.start
        and (count == TERM or part.end - part.start + 1 == count)
        and abs(part.end - part.start + 1 - count) <= 1
    ):
        return part
    if anchor.review is None or count == 0:
        return None
    return Period(start=anchor.review - count + 1, end=anchor.review)


def _ahead(count: int, anchor: Anchor) -> Period | None:
    part = anchor.part
    if anchor.role is Role.PLAN and part and part.end > part.start and part.end - part.start + 1 == count:
        return part
    if anchor.plan is None or count == 0:
        return None
    return Period(start=anchor.plan, end=anchor.plan + count - 1)


def era(number: int) -> Period:
    """The years of the n-th five-year plan.

    Example:
        >>> era(13)
        Period(start=2016, end=2020)
    """
    first = 1953 + 5 * (number - 1) if number <= 2 else 1966 + 5 * (number - 3)
    return Period(start=first, end=first + 4)


def year_number(text: str) -> int:
    """A year as a number, from Arabic (also spaced or full-width) or Chinese digits."""
    return int("".join(str(_DIGITS.get(c, c)) for c in text if not c.isspace()))


def _short_year(text: str) -> int:
    year = int(text)
    return 2000 + year if year < 50 else 1900 + year


def han_number(text: str) -> int:
    """A Chinese number below one hundred (`十三` is 13), as plans and spans of years have it."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if ten:
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return _DIGITS[ones]


def _count(text: str) -> int:
    """The number of years that `五年`, `两年半` touch; 0 where it is open (`十多年`, `两三年`)."""
    number = _WHOLE_YEARS.fullmatch(text)
    return han_number(number[1]) + text.endswith("半") if number else 0
