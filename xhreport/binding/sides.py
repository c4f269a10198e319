"""Which side of what was named does a number measure? Sides, shares and rates of it, and gaps to others."""

import re

from xhreport.binding.cases import Case
from xhreport.binding.edges import clean, joined, tidy, verb_of
from xhreport.binding.kinds import of_territory
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import RATIOS
from xhreport.binding.memory import INCLUDING, WITHOUT
from xhreport.binding.placed import Name
from xhreport.binding.plans import kind_of_plan, only_planned, passed_plan, plan_met
from xhreport.binding.words import BEYONDS, EACH, FILL, PACES, PACES_OF, THAN_OTHERS, THAN_PLANNED
from xhreport.models import Measure

MAKES_UP = r"(?<![挤侵抢强])(?<!人均)占(?!地(?!区|方(?!圆))|道|用|补|压|款|有[量率])"  # not 占地, 挤占
"""What leads to the whole that something is a share of."""
SHARE_OF = re.compile(rf"(?<=..){MAKES_UP}.*(?:比重|比例|比)$")
"""What makes the name of a share of the name of its part: `占地区生产总值比重`."""
_SHARE = re.compile(rf"{MAKES_UP}[^率比重例]+(?<!份额)$")
_ONLY = re.compile(rf"(?<=..)(?:大[约体致]|将近|只|仅|约|已|就|还|都){MAKES_UP}")
_IS_SHARE = re.compile(MAKES_UP)
_IN_WHOLE = re.compile(  # 国营工业在总产值中的比重
    r"(?<=..)在(?P<whole>[^，在]{2,14})中所?占?的?(?:比重|比例|份额)$"
)
_OF_WHAT = re.compile(rf"(?:{MAKES_UP}|(?:{PACES_OF})?(?:{BEYONDS})).*$")  # 增加值增幅高于全省工业
_PACED = re.compile(rf"(?<=..)(?:{PACES_OF})$")  # 增速居第二位，增幅居第一位
_OVERALL = re.compile(r"(?<=..)总量$")  # 总量居全省第五，增速居第一
_CONTRIBUTED = re.compile(r"(?:(?<=..)对.*)?贡献率$")
_PULLS = ("拉动", "带动")
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
_MADE_WORTH = re.compile(r"(?<=..)(?:产值|产量|销售额)$")  # 茶产业实现产值5亿元，人均增收800元
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
_NEW_ABILITY = re.compile(r"(?<=..)新增(?:货物)?吞吐能力$")
_LOSING = re.compile(r"亏损企业$")
_TAXES = ("缴纳税收", "缴税", "纳税", "上缴税收", "上缴税金", "缴纳税金", "上缴利税", "税收", "利税")
_TAX_SHARE = re.compile("税收(?:收入)?(?:占比|比重)")
_REVENUE = ("预算收入", "财政收入", "财政总收入")
_KINDS_OF_INCOME = ("财政", "主营业务", "营业", "业务")  # 税收 after 财政收入 is not of 财政
_RATE = re.compile(r"(?:按期|按时|限时|及时|提前)?(?P<deed>[一-鿿]{2,3}|群众满意|满意[和或]基本满意)率")
_LISTED = re.compile(r"[、和及](?!基本)")  # 办结率、满意率
_REACHED_OF = re.compile(
    r"(?P<part>[一-鿿“”]{2,}?)(?:已?(?:达到?|接近|相当于|不?超过|不足|不到)|占到)"
    r"(?P<whole>[一-鿿]*(?:总[量数额值]|总面积|总产值|总人口|生产总值)|[一-鿿]{2,}(?:面积|人口|人数|收入|能力))的"
)
_BESIDE = re.compile(
    rf"(?P<part>.*?)(?:分别|平均|[仅只约已均还才又]|大约|大体|大致|[{FILL}])*"
    r"(?:(?:[为是有及]|达到?|等于|不足|不到|不及|超过|接近)(?=[^，]*(?:平均|标准))|相当于?|等于)"
    r"(?P<whole>(?:(?:(?<=相当于)|(?<=等于))[^，]{2,12}?(?:增加值|产值|收入|支出|投资|面积|劳动力|人口|产量)|[^，]{0,10}?(?:平均(?:水平|数|值)?|水平|标准值?|生产总值|GDP|总量|总数|总额)|全[国省市区县州]))的"
)
_SO_MUCH_OF = re.compile(
    r"(?:还|仅|只|已)?(?:不足|不到|不及|超过|接近|只及|仅及)"
    r"(?P<whole>[^，、的]{0,6}(?:总[量数额值]|面积|总产值|人口|劳动力|职工总数|收入|支出|总人数))的"
)
_LESS_THAN_OF = re.compile(  # 水浇地64万亩，不足耕地的8%; 不及沿海省份的十分之一; 超过全国的三分之一
    rf"(?P<part>[^，]*?)(?:还|仅|只|已经?|尚|[{FILL}])*"
    r"(?:(?:不足|不到|不及|仅及|只及)(?![^，]*(?:计划|目标|任务|预算))|(?:超过|接近)(?=全[国省市区县州]的))"
    r"(?P<whole>[^，、的]{2,8})的"
)
_ALL_OF_IT = re.compile(r"全[国省市区县州]")
_ELSEWHERE = re.compile(r"(?:省份|省[市区]|地区|国家|[县市区州省国乡镇村厂]|公司|集团|企业)$")
_NOT_ADDED_UP = re.compile(  # of which no part is a share
    r"^(?:人均|平均|户均|亩均|亩产|单产)|(?:水平|度|率|均数|价格|指数)$"
)
_WITHIN_WHOLE = re.compile(  # 把农民负担控制在人均收入的5%以内
    r"(?P<part>.*?)(?:坚决|严格|必须|应当?|[要应])*"
    r"(?:(?:控制|限制|掌握|压缩|稳定|保持)在|(?:一般)?(?:不要?|不得|不能|不应)(?:超过|低于|少于|高于))"
    r"(?P<whole>[^，]{2,16}(?:收入|支出|投资|总值|产值|总额|总量|总数|面积|人口))的"
)
_OF_AREA = re.compile(
    r"(?P<area>市区|城区|郊区|县城|城镇|城市|农村)(?P<side>.{2,})"
)  # 建立低保制度，市区标准…
BRIEF = 4  # characters
_GAP = re.compile(
    rf"""(?:年均)?(?:{PACES_OF})?(?:分别)?
    (?: [比较].{{2,12}}?[高低快慢多少]出?$ | {THAN_PLANNED}[一-鿿]{{1,3}}$
      | 超额?(?:完成)?(?=[省市县区州]?(?:考核|下达|定|级)*(?:目标|任务|计划|预算|预期|年度|全年))
      | {BEYONDS} )""",
    re.VERBOSE,
)
_OF_AIM = re.compile(  # 比年初确定的预期目标高 is 高于预期目标
    rf"^比[{FILL}]*(?:年初|人代会|大会)?(?:确定|下达|批准|提出)的(?P<aim>[一-鿿]{{2,6}})(?P<how>[高低快慢多少])出?$"
)
_TRADED = re.compile(r"(?P<verb>收购|销售|出口|进口|出让)(?P<what>[一-鿿]{2,6})")
_RATIO_TO = re.compile(
    r"(?P<part>[^，]*?)[与同](?P<whole>[^，、与同]{2,10})之比(?:[由从]|[一-鿿]{0,4}?(?:到|至|为|达))?"
)
_PACE = re.compile(r"的(?:速度|水平|增速|增幅|幅度)")
_OTHER = re.compile(  # 高于全省1个百分点、全国0.5个百分点
    r"[、，,和与及]?\s?(?P<other>(?:全[国省市区县州旗盟]|全自治[区州]|[东中西]部地?区?|世界)(?:平均)?(?:水平)?)$"
)
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
_VISITED = re.compile(r"(?:共|累计)?接待.*(?:游客|旅游者|旅客|游人)")
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


