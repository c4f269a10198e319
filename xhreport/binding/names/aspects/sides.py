"""Which side of what was named does a number measure? `产值达150亿元`, `总量突破90万亿元`."""

import re

from xhreport.binding.names.aspects.kinds import of_territory
from xhreport.binding.names.aspects.wholes import MAKES_UP, SHARE_OF, with_share
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import COUNTABLE, clean, joined, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BEYONDS, PACES, PACES_OF
from xhreport.models import Measure

_IS_SHARE = re.compile(MAKES_UP)
_OF_WHAT = re.compile(rf"(?:{MAKES_UP}|(?:{PACES_OF})?(?:{BEYONDS})).*$")  # 增加值增幅高于全省工业
PACED = re.compile(rf"(?<=..)(?:{PACES_OF})$")  # 增速居第二位，增幅居第一位
_OVERALL = re.compile(r"(?<=..)总量$")  # 总量居全省第五，增速居第一
CONTRIBUTED = re.compile(r"(?:(?<=..)对.*)?贡献率$")
_UNDONE = re.compile(  # 工业企业127户没有改制，年内改制90户
    r"(?<=..)(?:没有|尚未|还未|未(?!来|成年|婚))[一-鿿]{2,4}$"
)
_OWNED = re.compile(r"^(?:人均|户均)(?:占有|拥有)(?=..)")  # 人均占有粮食830公斤，商品率62%
_RANK_OF = re.compile(rf"(?<=..)(?:{PACES_OF})?(?:排名|位次|名次)$")  # 增加值增速排名升2位，利税9亿元
_SIDES = re.compile(r"(?<=..)(?:规模|效益|质量|效率|实力|总量)[、和](?:规模|效益|质量|效率|实力|速度)$")
_OF_FIRMS = (
    *("营收", "营业收入", "利润", "利润总额", "净利润", "资产总额", "总资产", "净资产", "利税", "亏损额"),
    *("可比产品成本", "可比产品的成本", "产成品资金占用", "流动资金周转天数", "资金利税率"),
)
_IN_PARKS = ("入园企业", "入区企业", "进区企业", "进园企业")
_OF_PARKS = (
    *(*_IN_PARKS, "入驻企业", "产值", "总产值"),
    *("税收", "利税", "利润", "营业收入", "从业人员"),
)
_USED = re.compile(  # what was spent on making it, no thing that has sides
    r"(?:单位|万元)?(?:产品|产值|生产|综合|经营)?(?:能耗|水耗|电耗|物耗|能源消耗|成本)$"
)
_CONNECTS = re.compile(r"(?<=..)(?:连通|覆盖|惠及|辐射).*$")  # 公路连通村庄12个，受益人口8万
_OWNER = re.compile(
    r"(?P<who>[一-鿿]{0,8}?(?:企业|公司|集团|[国央民]企))"
    r"(?=[一-鿿“”]*(?:实施|推进|建设|引进|开展|投资|新增|完成)|的?(?:流动资金|产成品|可比产品|亏损))"
)
_ZONE_INDUSTRY = re.compile(r"(?<=园区|新区|发区|税区)(?:规上|规模以上)?工业$")
_PROJECTS_OF = re.compile(r"(?<=..)(?<=[改造建设工程])(?:完成|启动|实施|推进)项目$")
_TOTAL_SHARE = re.compile(r"(?:总[额量值]|规模)(?=占)")
_IN_ALL = re.compile(r"累计|总共|[总共合]计|^共|[，、]共")
_EACH_ONE = re.compile(r"(?<=..)(?:按人口平均的?|人均)(?:占有)?量?$")  # 粮食人均占有量
_YIELDS = ("总产", "总产量", "单产", "产量")
_SIZES = ("增速", "增幅", "规模", "数量", "面积", "产量", "总产")
AGGREGATE = re.compile(r"(?:总值|总额|收入|支出|投资)$")
_INCOME = re.compile(r"(?:预算|财政|纯|可支配)收入$")
_WIDE = re.compile(r"(?:工农业|农业|农村社会|社会)总产值|国民收入")
_FLOW = re.compile(r"(?:投资|利润|利税|纳税|产值|收入|支出|资金)$")
_AGREED = re.compile("(?:引资|签约|合同|协议)(?:总?额|资金)$")
_NEW_ABILITY = re.compile(r"(?<=..)新增(?:货物)?吞吐能力$")
_THROUGHPUT = re.compile(r"(?:旅客|货邮|货物|集装箱)$")  # 机场旅客吞吐量58万人次，货邮吞吐量6200吨
_LOST = ("亏损", "盈利")
_LOSING = re.compile(r"亏损企业$")
_TAXES = ("缴纳税收", "缴税", "纳税", "上缴税收", "上缴税金", "缴纳税金", "上缴利税", "税收", "利税")
_KINDS_OF_INCOME = ("财政", "主营业务", "营业", "业务")  # 税收 after 财政收入 is not of 财政
LISTED = re.compile(r"[、和及](?!基本)")  # 办结率、满意率
_OF_AREA = re.compile(
    r"(?P<area>市区|城区|郊区|县城|城镇|城市|农村)(?P<side>.{2,})"
)  # 建立低保制度，市区标准…
BRIEF = 4  # characters
_TRADED = re.compile(r"(?P<verb>收购|销售|出口|进口|出让)(?P<what>[一-鿿]{2,6})")
_NEWLY = re.compile(  # 企业新认定12家、总量48家
    r"(?<=..)(?:新(?:增|认定|培育|评定|登记|注册|入库|入规)|净增)$"
)
_RECEIVED = re.compile(r"(?:领到|领取|享受|获得|发放|纳入)(?P<what>[^，]*?(?:金|补贴|补助|津贴|低保))(?=..)")
_A_DAY = re.compile(r"^(?:日均|月均|平均每[天日月])(?=新)")
_YIELD_ENDS = ("栏", "养", "产")
_YIELDED = re.compile(  # 总产皮棉12万担，亩产70公斤
    r"^(?:出栏|存栏|饲养|总产|年产)(?=[一-鿿]{2})(?!.*[率量])"
)
_LASTING = ("入驻", "签约", "入库")  # what is so of all, not only of the new: 新入驻企业45家，达到598家
_VISITED = re.compile(r"(?:旅游业?)?(?:共|累计)?接待.*(?:游客|旅游者|旅客|游人)")
_TOURISM = re.compile(r"[旅游景农村]|文化|民宿|度假|温泉|古镇|古城|公园")  # not 获评全国重点产茶县域
_SPENT_THERE = ("收入", "总收入", "综合收入", "营业收入", "经营收入", "消费", "创汇")
_CAPABLE = re.compile(r"(?:先进|优质|落后|有效|合规)?(?:产能|生产能力)$")  # 煤炭先进产能占比80%，产量13亿吨
_DESIGNED = re.compile(  # 引水工程总投资37亿元，设计年供水5亿立方米
    r"(?:估算|概算|预算|匡算|计划|设计)总?投资|设计(?:最大)?(?:[年日]?(?:供水|输水|引水|调水|处理|生产|产量|吞吐|发电|加工|通过|客运|货运)|灌溉|总?装机|总?库容|时速|通航)[一-鿿]{0,4}"
)
_ADDED_UP = re.compile(  # 地方收入1.5亿元，加上上划中央收入共3.2亿元
    r"再?(?:加上|连同)(?P<what>[^，、]{2,14}?)(?:合计|共计|总计|总共|[一]?共)(?:完成|实现|达到?|为)*$"
)
_BLAND = ("实施", "开展", "启动", "安排", "谋划实施")  # verbs that tell no thing from another
_OF_ALL = ("投资", "消费", "出口", "进口")
"""Sides that are the whole territory's where growths follow growths."""
_WIDEST = ("地方", "财政", "经济")
_LOSSES = ("亏损", "增亏", "减亏")
FIRM = re.compile("企业|公司|工业|商业|商贸|供销|粮食|系统|集团|行业|厂|场|亏|国有|集体|盈")
_OF_ENTERPRISES = (
    "资产负债率",
    "负债率",
    "产销率",
    "产品销售率",
    "资金利税率",
    "全员劳动生产率",
    "资产总额",
    "负债总额",
)
_URGED = re.compile("^[一-鿿]{0,2}(?:(?<![主重首需紧纲概])要(?![素求闻道点])|必须|务必)")
_WHOSE_FIRM = re.compile(r"(?P<who>[一-鿿]*?(?:企业|公司|集团))")


