"""Of what is it? Sides that say nothing without the thing that was spoken of: 参合率, 旅客吞吐量."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.sides import thing
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import counter, joined, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.models import Measure

EFFECTS = ("惠及", "受益", "直接受益", "覆盖", "涉及", "吸纳", "辐射", "拉动", "连通")
"""What a thing did for others: names that begin so want the thing before them."""
_RATIOS_OF_INCOME = ("收入比", "收入倍差", "收入差距", "收入比值")
_INCOMES_OF_ALL = (
    "农村居民人均可支配收入",
    "农民人均可支配收入",
    "农民人均纯收入",
    "农村常住居民人均可支配收入",
)
_WORKS = re.compile(  # 机场二期扩建工程 is a work on what is spoken of
    r"(?:[一二三四五]期)?(?:(?:改扩建|扩建|新建|迁建|改造|建设|试点)(?:工程|项目|工作)?|工作|制度改革"
    r"|起付线|覆盖面|参保面)?$"
)
_WORK_ENDS = tuple("期建造设点程目作革线面")  # the last characters of works
_AND_DONE = re.compile(r"^并(?:统一|规范|逐步)*")  # 降低并统一起付线
_ADVERBS = re.compile(r"(?<=..)(?:已经|基本|全面|全部|顺利|相继|陆续)+$")  # 确权登记工作基本
_CROP = re.compile(r"(?P<what>[一-鿿]{2,5}?)(?:播种|种植)?面积(?:、单产)?[、和](?P<side>总?产量?)")
_RATE_OF = re.compile(r"[一-鿿]{2,3}率|[一-鿿]{2}面")  # 有的铸造车间，废品率高达17%
_RATES_OF_DEEDS = {  # 人工造林30万亩，覆盖率提高到18%; 刑事发案数下降6%，破案率达八成
    "覆盖率": (re.compile(r"造林|封育|封山|植树|退耕"), "森林覆盖率"),
    "破案率": (re.compile("刑事"), "刑事案件破案率"),
}
_EACH = re.compile(
    r"每[户家人个村亩套辆名所头吨位][一-鿿]*(?:补助|补贴|奖励|资金|投资|扶持|贷款|救助|补偿|面积)"
)  # 每户补助1万元
_EVERY_PLACE = re.compile(r"各(?:县市区?|市县区?|县区|区县|[乡镇]{1,2}街?道?|市州|地市|[市县区州旗])")
_FARMS = ("农场", "牧场", "林场", "合作社", "农户", "大户")
_ADDED_SIDE = re.compile(  # 矿山机械：建成后增加的年产能力为8万吨
    r"(?:(?:全部)?(?:建成|投产|完工|竣工)(?:以|之)?后)?(?:新?增加|新增|达到|形成)?的(?P<side>[^的]{2,})"
)
_WHICH_WAS_BUILT = re.compile(  # 前年已经建成的青山水库
    r"^(?:[^，的]*(?:建成|完成|完工|竣工|投产|落成|建设|兴建|修建))?的(?=[^的]{2,}$)"
)
_RESULTS = ("成绩", "综合成绩", "总成绩", "得分", "综合得分", "总分", "评分", "综合评分", "综合排名")
_COME_IN = ("实际到位", "实到", "到位", "实际到账", "实际利用", "实际使用")
_AGREED = re.compile(
    r"(?:新?批准?|新?签订?|新增)?(?:合同|协议)(?:利用|引进)?(?P<what>(?!额|金额|总额).{2,}?)(?:额|金额|总额)?"
)
_HERDS = ("存栏", "出栏", "年末存栏", "年底存栏")
_FLOWS = ("收入", "支出")
_SPENT = ("投入", "安排", "支付")
_SPENDING = ("投资", "投入", "经费", "资金", "支出")
_BALANCED = ("存款", "贷款")
_STUDENTS = (
    *("招生", "新招生", "毕业", "毕业生", "毕业学生", "在校生", "在校学生", "在校生人数", "在校学生人数"),
    *("招生数", "招生人数", "在校生数", "毕业生数"),
)
_SCHOOL = re.compile(
    rf"(?P<school>.*(?:学校|高校|大学|中学|小学|[高初]中|院校|教育)(?:（.*）)?)(?:(?:本专科|本科|专科|普通)?(?:{'|'.join(_STUDENTS)})|招收[一-鿿]{{2,8}})"
)
_STAYING = ("巩固率", "毕业率", "升学率", "辍学率", "流失率")
_ENROLLED = re.compile(
    rf"(?P<who>[^，占]*(?:儿童|少年|小学|初中|高中|中小学|阶段|学生)生?)(?:毛|净)?(?:入学率|{'|'.join(_STAYING)})"
)
_SCHOOLS = re.compile(  # 技工学校120所，招生9万人; not of those that are new
    r"(?!新[建增设]|改[建扩造]|[扩续]建|建[成设])[一-鿿（）]*(?:学校|高校|大学|院校|[高初中小]中|[中小]学|幼儿园|技校)"
)
_SEATS = ("泊位", "车位", "停车位", "停车泊位", "床位", "学位", "摊位", "铺位", "座位")
_WHO_JOIN = re.compile(r"(?P<did>参加|加入|参与|入股)的(?P<who>[一-鿿]{1,6})")
_SEATED = re.compile(  # 新建养老院4所、床位800张; but what is added are the seats themselves
    r"(?!新增|增加|增设)[^，]{2,}(?:[医学敬养福护]老?[利理]?[院校]|中心|幼儿园|[中小]学|市场|地下室|广场|体育[场馆]|[剧影]院)"
)
_PARKED = re.compile(r"(?P<of>[^，]*停)车(?:场所?|[楼库点])")  # 新建停车场4个、泊位3000个
LIMIT = re.compile(r"(?<=..)(?:封顶线|限额|额度|[率比])$")
"""What a number limits or measures, of which no rate is: `封顶线8万元，参合率98%`, `存贷比77%，不良率1%`."""
_PORT = re.compile(  # 机场航线60条，旅客吞吐量2430万人次
    r"(?:新增|新开|开通)?(?P<port>[一-鿿“”]{2,10}?(?:机场|空港|港))(?=[^，]*(?:航线|航班|吞吐量|泊位|城市)$|每年)(?![区口城务])"
)
_OF_PORTS = re.compile(r"年?(?:旅客|货邮|货物|集装箱|邮)?吞吐量|(?:国际|国内|货运|客运)?(?:航线|航班)")
_BROUGHT = re.compile(  # 县医院新院启用，新增床位600张; 水库竣工，新增灌溉面积2万亩
    r"(?:可|将|共|首批|预计)*(?:新增|规划|设计|形成|开发|增加|容纳)(?:实际)?"
    r"(?:床位|学位|泊位|停车位|车位|土地|耕地|产能|库容|渔船|灌溉面积|供水能力|发电能力|日供水|吞吐能力)"
)
_ONE_THING = re.compile(
    r"(?:院|[校院]区|学校|[中小]学|水库|水厂|电站|电厂|工程|码头|港区?|机场|中心|大厦|住院楼|大楼|项目|渠|市场)$"
)
_LONGEST = 16  # characters; what is longer is no name of a thing


def owned(case: Case) -> Name | None:
    """A side of what the clause before was about: `机场二期启用，旅客吞吐量达到430万人次`."""
    if case.own in _RESULTS and case.memory.contest:
        return Name(joined(case.memory.contest, case.own))  # 在文明城测评中，综合成绩位居第六
    agreed = _AGREED.fullmatch(case.memory.parent) if case.own in _COME_IN and case.money else None
    if agreed:  # 合同利用外资5亿元，实际到位3亿元
        return Name(agreed["what"] + case.own, rule="attribute")
    seats = _seats(case) if case.own in _SEATS else ""
    if seats:
        return Name(seats, rule="attribute")
    rated = case.memory.parent.endswith("率") and case.slot.quantity.dimension in RATIOS
    if rated and _EVERY_PLACE.fullmatch(case.own):
        return Name(case.own + case.memory.parent, rule="attribute")  # 参保率达98%，各乡镇均超过95%
    rate = (
        case.memory.fresh
        and case.memory.bare
        and _RATE_OF.fullmatch(case.own)
        and case.own not in case.lexicon.known
    )
    farmed = case.own == "耕地面积" and spoken_of(case).endswith(_FARMS)
    each = case.relative and _EACH.fullmatch(case.own)
    added = _ADDED_SIDE.fullmatch(case.own) if "的" in case.own else None
    if added and not case.memory.fresh and _ADDED_SIDE.fullmatch(case.memory.owner):
        return None  # nothing was named to which it is added
    side = added["side"] if added else case.own
    if (side not in case.lexicon.owned and not rate and not each and not farmed) or case.of_all:
        return None
    owner = spoken_of(case)
    other = case.own.endswith(("率", "比例")) and LIMIT.search(case.memory.parent) and not case.memory.fresh
    if not owner or owner in case.lexicon.owned or other:
        return None
    port = _PORT.match(owner) if _OF_PORTS.fullmatch(case.own) else None
    owner = port["port"] if port else owner
    owner = _WHICH_WAS_BUILT.sub("", owner) if "的" in owner else owner
    case.memory.owner = owner
    owner = owner.removeprefix("养") if case.own in _HERDS else owner  # 养猪30万头，年末存栏18万头
    return Name(joined(owner, case.own), rule="attribute")


def brought(case: Case) -> Name | None:
    """What the one thing brings that was said to be built or opened: `县医院新院启用，新增床位600张`."""
    topic = case.memory.topic if case.memory.fresh and _BROUGHT.fullmatch(case.own) else ""
    if not topic or "等" in topic or case.lexicon.verbs.any.match(topic):
        return None
    owner = subject_of(topic, case.lexicon)
    return Name(joined(owner, case.own)) if _ONE_THING.search(owner) else None


def _seats(case: Case) -> str:
    """The seats or beds of what was just built: `新建停车场4个、泊位3000个`; empty if nothing has any."""
    parent = case.memory.parent
    if case.reading.measure is not Measure.LEVEL or case.memory.fresh:
        return ""
    parked = _PARKED.fullmatch(parent)
    if parked:
        return parked["of"] + ("" if "车" in case.own else "车") + case.own.removeprefix("停")
    return parent + case.own if _SEATED.fullmatch(parent) else ""


def schooled(case: Case) -> Name | None:
    """Another side of the same schools: `高等学校招生3万人，毕业2万人，在校学生10万人`."""
    if case.own in _STAYING:  # 适龄儿童入学率98%，巩固率97%
        told = map(_ENROLLED.fullmatch, _said_here(case)[::-1])
        who = next((m for m in told if m), None)
        return Name(who["who"] + case.own) if who else None
    if case.own not in _STUDENTS:
        return None
    said = [*case.memory.here[::-1], *case.memory.seen[::-1]]
    of = next((m["school"] for m in map(_SCHOOL.fullmatch, said) if m), "")
    schools = said[0].rpartition("的")[2] if not of and said else ""  # 设立的技工学校120所，招生9万人
    if schools and _SCHOOLS.fullmatch(schools) and not verb_of(schools, case.lexicon):
        return Name(joined(schools, case.own))
    of = of or next((name for name in said if _SCHOOLS.fullmatch(name)), "")
    return Name(of + case.own) if of else None


def joining(case: Case) -> Name | None:
    """Those who have joined what was named: `成立合作社120个，参加的农户有3万户`."""
    who = _WHO_JOIN.fullmatch(case.own) if case.reading.measure is Measure.LEVEL else None
    joined_what = spoken_of(case) if who else ""
    if who is None or not joined_what or case.money:
        return None
    return Name(f"{who['did']}{joined_what}的{who['who']}")


def attended(case: Case) -> Name | None:
    """How many took part in what was just held: `举办技能培训班12期，培训3000人`."""
    people = counter(case.slot.quantity.unit)
    if not people.startswith("人") or case.like or case.own not in case.lexicon.verbs.nominal:
        return None
    held = thing(case.relative, case.lexicon).removesuffix("班")
    told = held.endswith(case.own) and held != case.own
    return Name(held + people) if told else None


_EARTHWORKS = re.compile(
    r"(?:农田|农村)?水利(?:基本|设施)?(?:建设|工程)?|农田(?:基本)?建设|(?:公路|河道|堤防|江河)[一-鿿]{0,2}(?:建设|整治|治理|工程)"
)


def earthworks(case: Case) -> Name | None:
    """For which works earth was moved: `投入水利建设资金1亿元，完成土石方6200万立方米`."""
    if case.own not in ("土石方", "土方"):
        return None
    topic = case.memory.topic if case.memory.fresh else ""
    works = map(_EARTHWORKS.search, [topic, *_said_here(case)[::-1]])
    return next((Name(m[0] + case.own) for m in works if m), None)


def completed(case: Case) -> Name | None:
    """What makes the name of a concept of the topic: `城乡居民储蓄大幅增加，存款余额达到4.6万亿元`."""
    topic = case.memory.topic if case.memory.fresh else ""
    if case.money and case.own in _SPENT and topic.endswith(_SPENDING):
        return Name(topic)  # 城市建设投资大幅增加，共投入58亿元
    other = case.memory.parent.endswith(_FLOWS) and not case.memory.parent.endswith(case.own)
    if not topic and case.own in _FLOWS and not other:  # 公共预算收入、支出分别…，五年累计支出…
        return next((Name(said) for said in case.memory.seen[::-1] if said.endswith(case.own)), None)
    if case.own in _BALANCED:  # 存款、贷款余额分别为…，贷款比年初增加…
        balance = case.own + "余额"
        return next((Name(said) for said in case.memory.seen[::-1] if said.endswith(balance)), None)
    deeds, rate = _RATES_OF_DEEDS.get(case.own, (None, ""))
    if deeds and not topic and any(map(deeds.search, _said_here(case))):
        return Name(rate)
    if case.own in _RATIOS_OF_INCOME and any(said.endswith(_INCOMES_OF_ALL) for said in _said_here(case)):
        return Name("城乡居民" + case.own)  # 城乡居民人均可支配收入分别…，收入比缩小到1.56
    worked = topic.find(case.own[:-1], 1) if topic and _RATE_OF.fullmatch(case.own) else -1
    if worked > 1 and case.own not in case.lexicon.known:
        return Name(topic[:worked] + case.own)  # 小企业改制进展顺利，改制面达80%
    crop = _CROP.match(topic) if topic else None
    if crop and case.own == crop["side"]:
        return Name(crop["what"] + case.own)  # 粮食种植面积、总产双增，总产达到95亿斤
    whole = joined(topic, case.own) if topic else case.own
    if topic and (whole not in case.lexicon.known or whole == case.own):
        whole = joined(subject_of(topic, case.lexicon), case.own)
    return Name(whole) if whole != case.own and whole in case.lexicon.known else None


def _said_here(case: Case) -> list[str]:
    """All that the sentence has named so far."""
    return [*case.memory.seen, *case.memory.here]


def spoken_of(case: Case) -> str:
    """The thing that a number is about though its clause doesn't say so; empty if there is none."""
    memory = case.memory
    if memory.fresh:
        return subject_of(memory.topic, case.lexicon)
    said = memory.owner or memory.parent
    if len(said) > _LONGEST or said.startswith(EFFECTS):
        return ""
    whose = thing(said, case.lexicon)
    return whose if len(whose) > 1 else ""


def subject_of(topic: str, lexicon: Lexicon) -> str:
    """The thing itself in what was said of it: `机场` of `机场二期开工建设`."""
    verb = lexicon.verbs.changing.match(topic)
    if verb and verb.end() + 2 <= len(topic):
        topic = topic[verb.end() :]  # 开工建设某水库
    said = lexicon.verbs.said.search(topic)
    subject = topic[: said.start()] if said else topic
    name = _AND_DONE.sub("", subject) if subject.startswith("并") else _ADVERBS.sub("", subject)
    name = _WORKS.sub("", name) if name.endswith(_WORK_ENDS) else name
    return name if 2 <= len(name) <= _LONGEST and "、" not in name else ""
