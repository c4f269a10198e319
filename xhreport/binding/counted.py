"""What is counted, where the number stands first? `完成30万平方米旧房改造`, `19座水厂建成投运`."""

import re

from xhreport.binding.cases import Case
from xhreport.binding.clauses import leads_to_peers
from xhreport.binding.deeds import ACTED, DENIED, GIVEN, KINDS, WHERE, WORK_ENDS, ahead, leads_on, rotated
from xhreport.binding.edges import COUNTABLE, clean, counter, is_verb, joined, tidy, verb_of
from xhreport.binding.funding import EARMARKED, allotted, granted
from xhreport.binding.lexicon import Lexicon
from xhreport.binding.measures import RATIOS
from xhreport.binding.memory import measure_word
from xhreport.binding.owners import EFFECTS
from xhreport.binding.placed import Name
from xhreport.binding.plans import assigned
from xhreport.binding.shares import in_time, portion
from xhreport.binding.sides import thing
from xhreport.binding.those import better_off, of_yield, surveyed, these, those
from xhreport.binding.wherever import is_trial, where
from xhreport.binding.words import FILL, JOINERS
from xhreport.models import Measure
from xhreport.rules import Chain, Rule

_ENUMERATION = re.compile(r"[、和及与]")
_QUARTERS = re.compile(r"[东西南北中](?:、[东西南北中])+")  # 东、中、西三大园区 are one place
_JOINED = ("和", "及", "与", "、")
_SHARES = ("率", "比重", "比例")
_AIMS = re.compile(  # and 储备粮24万吨的“三条底线”
    r"(?:年度|全年|既定|预期|总体|奋斗)*(?:任务|目标|计划|工作)|“?[^”]{0,4}(?:底线|红线)”?$"
)
_FULFILLED = re.compile(r"^.*(?:超额|圆满|全面|如期)*(?:完成|实现|达到)(?=..)")
_POLICY = re.compile(
    r"(?:政策|改革|具体|若干|重大|重要|工作|重点|惠企|硬核)*(?:措施|举措|政策|意见|办法|任务)"
)
_WHERE = re.compile(  # 取消深惠、深莞边界8个收费站
    r"(?:边界|沿线|两岸|周边|流域|区域|地区|片区|城区|出入口)$"
)
_PLACES = (*"省市县区州镇乡村户", "家庭")  # of which something is said, and of no part of them
OUTPUTS = ("mass", "volume", "percent")
"""Dimensions in which what is produced may be told by its name alone: `钢6600万吨`."""
_THINGS = ("count", "household")
_SOME_OF_THEM = re.compile(
    r"(?:其中)?(?:至少|确保|力争|预计|预期|可以?|能够?|现|已经?|将|仍|还|只|就)*[有使让]?"
)
_GOOD_DEEDS = ("实事", "好事", "好事实事", "实事好事")  # 为群众办好15件实事
_OF_REGION = re.compile(r"(?:地区|[山库灾老牧林边矿]区|[县乡镇村])$")
_COVERED = re.compile(r"(?P<verb>覆盖|惠及|涉及|辐射|销往|出口到|通达|连接)(?=[^，]*[、等])")
_BARE = ("国家", "国家和地区", "地区", "城市", "企业", "单位", "领域", "行业", "省份", "县市")
_AS_WHAT = re.compile(r"的?以[^，]*为[^，]*$")
_LAST_SIDE = re.compile(
    r"^[^“”]{2,}、(?=(?:总|全|建筑|占地|设计)?(?:长|宽|面积|投资|规模|里程)$)"
)  # 横贯市区、全长
_FURTHERED = re.compile(r"加强|加大|支持|扶持|改善|扩大|推进|推动|促进|解决")
_AND_OTHERS = re.compile(r"(?<=..)等(?:一批)?(?:重[大点])?[一-鿿]{0,6}(?:项目|工程|企业)$")
_KIND_OF_MONEY = re.compile(r"[一-鿿]{0,6}?(?:国债|债券|贷款|补贴|补助|基金)")
_HIT = ("受灾", "成灾", "绝收")
_SERVING = ("办好", "办", "办成", "办实", "办了")
_ENDED = re.compile(r"(?:得到|全部|基本|妥善|逐步|已经?)解决$")
_VALUES = ("标准", "价格", "工资", "水平", "定额")
_CAPACITIES = ("能力", "生产能力", "规模", "产能")
REACHING = (*EFFECTS, "带动", "帮扶")
"""Verbs that say of each thing counted that it was reached: `惠及12个乡镇3.6万名群众`."""
_LEADING = ("带动", "帮助", "引导", "促进")
_SUPPORTING = (*_LEADING, "支持", "扶持")
_TROUBLES = ("问题", "困难", "难题")
_TROUBLED = (*_TROUBLES, "难")
_TRAITS = ("配套", "级", "水平", "领域", "类", "型", "特色", "以上", "以下", "性")
_BEYOND = re.compile(r"[超过上][\d十百千万亿]")  # 5个产值超10亿元的企业
_KIND_DEED = re.compile(  # 2个产业扩量提质
    r"(?P<kind>产业|行业|园区|片区|集群|县区)"
    r"(?P<did>[一-鿿]{0,2}(?:扩量|提质|增效|升级|转型|做[大强优]|倍增|集聚|壮大|焕新|跃升)[一-鿿]{0,4})"
)
_AMONG_WORKS = re.compile(  # 甲路和3座大桥、乙路等快速路建设
    r"(?P<one>[^、等的]{2,})(?:、[^的]+)?等[^的、等]{0,6}(?:建设|工程|项目|改造|道路|公路|铁路)"
)
_HAVING = ("具有", "拥有", "具备", "从事", "符合", "没有", "有", "融入", "面向", "通往", "连接")
_LONGEST_DEED = 4  # characters: 建成投用
_INSURED = re.compile(r"参保|参合|领取(?=养老金|待遇)")
_INSURANCE = re.compile(r"(?:城[镇乡]|新型农村|农村|职工|居民|企业)[一-鿿]{0,8}?(?:保险|合作医疗)")
_PLANNED = ("", "实施", "推进", "安排", "谋划", "谋划实施")
"""Deeds of which more is told: `实施60个项目，30个开工`."""
_LONGEST_KIND = 14
_WORTH = re.compile(  # 大米以640亿元的品牌价值位列全国首位
    r"(?P<side>[一-鿿]{2,8}?)(?:位列|位居|名列|排名|荣登|荣膺|入选|跻身|蝉联|领跑|稳居|高居|[排居]).*"
)
_FUNDS = re.compile(r"(?:[^，]{0,6}资金|经费|贷款)(?=.{2})")
_AMID = re.compile(r"(?P<whose>[一-鿿]{0,14}?)在(?P<what>[^，、]{2,16})")
_CIRCUMSTANCES = ("的情况下", "的条件下", "的形势下", "的背景下")
_BARE_LENGTH = 2  # characters of a noun that says nothing by itself: 问题, 企业
_STATE = re.compile(r"列入|享受|纳入|进入|属于|来自|签约|包保|承诺|反馈|确定|参加")
_HELPING = ("帮助", "组织", "引导", "动员", "扶持")
_AMONG = re.compile(r"(?P<whole>[^，、]{2,14}?)中(?:目前|现|已经?)?有")
_WHICH = re.compile(r"(?P<which>[一-鿿“”、]{3,14}?)(?:所提|所)?的")
_APPEARED = re.compile(r"(?P<where>[一-鿿]{2,10}?)(?:上|中|里|方面)?(?:出现|发生|形成|产生)了?")
_NTH = re.compile(  # 产量达到102亿公斤，是第六个突破百亿公斤的年份: of the thing that passed it
    r"(?:.*(?:成为|[是为])[^第]{0,10}|、)第[一二三四五六七八九十\d]+[个座家](?P<what>[^个]*?)(?:突破|超过?|跨[越入过]|迈[入过]|[进过])?"
)
_GIVES = frozenset("为对给向让使有在")  # words of giving; most clauses have none
_LEFT = re.compile(r"(?:剩余|其余|余下|剩下)(?=的?$)")
_PRAISED = re.compile(r"(?P<who>[一-鿿]{2,8}?)[一-鿿]{4}(?:、[一-鿿]{4})+")  # 干部奋战一线、书写华章
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
    if task or not level or not case.noun or of_yield(case):
        return False
    # 比原定300万担的水平超过20万担
    than = case.slot.after.startswith(("的水平", "的指标")) and "比" in case.before
    if _people(case) or _of_those(case) or (case.slot.after.endswith("中") and leads_to_peers(case.before)):
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
    return _ENUMERATION.search(_QUARTERS.sub("", case.own)) is not None and not places


