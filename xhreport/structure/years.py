"""Which years does the report review and plan? Told by its headings, its title, then its text."""

import re
from typing import NamedTuple

from xhreport.models import Period
from xhreport.periods import Anchor, Kind, mentions, resolve, year_number
from xhreport.structure.document import TitleBlock
from xhreport.structure.headings import LISTED, Heading
from xhreport.vocabulary import Headings, Vocabulary


class Years(NamedTuple):
    """The single years: when given, the last one reviewed, the first one planned; unknown is None."""

    given: int | None
    review: int | None
    plan: int | None

    def anchor(self) -> Anchor:
        """What `periods.resolve` needs to know of the report."""
        return Anchor(self.given, self.review, self.plan)


LATE = 5  # the month from which a review also tells of the year in which it was given
_OUTER = 2  # years are told by the headings of the two outermost levels
_HEAD = 0.2  # of the text
_NEXT = 2  # years: a plan further ahead than these is not that of a year
_LEAD = 150  # characters
_GREETED = re.compile(
    r"(?:\s|[^\n。]{0,40}\n|(?:尊敬的)?(?:各位|同志)[^\n。！!：:]{1,12}[！!：:，,]|(?:过去的|刚刚过去的))*"
)
_YEAR_END = 11  # a report given in November or December looks back on its own year
_YEAR = r"(?P<y>(?:[1１一]\s?[9９九]|[2２二]\s?[0０〇○零])(?:\s?[\d一二三四五六七八九〇○零]){2})\s*年"
_OPENS = re.compile(_YEAR + r"[，,]?(?:既)?是[^。]{0,60}?(?:之年|一年|第一年|年头|周年|开局|收官|关键)")
_ENDS_TERM = re.compile(_YEAR + r"[，,]?是(?:本届|上届|这届)[^，。]{0,14}(?:最后一年|收官|收尾)")
_LEADS_AHEAD = re.compile(
    r"(?:做好|搞好|抓好)[^，。]{0,6}(?:今|这一|新的一)年|展望(?:20|今年)|今年政府工作|(?:建议|要|必须|重点)[抓做]好"
)
_SAYS_DONE = re.compile(  # 2018年，我们…，完成了…
    _YEAR + r"[，,](?![^。]{0,80}(?:将(?!军)|力争|确保|预期增|[，、们省市区县]要(?!求)))"
    r"(?:[^。\n]{4,60}的。)?[^。]{10,}(?:了|完成|实现|达到|取得|增长|保持)"
)
_PART_YEAR = re.compile(r"上半年|前三季度|[1一]\s?[至到—–-]\s?\d{1,2}月|半年(?:工作|执行|政府)")
_SAYS_SHALL = re.compile(  # 2005年，市政府将集中财力办好十件实事
    rf"(?<![到至])(?<!\d){_YEAR}" + r"[，,](?:[^。]{0,24}?(?:将(?!军)|力争|确保|要(?!求))|[^。]{0,30}?预期增)"
)
_CALLS_FOR = re.compile(  # 做好2022年工作，要…
    rf"(?:做好|搞好|抓好|推进){_YEAR}(?:的|全年|政府|各项|我[省市区县州旗])*(?:重点)?工作"
)
_SPANNED = re.compile(  # 1988年到1992年，是…的五年
    rf"{_YEAR.replace('<y>', '<from>')}[到至—–-]+{_YEAR}[，,]?是[^。]{{0,80}}?(?:年|时期)(?=[，,。])"
)
_OPENS_REVIEW = re.compile(r"(?:刚刚过去的|过去的|回顾)\s?" + _YEAR)

_HEADED_REVIEW = re.compile(  # a line on a year, above a paragraph on the year that has passed
    rf"^\s*{_YEAR}[^。\n]{{2,80}}\n\s*(?:刚刚)?过去的?一年", re.MULTILINE
)


def report_years(text: str, title: TitleBlock, headings: list[Heading], vocabulary: Vocabulary) -> Years:
    """The report's years; what neither headings nor title nor text say stays None."""
    given = title.year
    if given is not None and _PART_YEAR.search(title.title or ""):
        return Years(given, given, given)  # looks back on the part of its own year that is over
    reviewed, planned = _told_by_headings(headings, given, vocabulary)
    review = max(reviewed, default=None)
    planned = [y for y in planned if review is None or y > review]
    plan = min((y for y in planned if not _far_ahead(y, given, review)), default=None)
    if review is None and plan is None and given is not None:
        plan = given + 1 if _at_year_end(title) else given
    if review is None and plan is None:
        review, plan = _told_by_text(text)
        plan = None if plan is not None and review is not None and plan <= review else plan
    if review is None and plan is not None:
        review = plan - 1
        if given == review and title.delivered and not _at_year_end(title):
            review -= 1  # a year that has not ended yet is not looked back on
    if plan is None and review is not None:
        plan = review + 1
    if given is None or (title.delivered is None and plan is not None and plan < given):
        given = plan  # a title of another year than the report's own
    return Years(given, review, plan)


