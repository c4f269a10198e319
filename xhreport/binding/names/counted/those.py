"""Who is counted, where only what is true of them says so? `产值过亿元的有12个镇、35个村`."""

import re

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.deeds import ahead, leads_on
from xhreport.binding.phrases.edges import COUNTABLE, clean, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import FILL

_HAVE = r"(?:已经?|目前|现在?|[总一]?共|就|还|只|仅|约|大约|合计|将)*(?:有|达到?)"
_WHO_ARE = re.compile(rf"(?:[，、]|其中)*(?P<which>[^，、]{{3,24}})的[{FILL}]*{_HAVE}")
_THERE_ARE = re.compile(rf"[{FILL} ，、]*{_HAVE}")
_TRUE_OF = re.compile(  # not 更重要的，有3个问题
    r"达|超|[突越过]|不[足到满低少]|未|没有|低于|高于|实[行现]|完成|参加|参与|通[了电水路]?|拥有|享受|获得?|从事"
    r"|符合|具[有备]|普及|建立|以[上下]|列入|纳入|由|供应|开工|竣工|投产"
)
_ACCORDING = re.compile(
    rf"[{FILL}，]*(?:另|又)?(?:根据|依据|据|按照?|通过|经)(?:[{FILL}]*对[^，]{{0,12}}|全[国省市区县州])?"
)
_SURVEY = re.compile(  # 根据对300户农民的抽样调查
    r"(?P<who>[^，]{1,16}?)(?:所?(?:作|做|进行))?的?"
    r"(?:抽样|典型|初步|不完全|全面|专[项题]|重点|跟踪|问卷|实地|综合)*"
    r"(?:调查|统计|测算|推算|普查|调研|抽查|检查|审计|分析|评估|汇总)(?:分析|结果|资料|材料|数[据字]|情况)?"
)
_AREAS = re.compile(r"[省市县区州旗乡镇村](?:[、和][省市县区州旗乡镇村])*")
_NUMBER = r"[\d.零一二两三四五六七八九十百千万亿]+"
_BAND = re.compile(  # 亩产400斤以上的有3个村；300斤到400斤的有5个村
    rf"(?:[超过]?{_NUMBER}(?:元|公?斤|亩|吨)?[至到—－-])?[超过]?{_NUMBER}(?:元|公?斤|亩|吨)(?:以[上下内]|之间)?"
)
_AS_CORE = re.compile(  # 以12个园区为中心, 以3个县为重点的扶贫工作
    r"(?P<what>[^，。；]{2,24}?)(?:作为?|为)(?:中心|重点|主(?!要)|核心|骨干|龙头|依托|主体|支撑|基础|代表|载体|抓手|试点|先导|纽带|支柱|主导|突破口|主战场)"
)
_AROUND = re.compile(r"以(?![来上下内外前后及])(?:(?P<which>[^，；。以]{2,24})的)?$")  # 以去年新建的12个园区
_POINTING = ("这", "上述", "以上", "上面这")
_YIELDS = ("产量", "亩产", "单产")
_JOINED = ("、", "和", "及", "以及")


def those(case: Case) -> Name | None:
    """Things counted by what is true of them, with that: `产值过亿元的有12个镇、35个村`."""
    memory = case.memory
    told = memory.those or "的" in case.before
    counts = case.slot.quantity.dimension in (*COUNTABLE, "area")
    if not told or not counts or not _is_thing(case.noun, case.lexicon):
        return None
    who = _WHO_ARE.fullmatch(case.before) if "的" in case.before else None
    if who and _BAND.fullmatch(who["which"]) and _BAND.search(memory.those):
        memory.those = _BAND.sub(who["which"], memory.those, count=1)
    elif who and _TRUE_OF.search(who["which"]):
        memory.those = clean(who["which"], case.lexicon)
    elif who or not memory.those:
        return None
    elif case.slot.before.strip() in _JOINED:
        if memory.those_in != case.slot.clause:
            return None
    elif not _TRUE_OF.search(memory.those) or _THERE_ARE.fullmatch(case.before) is None:
        return None
    memory.those_in = case.slot.clause
    return Name(tidy(memory.those + case.noun), "", case.noun) if memory.those else None


def _is_thing(noun: str, lexicon: Lexicon) -> bool:
    """Whether a noun stands alone, with nothing that is said of it."""
    return not leads_on(noun, lexicon) and lexicon.verbs.said.search(noun) is None


def these(case: Case) -> Name | None:
    """Those just counted, pointed at with their number: `这120个项目建成后`, `上述12个园区`."""
    if not case.before.endswith(_POINTING) or case.slot.quantity.dimension not in COUNTABLE:
        return None
    told = case.lexicon.verbs.said.search(case.noun)
    noun = clean(case.noun[: told.start()] if told else case.noun, case.lexicon)
    quantity = case.slot.quantity
    meant = case.memory.counts_before.get((quantity.value, quantity.unit), "")
    return Name(meant, "", case.noun) if len(noun) > 1 and meant.endswith(noun) else None


def as_core(case: Case) -> Name | None:
    """Those around which something is built or done: `以12个园区为中心的产业带`."""
    around = _AROUND.search(case.before) if "以" in case.before else None
    if around is None or case.slot.quantity.dimension not in COUNTABLE:
        return None
    core = _AS_CORE.match(case.slot.after)
    return Name(tidy((around["which"] or "") + core["what"]), "", core["what"]) if core else None


def surveyed(case: Case) -> Name | None:
    """Those who were asked, where the sentence only says whence it knows: `据12个省的不完全统计`."""
    before, after = case.slot.before.strip(), case.slot.after.strip()
    goes_on = _AREAS.fullmatch(before.lstrip("、和")) is not None  # 据8个县、市40个工厂的调查
    if case.slot.quantity.dimension in RATIOS or not (goes_on or _ACCORDING.fullmatch(before)):
        return None
    asked = _SURVEY.fullmatch(after)
    areas = after + case.end.before.strip()
    if asked is None and _AREAS.fullmatch(areas) and _SURVEY.fullmatch(case.end.after.strip()):
        return Name(areas)
    return Name(tidy(asked["who"]), "", case.noun) if asked else None


def better_off(case: Case) -> Name | None:
    """The share of those who are better off: `确保九成农户收入增加`."""
    better = ahead(case.noun) if case.slot.quantity.dimension in RATIOS else ""
    return Name(better + "比重", "", case.noun) if better else None


def of_yield(case: Case) -> bool:
    """Whether a crop is told with a yield that was named before: `粮食亩产，…分别达到400斤、500斤稻谷`."""
    memory, reached = case.memory, case.reading.tail.first("reach", "to") is not None
    return reached and memory.fresh and memory.topic.endswith(_YIELDS) and case.noun in case.lexicon.products
