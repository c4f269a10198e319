"""Does a level tell how things stand, or what was done? Of several years, a state reached has the last."""

import re
from typing import NamedTuple

from xhreport.binding.measures import RATIOS, Reading
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.edges import COUNTABLE
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL
from xhreport.models import Basis, Measure, Period, Role

SPENT = ("投资", "投资总额", "投资总规模", "投资规模", "总投资", "资金", "经费", "投入", "引资")
"""What ends the names of sums that are spent over the years."""
_SPENDING = re.compile(r"(?:投入|投资|支出|资金)[^占]*(?:占(?!.*(?:生产总值|GDP))|用于|投入)")
_AVERAGED = re.compile(  # 五年平均, 年均输气量
    r"(?:[两三四五六]|(?<![\d.])\d)年(?:来)?平均|(?:年均|年平均|平均每年|每年平均)(?!浓度|气温|值|降[雨水]|径流|PM|细颗|综合指数|纯收入|可支配)"
)
_OF_TERM = re.compile(  # 农业投资的比重，“十五”时期是11%，“十一五”时期降为6%
    r"(?:时期|期间)[，,]?(?:[只仅]?[有是为占]|平均为?|[升降]为|约为|高达)+$"
)
_CONTRIBUTED = ("贡献率", "贡献份额")
_HELD = re.compile(r"保持|始终|一直|稳居")  # a rank held over the years, not reached
_OF_A_YEAR = re.compile(r"(?:[末底]|\d{4}年|上年|初)的$")
_IN_ALL = ("合计", "总计", "共计", "总共")
_YEAR_END = re.compile(r"年[末底](?!以?前)")
_STANDS_NOW = re.compile(
    rf"(?:尚|仍|还)有$|目前|至今已|现已(?!累计|投)|^[{FILL}]*年末|(?:^|[，、]|[全我本][省市县区州镇乡村])[{FILL}]*现有(?!的)"
    r"|[全我本][省市县区州](?:共|现|还|已)*有(?![效序关利力])[一-鿿]{2,10}$"  # 全省有糖厂97家
)
_BESIDE = re.compile(r"(?:全[国省市区州]|世界|平均(?:水平)?)的$")
_PER_MANY = re.compile(r"(?:城乡|城镇|农村|城市|居民|家庭)*[每平均]*[百千万][户人]")
_FLOWS = (
    "损失",
    "支出",
    "收入",
    "经费",
    "产量",
    "产值",
    "生产总值",
    "零售总额",
    "进出口总额",
    "销售额",
    "投资",
)
_SPENT_IN_ALL = ("支出总数", "支出总额", "总支出", "投资总数", "费用总额")
"""What ends the names of all that is spent in the years: `五年内，交通的支出总数为12亿元`."""
_COMPLETED = ("竣工面积", "造林面积", "成交面积", "销售面积", "复绿面积")
"""What ends the names of areas that every year adds to: the sum of several years has them all."""
_ABILITIES = ("能力", "产能", "规模", "装机", "装机容量")
_SIZES = ("全长", "总库容", "线路长")
_PER_PIECE = re.compile(  # 每创造一元利税要占用资金7.1元
    r"^(?:平均)?每[^，、]{2,10}(?:占用|消耗|耗用|耗费|花费|排放)"
)
_A_MONTH = re.compile(r"(?:月人均|人月均|每人每月|人均每月)[^，、]{0,4}$")  # 养老金月人均2830元
_AMONG = re.compile(  # 10个县市中有8个, 14个乡镇全部通了油路
    r"中[，,]?(?:(?:目前|现)?已?有)?$|^[一-鿿（）、]{0,4}(?:[市县区州旗乡镇村]|街道)(?:全部|均|都)"
)
_A_YEAR = re.compile(r"^年(?![均末底初度龄轻内])")  # 市场687个，年成交额395亿元
_OWN = re.compile(r"^[一-鿿]{2,8}办的(?=[一-鿿]{2,8}$)")  # 企业办的中小学1150所
_APART = re.compile(r"(?:与|同|和)[^，]{2,16}(?:相差|差距|相距)$")  # 与全国平均水平相差3700元
_SHORT = re.compile(r"缺口(?:约|近|达)?$|[仅只]剩")  # 学位缺口8000个, 可用土地仅剩1860亩
_OF_WHOLE = re.compile(r"完成(?:计划)?(?:总|概算|估算)*(?:投资|工程量|任务)[总额]*的$")  # 完成总投资的92%
_PEOPLE = ("人口", "人口总数", "人口总量", "人口规模", "人口数")
"""What ends the names of all who live there at a time: `五年内，总人口控制在268万人以内`."""
_OF_DEEDS = re.compile(
    r"(?:建议|提案|议案|投诉|信访|诉求|热线|案件|来信)[^，]{0,12}率$|(?:办复|办结|答复|结案|破案|审结)率$"
)
_HAPPENED = ("落户", "再就业", "转移就业", "脱贫", "增收", "上岗")
"""What ends names that tell what people came to over the years: `农业转移人口在城镇落户`."""
_THERE = ("亏损", "在建", "空置", "保留", "闲置", "积压", "库存", "拖欠", "在册", "在校", "在岗")
"""What begins the names of what is there at a time."""
_LAID_OFF = ("下岗职工", "下岗人员", "分流职工", "分流人员", "脱贫人口", "脱贫人数")
"""What ends the names of people to whom it happened in one of the years: `下岗职工达270万人`."""
_ADDED = re.compile(  # what the years add, not what there is then: 五年内新增加的通车里程为700公里
    r"(?:增加|新增|增添|投入生产|投入使用|开始施工|开工)的(?=[^的]{2,}$)"
)
STEPS = ("台阶", "大关", "关口")
"""What ends the names of steps that were taken: `生产总值跨越千亿元台阶`."""
STEP = re.compile(rf"[十百千万]*[万亿]元?级?(?:{'|'.join(STEPS)})")
"""A step, behind how many of them there were: `3个千亿元台阶`."""
_COVERING = re.compile(  # 医保覆盖人口, 快递网络覆盖乡镇, 参加养老保险12万人
    r"(?:保险|医保|低保|五保|制度|网络|信号|服务|体系|供水|供热)(?:覆盖|通达|延伸到)"
    r"(?:人口|人数|面|户数|国家(?:和地区)?|城市|[一-鿿]{0,6}[省市县区乡镇村])?$"
    r"|^(?:[^，]{2,12})?带动(?:农户|农民|牧户|农牧户|贫困户)(?:户数|人数)?$"  # 龙头企业带动农户140万户
    r"|^(?:参加|参与)[^，]{0,10}(?:保险|合作医疗|医保|社保)(?:的?(?:人[数员口]|农民|职工|居民))?$"
)


