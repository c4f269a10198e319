"""Which kind of what was named does a number measure? Counterparts, kinds, branches, and those of a zone."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.memory import measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.deeds import leads_on
from xhreport.binding.phrases.edges import COUNTABLE, is_verb, joined, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import EACH, FILL, GAP, THAN_OTHERS
from xhreport.models import Measure

RATE_ENDS = ("率", "比例", "比重", "数", "额")
"""What ends the names of rates and of sums, which are no parts of what was named."""
_AREA = re.compile(
    r"[一二两三四五六七八九十]+[区县市]|市区|城区|县区|[山川坝牧]区|平原|丘陵|各[县区市]|[一-鿿]{2}(?:(?<!上)市|[省县])(?!级)|[一-鿿]{2}自治区"
)
_PLACE = re.compile(
    r"[州市省区县盟]直|[一-鿿]{1,7}(?:地区|(?<!上)市|[县州盟旗镇乡]|(?<![小社园景城灌范护牧库林片校辖])区)"
)
_LEADING_PLACE = re.compile(r"[州市省区县盟]直|[一-鿿]{2,5}?(?:地区|[市县州盟旗])(?=..)")
_TOWN = re.compile(r"[一-鿿]{2}[县市](?=..)|县域")
_DEVELOPS = re.compile(r"(?:开发|规划)?(?:建设|发展)$")
_PLACES_COUNTED = ("个", "处", "座", "片", "家", "位", "名")
RESIDENTS = re.compile(r"(?:全体|城乡|城镇|农村|城市)?(?:常住)?(?:居民|农民|职工)")
"""Whose income it is: `城镇居民` of `城镇居民人均可支配收入`."""
_SECTOR = re.compile(r"(?<!工)业")  # 金融业增加值 is that of the whole territory
BAND = re.compile(
    r"[超过][\d.]*[十百千万亿]+(?:美元|元)(?:以上)?|[十百千]亿元?级(?:以上)?|[\d.]*[十百千万亿]+(?:美元|元|人|户|吨)?以[上下]"
)
"""A band of sizes, which tells one kind of things from another: `10亿元以上`."""
SIZE = re.compile(
    r"[超过]?(?:[\d.]*[十百千万亿]+|\d+)(?:美元|元)(?:[至到—－-][\d.]+[百千万亿]*元)?(?:以[上下内]|级|之间)?"
)
"""An amount alone, which tells one kind of things counted from another: `其中50亿元1个、10亿元3个`."""
_WHOLE = re.compile(r"[全我][省市区县州]|城区|市区")  # 园区获批…，全省交易额达到…
_SIZED = re.compile(r"[一-鿿]{2,8}[超过上][\d十百千万亿.]+(?:美元|元)(?:以上)?的?")
_RAISED = ("引资", "招商引资", "融资", "贷款")  # sums that have no kind: 到位资金71亿元，其中工业引资41亿元
_SECTORS = ("一产", "二产", "三产", "农业", "工业", "服务业", "建筑业")
_PRIMARY_TO_TERTIARY = ("一产", "二产", "三产", "第一产业", "第二产业", "第三产业")
_OF_ONE_SECTOR = ("工业增加值", "工业总产值", "农业增加值", "农业总产值", "服务业增加值")
_DIVISIONS = re.compile(
    r"[下所现]?辖?(?:(?:行政|自然|建制)?[县市区镇乡村旗]|街道|社区|居委会|居民委员会|村委会|办事处)(?:（[^（）]*）)?"
)
_WHOLE_AREA = re.compile(r"^(?:土地|国土)?总面积$")
_FUNDS = ("贷款", "补贴", "补助", "基金", "资金")
_TAXES = ("税", "规费", "罚没")
_CROPPED = ("总产", "单产", "播面", "种植", "养殖")
_BOTH = {
    "城乡": ("城镇", "农村", "城市"),
    "中小学": ("小学", "初中", "中学", "高中"),
    "供养": ("集中供养", "分散供养"),
}
_SHARE = re.compile(r"(?<=..)(?:所占的?(?:比重|比例|份额)|占[^，]{2,}的?比重)$")
_PER_UNIT = re.compile(r"每?(?:单位|万元|亿元)[^，、]{0,8}?(?:生产总值|GDP|增加值|产值)")
_BEASTS = (*"牛羊猪马鸡鸭", "生猪", "肉牛", "奶牛", "肉羊", "绵羊", "山羊", "大牲畜", "家禽")
_HERDS = ("存栏", "出栏", "存栏量", "出栏量", "饲养量")
_ADDED = ("新增", "当年新增")
_INDUSTRY_COUNTED = re.compile("(?:全部|独立核算|国有及|规模以上|规上|乡及乡以上)+(?=工业)")
_RAISED_OR_MADE = re.compile(
    r"(?P<what>[一-鿿]{2,}?)(?P<side>(?:播种|种植|收获|栽培)?面积|播面|总?产量|总产|单产)"
)
_CARGO = ("矿砂", "矿石", "煤炭", "原油", "粮食", "木材", "钢材", "水泥", "外贸货物", "集装箱")
_BOTH_WAYS = "进出口"  # of which neither 进口 nor 出口 is the other's counterpart
_THEIR_EACH = re.compile(
    r"(?P<who>(?:城镇|农村|城乡)?(?:常住)?(?:居民|农民|农牧民|牧民|渔民|职工|农户|贫困户))(?P<each>[人户亩]均)(?:占有|拥有)?"
)
_PER_ONE = re.compile(  # 人均占有800斤粮食
    r"(?P<each>[人户亩]均|每[人户亩]平均|平均每[人户亩])(?:至少|约|可|只|仅|已|占有|拥有|有|生产|达到?)*$"
)
_PER_MANY = re.compile(
    r"(?P<each>(?:平均)?每(?:[十百千万]+(?:人口?|户|名[一-鿿]{2,4}|户[一-鿿]{2,4})|[人户亩]))(?:已|就|约|只|仅|拥有|占有|有|达到?|为)*"
)
_THERE = re.compile(r"^(?:拥有|共有|现有|已有)|(?:总[数量]|数量|保有量|拥有量)$")
_HALF = re.compile(
    r"(?P<what>.*(?:标准|收入|低保|五保|支出|补助|养老金|水平|率|面积|人口))(?P<half>城镇|城市|农村)"
)
_DEALING = re.compile(r"招商|引资|招引")  # which is about projects and money itself
_GROUPS = ("产业", "行业", "园区", "集群", "板块")
_LOST = ("绝收", "绝产", "成灾")
_HIT = re.compile(r"受[灾旱涝]|成灾")
_UTILIZED = "实际利用"
_CAPITAL = ("贷款", "投资", "资金")
_SHARED_OUT = (*COUNTABLE, "area", "mass", "money", "length")
_RAISED_BY = ("自筹", "集资", "贷款", "拨款", "引资", "配套")
_LONGEST_KIND = 8  # characters of a kind that ends as the whole does: 其中百亿级项目3个
_LONGEST_TOPIC = 14  # characters of a thing that another is named by


def per_unit(case: Case) -> Name | None:
    """What is told per unit of output, said once: `单位生产总值能耗下降3%，水耗下降4%`."""
    per = _PER_UNIT.match(case.relative) if case.own in case.lexicon.intensities else None
    return Name(per[0] + case.own) if per else None


def their_average(case: Case) -> Name | None:
    """So much for each of those people: `新修梯田103万亩，农民人均达到1.9亩`."""
    each = _THEIR_EACH.match(case.before.lstrip(FILL + GAP + "，")) if case.relative else None
    if each is None or each["who"] != case.own or case.reading.measure is Measure.CHANGE:
        return None  # 发放贷款1.3亿元，贫困户户均增收3000元
    did = case.lexicon.verbs.inside.search(case.relative)
    whole = case.relative[did.end() :] if did else case.relative[len(verb_of(case.relative, case.lexicon)) :]
    return Name(joined(each["who"] + each["each"], whole))


def per_many(case: Case) -> Name | None:
    """So many for each hundred or thousand: `病床1260张，每千人拥有2.3张`."""
    each = _PER_MANY.fullmatch(case.before.strip(FILL + GAP + "，、")) if "每" in case.before else None
    like = measure_word(case.slot.quantity.unit) == case.memory.unit
    if each is None or not like or case.memory.fresh or not case.memory.parent:
        return None
    parent = _THERE.sub("", case.memory.parent)
    return Name(each["each"] + parent[len(verb_of(parent, case.lexicon)) :])


def for_each(name: Name, case: Case) -> Name:
    """The name of so much for each, where a bare noun follows: `人均占有800斤粮食`."""
    each = _PER_ONE.search(case.before) if name.text == case.noun else None
    if each is None or leads_on(case.noun, case.lexicon) or case.lexicon.verbs.inside.search(case.noun):
        return name
    return name._replace(text=each["each"] + name.text)


def counterpart(case: Case) -> Name | None:
    """The other of a pair: `城镇居民人均收入8%，农村居民9%`."""
    residents = RESIDENTS.fullmatch(case.own) and RESIDENTS.search(case.relative)
    if residents and residents.end() < len(case.relative):
        return Name(RESIDENTS.sub(case.own, case.relative, count=1))
    both = next((both for both, parts in _BOTH.items() if case.own in parts and both in case.relative), "")
    if both:  # 提高城乡低保标准，城镇由363元提高到410元
        whole = case.relative.removeprefix(verb_of(case.relative, case.lexicon))
        said = next((part for part in _BOTH[both] if part in whole and part not in both), both)
        return Name(whole.replace(said, case.own, 1))
    made = _shipped(case) or _produced(case)
    if made:
        return Name(made + case.own)
    parent = case.parent.removeprefix(case.memory.area)
    if _grew_itself(case) or (case.money and _SHARE.search(case.relative)):
        return None
    for word, other in case.lexicon.pairs if case.lexicon.paired.search(case.own) else ():
        if word not in case.own or _BOTH_WAYS in case.relative:
            continue
        if case.own == word and other in case.relative:
            return Name(case.relative.replace(other, word, 1))
        unlike = case.own.replace(word, other, 1)
        longer = unlike != case.own and len(parent) > len(unlike)
        if longer and parent.startswith(unlike) and "占" not in parent:
            return Name(case.own + parent.removeprefix(unlike))  # 中央财政转移支付, 地方财政250亿元
        if longer and parent.endswith(unlike):
            whose = parent.removesuffix(unlike)  # 贷款余额 after 金融机构存款余额
            apart = whose.endswith(("口径", "和", "及", "与", "、")) or (
                case.apart and case.own in case.lexicon.known
            )
            return None if apart else Name(whose + case.own)  # not 大口径财政收入, 合作社和农村居民的购买力
    return _other_owner(case)


def _grew_itself(case: Case) -> bool:
    """Whether a thing grew, of which no share was told: `工业占比达30%，服务业增加值增长5%`."""
    shared = case.memory.parent.endswith(("比重", "占比"))
    return shared and case.reading.measure is Measure.GROWTH and case.own in case.lexicon.known


def half(case: Case) -> Name | None:
    """The town's or the country's half, said last: `低保标准城市提高到700元、农村提高到500元`."""
    m = _HALF.fullmatch(case.own)
    if m is None:
        return None
    verb = verb_of(m["what"], case.lexicon)
    return Name(verb + joined(m["half"], m["what"][len(verb) :]), verb)


def _other_owner(case: Case) -> Name | None:
    """The same side of another thing of the kind: `甲产业集聚区营业收入350亿元，乙产业集聚区200亿元`."""
    parent, own = case.memory.parent, case.own
    share = _SHARE.search(parent) if "占" in parent else None
    whose = parent[: share.start()] if share else ""
    alone = case.reading.measure is Measure.LEVEL and case.slot.quantity.dimension == "percent"
    if whose and alone and "占" not in own and own != whose and own[-2:] == whose.removesuffix("增加值")[-2:]:
        return Name(own + share[0], rule="attribute") if share else None  # 国营工业占…比重由…，合营工业由…
    lengths = (n for n in range(min(len(parent) - 3, 6), 1, -1) if parent[-n:] in case.lexicon.attributes)
    side = parent[-n:] if (n := next(lengths, 0)) else ""
    alike = side and measure_word(case.slot.quantity.unit) == case.memory.unit
    owner = parent.removesuffix(side)
    alike_ends = own[-3:] == owner[-3:] or (own[-2:] == owner[-2:] and own.endswith(_GROUPS))
    other = len(own) > 3 and not own.endswith(owner) and alike_ends and own not in case.lexicon.known
    return Name(own + side) if alike and other else None


def _shipped(case: Case) -> str:
    """Whose containers are told after its cargo: `港口货物吞吐量2亿吨，集装箱54万标箱`."""
    whose, cargo, _ = case.relative.rpartition("吞吐量")
    return whose.removesuffix("货物") if cargo and case.own == "集装箱" else ""


def _produced(case: Case) -> str:
    """What stands before a product, where another of its list follows: `淘汰落后产能铁163万吨、钢200万吨`."""
    products, said = case.lexicon.products, case.memory.parent
    if case.own not in products or case.slot.before.lstrip()[:1] != "、":
        return ""
    lengths = (n for n in range(min(len(said) - 2, 4), 0, -1) if said[-n:] in products)
    return next((said[:-n] for n in lengths), "")


def area(case: Case) -> Name | None:
    """The same of a part of the territory: `生产总值2302亿元（州直1250亿元，东川地区700亿元）`."""
    own, memory = case.own, case.memory
    named = _PLACE.fullmatch(own) and not verb_of(own, case.lexicon)
    elsewhere = _is_elsewhere(case)
    if not named and not elsewhere and not _AREA.fullmatch(own):
        return None
    first = _LEADING_PLACE.match(case.relative)
    before = memory.area or (first[0] if first else "")
    parted = elsewhere or case.bracketed or "其中" in case.first_before
    parted = parted or bool(before or case.lexicon.nouns.zone.fullmatch(own))
    if case.reading.measure is Measure.RANK and not memory.parent:
        return None  # 某区获批…，某市排名第8位
    counted = case.slot.quantity.unit in _PLACES_COUNTED or case.reading.measure is Measure.RANK
    counted = counted and not elsewhere
    told = _told_of_place(case) if elsewhere else case.relative
    whole = THAN_OTHERS.sub("", told.removeprefix(before))
    if not (_AREA.fullmatch(own) or (parted and not counted)) or not whole or _AREA.match(whole):
        return None
    memory.area = own
    return Name(own + whole.removeprefix("全社会"))


def _told_of_place(case: Case) -> str:
    """What was told in the unit of a number, without the place of which it was told."""
    told, places = case.memory.counted.get(measure_word(case.slot.quantity.unit), ""), case.lexicon.places
    place = next((n for n in (4, 3, 2) if told[:n] in places and len(told) > n + 1), 0)
    return told[place:]


def _is_elsewhere(case: Case) -> bool:
    """Whether a place is told to have so much of the same: `我省通车里程44公里，而广东已有500公里`."""
    if case.own not in case.lexicon.places or case.reading.measure is not Measure.LEVEL:
        return False
    told = _told_of_place(case)
    return bool(told) and told[-2:] not in case.lexicon.places  # 宜城冲刺550亿元，老河口突破500亿元


def _banded(case: Case) -> Name | None:
    """Another band of what was named by one: `亿元以上项目128个，其中10亿元以上9个`."""
    own, whole = case.own, case.relative
    band = BAND.match(own)
    if band and BAND.search(whole) and whole.endswith(own[band.end() :]):
        return Name(BAND.sub(band[0], whole, count=1), verb_of(whole, case.lexicon))
    if case.money or not SIZE.fullmatch(own) or not SIZE.search(whole):
        return None
    return Name(SIZE.sub(own, whole, count=1), verb_of(whole, case.lexicon))


def modifier(case: Case) -> Name | None:
    """A kind of what was named: `其中国家级20家`."""
    own, lexicon = case.own, case.lexicon
    if told := _banded(case) or _grew_beside(case) or _share_of_counted(case) or _of_same_length(case):
        return told
    stage = lexicon.nouns.stage_end.search(case.relative)
    if stage and stage.start() > 1 and lexicon.nouns.stage.fullmatch(own):
        return Name(case.relative[: stage.start()] + own)  # 重大项目竣工15个、续建16个
    alike = case.like and len(own) <= _LONGEST_KIND and own[-2:] == case.relative[-2:]
    sized = SIZE.fullmatch(own) is not None and not case.money  # 其中50亿元1个
    short = (
        len(own) <= 4 or alike or sized or own.endswith(("以上", "以下", "类"))
    )  # 其中投资千万元以上的20个
    part = short and own not in lexicon.known and "其中" in case.first_before
    part = part and not own.endswith(RATE_ENDS)
    part = part and (case.slot.quantity.dimension, case.memory.dimension) != ("person", "count")
    part = part and not _measures(case)
    part = part and not verb_of(own, lexicon) and (alike or not lexicon.nouns.head_end.search(own))
    kind = own in lexicon.kinds and "整个" not in case.first_before  # 投资增长9%，而整个工业增长7%
    if not case.relative or not (part or kind):
        return None
    whole = _counted_alike(case) or case.relative
    share = _SHARE.search(whole)
    if share:
        return Name(own + share[0])  # 行政费用所占的比重…，其中会议费…
    verb = verb_of(whole, lexicon) or _nominal_verb(case, ends_alike=alike)
    stem = _WHOLE_AREA.sub("面积", whole[len(verb) :])  # 总面积1200平方公里，其中耕地80万亩
    stem = stem.removesuffix("余额") if own in _ADDED else stem  # 储蓄存款余额5630亿元，当年新增…
    if own in _SECTORS and stem.startswith("工农业"):
        stem = stem.removeprefix("工农业")  # 工农业总产值增长11%，其中农业增长4%
    elif own in _SECTORS and (stem in _SECTORS or stem.endswith(("生产总值", "工业", "经济增长"))):
        return Name(own)  # a sector has a value added
    if verb and is_verb(own, lexicon):
        return Name(own + stem, own)  # 建成主次干道40公里，其中续建10公里
    if (own[-1] == stem[-1:] and own not in lexicon.kinds) or own.endswith(_RAISED):
        return Name(verb + own, verb)  # 奖牌23枚，其中金牌12枚
    return Name(verb + narrowed(own, stem, lexicon), verb)


def _of_same_length(case: Case) -> Name | None:
    """A kind of road whose length was told: `新增公路通车里程2000公里，其中高等级公路600公里`."""
    own, verb = case.own, verb_of(case.relative, case.lexicon)
    stem = case.relative[len(verb) :]
    side = stem[len(own[-2:]) :] if stem.startswith(own[-2:]) else ""
    kind = case.like and len(own) > len(own[-2:]) and side.endswith(("里程", "长度", "总长"))
    if not kind or "其中" not in case.first_before or case.slot.quantity.dimension != "length":
        return None
    return Name(verb + own + side, verb)


def narrowed(own: str, stem: str, lexicon: Lexicon) -> str:
    """A kind of a thing: 玉米产量 of 粮食产量, 省级龙头企业 of 市级以上龙头企业."""
    if own in _BEASTS and stem.endswith(_HERDS):
        return own + next(side for side in _HERDS if stem.endswith(side))
    if "货物" in stem and own.endswith(_CARGO):
        return stem.replace("货物", own, 1)  # 港口货物吞吐量95万吨，其中矿砂52万吨
    goods = next((good for good in lexicon.products if stem.startswith(good)), "")
    if own in lexicon.products and goods:
        return own + stem[len(goods) :]
    raised = _RAISED_OR_MADE.fullmatch(stem)
    if raised and (own in lexicon.products or own[-1] == raised["what"][-1]):
        return own + raised["side"]  # 粮豆播种面积5300万亩，其中水稻…; 汽车产量25万辆，其中轿车…
    if own.endswith("资") and stem.endswith("资金"):
        return own  # 引进县外资金6亿元，其中外资…
    counted = _INDUSTRY_COUNTED.match(stem) if own.endswith("工业") else None
    stem = stem[counted.end() :] if counted else stem  # 规模以上工业增加值增长8%，其中轻工业…
    kinds = lexicon.nouns.modifiers.match(stem)
    return joined(own, stem[kinds.end() :].removeprefix("及").removeprefix("以上") if kinds else stem)


def _grew_beside(case: Case) -> Name | None:
    """A sector that grew beside what was named, not as a part of it: `投资增长9%，二产增长5%`."""
    grew = case.relative and case.reading.measure is Measure.GROWTH
    if not grew or case.own not in _PRIMARY_TO_TERTIARY:
        return None
    parted = case.memory.parted is not None or case.bracketed or "用电" in case.parent
    return None if parted and not case.parent.endswith(_OF_ONE_SECTOR) else Name(case.own)


def _measures(case: Case) -> bool:
    """Whether a part says itself what is measured of it: `粮食总产30万吨，其中小麦总产12万吨`."""
    own, lexicon = case.own, case.lexicon
    if own.endswith(_TAXES):
        return True  # 一般预算收入200亿元，其中增值税完成97亿元
    if case.money and own[-2:] != case.relative[-2:] and own.endswith(_FUNDS):
        return True  # 扶持资金2000万元，其中贴息贷款300万元
    return own.endswith(_CROPPED) or any(own[n:] in lexicon.sides for n in range(2, len(own) - 1))


def _share_of_counted(case: Case) -> Name | None:
    """How many of those counted are such, as a rate: `派出留学生600人，其中女性还不到4%`."""
    level = case.reading.measure is Measure.LEVEL and case.slot.quantity.dimension in RATIOS
    counted = case.relative and case.memory.dimension in _SHARED_OUT and "其中" in case.first_before
    own = case.own
    counted = counted and not (case.memory.dimension == "money" and own.startswith("用于"))
    known = own in case.lexicon.known and case.memory.dimension in COUNTABLE
    if not level or not counted or own.endswith(RATE_ENDS) or known:
        return None
    raised = case.memory.dimension == "money" and own in _RAISED_BY  # 资金5亿元，其中自筹六成
    if not raised and (case.lexicon.verbs.any.match(own) or own in case.lexicon.attributes):
        return None
    whole = EACH.sub("", case.relative, count=1)  # 耕地5430万亩，人均1.3亩，其中灌溉面积只有46%
    return Name(f"{own}占{whole}比重", rule="attribute")


def _counted_alike(case: Case) -> str:
    """What was counted in this unit before a sum was told: `项目200个，投资1150亿元，其中产业类118个`."""
    memory = case.memory
    told = memory.money and not case.money and memory.unit != measure_word(case.slot.quantity.unit)
    return memory.counted.get(measure_word(case.slot.quantity.unit), "") if told else ""


def itself(case: Case) -> Name | None:
    """A part that is called as the whole begins: `退耕还林42万亩，其中退耕15万亩`."""
    own, whole = case.own, case.relative
    if "其中" not in case.first_before or not whole:
        return None
    if own in _LOST:
        return Name(_HIT.sub(own, whole)) if _HIT.search(whole) else None  # 农作物受灾9万亩，其中绝收2万亩
    if whole.startswith(_UTILIZED) and own.endswith(_CAPITAL):
        return Name(_UTILIZED + own)  # 实际利用外资34亿美元，其中国外贷款17亿美元
    return Name(own) if whole.startswith(own) and own != whole else None


def among(case: Case) -> Name | None:
    """Some of the new or of those of a size: `新增人才1万人，其中技能人才2000人`, `其中产值过亿元的90个`."""
    own, parent, lexicon = case.own, case.parent, case.lexicon
    parted = "其中" in case.first_before
    first = _SIZED.match(parent) if case.memory.parted and not parted else None
    if not case.like or not (parted or first) or not parent:
        return None
    if _SIZED.fullmatch(own):  # 出口过千万元的8家，产值过亿元的25家
        return Name(own + parent[first.end() if first else len(verb_of(parent, lexicon)) :])
    if first:
        return None
    new = lexicon.verbs.new.match(parent)
    alike = own[-2:] == parent[-2:] and own != parent and not lexicon.verbs.any.search(own)
    if not new or not alike:
        return None
    told, counted = case.memory.told, case.slot.quantity
    more = told is not None and told.unit == counted.unit and told.value < counted.value
    more = more and parent[new.end() :] in (*case.memory.seen, *case.memory.here)
    return Name(own) if more else Name(new[0] + own, new[0])  # 企业312家，新增46家，其中过亿元的89家


def divided(case: Case) -> Name | None:
    """Things at one stage, of those counted: `合作项目125项，其中签约项目46项，竣工项目41项`."""
    memory, stage = case.memory, case.lexicon.nouns.stage.match(case.own)
    if stage is None:
        return None
    if "其中" in case.first_before:
        counted = memory.counted.get(measure_word(case.slot.quantity.unit), "")
        memory.divided = counted[len(verb_of(counted, case.lexicon)) :]
    head = case.own[stage.end() :]
    trunk = memory.divided.removesuffix(head)
    return Name(trunk + case.own) if len(head) > 1 and 1 < len(trunk) < len(memory.divided) else None


def _nominal_verb(case: Case, *, ends_alike: bool) -> str:
    """A verb that may be a name itself, where a kind follows it: `培训县级教师25名、市级10名`."""
    m = case.lexicon.verbs.changing.match(case.relative)
    if m is None or m.end() == len(case.relative):
        return ""
    return m[0] if ends_alike or case.lexicon.nouns.modifiers.match(case.relative, m.end()) else ""


def branch(case: Case) -> Name | None:
    """A branch of what was named grew: `工业增加值增长12%，其中规模工业增长20%`."""
    parted = "其中" in case.first_before and case.reading.measure is Measure.GROWTH
    if not parted or case.lexicon.nouns.head_end.search(case.own):
        return None
    whole = _SHARE.sub("", case.parent)
    for length in range(min(len(case.own), 4), 1, -1):
        trunk, found, side = whole.rpartition(case.own[-length:])
        if found and side and not trunk.endswith(("占", "对")):
            return Name(case.own + side)
    return None


def of_zone(case: Case) -> Name | None:
    """What the whole territory has too, of a zone: `高新区加快建设，实现生产总值120亿元`."""
    zone = case.memory.zone if case.memory.fresh else _part_told(case)
    return (
        Name(zone + case.own)
        if zone
        and case.own in case.lexicon.known
        and not _SECTOR.search(case.own)
        and not _WHOLE.search(case.first_before)
        else None
    )


def _part_told(case: Case) -> str:
    """The zone or the place whose numbers a sentence tells; empty once it told one of the whole's own."""
    lexicon, memory = case.lexicon, case.memory
    zone = lexicon.nouns.zone.match(memory.parent)
    if zone and case.reading.measure is Measure.GROWTH and memory.grown:
        return zone[0]
    said = [*memory.seen, *memory.here]
    if not said:  # 新区建设全面推进。全年实现工业总产值320亿元
        whole = _DEVELOPS.sub("", memory.before)
        built = lexicon.verbs.any.match(whole) is not None  # 打造示范园区26个。建成高标准农田3万亩
        return whole if lexicon.nouns.zone.fullmatch(whole) and not built else ""
    part = ""
    for name in (name[len(verb_of(name, lexicon)) :] for name in said):  # 实施市重点项目 tells no zone
        told = lexicon.nouns.zone.match(name) or _TOWN.match(name)
        if told and name[told.end() :] in lexicon.known:
            part = told[0]
        elif name in lexicon.known:
            return ""
    return part


def generic(case: Case) -> Name | None:
    """A name that tells nothing by itself is of what was spoken of: `北改工程深入实施，启动项目409个`."""
    verb = verb_of(case.own, case.lexicon)
    noun = case.own[len(verb) :]
    memory = case.memory
    said = memory.fresh and memory.flourishes and len(memory.topic) <= _LONGEST_TOPIC
    if noun in memory.topic or _DEALING.match(memory.topic):
        return None  # 项目建设进展顺利，新开工项目45个
    if not said or noun not in case.lexicon.generic or verb_of(memory.topic, case.lexicon):
        return None
    return Name(joined(memory.topic, case.own))


def of_territory(side: str, owner: str) -> bool:
    """Whether it is the whole place's, not that of its divisions: `辖8镇、210个村，总面积1200平方公里`."""
    return side.startswith("总面积") and _DIVISIONS.fullmatch(owner) is not None
