"""What do rates, contributions and earnings tell of what was named? `办复率100%`, `对经济增长贡献率`."""

import re

from xhreport.binding.names.aspects.sides import CONTRIBUTED, FIRM, LISTED, thing
from xhreport.binding.names.aspects.wholes import SHARE_OF
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import joined, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import EACH, FILL

_PULLS = ("拉动", "带动")
_DEMANDS = ("投资", "消费", "出口")
_MADE_WORTH = re.compile(r"(?<=..)(?:产值|产量|销售额)$")  # 茶产业实现产值5亿元，人均增收800元
_RATE = re.compile(r"(?:按期|按时|限时|及时|提前)?(?P<deed>[一-鿿]{2,3}|群众满意|满意[和或]基本满意)率")
_EARNED = {
    "增亏": "亏损",
    "增盈": "盈利",
    "减亏": "亏损",
    "增收": "收入",
    "减收": "收入",
    "增支": "支出",
    "减支": "支出",
    "降价": "价格",
    "提价": "价格",
    "增播": "播种面积",
    "减播": "播种面积",
    "增种": "种植面积",
    "扩种": "种植面积",
}
_FIRMS = re.compile(r"(?<=企业|公司|系统|集团).+$")


def contribution(case: Case) -> Name | None:
    """What was named contributes to something: `对经济增长贡献率`."""
    to = case.first_before.strip(FILL + " ，、其中").startswith("对")
    told = case.relative and case.own.endswith("贡献率") and to
    pulled = case.relative and case.own.startswith(_PULLS) and case.slot.quantity.dimension == "point"
    if not told and not pulled:
        return None
    contributor = CONTRIBUTED.sub("", case.relative)
    if pulled:
        return Name(contributor + case.own, rule="attribute")  # 拉动经济增长3个百分点
    whole = contributor.endswith(_DEMANDS) and contributor in case.lexicon.known  # 固定资产投资
    subject = SHARE_OF.sub("", contributor if whole else thing(contributor, case.lexicon))
    return Name(f"{subject}对{case.own}", rule="attribute")


def earned(case: Case) -> Name | None:
    """What was earned more or less is income: `贫困人口人均增收400元`, `12万农民人均增收400元`."""
    move = case.reading.tail.first("up", "down")
    side = _EARNED.get(move.text.rstrip("了")) if move else None
    if move and case.own.endswith("亩") and move.text.startswith(("增产", "减产")):
        return Name(case.own + "产")  # 粮食亩增产8公斤
    each = EACH.search(case.first_before)
    lost = side == "亏损"  # 工业企业亏损面下降，增亏15%
    made = lost or (each is not None and _MADE_WORTH.search(case.relative) is not None)
    whose = case.own or (thing(case.relative, case.lexicon) if made else case.relative if each else "")
    if side is None or not whose or whose.endswith((side, "收支", "亏损额")):
        return None
    whose = "" if lost and not case.own and FIRM.search(whose) is None else whose
    whose = _FIRMS.sub("", whose) if lost else whose  # 商业企业盘活库存380万元，减亏120万元
    whose = whose.removesuffix("亏损企业")
    return Name(tidy(whose + (each[0] if each and each[0] not in whose else "") + side))


def rate(case: Case) -> Name | None:
    """A rate of the things just counted: `代表建议161件，办复率100%`."""
    if not all(tells_deed(piece, case.lexicon) for piece in LISTED.split(case.own)):
        return None
    whole = _worked_on(case)
    if case.own.endswith("就业率") and case.lexicon.nouns.people_end.search(whole) is None:
        return None  # 组织培训1500人次，再就业率达50%
    if not whole or whole.endswith("率") or not (case.memory.counts or case.memory.rated):
        return None  # and 履约率78%，开工率62%
    case.memory.rated = True
    return Name(joined(whole, case.own), rule="attribute")


def tells_deed(rate: str, lexicon: Lexicon) -> bool:
    """Whether a rate is that of something done: 办复率."""
    m = _RATE.fullmatch(rate)
    return m is not None and (
        m["deed"] in lexicon.rated or lexicon.verbs.any.fullmatch(m["deed"]) is not None
    )


def _worked_on(case: Case) -> str:
    """What a rate of the deed tells of: all that was listed under its verb."""
    series = case.memory.series
    if len(series) > 1 and (case.memory.rated or series[-1] in case.relative):
        return "、".join(series[:-1]) + "和" + series[-1]
    seen = case.memory.seen
    if len(seen) > 1 and case.own.startswith(case.relative):
        return thing(seen[-2], case.lexicon)  # 120个项目交付3.5万套，交付率92%
    return "" if case.memory.rated else thing(case.relative, case.lexicon)