def _only_done(noun: str, lexicon: Lexicon) -> bool:
    """Whether what follows a number only tells what was done to what stands before it: `全部办结`."""
    return lexicon.edges.adverbs.match(noun) is not None and _deed_alone(noun, lexicon) != ""


def _deed_alone(noun: str, lexicon: Lexicon) -> str:
    """The deed, where words tell nothing that it was done to: `全部办结`, `完成改制`; else empty."""
    adverbs = lexicon.edges.adverbs.match(noun)
    deed = noun[adverbs.end() :] if adverbs else noun
    deed = deed or noun[-2:]  # 全部完成
    return deed if len(deed) <= _LONGEST_DEED and lexicon.verbs.done.fullmatch(deed) else ""


def _verb(case: Case) -> str:
    """The verb that governs what is counted: its own, or the one that a list carries on."""
    before, _, last = case.own.rpartition("、")
    alone = is_verb(last, case.lexicon) and not is_verb(case.own, case.lexicon)  # but 新、改、扩建
    if alone and before and not is_verb(before, case.lexicon):
        return last  # 配备病房、建成4个实验室
    if case.own == "下达" and case.before.endswith("的"):
        return ""  # 完成省下达的5万亩造林任务
    m = case.lexicon.verbs.changing.match(case.own)
    if m or case.own in REACHING:
        return m[0].rstrip("了好") if m else case.own  # 涉及12个乡镇
    before = case.slot.before.strip()
    follows = before[:1] in tuple(JOINERS) or (not before and case.memory.carried.endswith(REACHING))
    begins = not case.own and (case.slot.opens or follows)
    return case.memory.carried if begins else ""


