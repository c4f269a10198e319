"""Against what is a growth or a change counted? The year before, a named earlier year, or an average."""

import re

from xhreport.binding.measures import Reading
from xhreport.binding.names.memory import Memory
from xhreport.binding.names.placed import Placed
from xhreport.binding.phrases.clauses import Clause
from xhreport.binding.phrases.words import AT_START, BASE, BEST, FILL
from xhreport.binding.years.ladder import Ladder, Years
from xhreport.binding.years.timed import Timed
from xhreport.models import Basis, Measure, Period
from xhreport.periods import Kind, han_number

_AVERAGE = re.compile(  # and 连续两年平均增幅, but not the 平均降幅 of many prices
    rf"(?:平均(?:增长|提高|下降|递增|增加)|(?:增长率|增速|增长速度|增幅)平均(?:达到?|[为是])?)$|[{FILL}][^，；]{{0,10}}平均(?:增长率|增长速度|增速|增幅)(?:达到?|[为是])?$"
)
_AT_SPEED = re.compile(r"(?:以上|左右)?的(?:年?平?均)?(?:速度|增速)")  # “九五”期间经济以8%的速度增长
_YEARS_AGO = re.compile(
    rf"""[比较同与](?: [一二三四五六七八九十\d]+年前 | 前[一二三四五]年 | 上一?届 | 上一?个?五年
      | 解放前 | 建国前 | 改革前 | 改革开放前 | (?:帮扶|搬迁|脱贫|改造|实施)前
      | [^，]{{0,8}}{AT_START} )""",
    re.VERBOSE,
)

_BESIDE_IT = re.compile(  # 年均增长12%，快于计划1.3个百分点
    r"(?:也|又|还|均|都|但|仍)*(?:[快高低慢]于|[高低]出|比|较)"
)
_WITHIN_YEAR = re.compile(  # 比一季度回升17.4个百分点, 较上半年收窄5个百分点
    r"[比较](?:[今当]年)?(?:[上下]半年|上个?(?:月|季度)|(?:前?[一二三四1-4][、，]?[二三四]?)个?季度|[一二三四五六七八九十\d]{1,2}月份?)(?:[末底]|相比|时)?"
    r"(?!同期|增)[^，\d]{0,6}$"
)
_IN_THE_YEAR = re.compile(r"(?<![每逐历连往多几两三四五六七八九十\d])年净?(?:增|减)[加少]?$")  # 年净增100亿元
_GREW = re.compile("(?:增长|递增|提高|上升|下降|降低)了?")  # 平均每年增加42亿元，增长5%
_LONG_AGO = re.compile(  # 比五年前增加627亿元, 比解放前增加3倍: of one year, not of five
    r"[比较](?:[两三四五六七八九十]年前|(?:解放|建国|改革|改革开放|战)前(?![一二三四五六七八九十]+年))"
)
_SO_MANY_YEARS = re.compile(  # 四年增长一点二倍, 5年内二产上升12个百分点; not of 第五年, 2016年
    r"(?<![后头第.\d一二三四五六七八九十〇○])(?P<count>[两三四五六七八九十]|\d{1,2})年(?:时间|来|[间内里中共])*"
    r"[^，、；\d]{0,8}?(?:增|提|上升|下降|降低|减)"
)


def counted_against(
    placed: Placed, clause: Clause, found: Years, ladder: Ladder, memory: Memory
) -> tuple[Reading, Period | None]:
    """The reading with its basis, and the years: against a named year, the year reached."""
    reading, period = placed.reading, found.period
    if reading.measure not in (Measure.GROWTH, Measure.CHANGE):
        return reading, period
    one_year = period is not None and period.start == period.end
    if one_year and reading.measure is Measure.CHANGE and _IN_THE_YEAR.search(placed.slot.before):
        return reading._replace(basis=Basis.YOY), period
    yearly = reading.tail.first("yearly")
    if yearly and yearly.text == "环比":
        return reading._replace(basis=None), period  # against the month or the quarter before
    if _WITHIN_YEAR.search(ladder.dates.words(placed.slot)):
        return reading._replace(basis=Basis.SINCE), period
    run = memory.sizes.run(placed.name.text, reading, placed.slot.quantity)
    told = period is not None and not one_year and found.source == "clause"  # 前三年年均增长11%
    if run and not told and not ladder.dates.base(placed.slot):
        return _over_run(placed, run, ladder.dates.words(placed.slot))
    if memory.yearly and clause.mark in "，," and _GREW.fullmatch(placed.slot.before.strip()):
        return reading._replace(basis=Basis.ANNUAL_AVERAGE), memory.yearly
    if ladder.grown_that_year(placed.slot, reading):
        return reading._replace(basis=Basis.YOY), period
    return _by_years(placed, clause, found, ladder, memory)


