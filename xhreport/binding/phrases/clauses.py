"""Where does a sentence divide? Cuts it into clauses, and gives each quantity its words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BASE, FILL, GAP, JOINERS, SORTED, THAN_PLANNED, WORKS
from xhreport.models import Comparator
from xhreport.quantities import Quantity

_SCOPE = re.compile(
    r"(?:全国|全省|全球|世界|全区|全州|我国|西部|中部|东部|东北|北方|南方|沿海|长三角|珠三角|京津冀)$"
)
"""Among whom a rank is reached, at the end of the words before it: `位列全国`."""
_PEERS_LED = re.compile(
    r"(?:(?<!安)排名?|排在|(?<![安定民邻宜聚])居|(?<![系陈行])列|位次)(?:全[国省市区县州])?$"
    r"|^[^，、]{0,12}在全[国省市区县州]$"
)
_RANKED_ONES = re.compile(  # 8项指标居全省前3位: so many have that rank
    r"(?P<what>[一-鿿]{0,8}?(?:指标|产品|产[业量]|行业|工作|学科|专业|品种)|(?=[排位居列进]))"
    r"(?P<ranked>(?:[一-鿿]{1,6}(?<![在中、]))??(?:均|都|全部|双双|分别)?(?:在全[国省市区县州])?"
    r"(?:排名|排在?|位居|稳居|高居|位列|名列|居|列|进入|跻身|挺进|保持在?|处于)[^，]{0,6})"
)
EXCEEDS = re.compile(
    r"(?<![占对同环之])比(?![重例率值])(?:[^，。；、增翻提降]|(?<=\d)，(?=\d)){2,24}超[过出]了?$"
)
"""What leads to how much a thing exceeds another by, and is no bound: `比目标超过107亿元`."""
_UNDIVIDED = re.compile(
    r"国家和地区|计划与预算|[惠普触]及|(?:国有|国家|全民|公办|大|党员)、(?=集体|民办|中小?型|干部)"
)
_EXAMPLES = re.compile(  # of 甲路等9条主干道和乙路等7条出口路, what stands between the numbers
    r"(?<=..)(?:和|与|以及|及|、)[^、]+(?:、[^、和与及]+)*等$"
)
_AMONG = re.compile(r"(?P<which>[一-鿿]{2,10}中)(?=(?:均|都|双双|分别)?(?:排名|位列|名列|位居|列|居|排)$)")
_DONE = re.compile(  # 155项整改任务完成152项
    r"(?<=任务|问题|事项|项目|案件|建议|提案|措施|指标|工程)"
    r"(?:已经?|全部|均|累计)?(?:完成|办结|整改完成|整改到位|销号|落实|开工|竣工|投产|达标)$"
)
_SOME_DONE = re.compile(  # 21个安置区已交付10个
    r"(?<=..)已(?:经)?(?:完成|交付|开工|竣工|建成|投产|解决|验收|启动|签约)$"
)
_ACTING = re.compile(r"(?:户|企业|单位|人员?|者|村|县|区|校|院|园)$")
_FORETOLD = re.compile(r"(?:预计|预期|有望|可望|力争|全年|累计)+(?:可|将|共)?$")  # 22家企业预计实现收入
_MANNER = re.compile(r"(?:上门|巡回|免费|线上|义务)$")  # 为570名老人上门服务2万人次
_SUBSIDY = re.compile(r"(?<=..)(?:补贴|补助|贷款)$")
_WENT = re.compile(r"(?<=..)(?:深入|走进|走访|进驻|奔赴|驰援)(?:近|约)?$")  # 4000名干部深入万家企业
_COVERS = re.compile(r"(?<=..)共?(?:涵盖|包括|包含|分解为|细化为)$")  # 10项实事涵盖36个项目
_OF_WHOLE = re.compile(  # 接近工农业总产值的三分之一, 不足耕地的8%, 超过全国的1/3
    r"(?:[^全].{3,}|不.[^全].*)(?:[^国省市区县州]|地区)的$|全[国省市区县州]的$"
)
_ON_TO = re.compile(  # 由61亿元预计增加到130亿元, 由120公里将增加到260公里
    r"分别|预计|有望|可望"
    r"|(?:将|力争|争取|计划|预期|逐[月季年步])+(?:[上下回攀][升降调落]|提[高升]|增[加长至到]|减[少至到]|扩[大展]|降[低至到]|发展|达到)"
)
_TOOK = re.compile(
    r"(?<=[户业位人民员者生县市区镇乡村校])(?:享受|申领|领取|获得)(?=[一-鿿]{2,}$)"
)  # 2300户企业享受减免税3.2亿元
_PEERS = re.compile(  # 位列全国333个城市第一, 在全国333个城市中排名第一
    r"(?P<who>(?:(?![排列居升位中仍还])[一-鿿]|(?<=[省地市县区州盟旗])、(?=[省地市县区州盟旗])){1,14}+(?:[（(][一-鿿、]{1,5}[）)])?)"
    r"中?(?P<ranked>[仍还]?(?:排名?|位?列|位?居|名列|排在)?(?:倒数)?"
    rf"|的?(?:综合)?(?:排名|排位|位次|名次|座次)?(?:已|又)?[由从][{FILL}的]*)"  # 中的位次由第9位升至第7位
)
RANKS_MOVED = ("位", "位次", "名次")
"""What ends the units of how far a thing has moved in an order: `前移2位`."""
_MOVED_AMONG = re.compile(  # 在27个省会城市中前移1位
    r"(?P<who>[一-鿿、]{1,12}?)中的?(?P<ranked>(?:排名|排位|位次|名次)?(?:再|又|整体|稳步|连续)*"
    r"(?:前移|后移|上升|提升|下降|前进|进位|后退|攀升|跃升)了?)"
)
_OF_THEM = re.compile(  # 11个省市项目中战略性项目有6个
    r"(?P<which>[一-鿿]{2,12}(?<![其集高初途手当])中)(?=[一-鿿]{2,}(?:有|为|占|[率面](?:高?达到?)?)$)"
)
_SUMMED = re.compile(r"(?P<what>[一-鿿]{2,10})(?:总计|共计|合计|总共)(?P<side>[一-鿿]{0,6})")
_REACHES = "达到"
_AT_MOST_OR_LEAST = (Comparator.GE, Comparator.LE)
_PLANS = ("计划", "预算", "目标", "任务")
_BY_HOW_MUCH = re.compile(r"[多少高低][收支用]?[了出]?")
_PLANNED = (*_PLANS, "数", "的")
_THAN_PLAN = re.compile(rf"{THAN_PLANNED}的?$")
_OF_PLAN = re.compile(  # 完成投资97亿元、占年度任务101%
    r"[、和，]?占(?:全年|年度|年|既定|目标|[国省市区县州]?(?:下达|定))*(?:计划|预算|目标|任务)的?"
)
_IN_ALL = ("共", "共计", "总共", "总计", "合计", "计")
_EACH = re.compile(r"(?<=..)(?:[年月](?=人均))?[人户亩]均(?=..)")
_OUTPUT = re.compile(r"(?P<who>[一-鿿]{1,10}?)(?:地区|国内)?生产总值")  # 25个县生产总值增长13.5%
_PACE_OF_PLACES = re.compile(  # 8个县投资增速超过50%
    r"(?P<who>(?:县市区?|市县|区县|县区|市州|省份|地市|乡镇|[省市县区州])(?:[（(][一-鿿、]{1,5}[）)])?)的?"
    r"(?![级委直属长域政])[一-鿿]{2,14}?(?:(?:增速|增幅|涨幅)|(?:总量|总值|收入|投资|税收)(?:有望|可望|预计|将|已|均|都|全部)+"
    r"|(?:收入|税收)$)"
)
_UP_TO = ("到", "至")
_RISES_FROM = re.compile(r"[由从][^，]{0,12}$")
_RISES_TO = re.compile(r"(?:上升|攀升|回升|跃升|提升|下降|回落|降低?|升)[到至]")
_COUNTED = re.compile(  # 12家酒店营业收入3亿元, 4家养殖场养殖面积200公顷
    r"(?P<who>[一-鿿]{1,8}?(?:[场店厂馆院社]|企业|公司|园区|集团|合作社|家庭|农户|市场|中心))(?![场店厂馆院社司业]|完成|实现|达到|新增)(?=..)"
)
_HAVE_SHARE = re.compile(  # 12个县的粮食、棉花和油料产量占三成, 8家企业支付的医药费和福利费相当于…
    r"(?P<who>[一-鿿]{1,8}?)(?:(?:为[一-鿿]{1,6}?)?(?:直接)?(?:支付|缴纳|上缴|负担))?的"
    r"[一-鿿、]+[、和及与][一-鿿]+(?:占|相当于|等于)[^，]*"
)
_OF_ALL = re.compile(  # 全市12个乡镇收入增长9%, 省属516户企业中有207户…
    r"[，、]?(?:其中)?(?:[全我][国省市区县州])?(?:(?:中央|地方|[省市州地区县])[属直管]|国有|集体|预算内|[境辖]区?内)*(?:[已现共]*有)?"
)
_HAVING = re.compile(  # 7万户受灾户有4万户住进新居
    r"(?P<which>[一-鿿]{1,12}?(?:[（(][一-鿿、]{1,5}[）)])?)(?P<among>中?)已?有$"
)
_IN_PROGRESS = re.compile(r"(?:在建|续建|拟建|待建)(?=[一-鿿]*(?:项目|工程))|安置(?=小?区|房|点)")
_PLACE_OF = re.compile(  # 带动12个村贫困户860户, 惠及36个社区居民2.3万人
    r"(?P<where>(?:行政|自然|贫困)?村|社区|小区|乡镇|街道|[县市](?:[区市])?|单位|企业)(?P<whom>(?!民)[一-鿿]{2,})"
)
_THING = re.compile(r"[一-鿿]{2,8}(?<!人均|户均|亩均)")
_EACH_ONE = re.compile(r"(?<=..)每[户人名个家亩头辆套](?=..)")  # 对1164户低保户每户救助240元
_JOINED = JOINERS + "以及其中 "
_NEXT = re.compile(r"(?<=..)、(?P<deed>[^、，]{2,6})$")
_BRACKET = re.compile(r"[（(][^（()）]*+[)）]")
_EXTENTS = ("area", "length", "volume", "person", "household")
_PEOPLE = ("person", "household")
_NOUN = re.compile(r"[一-鿿“”（）]+(?<![共计总约近])")
_STANDARD_OF = re.compile(  # 4000万亩公益林补偿标准由19元提高到25元
    r"(?P<who>[一-鿿]{2,12}?)(?:生态|生活|基本|年?[人户月]均)?(?:补偿|补助|补贴|救助|供养|保障|奖励|报酬|工资|待遇)金?标准"
    r"(?:分别|每年|每月|每[人亩户])*(?:[由从]|提高|增加|上调)"
)
_OF_PEOPLE = re.compile(  # 50个贫困县的农民人均纯收入
    r"(?P<who>[一-鿿]{0,8}?(?:[县市区乡镇村户]|地区|企业))的?(?:农民|农牧民|农村居民|城镇居民|职工|群众)人均[一-鿿]{2,}"
)
_ALTERNATIVE = re.compile(r"^[（(][一-鿿]{1,4}[)）](?=[、和及与])")  # 3.1万套（户）、 260亿元（预计数）、
_MARK = re.compile(r"[“「《”」》，,；;：:（）()。｡！？!?|．.]")
_POINT = re.compile(
    r"(?<=\d)．|．(?=\d)|(?<![一-鿿%％‰）)”])\.|\.(?=[\dA-Za-z])"
)  # within a number or a word


@dataclass(slots=True)
class Slot:
    """A quantity in its place: the words before and after it that no other quantity has."""

    quantity: Quantity
    clause: int
    before: str
    before_start: int
    after: str = ""
    joined: bool = False  # directly follows the quantity before it, with a joiner only or nothing
    opens: bool = False  # the first quantity of its clause
    nth: int = 0  # its place in its list of numbers, and how many these are
    listed: int = 1


@dataclass(slots=True)
class Clause:
    """A stretch between commas, with the mark before it and the quantities in it."""

    start: int
    end: int
    mark: str
    slots: list[Slot] = field(default_factory=list)


def divide(mask: str, start: int, quantities: Sequence[Quantity], lexicon: Lexicon) -> list[Clause]:
    """The clauses of a masked sentence that starts at `start` of the text."""
    taken = {at - start for q in quantities for at in range(q.left, q.right)}
    closed = _brackets_without(mask, taken) if "（" in mask or "(" in mask else set()
    clauses: list[Clause] = []
    begin, mark, depth = 0, "", 0
    for m in _MARK.finditer(mask):
        at, char = m.start(), m[0]
        if char in "．." and _POINT.match(mask, at):
            continue
        if char in "“「《":
            depth += 1
        elif char in "”」》":
            depth = max(0, depth - 1)
        elif at not in taken and at not in closed and (depth == 0 or char in "；;。"):
            if char in ":：" and at - 1 in taken and at + 1 in taken:
                continue  # 三次产业比11.8:48.3:39.9
            clauses.append(Clause(begin, at, mark))
            begin, mark = at + 1, char
    clauses.append(Clause(begin, len(mask), mark))
    _place(clauses, mask, start, quantities, lexicon)
    return clauses


def _brackets_without(mask: str, taken: set[int]) -> set[int]:
    """The places inside brackets that hold no quantity; they do not divide a sentence."""
    places: set[int] = set()
    for m in _BRACKET.finditer(mask):
        inside = range(m.start(), m.end())
        if m.end() - m.start() <= 40 and not any(at in taken for at in inside):
            places.update(inside)
    return places


def _place(
    clauses: list[Clause], mask: str, start: int, quantities: Sequence[Quantity], lexicon: Lexicon
) -> None:
    """Puts the quantities into their clauses, and shares out the words between them."""
    at = 0
    for number, clause in enumerate(clauses):
        inside = []
        while at < len(quantities) and quantities[at].start - start < clause.end:
            inside.append(quantities[at])
            at += 1
        if not inside:
            continue
        left = clause.start
        slot = Slot(inside[0], number, mask[left : _edge(inside[0], mask, start)], left, opens=True)
        for q in inside[1:]:
            edge = _edge(q, mask, start)
            gap = _ALTERNATIVE.sub("", mask[slot.quantity.right - start : edge].lstrip(GAP))
            following = mask[q.right - start : clause.end].lstrip(GAP)
            among = q.dimension == "rank" and slot.quantity.dimension == "count" and gap
            peers = _PEERS.fullmatch(gap) if among and leads_to_peers(slot.before, gap) else None
            moves = peers is None and (q.unit == "名" or q.unit.endswith(RANKS_MOVED))
            if moves and leads_to_peers(slot.before, gap):
                peers = _MOVED_AMONG.fullmatch(gap)
            ones = among and not peers and "、" not in slot.before
            ranked = _RANKED_ONES.fullmatch(gap) if ones else None
            if peers:
                after, before = peers["who"] + "中", peers["ranked"]
            elif ranked:
                after, before = ranked["what"], ranked["ranked"]
            elif _measured_too(gap, slot, q, following, lexicon):
                after, before = gap, ""
            elif (
                gap.endswith("在")
                and slot.quantity.dimension == "count"
                and q.comparator in _AT_MOST_OR_LEAST
            ):
                after, before = _lying_at(gap, slot, following, lexicon)
            else:
                after, before = share(gap, slot, following, lexicon)
            slot.after = after
            clause.slots.append(slot)
            slot = Slot(q, number, before, edge - len(before))
            slot.joined = (
                not after
                and "达" not in before
                and before not in _UP_TO
                and not _OF_PLAN.fullmatch(before)
                and before != "超额"  # 比计划目标920亿元超额1373亿元
                and "突破" not in mask[q.left - start : q.start - start]
                and not (before.strip(_JOINED) and lexicon.edges.trail_end.sub("", before).strip(_JOINED))
            )
        slot.after = mask[slot.quantity.right - start : clause.end].lstrip(GAP)
        clause.slots.append(slot)


def leads_to_peers(before: str, gap: str = "") -> bool:
    """Whether words lead to how many there are among whom one ranks: `增速位居15个城市第三`.

    `gap` may tell who they are: `在27个省会城市中前移1位`.
    """
    led = _SCOPE.search(before) is not None or _PEERS_LED.search(before) is not None
    return led or (before.endswith("在") and "中" in gap[1:])


def measures_things(quantity: Quantity) -> bool:
    """Whether a number may tell how much the things just counted come to: `12个项目2300套`."""
    return quantity.dimension in _EXTENTS or quantity.unit.endswith("套")


def _measured_too(gap: str, slot: Slot, other: Quantity, following: str, lexicon: Lexicon) -> bool:
    """Whether a second number measures the things just counted: `改造15个老旧小区28万平方米`.

    `gap` stands between the two, `following` behind the second.
    """
    if not _NOUN.fullmatch(gap) or (following[:1] and following[0] not in JOINERS + "（("):
        return False  # 6个村3200亩农田
    if other.dimension == "money":
        return _paid(gap, slot, lexicon)
    if not measures_things(other) or slot.quantity.dimension != "count":
        return False
    own = lexicon.nouns.side_inside.search("  " + gap) is not None or gap in lexicon.sides
    people = other.dimension in _PEOPLE and lexicon.nouns.people_end.search(gap) is not None
    return (
        not own
        and not people
        and not _leads_on(gap, lexicon)
        and lexicon.verbs.last.search(slot.before) is not None
    )


def _paid(gap: str, slot: Slot, lexicon: Lexicon) -> bool:
    """Whether money was paid to those counted, and a sum of it follows: `资助1200名学生60万元`."""
    paying = lexicon.money.paying_end.search(slot.before)
    return paying is not None and lexicon.nouns.recipient.fullmatch(gap) is not None


def _edge(quantity: Quantity, mask: str, start: int) -> int:
    """Where the words before a quantity end: before its bound, unless that says of what it is a share."""
    left, first = quantity.left - start, quantity.start - start
    bound = mask[left:first]
    whole = "占" in bound or _OF_WHOLE.search(bound) or ("超" in bound and EXCEEDS.search(mask[:first]))
    edge = first if whole else left
    return len(mask[:edge].rstrip(GAP))


def _lying_at(gap: str, slot: Slot, following: str, lexicon: Lexicon) -> tuple[str, str]:
    """Divides words that end in 在 as those that end in a verb that reaches: `18个乡收入在500元以下`."""
    after, before = share(gap[:-1] + _REACHES, slot, following, lexicon)
    return (after, before.removesuffix(_REACHES) + "在") if before else (gap, "")


def share(gap: str, slot: Slot, following: str, lexicon: Lexicon) -> tuple[str, str]:
    """Divides the words between two quantities: what follows the first, what leads to the second."""
    if gap in _IN_ALL:
        return "", ""  # 派遣15支共767人的队伍
    # 比上年同期3亿元减收5000万元, 比预算50亿元少支2亿元, 由第11位前移2位
    than = (_is_base(slot) or slot.quantity.dimension == "rank") and (
        lexicon.moved.fullmatch(gap) or _BY_HOW_MUCH.fullmatch(gap)
    )
    kind = _KIND_THEN.match(gap) if slot.before.rstrip().endswith("等") else None
    of_kind = (kind["kind"], gap) if kind else None  # 茶叶等13个特色产业产值占全省的84%
    told = ("", gap) if than else of_kind or _told_apart(gap, slot, lexicon) or _grown_then(gap, lexicon)
    if told:
        return told
    of_plan = gap == "的" and slot.before.endswith(_PLANS)  # 占全年计划5亿元的60%
    rises = gap in _UP_TO or _RISES_TO.match(gap)  # 由1亿元到10亿元的跨越, 由去年的5%上升到今年的8%
    rose = rises and _RISES_FROM.search(slot.before)
    if of_plan or rose or _leads_on(gap, lexicon):
        return "", gap
    if _ends_joined(gap) or gap[-1] in "，,":
        joiner = len(gap) - (2 if gap.endswith("以及") else 1)
        return gap[:joiner], gap[joiner:]
    if gap.startswith("的") and len(gap) > 2 and (not following or following[0] in JOINERS):
        return gap, gap[1:]  # 投资6亿元的重点项目7个: the noun is of both
    cut = _cut(gap, lexicon)
    if cut is not None:
        return gap[:cut], gap[cut:]
    if following[:1] and following[0] not in JOINERS and not lexicon.growth_after.match(following):
        return gap, ""
    return ("", gap) if lexicon.edges.trail_end.sub("", slot.before) else (gap, "")


def _is_base(slot: Slot) -> bool:
    """Whether a number is what another is held against: `比上年同期3亿元…`, `比预算50亿元…`."""
    than_plan = slot.before.endswith(_PLANNED) and _THAN_PLAN.search(slot.before) is not None
    return than_plan or slot.before.endswith(BASE)


def _ends_joined(gap: str) -> bool:
    """Whether words end with a joiner, which 惠及 does not."""
    return gap[-1] in "、和及与" and _UNDIVIDED.match(gap[-2:]) is None


_KIND_THEN = re.compile(
    r"(?P<kind>[一-鿿]{2,10}?(?:产业|行业|产品|品牌|企业|园区|领域))"
    r"(?:(?:总?产值|增加值|收入|产量|利润|税收|出口)[^，]{0,4}占|占)"
)


def _told_apart(gap: str, slot: Slot, lexicon: Lexicon) -> tuple[str, str] | None:
    """Divides words that say themselves what is of the first and what of the second."""
    if gap.startswith("的") and gap.endswith("等"):
        return gap, gap[1:]  # 投资6亿元的产业园等12个项目
    counted = _SUMMED.fullmatch(gap)
    if counted:
        side = counted["side"]  # 50多个棚户区总计1000万平方米拆迁, 12户企业合计盈利103亿元
        return counted["what"], counted["what"] + side if side else ""
    place = _PLACE_OF.fullmatch(gap)
    if place and lexicon.nouns.people_end.search(gap):
        return place["where"], place["whom"]
    sum_of = _SUBSIDY.search(gap)
    if sum_of and slot.before.strip() and not lexicon.verbs.any.search(gap, 0, sum_of.start()):
        return gap, gap  # 发放7次价格补贴超7200万元
    acted = _EXAMPLES.search(gap) if slot.before.endswith("等") else None
    acted = acted or _DONE.search(gap) or _SOME_DONE.search(gap) or _WENT.search(gap) or _TOOK.search(gap)
    acted = acted or _COVERS.search(gap) or _EACH_ONE.search(gap) or _next_deed(gap, slot, lexicon)
    if acted:
        return gap[: acted.start()], gap[acted.start() :]
    whose = _whose(gap, slot, lexicon) or _with_side(gap, slot, lexicon)
    if whose:
        return whose, gap
    having = _HAVING.fullmatch(gap)
    of_all = having and _OF_ALL.fullmatch(slot.before.strip(FILL + "，至到截底末 "))
    which = having["which"].rpartition("的")[2] if having else ""  # 50户建立现代制度的试点企业有43户改制
    already = gap.endswith("已有") and not lexicon.verbs.inside.search(gap)  # 列入计划的87户国企已有74户改制
    if having and (of_all or already) and not lexicon.verbs.any.search(which):
        return having["which"] + having["among"], "有"
    among = _AMONG.match(gap) or _OF_THEM.match(gap)
    return (among["which"], gap[among.end() :]) if among else None  # 在74个重点城市中列第9位


def _grown_then(gap: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Divides behind the growth that the first number tells: `实现9%的增长、总量居全市第3位`."""
    grown = lexicon.growth_after.match(gap) if gap.startswith("的") and "、" in gap else None
    apart = grown is not None and gap.startswith("、", grown.end()) and len(gap) > grown.end() + 1
    return (grown[0], gap[grown.end() :]) if grown and apart else None