def _exemplified(case: Case) -> bool:
    """Whether only examples stand before the number: `甲、乙等22个项目`, `甲、乙2个项目建成投产`."""
    if "、" in case.own:
        if _improved(case.noun):
            return True
        kind = next((kind for kind in KINDS if case.noun.startswith(kind)), "")
        if kind and case.lexicon.edges.adverbs.sub("", case.noun[len(kind) :]):
            return case.lexicon.verbs.said.match(case.noun, len(kind)) is not None
    return case.before.endswith("等") and case.lexicon.verbs.changing.match(case.own) is None


def _governed(case: Case) -> bool:
    """Whether a verb before the number governs what is counted."""
    if _exemplified(case):
        return False
    done_to = bool(case.own) and case.before.lstrip().startswith("对")  # 对与干道相接的12个路口进行改造
    if case.memory.governed or done_to or _verb(case):
        return True
    return case.lexicon.verbs.any.search(case.slot.before) is not None


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
    if worth or appeared:  # 财政上出现了18亿元的赤字
        text = case.own + worth["side"] if worth else appeared["where"] + case.noun if appeared else ""
        return Name(tidy(text), "", case.noun)
    taken = verb_of(case.own, case.lexicon)
    if taken and case.noun.endswith(_TROUBLES):  # 解决农村700万人的饮水安全问题
        whose = case.own[len(taken) :].removeprefix("了")
        return Name(taken + whose + tidy(case.noun) + counter(case.slot.quantity.unit), taken, case.noun)
    if is_verb(case.own, case.lexicon):  # 设立200亿元的产业基金, 解决8000万人的温饱问题
        counted = counter(case.slot.quantity.unit) if case.noun.endswith(_TROUBLES) else ""
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
    case.memory.worth = told if told in case.lexicon.attributes and not verb else ""
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


def _doer(case: Case) -> Name | None:
    """Somebody did something to what is counted: `大理机场开通25条航线`."""
    if len(case.own) > 3 and case.own.endswith(EFFECTS) and "的" not in case.noun:  # 旧房改造惠及3万户家庭
        return Name(case.own + tidy(case.noun), case.own[-2:], case.noun)
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
    return Name(case.own + tidy(noun), acted["verb"], case.noun)


def _spent_how(noun: str, lexicon: Lexicon) -> str:
    """The kind of money, without what was done with it: `国债加强基础设施建设`."""
    kind = _KIND_OF_MONEY.match(noun)
    done = kind and (_FURTHERED.match(noun, kind.end()) or lexicon.verbs.any.match(noun, kind.end()))
    return kind[0] if kind and done else noun


def _people(case: Case) -> Name | None:
    """The people as they stand, whatever is said of them: `凝聚4200万人民的智慧和力量`."""
    if not case.slot.quantity.unit.endswith(("万", "亿", "万人", "亿人")):
        return None
    people = case.lexicon.nouns.people.match(case.noun)
    acted_on = case.lexicon.verbs.changing.match(case.own) is not None  # 培训46万农民, 覆盖农村5亿人口
    acted_on = acted_on or case.own.endswith(EFFECTS)
    return Name(people[0], "", people[0]) if people and not acted_on else None


