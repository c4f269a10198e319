"""Which years does a number describe? A ladder: its own clause, its sentence, its paragraph, its part."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xhreport.binding.clauses import Clause, Slot
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import RATIOS, Reading
from xhreport.binding.states import SPENT, Described, narrowed
from xhreport.binding.timed import Timed
from xhreport.binding.words import BASE
from xhreport.models import Basis, Measure, Period, Role
from xhreport.periods import TERM, Anchor, Kind, han_number

_GROWN = re.compile(
    r"(?:同期)?的?(?:[一二三四五六七八九十\d]+年)?(?:年?平?均|平均每年|每年平均)?(?:增长|下降|提高|递增)?"
)
_PACE = re.compile(r"的(?:增长)?(?:速度|增速|增幅|水平|幅度)")
_GREW_ALONE = re.compile(  # 年分别增长17%和
    r"[，,\s]*(?:年|当年)?(?:分别)?(?:实际|净)?(?:增长|下降|递增|提高)了?(?:[\d.]+[%％](?:以上|左右)?[、和])*"
)
_OF_ONE_YEAR = 60  # percent; what grew by more did so over several years
_LONG_AGO = re.compile(r"\s*[与同和跟](?:解放前|建国前|改革开放前|改革前|战前|历史上?最)[^，]{0,10}相?比")
_FAR = 40
_TIMES_THOSE = re.compile(  # of a sum of years: 是“十二五”时期的4倍, 比“十五”期间增长51%
    r"[^。；，]{0,2}，(?:[^。；，]{2,14}[\d.]+(?:(?:[%％]|倍|个百分点)，|[^。；，]{1,4}，(?=分别)))?(?:分别)?(?:是|为|相当于|达到)"
    r"(?:“[一-鿿]{2,3}”(?:时期|期间)?|前五年|上一?个?五年|过去五年|前[一二三四五]年)的?[\d.]+倍"
    r"|[^。；，]{0,2}，(?:分别)?[比较](?:“[一-鿿]{2,3}”(?:时期|期间)|前五年|上一?个?五年)"
    r"(?:累计|总共|共|净)?(?:增|减|下降|提高|翻|多|少)"
)
_TIMES_THAT = re.compile(  # of one year: 投资56亿元，是2015年的2.1倍; 总产150万吨，比2012年增加56万吨
    r"[^。；，]{0,2}，(?:分别)?(?:(?:是|为|相当于|达到)(?:\d{4}|[一二][九〇○零][^，]{2})年[末底]?的?[\d.]+倍"
    r"|[比较](?:\d{4}|[一二][九〇○零][^，]{2})年[末底]?(?:实际|净)?(?:增|减|提|上升|下降|高|低|翻))"
)
_YEARLY = r"(?:年均|年平均|平均每年|每年平均)(?:递增|增长|增加|提高|增幅|增速)(?:达到?|为)?"
_AND_AVERAGE = re.compile(  # 财政收入5亿元，增长25%，年均增长22%
    rf"(?:以上|左右)?，{_YEARLY}(?P<rate>\d+(?:\.\d+)?)[%％]"
)
_PACED_AFTER = re.compile(rf"[^。；，]{{0,2}}，(?:[^。；，\d]{{0,6}}增长[\d.]+[%％]，)?{_YEARLY}[\d.]")
_INVESTED = ("投资", "投资额", "投资总额")
_AND_SINCE = re.compile(  # 增长18%，比2000年增长1.2倍
    r"(?:以上|左右)?，[比较](?P<year>\d{4})年[末底]?(?:实际|净)?(?:增长|增加|翻|提高)"
)
_TIMES = re.compile(r"的(?:[\d.]+|[一二两三四五六七八九十]+)多?倍")
_OF_PLAN = re.compile(r"[，、 ]*(?:占|为|是|相当于|(?:超额)?完成)[^，]{0,8}(?:计划|规划|目标|任务)的")
_RECOVERED = ("恢复到", "恢复至")
_EQUALS = ("是", "为", "相当于", "等于")
_FIVE_BEFORE = re.compile(r"(?:是|为|相当于|等于)(?:上一?个?五年|前五年|上届政府?)的?$")
_YEARS_AGO = re.compile(  # 每百户有电视机59台，五年前只有17台
    r"(?:^|而|但)(?P<count>[两三四五六七八九十])年(?:以)?前(?:这一?[个项]?(?:数字|数量|比例|比重|指标))?(?:还|仅|只|才)?(?:为|是|有|只有|仅有)$"
)
_AVERAGE_OVER = re.compile(
    r"(?<![后头第.\d一二三四五六七八九十])(?P<first>前)?(?P<count>[两三四五六七八九十]|\d{1,2})年来?"
    r"(?P<average>[^，、\d]{0,8}?(?:平均|年均))?(?:累计)?(?(average)|(?(first)(?!))(?=(?:增长|提高|提升|上升|下降|降低)(?!之?后)))"
)
_OF = re.compile(r"[^，；、]{0,14}的(?:[\d.%％]+[、和及与])*")  # and 2019年的112%和108%
_IN_TURN = re.compile(  # 2016年至2018年，产值分别达到1亿元、2亿元、3亿元; not 城镇、农村收入分别增长
    r"(?:(?!(?:以来|[、和与及；。])).)*分别(?!为?[一-鿿]*[、和与及][一-鿿])"
)
_FROM = re.compile(r"[由从][^，；。]*$")
_SHARE_OF = re.compile(r"(?:[制持定]在|恢复到|相当于|等于|[为占是])$")
_SHARE_OF_ITS = re.compile(rf"{_SHARE_OF.pattern}|(?:超过|低于|高于|少于|[到至])$")
_RUNNING = re.compile(r"年\s*[到至]")
_WITHIN_YEAR = re.compile(  # 由年初的4.2%降至
    r"[由从](?:年初|上半年|年中|[一二三1-3]季度|[\d一二三四五六七八九十]+月)"
)
_NOW = re.compile(  # 2012年只有12家，现在已有156家
    r"[，；。](?:而|但|到|截至)?(?:现在|目前|如今|现如今|眼下)"
)
_TODAY = re.compile(  # 截至目前，全镇有党员940名
    r"(?:[一-鿿]{1,2}是|[—\s])*(?:截[至止]到?|[到至]|直到)?(?:目前|现在|如今|眼下)(?:为止)?，"
)
_SHALL = re.compile(r"(?<![重主需])要|年内|不[低少高]于|不超过|力争|确保|争取")
_RISEN = re.compile(r"跃居|跃升|升至|升到|上升到|提升到|晋升|跻身|进入|跨入")  # a place that was reached
_LEFT = ("剩余", "其余", "余下", "尚有", "仍有")  # what was left at the end of the years
_BRACKET = re.compile("[（()）]")
_SEGMENT_ENDS = ("；", ";")
_YEAR_BEFORE = frozenset({Kind.RELATIVE, Kind.PREVIOUS})


def _last_of(years: Period) -> Period:
    return Period(start=years.end, end=years.end)


def _first_term(part: Period) -> Period:
    """The five years that are meant where a plan is of more: `今后十年…，五年投资2.6万亿元`."""
    return Period(start=part.start, end=min(part.end, part.start + TERM - 1))


class Years(NamedTuple):
    """The years of a number, and where they were said: clause, sentence, paragraph or part."""

    period: Period | None
    source: str
    each: bool = False  # whether it was so in each of them: 连续三年增长8%以上

    @property
    def said(self) -> bool:
        """Whether the text says them nearer than its part does."""
        return self.source != "part"


class Ladder:
    """Finds the years of each slot of a sentence, from left to right."""

    def __init__(
        self,
        text: str,
        start: int,
        times: Sequence[Timed],
        paragraph: Period | None,
        anchor: Anchor,
        lexicon: Lexicon,
    ) -> None:
        self._text, self._start, self._times = text, start, times
        self._paragraph, self._anchor, self._lexicon = paragraph, anchor, lexicon
        self._level: Period | None = None  # the years of the last level
        self._last: Period | None = None  # the years of the last number
        self._listed_in = -1  # the clause it stands in, if it tells a state
        self._stood_in = -1  # the clause of the last level of those that are there: 有网点58个，市场98个
        self._done_in = -1  # the clause of the last level that tells what was done
        self._sums = False  # whether the list tells sums: 累计接待游客…，旅游收入…
        self._over = False  # whether the list tells what was done over years: 五年新增…，完成…
        self._paced: bool | None = None  # whether only averages were told of how things grew
        self._dated: tuple[int, Timed] | None = None  # the clause of the last level, if it names its year
        self._opened: Period | None = None  # the earlier year of 由2002年的A提高到2007年的B
        self._closed: Period | None = None  # the later one

    def base(self, slot: Slot) -> Timed | None:
        """What the number is compared with, where its own words name a year."""
        left, right = self._start + slot.before_start, slot.quantity.start
        named = (t for t in reversed(self._times) if t.base and left <= t.mention.start < right)
        return next((t for t in named if not self._rival(t, slot)), None)

    def year_of_base(self, base: Timed) -> Period:
        """The year of what a number is compared with: 去年同期 of the year reviewed is the one before it."""
        review, year = self._anchor.review, base.period
        same = base.mention.kind is Kind.RELATIVE and self._anchor.role is Role.REVIEW
        if same and review and year.start == year.end == review:
            return Period(start=review - 1, end=review - 1)
        return year

    def compared(self, slot: Slot, *, opening: bool = False) -> Period | None:
        """What the sentence as a whole is compared with: `1986年同1978年相比，…`.

        The first of `由A提高到B` is of any year that was compared with: `比2000年增加1.3倍，由2亿吨…`.
        """
        for t in self._times:
            named = t.base and (t.alone or opening) and t.mention.kind not in _YEAR_BEFORE
            named = named and (t.alone or not self._text.endswith(_EQUALS, 0, t.mention.start))
            if named and t.mention.end <= slot.quantity.start:
                return t.period if t.alone else Period(start=t.period.end, end=t.period.end)
        return None

    @property
    def since_long_ago(self) -> bool:
        """Whether the sentence compares all that it tells with a time long past: `与解放前相比，…`."""
        return _LONG_AGO.match(self._text, self._start) is not None

    @property
    def plans(self) -> bool:
        """Whether the part looks ahead."""
        return self._anchor.role is Role.PLAN

    @property
    def plans_term(self) -> bool:
        """Whether the part plans several years."""
        part = self._anchor.part
        return self._anchor.role is Role.PLAN and part is not None and part.start < part.end

    @property
    def rise(self) -> Period | None:
        """From which year to which the last `由A提高到B` ran, where both are named."""
        if self._opened is None or self._closed is None or self._opened.end >= self._closed.end:
            return None
        return Period(start=self._opened.end, end=self._closed.end)

    def words(self, slot: Slot) -> str:
        """The words of the text before a number, times and all."""
        return self._text[self._start + slot.before_start : slot.quantity.start]

    def of_last_year(self, slot: Slot) -> bool:
        """Whether a growth in a review of several years is one of its last, as another stands beside it.

        `增长18%，比2000年增长1.2倍`; `增长25%，年均增长22%`, but not `增长1.7倍，年均增长22%`, which
        is what five such years make.
        """
        part, after = self._anchor.part, self._text[slot.quantity.right : slot.quantity.right + _FAR]
        if part is None or "累计" in self.words(slot) or self._over:
            return False
        since = _AND_SINCE.match(after)
        if since:
            return int(since["year"]) >= part.start - 1
        average = _AND_AVERAGE.match(after)
        if average is None or slot.quantity.dimension != "percent":
            return False
        rate = Decimal(average["rate"])
        whole = ((1 + rate / 100) ** (part.end - part.start + 1) - 1) * 100
        return abs(slot.quantity.value - rate) < abs(slot.quantity.value - whole)

    def grown_that_year(self, slot: Slot, reading: Reading) -> Period | None:
        """The year of the level just told, where a review of several years tells how it grew in it.

        `年均增长18%，2007年达到860亿元，增长22%`; `2007年底达到860亿元，年增长22%`
        """
        part = self._anchor.part
        if self._dated is None or part is None or part.start == part.end or self.plans:
            return None
        clause, said = self._dated
        plain = reading.measure is Measure.GROWTH and slot.quantity.dimension == "percent"
        plain = plain and slot.clause == clause + 1 and said.period.end <= part.end
        if not plain or _GREW_ALONE.fullmatch(self.words(slot)) is None:
            return None
        return said.period if slot.quantity.value < _OF_ONE_YEAR else None

    def years(
        self, slot: Slot, clause: Clause, reading: Reading, name: str, *, acts: bool, stands: bool
    ) -> Years:
        """The years of a slot, and where they were said.

        `acts` tells whether its name begins with what was done: 新建, 投入; `stands`, whether what
        is told as done tells how things stand: 普及了义务教育.
        """
        then = self._years_ago(slot) or self._multiplied_then(slot)
        if then:
            return Years(then, "clause")
        own, governing = self._own(slot, clause), self._governing(slot)
        that_year = self.grown_that_year(slot, reading)
        if that_year:
            return Years(that_year, "clause")
        if reading.opens:
            return Years(self._opening(slot, own, governing), "clause" if own else "part")
        level = reading.measure is Measure.LEVEL
        turn = self._in_turn(own or governing, slot)
        if turn:
            self._last, self._level = turn, turn if level else self._level
            return Years(turn, "clause" if own else "sentence")
        context, source = self._spoken_of(slot, clause, reading, own, governing, acts=acts)
        if context is None:
            return Years(None, source)
        shared = self._shared(slot, context, own, name, acts=acts) if level else None
        if self._ranks_what_was_told(slot, reading, own):
            shared = self._level
        if shared:
            return Years(shared, source)
        running = own is not None and own.mention.kind is Kind.RUNNING
        if context.start == context.end:
            period = _last_of(context)
        else:
            number = self._described(slot, reading, name, own or governing, acts, stands, running)
            period = narrowed(context, number, self._lexicon)
        self._last = period
        if level:
            self._level = period
            dated = own is not None and own.mention.kind is Kind.YEAR and own.period.start == own.period.end
            self._dated = (slot.clause, own) if own and dated else None
            self._listed_in, self._done_in = (-1, slot.clause) if acts else (slot.clause, self._done_in)
        return Years(period, source, running)

    def _years_ago(self, slot: Slot) -> Period | None:
        """The year so many years before the last that is told: `五年前只有17台`."""
        words = self.words(slot)
        ago = _YEARS_AGO.search(words) if "年" in words else None
        last = self._anchor.part.end if self._anchor.part else self._anchor.review
        if ago is None or last is None:
            return None
        year = last - han_number(ago["count"].replace("两", "二"))
        return Period(start=year, end=year)

    def _multiplied_then(self, slot: Slot) -> Period | None:
        """The years of what is multiplied: `是1978年0.6亿元的14倍`, `是“十一五”期间210亿元的2.7倍`."""
        if not _TIMES.match(self._text, slot.quantity.right):
            return None
        words = self.words(slot)
        own = next((t for t in reversed(self._times) if t.mention.end <= slot.quantity.left), None)
        if own and own.mention.start >= self._start + slot.before_start:
            is_that = self._text.endswith(_EQUALS, 0, own.mention.start)
            return (
                own.period
                if is_that and not self._text[own.mention.end : slot.quantity.left].strip("的 ")
                else None
            )
        part = self._anchor.part
        if part is None or part.start == part.end or not _FIVE_BEFORE.search(words):
            return None
        return Period(start=part.start - TERM, end=part.start - 1)

    def _ranks_what_was_told(self, slot: Slot, reading: Reading, own: Timed | None) -> bool:
        """Whether a rank is that of the level just told: `累计造林30万亩、居全省首位`."""
        told = self._last is self._level and own is None and not reading.closes
        told = told and _RISEN.search(self.words(slot)) is None
        return reading.measure is Measure.RANK and told and not reading.rest.strip("、，均都也 ")

    def _described(
        self, slot: Slot, reading: Reading, name: str, said: Timed | None,
        acts: bool, stands: bool, running: bool,
    ) -> Described:  # fmt: skip
        """A number with all that tells a state reached from what was done over time."""
        several = said is not None and not said.mention.closing
        part = self._anchor.part
        return Described(
            slot,
            reading,
            name,
            acts=acts,
            stands=stands,
            words=self.words(slot),
            bound=self._text[slot.quantity.left : slot.quantity.start],
            role=self._anchor.role,
            several=several,
            spanned=several and said is not None and said.mention.kind is Kind.YEAR,
            running=running,
            part=part,
            term=part is not None and part.start < part.end,
            over=self._over,
            sums=self._sums,
            today=_TODAY.match(self._text, self._start, slot.quantity.start) is not None,
        )

    def _spoken_of(
        self, slot: Slot, clause: Clause, reading: Reading,
        own: Timed | None, governing: Timed | None, *, acts: bool,
    ) -> tuple[Period | None, str]:  # fmt: skip
        """The years that the words around a slot speak of, and where they say them."""
        context, source = self._context(slot, reading, own, governing)
        said = own or governing
        acts = acts and not self.words(slot).endswith(_LEFT)
        part = self._anchor.part
        summed = said is not None and own is None and acts and "累计" in self.words(slot)
        if summed and said and part and said.mention.closing and said.period.end == part.end:
            context = part  # 到2002年底，…，累计核销坏账87亿元
        context = part if source == "paragraph" and self._sums_up(slot, context, acts=acts) else context
        over = governing and own is None and self._of_term(slot, reading, governing, acts=acts)
        context = part if over else context
        if reading.measure in (Measure.GROWTH, Measure.CHANGE) and not over:
            self._paced = reading.basis is Basis.ANNUAL_AVERAGE and self._paced is not False
        context = self._widened(context, slot, clause, reading, own)
        if governing and own is None and not over:
            context = self._summed(context, slot, governing)
        named = own is not None and own.period.start < own.period.end
        averaged = None if named else self._last_years(slot, context)
        return (averaged, "clause") if averaged else (context, source)

    def _sums_up(self, slot: Slot, context: Period | None, *, acts: bool) -> bool:
        """Whether a sum is of all the years, though a sentence before told how they ended.

        `到2016年末，产值达到80亿元。投资累计完成210亿元。`
        """
        part = self._anchor.part
        ended = part is not None and part.start < part.end and context == _last_of(part)
        spent = acts or slot.quantity.dimension == "money"
        return ended and spent and not self.plans and "累计" in self.words(slot)

    def _of_term(self, slot: Slot, reading: Reading, then: Timed, *, acts: bool) -> bool:
        """Whether a sentence that opens with the last of several years goes on to all of them.

        Its averages show it, or its sums: `2020年，产值达到300亿元，年均增长7%；能耗累计下降16%；…`.
        """
        part = self._anchor.part
        if (
            part is None
            or self._anchor.role is Role.PLAN
            or then.period != _last_of(part)
            or part == then.period
        ):
            return False
        words = self.words(slot)
        moved = reading.measure in (Measure.GROWTH, Measure.CHANGE) and reading.basis is None
        if "全年" in words or "当年" in words or BASE in slot.before:
            return False
        if "累计" in words:
            return self._last is not None and (moved or acts or slot.quantity.dimension == "money")
        return moved and self._paced is True

    def _shared(
        self, slot: Slot, context: Period, own: Timed | None, name: str, *, acts: bool
    ) -> Period | None:
        """The years a level has from another: a sum compared with one, a part, a gap, one of a list."""
        after = self._text[slot.quantity.right : slot.quantity.right + _FAR]
        if _TIMES_THOSE.match(after) and (sum_of := self._like_those(slot, context)):
            self._level = sum_of
            return sum_of  # 投资400亿元，是“十二五”时期的4倍
        point = slot.quantity.dimension == "point"
        if own is None and not acts and not point and _TIMES_THAT.match(after):
            return Period(start=context.end, end=context.end)
        if own:
            return None
        if point:
            return self._last if context.start < context.end else context
        spans = acts or self._over or self._sums or not name.endswith(_INVESTED)
        if not spans and _PACED_AFTER.match(after) and not self.plans and self._governing(slot) is None:
            return _last_of(context)  # 固定资产投资60亿元，年均增长22%
        if self._of_what_was_done(slot, name):
            return self._level
        whole = slot.before.lstrip("，、 ").startswith("其中")
        if not acts and self._stands_beside(slot):
            self._stood_in = slot.clause
            return self._level
        listed = not slot.opens and slot.before.lstrip()[:1] == "、" and self._listed_in == slot.clause
        listed = listed and "累计" not in slot.before
        had = whole or slot.before.strip().startswith(("有", "共有", "拥有", "现有"))
        self._stood_in = slot.clause if had and not acts else self._stood_in
        return self._level if (whole or listed) and not acts else None  # 企业超过2400家、院所30余家

    def _like_those(self, slot: Slot, context: Period) -> Period | None:
        """The several years of a sum that is compared with one, those after the plan that is named."""
        if context.start < context.end:
            return context
        right = slot.quantity.right
        near = (t for t in self._times if right <= t.mention.start < right + _FAR)
        plan = next((t.period for t in near if t.mention.kind is Kind.ERA), None)
        if plan is None or plan.end + TERM != context.end:
            return None
        return Period(start=plan.end + 1, end=context.end)

    def _of_what_was_done(self, slot: Slot, name: str) -> bool:
        """Whether a number is a share or the cost of what was just told as done.

        `撤并公司10万家，占总数的三分之一`, `引进项目1608个、总投资1.6万亿元`,
        `五年累计完成产值30亿元，完成“十五”计划的110%`
        """
        if self._done_in == slot.clause and name.endswith(SPENT):
            return True
        if self._over and _OF_PLAN.fullmatch(slot.before):
            return True
        share = slot.before.lstrip("，、 ").startswith("占") and self._level is self._last
        return share and (self._done_in >= 0 or self._over)

    def _stands_beside(self, slot: Slot) -> bool:
        """Whether a number goes on with those that are there: `有网点58个，市场98个`."""
        last = self._level is not None and self._level is self._last
        follows = (
            slot.opens
            and self._stood_in == slot.clause - 1
            and self._text[self._start + slot.before_start - 1] in "，,"
        )
        counts = slot.quantity.dimension not in (*RATIOS, "point", "money")
        return last and follows and counts and not slot.after.strip() and "累计" not in slot.before

    def _widened(
        self, context: Period | None, slot: Slot, clause: Clause, reading: Reading, own: Timed | None
    ) -> Period | None:
        """The part's years where the words speak of several (五年累计, 年均); a multiple has its level's."""
        words = self.words(slot)
        over = self._lexicon.over_years.search(words) if "年" in words else None
        self._over = over is not None or (self._over and clause.mark in "，,")
        self._sums = "累计" in words or (self._sums and clause.mark in "，,")
        if slot.quantity.dimension == "multiple" and reading.measure is Measure.LEVEL and self._level:
            return self._level
        part = self._anchor.part
        if over and not own:
            context = _first_term(part) if part and over[0].startswith(("五", "5")) else part or context
            context = self._so_many(over[0], reading) or context
        if part and context and self._anchor.role is Role.PLAN and "累计" in words:
            context = part if part.start <= context.start == context.end == part.end else context
        average = reading.basis is Basis.ANNUAL_AVERAGE and not (own and own.mention.count)
        if average and context and context.start == context.end:
            return self._averaged(context)
        return context

    def _so_many(self, years: str, reading: Reading) -> Period | None:
        """The last years over which a thing changed, where only one is reviewed: `五年净减少90万亩`."""
        part, moved = self._anchor.part, reading.measure is Measure.CHANGE
        if not moved or part is None or part.start < part.end or self._anchor.role is Role.PLAN:
            return None
        count = han_number(years[0].replace("两", "二")) if not years[0].isdigit() else int(years[0])
        return Period(start=part.end - count + 1, end=part.end)

    def _summed(self, context: Period | None, slot: Slot, since: Timed) -> Period | None:
        """The years of a sum from the year that an earlier clause tells: `2017年开工，累计投资2亿元`."""
        part = self._anchor.part
        single = since.mention.kind is Kind.YEAR and since.period.start == since.period.end
        single = single and not since.mention.closing
        if not single or part is None or self._anchor.role is Role.PLAN or "累计" not in self.words(slot):
            return context
        return Period(start=since.period.start, end=max(part.end, since.period.end))

    def _last_years(self, slot: Slot, context: Period | None) -> Period | None:
        """The years of an average over a number of them, up to those spoken of: `两年平均增长5%`."""
        words = self.words(slot)
        m = _AVERAGE_OVER.search(words) if "年" in words else None
        until = self._last or (context if self._anchor.role is not Role.PLAN else None)
        if m is None or until is None or (self._anchor.role is Role.PLAN and not m["average"]):
            return None
        return Period(start=until.end - han_number(m["count"].replace("两", "二")) + 1, end=until.end)

    def _averaged(self, year: Period) -> Period:
        """The years of an average where only one is named: to a year ahead, else those of the part.

        A report of a single year that speaks of an average means the five years of its plan.
        """
        part = self._anchor.part
        if part is None or year.end < part.start:
            return year
        if self._anchor.role is Role.PLAN and year.end > part.end:
            return Period(start=part.start, end=year.end)
        if year.end > part.end and part.start < part.end:
            return Period(start=year.end - part.end + part.start, end=year.end)  # of five years to this one
        ended = part.start == part.end == year.end and part.end % 5 == 0
        five = ended and self._anchor.role is not Role.PLAN
        return Period(start=part.end - 4, end=part.end) if five else part

    def _own(self, slot: Slot, clause: Clause) -> Timed | None:
        """The year that the clause itself names for the number."""
        left = self._start + clause.start
        for t in reversed(self._times):
            compared = (t.base and not self._rival(t, slot)) or self._multiplied(t, slot)
            if compared or not left <= t.mention.start < slot.quantity.start:
                continue
            if t.leading or t.mention.start >= self._start + slot.before_start:
                return t
        return None

    def _rival(self, t: Timed, slot: Slot) -> bool:
        """Whether the number is what the year that is compared with had: `低于1985年增长44.6%的速度`."""
        between = self._text[t.mention.end : slot.quantity.left]
        return _GROWN.fullmatch(between) is not None and _PACE.match(slot.after) is not None

    def _multiplied(self, t: Timed, slot: Slot) -> bool:
        """Whether the number is a share or a multiple of what that year had: `占上年收入的5%`."""
        between = self._text[t.mention.end : slot.quantity.left].strip()
        if slot.quantity.dimension == "multiple":
            return between == "的"
        before = self._text[self._start : t.mention.start]
        if _FROM.search(before):
            return False  # 由1978年的5%下降到去年的3%
        of = (_SHARE_OF if between.startswith("的") else _SHARE_OF_ITS).search(before)
        return slot.quantity.dimension in RATIOS and of is not None and _OF.fullmatch(between) is not None

    def _governing(self, slot: Slot) -> Timed | None:
        """The year at the head of an earlier clause; over a semicolon, only that of the first."""
        end = slot.quantity.start
        for t in reversed(self._times):
            if not t.leading or t.base or t.mention.end > end:
                continue
            if self._text.endswith(_RECOVERED, 0, t.mention.start) and self._multiplied(t, slot):
                continue  # 恢复至2019年同期水平的81%
            between = self._text[t.mention.end : end]
            bracket = _BRACKET.search(between)
            if bracket and bracket[0] in "）)":
                continue  # 产值23亿元（2012年22亿元），增长8%
            if not any(mark in between for mark in _SEGMENT_ENDS):
                return t
            if t.heads and not self._left_behind(t, end):
                return t
        return None

    def _left_behind(self, then: Timed, end: int) -> bool:
        """Whether a plan has gone on from a year: `去年流转率34%，今年提高到40%；…面积12万亩`."""
        part = self._anchor.part
        past = self._anchor.role is Role.PLAN and part is not None and then.period.end < part.start
        ahead = (t for t in self._times if then.mention.end < t.mention.start < end and not t.base)
        return past and part is not None and any(t.period.start >= part.start for t in ahead)

    def _since_then(self, then: Timed, slot: Slot) -> bool:
        """Whether a number tells what has become of a year that is named before it."""
        return _NOW.search(self._text, then.mention.end, slot.quantity.start) is not None

    def _past_it(self, then: Timed, slot: Slot) -> bool:
        """Whether a plan goes on to what shall be: `去年签约的38个项目，年内开工率要达到80%`."""
        part = self._anchor.part
        past = self._anchor.role is Role.PLAN and part is not None and then.period.end < part.start
        return past and _SHALL.search(self.words(slot)) is not None

    def _context(
        self, slot: Slot, reading: Reading, own: Timed | None, governing: Timed | None
    ) -> tuple[Period | None, str]:
        if reading.closes:
            self._closed = self._closed or (own.period if own else None)
            if own is None and self._opened and self._closed:
                return self._closed, "sentence"
        if own:
            return own.period, "clause"
        if governing and (self._since_then(governing, slot) or self._past_it(governing, slot)):
            return self._anchor.part, "part"
        if governing:
            return governing.period, "sentence"
        return (self._paragraph, "paragraph") if self._paragraph else (self._anchor.part, "part")

    def _in_turn(self, said: Timed | None, slot: Slot) -> Period | None:
        """Of as many years as a list has numbers, the number's own: `2016年和2017年分别为9%和8%`."""
        if said is None or slot.listed < 2:
            return None
        if len(said.each) == slot.listed:
            return said.each[slot.nth]
        first, last = said.period.start, said.period.end
        if last - first + 1 != slot.listed or said.mention.kind is not Kind.YEAR:
            return None
        if _IN_TURN.match(self._text, said.mention.end, slot.quantity.start) is None:
            return None
        return Period(start=first + slot.nth, end=first + slot.nth)

    def _opening(self, slot: Slot, own: Timed | None, governing: Timed | None) -> Period | None:
        """The earlier year of `由A提高到B`: as named, else the one before the years spoken of."""
        if own and not own.leading:
            self._opened = own.period
        earlier = self._opened or self.compared(slot, opening=True)
        if earlier:
            return earlier
        said = own or governing
        review = self._anchor.review
        if self._anchor.role is Role.PLAN and review and said and said.period.end > review:
            return Period(start=review, end=review)  # 到2020年，由8.7万元提高到12万元
        context = said.period if said else self._paragraph or self._anchor.part
        if context and _WITHIN_YEAR.search(self.words(slot)):
            return Period(start=context.end, end=context.end)
        part = self._anchor.part
        if said and part and self._anchor.role is Role.REVIEW and context == _last_of(part):
            context = part  # of five years, 2007年由第六位上升到第三位
        if said and context and self._runs(said):
            return Period(start=context.start, end=context.start)
        return None if context is None else Period(start=context.start - 1, end=context.start - 1)

    def _runs(self, said: Timed) -> bool:
        """Whether years are said as running from the first to the last: `从1978年到1982年`."""
        m = said.mention
        return (
            m.kind is Kind.YEAR
            and said.period.start < said.period.end
            and _RUNNING.search(self._text, m.start, m.end) is not None
        )

    def deadline(self, slot: Slot, clause: Clause) -> bool:
        """Whether the number is to be reached by the end of a plan, or by a year beyond its part's."""
        said = self._own(slot, clause) or self._governing(slot)
        part = self._anchor.part
        if said is None or part is None:
            return False
        ends = said.mention.closing and said.mention.kind is Kind.ERA
        until = self._text[said.mention.start - 1] == "到" and part.start < part.end == said.period.end
        return ends or (self._anchor.role is Role.PLAN and (part.end < said.period.end or until))