def thing(name: str, lexicon: Lexicon) -> str:
    """The thing itself in a name, whatever side of it was measured: `社康中心` of `社康中心就诊量`."""
    name = _UNDONE.sub("", _RANK_OF.sub("", name))
    verb = verb_of(name, lexicon)
    stem = name[len(verb) :].removeprefix("了").removeprefix("的")
    stem = "" if stem in ("面", "能力") else _OWNED.sub("", stem)  # 改制面, 处理能力
    stem = _YIELDED.sub("", stem) if stem[1:2] in _YIELD_ENDS else stem
    if stem.startswith("、"):
        return lexicon.verbs.new.sub("", name)  # 新增减税退税、降费缓费: what was added was both
    if stem in lexicon.generic and verb not in _BLAND:
        return name  # 竣工项目
    side = lexicon.nouns.side_inside.search(stem)
    stem = stem[: side.start()] if side else _SIDES.sub("", stem)
    for kind in _KINDS_OF_INCOME:
        if stem.endswith(kind):
            return stem.removesuffix(kind).removesuffix("实现")
    return stem


def without_new(name: str, lexicon: Lexicon) -> str:
    """The name without the verb that says it is new: a total is of all."""
    name = _A_DAY.sub("", name)
    new = lexicon.verbs.new.match(name)
    if new is None:
        return _NEWLY.sub("", name)
    return (new[0].removeprefix("新") if new[0].endswith(_LASTING) else "") + name[new.end() :]