_OF_ALL = ("投资", "消费", "出口", "进口")
"""Sides that are the whole territory's where growths follow growths."""
_WIDEST = ("地方", "财政", "经济")


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
    whole = _PACED.sub("", case.relative) if told else ""  # 增速居第2位，总量升5位
    stock = case.own == "总数" and verb_of(whole, case.lexicon)  # 建成合作社193个，总数达到413个
    whole = whole.removeprefix(stock or "") if len(whole) > 4 else whole
    return Name(joined(without_new(whole, case.lexicon).removeprefix("增设"), case.own)) if told else None


def new_side(case: Case) -> Name | None:
    """Another side that is new as the one before: `新增产值6亿元，利税1.3亿元`."""
    sides, new = case.lexicon.attributes, case.lexicon.verbs.new.match(case.relative)
    both = new and case.own in sides and case.relative[new.end() :] in sides and not case.apart
    return Name(new[0] + case.own, new[0]) if new and both else None


def tax_share(case: Case) -> Name | None:
    """The share of taxes in the revenue just told: `一般公共预算收入178亿元，税收占比82%`."""
    told = _TAX_SHARE.fullmatch(case.own) and case.parent.endswith(_REVENUE)
    return Name(case.parent + case.own) if told else None


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
    if reformed or (len(own) >= BRIEF and own[:2] == case.relative[:2] and not own.startswith("投资")):
        return Name(own)  # 劳务输出36万人，劳务收入50亿元; 深化税费改革，税费总额下降8%
    of_income = _INCOME.search(case.relative) or _WIDE.match(case.relative)
    stem = _stem(case, own, whole=whole)
    if (own == "税收" and (of_income or _done_apart(case))) or _of_all(case, stem):
        return None  # 农民人均纯收入由2000元提高到3000元；税收由2亿元增加到3亿元
    if not whole and stem in case.lexicon.known and (own in case.lexicon.known or _both_flow(stem, own)):
        return None  # 税收 after 地区生产总值 is the territory's
    stem = _CONTRIBUTED.sub("", stem) if own.startswith("占") else stem  # 对经济增长贡献率达12%，占全市份额…
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
    goes_on = case.memory.carried and case.first_before.strip()[:1] in ("、", "和")
    return bool(goes_on) and case.relative.removeprefix(case.memory.carried) in case.lexicon.attributes


