"""Which years do the words of a sentence tell for a number? Its own, a governing one, one compared with."""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS
from xhreport.binding.phrases.clauses import Clause, Slot
from xhreport.binding.years.timed import Timed
from xhreport.models import Period, Role
from xhreport.periods import TERM, Anchor, Kind, han_number

_GROWN = re.compile(
    r"(?:同期)?的?(?:[一二三四五六七八九十\d]+年[间内中里来]?)?(?:年?平?均|平均每年|每年平均)?(?:增长|下降|提高|递增)?"
)
_PACE = re.compile(r"的(?:增长)?(?:速度|增速|增幅|水平|幅度)")
_LONG_AGO = re.compile(
    r"\s*(?:[自从]?(?:全国|全省)?(?:解放|建国|新中国成立)以[来后]，"
    r"|[与同和跟](?:解放前|建国前|改革开放前|改革前|战前|历史上?最)[^，]{0,10}相?比)"
)
_TIMES = re.compile(r"的(?:[\d.]+|[一二两三四五六七八九十]+)多?倍")
_RECOVERED = ("恢复到", "恢复至")
_EQUALS = ("是", "为", "相当于", "等于")
_ROSE_FROM = re.compile("(?:已经?|就|又|才|便)?[由从](?:现有的|原来的)?")
_FIVE_YEARS = re.compile("(?<!前)五年(?!前|计划|规划|以前)|(?<!“)(?<!前)5年(?!前)")
_FIVE_BEFORE = re.compile(r"(?:是|为|相当于|等于)(?:上一?个?五年|前五年|上届政府?)的?$")
_YEARS_AGO = re.compile(  # 每百户有电视机59台，五年前只有17台
    r"(?:^|而|但)(?P<count>[两三四五六七八九十])年(?:以)?前(?:这一?[个项]?(?:数字|数量|比例|比重|指标))?(?:还|仅|只|才)?(?:为|是|有|只有|仅有)$"
)
_ONLY_THEN = re.compile(  # 五年前全省只有高速公路135公里
    r"^(?:[全我本][国省市区县州])?(?P<count>[两三四五六七八九十])年(?:以)?前(?:[^，、\d的]{0,8}?)(?:只|仅|还|才)(?:有|是|占)?[^，、\d的]{0,10}$"
)
_ONCE = re.compile(r"\s*(?P<count>[两三四五六七八九十])年(?:以)?前，")  # 五年前，8个县中有6个吃补贴
_OF = re.compile(r"[^，；、]{0,14}的(?:[\d.%％]+[、和及与])*")  # and 2019年的112%和108%
_IN_TURN = re.compile(  # 2016年至2018年，产值分别达到1亿元、2亿元、3亿元; not 城镇、农村收入分别增长
    r"(?:(?!(?:以来|[、和与及；。])).)*分别(?!为?[一-鿿]*[、和与及][一-鿿])"
)
_FROM = re.compile(r"[由从][^，；。]*$")
_SHARE_OF = re.compile(r"(?:[制持定]在|恢复到|相当于|等于|[为占是])$")
_SHARE_OF_ITS = re.compile(rf"{_SHARE_OF.pattern}|(?:超过|低于|高于|少于|[到至])$")
_PORTION_OF = re.compile("(?:不[到足及]|[仅只]及|约为|接近|超过|达到)$")  # 不到上年的三分之一
_RUNNING = re.compile(r"年\s*[到至]")
_NOW = re.compile(  # 2012年只有12家，现在已有156家
    r"[，；。](?:而|但|到|截至)?(?:现在|目前|如今|现如今|眼下)"
)
_SHALL = re.compile(r"(?<![重主需])要|年内|不[低少高]于|不超过|力争|确保|争取")
_BRACKET = re.compile("[（()）]")
_TOLD_THEN = re.compile(
    r"[^，。；—中\d]{0,24}，(?:早|也|都|均|已经?|就|则|将|可|要|须|力争|争取|计划|预计|必须)*[在于到]"
)
_DOUBLED = re.compile(r"[末底]?的?[^，；。]{0,6}翻[^，；。]{0,4}番")
_DONE_THEN = re.compile(  # 早在2016年就已经开工, 已于2016年10月全部建成
    r"(?:\d{1,2}月(?:\d{1,2}日)?)?[年月底末初中份]*(?:就|才|便|即|已经?|全部|陆续|正式|全面|相继|先后|基本|如期|按期|提前|顺利)*"
    r"(?:建成|开工|动工|投产|竣工|完工|通车|投用|投入|交付|启用|通过验收|确定|建设完成)"
)
_SO_MANY = re.compile(r"了?近?约?[\d一二两三四五六七八九十百千]+[\d.万亿]*[亩个家座套公条平处户人]")
_THROUGH = ("经过", "通过")  # 经过去年的清理，停建项目184个: what a plan tells of what has come
_ONWARDS = re.compile(  # 从去年7月起试行，共有2万户参加
    r"(?:[一二三四五六七八九十\d]+月[份底初]?)?(?:起|开始)"
)
_STRIVEN = re.compile("[；;，,](?:但|而)?(?:经过|历经)(?:这|近)?[四五]年[^，；]{0,8}，")
_SEGMENT_ENDS = ("；", ";")
_YEAR_BEFORE = frozenset({Kind.RELATIVE, Kind.PREVIOUS})