def total(case: Case) -> Name | None:
    """The whole of what was named: `总量突破90万亿元`."""
    added = _ADDED_UP.match(case.first_before) if case.relative else None
    if added:
        return Name(f"{case.relative}和{clean(added['what'], case.lexicon)}")
    share = _TOTAL_SHARE.match(case.own) if case.relative else None
    if share:  # 进出口总值193亿元，总额占全区的比重为12%
        return Name(with_share(case.relative + case.own[share.end() :]))
    each = _A_DAY.match(case.own) if case.relative else None
    if each and case.lexicon.verbs.made_new.fullmatch(case.own, each.end()):
        return Name(case.own + without_new(case.relative, case.lexicon))  # 新登记主体52万户，日均新登记1430户
    told = case.relative and case.own in case.lexicon.totals
    whole = PACED.sub("", case.relative) if told else ""  # 增速居第2位，总量升5位
    stock = case.own == "总数" and verb_of(whole, case.lexicon)  # 建成合作社193个，总数达到413个
    whole = whole.removeprefix(stock or "") if len(whole) > 4 else whole
    return Name(joined(without_new(whole, case.lexicon).removeprefix("增设"), case.own)) if told else None


def new_side(case: Case) -> Name | None:
    """Another side that is new as the one before: `新增产值6亿元，利税1.3亿元`."""
    sides, new = case.lexicon.attributes, case.lexicon.verbs.new.match(case.relative)
    both = new and case.own in sides and case.relative[new.end() :] in sides and not case.apart
    return Name(new[0] + case.own, new[0]) if new and both else None


_INDEX = re.compile(r"(?<=价格|物价)总?指数$")
_PER_SO_MUCH = re.compile(r"每?(?:百|千|万|亿|单位)[元吨]?(?:产值|销售收入|销售额|资金|利税|产品|工业产值)")


def attribute(case: Case) -> Name | None:
    """Another side of what was named: `产值达150亿元`, `占全国的1/8`."""
    led = case.own.startswith(("其", "创", "用")) and case.own[1:] in case.lexicon.attributes
    own = case.own[1:] if led else case.own  # 其余额, 创总产值
    area = _OF_AREA.fullmatch(own) if case.memory.fresh else None
    if area and area["side"] in case.lexicon.attributes:
        return Name(area["area"] + joined(thing(case.relative, case.lexicon), area["side"]))
    share = _IS_SHARE.match(own) is not None
    described = case.slot.after.strip() == "的"  # 总投资6亿元的16个项目
    of_all = share or own in PACES  # 税收27亿元，占财政收入72%
    bare = not of_all and (_is_bare_side(case.relative, case.lexicon) or of_territory(own, case.relative))
    whose = case.relative and not case.of_all and not bare
    if described or _of_others(own, case) or not whose or not (share or _is_side(own, case)):
        return None
    parks = own in _OF_PARKS and case.memory.dimension == "length"
    found = _of_park(case, own) if parks or own in _IN_PARKS else None
    found = found if found or parks else _of_firms(case, own)
    if parks or found:
        return found
    own = _invested(case) if own == "投资" else own
    if own.endswith("投资") and len(case.memory.last) > 1 and _IN_ALL.search(case.first_before):
        listed = dict.fromkeys(thing(name, case.lexicon) for name in case.memory.last)
        return Name("、".join(listed) + own)  # 建成道路8条、管廊10公里，累计完成投资123亿元
    whole = share or own.startswith("比重") or own in PACES
    reformed = case.memory.fresh and case.relative.endswith("改革") and own[:2] in case.relative
    per = own.endswith("率") and _PER_SO_MUCH.match(case.relative)  # 百元产值占用资金42元，产销率94%
    if per or reformed or (len(own) >= BRIEF and own[:2] == case.relative[:2] and not own.startswith("投资")):
        return Name(own)  # 劳务输出36万人，劳务收入50亿元; 深化税费改革，税费总额下降8%
    of_income = _INCOME.search(case.relative) or _WIDE.match(case.relative)
    stem = _stem(case, own, whole=whole)
    if (own == "税收" and (of_income or _done_apart(case))) or _of_all(case, stem):
        return None  # 农民人均纯收入由2000元提高到3000元；税收由2亿元增加到3亿元
    if not whole and stem in case.lexicon.known and (own in case.lexicon.known or _both_flow(stem, own)):
        return None  # 税收 after 地区生产总值 is the territory's
    stem = CONTRIBUTED.sub("", stem) if own.startswith("占") else stem  # 对经济增长贡献率达12%，占全市份额…
    stem = _INDEX.sub("", stem) if own in PACES else stem  # 零售物价指数105.8%，涨幅回落8个百分点
    stem = stem.removesuffix("企业") if own.startswith("亏损企业") else stem
    return Name(with_share(joined(SHARE_OF.sub("", stem), own))) if stem else None  # 成本下降，利润增长20%


