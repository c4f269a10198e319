"""Is a bare rate a growth? Where only the sentence so far says so: `增长8%，力争达到9%`."""

import re

from xhreport.binding.measures import RATIOS, Reading, led
from xhreport.binding.names.memory import INCLUDING, WITHOUT, Memory, measure_word
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.edges import clean
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BEST, FILL, GAP, JOINERS, PACES, SET_AIM, TIME
from xhreport.models import Basis, Measure

_STRIVING = re.compile(
    r"力争|争取|冲刺|努力|实际|(?:执行)?结果|执行|[只仅]完成|奋斗目标|预计|确保|必保|保证|计划|预算|目标|即|也就是"
)
_OF_PLAN = re.compile(  # 增长10%，完成年度计划的105%
    r"(?:(?:完成|实现|达到?|相当于|[为是占])了?[^，、]{0,12}(?:计划|预算|任务|目标)[数值]?的\s?|(?:计划|预算)[数值]?完成了?"
    r"|完成了?(?:全年|年度?|年初|当年|本年|预定|既定)*(?:预期|责任|考核|奋斗|工作)?(?:计划|任务|目标){1,2}[数值]?)\Z"
)
_AIM = re.compile(r"(?:年度|年初|奋斗|力争|预期|工作|底线|必成|争取|冲刺)?目标")
_AIMED = re.compile(  # 接近10%左右的预期目标
    r"的?(?:(?![没未]|达[到不])[^，、]){0,6}(?:目标|要求|控制指标)(?!任务)"
)
_SET_AIM = re.compile(SET_AIM)
_HEADING = re.compile(r"(?P<thing>.{2,}?)(?<!自然)的?(?:增长速度|增速|增长率|增幅|涨幅|增长|上涨幅度)")
_PACED = re.compile(r"回落|回升|放缓|加快|收窄|调整|[上下]调|[升降]")
_RATES = ("增速", "增幅", "涨幅", "增长速度", "增长率", "增长幅度", "上涨幅度", "降幅")
_LEVELS = ("率", "比重", "比例", "占比", "贡献度", "系数")
_PLACE = re.compile(r"[一-鿿]{1,6}(?:[省市县州旗]|地区)")
_OURS = re.compile(r"(?:而|其中)?[我本][国省市区县州]")
_SECTOR = re.compile(  # 工农业总产值增长5%，其中农业3.5%，工业5.8%
    r"(?:[一-鿿、]{0,8}(?<![就失创从行专])业|[一二三]产|[一-鿿]{0,6}(?:经济|成分|国有|集体|个体|私营|城镇|农村|农民))(?!企业)"
)
_LEFT_OUT = re.compile("(?:扣除|剔除)[^，]*(?:也|仍|还|只|实际)*(?:有|为|达到?)?$")
_A_YEAR = re.compile("(?:平均每年|每年平均|年均)(?:约|近|达)*")
_RELATIVE = ("percent", "permille", "fraction")


def as_growth(reading: Reading, slot: Slot, memory: Memory, lexicon: Lexicon) -> Reading:
    """The reading, as a growth where the words before the number, or before its clause, imply one."""
    if _beside_plan(reading, memory):
        return reading._replace(measure=Measure.LEVEL, rest="", basis=None)
    moving = _carried_over(reading, slot, memory, lexicon)
    if moving:
        return reading._replace(measure=moving.measure, down=moving.down, basis=moving.basis)
    if _changed_a_year(reading, slot, memory) and memory.changed:
        down = memory.changed.down  # 耕地减少了11万亩，平均每年近3万亩
        return reading._replace(measure=Measure.CHANGE, rest="", down=down, basis=Basis.ANNUAL_AVERAGE)
    rate = reading.measure is Measure.LEVEL and slot.quantity.dimension in RATIOS
    opens = reading.opens or reading.tail.first("open") is not None
    opened = memory.opened
    memory.opened = reading if opens else None if reading.closes else opened
    if reading.closes and opened and opened.measure is Measure.GROWTH and slot.quantity.dimension in RATIOS:
        return reading._replace(measure=Measure.GROWTH, basis=opened.basis)
    aimed = slot.after != "" and _AIMED.match(slot.after) is not None
    if rate and reading.closes and memory.grown and not memory.changed and not clean(reading.rest, lexicon):
        paced = reading.tail.first("to")
        if paced and not opened and _PACED.match(paced.text):  # 上涨5.4%，去年回落到2.6%，今年为3%
            memory.rising = True
            return reading._replace(measure=Measure.GROWTH, rest="")
    if not rate or reading.closes or (slot.after[:1] == "的" and not aimed) or _OF_PLAN.search(slot.before):
        return reading
    own = clean(reading.rest, lexicon)
    if aimed and own and lexicon.nouns.flow_end.search(own) and not memory.grown:
        return reading._replace(measure=Measure.GROWTH)  # 生产总值能够实现6%的预期目标
    implied = _after_another(own, reading, slot, memory, lexicon) or _of_topic(own, reading, slot, memory)
    if implied and opens:
        memory.opened = implied  # 物价上涨5.4%，目标由6%上调到7%
    return implied or reading


