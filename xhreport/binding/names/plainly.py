"""Which name do the words before a number make, where no special rule reads them?"""

import re

from xhreport.binding.measures import RATIOS, led
from xhreport.binding.names.aspects.owners import EFFECTS
from xhreport.binding.names.aspects.sides import thing
from xhreport.binding.names.aspects.wholes import with_share
from xhreport.binding.names.cases import Case
from xhreport.binding.names.counted.products import produced, thing_made, traded_too
from xhreport.binding.names.ellipsis import per_head
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.edges import (
    TRAITS,
    clean,
    is_verb,
    joined,
    verb_of,
)
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.models import Measure

_OUTPUT_A_YEAR = re.compile(r"的?(?:年平均|年均|平均)产量$")
_OWNING = re.compile(  # 每百户居民拥有汽车3辆、电脑49台; 平均每个乡镇有卫生院1.2所、医生15人
    r".{2,}?拥有(?=.)|(?:平均)?每[一-鿿]{1,6}?(?<!具)有(?![效关机]|线电)(?=..)"
)
_ALREADY = re.compile(r"(?P<thing>[^，、的已]{2,})已经?(?:累计|全部|陆续|先后)?(?P<did>[一-鿿]{2,6})")
_ADDED = re.compile(
    r"(?P<thing>.{3,}?)(?P<verb>新增|净增|建成|增设|添置|实施|新?添|增添|新[建办上开修铺打栽种植购装拓辟])了?"
)
_ONCE_MORE = re.compile(  # 公路再延伸5公里, 工资仍拖欠3万元; not 下岗职工再就业, 退耕还林
    r"(?<=..)(?:[又也]|仍(?!然)|再(?!就业|[生造保贷融制利开减]))(?=[一-鿿]{1,2}$)|(?<=..)(?:计划|预计)(?=[竣开完]工$)"
)
EXAMPLES = re.compile(  # 引进甲、乙等世界500强企业
    r"(?P<examples>[^等]{2,})等(?!级|地(?:[区方]?的|区))(?:[^等]+、[^等]+的(?=..))?(?P<kind>[^等、和及]{2,}(?<=性)、[^等、和及]{2,}|[^等、和及]{2,})"
)
_TAKING_PART = re.compile(  # 组织企业参加甲、乙等展会
    r"(?:[一-鿿]{0,4}(?:企业|干部|人员|群众|学生|客商))?(?:参加|参与|赴)"
)
_EACH_BEHIND = re.compile(r"(?<=..)(?P<each>[人户亩]均)(?:已|约|只|仅|达到?|为)*$")
_SUMMED = re.compile(r"(?:收入|储蓄|存款|余额|面积|提留|负担|支出|消费|[一-鿿]量)$")
_FIELDS = re.compile(  # 实施工业、农业等领域的示范项目
    r"^(?!用于)(?P<verb>(?:实施|开展|引进|建设|打造|培育|新增|完成)?)[^，等]*、[^，等]*等(?!级)(?:多个)?(?:领域|方面|行业)的(?=..)"
)
_SEVERAL = re.compile(r"、|》《")
_THRIVES = re.compile(  # 空气质量持续改善、达标天数比例达90%
    r"^[^、，]{2,12}?(?:持续|明显|稳步|进一步|不断|显著|大幅|稳中)(?:改善|好转|提升|提高|优化|增强|下降|向好)、(?=.{3})"
    r"|^[^、，“”]{0,8}“[^”]{1,3}连[增丰快升]”、(?=.{3})"
)
_SO_MANY = re.compile(r"[两二三四五六七八九十\d]+[项种类个]")
_DRIVEN = re.compile(  # 改革推动民间投资增长8%
    r"^(?:.{2,}?(?:推动|促使|助推|助力|带动|使得?(?!用))|带动|拉动(?!经济|全))(?=..)"
)
_PAID_OUT = re.compile(
    r"(?P<what>.{2,}?(?:资金|补贴|补助|贷款))(?:共|总共|累计|总计)(?P<verb>发放|兑现|拨付|下达)"
)
_BUILT_WHERE = re.compile(  # 主城区新建城市公园7个、公厕26座; 皮具小镇共入驻企业60家、商户1000户
    r"(?P<where>[一-鿿]{1,3}(?:[区县市镇乡村园城]|新区|开发区)|农村|城乡|城镇|铁路|公路)(?:共|已|累计)*"
    r"(?P<deed>新建|改建|扩建|开工建设(?!用)|拓宽改造|改造|建成(?!区)|修建|铺设|栽植|整修|新（改）建|新（扩）建|改（扩）建|新（改、扩）建"
    r"|(?:入驻|引进|集聚|落户)(?!率))(?=..)"
)
TRADED = ("销售", "出栏", "存栏", "种植", "收购", "出口", "进口", "养殖")
"""Verbs of what is made and sold year by year, which a list of goods carries on."""
_SO = re.compile(r"(?<=..)[就也还又](?=比(?:原|年初|计划|预算|概算))")  # 支出也比原计划减少3亿元
_SOWN_AREA = re.compile(r"(?:播种|种植)面积$")
_SOWN = ("种", "播种", "种植")
_BARE = ("项目", "工程", "资金", "任务", "活动")
_VAGUE = ("领域", "方面", "行业", "产品")
_TOO_MUCH = ("落后", "过剩", "低效", "淘汰类")


