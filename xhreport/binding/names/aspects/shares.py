"""Which share of a whole does a number tell, where its words say only the part, or the whole is counted?"""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.aspects.kinds import BAND, RATE_ENDS, SIZE
from xhreport.binding.names.aspects.sides import AGGREGATE, BRIEF
from xhreport.binding.names.aspects.wholes import MAKES_UP, SHARE_OF
from xhreport.binding.names.cases import Case
from xhreport.binding.names.placed import Name
from xhreport.binding.phrases.clauses import Slot
from xhreport.binding.phrases.edges import COUNTABLE, clean, joined, tidy
from xhreport.binding.phrases.lexicon import Lexicon
from xhreport.binding.phrases.words import EACH, FILL
from xhreport.models import Measure

_PORTION = re.compile(r"(?:[才都]?是|为|属于)(?P<what>[^，]{2,12})|(?:用于|投向|来自)[^，]{2,16}")
_ONLY_THEN = re.compile(r"(?:其中)?有?")
_THESE = re.compile(r"^[这那该]一?[些批]")  # 在这些企业中，有六成是民营企业
_ARE = re.compile(  # 有四成的产品是次品
    r"的?(?P<whole>[一-鿿]{2,8}?)(?<![不就还只正也])(?:都|均|仍)?(?:是|属于)(?P<what>[一-鿿“”]{2,10})(?<!的)"
)
_COUNTED_WHOLE = re.compile(
    rf"(?P<part>[^占]*?)(?:已经?|大?约|只|仅|就|也|还)*{MAKES_UP}(?:到|了)?(?P<whole>[^占]*)"
)
_SHORTEST = 2  # characters
_PAIR = 2  # the whole and the share
_WHOLE = re.compile(r".{2,}占(?P<whole>[^占]{2,}?)的?(?:比重|比例|份额)")
_AS_PLANNED = re.compile(
    r"(?:可以?|能够?|将|已经?|基本|都|均|预计)*(?P<deed>(?:按计划|按期|如期|按时|提前)[一-鿿]{2,6})"
)
_SHARES = ("比重", "比例", "份额")
_IS_SHARE = re.compile(r"(?:所?占的?)?(?:比重|比例|份额)")
_IN_OTHER = re.compile(  # X32亿元，在总产值中所占比重由28%上升到30%; X在总产值中已占30%
    rf"(?P<part>[^，在]*?)[其它{FILL}]*在(?P<whole>[^，在占]{{2,14}})[中里][{FILL}]*"
    rf"(?:所?占?的?(?:比重|比例|份额)(?:分别|已经?)?(?:[由从](?:[{FILL}]*的)?|为|是|占|达到?|提高到|上升到|下降到)?"
    r"|(?:已经?|约|仅|只|大约|大体|将近|就)*占(?:到|了|有)?)"
)
_PART_OF = re.compile(r"(?P<part>.{2,}?)(?:所占的?|的)(?:比重|比例|份额)")
_OF_ALL = re.compile("(?:全社会|社会|固定资产|财政|地方财政|总|工农业|经营性)*")
_OF_WHOLE = re.compile(  # 在财政支出中，民生支出占总额的75%
    r"(?P<part>[^占]{2,})占(?:全[国省市区县州]|总数|总量|总额|全部)"
)
_SUM = re.compile(r"(?:总值|总额|收入|支出|投资|产值|外资|贷款|出口|进口|营业额|销售额|增加值)$")
_PART = re.compile(r"(?P<part>.{2,}?)(?:所占)?(?:占比|比重|比例|份额)")
_PART_SHARE = re.compile(r"(?P<part>[^占]{2,}?)所占的?(?:比重|比例|份额)")
_RATES = ("率", "比重", "占比", "比例")
_SPENT_ON = ("用于", "投向")
_SUMS = ("税收", "投资", "支出", "收入", "出口", "贷款")
_COUNTED_ONES = re.compile(r"(?:[乡村镇县]|[农住用]户|家庭|企业|单位)$")
_RATED = ("率", "比重", "占比", "比例", "度", "面", "指数", "水平", "成", "幅", "速")
_LIMITED = re.compile(  # 附加收入以不超过正税的22%为限
    r"(?P<part>[^，]*?)(?:[将要应均都]|一律|必须)*以(?:最多|最高|至多)?(?:不超过|不高于|不低于|不少于)?(?P<whole>[^，]{2,14})的"
)
_GIVING = "创造|贡献|提供|吸纳|撑起"
_GIVES = re.compile(  # 民企贡献了全市, 行业贡献了工业增量的; 提供, after one of these
    rf"(?P<who>[^，]*?)(?P<verb>{_GIVING})了(?P<of>[全我][国省市区县州])?(?P<what>[^，]*)|(?P<too>{_GIVING})"
)
_GIVEN = re.compile(rf"(?P<which>(?P<who>[^，]+?)(?:{_GIVING})(?:[全我][国省市区县州])?)[^，]+比重")
_OF_PLACE = re.compile(r"(?P<part>[^占]{2,})占(?P<whole>全[国省市区县州])比重")
_AIDS = ("补贴", "补助", "优惠", "贷款", "资金", "担保", "率")  # 提供50%的补贴


