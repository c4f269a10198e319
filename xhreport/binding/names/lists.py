"""Which of several things does each number of a list belong to? 分别, 均, 各."""

import re
from collections.abc import Iterable, Sequence

from xhreport.binding.measures import Reading
from xhreport.binding.names.aspects.kinds import RESIDENTS
from xhreport.binding.names.aspects.owners import subject_of
from xhreport.binding.names.aspects.rates import tells_deed
from xhreport.binding.names.aspects.shares import whole_and_share
from xhreport.binding.names.aspects.sides import thing, without_new
from xhreport.binding.names.aspects.wholes import with_share
from xhreport.binding.names.ellipsis import inherited
from xhreport.binding.names.memory import Memory
from xhreport.binding.names.placed import Name
from xhreport.binding.names.plans import beyond_plan, plan_met
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.coordination import (
    AND_SHARE,
    BEYOND,
    LONGEST_OWNER,
    coordinated,
    pieces,
    unfolded,
)
from xhreport.binding.phrases.edges import clean, joined, noun_after, tidy, verb_of
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import BEYONDS
from xhreport.models import Comparator, Measure

_REGION = re.compile(r"[一-鿿]{1,8}(?:地区|[省市县])")
_COUNTED = re.compile(r"(?:机构|人员|员额|企业|职工|床位|户|件)数")
_BEHIND = re.compile(
    rf"(?P<rate>增速|增幅|涨幅)?(?:分别|均)?(?:{BEYOND.pattern}|[比较].{{2,12}}?[高低快慢]出?$)"
)
_BEASTS = re.compile(  # 解决5万人、8万头大牲畜饮水困难
    r"(?:[（(][一-鿿]{1,2}[）)])?(?P<beasts>(?:大|大小)?(?:牲畜|家畜|牲口))的?(?P<what>[^，。]{2,12})"
)
_EACH_OF = re.compile(  # 平均每平方公里产生生产总值、税收21亿元、3亿元
    r"(?P<each>(?:平均)?每(?:平方公里|平方米|公顷|亩|[百千万]?[户人]))(?:产生|产出|创造|实现|拥有)?"
)
_HERDS = ("存栏", "出栏")
_SIDE_ENDS = ("率", "面积", "产量", "收入", "支出", "标准", "人数", "比重", "浓度", "价格", *_HERDS)
_RATE_ENDS = ("比重", "比例", "份额", "占比", "率")
_SHARES_IN = re.compile(
    r"(?P<parts>[^，占]+?)(?:在(?P<within>[^，]{2,14})中所?占?的?|占(?P<whole>[^，、]{2,14}?)的?)(?:比重|比例|份额)(?:分别)?"
)
_FURTHER = re.compile(rf"(?<=..)(?:增[速幅]|涨幅)(?:{BEYONDS}).*$")  # 生产总值增速高出年初目标
_SO_MANY = re.compile(r"^[两二三四五六]项(?:指标)?的?(?=增[速幅长])")
_HOW = tuple("高低快慢多少")
_THAN = re.compile(r"[比较].{2,12}?[高低快慢多少]$")
_SCOPE = re.compile(r"(?:全[国省市区县州疆球]|世界|我国)的?")
_GIVEN_TO = re.compile(
    r"(?P<pulls>拉动|带动)|[^，、]{0,10}(?:增长|发展|GDP|生产总值|收入|税收)的?贡献率$|贡献率$"
)
_GAVE = re.compile(r"(?<=..)(?:对[^，]+)?贡献率$")
_PLAN_SUM = re.compile(
    r"(?:只|仅|约|已)?(?P<verb>占|为|(?:超额)?完成|超过了?)了?"
    r"(?P<plan>(?:全年|年度?|年初|总|调整后?|变动|原定?)?(?:预算|计划|目标|任务)(?:投资|总额|数)?)\s?$"
)
_HELD_AGAINST = ("ratio", "multiple")
"""Dimensions of which each number of a list has a thing of its own: `是2012年的1.3倍和1.5倍`."""