class Described(NamedTuple):
    """A number with all that tells a state reached from what was done over time."""

    slot: Slot
    reading: Reading
    name: str
    acts: bool  # the name begins with what was done: 新建, 投入
    stands: bool  # what is told as done tells how things stand: 93个乡镇普及了义务教育
    words: str  # the words before the number
    bound: str  # those of them that bound it
    role: Role
    several: bool  # the sentence itself says the several years
    spanned: bool  # they are said as years: 从1979年到1981年
    running: bool  # it was so in each of them: 连续三年
    part: Period | None  # the years of its part
    term: bool  # its part is about several years
    over: bool  # its list tells what was done over the years
    sums: bool  # its list tells sums
    paced: bool  # it tells what grew so much a year, and names it no more: 投资年均增长9%，达到300亿元
    built: bool  # the sentence tells of what is built in its years: 五年内进行建设的电站，…
    arrives: bool  # the sentence tells how things will stand at the end: 经过五年的努力，…
    today: bool  # the sentence tells how things stand today: 截至目前，…


def narrowed(period: Period, number: Described, lexicon: Lexicon) -> Period:
    """Of several years, those that the number describes: a state reached has the last."""
    last = Period(start=period.end, end=period.end)
    reading = number.reading
    if number.slot.quantity.dimension == "multiple" and reading.measure is Measure.LEVEL:
        reached = number.slot.before.rstrip("的" + FILL).endswith(("达到", "达"))
        beside = _BESIDE.search(number.words)  # 能耗是全国的2.6倍
        return last if reached or beside or _OF_A_YEAR.search(number.words) else period
    ranked = reading.measure is Measure.RANK
    longer = number.part is not None and period.start < number.part.start  # 连续20年居全国第一
    if number.running and (number.term and not longer if ranked else reading.measure is not Measure.CHANGE):
        return period
    held_rank = ranked and not number.running and _HELD.search(number.words) is not None
    if period == last or (ranked and not held_rank):
        return last
    mean = number.words.rstrip("为是达到约" + FILL).endswith("平均") or number.name.endswith(_CONTRIBUTED)
    mean = number.several and (mean or _OF_TERM.search(number.words) is not None)
    each = mean or number.words.startswith("每年") or _AVERAGED.search(number.words + number.name)
    if held_rank or (reading.measure is Measure.LEVEL and each):
        return period
    if reading.closes:
        return last
    if reading.measure in (Measure.GROWTH, Measure.CHANGE):
        return last if reading.basis is Basis.YOY else period
    held = reading.tail.first("hold")
    if held or "控制" in number.bound:
        over = number.several or lexicon.over_years.search(number.words) is not None
        most = "控制" in (held.text if held else number.bound)  # 用水总量控制在5亿立方米以内
        rate = number.name.endswith("率") or number.slot.quantity.dimension in RATIOS
        most = most and not rate
        over = over and not (most and number.name.endswith(_PEOPLE))
        return last if (number.arrives or most) and not over else period
    return last if _is_state(number, lexicon) else period


