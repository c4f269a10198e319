"""Which numbers are quantities? Shares, fractions, ratios, numbers with a unit or a magnitude, ranges."""

import re
from decimal import Decimal
from typing import NamedTuple

import regex

from xhreport import numerals
from xhreport.comparators import judge
from xhreport.models import Comparator
from xhreport.numerals import Numeral
from xhreport.quantities.site import Site
from xhreport.quantities.tokens import Quantity
from xhreport.quantities.units import Unit


class _Reading(NamedTuple):
    """What is written from a site to `end`, apart from the words that bound it."""

    end: int
    value: Decimal
    unit: str = ""
    dimension: str = "count"
    upper: Decimal | None = None
    open: bool = False
    lone: bool = False


def _quantity(site: Site, read: _Reading) -> Quantity:
    """A reading with the words around it that bound it."""
    bounds = site.words.bounds
    share = read.dimension in ("percent", "permille", "fraction", "multiple")
    before = bounds.before(site.text, site.at, share=share, lone=read.lone)
    after = bounds.after(site.text, read.end)
    comparator = judge(
        before.comparator if before else None,
        open_ended=read.open,
        ranged=read.upper is not None,
        after=after.comparator if after else None,
    )
    if before and read.dimension == "count" and _OVERCOME.match(site.text, read.end):
        before, comparator = None, Comparator.EQ
    left, right = before.edge if before else site.at, after.edge if after else read.end
    return Quantity(
        site.at, read.end, left, right, read.value, read.upper, read.unit, comparator, read.dimension
    )


_OVERCOME = re.compile(  # 突破50项关键核心技术, 超12项世界纪录: a deed, no bound
    r"[^，。；、,;.\d]{0,10}?(?:技术(?!企业)|难题|难关|瓶颈|纪录|记录)"
)
_SHARE = re.compile(r"(?P<of>[百千万])分之(?=[\d零〇一二两三四五六七八九十百])")
_SHARES = {"百": ("%", "percent"), "千": ("‰", "permille"), "万": ("‱", "permyriad")}
_TO_SHARE = re.compile(numerals.RANGE_MARK + r"(?:[百千万]分之)?")
_FROM = re.compile(r"(?:[由从]|(?<![各亲独])自)[^，。；：、]{0,12}$")


def share(site: Site) -> Quantity | None:
    """百分之六, 千分之五, 百分之八到百分之十."""
    m = _SHARE.match(site.text, site.at)
    first = numerals.read(site.text, m.end()) if m else None
    if m is None or first is None or first.magnitude:
        return None
    to = _TO_SHARE.match(site.text, first.end)
    second = numerals.read(site.text, to.end()) if to else None
    if second and not second.magnitude and second.value > first.value and not _FROM.search(site.clause()):
        return _quantity(site, _Reading(second.end, first.value, *_SHARES[m["of"]], second.value))
    return _quantity(site, _Reading(first.end, first.value, *_SHARES[m["of"]], first.upper, first.open))


_PART = re.compile(
    r"(?P<under>\d{1,4}|[一二三四五六七八九十百]{1,6})分之(?P<over>\d{1,4}|[一二三四五六七八九十]{1,4})"
)
_SLASHED = re.compile(r"(?<![/.\d])(?P<over>\d{1,2})/(?P<under>\d{1,3})(?![\d/])")


def fraction(site: Site) -> Quantity | None:
    """三分之一, 1/3: a value rounded to four places, without unit."""
    m = _PART.match(site.text, site.at) or _SLASHED.match(site.text, site.at)
    if m is None:
        return None
    over, under = (numerals.read(m[name], 0) for name in ("over", "under"))
    if over is None or under is None or not 0 < over.value < under.value:
        return None
    value = (over.value / under.value).quantize(Decimal("0.0001")).normalize()
    return _quantity(site, _Reading(m.end(), value, "", "fraction"))


_PARTS = regex.compile(r"(?P<n>\d++(?:\.\d++)?)(?:\ ?[:：∶]\ ?(?P<n>\d++(?:\.\d++)?)){2,}")
_TO_ONE = re.compile(r"\d++(?:\.\d++)?\ ?[:：∶比]\ ?1(?![\d.])")


