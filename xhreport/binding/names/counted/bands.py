"""Of which kind is what is counted, where a size tells it behind? `3家产值超10亿元、12家超亿元的企业`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.clauses import Slot
from xhreport.models import Comparator

_AMOUNT = r"(?:[过超上]|突破)?(?:[\d.]*[十百千]*[万亿]+|\d+)元(?:以上|级)?"
SIZE = re.compile(rf"[一-鿿]{{0,8}}?{_AMOUNT}")
"""A size that tells of which kind things are: `产值超百亿元`."""
SIZE_ENDS = ("元", "以上", "级")  # with one of which every size ends
SIZED = re.compile(rf"{SIZE.pattern}(?P<kind>的?(?![的、])[一-鿿]{{2,12}})")
"""The same, with those that are of that kind behind it: `产值超百亿元的园区`."""
_WITH_SIDE = re.compile(  # 村集体年收入, 乡镇财政收入
    r"(?P<who>[一-鿿]{0,6}?(?:村集体|乡镇|[乡镇县市区村]|企业|农户|家庭|园区|院校|职工|农民))"
    r"(?P<side>(?![级域直属长集民])[一-鿿]{0,10}?(?:收入|产值|营收|利润|税收|面积))"
    r"(?:均|都|全部|已经?|将|达到?|在)*"
)
_SUCH = re.compile(rf"(?P<side>[一-鿿]{{2,8}}?)在?{_AMOUNT}的?[^，、]{{1,10}}")  # 年产值超亿元的乡镇
_ONE = re.compile(r"[一-鿿“”]{2,10}(?:[镇乡村县市区旗厂矿场店行社院]|集团|公司|企业|园区|中心|基地|街道)")
_REACHED = {Comparator.GT: "超", Comparator.LT: "不足", Comparator.GE: "达", Comparator.EQ: "达"}


def with_size(noun: str, slot: Slot, following: Slot | None, end: Slot) -> str:
    """What is counted, with the size that tells of which kind it is, as far as other numbers say it."""
    if end is slot:
        return noun
    if noun.endswith(SIZE_ENDS) and SIZE.fullmatch(noun):
        kind = SIZED.match(end.after)
        return noun + kind["kind"] if kind else noun
    if not noun or following is None or slot.quantity.dimension not in RATIOS:
        return noun
    return _reaching(noun, following) or noun


def _reaching(noun: str, following: Slot) -> str:
    """Those whose side reaches the size that follows: `95%的村集体年收入超过10万元`; empty if none do."""
    told = following.before.removeprefix("的")
    m = _WITH_SIDE.fullmatch(told) if told.startswith(noun) else None
    size = following.quantity
    how = _REACHED.get(size.comparator)
    if m is None or how is None or following.joined or size.dimension not in (*RATIOS, "money", "area"):
        return ""
    return f"{m['side']}{how}{size.value}{size.unit}的{m['who']}"


def one_of_such(case: Case) -> Name | None:
    """What one of those that a band tells came to: `年产值超亿元的乡镇19个，其中盛泽镇达22亿元`."""
    such = _SUCH.fullmatch(case.memory.parent) if case.money and "元" in case.memory.parent else None
    if such is None or case.memory.fresh or not _ONE.fullmatch(case.own):
        return None
    return Name(case.own + such["side"])
