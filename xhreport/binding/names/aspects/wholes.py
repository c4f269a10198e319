"""How much of a whole, a plan or another thing is what was named? `占总产值比重`, `完成年计划的104%`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.memory import INCLUDING, WITHOUT
from xhreport.binding.names.placed import Name
from xhreport.binding.names.plans import kind_of_plan, only_planned, plan_met
from xhreport.binding.phrases.edges import clean, tidy
from xhreport.binding.phrases.words import FILL
from xhreport.models import Measure

MAKES_UP = r"(?<![挤侵抢强])(?<!人均)占(?!地(?!区|方(?!圆))|道|用|补|压|款|有[量率])"  # not 占地, 挤占
"""What leads to the whole that something is a share of."""
SHARE_OF = re.compile(rf"(?<=..){MAKES_UP}.*(?:比重|比例|比)$")
"""What makes the name of a share of the name of its part: `占地区生产总值比重`."""
_SHARE = re.compile(rf"{MAKES_UP}[^率比重例]+(?<!份额)$")
_ONLY = re.compile(rf"(?<=..)(?:大[约体致]|将近|只|仅|约|已|就|还|都){MAKES_UP}")
_IN_WHOLE = re.compile(  # 国营工业在总产值中的比重
    r"(?<=..)在(?P<whole>[^，在]{2,14})中所?占?的?(?:比重|比例|份额)$"
)
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
_THERE = re.compile(  # 人均国内生产总值4310元，只有广东的五分之二
    rf"(?P<part>[^，]*?)(?:还|仅|只|已经?|尚|大约|大体|约|[{FILL}])*(?:[为是有]|达到?|等于)(?P<whole>[^，、的]{{2,8}})的"
)
_REGIONS = re.compile("(?:省份|地区|国家)$")
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
_RATIO_TO = re.compile(
    r"(?P<part>[^，]*?)[与同](?P<whole>[^，、与同]{2,10})之比(?:[由从]|[一-鿿]{0,4}?(?:到|至|为|达))?"
)


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
    there = None if m or less else _THERE.fullmatch(case.before.lstrip(FILL + "，、"))
    if there and (there["whole"] in case.lexicon.places or _REGIONS.search(there["whole"])):
        return _part_of(there, case)
    part = (clean(m["part"], case.lexicon) or case.parent.partition("相当于")[0]) if m else ""
    whole = tidy(m["whole"]) if m else ""
    if not part or not whole:
        return None
    return Name(f"{part}相当于{whole}比例") if beside else Name(f"{part}占{whole}比重", rule="attribute")


def _part_of(m: re.Match[str], case: Case) -> Name | None:
    """What is less than so much of a whole, or of what another place has."""
    part, whole = clean(m["part"], case.lexicon) or case.parent.partition("相当于")[0], tidy(m["whole"])
    if not part or not whole:
        return None
    other = _ELSEWHERE.search(whole) and not _ALL_OF_IT.fullmatch(whole)
    if other or _NOT_ADDED_UP.search(part):
        return Name(f"{part}相当于{whole}比例")
    return Name(f"{part}占{whole}比重", rule="attribute")