def _with_side(gap: str, slot: Slot, lexicon: Lexicon) -> str:
    """The things counted, of which the second tells a side: `引进12个项目总投资36亿元`."""
    side = lexicon.nouns.side_inside.search(gap)
    if side is None or gap in lexicon.sides or not lexicon.verbs.last.search(slot.before):
        return ""
    if lexicon.verbs.any.match(gap) or lexicon.verbs.inside.search(gap):
        return ""
    thing = _THING.fullmatch(gap[: side.start()].removesuffix("年"))
    return thing[0] if thing else ""


def _next_deed(gap: str, slot: Slot, lexicon: Lexicon) -> "re.Match[str] | None":
    """Where the verb of the second begins, behind the noun of the first: `新建12条生产线、引进5个团队`."""
    following = _NEXT.search(gap) if "、" in gap else None
    acts = following and lexicon.verbs.changing.fullmatch(following["deed"])
    return following if acts and lexicon.verbs.last.search(slot.before) else None


def _whose(gap: str, slot: Slot, lexicon: Lexicon) -> str:
    """Those counted first, of whom the second number measures something; empty if it is not so."""
    if not _OF_ALL.fullmatch(slot.before.strip()) and not slot.before.endswith("等"):
        spared = None if lexicon.verbs.any.search(gap) else lexicon.nouns.spared.fullmatch(gap)
        return spared["who"] if spared else ""
    nouns = lexicon.nouns
    side = _STANDARD_OF.match(gap) or _OF_PEOPLE.fullmatch(gap) or nouns.side_grown.fullmatch(gap)
    side = side or _HAVE_SHARE.fullmatch(gap) or _PACE_OF_PLACES.fullmatch(gap)
    side = side or nouns.owner_side.fullmatch(gap) or _OUTPUT.match(gap)
    side = side or (_COUNTED.match(gap) if nouns.side_inside.search(gap) else None)
    return side["who"] if side else ""


