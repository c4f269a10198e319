"""Which numbers are quantities? Shares, fractions, ratios, numbers with a unit or a magnitude, ranges."""

from decimal import Decimal

import regex

from xhreport import numerals
from xhreport.comparators import judge
from xhreport.models import Comparator
from xhreport.numerals import Numeral
from xhreport.quantities.site import Site
from xhreport.quantities.tokens import Quantity
from xhreport.quantities.units import Unit

_SHARE = regex.compile(r"(?P<of>百|千|万)分之(?=[\d零〇一二两三四五六七八九十百几])")
_PART = regex.compile(
    r"(?P<under>\d{1,4}|[一二三四五六七八九十百]{1,6})分之(?P<over>\d{1,4}|[一二三四五六七八九十]{1,4})"
)
_SLASHED = regex.compile(r"(?P<over>\d{1,2})/(?P<under>\d{1,3})(?![\d/])")
_SHARE_UNITS = {"百": ("%", "percent"), "千": ("‰", "permille"), "万": ("‱", "permyriad")}
_TO_SHARE = regex.compile(numerals.RANGE_MARK + r"(?:[百千万]分之)?")
_TO = regex.compile(r"\ ?" + numerals.RANGE_MARK + r"\ ?(?=[\d一二两三四五六七八九十])")
_FROM = regex.compile(r"(?:由|从|自)[^，。；：、]{0,12}$")


def _bounded(
    site: Site,
    end: int,
    value: Decimal,
    upper: Decimal | None,
    unit: str,
    dimension: str,
    *,
    open_ended: bool,
    lone: bool = False,
) -> Quantity:
    bounds = site.words.bounds
    share = dimension in ("percent", "permille", "fraction", "multiple")
    before = bounds.before(site.text, site.at, share=share, lone=lone)
    after = bounds.after(site.text, end)
    comparator = judge(
        before.comparator if before else None,
        open_ended=open_ended,
        ranged=upper is not None,
        after=after.comparator if after else None,
    )
    left = before.edge if before else site.at
    return Quantity(
        site.at, end, left, after.edge if after else end, value, upper, unit, comparator, dimension
    )


def share(site: Site) -> Quantity | None:
    """百分之六, 千分之五, 百分之八到百分之十."""
    m = _SHARE.match(site.text, site.at)
    first = numerals.read(site.text, m.end()) if m else None
    if m is None or first is None or first.magnitude:
        return None
    unit, dimension = _SHARE_UNITS[m["of"]]
    end, value, upper, open_ended = first.end, first.value, first.upper, first.open
    to = _TO_SHARE.match(site.text, end)
    second = numerals.read(site.text, to.end()) if to else None
    if second and not second.magnitude and second.value > value and not _FROM.search(site.clause()):
        end, upper, open_ended = second.end, second.value, False
    return _bounded(site, end, value, upper, unit, dimension, open_ended=open_ended)


def fraction(site: Site) -> Quantity | None:
    """三分之一, 1/3."""
    m = _PART.match(site.text, site.at) or _SLASHED.match(site.text, site.at)
    if m is None or (site.at and site.text[site.at - 1] in "/.0123456789"):
        return None
    over, under = (numerals.read(m[name], 0) for name in ("over", "under"))
    if over is None or under is None or not 0 < over.value < under.value:
        return None
    value = (over.value / under.value).quantize(Decimal("0.0001")).normalize()
    return _bounded(site, m.end(), value, None, "", "fraction", open_ended=False)


_THREE = regex.compile(r"\d+(?:\.\d+)?(?:\ ?[:：∶]\ ?\d+(?:\.\d+)?){2,}")
_TWO = regex.compile(r"\d+(?:\.\d+)?\ ?[:：∶比]\ ?1(?![\d.])")


def ratio(site: Site) -> list[Quantity] | Quantity | None:
    """11.8:48.3:39.9 is three quantities, 2.28:1 is one."""
    if not site.digit:
        return None
    if m := _THREE.match(site.text, site.at):
        return [
            Quantity(n.start(), n.end(), n.start(), n.end(), Decimal(n[0]), None, "", Comparator.EQ, "ratio")
            for n in regex.finditer(r"\d+(?:\.\d+)?", site.text, pos=m.start(), endpos=m.end())
        ]
    if (m := _TWO.match(site.text, site.at)) and site.numeral:
        return _bounded(site, m.end(), site.numeral.value, None, "", "ratio", open_ended=False)
    return None