def same_share(case: Case) -> Name | None:
    """The share told before, of another year: `占财政收入的比重为12%，小于2010年所占的比重13%`."""
    memory = case.memory
    said = memory.share or memory.parent
    shares = not memory.fresh and said.endswith(_SHARES) and "占" in said
    return Name(said, rule="inherited") if shares and _IS_SHARE.fullmatch(case.own) else None


def part_told(case: Case) -> Name | None:
    """A part of what was named, by its share alone: `固定资产投资3800亿元，技改投资占到57%`."""
    inside = _IN_OTHER.fullmatch(case.before)
    subject = clean(inside["part"], case.lexicon) if inside else ""
    subject = subject or SHARE_OF.sub("", case.parent or case.memory.share)
    if inside and subject and case.slot.quantity.dimension in RATIOS:
        return Name(f"{subject}占{clean(inside['whole'], case.lexicon)}比重", rule="attribute")
    part = (_PART if "其中" in case.first_before else _PART_SHARE).fullmatch(case.own)
    sum_of = case.memory.parent if _SUM.search(case.memory.parent) else ""
    of = sum_of + "比重" if sum_of else case.memory.shared_in if "所占" in case.own else ""
    if part and of and not part["part"].endswith("中") and case.slot.quantity.dimension in RATIOS:
        return Name(f"{part['part']}占{of}")  # 使用外资34亿美元，其中制造业占比40%
    if "其中" in case.first_before and case.own.startswith(_SPENT_ON) and sum_of:
        return Name(f"{case.own}占{sum_of}比重") if case.slot.quantity.dimension in RATIOS else None
    reach = case.reading.tail.first("reach")
    told = reach is not None and reach.text.startswith("占") and case.slot.quantity.dimension in RATIOS
    if told and (banded := _band_share(case)):
        return banded
    whole = case.memory.whole or case.memory.parent
    apart = whole.endswith(_RATES) or (not case.memory.whole and _is_other(whole, case))
    if told and case.own and apart and "占" not in case.own:
        return Name(case.own + "比重", rule="attribute")  # 财政困难的县占到四成
    side = case.own in case.lexicon.attributes and not (sum_of and case.own.endswith(_SUMS))
    if not told or not whole or "占" in case.own or side:
        return None  # but 其中税收占74%, of the revenue
    if BAND.match(case.own):
        return Name(f"{whole}{case.own}占比", rule="attribute")  # 村集体收入达5万元，10万元以上村占47%
    return Name(f"{case.own}占{whole}比重", rule="attribute")


def _is_other(whole: str, case: Case) -> bool:
    """Whether what was named last is no whole of this part: an average, or another kind of thing.

    `公路通车里程3万公里，通公路的乡占92%`
    """
    counted = _COUNTED_ONES.search(case.own) is not None and case.memory.dimension not in COUNTABLE
    return (counted and not BAND.match(case.own)) or EACH.match(whole) is not None