def _is_sum(number: Described, lexicon: Lexicon, *, reached: bool) -> bool:
    """Whether a level is the sum over the years, not what was reached: `五年累计完成投资1780亿元`."""
    if "累计达" in number.words and not number.acts and number.slot.quantity.dimension == "count":
        return False  # 五年实际利用外资21.7亿美元，来我省落户的企业累计达到27家
    flow, total = (
        number.name.endswith((*_FLOWS, *SPENT)) and "人均" not in number.name,
        "累计" in number.words,
    )
    over_years = lexicon.over_years.search(number.words) is not None
    in_all = any(word in number.words for word in _IN_ALL)
    if over_years and in_all:
        return True  # 五年合计在城镇安置的劳动力达到35万人
    if flow and (over_years or total or ((number.spanned or number.sums) and not reached)):
        return True
    if reached and number.paced and not total:
        return False
    if number.several and (in_all or number.name.endswith((*SPENT, *_SPENT_IN_ALL, *_COMPLETED, *_LAID_OFF))):
        return True
    if number.several and "共达" in number.words and number.slot.quantity.dimension == "money":
        return True
    return total and (number.over or (number.acts and number.slot.quantity.dimension == "money"))


def _was_added(number: Described) -> bool:
    """Whether the years add what is told, by its name or as what is built in them: `新增加的通车里程`."""
    if number.built and not number.acts and number.slot.quantity.dimension in COUNTABLE:
        return True
    return (number.several or number.term) and _ADDED.search(number.name) is not None