def measured(site: Site) -> Quantity | None:
    """1670亿元, 4万余名, 6%-7%: a number with a measure word."""
    n = site.numeral
    if n is None:
        return None
    if ranged := _range(site, n):
        return ranged
    if (
        site.unit is None
        or (n.lone and not _reached(site, n))
        or (n.chinese and not n.lone and not _worth(site, n, site.unit))
    ):
        return None
    unit, dimension = site.unit, site.unit.dimension
    if unit.word in site.words.places and _ranked(site):
        dimension = "rank"
    return _bounded(
        site, site.end, n.value, n.upper, n.magnitude + unit.word, dimension, open_ended=n.open, lone=n.lone
    )


_MOVED = regex.compile("(?:提升|前移|上升|前进|晋级|进位|跃升|后移|下降|提高|退后|上移|攀升|晋升|前跃)了?$")
_PLACED = regex.compile(
    r"(?:居|列|排名|排|名次|位次)(?:由|从)?(?:\L<scopes>)?$|(?:升至|升到|跃居|跃至|提升至|提升到|前移至|前移到)$",
    scopes=["全国", "全省", "全市", "世界", "全球"],
)


def _ranked(site: Site) -> bool:
    """前移3位 counts places, 跃升至21位 is one."""
    return bool(_MOVED.search(site.head(5)) or _PLACED.search(site.head(8)))


def _reached(site: Site, n: Numeral) -> bool:
    return n.open or site.words.reach.search(site.text, max(0, site.at - 6), site.at) is not None


_REAL = frozenset(
    [
        "percent",
        "point",
        "permille",
        "money",
        "area",
        "length",
        "mass",
        "energy",
        "power",
        "volume",
        "compound",
        "traffic",
        "age",
    ]
)


def _worth(site: Site, n: Numeral, unit: Unit) -> bool:
    """Whether a Chinese numeral is no rhetoric: a real unit, a magnitude, or more than ten."""
    if n.magnitude or n.value > 10 or n.open:
        return True
    if unit.dimension == "multiple":
        return True
    return unit.dimension in _REAL and (n.value > 1 or unit.word == "成")


def _range(site: Site, n: Numeral) -> Quantity | None:
    """6%—7%, 6-7%, 5到6个百分点, 500万至1000万元."""
    text, words = site.text, site.words
    if n.lone or n.upper is not None:
        return None
    to = _TO.match(text, site.end)
    second = numerals.read(text, to.end()) if to else None
    if to is None or second is None or second.lone or second.chinese != n.chinese:
        return None
    at = second.end
    while text[at : at + 1] == " ":
        at += 1
    large = bool(second.magnitude) or second.value >= 1000
    unit = words.registry.match(text, at, large=large)
    if (
        unit is None
        or (site.unit and site.unit.word != unit.word)
        or (site.unit and _FROM.search(site.clause()))
    ):
        return None
    if site.unit is None and n.magnitude == "" and n.value >= second.value:
        return None
    factor = (
        Decimal(numerals.scale(n.magnitude)) / numerals.scale(second.magnitude) if n.magnitude else Decimal(1)
    )
    value = n.value * factor
    if value >= second.value:
        return None
    if (
        n.chinese
        and unit.dimension in ("count", "person", "time", "household")
        and not second.magnitude
        and second.value <= 10
    ):
        return None
    return _bounded(
        site,
        at + len(unit.word),
        value,
        second.value,
        second.magnitude + unit.word,
        unit.dimension,
        open_ended=False,
    )


def magnitude(site: Site) -> Quantity | None:
    """1400万农业转移人口: a number whose unit is its magnitude."""
    n = site.numeral
    if n is None or site.unit or not n.magnitude or n.lone:
        return None
    return _bounded(site, n.end, n.value, n.upper, n.magnitude, "count", open_ended=n.open)


_STATED = regex.compile(r"(?:[为达到至是于过]|[比率数值差度])\ ?$")


def bare(site: Site) -> Quantity | None:
    """12县市, 指数53.2, 收入比降至2以内: a plain number with the empty unit."""
    n, text, words = site.numeral, site.text, site.words
    if n is None or not site.digit or site.unit or n.magnitude:
        return None
    stated = (
        n.open
        or words.bare.match(text, site.unit_at)
        or words.index.search(text, max(0, site.at - 12), site.at)
        or words.bounds.after(text, n.end)
        or words.bounds.before(text, site.at)
        or (n.value % 1 and _STATED.search(text, max(0, site.at - 3), site.at))
    )
    return _bounded(site, n.end, n.value, None, "", "count", open_ended=n.open) if stated else None
