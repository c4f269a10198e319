"""What is counted, where the number stands first? `完成30万平方米旧房改造`, `19座水厂建成投运`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.owners import EFFECTS
from xhreport.binding.names.aspects.shares import counted_whole, given, in_time, portion
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.actors import (
    ENUMERATION,
    GOOD_DEEDS,
    PLACES,
    TROUBLES,
    acts,
    as_share,
    deed,
    deed_alone,
    of_those,
    people,
    some_done,
    verb_before,
    whose,
)
from xhreport.binding.names.counted.funding import EARMARKED, allotted, granted
from xhreport.binding.names.counted.those import as_core, better_off, of_yield, surveyed, these, those
from xhreport.binding.names.counted.wherever import is_trial, where
from xhreport.binding.names.placed import Name
from xhreport.binding.names.plans import assigned
from xhreport.binding.phrases.clauses import leads_to_peers
from xhreport.binding.phrases.deeds import ACTED, WHERE, WORK_ENDS, alone, leads_on
from xhreport.binding.phrases.edges import clean, counter, is_verb, joined, tidy, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.years.states import STEP
from xhreport.models import Measure
from xhreport.rules import Chain, Rule

_QUARTERS = re.compile(r"[东西南北中](?:、[东西南北中])+")  # 东、中、西三大园区 are one place
_JOINED = ("和", "及", "与", "、")
_AIMS = re.compile(  # and 储备粮24万吨的“三条底线”
    r"(?:年度|全年|既定|预期|总体|奋斗)*(?:任务|目标|计划|工作)|“?[^”]{0,4}(?:底线|红线)”?$"
    r"|(?:被动|落后|困难|不利|不良|这一)?(?:问题|难题|局面|现状|状况|状态|现象|历史|格局)"
)
_FULFILLED = re.compile(r"^.*(?:超额|圆满|全面|如期)*(?:完成|实现|达到)(?=..)")
_POLICY = re.compile(
    r"(?:政策|改革|具体|若干|重大|重要|工作|重点|惠企|硬核)*(?:措施|举措|政策|意见|办法|任务)"
)
_WHERE = re.compile(  # 取消深惠、深莞边界8个收费站
    r"(?:边界|沿线|两岸|周边|流域|区域|地区|片区|城区|出入口)$"
)
OUTPUTS = ("mass", "volume", "percent")
"""Dimensions in which what is produced may be told by its name alone: `钢6600万吨`."""
_OF_REGION = re.compile(r"(?:地区|[山库灾老牧林边矿]区|[县乡镇村])$")
_AS_WHAT = re.compile(r"的?以[^，]*为[^，]*$")
_LAST_SIDE = re.compile(
    r"^[^“”]{2,}、(?=(?:总|全|建筑|占地|设计)?(?:长|宽|面积|投资|规模|里程)$)"
)  # 横贯市区、全长
_FURTHERED = re.compile(r"加强|加大|支持|扶持|改善|扩大|推进|推动|促进|解决")
_AND_OTHERS = re.compile(r"(?<=..)等(?:一批)?(?:重[大点])?[一-鿿]{0,6}(?:项目|工程|企业)$")
_KIND_OF_MONEY = re.compile(r"[一-鿿]{0,6}?(?:国债|债券|贷款|补贴|补助|基金)")
_SERVING = ("办好", "办", "办成", "办实", "办了")
_VALUES = ("标准", "价格", "工资", "水平", "定额")
_CAPACITIES = ("能力", "生产能力", "规模", "产能")
_TROUBLED = (*TROUBLES, "难")
_TRAITS = ("配套", "级", "水平", "领域", "类", "型", "特色", "以上", "以下", "性")
_BEYOND = re.compile(r"[超过上][\d十百千万亿]")  # 5个产值超10亿元的企业
_AMONG_WORKS = re.compile(  # 甲路和3座大桥、乙路等快速路建设
    r"(?P<one>[^、等的]{2,})(?:、[^的]+)?等[^的、等]{0,6}(?:建设|工程|项目|改造|道路|公路|铁路)"
)
_HAVING = ("具有", "拥有", "具备", "从事", "符合", "没有", "有", "融入", "面向", "通往", "连接")
_WORTH = re.compile(  # 大米以640亿元的品牌价值位列全国首位
    r"(?P<side>[一-鿿]{2,8}?)(?:位列|位居|名列|排名|荣登|荣膺|入选|跻身|蝉联|领跑|稳居|高居|[排居]).*"
)
_FUNDS = re.compile(r"(?:[^，]{0,6}资金|经费|贷款)(?=.{2})")
_AMID = re.compile(r"(?P<whose>[一-鿿]{0,14}?)在(?P<what>[^，、]{2,16})")
_CIRCUMSTANCES = ("的情况下", "的条件下", "的形势下", "的背景下")
_SET_ONCE = re.compile(  # 年初确定的20件实事
    r"(?:年初|年度|去年|今年|全年|本届|开年)[一-鿿]{0,4}?(?:确定|安排|提出|承诺|部署|排定|下达|计划)"
)
_HELPING = ("帮助", "组织", "引导", "动员", "扶持")
_APPEARED = re.compile(r"(?P<where>[一-鿿]{2,10}?)(?:上|中|里|方面)?(?:出现|发生|形成|产生)了?")
_LEADING_TO = re.compile(r".*(?:带动|拉动|引导|吸引|撬动).{2,}形成了?")
_NTH = re.compile(  # 产量达到102亿公斤，是第六个突破百亿公斤的年份: of the thing that passed it
    r"(?:.*(?:成为|[是为])[^第]{0,10}|、)第[一二三四五六七八九十\d]+[个座家](?P<what>[^个]*?)(?:突破|超过?|跨[越入过]|迈[入过]|[进过])?"
)
_WORK_ALONE = ("改造", "整治", "治理", "搬迁", "修缮", "加固")
_LONGEST_TOPIC = 10  # characters
_UNDER = re.compile(r"(?<=..)在[^，]{2,16}(?:领导|支持|关心|指导|帮助|推动)之?下.*$")  # 工程在省里支持下开工
_TO = re.compile(r"[，、\s]*(?:(?:确定|决定|先后|分别|依法|已经?|共|累计|还|又)*对(?!口|外|接))")
_CARRIED_OUT = re.compile(r"(?<=..)(?P<deed>(?:实施|开展|实行)(?!了).{2,})")  # 对58户企业实施债转股
_HELP = re.compile(r"(?:对口|结对|定点|东西部)?(?:帮扶|支援|协作|扶贫|援助)(?:工作)?")
_TOLD_OF = re.compile(  # 投资亿元的电站取得核准并开工, 已下达投资计划
    r"(?<=..)(?:(?:取得|获得|获批|通过|列入|纳入|被)(?=..)|已经?(?:下达|批准|批复|获批|立项))"
)


def stands_first(case: Case) -> bool:
    """Whether the number stands before what it counts."""
    task = assigned(case.before, case.slot.after) and case.relative  # 完成省下达的3万人年度任务
    level = case.reading.measure is Measure.LEVEL and not case.reading.base_level
    if task or not level or not case.noun or of_yield(case) or STEP.match(case.slot.after):
        return False
    # 比原定300万担的水平超过20万担
    than = case.slot.after.startswith(("的水平", "的指标")) and "比" in case.before
    if people(case) or of_those(case) or (case.slot.after.endswith("中") and leads_to_peers(case.before)):
        return True
    acts = leads_on(case.noun, case.lexicon)
    if _OF_REGION.search(case.own) and not verb_of(case.own, case.lexicon) and _they_did(case, acts=acts):
        return True
    of = case.slot.after.lstrip().startswith("的")
    joined = case.before.endswith(_JOINED) and len(case.before) > 1
    if than or (_POLICY.fullmatch(case.noun) and verb_of(case.own, case.lexicon)):
        return False  # 制定支持民营经济发展30条措施
    spent = acts or EARMARKED.match(case.noun) or case.lexicon.money.purpose.match(case.noun)
    if spent and case.money and case.lexicon.money.fund_end.search(case.own):
        return False  # 投入3.5亿元兴修水利, 投入3.9亿元用于交通建设
    if case.slot.quantity.dimension in RATIOS:
        return (not case.own or joined) and (of or not acts)
    if not case.own or joined or case.before.endswith("等") or is_verb(case.own, case.lexicon):
        return True
    return of or (not acts and _ends_open(case))


def _they_did(case: Case, *, acts: bool) -> bool:
    """Whether people of a place did something: `山区170万农村人口解决了温饱`, `老区又有27万户解决了温饱`."""
    counts = case.slot.quantity.dimension in ("person", "household", "count")
    said = case.lexicon.verbs.said.search(case.noun)
    people = said is not None and case.lexicon.nouns.people_end.search(case.noun[: said.start()]) is not None
    return counts and (people or (acts and case.before.endswith("有")))


def _ends_open(case: Case) -> bool:
    """Whether the words before a number want what follows it: `新建改造30座泵站`."""
    if case.lexicon.verbs.before_count_end.search(case.before):
        return True
    if case.own.endswith(EFFECTS) and not case.money:
        return True  # 航线辐射30个国家
    if _only_done(case.noun, case.lexicon):
        return False  # 人大代表建议、政协提案923件全部办结
    places = _WHERE.search(case.own) and verb_of(case.own, case.lexicon)
    return ENUMERATION.search(_QUARTERS.sub("", case.own)) is not None and not places


def _only_done(noun: str, lexicon: Lexicon) -> bool:
    """Whether what follows a number only tells what was done to what stands before it: `全部办结`."""
    return lexicon.edges.adverbs.match(noun) is not None and deed_alone(noun, lexicon) != ""


def _amid(case: Case) -> Name | None:
    """A number in an aside, and whose number follows: `收入在减税6300万元的情况下仍达3亿元`."""
    amid = _AMID.fullmatch(case.before) if case.slot.after.startswith(_CIRCUMSTANCES) else None
    told = clean(amid["what"], case.lexicon) if amid else ""
    if amid is None or not told:
        return None
    case.memory.amid = clean(amid["whose"], case.lexicon)
    return Name(told, "", case.noun)


def _describes(case: Case) -> Name | None:
    """The number describes a thing: `投资6亿元的重点项目`."""
    if not case.slot.after.startswith("的"):
        return None
    worth = case.memory.worth if case.money and case.slot.before.strip() in _JOINED else ""
    if worth and not case.own:  # 总投资6亿元的污水厂、3亿元的体育馆开工
        told = thing_described(case.noun, case.lexicon)
        return Name(tidy(_AND_OTHERS.sub("", told) + worth), "", case.noun)
    nth = _NTH.fullmatch(case.before) if "第" in case.before else None
    passed = (clean(nth["what"], case.lexicon) or case.memory.parent) if nth else ""
    if passed:
        return Name(passed, rule="inherited")
    listed = case.slot.before.rstrip().endswith(("等", "和", "及", "、"))
    return _described(case) if case.own and not listed else None


def _described(case: Case) -> Name | None:
    """What a number tells of the thing behind 的, by what that thing is."""
    if _AIMS.match(case.noun) or case.noun in ("年度", "全年"):  # of 年度目标
        return Name(_FULFILLED.sub("", case.own), "", case.noun)  # 裁军100万的任务
    worth = _WORTH.fullmatch(case.noun) if len(case.own) > 1 and case.before.endswith("以") else None
    appeared = _APPEARED.fullmatch(case.own)
    led_to = _LEADING_TO.fullmatch(case.before) if case.before.endswith(("成", "了")) else None
    if led_to or worth or appeared:  # 财政上出现了18亿元的赤字; 引导社会资本形成2亿元的基金
        told = "形成" + case.noun if led_to else worth["side"] if worth else case.noun
        text = (appeared["where"] if appeared and not (led_to or worth) else case.own) + told
        return Name(tidy(text), "", case.noun)
    taken = verb_of(case.own, case.lexicon)
    if taken and case.noun.endswith(TROUBLES):  # 解决农村700万人的饮水安全问题
        whose = case.own[len(taken) :].removeprefix("了")
        return Name(taken + whose + tidy(case.noun) + counter(case.slot.quantity.unit), taken, case.noun)
    if is_verb(case.own, case.lexicon):  # 设立200亿元的产业基金, 解决8000万人的温饱问题
        counted = counter(case.slot.quantity.unit) if case.noun.endswith(TROUBLES) else ""
        return Name(case.own + tidy(case.noun) + counted, case.own, case.noun)
    measured = case.slot.quantity.dimension in ("length", "area") and case.noun.endswith(WORK_ENDS)
    if measured and not taken and WHERE.fullmatch(case.own):
        return Name(tidy(case.own + case.noun), "", case.noun)  # 碧海公路19公里的路基改造项目
    last = case.lexicon.verbs.last.search(case.own)
    # 形成年产甲300万套、乙500万套的能力, 村干部每月80元的补贴标准
    if case.noun in _CAPACITIES or (case.noun.endswith(_VALUES) and not taken):
        return Name(case.own + case.noun, "", case.noun)
    if last and last.end() == len(case.own) and len(case.own) > len(last[0]):
        return Name(tidy(case.own + case.noun), last[0], case.noun)  # 向灾区派遣15支共700人的救援队
    side = case.own[last.start() :] if last and last.end() < len(case.own) else case.own
    side = _LAST_SIDE.sub("", side.replace("一批", "", 1))
    verb = verb_of(side, case.lexicon)
    told = side[len(verb) :].removeprefix("了")
    case.memory.worth = told if told in case.lexicon.attributes else ""
    return Name(tidy(verb + thing_described(case.noun, case.lexicon) + told), verb, case.noun)


def thing_described(noun: str, lexicon: Lexicon) -> str:
    """The thing that a number describes, without what was done with it: `电站` of `电站开工建设`."""
    verbs = lexicon.verbs
    deed = _TOLD_OF.search(noun) or verbs.predicate.search(noun) or verbs.told.search(noun)
    thing = clean(noun[: deed.start()], lexicon) if deed else noun
    return _UNDER.sub("", thing)


def _funds(case: Case) -> Name | None:
    """Money for a purpose: `109亿元资金支持再就业`."""
    told = allotted(case)
    if told:
        return told
    funds = _FUNDS.match(case.noun) if case.money else None
    if funds is None or not case.lexicon.verbs.any.match(case.noun, funds.end()):
        return None
    return Name(tidy(case.noun[funds.end() :] + funds[0]), "", case.noun)


_WORK = re.compile("(?<=..)(?:工程|行动|改造|整治)$")
_WHERE_DONE = re.compile("(?:行政|自然|中心)?村|乡镇|社区|小区|[镇乡]|街道|农户|户")


def _doer(case: Case) -> Name | None:
    """Somebody did something to what is counted: `大理机场开通25条航线`."""
    if len(case.own) > 3 and case.own.endswith(EFFECTS) and "的" not in case.noun:  # 旧房改造惠及3万户家庭
        return Name(case.own + tidy(case.noun), case.own[-2:], case.noun)
    if case.before.endswith("完成") and _WORK.search(case.own) and _WHERE_DONE.fullmatch(case.noun):
        return Name(case.own + case.noun, "", case.noun)  # 改水工程完成35个村
    acted = case.lexicon.verbs.doer.fullmatch(case.own)
    if acted is None or case.before.endswith("等"):
        return None
    if acted["verb"] in case.lexicon.verbs.nominal and case.before.endswith(_JOINED):
        return None  # 完成总体规划和25个村庄规划修编
    if case.lexicon.verbs.changing.match(case.own) and not case.lexicon.verbs.helping.match(
        case.own, 0, acted.start("verb")
    ):
        return None  # but 支持企业新建12条生产线
    if case.own.endswith(_HELPING) and case.lexicon.verbs.said.search(case.noun):
        return None  # 帮助2300户住进新居 is what these did
    said = case.lexicon.verbs.told.search(case.noun) or case.lexicon.verbs.said.search(case.noun)
    of = said is not None and case.slot.after.startswith("的") is False and case.before.endswith("的")
    noun = case.noun[: said.start()] if said and of else case.noun  # 省里确定的68个项目要逐个落实
    noun = case.lexicon.edges.before_adverbs(_spent_how(noun, case.lexicon) if case.money else noun)
    own = "" if _SET_ONCE.fullmatch(case.own) else case.own
    return Name(own + tidy(noun), acted["verb"], case.noun)


def _spent_how(noun: str, lexicon: Lexicon) -> str:
    """The kind of money, without what was done with it: `国债加强基础设施建设`."""
    kind = _KIND_OF_MONEY.match(noun)
    done = kind and (_FURTHERED.match(noun, kind.end()) or lexicon.verbs.any.match(noun, kind.end()))
    return kind[0] if kind and done else noun


def _trouble(case: Case) -> Name | None:
    """Whose trouble was ended: `解决58万农村人口安全饮水问题` counts people."""
    m = case.lexicon.nouns.trouble.fullmatch(case.noun) if case.noun.endswith(_TROUBLED) else None
    if m is None:
        return None
    verb = verb_before(case) or ("" if case.before.strip() else case.memory.carried)  # 解决3个村500人饮水问题
    if verb != "解决":
        return None
    return Name(tidy(verb + m["what"] + (m["who"] or counter(case.slot.quantity.unit))), verb, case.noun)


def _benefit(case: Case) -> Name | None:
    """Whose benefit was raised: `提高600万农村人口供水保障水平` counts people."""
    m = case.lexicon.nouns.benefit.fullmatch(case.slot.after)
    if m is None or case.money or case.slot.quantity.dimension in RATIOS:
        return None
    verb = verb_before(case)
    return Name(tidy(verb + m["what"] + m["who"]), verb, case.noun) if verb else None


def _for_whom(case: Case) -> Name | None:
    """Whom a thing serves: `覆盖18.1万农村人口的供水工程通水` counts people, and names what covers them."""
    whose = case.lexicon.nouns.served.fullmatch(case.noun) if case.own in EFFECTS else None
    if whose is None:
        return None
    acted = case.lexicon.verbs.said.search(whose["what"])
    what = whose["what"][: acted.start()] if acted else whose["what"]
    return Name(tidy(case.lexicon.edges.before_adverbs(what) + case.own + whose["who"]), "", case.noun)


def _part(case: Case) -> Name | None:
    """A part of what is counted is meant: `解决20个村庄的饮水问题`."""
    whole, _, part = case.noun.partition("的")
    if not part or whole.count("“") > whole.count("”") or whole.startswith(("与", "和", "同", "跟")):
        return None  # 打造3个“有温度的社区”, 取消12项与企业相关的收费
    if is_trial(whole, part) or (_HELP.fullmatch(part) and whole in PLACES):
        return Name(part + whole, "", case.noun)  # 做好5个县的对口帮扶
    if case.lexicon.verbs.any.match(whole) or whole.startswith(_HAVING):
        return None  # 扶持100家具有自主知识产权的企业
    acts = len(whole) > 5 and case.lexicon.verbs.inside.search(whole)
    if acts or whole.endswith((*_TRAITS, "元")) or _BEYOND.search(whole):
        return None  # 引进10个国际一流水平的团队, 打造5条融入大循环的线路, 5个产值50亿元的集群
    if (
        not (2 <= len(whole) <= 10 or whole in PLACES)
        or len(part) > 12
        or case.lexicon.verbs.ending.search(part)
    ):
        return None
    verb = verb_before(case)
    name = part + whole if verb else whole + part  # 完成2000家企业的转型
    return Name(tidy(verb + name), verb, case.noun)


def _plain(case: Case) -> Name:
    verb = verb_before(case)
    noun = alone(case.noun)
    if noun != case.noun:
        return Name(verb + tidy(noun), verb, case.noun)
    acted = (ACTED.search(case.noun) or _CARRIED_OUT.search(case.noun)) if _TO.match(case.before) else None
    if acted:  # 对已发布的756件法规进行全面清理
        deed = tidy(case.noun[acted.start("deed") if acted.re is _CARRIED_OUT else acted.end() :])
        thing = tidy(case.noun[: acted.start()])
        name = deed + thing if acted.re is _CARRIED_OUT else thing + deed
        return Name(name, verb_of(deed, case.lexicon) or deed, case.noun)
    deeds = case.lexicon.edges.deeds.fullmatch(case.noun) if ENUMERATION.search(case.noun) else None
    noun = deeds["first"] if deeds else case.lexicon.edges.before_adverbs(case.noun)
    among = _AMONG_WORKS.fullmatch(noun) if case.before.rstrip().endswith(_JOINED) else None
    noun = among["one"] if among and not leads_on(noun, case.lexicon) else noun
    if (
        noun in _WORK_ALONE
        and not case.own
        and case.memory.fresh
        and len(case.memory.topic) <= _LONGEST_TOPIC
    ):
        noun = joined(case.memory.topic, noun)  # 推进气代煤，再完成3万户改造
    policy = _POLICY.match(noun) if verb else None
    if policy and _FURTHERED.match(noun, policy.end()):
        noun = policy[0]  # 出台36条措施支持企业复工
    served = noun in GOOD_DEEDS and case.before.rstrip().endswith(_SERVING)
    name = ("办" if served else verb) + tidy(noun)
    if noun in GOOD_DEEDS and case.own and case.before.endswith("的"):
        name = _AS_WHAT.sub("", case.own) + noun  # 向社会公开承诺的8件实事
    if verb == "生产" and noun in case.lexicon.products and case.slot.quantity.dimension in OUTPUTS:
        name = noun + "产量"  # 生产了113万吨粮食
    if not verb and case.slot.quantity.dimension == "person" and case.lexicon.verbs.done.fullmatch(noun):
        name += counter(case.slot.quantity.unit)  # 完成2.2万人脱贫任务
    if case.slot.quantity.unit.endswith("人次") and case.lexicon.verbs.acting.match(noun):
        name += "人次"  # 吸引17万人次参会
    return Name(as_share(name) if case.slot.quantity.dimension in RATIOS else name, verb, case.noun)


COUNTED: Chain[Case, Name] = Chain(
    [
        Rule("counted-whole", counted_whole),
        Rule("given", given),
        Rule("number-amid", _amid),
        Rule("surveyed", surveyed),
        Rule("granted", granted),
        Rule("number-first-those", those),
        Rule("number-first-these", these),
        Rule("number-first-core", as_core),
        Rule("number-describes", _describes),
        Rule("portion", portion),
        Rule("number-first-people", people),
        Rule("funds-for", _funds),
        Rule("number-first-whose", whose),
        Rule("number-first-doer", _doer),
        Rule("number-first-of-those", of_those),
        Rule("number-first-some", some_done),
        Rule("in-time", in_time),
        Rule("number-acts", acts),
        Rule("number-first-where", where),
        Rule("number-first-better", better_off),
        Rule("number-first-deed", deed),
        Rule("number-first-trouble", _trouble),
        Rule("number-first-benefit", _benefit),
        Rule("number-first-served", _for_whom),
        Rule("number-first-part", _part),
        Rule("number-first", _plain),
    ]
)