def compared_alike(placed: Placed, clause: Clause, found: Years, ladder: Ladder, memory: Memory) -> Years:
    """The years of a growth against the same year as one before it, or of what is held against an average.

    `2018年的收入比2017年增长2%；支出比2017年减少4%`, `两年平均增长5%，高于全国1个百分点`
    """
    gap = memory.paced is not None and placed.slot.quantity.dimension == "point" and clause.mark in "，,"
    if gap and placed.name.rule != "gap":
        gap = _BESIDE_IT.match(ladder.dates.words(placed.slot).lstrip("，, ")) is not None
    if gap and ladder.dates.own(placed.slot, clause) is None:
        return found._replace(period=memory.paced)
    base = ladder.dates.base(placed.slot)
    moved = placed.reading.measure in (Measure.GROWTH, Measure.CHANGE)
    if base is None or not moved or base.mention.kind is not Kind.YEAR or not _is_year(base):
        return found
    if found.source == "clause" and found.period:
        memory.reached[base.period.end] = found.period
        return found
    reached = memory.reached.get(base.period.end)
    return Years(reached, "sentence") if reached and found.source in ("part", "paragraph") else found


def _by_years(
    placed: Placed, clause: Clause, found: Years, ladder: Ladder, memory: Memory
) -> tuple[Reading, Period | None]:
    """The reading with its basis, and the years, as the years around it tell.

    Parts go on from an average of the whole: `年均增长10%（其中工业增长11%）`, `年均增长9%，其中工业增长11%`.
    """
    reading, period = placed.reading, found.period
    several = period is not None and period.end > period.start
    listed = clause.mark in "，," and ladder.plans_term and placed.name.rule != "inherited"
    goes_on = memory.averaged and (memory.inside or listed or (several and placed.name.rule == "area"))
    parts = placed.slot.nth > 0 or (memory.parted is not None and clause.mark in "，,")
    goes_on = goes_on or (several and memory.averaged and (parts or "其中" in placed.slot.before))
    paced = "以" in placed.slot.before and _AT_SPEED.match(placed.slot.after)
    goes_on = goes_on or (memory.averaged and BEST.fullmatch(placed.slot.before) is not None)
    averaged = (several and (paced or _AVERAGE.search(placed.slot.before))) or (
        goes_on and not ladder.dates.base(placed.slot)
    )
    if reading.basis is None and averaged:
        reading = reading._replace(basis=Basis.ANNUAL_AVERAGE)
        period = period and ladder.averaged_over(period, found)
    if found.each and reading.basis is None:
        return reading._replace(basis=Basis.YOY), period
    rise = _rise_before(placed, found, memory)
    if rise and reading.basis is None and not ladder.dates.base(placed.slot):
        return _over_rise(placed, rise, ladder.dates.words(placed.slot))
    if reading.basis is Basis.ANNUAL_AVERAGE:
        period = _averaged_over(rise, found) if rise else _since(_origin(placed, ladder, memory), period)
    else:
        base = ladder.dates.base(placed.slot)
        memory.since = memory.since and not ladder.dates.renewed(placed.slot, clause)
        reading = _with_base(placed, base, found, ladder, memory)
        ago = _LONG_AGO.search(ladder.dates.words(placed.slot)) is not None or ladder.dates.since_long_ago
        based = ago or ladder.dates.compared(placed.slot) is not None if base is None else _is_year(base)
        if based and reading.basis is Basis.SINCE and period:
            period = Period(start=period.end, end=period.end)
    if reading.basis is None:
        words = ladder.dates.words(placed.slot)
        long = several and "当年" not in words and not ladder.in_last_year(placed.slot)  # 当年净增9.8亿元
        since = long or ladder.dates.deadline(placed.slot, clause) or memory.share_rose(placed.name.text)
        reading = reading._replace(basis=Basis.SINCE if since else Basis.YOY)
    if reading.basis is Basis.YOY and ladder.dates.base(placed.slot) is None:
        memory.yearly_before = True
    carried = memory.origin is not None and ladder.dates.base(placed.slot) is None
    carried = carried and (ladder.today or not found.said)
    if reading.basis is Basis.SINCE and carried and period:
        period = Period(start=period.end, end=period.end)  # 与2015年相比，指数下降34%、浓度下降47%
    if reading.basis is Basis.YOY and period and period.start < period.end:
        period = Period(start=period.end, end=period.end)  # of five years, the last against the one before
    return reading, period