def _stands_now(number: Described) -> bool:
    """Whether the words say themselves that so many are there: `尚有`, `累计已`, `312个村中`."""
    rates = any(sign.search(number.name) for sign in (_PER_PIECE, _OWN, _APART))
    if rates or any(sign.search(number.words) for sign in (_OF_WHOLE, _A_MONTH, _SHORT)):
        return True
    if _STANDS_NOW.search(number.words) or _PER_MANY.match(number.name) or _COVERING.search(number.name):
        return True
    if _A_YEAR.match(number.name) and not number.several:
        return True
    if number.today and not number.acts and not number.name.endswith(SPENT):
        return True
    counted = number.slot.quantity.dimension in COUNTABLE
    among = _AMONG.search(number.slot.after) is not None and not number.acts
    total = number.words.strip("、，, ") in ("累计", "累计达", "累计达到")  # 新增4家、累计15家
    return counted and (among or (total and not number.acts) or "累计已" in number.words)


def _is_state(number: Described, lexicon: Lexicon) -> bool:
    """Whether a level tells how things stand, not what was done over the years."""
    formed = "形成" in number.words and number.slot.quantity.dimension != "money"
    formed = formed and number.name.endswith(_ABILITIES)  # 形成煤炭生产能力800万吨
    if number.stands or number.name.startswith(_THERE) or formed or _stands_now(number):
        return True
    reach = number.reading.tail.first("reach")
    reach = None if reach and reach.text in ("占", "占到") else reach
    led = reach is not None and reach.text in ("为", "是")
    whom = led and "累计" in number.slot.before and number.slot.after[:1] not in ("", "，", "、", "；", "。")
    summed = led and number.acts and number.slot.listed > 1  # 淘汰落后产能分别为32万吨、4万吨
    reached = reach is not None and not (led and (whom or number.name.endswith(SPENT))) and not summed
    reached = reached or "突破" in number.bound
    made_new = number.role is not Role.PLAN and lexicon.verbs.made_new.search(number.name) is not None
    reached = reached and not made_new
    ratio = number.slot.quantity.dimension in ("percent", "permille", "fraction", "index")
    spent = ratio and not reached and _SPENDING.search(number.name) is not None
    sized = number.role is Role.PLAN and number.name.endswith(_SIZES)  # 要建设全长118公里的公路
    flows = spent or sized or _was_added(number) or _AVERAGED.search(number.name) is not None
    flows = flows or _OF_DEEDS.search(number.name) is not None  # 五年来，办理提案3058件，办复率均为100%
    if flows or _is_sum(number, lexicon, reached=reached):
        return False
    # 先后有18万人实现了再就业, 先后向19个企业派出了监事会; but not 先后突破3万公里和4万公里
    in_turn = "先后" in number.words and not any(word in number.words for word in ("突破", "达到", "超过"))
    over = number.over and not ratio and "人均" not in number.name
    if (in_turn or over) and not reached:
        return False
    of = "的" in number.slot.before and not number.several  # 批准的企业已有2万家
    so_far = number.words.endswith("累计有") and number.acts  # 累计有13万名职工离开岗位
    has = number.words.endswith("有") and not so_far and (of or not number.acts) and not number.spanned
    if has or "现已" in number.words or (not number.acts and _YEAR_END.search(number.words)):
        return True
    unit = number.slot.quantity.unit
    deed = number.name.endswith(STEPS) or unit == "次" or unit.endswith(lexicon.event_units)
    deed = deed or number.name.endswith(_HAPPENED)
    deed = deed or (not ratio and lexicon.verbs.deed_end.search(number.name) is not None)  # 棚户区改造
    deed = deed or (not ratio and made_new)
    if deed or (not reached and (number.acts or "累计" in number.slot.before)):
        return False
    if "已" in number.words and not number.acts:
        return True
    if number.name.endswith(SPENT) and not reached:
        beyond = any(w in number.bound for w in ("突破", "超", "达"))
        return beyond and "完成" not in number.words
    bounded = any(w in number.bound for w in ("超", "突破", "接近", "近", "达"))
    stock = lexicon.nouns.stock_end.search(number.name) is not None and not lexicon.verbs.winning.search(
        number.name
    )
    stock = stock or ratio or "人均" in number.name
    return reached or bounded or stock