def ratio(site: Site) -> list[Quantity] | Quantity | None:
    """11.8:48.3:39.9 is three quantities, 2.28:1 is one."""
    if not site.digit:
        return None
    if parts := _PARTS.match(site.text, site.at):
        return [
            Quantity(start, end, start, end, Decimal(n), None, "", Comparator.EQ, "ratio")
            for (start, end), n in zip(parts.spans("n"), parts.captures("n"), strict=True)
        ]
    if (m := _TO_ONE.match(site.text, site.at)) and site.numeral:
        return _quantity(site, _Reading(m.end(), site.numeral.value, "", "ratio"))
    return None


def measured(site: Site) -> Quantity | None:
    """1670亿元, 4万余名, 突破百亿元: a number with a measure word."""
    n, unit = site.numeral, site.unit
    if n is None or unit is None or not _counts(site, n, unit):
        return None
    if unit.word == "个" and (shared := _shared(site)):
        unit = shared
    more = next((w for w in _AND_MORE if site.text.startswith(w, site.end)), "") if unit.word == "个" else ""
    if more:
        word, dimension = _AND_MORE[more]
        return _quantity(site, _Reading(site.end + len(more), n.value, word, dimension, n.upper, open=True))
    if unit.word == "个点" and not _DIFFERS.search(site.clause()):
        return _quantity(site, _Reading(site.end - 1, n.value, n.magnitude + "个", "count", n.upper, n.open))
    part = _AND_PART.match(site.text, site.end) if unit.word in _PARTED and n.upper is None else None
    if part:
        return _quantity(site, _and_part(n, unit, part))
    places = unit.word in site.words.places and not n.magnitude
    dimension = (_moved(site) if places else None) or unit.dimension
    found = _quantity(
        site, _Reading(site.end, n.value, n.magnitude + unit.word, dimension, n.upper, n.open, n.lone)
    )
    negative = found.upper is None and site.follows(_DASHES) and _may_be_negative(site, dimension)
    if negative:
        return found._replace(
            start=found.start - 1, left=min(found.left, found.start - 1), value=-found.value
        )
    return found


_PARTED = ("成", "倍")
_AND_PART = re.compile(
    r"半|(?<=成)[一二三四五六七八九](?![一二三四五六七八九十百千万亿个项家名年月级大类成])"
)


def _and_part(n: Numeral, unit: Unit, part: re.Match[str]) -> _Reading:
    """What stands behind 成 and 倍 and belongs to the number: 三成半, 六成五, 一倍半."""
    tenths = numerals.read(part[0], 0)
    more = tenths.value / 10 if tenths else Decimal("0.5")
    return _Reading(part.end(), n.value + more, unit.word, unit.dimension, open=n.open)


_DIFFERS = re.compile(r"[高低快慢升降增减涨跌落缓加扩缩拉超]")  # 提高1.2个点; not 设立12个点
_AND_MORE = {
    "多百分点": ("个百分点", "point"),
    "多小时": ("个小时", "time"),
    "多月": ("个月", "time"),
}
"""What may stand behind 个 and leaves the number open: 提高2个多百分点, 缩短到5个多小时."""
_SIGNED = frozenset(["percent", "permille", "point", "temperature"])
_DASHES = ("-", "－", "−")
_MINUS = re.compile(r"(?<![\d%％)）~～\-－−])[-－−]$")  # 增速为-0.4%
_LOSS = re.compile(r"(?:完成|实现|[为达到是至由从])[-－−]$")  # 利润为-295万元


def _may_be_negative(site: Site, dimension: str) -> bool:
    """Whether a dash before a number is its sign; before money only where a verb leads to it."""
    if dimension == "money":
        return _LOSS.search(site.head(3)) is not None
    return dimension in _SIGNED and _MINUS.search(site.head(3)) is not None


_NEXT = re.compile(  # after 1.2个: 、0.8个百分点, 、全国0.8个百分点
    r"\ ?[、和与及,，]\ ?(?:(?:[高低快慢]于|高出)?(?:全[国省市区州县]|[东中西]部地?区?)(?:平均)?(?:水平)?)?"
    r"(?=[\d一二三四五六七八九十])"
)


def _shared(site: Site) -> Unit | None:
    """The unit of 0.6个、0.7个百分点, where 个 stands for the whole of the next one."""
    to = _NEXT.match(site.text, site.end)
    unit = Site(site.text, to.end(), site.words).unit if to else None
    return unit if unit and unit.word.startswith("个") and len(unit.word) > 1 else None