def told_apart(head: Slot) -> bool:
    """Whether the words before a list say that each of its numbers has its own: 分别, 均, 各."""
    return "分别" in head.before or head.before.rstrip().endswith(("均", "各", "都"))


def tied(group: Sequence[Slot]) -> Comparator | None:
    """The one bound of a list that 分别, 均 or 各 ties together: `分别增长8%、9%以上`."""
    bounds = {s.quantity.comparator for s in group} - {Comparator.EQ}
    return bounds.pop() if len(bounds) == 1 and Comparator.RANGE not in bounds else None


def list_names(
    group: Sequence[Slot], reading: Reading, memory: Memory, lexicon: Lexicon
) -> list[Name] | None:
    """The names of the numbers of a list, each its own; None if they have one in common."""
    count = len(group)
    planned = _of_plan(group, reading, memory, lexicon)
    if planned:
        return planned
    shared = whole_and_share(group, memory.parent, lexicon)
    if shared:
        return shared
    apart = told_apart(group[0]) or all(s.quantity.dimension in _HELD_AGAINST for s in group)
    own = clean(reading.rest, lexicon)
    made = own in ("生产", "产") and apart and memory.fresh
    if not own or made:
        units = {slot.quantity.unit for slot in group}
        told = apart or (len(units) == count and "、" in memory.topic)  # 甲、乙的产量达到5辆、6架
        # 三次产业的比重，由46%、32%、22%变为…
        told = told or (memory.fresh and reading.tail.first("open") is not None)
        said = _said(count, reading, memory, lexicon, apart=told) or _said_before(count, reading, memory)
        said = [f"{name}产量" for name in said] if said and made else said
        if said and "累计" in group[0].before:  # 分别新认定60家和30家，累计分别达到816家和391家
            said = [without_new(name, lexicon) for name in said]
        if said:
            return [inherited(name, measure=reading.measure) for name in said]
    names = _with_beasts(own or memory.carried, group, lexicon) or (
        own
        and (
            _sided(own, count, reading, memory, lexicon, apart=apart)
            or _divided(own, group, memory, lexicon, apart=apart)
            or (_paired(own, count, memory) if "分别" in group[0].before else None)
        )
    )
    names = names and _of_residents(names, memory)
    noun = noun_after(group[-1], lexicon) if apart and not names else ""
    parts = coordinated(noun, count, lexicon) if noun else None
    return names or ([Name(p, rule="each-of-list") for p in parts] if parts else None)


def _of_residents(names: list[Name], memory: Memory) -> list[Name]:
    """What was told of all residents, of each kind: `全体居民收入8%，其中城镇和农村居民分别增长7%、9%`."""
    of_all = RESIDENTS.match(memory.parent)
    if of_all is None or not all(RESIDENTS.fullmatch(name.text) for name in names):
        return names
    return [name._replace(text=name.text + memory.parent[of_all.end() :]) for name in names]


def _of_plan(group: Sequence[Slot], reading: Reading, memory: Memory, lexicon: Lexicon) -> list[Name] | None:
    """A plan and how much of it was met: `占年度计划15亿元的45%`; or how much of it each of several met."""
    before, count = group[0].before, len(group)
    total = _PLAN_SUM.search(before) if count == 2 and group[1].before.strip() == "的" else None
    if total:
        whole = clean(before[: total.start()], lexicon) or memory.parent
        of = total["plan"]
        how = next((how for how in ("完成", "超过") if how in total["verb"]), "")
        share = f"{whole}{how}{of}比例" if how else f"{whole}占{of}比重"
        return [Name(whole + of, rule="fulfilled"), Name(share, rule="fulfilled")] if whole else None
    if "分别" not in before:
        return None
    met = plan_met(before)
    if met is None:
        beyond = tidy(beyond_plan(before)) if "超" in before else ""  # 分别超年初目标任务数的18%和12%
        said = _said(count, reading, memory, lexicon, apart=True) if beyond else None
        return [Name(each + beyond, rule="gap") for each in said] if said else None
    own = clean(met[0], lexicon)
    said = coordinated(own, count, lexicon) if own else _said(count, reading, memory, lexicon, apart=True)
    return [Name(each + met[1], rule="fulfilled") for each in said] if said else None