def _of_others(own: str, case: Case) -> bool:
    """Whether a side goes on with a list, or is not that of the people named last.

    `新增产值15亿元、税利3亿元`, `外资企业安置职工4万人，缴纳税收9亿元`; nor of an average:
    `平均省水三成，亩产增加60公斤`
    """
    if case.relative.startswith("平均") and case.slot.quantity.dimension != "point":
        return True
    if own in _TAXES and case.lexicon.nouns.people_end.search(case.relative):
        return True
    if own.endswith("到位资金") and _AGREED.search(case.relative):
        return True  # 引资额74亿元，到位资金22亿元
    if own in _LOST and case.slot.quantity.dimension in COUNTABLE:
        return True  # 国有企业1526户，亏损784户: those that made losses
    goes_on = case.memory.carried and case.first_before.strip()[:1] in ("、", "和")
    return bool(goes_on) and case.relative.removeprefix(case.memory.carried) in case.lexicon.attributes


def _of_firms(case: Case, own: str) -> Name | None:
    """What only firms have, where something else was named last."""
    if own.startswith(_LOSSES) and FIRM.search(case.relative) is None:
        return Name(own)  # 安置职工1.9万人，亏损面下降8个百分点
    if _URGED.search(case.relative):
        return Name(own)  # 扭亏要立军令状，亏损面下降10个百分点
    if own in _OF_ENTERPRISES and case.lexicon.nouns.people_end.search(case.relative):
        firms = next((m for m in map(_WHOSE_FIRM.match, reversed(case.memory.seen)) if m), None)
        return Name((firms["who"] if firms else "") + own)  # 企业现有职工6万人，资产负债率77%
    return None


def _of_all(case: Case, stem: str) -> bool:
    """Whether a side that grew is the whole territory's: `其中民企增长15%；投资增长9%`."""
    parted = case.apart and case.memory.parted is not None and case.reading.measure is Measure.GROWTH
    return case.own in _OF_ALL and (parted or stem in _WIDEST)


def _done_apart(case: Case) -> bool:
    """Whether the whole territory had it: `现有规模企业3家；完成税收1382万元`."""
    apart = case.apart and "完成" in case.first_before
    return apart and case.lexicon.nouns.zone.match(case.relative) is None