_REAL = frozenset(
    ["percent", "point", "permille", "money", "area", "length", "mass", "energy", "power", "volume"]
).union(["compound", "traffic", "age", "capacity"])


_PASSED = re.compile(r"(?:(?<![打攻侦识])破了?|(?<!不)超过?|跨越|跨[过上]|迈[过上]|[登站跃]上|越过|达到?)\Z")
_ENDS = re.compile(r"[，。；、,;）)]|$|大关|台阶")


_LISTED = regex.compile(  # 分别突破千亿元、百亿元
    r"(?r)[十百千万]{1,2}亿?(?:元|美元|吨)?(?:[、和及与]|以及)\Z"
)


def _reaches(site: Site) -> bool:
    """Whether a verb of reaching stands before a magnitude alone: 突破千亿."""
    ends = _ENDS.match(site.text, site.end) is not None
    first = _LISTED.search(site.text, max(0, site.at - 6), site.at) if ends else None
    at = first.start() if first else site.at
    return site.words.reach.search(site.text, max(0, at - 6), at) is not None


_LEAP = re.compile(  # 实现从百亿到千亿的跨越
    r"(?:[到至][\d.]*[十百千万亿]+元?)?的?(?:历史性|重大|大)?(?:跨越|飞跃)"
)


def _leaps(site: Site) -> bool:
    """Whether a magnitude alone is one end of a leap: `从百亿元到千亿元的跨越`."""
    return site.follows((*_OPENS, "到", "至")) and _LEAP.match(site.text, site.end) is not None


def _counts(site: Site, n: Numeral, unit: Unit) -> bool:
    """Whether a Chinese numeral is no rhetoric: a real unit, a magnitude, or more than ten."""
    if n.lone:
        return n.open or _reaches(site) or _leaps(site) or site.text.startswith(("左右", "上下"), site.end)
    if not n.chinese or n.magnitude or n.open or n.value > 10 or unit.dimension == "multiple":
        return True
    if n.value % 1:
        return True  # 零点五吨
    least = n.value > 1 or unit.word == "成" or unit.dimension == "point"  # 提高一个百分点
    return unit.dimension in _REAL and least and unit.word != "度"  # 三度蝉联


_SHIFTED = re.compile(
    "(?:提升|前移|上升|前进|晋级|进位|跃升|后移|下降|提高|退后|上移|攀升|晋升|前跃|下滑)了?$"
    "|(?:全[国省市区县州盟旗]|位次|名次|排名|排位|总量|增速|增幅)[再又各]?[升进退降跌]了?$"  # 总量在全省升2位
)
_REACHED = re.compile(
    "(?:升至|升到|跃居|跃至|提升至|提升到|前移至|前移到)$"
    "|(?:(?<![安定移迁搬民邻宜聚])居|(?<![系陈行专])列|(?<![安编减彩])排[名位]?|名次|位次)(?:全国|全省|全市|世界|全球|[由从])?$"
    r"|(?:名次|位次|排名|排位)[由从第]{0,2}\d+[位名](?:提高|提升|上升|前移|下降|后移|跃升|前进)?[到至]$"
)


_MOVED_TO = r"位次?[再又]?(?:[上跃晋攀提]升|前[移进]|下[降滑]|后[移退]|[升进退降跃移])[到至为]"
_FROM_PLACE = re.compile(rf"{_MOVED_TO}第?\d+[位名]")  # 由28位前移到19位
_TO_PLACE = re.compile(_MOVED_TO)
_CLAUSE_ENDS = ("", *"，。；、）,;")
_LIST = r"(?:百强|千强)(?:[县市区镇乡村]|城市|县市区?|城区|园区)?"
_ON_LIST = re.compile(  # 位列全国百强县68位, 居全国城市百强榜单45位
    rf"(?:(?:位列|名列|位居|(?<![安定移迁搬民邻宜聚])居|(?<![系陈行专并下])列(?![入为车])|排[名在]?)"
    rf"[^，。；、]{{0,16}}?(?:{_LIST}|榜单?)|入[选围]全[国省市]{_LIST})$"
)
_LIST_ENDS = tuple("强县市区镇乡村榜单")
_LIST_TOO = re.compile(rf"[，、][^，。；、\d]{{2,20}}(?:{_LIST}|榜单?)")  # after the place on another list