def _of_firms(case: Case, own: str) -> Name | None:
    """What only firms have, where something else was named last."""
    if own.startswith(_LOSSES) and _FIRM.search(case.relative) is None:
        return Name(own)  # 安置职工1.9万人，亏损面下降8个百分点
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
    stem = _OVERALL.sub("", _PACED.sub("", stem)) if own in PACES else stem
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
    if own.startswith("亏损"):
        stem = _LOSING.sub("", stem)  # 市属工业亏损企业12户，亏损面15%
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
    return "完成投资" if planned else "投资"  # 总投资142亿元，当年完成投资29亿元


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
    sides = _LISTED.split(own)
    return len(sides) > 1 and all(s in lexicon.totals or s in _SIZES for s in sides)


def _both_flow(name: str, own: str) -> bool:
    return AGGREGATE.search(name) is not None and _FLOW.search(own) is not None


def with_share(name: str) -> str:
    """The name, as that of a share where it tells one: `占地区生产总值比重`."""
    name = _ONLY.sub("占", name).replace("占到", "占") if "占" in name else name
    name = _IN_WHOLE.sub(r"占\g<whole>比重", name) if "在" in name else name
    return name + "比重" if "占" in name and _SHARE.search(name) else name


def qualified(case: Case) -> Name | None:
    """The same with a reservation: `（不含绥芬河44.1亿美元）`."""
    more = case.bracketed and case.slot.quantity.dimension in RATIOS
    if case.parent and more and INCLUDING.match(case.first_before):
        return Name(f"{case.parent}（包括{case.own.removeprefix('含')}）")  # 增长4%（包括村办工业为6%）
    if not case.parent or not WITHOUT.match(case.own):
        return None
    reserve, _, own = case.own.partition("后")
    return Name(own) if own else Name(f"{case.parent}（{reserve}）")  # 扣除自然因素影响后优良率96%


def fulfilled(case: Case) -> Name | None:
    """How much of a plan was fulfilled: `为预算的102.3%`, `完成年计划的104%`."""
    if not case.slot.quantity.unit and "之比" in case.before:
        return _held_against(case)  # 东部与西部之比由1.9提高到2.4
    if case.reading.measure is not Measure.LEVEL:
        return None
    if case.slot.quantity.dimension not in RATIOS:
        return only_planned(case)
    part = _REACHED_OF.fullmatch(case.before)
    owner = clean(part["part"], case.lexicon) if part else ""
    if part and owner:
        return Name(f"{owner}占{part['whole']}比重")  # 农田达到耕地总面积的64%
    met = plan_met(case.first_before)
    kind = None if met else kind_of_plan(case.before)
    if kind:
        bought = kind[1].endswith(("合同比例", "量比例")) and not case.apart  # 棉花收购52万担，完成合同的86%
        whose = case.relative if case.memory.fresh or not case.slot.opens or bought else ""
        return Name((clean(kind[0], case.lexicon) or whose) + kind[1])
    if met is None:
        return _held_against(case)
    whole = clean(met[0], case.lexicon) or case.relative
    return Name(whole + met[1]) if whole else None


