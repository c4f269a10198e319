"""Who is counted, and what did they do? 3万农民告别了高氟水, 12家企业完成改制."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.owners import EFFECTS
from xhreport.binding.names.aspects.sides import thing
from xhreport.binding.names.cases import Case
from xhreport.binding.names.memory import measure_word
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.deeds import (
    AT,
    DENIED,
    GIVEN,
    KINDS,
    ahead,
    as_told,
    came_to,
    leads_on,
    rotated,
)
from xhreport.binding.phrases.edges import COUNTABLE, clean, counter, is_verb, tidy, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL, JOINERS

ENUMERATION = re.compile(r"[、和及与]")
_SHARES = ("率", "比重", "比例")
PLACES = (*"省市县区州镇乡村户", "家庭")  # of which something is said, and of no part of them
_THINGS = ("count", "household")
_SOME_OF_THEM = re.compile(
    r"(?:其中)?(?:至少|确保|力争|预计|预期|可以?|能够?|现|已经?|将|仍|还|只|就)*[有使让]?"
)
GOOD_DEEDS = ("实事", "好事", "好事实事", "实事好事")  # 为群众办好15件实事
_COVERED = re.compile(r"(?P<verb>覆盖|惠及|涉及|辐射|销往|出口到|通达|连接)(?=[^，]*[、等])")
_BARE = ("国家", "国家和地区", "地区", "城市", "企业", "单位", "领域", "行业", "省份", "县市")
_HIT = ("受灾", "成灾", "绝收")
_ENDED = re.compile(r"(?:得到|全部|基本|妥善|逐步|已经?)解决$")
REACHING = (*EFFECTS, "带动", "帮扶")
"""Verbs that say of each thing counted that it was reached: `惠及12个乡镇3.6万名群众`."""
_LEADING = ("带动", "帮助", "引导", "促进")
_SUPPORTING = (*_LEADING, "支持", "扶持")
TROUBLES = ("问题", "困难", "难题")
_KIND_DEED = re.compile(  # 2个产业扩量提质
    r"(?P<kind>产业|行业|园区|片区|集群|县区)"
    r"(?P<did>[一-鿿]{0,2}(?:扩量|提质|增效|升级|转型|做[大强优]|倍增|集聚|壮大|焕新|跃升)[一-鿿]{0,4})"
)
_LONGEST_DEED = 4  # characters: 建成投用
_INSURED = re.compile(r"参保|参合|领取(?=养老金|待遇)")
_INSURANCE = re.compile(r"(?:城[镇乡]|新型农村|农村|职工|居民|企业)[一-鿿]{0,8}?(?:保险|合作医疗)")
_PLANNED = ("", "实施", "推进", "安排", "谋划", "谋划实施")
"""Deeds of which more is told: `实施60个项目，30个开工`."""
_LONGEST_KIND = 14
_BARE_LENGTH = 2  # characters of a noun that says nothing by itself: 问题, 企业
_STATE = re.compile(r"列入|享受|纳入|进入|属于|来自|签约|包保|承诺|反馈|确定|参加")
_ALREADY = re.compile(r"^(?:已经?|全部|均|都)+(?=..)")
_BY_STATE = re.compile(  # 进入再就业服务中心的下岗职工
    r"^(?:进入|列入|纳入|享受|参加|领取)(?=[^，]{2,}的$)"
    # 中央环保督察交办的信访件
    r"|(?:督察|巡视|巡察|审计|检查|上级|[省市县区]委)[^，]{0,6}(?:交办|督办|反馈|转办|移交)的$"
)
_AMONG = re.compile(
    r"(?P<whole>[^，、]{2,14}?)中(?:目前|现|已经?)?有|(?P<people>[^，、]{2,20}(?:人[口员]|职工|农民|[农困]户))中"
)
_WHICH = re.compile(r"(?P<which>[一-鿿“”、]{3,14}?)(?:所提|所)?的")
_GIVES = frozenset("为对给向让使有在")  # words of giving; most clauses have none
_LEFT = re.compile(r"(?:剩余|其余|余下|剩下)(?=的?$)")
_PRAISED = re.compile(r"(?P<who>[一-鿿]{2,8}?)[一-鿿]{4}(?:、[一-鿿]{4})+")  # 干部奋战一线、书写华章


def deed_alone(noun: str, lexicon: Lexicon) -> str:
    """The deed, where words tell nothing that it was done to: `全部办结`, `完成改制`; else empty."""
    adverbs = lexicon.edges.adverbs.match(noun)
    deed = noun[adverbs.end() :] if adverbs else noun
    deed = deed or noun[-2:]  # 全部完成
    return deed if len(deed) <= _LONGEST_DEED and lexicon.verbs.done.fullmatch(deed) else ""


def verb_before(case: Case) -> str:
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
    if case.memory.governed or done_to or verb_before(case):
        return True
    return case.lexicon.verbs.any.search(case.slot.before) is not None


def people(case: Case) -> Name | None:
    """The people as they stand, whatever is said of them: `凝聚4200万人民的智慧和力量`."""
    if not case.slot.quantity.unit.endswith(("万", "亿", "万人", "亿人")):
        return None
    people = case.lexicon.nouns.people.match(case.noun)
    acted_on = case.lexicon.verbs.changing.match(case.own) is not None  # 培训46万农民, 覆盖农村5亿人口
    acted_on = acted_on or case.own.endswith(EFFECTS)
    return Name(people[0], "", people[0]) if people and not acted_on else None


def whose(case: Case) -> Name | None:
    """Which of a kind that says nothing by itself: `督察反馈的29个问题`, `享受低保的2230万居民`."""
    brief = len(case.noun) == _BARE_LENGTH or case.noun in PLACES  # 缺水严重的36个村，…
    brief = brief or _BY_STATE.search(case.before.strip(FILL + " ")) is not None
    after = case.slot.after.removesuffix("中") if case.before.startswith("在") else case.slot.after
    bare = brief and after == case.noun and case.noun not in GOOD_DEEDS
    which = _WHICH.fullmatch(case.before.strip(FILL + " ")) if bare else None
    if which is None or case.slot.quantity.dimension not in COUNTABLE:
        return None
    told = clean(which["which"], case.lexicon)
    acted = "了" in told or (case.lexicon.verbs.any.search(told) and not _STATE.search(told))
    if len(told) < 2 or acted or case.lexicon.nouns.head_end.search(told):
        return None
    did = case.lexicon.verbs.said.search(case.noun)
    kind = case.lexicon.edges.before_adverbs(case.noun[: did.start()]) if did else case.noun
    return Name(told + kind, "", case.noun)


def acts(case: Case) -> Name | None:
    """The number alone acts: `17万人次参会`."""
    verb = case.lexicon.verbs.any.match(case.noun)
    if verb is None or _governed(case):
        return None
    if verb[0] in case.lexicon.verbs.nominal and verb.end() < len(case.noun):
        return None  # 出口 of 7条出口路
    if "其中" in case.first_before and case.like and case.relative:  # 新建车站12个，其中8个投入使用
        counted = case.memory.counted.get(measure_word(case.slot.quantity.unit)) or case.relative
        whole = counted[len(verb_of(counted, case.lexicon)) :]
        achieved = case.noun.startswith("实现") and case.lexicon.nouns.people_end.search(whole)
        return Name(tidy(whole + case.noun[2:] if achieved else case.noun + whole), "", case.noun)
    if case.slot.quantity.dimension in RATIOS:
        return Name(as_share(tidy(case.noun)), "", case.noun)
    insured = _INSURED.match(case.noun) and _INSURANCE.search("、".join(case.memory.seen + case.memory.here))
    return Name(
        (insured[0] if insured else "") + tidy(case.noun) + counter(case.slot.quantity.unit), "", case.noun
    )


_MET = re.compile(  # 32项指标，30项提前或如期完成
    r"(?:(?:完成|实现)[或和、])?(?:(?:提前|按期|如期|超额)[或和、]?){1,2}(?:完成|实现|达标|达到)"
)
_THAT_ARE = re.compile("(?:亏损|停产|困难)(?:企业|公司|单位|大户)$")  # 28户重点亏损企业中有9户扭亏为盈


def some_done(case: Case) -> Name | None:
    """What was done to so many of those just counted: `18件实事，5件完成`, `86户企业脱钩，46户完成改制`."""
    before, verbs = case.before.strip(FILL + " "), case.lexicon.verbs
    some = _SOME_OF_THEM.fullmatch(before) or (before.endswith("等") and not verbs.any.match(before))
    counted = case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    if not some or not counted or case.slot.quantity.dimension not in _THINGS:
        return None
    whole = thing(counted, case.lexicon)
    told = verbs.predicate.search(whole)
    whole = whole[: told.start()] if told and not _THAT_ARE.search(whole) else whole
    light = case.lexicon.edges.light.match(whole)
    whole = whole[light.end() :] if light else whole
    deed = deed_alone(case.noun, case.lexicon)
    if met := _MET.fullmatch(case.slot.after.strip(FILL + " ")):
        deed = met[0]
    elif before and did_something(case.noun, case.lexicon):
        deed = _ALREADY.sub("", case.noun)  # 企业318户，已有287户实行了承包
    if not deed or len(whole) < 2 or verbs.any.match(whole):
        return None
    return Name(tidy(deed + whole), "", case.noun)


def of_those(case: Case) -> Name | None:
    """So many of those who were named before did something: `上市公司已有12家落户我区`."""
    if not case.before.endswith(("有", "中")) or case.slot.quantity.dimension not in COUNTABLE:
        return None
    verbs = case.lexicon.verbs
    among = _AMONG.fullmatch(case.before.strip(FILL + " "))
    whole = clean(among["whole"] or among["people"], case.lexicon) if among else ""
    if whole and verbs.manner.sub("", case.noun, count=1) and did_something(case.noun, case.lexicon):
        return Name(tidy(case.noun + whole), "", case.noun)  # 失业人员中有24万人走上工作岗位
    did = verbs.any.match(case.noun) or verbs.acting.match(case.noun)
    if len(case.own) < 2 or case.before.endswith("中"):
        return None
    if did is None or case.noun[did.end() :] in KINDS:  # 化学工业部有23个建设项目
        whose = case.lexicon.nouns.head_end.search(case.noun) and not verbs.any.search(case.own)
        return Name(tidy(case.own + case.noun), "", case.noun) if whose else None
    named = not case.own.endswith(PLACES)
    named = named and verbs.changing.match(case.own) is None
    return Name(tidy(case.noun + case.own), "", case.noun) if named else None


def did_something(noun: str, lexicon: Lexicon) -> bool:
    """Whether words tell only what somebody did: `住进新居`, `在新三板挂牌`."""
    verbs = lexicon.verbs
    there = AT.match(noun) is not None and verbs.deed.search(noun) is not None
    return there or any(p.match(noun) for p in (verbs.acting, verbs.manner)) or leads_on(noun, lexicon)


def deed(case: Case) -> Name | None:
    """What is counted does something, or has it done: `19座污水处理厂建成投运`, `为4000名学生提供补助`."""
    verbs = case.lexicon.verbs
    left = _LEFT.search(case.before)
    if left:  # 剩余4条河道全部消劣
        return Name(tidy(left[0] + case.lexicon.edges.adverbs.sub("", case.noun)), "", case.noun)
    if case.before.endswith("在") and case.slot.after.endswith("中") and ENUMERATION.search(case.noun):
        return Name(tidy(case.noun), "", case.noun)  # 在120个合资企业和建设项目中
    gives = not _GIVES.isdisjoint(case.before) and verbs.giving_end.search(case.before) is not None
    giving = gives or (not case.own and case.memory.giving)
    case.memory.giving = giving and (case.memory.giving or GIVEN.search(case.noun) is not None)
    # 实现12个项目开工、8个项目投产
    listed = case.memory.causing and case.before.strip(FILL + " ") in tuple("、和及与")
    brought = listed or verbs.causing_end.search(case.before) is not None
    caused = brought and verbs.said.search(case.noun) is not None
    case.memory.causing = caused or (brought and verbs.any.fullmatch(case.noun) is not None)
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
        or (case.slot.quantity.dimension not in RATIOS and came_to(noun, case.lexicon))
        or rotated(noun, case.lexicon, giving=giving)
    )
    if caused and (helped := _helped(case, noun, name)):
        return Name(helped, case.own, case.noun)
    if _ENDED.search(noun) and name.startswith("解决") and name.endswith(TROUBLES):
        name += counter(case.slot.quantity.unit)  # 5万人饮水困难得到解决
    if name == noun and (DENIED.fullmatch(name) or case.lexicon.verbs.acting.match(name)):
        insured = _INSURANCE.search("、".join(case.memory.seen)) if _INSURED.match(name) else None
        name = (insured[0] if insured else "") + name + counter(case.slot.quantity.unit)  # 12万人参保
    return Name(as_share(name) if case.slot.quantity.dimension in RATIOS else name, "", case.noun)


def _helped(case: Case, noun: str, name: str) -> str:
    """Who was helped to do what, as it is told; empty if no verb of helping stands before the number."""
    if case.own in _SUPPORTING and "成为" in noun:
        return case.own + noun  # 支持20家企业成为行业龙头
    if case.own not in _LEADING:
        return ""
    told = as_told(noun, case.lexicon)  # 帮助2300名下岗职工实现再就业
    if told or name != noun:
        return told
    return case.own + name.removeprefix("实现") + counter(case.slot.quantity.unit)  # 带动11万人实现增收


def _spelt_out(case: Case) -> str:
    """What follows the number, where its noun says nothing: `重点工业项目60个，确保30个项目开工`."""
    kind = next((kind for kind in KINDS if case.noun.startswith(kind) and len(case.noun) > len(kind)), "")
    counted = case.memory.counted.get(measure_word(case.slot.quantity.unit), "")
    whole = thing(counted, case.lexicon)
    if case.before.strip(FILL + " ").endswith(("、", "和", "及")):
        return case.noun  # 1000个亿元项目签约、900个项目开工
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


def as_share(name: str) -> str:
    """The name of a share of things: `78%的村通硬化路` tells the share of 通硬化路村."""
    return name if name.endswith(_SHARES) else name + "比重"