def _stem(case: Case, own: str, *, whole: bool) -> str:
    """The thing of which `own` is a side; `whole` if it is a side of all that was named."""
    paid = _RECEIVED.match(case.relative) if own == "标准" else None
    if paid:
        return paid["what"]  # 5万名居民领到最低生活保障金，标准由每月135元调到150元
    if own == "总收入" and case.relative.endswith("财政收入"):  # 国内财政收入增加9亿元，总收入80亿元
        return case.relative.removesuffix("收入").removeprefix("国内")
    verb = verb_of(case.relative, case.lexicon)
    stem = case.relative[len(verb) :].removeprefix("了") if whole else thing(case.relative, case.lexicon)
    stem = _OVERALL.sub("", PACED.sub("", stem)) if own in PACES else stem
    stem = _CONNECTS.sub("", stem) if own.startswith(("受益", "惠及")) else stem
    stem = stem if whole else _USED.sub("", stem)  # 规上工业能耗下降5%，产值增长8%
    owner = _OWNER.match(stem) if own in _OF_FIRMS else None
    stem = owner["who"] if owner else stem  # 市属国企推进项目125个，营收居首位
    if own.endswith("投资"):
        stem = _PROJECTS_OF.sub("", stem.removesuffix("工作"))  # 场镇改造完成项目30个、投资4亿元
        stem = stem.removesuffix("建设") if len(stem) > BRIEF else stem  # not 重点建设
    zone = case.memory.zone if case.memory.fresh else ""
    stem = zone if zone and stem.startswith(zone) else stem  # 开发区基础设施建设推进，营业收入…
    old = case.lexicon.verbs.new.sub("", stem)  # 新组建医共体112个，覆盖率98%
    stem = stem if old in case.lexicon.generic or old.startswith("、") else old  # 新开工、续建项目
    if case.slot.quantity.dimension in ("area", "length"):
        stem = stem.removesuffix("资金")  # 用2亿元建设宿舍，竣工面积12万平方米
    if own == "税收":
        stem = _ZONE_INDUSTRY.sub("", stem)  # 园区规上工业增加值增长8%、税收增长9%
    traded = _TRADED.fullmatch(verb + stem) if own.endswith(("均价", "价格", "单价")) else None
    stem = traded["what"] + traded["verb"] if traded else stem  # 收购烟叶8.9万担，均价14.6元
    if own.endswith("吞吐量"):
        stem = _NEW_ABILITY.sub("", stem)  # 港口新增吞吐能力2000万吨，吞吐量8000万吨
        stem = _THROUGHPUT.sub("", stem) if case.relative.endswith("吞吐量") else stem
    if own.startswith("亏损"):
        stem = _LOSING.sub("", stem).removeprefix("亏损")  # 市属工业亏损企业12户，亏损面15%
    if own in _YIELDS:
        stem = _EACH_ONE.sub("", stem)
        stem = SHARE_OF.sub("", stem.removeprefix("种植").removesuffix("生产"))
        stem = _CAPABLE.sub("", stem) or stem
    return stem


def _invested(case: Case) -> str:
    """What 投资 alone is, behind a sum that was named more fully."""
    if case.relative.endswith("固定资产投资"):
        return "固定资产投资"  # 规模以上固定资产投资增长15%，累计完成投资320亿元
    planned = "完成" in case.first_before and case.memory.parent.endswith("总投资")
    return "完成投资" if planned else "投资"  # 总投资142亿元，完成投资29亿元


def _is_side(own: str, case: Case) -> bool:
    """Whether a number measures only a side of a thing, which it doesn't say."""
    if _OF_WHAT.sub("", own) in case.lexicon.attributes or _DESIGNED.fullmatch(own):
        return True
    invested = own == "投入" and case.money and "完成" in case.first_before  # 当年完成投入3000万元
    return invested or _are_sides(own, case.lexicon)


def _is_bare_side(name: str, lexicon: Lexicon) -> bool:
    """Whether a name says itself only a side, of which nothing is a side: 生产能力."""
    return name in lexicon.attributes or (name in lexicon.sides and name not in lexicon.known)


def visited(case: Case) -> Name | None:
    """What visitors spent is the income of tourism: `接待游客20万人次，总收入2亿元`."""
    if case.own not in _SPENT_THERE or _VISITED.fullmatch(case.relative) is None:
        return None
    theme = case.memory.theme if _TOURISM.search(case.memory.theme) else ""
    theme = theme.removesuffix("业") if "旅游" in theme else thing(theme, case.lexicon)
    return Name(joined(theme or "旅游", case.own), rule="attribute")


def _of_park(case: Case, own: str) -> Name | None:
    """A side of the park whose roads were told last: `园区建成道路8公里，入园企业65家`."""
    said = [*case.memory.here[::-1], *case.memory.seen[::-1]]
    park = next((m for m in map(case.lexicon.nouns.zone.match, said) if m), None)
    if park is None:
        return None
    zone = park[0][len(verb_of(park[0], case.lexicon)) :]
    case.memory.owner = case.memory.owner if own in _IN_PARKS else zone
    return Name(joined(zone, own))


def _are_sides(own: str, lexicon: Lexicon) -> bool:
    """Whether several sides are named together: `总量和增速均居全国第五`."""
    sides = LISTED.split(own)
    return len(sides) > 1 and all(s in lexicon.totals or s in _SIZES for s in sides)


def _both_flow(name: str, own: str) -> bool:
    return AGGREGATE.search(name) is not None and _FLOW.search(own) is not None