def _changed_a_year(reading: Reading, slot: Slot, memory: Memory) -> bool:
    """Whether a number only tells how much it changed by each year: `平均每年近3万亩`."""
    level = reading.measure is Measure.LEVEL and slot.opens and slot.quantity.dimension not in RATIOS
    alike = memory.unit == measure_word(slot.quantity.unit)
    return level and alike and _A_YEAR.fullmatch(slot.before.strip(FILL + GAP)) is not None


def _beside_plan(reading: Reading, memory: Memory) -> bool:
    """Whether a sum tells by how much a plan just told was passed or missed: `比预算数50亿元少2亿元`."""
    planned = memory.near is not None and bool(memory.group) and memory.group[-1].rule == "fulfilled"
    return planned and reading.measure in (Measure.CHANGE, Measure.GROWTH) and not reading.rest.strip(GAP)


def _after_another(
    own: str, reading: Reading, slot: Slot, memory: Memory, lexicon: Lexicon
) -> Reading | None:
    """The rate that goes on with the change or growth told before it."""
    if memory.fresh and memory.topic.endswith(_LEVELS):
        return None  # 涨幅控制在3%；把失业率列为目标，努力使之低于5.5%
    if memory.changed and slot.before.strip(" ，").rstrip("为约") in ("即", "或", "合"):
        changed = memory.changed
        return reading._replace(measure=Measure.GROWTH, rest="", down=changed.down, basis=changed.basis)
    if memory.grown and (BEST.fullmatch(slot.before) or _SET_AIM.search(slot.before)):
        grown = memory.grown
        return reading._replace(measure=Measure.GROWTH, rest="", down=grown.down, basis=grown.basis)
    near = memory.near or (memory.grown if slot.opens else None)
    timed = near is not None and near.measure is Measure.GROWTH and not own and TIME in slot.before
    timed = timed and slot.quantity.dimension != "multiple"  # 增长6%，是2005年的2.3倍
    if near and timed and not _STRIVING.sub("", slot.before).strip(FILL + GAP + JOINERS + "的而但是为"):
        # 上半年3.2%、前三季度4.4%
        return reading._replace(measure=Measure.GROWTH, down=near.down, basis=near.basis)
    if memory.grown and (_goes_on(own, reading, slot, lexicon) or _same_rate(own, reading, slot, memory)):
        rest = "" if _AIM.fullmatch(own) else reading.rest
        grown = memory.grown
        return reading._replace(measure=Measure.GROWTH, rest=rest, down=grown.down, basis=grown.basis)
    return None


