"""Which years does a number describe? A ladder: its own clause, its sentence, its paragraph, its part."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from xhreport.binding.clauses import UNDERTAKEN, Clause, Slot, names_works
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import Reading
from xhreport.binding.words import BASE, FILL, GAP, TIME
from xhreport.models import Basis, Measure, Period, Role
from xhreport.periods import TERM, Anchor, Kind, Mention, resolve

_COMPARING = ("超过", "高于", "低于", "相当于", "多于", "少于", "优于", "快于", "是", "比", "较")
_ASIDE = re.compile(
    r"""以前 | 止 | (?:不变|可比|当年)?价 | [^，；。]*(?<!的)基础上(?=[^，]) | [^，；。\d]*基础上(?=[^，增])
      | (?:以?来的?|的)最 | (?:以?来)?的? (?:首次|首个|第一次|未[有遇见曾]|罕见|少有|超标)""",
    re.VERBOSE,
)
_GROUNDED = re.compile(r"[^，；。、\d一二三四五六七八九十百]{0,10}基础之?上(?=再?[增提降减压下上翻扩])")
_DOCUMENT = re.compile(r"[^，；。、：]{2,24}(?:意见|方案|规划|纲要|办法|细则|行动计划|任务|约束性指标)")
_SPENT = ("投资", "投资总额", "投资总规模", "投资规模", "总投资", "资金", "经费", "投入")
_SPENDING = re.compile(r"(?:投入|投资|支出|资金)[^占]*(?:占(?!.*(?:生产总值|GDP))|用于|投入)")
_GROWN = re.compile(r"(?:同期)?的?(?:年?平?均)?(?:增长|下降|提高)?")
_PACE = re.compile(r"的(?:增长)?(?:速度|增速|增幅|水平|幅度)")
_AVERAGED = re.compile(  # 五年平均, 年均输气量
    r"(?:[两三四五六]|(?<!\d)\d)年(?:来)?平均|(?:年均|年平均|平均每年|每年平均)(?!浓度|气温|值|降[雨水]|径流|PM|细颗|综合指数)"
)
_FROM_THEN = re.compile(r"(?:(?:开始|起)|[^，。；]{0,8}(?:提出|决定))[^。；]{0,12}")
_FAR = 40
_TIMES_THOSE = re.compile(  # of a sum of years: 是“十二五”时期的4倍, 相当于前五年的2.3倍
    r"[^。；，]{0,2}，(?:[^。；，]{2,14}[\d.]+[^。；，]{1,4}，)?(?:分别)?(?:是|为|相当于|达到)"
    r"(?:“[一-鿿]{2,3}”(?:时期|期间)?|前五年|上一?个?五年|过去五年|前[一二三四五]年)的?[\d.]+倍"
)
_OF_A_YEAR = re.compile(r"(?:[末底]|\d{4}年|上年|初)的$")
_RUNNING = re.compile(r"年\s*[到至]")
_OF_PLAN = ("首批", "第一批", "第二批", "重点", "国家级", "省级", "重大")
BELONGING = ("参加新型", "参加农村", "参加城", "参加基本", "跻身", "入围")
"""What tells how things stand though it is said as a deed: `80%的农民参加新型合作医疗`."""
_SEGMENT_ENDS = ("；", ";")
_FLOWS = ("支出", "收入", "经费", "产量", "产值")
ACCORDING = ("根据", "按照", "遵照", "围绕", "为了", "为实现", "锚定", "瞄准", "对照", "着眼")
"""Words that open an aim, whose year is not that of the numbers after it: `根据到2020年…的要求`."""
_YEAR_BEFORE = frozenset({Kind.RELATIVE, Kind.PREVIOUS})


class Timed(NamedTuple):
    """A mention with the years it means; `base` if something is compared with it."""

    mention: Mention
    period: Period
    base: bool
    leading: bool  # stands at the head of its clause, and governs what follows
    heads: bool  # stands in the first clause of its sentence
    alone: bool = False  # in a clause without numbers of its own


def timed(
    mentions: Sequence[Mention], mask: str, start: int, anchor: Anchor, clauses: Sequence[Clause]
) -> list[Timed]:
    """The mentions of a sentence that say a year, resolved."""
    result: list[Timed] = []
    for m in mentions:
        if m.kind is Kind.WITHIN or _is_aside(m, mask, start):
            continue
        period = _onwards(m, mask, start, anchor) or _from_then(m, result, mask, start) or resolve(m, anchor)
        counted = m.kind in (Kind.BACK, Kind.INSIDE)
        told = counted and result and m.start - result[-1].mention.end <= 1
        if period is None or told:  # 从1953年到1980年的二十八年中 says its years already
            continue
        result.append(_placed(m, period, mask, start, clauses))
    return result


def _onwards(m: Mention, mask: str, start: int, anchor: Anchor) -> Period | None:
    """The years from one named to the last that is reviewed: `2012年以来`."""
    since = m.kind is Kind.YEAR and mask.startswith("以来", m.end - start)
    if not since or m.first is None or anchor.review is None or m.first >= anchor.review:
        return None
    return Period(start=m.first, end=anchor.review)


def _from_then(m: Mention, before: Sequence[Timed], mask: str, start: int) -> Period | None:
    """A number of years from the one named before them on: `从2011年开始，计划用5年时间`."""
    if m.kind not in (Kind.AHEAD, Kind.INSIDE) or not before or m.count < 2:
        return None
    then = before[-1]
    if then.mention.kind is Kind.ERA and m.count == TERM and not then.base:
        return then.period  # “十一五”期间…；五年淘汰…
    single = then.mention.kind is Kind.YEAR and then.period.start == then.period.end
    if not single or _FROM_THEN.fullmatch(mask, then.mention.end - start, m.start - start) is None:
        return None
    return Period(start=then.period.end, end=then.period.end + m.count - 1)


def _placed(m: Mention, period: Period, mask: str, start: int, clauses: Sequence[Clause]) -> Timed:
    at, end = m.start - start, m.end - start
    clause = next(c for c in clauses if c.start <= at <= c.end)
    words = mask[clause.start : clause.end]
    head, alone = mask[clause.start : at].strip(FILL + GAP + '“"'), not clause.slots
    spans = period.start < period.end
    of = mask[end : end + 1] == "的" and mask[end + 1 : end + 2] != TIME  # but 从1979年到1982年的四年内
    attribute = of or (head.endswith(("由", "从")) and not spans)
    based = words.endswith(("基础上", "基础之上"))
    aim = alone and words.lstrip(FILL + GAP).startswith(ACCORDING)
    aside = attribute or based or aim or m.kind is Kind.RUNNING
    leading = not aside and (len(head) <= 3 or alone)
    base = mask[at] == BASE or head.endswith(_COMPARING) or _GROUNDED.match(mask, end) is not None
    return Timed(m, period, base, leading, clause.start == 0, alone)


def _is_aside(mention: Mention, mask: str, start: int) -> bool:
    """Whether words name a year but not that of a number: 2000年以前的贷款, “十三五”规划."""
    end = mention.end - start
    if mention.first != mention.last and mask[: mention.start - start].endswith(("（", "(")):
        return mask[end : end + 1] in ("）", ")")  # 修编总体规划（2018—2035年）
    document = mention.document or mask[end : end + 2] in ("规划", "纲要", "计划", "蓝图", "目标")
    undertaken = mention.kind is Kind.ERA and mask.endswith(UNDERTAKEN, 0, mention.start - start)
    if undertaken and names_works(mask, end):
        return True  # 建成“十三五”光伏电站
    if mention.kind is Kind.BACK and mask.startswith("最", end):
        return True  # 60年来最大的洪水
    if mention.kind is Kind.ERA and mask.startswith(_OF_PLAN, end):
        return True  # “十三五”首批试点
    if mention.kind is Kind.ERA and not document:
        document = mask[end - 1] not in "间期末" and _DOCUMENT.match(mask, end) is not None
    return _ASIDE.match(mask, end) is not None or (mention.kind is Kind.ERA and document)


def several_years(period: Period) -> bool:
    """Whether a period has more than one year."""
    return period.end > period.start


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
        self._stood: Period | None = None  # the year of the last level that told a state
        self._stood_in = -1  # the clause that it stood in, if it tells nothing done
        self._over = False  # whether the list tells what was done over years: 五年新增…，完成…
        self._opened: Period | None = None  # the earlier year of 由2002年的A提高到2007年的B
        self._closed: Period | None = None  # the later one

    def base(self, slot: Slot) -> Timed | None:
        """What the number is compared with, where its own words name a year."""
        left, right = self._start + slot.before_start, slot.quantity.start
        named = (t for t in reversed(self._times) if t.base and left <= t.mention.start < right)
        return next((t for t in named if not self._rival(t, slot)), None)

    def compared(self, slot: Slot, *, opening: bool = False) -> Period | None:
        """What the sentence as a whole is compared with: `1986年同1978年相比，…`.

        The first of `由A提高到B` is of any year that was compared with: `比2000年增加1.3倍，由2亿吨…`.
        """
        for t in self._times:
            named = t.base and (t.alone or opening) and t.mention.kind not in _YEAR_BEFORE
            if named and t.mention.end <= slot.quantity.start:
                return t.period if t.alone else Period(start=t.period.end, end=t.period.end)
        return None

    def words(self, slot: Slot) -> str:
        """The words of the text before a number, times and all."""
        return self._text[self._start + slot.before_start : slot.quantity.start]

    def years(self, slot: Slot, clause: Clause, reading: Reading, name: str, *, acts: bool) -> Years:
        """The years of a slot, and where they were said.

        `acts` tells whether its name begins with what was done: 新建, 投入.
        """
        own, governing = self._own(slot, clause), self._governing(slot)
        if reading.opens:
            return Years(self._opening(slot, own, governing), "clause" if own else "part")
        context, source = self._context(reading, own, governing)
        said = own or governing
        if said and acts and said.mention.closing and said.mention.kind is Kind.ERA:
            context = resolve(replace(said.mention, closing=False), self._anchor)  # done over all of it
        context = self._widened(context, slot, clause, reading, own)
        if context is None:
            return Years(None, source)
        bound = self._text[slot.quantity.left : slot.quantity.start]
        several = said is not None and not said.mention.closing
        spanned = several and said is not None and said.mention.kind is Kind.YEAR
        running = own is not None and own.mention.kind is Kind.RUNNING
        role, words = self._anchor.role, self.words(slot)
        part_of = own is None and slot.before.lstrip("，、 ").startswith("其中")
        after = self._text[slot.quantity.right : slot.quantity.right + _FAR]
        if several_years(context) and reading.measure is Measure.LEVEL and _TIMES_THOSE.match(after):
            self._level = context
            return Years(context, source)  # 投资400亿元，是“十二五”时期的4倍
        if part_of and self._stood and not acts and reading.measure is Measure.LEVEL:
            return Years(self._stood, source)  # the years of the whole
        listed = own is None and not slot.opens and slot.before.lstrip()[:1] == "、"
        if (
            listed
            and self._stood_in == slot.clause
            and self._stood
            and not acts
            and reading.measure is Measure.LEVEL
        ):
            return Years(self._stood, source)  # 企业超过2400家、院所30余家
        number = Described(
            slot, reading, name, acts, words, bound, role, several, spanned, running, self._over
        )
        period = narrowed(context, number, self._lexicon)
        if (
            own is None
            and self._last
            and slot.quantity.dimension == "point"
            and reading.measure is Measure.LEVEL
        ):
            return Years(self._last, source)  # a gap is one of what was told before it
        self._last = period
        if reading.measure is Measure.LEVEL:
            self._level = period
            self._stood = period
            self._stood_in = -1 if acts else slot.clause
        return Years(period, source, running)

    def _widened(
        self, context: Period | None, slot: Slot, clause: Clause, reading: Reading, own: Timed | None
    ) -> Period | None:
        """The part's years where the words speak of several (五年累计, 年均); a multiple has its level's."""
        over = self._lexicon.over_years.search(self.words(slot)) is not None
        self._over = over or (self._over and clause.mark in "，,")
        if slot.quantity.dimension == "multiple" and reading.measure is Measure.LEVEL and self._level:
            return self._level
        if over and not own:
            context = self._anchor.part or context
        average = reading.basis is Basis.ANNUAL_AVERAGE and not (own and own.mention.count)
        if average and context and context.start == context.end:
            return self._averaged(context)
        return context

    def _averaged(self, year: Period) -> Period:
        """The years of an average where only one is named: to a year ahead, else those of the part.

        A report of a single year that speaks of an average means the five years of its plan.
        """
        part = self._anchor.part
        if part is None:
            return year
        if self._anchor.role is Role.PLAN and year.end > part.end:
            return Period(start=part.start, end=year.end)
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
        """Whether the number tells how many times as large as in that year it is: `2005年的2.4倍`."""
        multiple = slot.quantity.dimension == "multiple"
        return multiple and self._text[t.mention.end : slot.quantity.left].strip() == "的"

    def _governing(self, slot: Slot) -> Timed | None:
        """The year at the head of an earlier clause; over a semicolon, only that of the first."""
        end = slot.quantity.start
        for t in reversed(self._times):
            if not t.leading or t.base or t.mention.end > end:
                continue
            between = self._text[t.mention.end : end]
            if t.heads or not any(mark in between for mark in _SEGMENT_ENDS):
                return t
        return None

    def _context(
        self, reading: Reading, own: Timed | None, governing: Timed | None
    ) -> tuple[Period | None, str]:
        if reading.closes:
            self._closed = self._closed or (own.period if own else None)
            if own is None and self._opened and self._closed:
                return self._closed, "sentence"
        if own:
            return own.period, "clause"
        if governing:
            return governing.period, "sentence"
        return (self._paragraph, "paragraph") if self._paragraph else (self._anchor.part, "part")

    def _opening(self, slot: Slot, own: Timed | None, governing: Timed | None) -> Period | None:
        """The earlier year of `由A提高到B`: as named, else the one before the years spoken of."""
        if own and not own.leading:
            self._opened = own.period
        earlier = self._opened or self.compared(slot, opening=True)
        if earlier:
            return earlier
        said = own or governing
        if (
            self._anchor.role is Role.PLAN
            and self._anchor.review
            and said
            and said.period.end > self._anchor.review
        ):
            return Period(start=self._anchor.review, end=self._anchor.review)
        context = said.period if said else self._paragraph or self._anchor.part
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


class Described(NamedTuple):
    """A number with all that tells a state reached from what was done over time."""

    slot: Slot
    reading: Reading
    name: str
    acts: bool  # the name begins with what was done: 新建, 投入
    words: str  # the words before the number
    bound: str  # those of them that bound it
    role: Role
    several: bool  # the sentence itself says the several years
    spanned: bool  # they are said as years: 从1979年到1981年
    running: bool  # it was so in each of them: 连续三年
    over: bool  # its list tells what was done over the years


def narrowed(period: Period, number: Described, lexicon: Lexicon) -> Period:
    """Of several years, those that the number describes: a state reached has the last."""
    last = Period(start=period.end, end=period.end)
    reading = number.reading
    if number.slot.quantity.dimension == "multiple" and reading.measure is Measure.LEVEL:
        reached = number.slot.before.rstrip("的" + FILL).endswith(("达到", "达"))
        return last if reached or _OF_A_YEAR.search(number.words) else period
    if number.running and reading.measure in (Measure.LEVEL, Measure.GROWTH):
        return period
    if period == last or reading.measure is Measure.RANK:
        return last
    each = number.words.startswith("每年") or _AVERAGED.search(number.words + number.name)
    if reading.measure is Measure.LEVEL and each:
        return period
    if reading.closes:
        return last
    if reading.measure in (Measure.GROWTH, Measure.CHANGE):
        return last if reading.basis is Basis.YOY else period
    held = reading.tail.first("hold")
    if held or "控制" in number.bound:
        controlled = "控制" in number.bound or (held is not None and "控制" in held.text)
        return last if controlled and number.role is Role.PLAN and not number.several else period
    return last if _is_state(number, lexicon) else period


def _is_sum(number: Described, lexicon: Lexicon, *, reached: bool) -> bool:
    """Whether a level is the sum over the years, not what was reached: `五年累计完成投资1780亿元`."""
    flow, total = number.name.endswith(_FLOWS), "累计" in number.words
    over_years = lexicon.over_years.search(number.words) is not None
    if flow and (over_years or total or (number.spanned and not reached)):
        return True
    if number.several and (number.name.endswith(_SPENT) or "合计" in number.words):
        return True
    return total and (number.over or (number.acts and number.slot.quantity.dimension == "money"))


def _is_state(number: Described, lexicon: Lexicon) -> bool:
    """Whether a level tells how things stand, not what was done over the years."""
    if number.name.startswith(BELONGING) or number.name.endswith("保险覆盖"):
        return True
    reach = number.reading.tail.first("reach")
    reached = reach is not None and not (reach.text in ("为", "是") and number.name.endswith(_SPENT))
    reached = reached or "突破" in number.bound
    ratio = number.slot.quantity.dimension in ("percent", "permille", "fraction", "index")
    spent = ratio and not reached and _SPENDING.search(number.name) is not None
    if spent or "年均" in number.name or _is_sum(number, lexicon, reached=reached):
        return False
    if number.over and not ratio and not reached:
        return False
    if (number.words.endswith("有") and not number.acts) or "现已" in number.words:
        return True
    if not reached and (number.acts or "累计" in number.slot.before):
        return False
    if "已" in number.words and not number.acts:
        return True
    if number.name.endswith(_SPENT) and not reached:
        beyond = any(w in number.bound for w in ("突破", "超", "达"))
        return beyond and "完成" not in number.words
    bounded = any(w in number.bound for w in ("超", "突破", "接近", "近", "达"))
    stock = ratio or "人均" in number.name or lexicon.nouns.stock_end.search(number.name) is not None
    return reached or bounded or stock