def _sided(
    own: str, count: int, reading: Reading, memory: Memory, lexicon: Lexicon, *, apart: bool
) -> list[Name] | None:
    """A side of each thing said before: `商标17个、品牌22个，分别占全省的25%和40%`."""
    wholes = _of_each_whole(own, count, memory, lexicon) if apart and "占" in own else None
    if wholes:
        return wholes
    own = _SO_MANY.sub("", own)  # 两项增幅分别高于全省
    side = own in lexicon.attributes or own.startswith("占") or tells_deed(own, lexicon)
    side = side or (own in lexicon.owned and own.endswith("率"))  # 甲参保3万人，乙参保2万人，参保率分别达…
    total = own in lexicon.totals
    given = _GIVEN_TO.match(own)  # 分别拉动经济增长, 对经济增长的贡献率
    side = side or given is not None
    gap = _BEHIND.match(own) if len(pieces(own)) == 1 else None  # 分别超过年初预算5个和3个百分点
    each = _each_named(memory, count)
    paired = each or len({name.text for name in memory.group}) == len(memory.group) == count
    if not (apart or paired) or not (side or total or gap):
        return None
    said = memory.last if each else _said(count, reading, memory, lexicon, apart=apart)
    if not said:
        return None
    if given:
        said = [_GAVE.sub("", name) for name in said]
        to = "" if given["pulls"] or own.startswith("贡献率") else "对"
        return [Name(name + to + own, rule="attribute") for name in said]
    if own.startswith("占"):
        said = [name.removeprefix(verb_of(name, lexicon)) for name in said]
        return [Name(with_share(name + own), rule="attribute") for name in said]
    if total:
        return [Name(joined(without_new(name, lexicon), own), rule="total") for name in said]
    if gap:
        stems = [_FURTHER.sub("", name) if gap["rate"] else memory.compared(name) for name in said]
        return [Name(stem + own.replace("分别", ""), rule="gap") for stem in stems]
    if own.startswith("总"):  # 新增高速公路、农村公路，总里程分别达…: the totals are of all
        said = [without_new(name, lexicon) for name in said]
    things = [thing(name, lexicon) for name in said] if tells_deed(own, lexicon) else said
    return [Name(joined(name, own), rule="attribute") for name in things]


def _of_each_whole(own: str, count: int, memory: Memory, lexicon: Lexicon) -> list[Name] | None:
    """What one thing is of several wholes: `棉花产量160万吨，分别占全省和全国的36%、26%`."""
    told, _, of_all = own.partition("占")
    told, wholes = told.removesuffix("分别"), pieces(of_all.removesuffix("的"))
    said = {told} if told else {name.text for name in memory.group}
    if len(wholes) != count or len(said) != 1 or len(pieces(told)) > 1:
        return None
    if any(whole.endswith(_RATE_ENDS) for whole in wholes[:-1]):
        return None  # 服务业占生产总值比重、城镇化率、税收占财政收入的比重分别达…
    part = without_new(said.pop(), lexicon)
    last = _SCOPE.match(wholes[-1])
    of = wholes[-1][last.end() :] if last else ""
    return [Name(f"{part}占{joined(whole, of)}比重", rule="attribute") for whole in wholes]


def _paired(own: str, count: int, memory: Memory) -> list[Name] | None:
    """Another side of those that the clause before told apart: `甲区、乙区处理率分别为…，达标率分别为…`."""
    said = list(dict.fromkeys(memory.last))
    if memory.here or len(said) != count or not own.endswith(_SIDE_ENDS):
        return None
    backwards = zip(*(reversed(name) for name in said), strict=False)
    shared = next((n for n, chars in enumerate(backwards) if len(set(chars)) > 1), 0)
    shortest = 1 if own in _HERDS else 2  # 猪、羊
    shared = min(shared, *(len(name) - shortest for name in said))
    owners = [name[: len(name) - shared] for name in said]
    told = shared > 1 and all(shortest <= len(owner) <= LONGEST_OWNER for owner in owners)
    return [Name(owner + own, rule="each-of-list") for owner in owners] if told else None