def _band_share(case: Case) -> Name | None:
    """The share of those within a band: `收入5000元以上的农户占12%，3000元至5000元的占45%`."""
    band = None if "占" in case.own else SIZE.search(case.own)
    if band is None:
        return None
    first = SIZE.search(case.memory.parent) if not band.start() else None
    if first is None:
        return Name(case.own + "比重", rule="attribute") if band.start() else None
    noun = case.own[band.end() :] or case.memory.parent[first.end() :].removesuffix("比重")
    return Name(f"{case.memory.parent[: first.start()]}{band[0]}{noun}比重", rule="attribute")


def within(case: Case) -> Name | None:
    """The share of a part of the whole just named: `在工农业总产值中，农业所占比重`."""
    whole = case.memory.whole
    if whole and case.own != whole and AGGREGATE.search(whole) and case.own.endswith(whole[-2:]):
        owner = "" if _OF_ALL.fullmatch(whole[:-2]) else whole[:-2]  # 在社会固定资产投资中，一产投资
        return Name(joined(owner, case.own))  # 在国有单位投资中，基本建设投资
    head = case.own[-2:]
    brief = len(case.own) <= BRIEF and case.own not in whole
    if brief and head in whole and case.slot.quantity.dimension not in RATIOS:
        return Name(whole.replace(head, case.own, 1))  # 新增公路里程中，高速公路为67公里
    m = (_PART_OF.fullmatch(case.own) or _OF_WHOLE.fullmatch(case.own)) if whole else None
    level = case.slot.quantity.dimension in RATIOS and case.reading.measure is Measure.LEVEL
    part = m["part"] if m else case.own if level and "占" not in case.own else ""
    if not whole or not part or part.endswith(_RATED):
        return None  # 适龄人口中，入学率达到98%
    return Name(f"{part}占{whole}比重", rule="attribute")


def limited(case: Case) -> Name | None:
    """A part that is limited by a share of another thing: `附加收入以不超过正税的22%为限`."""
    m = _LIMITED.fullmatch(case.before) if case.slot.after.startswith("为限") else None
    if m is None or case.slot.quantity.dimension not in RATIOS:
        return None
    part = "" if m["part"].startswith("这") else clean(m["part"], case.lexicon)
    part = part or case.parent
    return Name(f"{part}占{m['whole']}比重", rule="attribute") if part else None


def moved_part(case: Case) -> Name | None:
    """A part whose share moved too: `行政经费占支出的比重由20%降到15%，其中会议费由3%降到1%，差旅费由…`."""
    memory, own = case.memory, case.own
    moves = case.reading.opens and case.slot.quantity.dimension == "percent"
    if not moves or case.reading.measure is not Measure.LEVEL or "占" in own or own.endswith(RATE_ENDS):
        return None
    said = memory.share or memory.parent
    whole = _WHOLE.fullmatch(said) if "占" in said else None
    parted = "其中" in case.first_before or memory.parted is not None
    return Name(f"{own}占{whole['whole']}比重", rule="attribute") if whole and parted else None


def in_time(case: Case) -> Name | None:
    """The share of what was named that is done in time: `重点项目，85%以上可以按期完成`."""
    ratio = not case.own and case.slot.quantity.dimension in RATIOS
    done = _AS_PLANNED.fullmatch(case.slot.after.strip()) if ratio else None
    whole = (case.memory.topic if case.memory.fresh else case.memory.parent) if done else ""
    return Name(f"{whole}{done['deed']}比重", "", case.noun) if done and whole else None


def counted_whole(case: Case) -> Name | None:
    """A whole that says how large it is, before the share of it: `占全市400个行政村的80%`."""
    m = _COUNTED_WHOLE.fullmatch(case.first_before.strip("，、 ")) if "占" in case.first_before else None
    share = case.end
    if m is None or share is case.slot or share.quantity.dimension not in RATIOS:
        return None
    noun, of, rest = (case.slot.after + share.before).strip().rpartition("的")
    if not of or rest or "，" in noun or case.slot.quantity.dimension in RATIOS:
        return None
    part, whole = clean(m["part"], case.lexicon) or SHARE_OF.sub("", case.relative), tidy(m["whole"] + noun)
    if not part or len(whole) < _SHORTEST:
        return None
    case.memory.apportioned = part
    return Name(whole)