def _far_ahead(year: int, given: int | None, review: int | None) -> bool:
    """Whether a year ahead is not the next one: 2010 of `“九五”计划和2010年远景目标` in 1996."""
    now = given if given is not None else review
    return now is not None and year > now + _NEXT


def _at_year_end(title: TitleBlock) -> bool:
    return title.delivered is not None and title.delivered.month >= _YEAR_END


def _told_by_headings(
    headings: list[Heading], given: int | None, vocabulary: Vocabulary
) -> tuple[list[int], list[int]]:
    """The years that headings say are reviewed and planned.

    A heading with a past year that does not call itself a review is one (`完成2018年目标任务`) if
    the year fits, and no other heading calls itself so.
    """
    reviewed: list[int] = []
    planned: list[int] = []
    begun: list[int] = []  # first years of five-year plans, which may be under way already
    past: list[int] = []
    for heading in headings:
        if heading.level > _OUTER or heading.style in LISTED:
            continue
        singles, eras = _years_said(heading.text, vocabulary)
        review, plan = _calls(heading.text, vocabulary.headings)
        past += [y for y in singles if given is not None and y == given - 1]
        if review and plan and len(singles) > 1:
            reviewed.append(min(singles))
            planned.append(max(singles))
        elif review and not plan:
            reviewed += singles[-1:] or [p.end for p in eras if given is None or p.end <= given]
        elif plan and not review:
            planned += singles[:1]
            begun += [] if singles else [p.start for p in eras if given is None or p.start >= given]
    return reviewed or past, planned or begun


def _calls(heading: str, words: Headings) -> tuple[bool, bool]:
    plan = any(w in heading for w in words.plan)
    review = any(w in heading for w in words.review)
    return review or (not plan and any(w in heading for w in words.result)), plan


def _years_said(heading: str, vocabulary: Vocabulary) -> tuple[list[int], list[Period]]:
    """The single years and the five-year plans that a heading names; `2018年以来` is neither."""
    nowhere = Anchor(None, None, None)
    singles: list[int] = []
    eras: list[Period] = []
    for mention in mentions(heading, vocabulary=vocabulary):
        period = resolve(mention, nowhere) if mention.kind in (Kind.YEAR, Kind.ERA) else None
        if period and mention.kind is Kind.ERA:
            eras.append(period)
        elif period and period.start == period.end and not heading.startswith("以来", mention.end):
            singles.append(period.start)
    return sorted(singles), eras


def _told_by_text(text: str) -> tuple[int | None, int | None]:
    """`2018年是…的一年` stands at the head of the review if early in the text, else at that of the plan."""
    early = len(text) * _HEAD
    review = _OPENS_REVIEW.search(text) or _HEADED_REVIEW.search(text) or _ENDS_TERM.search(text)
    review = review or _SPANNED.match(text, _first_words(text))
    said = [(found, year_number(found["y"])) for found in _OPENS.finditer(text)]
    back = [year for found, year in said if found.start() < early and not _led_ahead(text, found.end())]
    reviewed = [year_number(review["y"])] if review else back
    planned = [year for _, year in said if year not in (*back, *reviewed)]
    if not reviewed and not planned:
        calls = _CALLS_FOR.search(text)
        planned = [year_number(calls["y"])] if calls else []
        reviewed = [] if calls else _done_in(text)
    if not reviewed and not planned:
        shall = _SAYS_SHALL.search(text, 0, _LEAD)
        planned = [year_number(shall["y"])] if shall else []
    return max(reviewed, default=None), min(planned, default=None)


def _led_ahead(text: str, at: int) -> bool:
    """Whether what is said of a year leads to what is to be done in it: `2012年是…。做好今年的工作`."""
    return _LEADS_AHEAD.search(text, at, at + _LEAD) is not None


def _first_words(text: str) -> int:
    """Where the body begins, behind headings, greetings and marks."""
    opened = _GREETED.match(text)
    return opened.end() if opened else 0


def _done_in(text: str) -> list[int]:
    """The year with which the body begins by telling what was done in it, or the only one any tells."""
    first = _SAYS_DONE.match(text, _first_words(text))
    if first:
        return [year_number(first["y"])]
    sentences = re.finditer(r"(?<=[。\n])\s*", text)
    told = {year_number(m["y"]) for s in sentences if (m := _SAYS_DONE.match(text, s.end()))}
    return list(told) if len(told) == 1 else []