_TOWN_AND_COUNTRY = ("城镇", "农村", "城市", "乡村")
_ENDED = re.compile("(?:得到|基本|全部|妥善|初步)*解决$")


def _with_beasts(own: str, group: Sequence[Slot], lexicon: Lexicon) -> list[Name] | None:
    """People and their animals, of whom the same is said: `解决5万人、8万头大牲畜饮水困难`."""
    people = len(group) == 2 and group[0].quantity.dimension == "person"
    beasts = _BEASTS.fullmatch(group[1].after) if people else None
    if beasts is None:
        return None
    verb = lexicon.verbs.last.search(own)
    ended = _ENDED.sub("", beasts["what"])  # 5万人、8万头大牲畜的饮水困难得到解决
    led = verb[0] if verb else "解决" if ended != beasts["what"] else ""
    done = led + ended.removesuffix("问题")
    return [Name(done + whose, own, rule="each-of-list") for whose in ("人数", beasts["beasts"])]


def _divided(
    own: str, group: Sequence[Slot], memory: Memory, lexicon: Lexicon, *, apart: bool
) -> list[Name] | None:
    """The things of a coordination, where each number has its own: `粮食和油料产量分别达…`."""
    if not apart and {slot.quantity.dimension for slot in group} == {"household", "person"}:
        return None  # 新增城乡低保户3000户、4800人
    if not apart and {slot.quantity.dimension for slot in group} == {"count", "length"}:
        return None  # 新建、改建道路147条、412公里
    verb = verb_of(own, lexicon)
    verbs = pieces(verb)
    if len(verbs) == len(group):  # 新增和改善灌溉面积分别达…
        return [Name(each + own[len(verb) :], each, rule="each-of-list") for each in verbs]
    shares = None if len(group) == 2 and AND_SHARE.fullmatch(own) else _SHARES_IN.fullmatch(own)
    of = coordinated(shares["parts"], len(group), lexicon) if shares else None
    if shares and of:  # 农业、工业在总产值中所占的比重
        whole = shares["within"] or shares["whole"]
        return [Name(f"{part}占{whole}比重", rule="each-of-list") for part in of]
    units = {slot.quantity.unit for slot in group}
    parts = _each_than(own, len(group)) or coordinated(own, len(group), lexicon)
    if parts and parts[0].startswith("人均") and units == {"元"}:  # 人均生产总值和国民收入分别达1200元和980元
        parts = [part if "均" in part else "人均" + part for part in parts]
    each = _EACH_OF.match(parts[0]) if parts and "每" in parts[0] else None
    if parts and each:
        parts = [parts[0], *(part if "每" in part else each["each"] + part for part in parts[1:])]
    return _completed(parts, verb, memory, lexicon) if parts else None


def _each_named(memory: Memory, count: int) -> bool:
    """Whether the clause before had as many numbers, each with a name: `商标17个、品牌22个，占25%和40%`."""
    return not memory.here and len(set(memory.last)) == len(memory.last) == count


def _each_than(own: str, count: int) -> list[str] | None:
    """How far from each of several: `比全国、全省平均水平分别高`."""
    things, _, how = own.partition("分别")
    others = pieces(things[1:]) if things.startswith(("比", "较")) and how in _HOW else []
    return [f"{things[0]}{other}{how}" for other in others] if len(others) == count else None