def _whose(case: Case) -> Name | None:
    """Which of a kind that says nothing by itself: `督察反馈的29个问题`, `享受低保的2230万居民`."""
    brief = len(case.noun) == _BARE_LENGTH or case.noun in _PLACES  # 缺水严重的36个村，…
    after = case.slot.after.removesuffix("中") if case.before.startswith("在") else case.slot.after
    bare = brief and after == case.noun and case.noun not in _GOOD_DEEDS
    which = _WHICH.fullmatch(case.before.strip(FILL + " ")) if bare else None
    if which is None or case.slot.quantity.dimension not in COUNTABLE:
        return None
    told = clean(which["which"], case.lexicon)
    acted = "了" in told or (case.lexicon.verbs.any.search(told) and not _STATE.search(told))
    if len(told) < 2 or acted or case.lexicon.nouns.head_end.search(told):
        return None
    return Name(told + case.noun, "", case.noun)


def _acts(case: Case) -> Name | None:
    """The number alone acts: `17万人次参会`."""
    verb = case.lexicon.verbs.any.match(case.noun)
    if verb is None or _governed(case):
        return None
    if verb[0] in case.lexicon.verbs.nominal and verb.end() < len(case.noun):
        return None  # 出口 of 7条出口路
    if "其中" in case.first_before and case.like and case.relative:  # 幼儿园10所，其中6所建成投用
        whole = case.relative[len(verb_of(case.relative, case.lexicon)) :]
        return Name(tidy(case.noun + whole), "", case.noun)
    if case.slot.quantity.dimension in RATIOS:
        return Name(_as_share(tidy(case.noun)), "", case.noun)
    insured = _INSURED.match(case.noun) and _INSURANCE.search("、".join(case.memory.seen + case.memory.here))
    return Name(
        (insured[0] if insured else "") + tidy(case.noun) + counter(case.slot.quantity.unit), "", case.noun
    )


def _some_done(case: Case) -> Name | None:
    """What was done to so many of those just counted: `18件实事，5件完成`, `86户企业脱钩，46户完成改制`."""
    before, verbs = case.before.strip(FILL + " "), case.lexicon.verbs
    some = _SOME_OF_THEM.fullmatch(before) or (before.endswith("等") and not verbs.any.match(before))
    counted = case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    if not some or not counted or case.slot.quantity.dimension not in _THINGS:
        return None
    whole = thing(counted, case.lexicon)
    told = verbs.predicate.search(whole)
    whole = whole[: told.start()] if told else whole
    light = case.lexicon.edges.light.match(whole)
    whole = whole[light.end() :] if light else whole
    deed = _deed_alone(case.noun, case.lexicon)
    acts = leads_on(case.noun, case.lexicon) or verbs.acting.match(case.noun)
    if before and acts:
        deed = case.noun  # 企业318户，已有287户实行了承包
    if not deed or len(whole) < 2 or verbs.any.match(whole):
        return None
    return Name(tidy(deed + whole), "", case.noun)


def _of_those(case: Case) -> Name | None:
    """So many of those who were named before did something: `上市公司已有12家落户我区`."""
    if not case.before.endswith("有") or case.slot.quantity.dimension not in COUNTABLE:
        return None
    verbs = case.lexicon.verbs
    among = _AMONG.fullmatch(case.before.strip(FILL + " "))
    whole = clean(among["whole"], case.lexicon) if among else ""
    if whole and verbs.manner.sub("", case.noun, count=1) and _did(case.noun, case.lexicon):
        return Name(tidy(case.noun + whole), "", case.noun)  # 失业人员中有24万人走上工作岗位
    did = verbs.any.match(case.noun) or verbs.acting.match(case.noun)
    if len(case.own) < 2:
        return None
    if did is None or case.noun[did.end() :] in KINDS:  # 化学工业部有23个建设项目
        whose = case.lexicon.nouns.head_end.search(case.noun) and not verbs.any.search(case.own)
        return Name(tidy(case.own + case.noun), "", case.noun) if whose else None
    named = not case.own.endswith(_PLACES)
    named = named and verbs.changing.match(case.own) is None
    return Name(tidy(case.noun + case.own), "", case.noun) if named else None


def _did(noun: str, lexicon: Lexicon) -> bool:
    """Whether words tell what somebody did."""
    verbs = lexicon.verbs
    return any(p.match(noun) for p in (verbs.acting, verbs.manner)) or leads_on(noun, lexicon)