def _rise_before(placed: Placed, found: Years, memory: Memory) -> Period | None:
    """From which year to which the thing rose, if no later one is told: `由42%降到36%，今年再降低4个点`."""
    rise = memory.rise_of(placed.name.text)
    later = rise and found.said and found.period and found.period.start > rise.end
    return None if later else rise


def _averaged_over(rise: Period, found: Years) -> Period | None:
    """The years of an average of what rose: `由2016年的A增加到2021年的B，年均增长8%`."""
    period = found.period
    if period and not found.said and period.start <= rise.end:
        period = Period(start=period.start, end=rise.end)
    return _since(rise.start, period)


def _origin(placed: Placed, ladder: Ladder, memory: Memory) -> int | None:
    """The year from which an average runs, if the sentence compares with one.

    `比2015年增长40%，年均增长7%`, `与1990年相比，…；…年均递增8%`, `比1999年翻了一番，年均增长8%`
    """
    if memory.origin is not None and not memory.far:
        return memory.origin
    compared = None if ladder.plans else ladder.dates.compared(placed.slot)
    return compared.end if compared and compared.start == compared.end else None


def _over_run(placed: Placed, run: Period, words: str) -> tuple[Reading, Period]:
    """Of a growth that two sizes show: `2010年有19万人，2015年已有44万人，增加1.3倍`."""
    if placed.reading.basis is Basis.ANNUAL_AVERAGE:
        return placed.reading, Period(start=run.start + 1, end=run.end)
    return _over_rise(placed, run, words)


def _over_rise(placed: Placed, rise: Period, words: str) -> tuple[Reading, Period]:
    """Of a growth from one year to another: `由2015年的400亿元增加到2018年的772亿元，增长93%`."""
    basis = Basis.SINCE if rise.end > rise.start + 1 else Basis.YOY
    years = _SO_MANY_YEARS.search(words) if "年" in words else None
    told = years and han_number(years["count"].replace("两", "二")) == rise.end - rise.start
    start = rise.start + 1 if told or "累计" in placed.slot.before else rise.end
    return placed.reading._replace(basis=basis), Period(start=start, end=rise.end)


def _is_year(base: Timed) -> bool:
    """Whether it is one year that is compared with, not several: `比“九五”时期增长79%`."""
    return base.mention.count < 2 and base.period.start == base.period.end


def _since(origin: int | None, period: Period | None) -> Period | None:
    """The years of an average from a year that the sentence compared with: `比2015年增长40%，年均增长7%`."""
    if origin is None or period is None or origin >= period.end - 1:
        return period
    return Period(start=origin + 1, end=period.end)


def _is_last(base: Timed, period: Period | None) -> bool:
    """Whether it is the year before that is compared with: 比上年; 比1955年, of what 1956 had."""
    if base.mention.kind in (Kind.RELATIVE, Kind.PREVIOUS):
        return True
    return period is not None and _is_year(base) and period.start == period.end == base.period.end + 1


def _with_base(placed: Placed, base: Timed | None, found: Years, ladder: Ladder, memory: Memory) -> Reading:
    reading, slot = placed.reading, placed.slot
    if base is None and reading.basis is Basis.YOY:
        return reading  # 同比
    if base:
        yearly = _is_last(base, found.period)
        memory.since, memory.far = not yearly and not memory.yearly_before, False
        memory.origin = None if yearly else base.period.end
        return reading._replace(basis=Basis.YOY if yearly else Basis.SINCE)
    compared, period = ladder.dates.compared(slot), found.period
    if compared and period and compared.start == compared.end == period.start - 1 == period.end - 1:
        return reading._replace(basis=Basis.YOY)  # 2002年与2001年相比，财政收入增长12%
    if compared:
        memory.origin = compared.end
    if compared or _YEARS_AGO.search(ladder.dates.words(slot)):
        return reading._replace(basis=Basis.SINCE)
    goes_on = memory.based == slot.clause - 1 and not reading.rest.strip(FILL + "还又，")
    # 比2010年的65亿公斤，还增加2亿公斤
    told = found.said or ladder.today or memory.based == slot.clause or goes_on or memory.all_grew
    told = told or slot.before.lstrip("，, ").startswith(("即", "也就是"))  # 比2010年增长26%，即增加127亿元
    since = ladder.dates.since_long_ago or (memory.since and told)
    carried = since and reading.basis is None and BASE not in slot.before
    return reading._replace(basis=Basis.SINCE) if carried else reading
