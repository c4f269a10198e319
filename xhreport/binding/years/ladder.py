"""Which years does a number describe? A ladder: its own clause, its sentence, its paragraph, its part."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xhreport.binding.measures import RATIOS, Reading
from xhreport.binding.phrases.clauses import Clause, Slot
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BASE
from xhreport.binding.years.averages import (
    YEARLY,
    averaged,
    first_term,
    last_of,
    last_years,
    of_last_year,
    so_many,
    summed,
    summed_after,
    sums_up,
    yearly_after,
)
from xhreport.binding.years.dated import Dates
from xhreport.binding.years.rises import Rise
from xhreport.binding.years.states import SPENT, Described, narrowed
from xhreport.binding.years.timed import Timed
from xhreport.models import Basis, Measure, Period, Role
from xhreport.periods import TERM, Anchor, Kind, year_number

_GREW_ALONE = re.compile(  # 年分别增长17%和
    r"[，,\s]*(?:年|当年)?(?:分别)?(?:实际|净)?(?:增长|下降|递增|提高)了?(?:[\d.]+[%％](?:以上|左右)?[、和])*"
)
_OF_ONE_YEAR = 60  # percent; what grew by more did so over several years
_FAR = 40
_TIMES_THOSE = re.compile(  # of a sum of years: 是“十二五”时期的4倍, 比“十五”期间增长51%
    r"[^。；，]{0,2}，(?:[^。；，]{2,14}[\d.]+(?:(?:[%％]|倍|个百分点)，|[^。；，]{1,4}，(?=分别)))?(?:分别)?(?:是|为|相当于|达到)"
    r"(?:“[一-鿿]{2,3}”(?:时期|期间)?|前五年|上一?个?五年|过去五年|前[一二三四五]年)的?[\d.]+倍"
    r"|[^。；，]{0,2}，(?:分别)?[比较](?:“[一-鿿]{2,3}”(?:时期|期间)|前五年|上一?个?五年)"
    r"(?:累计|总共|共|净)?(?:增|减|下降|提高|翻|多|少)"
)
_YEAR = r"(?:\d{4}|[一二][九〇○零][^，]{2})"
_IN_YEAR = rf"{_YEAR}年[末底]?"
_EACH_GREW = re.compile(r"[，, ]*分别(?:[比较]上年|同比)")  # 2015年70亿元，2016年81亿元，分别比上年增长…
_MEANWHILE = re.compile(r"[，, ]*(?:而|但|可)?是?(?:在此|在)?同期(?!相比|水平|的)")
_GROUNDED = re.compile(  # 在2000年的基础上再翻一番
    rf"在(?P<year>{_YEAR})年的?基础之?上再?[翻增]"
)
_TIMES_THAT = re.compile(  # of one year: 投资56亿元，是2015年的2.1倍; 投资56亿元、增长31%，比“九五”末增长2倍
    r"(?:[^。；，]{0,2}(?:[、，](?:[比较]上年|同比)?增长[\d.]+[%％])?，(?:分别|均|都)?"
    r"|、[^。；，\d、]{1,12}[\d.]+[^。；，、\d]{1,5}，分别)"
    rf"(?:(?:是|为|相当于|达到){_IN_YEAR}的?[\d.]+倍"
    rf"|[比较](?:{_IN_YEAR}|“[一-鿿]{{1,2}}五”(?:时期)?期?末)(?:实际|净)?(?:增|减|提|上升|下降|高|低|翻))"
)
_PACED_AFTER = re.compile(rf"[^。；，]{{0,2}}，(?:[^。；，\d]{{0,6}}增长[\d.]+[%％]，)?{YEARLY}[\d.]")
_INVESTED = ("投资", "投资额", "投资总额")
_OF_PLAN = re.compile(r"[，、 ]*(?:占|为|是|相当于|(?:超额)?完成)[^，]{0,8}(?:计划|规划|目标|任务)的")
_AGAINST_PLAN = re.compile(  # 比规划目标3000亿元, and by how much it was passed: 超过100亿元
    r"[比较][^，、；]{0,12}?(?:计划|规划|预算|目标|预期|设想)(?:目标|数)?的?"
    r"(?:[^，、；]{2,14}(?:超[过出额]?|[多少]出?)了?)?$"
    r"|超[过出]?了?(?:原定?|年初|年度|既定|规定)*(?:计划|规划|预算|目标|任务)[^，、；]{0,20}$"
)
_TOTALS = re.compile(  # 从2012年到2016年五年的产量合计，粮食为…
    r"(?:[^，。；]{0,14}，)?[^，。；]{0,16}年[^，。；\d]{2,12}(?:合计|总计|累计)(?:起来)?[，：]"
)
_TODAY = re.compile(  # 截至目前，全镇有党员940名
    r"(?:[一-鿿]{1,2}是|[—\s])*(?:截[至止]到?|[到至]|直到)?(?:目前|现在|如今|眼下)(?:为止)?，"
)
_ARRIVES = re.compile(r"[^，。]{0,8}(?:经过|通过)[^，。]{0,6}年的?[^，。]{0,6}(?:努力|奋斗|建设|发展)")
_NOW = re.compile(r"(?<![与比同较占从由跟])(?:目前|现在)(?!的)|到[目现][前在]为止")
_RISEN = re.compile(r"跃居|跃升|升至|升到|上升到|提升到|晋升|跻身|进入|跨入")  # a place that was reached
_BUILT = re.compile(  # 五年内进行建设的电站，装机5万千瓦以上的有8座
    r"(?:期间|时期|时间)?[里内间中以之]*，?(?:[全我本][国省市区县州])?(?:要|将|计划)?(?:进行|开始|继续|陆续|动工|开工|着手|新)*"
    r"(?:建设|施工|兴建|兴修|新建|改建|扩建|修建|开工)(?:[和、并](?:建设|施工|新建|改建|扩建|完工|建成))?的(?=..)"
)
_HAD = re.compile(r"[已现共]有[一-鿿]{0,8}$")  # 今年6月已有分社300个，社员8万人
_BECAME_OF = re.compile("用于|投向|投入|进入|转入|纳入|列入|来自|属于|通过|得到|实现|获得")
"""How a share of what was just told goes on: `下岗职工达27万人，90%以上进入再就业服务中心`."""
_MAKES_UP = re.compile(r"(?:其中)?(?!人均)[一-鿿]{2,8}占(?:了|到)?")
_AHEAD = re.compile(  # what ends what a plan tells of a year past
    r"[；;]|要(?![求素])|必须|应[当该]?|须|力争|争取|确保|努力|(?<!比)计划|打算|今年|明年|年内|年底前|将|再(?!次)|继续|使|目标|基[础数]之?上|达到?(?!了)[^，]*以上|现在|目前"
)
_IN_IT = re.compile(r"当年|(?<![一二两三四五六七八九十\d])年内")
_CAME_TO = ("发展到", "增加到", "扩大到", "增至", "增长到")  # 贸易中心发展到418个，集市2.7万个
_LEFT = ("剩余", "其余", "余下", "尚有", "仍有")  # what was left at the end of the years


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
        *,
        since: bool,
    ) -> None:
        self.dates = Dates(text, start, times, anchor)
        self.rise = Rise(self.dates, None if since else paragraph, anchor)
        self._text, self._start, self._times = text, start, times
        self._paragraph, self._anchor, self._lexicon = paragraph, anchor, lexicon
        self._arrives = _ARRIVES.match(text, start) is not None
        self.today = _TODAY.match(text, start) is not None  # whether the sentence tells how things stand now
        self.whole: Period | None = None  # the years of that of which a list tells the parts
        self._level: Period | None = None  # the years of the last level
        self._last: Period | None = None  # the years of the last number
        self._past: tuple[Slot, Period] | None = None  # the last number of a plan that its clause dates back
        self._listed_in = -1  # the clause it stands in, if it tells a state
        self._stood_in = -1  # the clause of the last level of those that are there: 有网点58个，市场98个
        self._done_in = -1  # the clause of the last level that tells what was done
        self._sums = False  # whether the list tells sums: 累计接待游客…，旅游收入…
        self._totals = _TOTALS.match(text, start) is not None  # whether its head says that all are sums
        self._over = False  # whether the list tells what was done over years: 五年新增…，完成…
        self._paced: bool | None = None  # whether only averages were told of how things grew
        self._parted_in = -2  # the clause of the last part of what grew over years
        self._grown_over: Period | None = None  # the years over which the last growth before a level ran
        self._dated: tuple[int, Timed] | None = None  # the clause of the last level, if it names its year
        self._row: list[Period] = []  # the years of the last levels, each of which names its own
        self._row_grew = False  # whether a list tells how much each of them grew
        self._summed: dict[str, Period] = {}  # of which several years each sum is

    @property
    def plans(self) -> bool:
        """Whether the part looks ahead."""
        return self._anchor.role is Role.PLAN

    @property
    def plans_term(self) -> bool:
        """Whether the part plans several years."""
        part = self._anchor.part
        return self._anchor.role is Role.PLAN and part is not None and part.start < part.end

    def averaged_over(self, period: Period, found: Years) -> Period:
        """The years of an average that goes on from one before it: `其中一产年均增长5%，二产增长13%`."""
        one = period.start == period.end and found.source in ("sentence", "paragraph", "part")
        return averaged(period, self._anchor) or period if one else period

    def in_last_year(self, slot: Slot) -> bool:
        """Whether a growth in a review of several years is of the last, as what stands behind it shows."""
        words, part = self.dates.words(slot), self._anchor.part
        if part is None or "累计" in words or self._over:
            return False
        after = self._text[slot.quantity.right : slot.quantity.right + _FAR]
        rate = slot.quantity.value if slot.quantity.dimension == "percent" else Decimal(0)
        return of_last_year(rate, after, part)

    def grown_that_year(self, slot: Slot, reading: Reading) -> Period | None:
        """The year of the level just told, where a review of several years tells how it grew in it.

        `年均增长18%，2007年达到860亿元，增长22%`; `2007年底达到860亿元，年增长22%`
        """
        part = self._anchor.part
        if self._dated is None or part is None or part.start == part.end or self.plans:
            return None
        clause, said = self._dated
        if said.mention.kind is not Kind.YEAR:
            return None
        plain = reading.measure is Measure.GROWTH and slot.quantity.dimension == "percent"
        plain = plain and slot.clause == clause + 1 and said.period.end <= part.end
        if not plain or _GREW_ALONE.fullmatch(self.dates.words(slot)) is None:
            return None
        return said.period if slot.quantity.value < _OF_ONE_YEAR else None

    def _against_earlier(self, slot: Slot, own: Timed | None) -> Period | None:
        """The year of the level just told, where what follows is held against one before it.

        `财政收入2001年1000万元，比2000年增加300万元`; `周转天数去年是143天，比前年慢了19天`
        """
        if self._dated is None or own is not None or slot.clause != self._dated[0] + 1:
            return None
        base, said = self.dates.base(slot), self._dated[1].period
        held = base is not None and self.dates.words(slot).lstrip("，, ").startswith(("比", "较"))
        return said if base and held and base.period.end < said.start else None

    def _then(self, slot: Slot, reading: Reading, own: Timed | None) -> Period | None:
        """The years that the words next to a number leave no doubt about: `五年前只有17台`."""
        then = self.dates.years_ago(slot) or self.dates.multiplied_then(slot)
        grown = None if then else self.grown_that_year(slot, reading)
        self._paced = False if grown else self._paced
        then = then or grown or self._against_earlier(slot, own)
        level = own is None and reading.measure is Measure.LEVEL
        return then or (self.dates.done_then(slot) if level else None)

    def _alike(self, slot: Slot, reading: Reading, own: Timed | None, name: str) -> Period | None:
        """The years of a number that words tie to those of numbers before it.

        `五年间占用菜地2100亩，同期新开发的只有900亩`; each of as many as have just been told with
        their years: `2015年70亿元，2016年81亿元，分别比上年增长9%和15%`; a share of a sum of several
        years: `五年累计投资412亿元，比前五年增长一倍，其中能源占38%`.
        """
        words = self.dates.words(slot)
        if slot.nth == 0 and slot.listed > 1:
            self._row_grew = _EACH_GREW.match(words) is not None
        if reading.measure is Measure.GROWTH and slot.listed == len(self._row) > 1 and self._row_grew:
            return self._row[slot.nth]
        if own or self._last is None:
            return None
        if slot.quantity.dimension in RATIOS and slot.before.rstrip("约近了").endswith("占"):
            return self._summed.get(name.partition("占")[2].removesuffix("比重"))
        if _MEANWHILE.match(words) is None:
            return None
        rise = self.rise.years
        rose = Period(start=rise.start + 1, end=rise.end) if rise and rise.end == self._last.end else None
        return self._last if self._last.start < self._last.end else rose

    def _this_year(self, slot: Slot, governing: Timed | None) -> Period | None:
        """The year of a plan, where words say that it is meant: `当年定植5000亩，到2000年建成2万亩`."""
        part = self._anchor.part
        one = self.plans and part is not None and part.start == part.end
        if not one or part is None or (governing and governing.period.end < part.start):
            return None  # 去年在建项目156个，当年完成投资19亿元
        return part if _IN_IT.search(self.dates.words(slot)) else None

    def years(
        self, slot: Slot, clause: Clause, reading: Reading, name: str, *, acts: bool, stands: bool
    ) -> Years:
        """The years of a slot, and where they were said.

        `acts` tells whether its name begins with what was done: 新建, 投入; `stands`, whether what
        is told as done tells how things stand: 普及了义务教育.
        """
        found = self._told(slot, clause, reading, name, acts=acts, stands=stands)
        period = found.period
        if reading.measure is Measure.LEVEL and period and period.start < period.end:
            self._summed[name] = period
        return found

    def _told(
        self, slot: Slot, clause: Clause, reading: Reading, name: str, *, acts: bool, stands: bool
    ) -> Years:
        own, governing = self.dates.own(slot, clause), self.dates.governing(slot)
        this_year = None if reading.opens else self._this_year(slot, governing)
        then = this_year or self._then(slot, reading, own) or self._alike(slot, reading, own, name)
        then = then or self._goes_on_from(slot, reading, own or governing, acts=acts)
        if then:
            return Years(then, "clause")
        if reading.opens:
            return Years(self.rise.opening(slot, own, governing), "clause" if own else "part")
        level = reading.measure is Measure.LEVEL
        turn = self.dates.in_turn(own or governing, slot)
        if turn:
            self._last, self._level = turn, turn if level else self._level
            return Years(turn, "clause" if own else "sentence")
        context, source = self._spoken_of(slot, clause, reading, own, governing, acts=acts)
        if context is None:
            return Years(None, source)
        self._past = (slot, context) if own and self._is_past(context) else None
        whole = None if own else self.whole
        shared = whole or self._shared(slot, context, own, name, acts=acts) if level else None
        if self._ranks_what_was_told(slot, reading, own):
            shared = self._level
        if shared:
            self._listed_in = slot.clause if level and not acts else self._listed_in  # 其中风电…、光伏…
            return Years(shared, source)
        running = own is not None and own.mention.kind is Kind.RUNNING
        said = own or governing
        totals = self._totals and level and slot.quantity.dimension not in RATIOS
        if totals or context.start == context.end or (said and said.summed):
            period = context
        else:
            number = self._described(slot, reading, name, said, acts, stands, running)
            period = narrowed(context, number, self._lexicon)
        self._last = period
        if reading.measure is Measure.GROWTH and reading.basis is None and period.start < period.end:
            self._grown_over = period
        if level:
            self._level = period
            dated = own is not None and own.period.start == own.period.end
            self._dated = (slot.clause, own) if own and dated else None
            self._row = [*self._row, period] if dated else []
            self._listed_in, self._done_in = (-1, slot.clause) if acts else (slot.clause, self._done_in)
        return Years(period, source, running)

    def _ranks_what_was_told(self, slot: Slot, reading: Reading, own: Timed | None) -> bool:
        """Whether a rank is that of the level just told: `累计造林30万亩、居全省首位`."""
        told = self._last is self._level and own is None and not reading.closes
        told = told and _RISEN.search(self.dates.words(slot)) is None
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
            words=self.dates.words(slot),
            bound=self._text[slot.quantity.left : slot.quantity.start],
            role=self._anchor.role,
            several=several,
            spanned=several and said is not None and said.mention.kind is Kind.YEAR,
            running=running,
            part=part,
            term=part is not None and part.start < part.end,
            over=self._over,
            sums=self._sums,
            paced=self._paced is True and not reading.rest.strip("、，"),
            built=several and said is not None and _BUILT.match(self._text, said.mention.end) is not None,
            arrives=self._arrives,
            today=self.today,
        )

    def _tells_of_now(self, slot: Slot) -> bool:
        """Whether a review that was given late tells how things stand: `目前，网点已占一半`."""
        anchor = self._anchor
        if not anchor.late or anchor.role is not Role.REVIEW or anchor.given == anchor.review:
            return False
        return _NOW.search(self._text, self._start, slot.quantity.start) is not None

    def _is_past(self, years: Period) -> bool:
        """Whether a plan looks back on the years."""
        part = self._anchor.part
        return self.plans and part is not None and years.end < part.start

    def _goes_on_from(self, slot: Slot, reading: Reading, said: Timed | None, *, acts: bool) -> Period | None:
        """The year that the clause before told of a plan's number: `增加值去年110亿元，增长16%，居第3位`."""
        if said or self._past is None:
            return None
        last, period = self._past
        between = self._text[last.quantity.right : slot.quantity.start]
        moved = reading.measure in (Measure.GROWTH, Measure.CHANGE)
        far = slot.clause - last.clause > 1 + moved
        ends = reading.opens or reading.closes or _AHEAD.search(between)
        if far or ends or (acts and not moved):
            self._past = None
            return None
        self._past = (slot, period)
        return period

    def _stands_to_this_day(self, governing: Timed, slot: Slot) -> bool:
        """Whether an earlier year only tells when it began: `1992年铺开的摊子，至今有烂尾楼12幢`."""
        part, since = self._anchor.part, self._text[governing.mention.end : slot.quantity.start]
        earlier = part is not None and governing.period.end < part.start
        return earlier and ("至今" in since or "迄今" in since)

    def _spoken_of(
        self, slot: Slot, clause: Clause, reading: Reading,
        own: Timed | None, governing: Timed | None, *, acts: bool,
    ) -> tuple[Period | None, str]:  # fmt: skip
        """The years that the words around a slot speak of, and where they say them."""
        context, source = self._context(slot, reading, own, governing)
        context = (None if own else self._grows_again(reading, governing)) or context
        context = (None if own else self._grew_in_part(slot, reading)) or context
        said = own or governing
        words, part = self.dates.words(slot), self._anchor.part
        acts = acts and not words.endswith(_LEFT)
        cleared = said is not None and own is None and acts and "累计" in words
        if cleared and said and part and said.mention.closing and said.period.end == part.end:
            context = part  # 到2002年底，…，累计核销坏账87亿元
        spends = source == "paragraph" and (acts or slot.quantity.dimension == "money")
        context = part if spends and sums_up(words, context, self._anchor) else context
        over = governing and own is None and self._of_term(slot, reading, governing, acts=acts)
        context = part if over else context
        if reading.measure in (Measure.GROWTH, Measure.CHANGE) and not over:
            self._paced = reading.basis is Basis.ANNUAL_AVERAGE and self._paced is not False
        context = self._widened(context, slot, clause, reading, own)
        if governing and own is None and not over:
            context = summed(words, context, governing, self._anchor)
        named = own is not None and own.period.start < own.period.end
        until = self._last or (None if self.plans else context)
        last = None if named else last_years(words, until, self._anchor)
        return (last, "clause") if last else (context, source)

    def _grows_again(self, reading: Reading, governing: Timed | None) -> Period | None:
        """The years of a growth in a list that tells where each thing gets to before the next grows.

        `五年内粮食增长17%，到2022年达到390万吨，棉花增长25%，到2022年达到8万吨`
        """
        moved = reading.measure in (Measure.GROWTH, Measure.CHANGE) and reading.basis is None
        over = self._grown_over
        if governing is None or over is None or over.end != governing.period.end or not moved:
            return None
        reached = self._dated is not None and self._dated[1] == governing
        return over if reached and self._text[governing.mention.start - 1] == "到" else None

    def _grew_in_part(self, slot: Slot, reading: Reading) -> Period | None:
        """The years over which parts of what just grew did: `五年增长57%，其中农业增长22%，工业76%`."""
        moved = reading.measure is Measure.GROWTH and reading.basis is None and not self.dates.base(slot)
        if not moved or self._grown_over is None:
            return None
        begins = self.dates.words(slot).lstrip("，, ").startswith("其中")
        goes_on = self._parted_in == slot.clause - 1 and slot.opens
        if not begins and not goes_on:
            return None
        self._parted_in = slot.clause
        return self._grown_over

    def _of_term(self, slot: Slot, reading: Reading, then: Timed, *, acts: bool) -> bool:
        """Whether a sentence that opens with the last of several years goes on to all of them.

        Its averages show it, or its sums: `2020年，产值达到300亿元，年均增长7%；能耗累计下降16%；…`.
        """
        part = self._anchor.part
        if (
            part is None
            or self._anchor.role is Role.PLAN
            or then.period != last_of(part)
            or part == then.period
        ):
            return False
        words = self.dates.words(slot)
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
            self._stood_in = slot.clause if _HAD.search(slot.before) and not acts else self._stood_in
            return None
        if point:
            return self._last if context.start < context.end else context
        several = not self.plans and context.start < context.end
        yearly = yearly_after(after) and not self._over and "累计" not in self.dates.words(slot)
        summed_up = several and (yearly or summed_after(after))
        spans = acts or self._over or self._sums or not name.endswith(_INVESTED)
        paced = (
            not spans and _PACED_AFTER.match(after) and not self.plans and self.dates.governing(slot) is None
        )
        if summed_up or paced:  # 投资302亿元，增长55%，五年累计投资788亿元
            return last_of(context)  # 固定资产投资60亿元，年均增长22%
        if self._of_what_was_done(slot, name) or self._against_plan(slot):
            return self._level
        whole = slot.before.lstrip("，、 ").startswith("其中")
        if not acts and self._stands_beside(slot):
            self._stood_in = slot.clause
            return self._level
        listed = not slot.opens and slot.before.lstrip()[:1] == "、" and self._listed_in == slot.clause
        listed = listed and "累计" not in slot.before
        had = whole or slot.before.strip().startswith(("有", "共有", "拥有", "现有"))
        had = had or slot.before.rstrip().endswith(_CAME_TO)
        self._stood_in = slot.clause if had and not acts else self._stood_in
        return self._level if (whole or listed) and not acts else None  # 企业超过2400家、院所30余家

    def _against_plan(self, slot: Slot) -> bool:
        """Whether a number is the plan that the level just told is held against, or how far it passed it."""
        left = self._start + slot.before_start
        words = self._text[max(self._start, left - _FAR) : slot.quantity.start]
        return ("比" in words or "超" in words) and _AGAINST_PLAN.search(words) is not None

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
        `五年累计完成产值30亿元，完成“十五”计划的110%`,
        `从2011年到2015年，教育经费49亿元，占财政支出的24%`
        """
        if self._done_in == slot.clause and name.endswith(SPENT):
            return True
        if self._over and _OF_PLAN.fullmatch(slot.before):
            return True
        just_told = self._level is not None and self._level is self._last
        some = slot.opens and slot.quantity.dimension in RATIOS and not slot.before.strip("，、 其中有已")
        if some and just_told and _BECAME_OF.match(slot.after):
            return True  # 五年来下岗职工达27万人，90%以上进入再就业服务中心
        if self._over and just_told and _MAKES_UP.fullmatch(slot.before.strip("，、 ")):
            return True  # 五年累计投资402亿元，基础设施占46%
        share = slot.before.lstrip("，、 ").startswith("占") and just_told
        summed = self._level is not None and self._level.start < self._level.end
        summed = summed and "占比" not in slot.before  # 六年的经费49亿元，占全部经费的24%
        return share and (summed or self._done_in >= 0 or self._over)

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
        words = self.dates.words(slot)
        over = self._lexicon.over_years.search(words) if "年" in words else None
        self._over = over is not None or (self._over and clause.mark in "，,")
        self._sums = "累计" in words or (self._sums and clause.mark in "，,")
        multiple = slot.quantity.dimension == "multiple" and reading.measure is Measure.LEVEL
        named = own is not None and own.mention.start >= self._start + slot.before_start
        if multiple and self._level and not named:
            return self._level
        part = self._anchor.part
        if over and not own:
            ahead = self.plans and "连续" not in words
            term = first_term(part, ahead=ahead) if part else context
            context = term if over[0].startswith(("五", "5")) else part or context
            moved = reading.measure is Measure.CHANGE
            context = (so_many(over[0], self._anchor) if moved else None) or context
        if part and context and self._anchor.role is Role.PLAN and "累计" in words:
            context = part if part.start <= context.start == context.end == part.end else context
        average = reading.basis is Basis.ANNUAL_AVERAGE and not (own and own.mention.count)
        if average and context and context.start == context.end:
            grounded = self._grounded(slot)
            return (
                Period(start=grounded + 1, end=context.end) if grounded else averaged(context, self._anchor)
            )
        return context

    def _grounded(self, slot: Slot) -> int | None:
        """The year on which a plan builds for one further ahead: `在2000年的基础上再翻一番，年均增长7%`."""
        found = _GROUNDED.search(self._text, self._start, slot.quantity.start) if self.plans else None
        return year_number(found["year"]) if found else None

    def _context(
        self, slot: Slot, reading: Reading, own: Timed | None, governing: Timed | None
    ) -> tuple[Period | None, str]:
        closed = self.rise.closing(own) if reading.closes else None
        if closed:
            return closed, "sentence"
        if own:
            return own.period, "clause"
        if self.plans_term and "五年计划" in self.dates.words(slot):
            return self._anchor.part, "part"  # 超过五年计划规定的增长8%, 比上个五年计划增加6亿元
        part = self._anchor.part
        if part and part.start < part.end and self.dates.striven(slot):
            return part, "part"
        if governing and (
            self.dates.since_then(governing, slot)
            or self.dates.past_it(governing, slot)
            or self._stands_to_this_day(governing, slot)
        ):
            return self._anchor.part, "part"
        if governing:
            return governing.period, "sentence"
        if self._tells_of_now(slot):
            given = self._anchor.given
            return (Period(start=given, end=given) if given else None), "sentence"
        return (self._paragraph, "paragraph") if self._paragraph else (self._anchor.part, "part")