def are_examples(m: re.Match[str], lexicon: Lexicon) -> bool:
    """Whether words before 等 only show what is meant by the kind after it."""
    particular = lexicon.nouns.particular_end.search(m["examples"]) is not None
    in_all = _SO_MANY.match(m["kind"])  # 种粮直补、农资补贴等四项补贴资金
    told_apart = in_all or m["kind"].startswith(_TOO_MUCH)  # 水泥、铁合金等落后产能
    if m["kind"].startswith(_VAGUE) or (not told_apart and lexicon.nouns.sort_end.search(m["kind"])):
        return False
    return particular or (m["kind"] not in _BARE and _SEVERAL.search(m["examples"]) is not None)


def _last_deed(own: str, lexicon: Lexicon) -> str:
    """The last of several deeds, each with its own object: `优化支出结构、清收各类资金`."""
    listed, _, last = own.rpartition("、")
    if not listed:
        return own
    before = listed.rpartition("、")[2]
    done = lexicon.verbs.inside.search(before) or lexicon.verbs.any.match(before)
    acts = lexicon.verbs.changing.match(last) is not None and not is_verb(last, lexicon)
    acts = acts and lexicon.verbs.made_new.match(before) is None  # 新增减税降费、退税缓费
    several = done and len(before) - done.end() > 1 and acts and "等" not in own
    return last if several and last.count("”") == last.count("“") else own


def _undone(own: str, lexicon: Lexicon) -> tuple[str, str]:
    """Who brought about what is named, and the name without that verb: `开发区完成投资` is its 投资."""
    done = lexicon.nouns.done_inside.search(own)
    if done:
        return own[: done.start()], joined(own[: done.start()], own[done.end() :])
    owning = _OWNING.match(own)
    return (owning[0] if owning else ""), own


def _done_already(own: str, lexicon: Lexicon) -> str:
    """What has been done to a thing named first: `校舍危房已消除2万平方米`; empty if nothing has."""
    m = _ALREADY.fullmatch(own) if "已" in own else None
    acts = m is not None and is_verb(m["did"], lexicon) and m["did"] not in EFFECTS
    return m["did"] + m["thing"] if m and acts else ""


def _untold(own: str) -> str:
    """A name without the traits or the fields that only tell which is meant."""
    if "的" not in own:
        return own
    return _FIELDS.sub(r"\g<verb>", TRAITS.sub("", own))


def _traded(own: str, case: Case) -> str:
    """A verb that may be a name itself, where a list of things follows: `销售葡萄48万吨、葡萄干22万吨`."""
    if not own.startswith(TRADED):
        return ""
    verb = next(verb for verb in TRADED if own.startswith(verb))
    counts = case.slot.quantity.dimension not in (*RATIOS, "money", "rank") and case.end is not case.slot
    good = own[len(verb) :]
    plain = len(good) > 1 and case.lexicon.nouns.plain.fullmatch(good) and good not in case.lexicon.sides
    return verb if counts and plain else ""


def plain(case: Case) -> Name:
    """The words before the number, without what does not belong to a name."""
    doer, own = _undone(case.own, case.lexicon)
    own = case.lexicon.edges.aiming.sub("", _untold(own))
    own = _THRIVES.sub("", own) if "、" in own else own
    moved = case.reading.measure is not Measure.LEVEL or case.reading.tail.first("to", "reach") is not None
    moved = moved or case.reading.opens
    own = _DRIVEN.sub("", own) if moved else _last_deed(own, case.lexicon)
    own = _ONCE_MORE.sub("", _SO.sub("", own) if "比" in own else own)
    verb = verb_of(own, case.lexicon)
    paid = _PAID_OUT.fullmatch(own)
    if paid:  # 各项惠农资金共发放31.7亿元
        own = paid["verb"] + clean(paid["what"].rpartition("等")[2], case.lexicon)
    counts = case.reading.measure is Measure.LEVEL or led(case.reading)  # 增产钢轨、线材等钢材2万吨
    added, examples = _ADDED.fullmatch(own), "等" in own and EXAMPLES.fullmatch(own, len(verb))
    if own in _SOWN and case.slot.quantity.dimension == "area" and case.relative:
        own = thing(case.relative, case.lexicon) + "种植面积"  # 优质小麦从无到有，种了98万亩
    elif own in case.lexicon.products and (sown := _SOWN_AREA.search(case.relative)):
        own += sown[0] if case.slot.quantity.dimension == "area" else ""  # 其中小麦播种面积11万亩，玉米5万亩
    elif already := _done_already(own, case.lexicon):
        own = already
    elif added:
        own = added["verb"] + case.lexicon.edges.before_adverbs(added["thing"].rstrip("拟将已共"))
    elif traded := traded_too(own, case):
        own = traded + own
    elif produced(own, case):
        averaged = _OUTPUT_A_YEAR.search(case.relative)  # 粮食的年平均产量由…增加到…，棉花由…增加到…
        own = thing_made(own) + (averaged[0] if averaged else "产量")
    elif examples and counts and are_examples(examples, case.lexicon):
        taking_part = _TAKING_PART.match(own, len(verb))
        own = verb + (taking_part[0] if taking_part else "") + examples["kind"]
    sum_or_share = case.money or case.slot.quantity.dimension in RATIOS
    built = None if sum_or_share else _BUILT_WHERE.match(own)  # the list that follows is built there too
    verb = built["where"] + built["deed"] if built else verb_of(own, case.lexicon) or _traded(own, case)
    own = verb + own[built.end() :] if built else own
    each = _EACH_BEHIND.search(case.before) if "均" in case.before and "均" not in own else None
    own = per_head(own, each["each"]) if each and _SUMMED.search(own) else own  # 集体提留人均18.6元
    return Name(with_share(own), verb, doer=doer)