def _held_against(case: Case) -> Name | None:
    """How large it is beside another thing: `为全国平均水平的六成`, `控制在人均收入的5%以内`."""
    if case.slot.quantity.dimension == "multiple":
        return None
    ratio = _RATIO_TO.fullmatch(case.before)
    if ratio and (ratio["part"] or case.parent):
        part = clean(ratio["part"], case.lexicon) or case.parent
        return Name(f"{part}与{ratio['whole']}之比", rule="attribute")
    beside = _BESIDE.fullmatch(case.before)
    m = beside or _WITHIN_WHOLE.fullmatch(case.before)
    of = _SO_MUCH_OF.fullmatch(case.before.lstrip(FILL + "，、")) if case.parent else None
    if of and case.slot.quantity.dimension in RATIOS:
        return Name(f"{case.parent}占{of['whole']}比重", rule="attribute")  # 良田15万亩，不足耕地面积的四成
    less = None if m else _LESS_THAN_OF.fullmatch(case.before.lstrip(FILL + "，、"))
    if less and case.slot.quantity.dimension in RATIOS:
        return _part_of(less, case)
    part = (clean(m["part"], case.lexicon) or case.parent.partition("相当于")[0]) if m else ""
    whole = tidy(m["whole"]) if m else ""
    if not part or not whole:
        return None
    return Name(f"{part}相当于{whole}比例") if beside else Name(f"{part}占{whole}比重", rule="attribute")


def _part_of(m: re.Match[str], case: Case) -> Name | None:
    """What is less than so much of a whole, or of what another place has."""
    part, whole = clean(m["part"], case.lexicon) or case.parent, tidy(m["whole"])
    if not part or not whole:
        return None
    other = _ELSEWHERE.search(whole) and not _ALL_OF_IT.fullmatch(whole)
    if other or _NOT_ADDED_UP.search(part):
        return Name(f"{part}相当于{whole}比例")
    return Name(f"{part}占{whole}比重", rule="attribute")


_APART = re.compile(  # 与发达地区相差10个百分点
    r"(?:但|仍|还)*(?P<with>[与同和跟][^，、]{2,12}?)(?:相比)?(?:仍|还)?(?P<how>相差|差)(?:近|约)?"
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
    return Name((_PACED.sub("", of) if paced else memory.compared(of, case.own)) + own)


def contribution(case: Case) -> Name | None:
    """What was named contributes to something: `对经济增长贡献率`."""
    to = case.first_before.strip(FILL + " ，、其中").startswith("对")
    told = case.relative and case.own.endswith("贡献率") and to
    pulled = case.relative and case.own.startswith(_PULLS) and case.slot.quantity.dimension == "point"
    if not told and not pulled:
        return None
    contributor = _CONTRIBUTED.sub("", case.relative)
    if pulled:
        return Name(contributor + case.own, rule="attribute")  # 拉动经济增长3个百分点
    subject = SHARE_OF.sub("", thing(contributor, case.lexicon))
    return Name(f"{subject}对{case.own}", rule="attribute")


_LOSSES = ("亏损", "增亏", "减亏")
_FIRM = re.compile("企业|公司|工业|商业|商贸|供销|粮食|系统|集团|行业|厂|场|亏|国有|集体|盈")
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
_WHOSE_FIRM = re.compile(r"(?P<who>[一-鿿]*?(?:企业|公司|集团))")
_FIRMS = re.compile(r"(?<=企业|公司|系统|集团).+$")


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
    whose = "" if lost and not case.own and _FIRM.search(whose) is None else whose
    whose = _FIRMS.sub("", whose) if lost else whose  # 商业企业盘活库存380万元，减亏120万元
    whose = whose.removesuffix("亏损企业")
    return Name(tidy(whose + (each[0] if each and each[0] not in whose else "") + side))


def rate(case: Case) -> Name | None:
    """A rate of the things just counted: `代表建议161件，办复率100%`."""
    if not all(tells_deed(piece, case.lexicon) for piece in _LISTED.split(case.own)):
        return None
    whole = _worked_on(case)
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
