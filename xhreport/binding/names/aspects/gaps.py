"""How far is what was named from another thing? `高于全国0.5个百分点`, `与发达地区相差10个百分点`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.sides import PACED
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.names.plans import passed_plan
from xhreport.binding.phrases.words import BEYONDS, FILL, PACES, PACES_OF, THAN_OTHERS, THAN_PLANNED
from xhreport.models import Measure

_GAP = re.compile(
    rf"""(?:年均)?(?:{PACES_OF})?(?:分别)?
    (?: [比较].{{2,12}}?[高低快慢多少]出?$ | {THAN_PLANNED}[一-鿿]{{1,3}}$
      | 超额?(?:完成)?(?=[省市县区州]?(?:考核|考|下达|定|级)*(?:目标|任务|计划|预算|预期|年度|全年))
      | {BEYONDS} )""",
    re.VERBOSE,
)
_OF_AIM = re.compile(  # 比年初确定的预期目标高 is 高于预期目标
    rf"^比[{FILL}]*(?:年初|人代会|大会)?(?:确定|下达|批准|提出)的(?P<aim>[一-鿿]{{2,6}})(?P<how>[高低快慢多少])出?$"
)
_PACE = re.compile(r"的(?:速度|水平|增速|增幅|幅度)")
_OTHER = re.compile(  # 高于全省1个百分点、全国0.5个百分点
    r"[、，,和与及]?\s?(?P<other>(?:全[国省市区县州旗盟]|全自治[区州]|[东中西]部地?区?|世界)(?:平均)?(?:水平)?)$"
)
_APART = re.compile(  # 与发达地区相差10个百分点
    r"(?:但|仍|还)*(?P<with>[与同和跟][^，、]{2,12}?)(?:相比)?(?:仍|还)?(?P<how>相差|差)(?:近|约)?"
)
_DIFFERENCE = re.compile(  # 农民纯收入1430元，同全区平均水平的差距缩小到542元
    r"[同与和跟][^，、]{2,12}的?差距"
)
_SHORT_OF = re.compile(  # 离计划还差1900万斤
    r"(?P<of>[离距](?:年初|年度|原定|预定|全年)?(?:计划|目标|任务|要求))[还尚]?差"
)


def _apart(case: Case) -> Name | None:
    """How far what was named is from another thing: `贡献率34%，与发达地区相差10个百分点`."""
    short = _SHORT_OF.fullmatch(case.before.strip("，、 " + FILL)) if "差" in case.before else None
    if short and case.relative:
        return Name(case.relative + short["of"] + "差")
    m = _APART.fullmatch(case.before.lstrip("，、" + FILL)) if "差" in case.before else None
    return Name(case.relative + m["with"] + m["how"]) if m and case.relative else None


def gap(case: Case) -> Name | None:
    """How far what was named is from another thing: `高于全国0.5个百分点、全省0.2个百分点`."""
    memory, other = case.memory, _OTHER.match(case.first_before)
    if other and memory.gap and case.slot.quantity.dimension == "point":
        return Name(memory.gap + other["other"])
    if told := passed_plan(case) or _apart(case):
        return told
    apart = _DIFFERENCE.match(case.first_before.lstrip("，、 ")) if case.own.endswith("差距") else None
    if case.relative and apart:
        return Name(case.relative + apart[0])
    m = _GAP.match(case.own)
    if m is None or not case.relative:
        return None
    own = _OF_AIM.sub(r"\g<how>于\g<aim>", case.own)
    if own.endswith("前者") and len(memory.pair) > 1:
        own = own.removesuffix("前者") + memory.pair[0]
    than = case.own[m.end() :]
    at_pace = case.reading.measure is Measure.GROWTH and _PACE.match(case.slot.after) is not None
    if at_pace and than and "计划" not in than:
        return Name(than)  # 超过重工业增长3.4%的速度
    paced = m[0].startswith(PACES)
    # 投资高于全国1个百分点、低于全省0.3个百分点
    of = THAN_OTHERS.sub("", case.relative) if memory.gap else case.relative
    if case.money and own.endswith(("多", "少")):
        return Name(of + own)  # 投资下降20%，但比计划还多14亿元
    if case.slot.quantity.dimension not in ("point", *RATIOS):
        return Name(of + own)  # 收入增长9%，高于全国平均水平989元: what it is, not its speed
    return Name((PACED.sub("", of) if paced else memory.compared(of, case.own)) + own)