def whole_and_share(group: Sequence[Slot], said: str, lexicon: Lexicon) -> list[Name] | None:
    """The same, where nothing stands between: `占棉田面积8500万亩的42%`."""
    of = len(group) == _PAIR and group[1].before.strip() == "的" and "占" in group[0].before
    m = _COUNTED_WHOLE.fullmatch(group[0].before.strip("，、 ")) if of else None
    if m is None or group[1].quantity.dimension not in RATIOS or group[0].quantity.dimension in RATIOS:
        return None
    part, whole = clean(m["part"], lexicon) or SHARE_OF.sub("", said), tidy(m["whole"])
    if not part or len(whole) < _SHORTEST:
        return None
    return [Name(whole, rule="counted-whole"), Name(f"{part}占{whole}比重", rule="attribute")]


def apportioned(case: Case) -> Name | None:
    """The share of a whole that was counted just before it."""
    part, case.memory.apportioned = case.memory.apportioned, ""
    if not part or case.slot.quantity.dimension not in RATIOS:
        return None
    whole = case.memory.parent
    case.memory.parent = case.memory.owner = part
    return Name(f"{part}占{whole}比重", rule="attribute")


def portion(case: Case) -> Name | None:
    """A part of a sum, by what it is or what it is for: `其中四分之三是各种借款`, `四成的产品是次品`."""
    if case.slot.quantity.dimension not in RATIOS:
        return None
    level = case.reading.measure is Measure.LEVEL
    are = _ARE.fullmatch(case.slot.after.strip()) if level and "是" in case.slot.after else None
    if are and not case.lexicon.verbs.any.search(are["whole"] + are["what"]):
        return Name(f"{are['what']}占{are['whole']}比重")
    m = _PORTION.fullmatch(case.noun)
    told = _ONLY_THEN.fullmatch(case.before.strip(FILL + " ")) and level
    whole = case.memory.parent.partition("占")[0] or _THESE.sub("", case.memory.whole)
    if m is None or not told or not whole or case.slot.after.startswith("的"):
        return None
    return Name(f"{clean(m['what'] or case.noun, case.lexicon)}占{whole}比重")


def given(case: Case) -> Name | None:
    """What a part gives of a whole: `民企贡献了全市60%的税收、80%的就业`, `四个行业贡献了增量的六成`."""
    if case.slot.quantity.dimension not in RATIOS or case.reading.measure is not Measure.LEVEL:
        return None
    gives, said = _GIVES.fullmatch(case.own), _GIVEN.fullmatch(case.memory.parent)
    if gives is None:
        goes_on = said and not case.own and case.slot.before.strip(FILL)[:1] in ("、", "和", "及", "近")
        return Name(f"{said['which']}{case.noun}比重") if said and goes_on and case.noun else None
    what = gives["what"] or case.noun
    who, verb = gives["who"] or (said["who"] if said else ""), gives["verb"] or gives["too"]
    if not who or not what or what.endswith(_AIDS):
        return None
    return Name(f"{who}{verb}{gives['of'] or ''}{what}比重")


def side_share(case: Case) -> Name | None:
    """The share of another side of a part: `特区面积不到全省的0.1%，人口不足4%`."""
    said = case.memory.share or case.memory.parent
    own = case.own.removesuffix("占")
    first = _OF_PLACE.fullmatch(said) if case.slot.quantity.dimension in RATIOS and own else None
    if first is None or case.reading.measure is not Measure.LEVEL or not _is_size(own, case.lexicon):
        return None
    part = first["part"]
    side = next((part[-n:] for n in range(6, 1, -1) if _is_size(part[-n:], case.lexicon)), "")
    who = part.removesuffix(side).removesuffix("土地")
    return Name(f"{who}{own}占{first['whole']}比重") if side not in ("", own) else None


def _is_size(side: str, lexicon: Lexicon) -> bool:
    """Whether words name a side of a place that all places together have more of: 面积, 人口, 产值."""
    return side == "人口" or (side in lexicon.attributes and not side.endswith(_RATED))