def _leads_on(gap: str, lexicon: Lexicon) -> bool:
    """Whether all words between two quantities lead to the second."""
    if gap.strip() in ("对", "为", "给", "向", "用于", "在"):
        return True  # 投入2600万元对35个村进行硬化
    if len(gap) > 2 and _ends_joined(gap) and gap[0] not in JOINERS + "(（":
        return False  # 4.2万人脱贫、120个贫困村退出
    if not gap.strip() or gap[0] in JOINERS + "(（" or gap.endswith("等") or _ON_TO.match(gap):
        return True
    if lexicon.turned.fullmatch(gap):
        return True  # 由26%、43%调整为15%、46%
    told = (
        gap.startswith("的")
        or WORKS.match(gap)
        or _IN_PROGRESS.match(gap)
        or lexicon.verbs.described.match(gap)
    )
    verb = None if told else lexicon.verbs.any.match(gap)
    apart = verb is not None and verb[0] in lexicon.verbs.nominal and "分别" in gap[verb.end() + 2 :]
    return (verb is not None and not apart) or lexicon.growth_after.match(gap) is not None


def _cut(gap: str, lexicon: Lexicon) -> int | None:
    """Where the words between two quantities divide: at their last joiner, else at their first verb."""
    plain = _BRACKET.sub(lambda m: "\ue003" * len(m[0]), _UNDIVIDED.sub(lambda m: "\ue003" * len(m[0]), gap))
    apart = plain.find("分别")  # 企业销售收入和利税分别占…: what stands before it is a list
    joiner = -1 if apart > 0 else max(plain.rfind(c) for c in "、和及与")
    acted = lexicon.verbs.inside.search(gap, joiner + 3) if joiner > 1 and apart < 0 else None
    both = acted and _ACTING.search(gap, joiner, acted.start()) is not None
    if acted and both and gap[joiner] in "和与及" and not lexicon.verbs.inside.search(gap, 0, joiner):
        return acted.start()  # 26万户企业和商户缓缴费用3亿元
    if joiner > 0:
        return joiner
    if apart > 0:
        side = lexicon.side_inside.search(gap)  # 31家企业资产总额、利润总额分别增长12%、18%
        listed = any(c in plain[:apart] for c in "、和及与")
        return side.start() if side else None if listed else apart
    if gap.endswith(("率", "比重", "占比")):
        return 0
    each = _EACH.search(gap)
    if each:
        return each.start()  # 21.7万贫困人口人均增收400元
    verb = lexicon.verbs.inside.search(gap)
    if verb is None:
        return None
    if SORTED.fullmatch(gap, 0, verb.start()) or WORKS.match(gap, verb.start()):  # 中心镇建设项目完成投资
        verb = lexicon.verbs.inside.search(gap, verb.end()) or verb
    told = _FORETOLD.search(gap, 2, verb.start()) or _MANNER.search(gap, 2, verb.start())
    return told.start() if told else verb.start() - gap.startswith("年", verb.start() - 1)  # 企业年销售收入