def _same_rate(own: str, reading: Reading, slot: Slot, memory: Memory) -> bool:
    """Whether it is the same rate of another year, place or part: `涨幅回落，去年为1.6%`, `某市达到16%`."""
    if memory.grown and not own and _LEFT_OUT.search(slot.before) and not memory.parent.endswith(_LEVELS):
        return True  # 增长17%，扣除价格变动的因素也有16%
    held = reading.tail.first("hold") is not None and memory.grown is not None
    if held and not own and not memory.parent.endswith(_LEVELS):
        return True  # 增长7.8%，连续9年保持在7.5%以上
    reach = reading.tail.first("reach")
    if reach is None or memory.grown is None or reach.text.startswith("占"):
        return False
    named = memory.grown.tail.first("up", "down")
    rated = memory.rising or (named is not None and named.text.startswith(_RATES))
    memory.rising = rated  # 增长速度，1985年为16%，1986年为9.3%，1987年为12%
    part = "其中" in slot.before and not own.endswith(_LEVELS)  # 增速达到8%，其中工业达到12%
    return (rated and (part or not own)) or bool(_PLACE.fullmatch(own)) or _ours(reading)


def _ours(reading: Reading) -> bool:
    """Whether only the report's own place stands before a rate: `全国增长19%，我省为8%`."""
    return _OURS.fullmatch(reading.rest.strip(GAP + "，,")) is not None


def _of_topic(own: str, reading: Reading, slot: Slot, memory: Memory) -> Reading | None:
    """The rate of what the clause or the rank before called a growth: `物价上涨幅度有所回落，控制在15%`."""
    if memory.rising and memory.fresh and not own:
        return reading._replace(measure=Measure.GROWTH)
    if memory.soared and slot.opens and not own and not (memory.topic or memory.parent).endswith(_LEVELS):
        return reading._replace(measure=Measure.GROWTH)
    paced = not own and not memory.fresh and memory.parent.endswith(PACES)
    if paced and slot.quantity.dimension == "percent":
        return reading._replace(measure=Measure.GROWTH)  # 工业增速保持全省第一，全年达12%
    told = None if own else _HEADING.fullmatch(memory.topic)
    if told and memory.parent in ("", told["thing"]):
        memory.topic = memory.parent = told["thing"]
        return reading._replace(measure=Measure.GROWTH)
    return None


def _carried_over(reading: Reading, slot: Slot, memory: Memory, lexicon: Lexicon) -> Reading | None:
    """The verb of change that carries over to the next of a list: `增加学位1705个、园位2190个`."""
    moving = memory.moving or (memory.changed if slot.opens else None)
    if moving is None or reading.measure is not Measure.LEVEL or reading.tail.tokens:
        return None
    if (slot.quantity.dimension in RATIOS) != (moving.measure is Measure.GROWTH):
        return None
    own = clean(reading.rest, lexicon)
    listed = slot.before.lstrip(" ")[:1] in ("、", "和", "及", "与") and not slot.opens
    listed = listed or (slot.opens and _alike(own, slot, moving, memory))
    return moving if own and listed and lexicon.verbs.any.match(own) is None else None


def _alike(own: str, slot: Slot, moving: Reading, memory: Memory) -> bool:
    """Whether the next clause has the same side of another thing: `扩大稻田面积3万亩，菜地面积1万亩`."""
    like = own[-2:] == memory.parent[-2:] and own != memory.parent and not slot.after.strip()
    like = like and measure_word(slot.quantity.unit) == memory.unit and not memory.far and not memory.fresh
    return like and led(moving)


def _goes_on(own: str, reading: Reading, slot: Slot, lexicon: Lexicon) -> bool:
    """Whether a rate goes on with the growth told before it.

    It is of the same thing (`奋斗目标10%`), or of another that is itself no rate and has no word
    before its number (`财政收入增长8%，固定资产投资10%`).
    """
    if not own or _AIM.fullmatch(own):
        return _STRIVING.search(slot.before) is not None or _AIMED.match(slot.after) is not None
    if WITHOUT.match(own) or INCLUDING.match(slot.before):
        return True  # 工业总产值增长7.5%（不包括村办工业7%）
    bare = slot.quantity.dimension in _RELATIVE and reading.tail.first("reach", "hold", "link") is None
    bare = bare and "占" not in own
    sector = _SECTOR.fullmatch(own) is not None and slot.after[:1] in ("", "）", ")")
    return bare and (sector or lexicon.nouns.flow_end.search(own) is not None)