def _completed(parts: list[str], verb: str, memory: Memory, lexicon: Lexicon) -> list[Name]:
    """The things of a list with their verb, or with what they are sides of."""
    verb = "" if parts[0].removesuffix("总额") == verb else verb  # 进口、出口总额
    parts = [p if _stands(p, parts[0], lexicon) else verb + p for p in parts]
    owner = thing(memory.owner, lexicon)
    if memory.fresh:
        owner = subject_of(memory.topic, lexicon) or memory.topic
    parts = [with_share(p) for p in parts]
    if not memory.fresh and memory.parent.startswith("居民") and all(p in _TOWN_AND_COUNTRY for p in parts):
        parts = [p + memory.parent for p in parts]  # 居民收入5万元，城镇、农村分别增长…
        return [Name(p, rule="each-of-list") for p in parts]
    regions = memory.fresh and all(_REGION.fullmatch(p) for p in parts)
    if regions and (owner[-2:] in lexicon.attributes or lexicon.nouns.head_end.search(owner)):
        parts = [p + owner for p in parts]  # 粮食的单位面积产量，在甲地区、乙地区分别达到…
    elif owner and all(_is_side(p.partition("占")[0], lexicon) or p in lexicon.owned for p in parts):
        parts = [owner + p for p in parts]
    elif memory.parent and all(_is_brief(p, lexicon) for p in parts):
        beyond = BEYOND.match(parts[0]) or _THAN.match(parts[0])
        whole = memory.compared(memory.parent) if beyond else memory.parent
        parts = [whole + p for p in parts]
    return [Name(p, verb, rule="each-of-list") for p in parts]


def _stands(part: str, first: str, lexicon: Lexicon) -> bool:
    """Whether the verb of a list is not that of this thing: `接待游客人次和旅游收入`."""
    if part.startswith(("实际", "实现", "完成")) or verb_of(part, lexicon):
        return True
    flow = lexicon.nouns.flow_end
    return flow.search(part) is not None and flow.search(first) is None


def _is_side(part: str, lexicon: Lexicon) -> bool:
    return part in lexicon.attributes or _COUNTED.fullmatch(part) is not None


def _is_brief(part: str, lexicon: Lexicon) -> bool:
    """Whether a part is only a side or a kind of what was named before."""
    other = part in lexicon.known or part in lexicon.products
    return (len(part) <= 2 and not other) or bool(BEYOND.match(part) or _THAN.match(part))


def _said(count: int, reading: Reading, memory: Memory, lexicon: Lexicon, *, apart: bool) -> list[str] | None:
    """The things said earlier that a list without names of its own is about."""
    topics = coordinated(memory.topic, count, lexicon) if apart and memory.fresh else None
    if topics:
        return topics
    told = apart and reading.measure in (Measure.LEVEL, Measure.GROWTH) and len(memory.group) == 1
    whole = memory.group[0].text if told else ""
    distinct = _apart(dict.fromkeys(memory.seen + memory.here))
    both = (reading.closes or len(distinct) < count) and bool(unfolded(whole, count, lexicon, alone=True))
    joined_up = reading.measure is Measure.LEVEL and len(pieces(whole)) > 1
    parts = coordinated(whole, count, lexicon) if both or joined_up else None
    if parts:
        return parts  # 存款、贷款余额突破万亿元，分别达到…
    last = list(dict.fromkeys(name.text for name in memory.group))
    if len(last) == len(memory.group) == count:
        return last
    moved = reading.measure is not Measure.LEVEL
    return distinct[-count:] if (apart or moved) and len(distinct) >= count else None


def _apart(names: Iterable[str]) -> list[str]:
    """Names without those that only join others of them: what was ranked together is each by itself."""
    said = list(names)
    return [n for n in said if "、" not in n or any(part not in said for part in n.split("、"))]


def _said_before(count: int, reading: Reading, memory: Memory) -> list[str]:
    """The names of the sentences before, of which one without any tells: `…税金383万元。分别增长18%和31%`."""
    alone = not memory.seen and not memory.here and not memory.topic
    told = alone and reading.measure is Measure.GROWTH and len(memory.earlier) >= count
    return list(memory.earlier[-count:]) if told else []