def _deed(case: Case) -> Name | None:
    """What is counted does something, or has it done: `19座污水处理厂建成投运`, `为4000名学生提供补助`."""
    verbs = case.lexicon.verbs
    left = _LEFT.search(case.before)
    if left:  # 剩余4条河道全部消劣
        return Name(tidy(left[0] + case.lexicon.edges.adverbs.sub("", case.noun)), "", case.noun)
    if case.before.endswith("在") and case.slot.after.endswith("中") and _ENUMERATION.search(case.noun):
        return Name(tidy(case.noun), "", case.noun)  # 在120个合资企业和建设项目中
    gives = not _GIVES.isdisjoint(case.before) and verbs.giving_end.search(case.before) is not None
    giving = gives or (not case.own and case.memory.giving)
    case.memory.giving = giving and (case.memory.giving or GIVEN.search(case.noun) is not None)
    caused = verbs.causing_end.search(case.before) is not None and verbs.said.search(case.noun) is not None
    if not giving and not caused and _governed(case):
        return None
    covered = _COVERED.search(case.own) if case.before.endswith("等") else None
    if covered and case.noun in _BARE:
        return Name(covered["verb"] + case.noun, covered["verb"], case.noun)  # 覆盖老挝、泰国等10多个国家
    noun = _spelt_out(case)
    if case.slot.quantity.dimension == "area" and noun.endswith(_HIT):
        return Name(noun + "面积", "", case.noun)  # 23万亩农作物受灾
    named = "、" in case.own and not case.before.endswith("、")
    name = (
        (named and _improved(noun))
        or ahead(noun)
        or _acting(noun, case.lexicon)
        or rotated(noun, case.lexicon, giving=giving)
    )
    if caused and case.own in _SUPPORTING and "成为" in noun:
        return Name(case.own + noun, case.own, case.noun)  # 支持20家企业成为行业龙头
    if caused and name == noun and case.own in _LEADING:  # 带动11万人实现增收
        name = case.own + name.removeprefix("实现")
        return Name(name + counter(case.slot.quantity.unit), case.own, case.noun)
    if _ENDED.search(noun) and name.startswith("解决") and name.endswith(_TROUBLES):
        name += counter(case.slot.quantity.unit)  # 5万人饮水困难得到解决
    if name == noun and (DENIED.fullmatch(name) or case.lexicon.verbs.acting.match(name)):
        insured = _INSURANCE.search("、".join(case.memory.seen)) if _INSURED.match(name) else None
        name = (insured[0] if insured else "") + name + counter(case.slot.quantity.unit)  # 12万人参保
    return Name(_as_share(name) if case.slot.quantity.dimension in RATIOS else name, "", case.noun)


def _spelt_out(case: Case) -> str:
    """What follows the number, where its noun says nothing: `重点工业项目60个，确保30个项目开工`."""
    kind = next((kind for kind in KINDS if case.noun.startswith(kind) and len(case.noun) > len(kind)), "")
    counted = case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    whole = thing(counted, case.lexicon)
    brief = len(kind) < len(whole) <= _LONGEST_KIND and counted.removesuffix(whole) in _PLANNED
    told = kind and brief and whole.endswith(kind) and not case.lexicon.verbs.any.match(whole)
    return whole + case.noun[len(kind) :] if told else case.noun


def _improved(noun: str) -> str:
    """What kinds just named are to do, before their head: `2个产业扩量提质`; empty if it isn't so."""
    m = _KIND_DEED.fullmatch(noun)
    return tidy(m["did"] + m["kind"]) if m else ""


def _acting(noun: str, lexicon: Lexicon) -> str:
    """Those who act behind what they did, which no list knows: `住房困难家庭搬进新居`; empty if none do."""
    m = lexicon.nouns.actors.fullmatch(noun)
    praised = _PRAISED.fullmatch(noun)
    if praised and lexicon.nouns.people_end.search(praised["who"]):
        return praised["who"]
    if m is None or lexicon.verbs.said.search(noun) or lexicon.verbs.any.search(m["who"]):
        return ""
    did = m["did"]
    nouns = lexicon.nouns
    ends = nouns.head_end.search(did) or nouns.stock_end.search(did) or nouns.people_end.search(did)
    return "" if ends else tidy(did + m["who"])


def _as_share(name: str) -> str:
    """The name of a share of things: `78%的村通硬化路` tells the share of 通硬化路村."""
    return name if name.endswith(_SHARES) else name + "比重"


