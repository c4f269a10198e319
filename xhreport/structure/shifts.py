"""Over which years does a review look back, and a plan ahead, from paragraph to paragraph?

A part has the years of its heading. A paragraph that opens with other years (`五年来`,
`刚刚过去的2017年`, `2018年的主要预期目标是`) shifts them, for those that follow it or for itself.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xhreport.models import Period, Role
from xhreport.periods import TERM, Kind, han_number, mentions
from xhreport.structure.document import TitleBlock
from xhreport.structure.frames import PRESENT, Frame
from xhreport.structure.headings import Block
from xhreport.structure.openings import Opening, Openings
from xhreport.structure.says import Look
from xhreport.structure.times import period_of
from xhreport.structure.years import LATE

_OPENING_YEAR = re.compile("开局之?年|第一年|首年|起步之?年")  # of a term: one year is looked back on
_TERM_AND_YEAR = re.compile(  # 本届政府及2016年工作回顾
    r"(?:届|任期)[^，、。\d]{0,8}[和及与暨](?:19|20)\d\d年"
)
_SINCE = re.compile(r"\d{0,2}月?(?:履职|就任|任职|换届|组成|产生|成立)以来")  # 本届政府自2018年履职以来
_CLOSES = re.compile(r"收官|收尾|最后一年|圆满完成")  # 2015年是“十二五”收官之年。过去五年，…
_OF_ALL = re.compile(r"[，,]?(?:我国|世界|国际|全球|国内外|国家宏观)")
_GOOD_START = re.compile(r"[^，。；]{0,12}(?:开好头|开好局|起好步|开个好[头局])[^，。；]{0,4}，")
_FIRST_OF_TERM = re.compile(  # 新一届政府第一年的工作，要体现一个“快”字
    r"(?:新一届|本届)[^，。]{0,4}政府(?:工作)?的?(?:第一年|开局之年|起步之年|首年)"
)
_ONWARDS = re.compile(r"[起至到]|开始|以[来后]|[—－-]")  # 今年起每年安排…
_ALL_YEARS = re.compile(r"([二两三四五])年(?![来间内计规的前后]|以来|多|级|制)")  # 五年新建公路930公里
_FIGURES = re.compile(r"\d(?!\d*年)|[一二三四五六七八九十百千][万亿]|百分之")
_LAST_YEAR = re.compile(  # 计划的最后一年，经济有了转机。
    r"(?:[“”一-鿿]{0,6}[计规]划|本届政府任期|任期|五年)的?最后一年"
)
_THIS_YEAR_FOLLOWS = re.compile(  # 今年要着重做好以下几件事。对今年的工作，提出如下建议。
    r"今年，?(?:[我全][们国省市区县州]|政府|的?(?:各项|主要|重点|政府)*(?:工作|任务))?[^。]{0,16}"
    r"(?:以下|如下|下[列述面]|[几两三四五六七八九十\d]+(?:[件项]|个方面))"
)
_SO_FAR = re.compile("(?:进入)?今年(?:以来|上半年|头|前|一季度|[1１一]月)")  # 今年以来，疫情打乱了一切节奏
_AGAIN = 2  # sentences that tell what all years did: the year before them was that of its paragraph only
_MOTTO = 30  # characters of a sentence that heads its paragraph
_FAULTY = re.compile(  # 各位代表，我们也清醒地看到，目前发展还存在不少问题
    r"[^。；]{0,30}(?:目前|当前)[^。；]{0,40}(?:困难|问题|短板|不足|差距|矛盾|不够|滞后|脆弱|突出|偏[低少小])"
    r"|[^。；]{0,40}(?:看到|认识到|意识到|指出|承认|正视)[^。；]{0,40}(?:困难|问题|短板|不足|差距|矛盾|薄弱|制约|不够|滞后|偏[低少小])"
    r"|[^。；]{0,30}(?:存在|面临)(?:着|的|一些|不少|许多|很多|诸多|主要|突出)*(?:困难|问题|短板|不足|差距|矛盾|薄弱)"
)
_AWARE = re.compile(  # 同时，我们也清醒地看到：…; 但是，发展中还有不少困难：…
    r"[^。；]{0,24}(?:清醒|冷静)地?(?:看到|认识到|意识到|估计到?)"
    rf"|[\s　]*(?:但|但是|然而|不过|当然|同时|与此同时)(?:，|我们)(?:{_FAULTY.pattern}"
    r"|[^。；]{0,20}[还仍]?有(?:着|不少|许多|很多|诸多|一些)*的?(?:困难|问题|短板|不足|差距|矛盾))"
)
_FAULTS = re.compile(  # （二）差距也是大的，根子要找准; not 解决突出问题
    r"^[^，。]{0,12}(?:存在|面临|主要|突出)?[^，。]{0,4}(?:问题|困难|差距|不足|短板|薄弱环节)"
)
_POINT = re.compile(  # of what is wrong: 一是…; ——农业基础脆弱。
    r"[\s　]*(?:[一二三四五六七八九]是|其[一二三四五六]|第[一二三四五六七八]，|首先|其次|再次"
    r"|[-—]{1,3}(?=[一-鿿]))"
)
_MENDED = re.compile(
    "解决|破解|化解|克服|缩小|缓解|补|夯|回顾|总结|成绩|成就|成效|工作情况|迈|提升|增强|突破|进展|改善"
)
_PERSISTS = 4  # years: `五年来` holds for the paragraphs that follow, `三年来` for its own
_TERM_SAID = 1500  # characters in which a review says how many years it looks back on


@dataclass(frozen=True, slots=True)
class Turn:
    """From here on, another role or other years."""

    at: int
    role: Role
    period: Period | None
    rule: str


class Shifts:
    """Follows the years through a frame."""

    def __init__(self, openings: Openings, title: TitleBlock, early: int) -> None:
        self.openings = openings
        self.text = openings.text
        self.years = openings.years
        self.vocabulary = openings.vocabulary
        self.title = title
        self.early = early

    @property
    def planned(self) -> Period | None:
        """The years that a plan looks ahead to where nothing tells them."""
        return self.title.five_years or single(self.years.plan)

    def base(self, frame: Frame) -> Period | None:
        """The years that a review looks back on where no paragraph says otherwise."""
        review = self.years.review
        heading = self.text[frame.start : frame.start + 40].split("\n", 1)[0]
        term = any(word in heading for word in self.vocabulary.headings.term)
        if _tells_faults(heading) or frame.rule == PRESENT:
            return single(review)  # 二、正视形势，看清差距
        if frame.back and not (term and _TERM_AND_YEAR.search(heading)):
            return frame.back[0]
        of_term = self.title.first_session or (term and not _OPENING_YEAR.search(heading))
        headed = frame.look is Look.BACK
        if review is None or not of_term or not (headed or frame.look is None):
            return single(review)
        if self._of_one_year(frame.start, review):
            return single(review)
        said = self._term(frame.start) or (TERM if headed else 1)
        return Period(start=review - said + 1, end=review)

    def _of_one_year(self, at: int, review: int) -> bool:
        """Whether a first session hears a report on one year: `报告2011年的工作和2012年的打算`."""
        told = rf"{review}年度?的?(?:政府|主要)?工作(?:情况)?[和及与、，][^，。]{{0,4}}{review + 1}年"
        return re.search(told, self.text[self.title.end : at]) is not None

    def _term(self, at: int) -> int | None:
        """How many years the report says that it looks back on: `四年来`."""
        for mention in mentions(self.text, at, at + _TERM_SAID, self.vocabulary):
            if mention.kind is Kind.BACK and 1 < mention.count <= TERM:
                return mention.count
            since = mention.kind is Kind.YEAR and _SINCE.match(self.text, mention.end)
            if since and self.text[mention.start - 1] == "自" and mention.first and self.years.review:
                years = self.years.review - mention.first + 1
                if 1 < years <= TERM:
                    return years
        return None

    def review(self, frame: Frame, end: int) -> Iterator[Turn]:
        """The turns of a review up to `end`; where no heading begins it, its first words do."""
        base = now = self.base(frame)
        begun, faults, wrong = frame.look is not None, None, None
        yield Turn(frame.start, Role.REVIEW if begun else Role.OTHER, base if begun else None, frame.rule)
        for block in frame.blocks:
            if block.span.start >= end:
                break
            faults = _section_on_faults(block, faults)
            opening = self._opening(frame, block)
            leads_up = opening.side is not Role.REVIEW and not block.headings  # to the review
            if not begun and leads_up and block.span.start < self.early:
                continue
            period, stays = self._looked_back(frame, block, opening, base)
            if period is None and opening.time is None:
                period, stays = self._runs_over(frame, block, now) or self._faults(block, now), False
            if period is None and faults is not None and now and now.start < now.end:
                period = single(self.years.review)
            at = block.span.start if opening.first else opening.span.start
            shifted = begun and period is not None and period != now
            if not begun:
                begun, now = True, period or base
                yield Turn(at, Role.REVIEW, now, "opening-review")
            elif shifted:
                yield Turn(at, Role.REVIEW, period, "opening-years")
                now = period if stays else now
            wrong = self._wrong_from(block, now, goes_on=wrong is not None)
            if wrong is not None:
                yield Turn(wrong, Role.REVIEW, single(self.years.review), "opening-faults")
            if block.span.end < end and (wrong is not None or (shifted and not stays)):
                yield Turn(block.span.end, Role.REVIEW, now, "opening-years-end")

    def _opening(self, frame: Frame, block: Block) -> Opening:
        """The opening of a paragraph; where a heading announced several years, that of its turn to them."""
        first = self.openings.read(block.sentences[block.first], True)
        said = any(period.end > period.start for period in frame.back)
        span = block.sentences[block.first]
        marked = self.openings.declared(first) or self.text.find("标志着", *span) >= 0
        closes = marked and _CLOSES.search(self.text, span.start, span.end)
        motto = said and first.time is None and span.end - span.start <= _MOTTO
        if motto and block.first + 1 < len(block.sentences):  # （三）经济跃上新台阶。五年来，…
            after = self.openings.read(block.sentences[block.first + 1], False)
            back = after.time is not None and after.time.kind is Kind.BACK and self.openings.framed(after)
            return after if back else first
        if (said or closes) and first.time is not None:
            for span in block.sentences[block.first + 1 :]:
                later = self.openings.read(span, False)
                if later.time and later.time.kind is Kind.BACK and self.openings.framed(later):
                    return later
        return first

    def _looked_back(
        self, frame: Frame, block: Block, opening: Opening, base: Period | None
    ) -> tuple[Period | None, bool]:
        """The years that a paragraph opens with, and whether they hold for those that follow.

        One without figures only leads to those that follow: `2010年，全市在回升中加快转型。`
        """
        time, year = opening.time, single(self.years.review)
        spans = (*frame.back, *((base,) if base else ()))
        many = next((period for period in spans if period.end > period.start), None)
        count, leads = self.openings.years_of(opening), _FIGURES.search(self.text, *block.span) is None
        if many and count == many.end - many.start + 1:
            return many, True
        if many and leads and _LAST_YEAR.match(self.text, opening.at, opening.span.end):
            return year, not self._sums_up(frame, opening, many)
        if leads and self._given_late and _SO_FAR.match(self.text, opening.at, opening.span.end):
            return single(self.years.given), True
        if time is None or opening.side is Role.PLAN:
            return None, False
        period = period_of(time, Role.REVIEW, self.years)
        if time.kind in (Kind.BACK, Kind.ERA):
            framed = self.openings.framed(opening) and period is not None and period.end == self.years.review
            told = leads or self.openings.declared(opening) or time.count >= _PERSISTS
            return (period if framed else None), many is not None or told
        if period is None or period != year:
            return None, False
        declared = self.openings.declared(opening) or time.kind is Kind.REVIEW
        told = declared or period in frame.back or (many is not None and leads)
        return (period if told else None), declared or not self._sums_up(frame, opening, many)

    @property
    def _given_late(self) -> bool:
        """Whether the report was given so late in a year that its review also tells of that one."""
        delivered, given = self.title.delivered, self.years.given
        return delivered is not None and delivered.month >= LATE and given != self.years.review

    def _faults(self, block: Block, now: Period | None) -> Period | None:
        """The last of several years, where a paragraph tells what is wrong today: `目前还存在不少问题`."""
        several = now is not None and now.start < now.end
        today = several and _FAULTY.match(self.text, *block.sentences[block.first])
        return single(self.years.review) if today else None

    def _wrong_from(self, block: Block, now: Period | None, *, goes_on: bool) -> int | None:
        """Where a paragraph of several years comes to what is wrong today: `同时，我们也清醒地看到：…`.

        `goes_on` tells whether the paragraph before did; its points may stand in those after it: `一是…`.
        """
        if now is None or now.start == now.end:
            return None
        if goes_on and _POINT.match(self.text, *block.span):
            return block.span.start
        return next((start for start, end in block.sentences if _AWARE.match(self.text, start, end)), None)

    def _runs_over(self, frame: Frame, block: Block, now: Period | None) -> Period | None:
        """The several years that the heading names beside one, where a paragraph tells how they went.

        `（五）城镇化率从2020年的53%提升到2025年的57%，零售总额年均增长3.7%。`
        """
        many = next((period for period in frame.back if period.end > period.start), None)
        one = many is not None and now == single(many.end) and now in frame.back
        if many is None or not one:
            return None
        said = self.text[block.span.start : block.span.end]
        risen = re.search(rf"[从由]{many.start - 1}年", said)
        signs = re.findall(rf"[从由比较]{many.start - 1}年|年均|每年", said) if risen else ()
        return many if len(signs) >= _AGAIN else None

    def _sums_up(self, frame: Frame, opening: Opening, many: Period | None) -> bool:
        """Whether the paragraphs that follow tell of all years again: `五年新建公路930公里`."""
        if many is None:
            return False
        spans = (span for block in frame.blocks for span in block.sentences if span.start > opening.span.end)
        said = (_ALL_YEARS.match(self.text, *span) for span in spans)
        return sum(m is not None and han_number(m[1]) == many.end - many.start + 1 for m in said) >= _AGAIN

    def plan(self, frame: Frame, start: int, rule: str, period: Period | None = None) -> Iterator[Turn]:
        """The turns of a plan from `start` on; `period` if the sentence that opens it says its years."""
        now = period or (frame.ahead[0] if frame.ahead else self.planned)
        yield Turn(start, Role.PLAN, now, rule)
        for block in frame.blocks:
            for place, span in enumerate(block.sentences):
                if span.start <= start or not self.openings.may_turn(span, place == block.first):
                    continue
                opening = self.openings.read(span, place == block.first)
                shifted = self._looked_ahead(opening) or self._then_of_year(frame, opening)
                if shifted and shifted != now:
                    now = shifted
                    yield Turn(span.start, Role.PLAN, now, "opening-years")
            if now and now.start < now.end and block.span.start > start and self._announces_year(block):
                now = single(self.years.plan)
                yield Turn(block.sentences[-1].start, Role.PLAN, now, "opening-years")

    def _announces_year(self, block: Block) -> bool:
        """Whether a paragraph without figures ends by saying that what follows is to be done in the year."""
        if block.headings or _FIGURES.search(self.text, *block.span):
            return False
        last = block.sentences[-1]
        return _THIS_YEAR_FOLLOWS.search(self.text, *last) is not None

    def _looked_ahead(self, opening: Opening) -> Period | None:
        """The years that the plan is about from here on, where the opening tells."""
        openings = self.openings
        if openings.targets(opening):
            return openings.planned(opening)
        if opening.first and _FIRST_OF_TERM.match(self.text, opening.at, opening.span.end):
            return single(self.years.plan)
        time = opening.time
        if time is None or opening.side is not Role.PLAN or not opening.first:
            return None
        if _OF_ALL.match(self.text, time.end, opening.span.end):
            return None  # 今明两年，我国将结束过渡期: not what is planned here
        if _ONWARDS.match(self.text, time.end):
            return None
        period = period_of(time, Role.PLAN, self.years)
        if time.kind in (Kind.YEAR, Kind.RELATIVE) and period != single(self.years.plan):
            return None
        return period if openings.declared(opening) or openings.shall(opening) else None

    def _then_of_year(self, frame: Frame, opening: Opening) -> Period | None:
        """The year, where the heading announces it behind several: its targets may not say it again."""
        if len(frame.ahead) < 2:
            return None
        year = single(self.years.plan)
        announced = year in frame.ahead[1:] and (self._of_year(opening) or self.openings.aims_at(opening))
        return year if announced else None

    def _of_year(self, opening: Opening) -> bool:
        """Whether a paragraph opens with the year of the plan: `今年预期…`, `为“七五”开好头，今年…`."""
        start = _GOOD_START.match(self.text, opening.at, opening.span.end)
        time = self.openings.time_at(start.end(), opening.span.end) if start else opening.time
        if not opening.first or time is None or _ONWARDS.match(self.text, time.end):
            return False
        return period_of(time, Role.PLAN, self.years) == single(self.years.plan)


def _tells_faults(heading: str) -> bool:
    """Whether a heading speaks only of what is wrong: `二、存在的问题和我们的认识`."""
    return _FAULTS.search(heading) is not None and _MENDED.search(heading) is None


def _section_on_faults(block: Block, level: int | None) -> int | None:
    """The level of the heading under which it is told what is wrong, from this paragraph on."""
    for heading in block.headings:
        if level is not None and heading.level <= level:
            level = None
        if _tells_faults(heading.text):
            level = heading.level
    return level


def single(year: int | None) -> Period | None:
    """A year as a period; None for an unknown one."""
    return None if year is None else Period(start=year, end=year)