class Dates:
    """The years that a sentence tells, as each of its numbers sees them."""

    def __init__(self, text: str, start: int, times: Sequence[Timed], anchor: Anchor) -> None:
        self._text, self._start, self._times, self._anchor = text, start, times, anchor

    def words(self, slot: Slot) -> str:
        """The words of the text before a number, times and all."""
        return self._text[self._start + slot.before_start : slot.quantity.start]

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
        """What the sentence as a whole is compared with: `2016年同2010年相比，…`.

        The first of `由A提高到B` is of any year that was compared with: `比2000年增加1.3倍，由2亿吨…`.
        """
        for t in reversed(self._times):  # 2005年比2000年，…；而2006年比2005年，…
            named = t.base and (t.alone or opening) and t.mention.kind not in _YEAR_BEFORE
            named = named and (t.alone or not self._text.endswith(_EQUALS, 0, t.mention.start))
            if named and t.mention.end <= slot.quantity.start and not self._doubled_before(t, slot):
                return t.period if t.alone else Period(start=t.period.end, end=t.period.end)
        return None

    def _doubled_before(self, t: Timed, slot: Slot) -> bool:
        """Whether only another thing has doubled since: `生产总值比1980年翻两番；财政收入8亿元，增长9%`."""
        doubled = _DOUBLED.match(self._text, t.mention.end)
        return doubled is not None and "；" in self._text[doubled.end() : slot.quantity.start]

    def rose_in(self, own: Timed, slot: Slot) -> bool:
        """Whether a year in mid-clause is the one in which a rise ended: `去年由52%提高到54%`."""
        one = not own.leading and own.period.start == own.period.end
        led = _ROSE_FROM.match(self._text, own.mention.end) if one else None
        return led is not None and led.end() == slot.quantity.left

    def rose_from(self, own: Timed) -> bool:
        """Whether several years are those from which it rose: `由“六五”时期的5.1%提高到8%`."""
        m = own.mention
        return self._text.startswith("的", m.end) and self._text.endswith(("由", "从"), 0, m.start)

    @property
    def speaks_of_term(self) -> bool:
        """Whether the paragraph speaks of all five years up to the end of the sentence."""
        begun = self._text.rfind("\n", 0, self._start) + 1
        stop = self._text.find("。", self._start)
        return _FIVE_YEARS.search(self._text, begun, stop if stop > 0 else len(self._text)) is not None

    @property
    def since_long_ago(self) -> bool:
        """Whether the sentence tells how all changed since long ago: `与解放前相比，…`, `解放以来，…`."""
        return _LONG_AGO.match(self._text, self._start) is not None

    def own(self, slot: Slot, clause: Clause) -> Timed | None:
        """The year that the clause itself names for the number."""
        left = self._start + clause.start
        for t in reversed(self._times):
            compared = (t.base and not self._rival(t, slot)) or self._multiplied(t, slot)
            if compared or not left <= t.mention.start < slot.quantity.start:
                continue
            if t.leading or t.mention.start >= self._start + slot.before_start:
                return t
        return None

    def governing(self, slot: Slot) -> Timed | None:
        """The year at the head of an earlier clause; over a semicolon, only that of the first."""
        end = slot.quantity.start
        for t in reversed(self._times):
            if not (t.leading or self._looks_back(t)) or t.base or t.mention.end > end:
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

    def striven(self, slot: Slot) -> bool:
        """Whether the sentence has come to the end of its years: `有780万人；经过五年苦干，减少到336万`."""
        return _STRIVEN.search(self._text, self._start, slot.quantity.start) is not None

    def years_ago(self, slot: Slot) -> Period | None:
        """The year so many years before the last that is told: `五年前只有17台`."""
        words = self.words(slot)
        ago = (_YEARS_AGO.search(words) or _ONLY_THEN.search(words)) if "年" in words else None
        told = any(t.mention.start < slot.quantity.start for t in self._times)
        ago = ago or (None if told else _ONCE.match(self._text, self._start))
        last = self._anchor.part.end if self._anchor.part else self._anchor.review
        if ago is None or last is None:
            return None
        year = last - han_number(ago["count"].replace("两", "二"))
        return Period(start=year, end=year)

    def multiplied_then(self, slot: Slot) -> Period | None:
        """The years of what is multiplied: `是1978年0.6亿元的14倍`, `是“十一五”期间210亿元的2.7倍`."""
        if not _TIMES.match(self._text, slot.quantity.right):
            return None
        words = self.words(slot)
        own = next((t for t in reversed(self._times) if t.mention.end <= slot.quantity.left), None)
        if own and own.mention.start >= self._start + slot.before_start:
            between = self._text[own.mention.end : slot.quantity.left].strip("的 ")
            is_that = not between and self._text.endswith(_EQUALS, 0, own.mention.start)
            return own.period if is_that else None
        part = self._anchor.part
        if part is None or part.start == part.end or not _FIVE_BEFORE.search(words):
            return None
        return Period(start=part.start - TERM, end=part.start - 1)

    def done_then(self, slot: Slot) -> Period | None:
        """When that was done which the number counts, told behind it: `20个项目，已于2016年建成`."""
        right = slot.quantity.right
        t = next((t for t in self._times if t.mention.start >= right), None)
        if t is None or t.base or t.period.start != t.period.end:
            return None
        told = _TOLD_THEN.fullmatch(self._text, right, t.mention.start)
        done = _DONE_THEN.match(self._text, t.mention.end) if told else None
        other = done and _SO_MANY.match(self._text, done.end())  # 定植5000亩，到2000年建成2万亩
        return t.period if done and not other else None

    def in_turn(self, said: Timed | None, slot: Slot) -> Period | None:
        """Of as many years as a list has numbers, the number's own: `2016年和2017年分别为9%和8%`."""
        if said is None or slot.listed < 2:
            return None
        if len(said.each) == slot.listed:
            return said.each[slot.nth]
        first, last = said.period.start, said.period.end
        if last - first + 1 != slot.listed or said.mention.kind not in (Kind.YEAR, Kind.EARLIER):
            return None
        if _IN_TURN.match(self._text, said.mention.end, slot.quantity.start) is None:
            return None
        return Period(start=first + slot.nth, end=first + slot.nth)

    def runs(self, said: Timed) -> bool:
        """Whether years are said as running from the first to the last: `从1978年到1982年`."""
        m = said.mention
        return (
            m.kind is Kind.YEAR
            and said.period.start < said.period.end
            and _RUNNING.search(self._text, m.start, m.end) is not None
        )

    def since_then(self, then: Timed, slot: Slot) -> bool:
        """Whether a number tells what has become of a year that is named before it."""
        return _NOW.search(self._text, then.mention.end, slot.quantity.start) is not None

    def past_it(self, then: Timed, slot: Slot) -> bool:
        """Whether a plan goes on to what shall be: `去年签约的38个项目，年内开工率要达到80%`."""
        part = self._anchor.part
        past = self._anchor.role is Role.PLAN and part is not None and then.period.end < part.start
        return past and _SHALL.search(self.words(slot)) is not None

    def renewed(self, slot: Slot, clause: Clause) -> bool:
        """Whether a sentence tells a year anew after a comparison: `…比2020年增长24%；2025年产茶…`."""
        said = self.own(slot, clause) or self.governing(slot)
        based = [t for t in self._times if t.base and said and t.mention.end <= said.mention.start]
        if said is None or not based:
            return False
        between = self._text[based[-1].mention.end : said.mention.start]
        return any(mark in between for mark in _SEGMENT_ENDS)

    def deadline(self, slot: Slot, clause: Clause) -> bool:
        """Whether the number is to be reached by the end of a plan, or by a year beyond its part's."""
        said = self.own(slot, clause) or self.governing(slot)
        part = self._anchor.part
        if said is None or part is None:
            return False
        ends = said.mention.closing and said.mention.kind is Kind.ERA
        until = self._text[said.mention.start - 1] == "到" and part.start < part.end == said.period.end
        return ends or (self._anchor.role is Role.PLAN and (part.end < said.period.end or until))

    def _looks_back(self, t: Timed) -> bool:
        """Whether a plan tells through what, or since when, that came of which it speaks."""
        part = self._anchor.part
        if self._anchor.role is not Role.PLAN or part is None or t.period.end >= part.start:
            return False
        since = self._text.endswith(("从", "自"), 0, t.mention.start)
        since = since and _ONWARDS.match(self._text, t.mention.end) is not None
        return since or self._text.endswith(_THROUGH, 0, t.mention.start)

    def _left_behind(self, then: Timed, end: int) -> bool:
        """Whether a part has come from a year to its own: `去年流转率34%，今年提高到40%；…面积12万亩`.

        `1990年相当于全省的78%，1995年只相当于69%；农民人均纯收入比全省低280元`, in a review of 1995.
        """
        part = self._anchor.part
        if part is None or self._anchor.role is Role.OTHER:
            return False
        own = part.start if self._anchor.role is Role.PLAN else part.end
        since = (t for t in self._times if then.mention.end < t.mention.start < end and not t.base)
        return then.period.end < own and any(t.period.start >= own for t in since)

    def _rival(self, t: Timed, slot: Slot) -> bool:
        """Whether the number is what the year that is compared with had: `没有达到2015年增长12%的速度`."""
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
        portion = slot.quantity.dimension == "fraction" or slot.quantity.unit == "成"
        if portion and _PORTION_OF.search(before):
            return self._text[t.mention.end : slot.quantity.start] == "的"
        of = (_SHARE_OF if between.startswith("的") else _SHARE_OF_ITS).search(before)
        return slot.quantity.dimension in RATIOS and of is not None and _OF.fullmatch(between) is not None