def _moved(site: Site) -> str | None:
    """The dimension of places: 前移3位 counts them, 跃升至21位 is one; None if people are counted."""
    head = site.head(16)
    if _SHIFTED.search(head):
        return "count"
    last = site.last if isinstance(site.last, Quantity) and site.last.dimension == "rank" else None
    between = site.text[last.end - 1 : site.at] if last else ""
    listed = between[1:] in ("、", "和", "与", "及") and site.text[site.end : site.end + 1] in _CLAUSE_ENDS
    from_place = site.follows(_OPENS) and _FROM_PLACE.match(site.text, site.unit_at)
    placed = listed or from_place or _TO_PLACE.fullmatch(between) or _REACHED.search(head)
    return "rank" if placed or _on_list(site, last) else None


def _on_list(site: Site, last: Quantity | None) -> bool:
    """Whether a place without 第 is one on a list: `位列全国百强县68位`."""
    if not site.follows(_LIST_ENDS) or site.text[site.end : site.end + 1] not in _CLAUSE_ENDS:
        return False
    goes_on = last is not None and _LIST_TOO.fullmatch(site.text, last.end, site.at) is not None
    return goes_on or _ON_LIST.search(site.clause()) is not None


# A dash behind a percent sign may be set as the numeral: 6%一7%.
_TO = re.compile(rf"\ ?(?:{numerals.RANGE_MARK}\ ?(?=[\d一二两三四五六七八九十])|(?<=[%％])一{{1,2}}(?=\d))")


def span(site: Site) -> Quantity | None:
    """6%—7%, 5到6个百分点, 500万至1000万元, 8—10万农民; not 由3%到5%, which is two."""
    n = site.numeral
    to = _TO.match(site.text, site.end) if n and not n.lone and n.upper is None else None
    if n is None or to is None or (site.unit and _FROM.search(site.clause())):
        return None
    last = Site(site.text, to.end(), site.words)
    m, unit = last.numeral, last.unit
    if m is None or m.lone or m.chinese != n.chinese or (site.unit or unit) != unit:
        return None
    if unit is None and not m.magnitude:
        return None
    value = n.value
    if n.magnitude:
        value *= Decimal(numerals.scale(n.magnitude)) / numerals.scale(m.magnitude)
    if value >= m.value or (unit and not _counts(last, m, unit)):
        return None
    word, dimension = (unit.word, unit.dimension) if unit else ("", "count")
    return _quantity(site, _Reading(last.end, value, m.magnitude + word, dimension, m.value))


def magnitude(site: Site) -> Quantity | None:
    """1400万农业转移人口: a number whose unit is its magnitude."""
    n = site.numeral
    if n is None or site.unit or not n.magnitude:
        return None
    if n.lone and not _leaps(site) and not (_ENDS.match(site.text, n.end) and _PASSED.search(site.head(3))):
        return None  # 产值突破千亿, but not 千亿产业
    return _quantity(site, _Reading(n.end, n.value, n.magnitude, "count", n.upper, n.open))


_STATED = re.compile(r"[为达到至是于过比率数值差度]\ ?$")
_OPENS = ("由", "从")
_FIRST_OF_PAIR = re.compile(  # 收入比由2.6缩小到2.3
    r"(?:[上下][升降调]|[提升降]高?低?|[扩缩][大小]|增[加大]|减[少小]|回[升落]|优化|调整|改善|变)"
    r"[到至为]\ ?\d+\.\d+(?![\d.%％‰:：∶])"
)


def bare(site: Site) -> Quantity | None:
    """12县市, 指数53.2, 收入比降至2以内: a plain number with the empty unit."""
    n, text, words = site.numeral, site.text, site.words
    if n is None or not site.plain:
        return None
    stated = (
        n.open
        or words.bare.match(text, site.unit_at)
        or (text.startswith("区", site.unit_at) and "辖" in site.clause())  # 辖3县2区
        or words.index.search(text, max(0, site.at - 12), site.at)
        or words.bounds.after(text, n.end)
        or words.bounds.before(text, site.at)
        or (n.value % 1 and _STATED.search(text, max(0, site.at - 3), site.at))
        or (n.value % 1 and site.follows(_OPENS) and _FIRST_OF_PAIR.match(text, n.end))
    )
    return _quantity(site, _Reading(n.end, n.value, open=n.open)) if stated else None
