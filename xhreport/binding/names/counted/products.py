"""What is produced: how much of it, what became of it, and what can newly be made in a year."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.first import OUTPUTS
from xhreport.binding.names.memory import ADDED_CAPACITY, measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import tidy
from xhreport.models import Measure

_ABLE = ("能力", "容量", "里程", "规模", "装机")
_CAPABLE = re.compile(r"的?(?:生产)?(?:能力|规模)$")
_GOODS = ("辆", "台", "部", "架", "艘", "块")
_GOOD = re.compile(r"[一-鿿]{2,6}")
_PRODUCT = re.compile(r"[一-鿿]{1,6}")
_SUCH_AS = re.compile(r"^[如像](?![意今此])(?=.)")  # 产品产量都有增长，如钢增长56%
_AMOUNTS = ("量", "值", "额", "入", "率")
_MAKING = re.compile(r"^(?:计划|安排|预计|共)?(?:[生出]?产|炼)了?(?=.)")
_TRADING = re.compile(r".{0,6}?(?P<verb>供应|收购|调运|调入|调出|进口|出口|运进|销售)(?=..)")
_HARVESTED = re.compile(r"(?<=.)(?:仍然?|还是|还|共|又)*(?:收获|收|打)了?$")  # 粮食仍然收了14亿公斤
_HARVEST = re.compile(r"(?:只|仅|才|还)?(?:收获|收|打)了?")
_AIMED_AT = re.compile(r"(?<=.)的?(?:生产|产量|计划)*(?:指标|任务)$")  # 粮食的指标为180亿斤
_MAKES = ("生产", "产", "出产")
_SOLD = ("销售", "出口", "内销", "外销")
_BUILT = ("销售", "竣工", "施工", "新开工")
_FLOOR_SPACE = re.compile(r"(?<=..)(?:销售|竣工|施工|新开工)面积$")
_MADE = re.compile(r"(?:生产)?(?P<what>[^、占]{2,12})(?:产量|销售|出口|[内外]销)")
_OUTPUT_OF = re.compile(r"(?P<what>[^、占]{2,16}?)总?产值")


def made_a_year(case: Case) -> Name | None:
    """What can be made in a year: `形成年产60万吨电解铝的能力`."""
    if not case.own.endswith("年产") or not case.noun:
        return None
    return Name(tidy(_CAPABLE.sub("", case.noun)) + "年产能力")


def capacity(case: Case) -> Name | None:
    """One of the new capacities that a sentence lists: `新增生产能力有：原煤开采2495万吨，公路300公里`."""
    opened = ADDED_CAPACITY.match(case.own) if "能力" in case.own else None
    listed = opened is not None and bool(opened["are"])  # 新增加的生产能力有煤炭2700万吨，石油1400万吨
    case.memory.added = case.memory.added or listed
    own = case.own[opened.end() :] if opened and listed else case.own
    level = case.reading.measure is Measure.LEVEL and not case.noun
    if not case.memory.added or not level or not own or case.lexicon.verbs.changing.match(own):
        return None
    length = case.slot.quantity.dimension == "length"
    return Name("新增" + own + ("" if length or own.endswith(_ABLE) else "能力"))


def output(case: Case) -> Name | None:
    """How much was made of one of the products that a sentence lists: `主要产品产量：煤增长15%，布增长8%`."""
    good = _SUCH_AS.sub("", case.own)
    dimension, level = case.slot.quantity.dimension, case.reading.measure is Measure.LEVEL
    plain = case.memory.made and not case.noun and _PRODUCT.fullmatch(good) and not good.endswith(_AMOUNTS)
    if not plain or dimension not in (OUTPUTS if level else RATIOS) or case.lexicon.verbs.any.match(good):
        return None
    return Name(good + ("量" if good == "发电" else "产量"))


def made_of(case: Case) -> Name | None:
    """How much of what was named is made: `化肥，2010年只生产80万吨，今年生产280万吨`."""
    made_it = case.own in _MAKES or _HARVEST.fullmatch(case.own) is not None  # 棉花受灾，只收26万吨
    level = made_it and case.reading.measure is Measure.LEVEL and not case.noun
    if not level or case.money or case.slot.quantity.dimension in RATIOS or not case.relative:
        return None
    made = case.relative.removesuffix("产量").removesuffix("生产")
    return Name(made + "产量") if _GOOD.fullmatch(made) or made in case.lexicon.products else None


def sold(case: Case) -> Name | None:
    """What became of what was made: `生产整车82万辆，出口12万辆`, `规上企业实现产值12亿元，销售11亿元`."""
    built = (
        _FLOOR_SPACE.search(case.relative)
        if case.own in _BUILT and case.slot.quantity.dimension == "area"
        else None
    )
    if built:  # 商品房施工面积196万平方米，销售83万平方米
        return Name(case.relative[: built.start()] + case.own + "面积", rule="attribute")
    if case.own not in _SOLD or case.reading.measure is not Measure.LEVEL or case.noun or case.memory.fresh:
        return None
    if case.money:
        made = _OUTPUT_OF.fullmatch(case.relative) if case.own == "销售" else None
        if made is None and case.own == "销售" and case.memory.doer:
            return Name(case.memory.doer + case.own, rule="attribute", doer=case.memory.doer)
    else:
        made = _MADE.fullmatch(case.memory.counted.get(measure_word(case.slot.quantity.unit), ""))
    return Name(made["what"] + case.own, rule="attribute") if made else None


def traded_too(own: str, case: Case) -> str:
    """The verb of a list of goods that goes on: `供销社收购棉花3万吨，粮食9万吨`; empty if none does."""
    goods = own in case.lexicon.products and case.slot.quantity.dimension == case.memory.dimension
    plain = goods and case.slot.opens and not case.reading.tail.tokens and not case.noun
    said = _TRADING.match(case.memory.seen[-1]) if plain and case.memory.seen else None
    return said["verb"] if said else ""


def thing_made(own: str) -> str:
    """What was made, without the verb: `安排生产钢`, `钢（不含土钢）`."""
    made = _AIMED_AT.sub("", _MAKING.sub("", own).partition("（")[0])
    harvested = _HARVESTED.search(made)
    return made[: harvested.start()] if harvested else made


def produced(own: str, case: Case) -> bool:
    """Whether it is how much of a thing is produced: `粮食46万吨`, `生产自行车126万辆`."""
    made = thing_made(own)
    if made in case.lexicon.products and case.slot.quantity.dimension in OUTPUTS:
        return True
    return (
        _MAKING.match(own) is not None
        and case.slot.quantity.unit.endswith(_GOODS)
        and _GOOD.fullmatch(made) is not None
    )