def _trouble(case: Case) -> Name | None:
    """Whose trouble was ended: `解决58万农村人口安全饮水问题` counts people."""
    m = case.lexicon.nouns.trouble.fullmatch(case.noun) if case.noun.endswith(_TROUBLED) else None
    if m is None:
        return None
    verb = _verb(case) or ("" if case.before.strip() else case.memory.carried)  # 解决3个村500人饮水问题
    if verb != "解决":
        return None
    return Name(tidy(verb + m["what"] + (m["who"] or counter(case.slot.quantity.unit))), verb, case.noun)


def _benefit(case: Case) -> Name | None:
    """Whose benefit was raised: `提高600万农村人口供水保障水平` counts people."""
    m = case.lexicon.nouns.benefit.fullmatch(case.slot.after)
    if m is None or case.money or case.slot.quantity.dimension in RATIOS:
        return None
    verb = _verb(case)
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
    if not part or whole.count("“") > whole.count("”"):
        return None  # 打造3个“有温度的社区”
    if is_trial(whole, part) or (_HELP.fullmatch(part) and whole in _PLACES):
        return Name(part + whole, "", case.noun)  # 做好5个县的对口帮扶
    if case.lexicon.verbs.any.match(whole) or whole.startswith(_HAVING):
        return None  # 扶持100家具有自主知识产权的企业
    acts = len(whole) > 5 and case.lexicon.verbs.inside.search(whole)
    if acts or whole.endswith((*_TRAITS, "元")) or _BEYOND.search(whole):
        return None  # 引进10个国际一流水平的团队, 打造5条融入大循环的线路, 5个产值50亿元的集群
    if (
        not (2 <= len(whole) <= 10 or whole in _PLACES)
        or len(part) > 12
        or case.lexicon.verbs.ending.search(part)
    ):
        return None
    verb = _verb(case)
    name = part + whole if verb else whole + part  # 完成2000家企业的转型
    return Name(tidy(verb + name), verb, case.noun)


def _plain(case: Case) -> Name:
    verb = _verb(case)
    acted = (ACTED.search(case.noun) or _CARRIED_OUT.search(case.noun)) if _TO.match(case.before) else None
    if acted:  # 对已发布的756件法规进行全面清理
        deed = tidy(case.noun[acted.start("deed") if acted.re is _CARRIED_OUT else acted.end() :])
        return Name(deed + tidy(case.noun[: acted.start()]), verb_of(deed, case.lexicon) or deed, case.noun)
    deeds = case.lexicon.edges.deeds.fullmatch(case.noun) if _ENUMERATION.search(case.noun) else None
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
    served = noun in _GOOD_DEEDS and case.before.rstrip().endswith(_SERVING)
    name = ("办" if served else verb) + tidy(noun)
    if noun in _GOOD_DEEDS and case.own and case.before.endswith("的"):
        name = _AS_WHAT.sub("", case.own) + noun  # 向社会公开承诺的8件实事
    if verb == "生产" and noun in case.lexicon.products and case.slot.quantity.dimension in OUTPUTS:
        name = noun + "产量"  # 生产了113万吨粮食
    if not verb and case.slot.quantity.dimension == "person" and case.lexicon.verbs.done.fullmatch(noun):
        name += counter(case.slot.quantity.unit)  # 完成2.2万人脱贫任务
    if case.slot.quantity.unit.endswith("人次") and case.lexicon.verbs.acting.match(noun):
        name += "人次"  # 吸引17万人次参会
    return Name(_as_share(name) if case.slot.quantity.dimension in RATIOS else name, verb, case.noun)


COUNTED: Chain[Case, Name] = Chain(
    [
        Rule("number-amid", _amid),
        Rule("surveyed", surveyed),
        Rule("granted", granted),
        Rule("number-first-those", those),
        Rule("number-first-these", these),
        Rule("number-describes", _describes),
        Rule("portion", portion),
        Rule("number-first-people", _people),
        Rule("funds-for", _funds),
        Rule("number-first-whose", _whose),
        Rule("number-first-doer", _doer),
        Rule("number-first-of-those", _of_those),
        Rule("number-first-some", _some_done),
        Rule("in-time", in_time),
        Rule("number-acts", _acts),
        Rule("number-first-where", where),
        Rule("number-first-better", better_off),
        Rule("number-first-deed", _deed),
        Rule("number-first-trouble", _trouble),
        Rule("number-first-benefit", _benefit),
        Rule("number-first-served", _for_whom),
        Rule("number-first-part", _part),
        Rule("number-first", _plain),
    ]
)
