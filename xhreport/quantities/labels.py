"""Which numbers are no quantities? Headings, ordinals, codes, names, ages, spans of time, classes."""

from typing import NamedTuple

import regex

from xhreport.models import Reason
from xhreport.quantities.site import Site


class Claim(NamedTuple):
    """Characters that are no quantity, and why."""

    start: int
    end: int
    reason: Reason


_HAN = "一二三四五六七八九十"
_HEADING = regex.compile(
    rf"(?:[{_HAN}]{{1,3}}(?:[、．.]|是(?=[^一-龥]|[^否不]))|\d{{1,2}}(?:[、．](?!\d)|\.(?!\d)|\ ?[)）])"
    rf"|第[{_HAN}]{{1,3}}(?=[，,、：:]))"
)
_BRACKETED = regex.compile(rf"[(（〔]\ ?(?:[{_HAN}]{{1,3}}|\d{{1,2}})\ ?[)）〕]|[\[［【]\d{{1,3}}[\]］】]")
_STOPS = "。；：！？;:!?\n #*（(　|－—”"


def heading(site: Site) -> Claim | None:
    """一、 (一) 1. 一是 第一， at the beginning of a sentence or a clause; footnote marks."""
    text, at = site.text, site.at
    opening = at - 1 if at and text[at - 1] in "(（〔[［【" else at
    if opening < at and (m := _BRACKETED.match(text, opening)):
        return Claim(opening, m.end(), Reason.HEADING if text[opening] in "(（〔" else Reason.LABEL)
    if (
        at
        and text[at - 1] not in _STOPS
        and not (text[at - 1] in "，,、" and text[at + 1 : at + 2] in "是要")
    ):
        return None
    m = _HEADING.match(text, at)
    if m is None:
        return None
    if site.digit and m[0][-1] == "、" and text[m.end() : m.end() + 1].isdigit():
        return None  # 1、2号线
    return Claim(at, m.end(), Reason.HEADING)


_ADDRESS = regex.compile(
    r"(?<=[日午间季一至]\ ?[:：]?\ ?|[-—]|\d\ )\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?![\d.:：])|\d{3,4}-\d{7,8}|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
)


def address(site: Site) -> Claim | None:
    """Addresses, times of day, telephone numbers, dates in figures."""
    if not site.digit:
        return None
    m = _ADDRESS.match(site.text, site.at)
    return (
        Claim(
            m.start(), m.end(), Reason.DATE if m[0].count(":") or m[0][:2] in ("19", "20") else Reason.LABEL
        )
        if m
        else None
    )


_JOINED = regex.compile(r"\d+(?:\ ?[+＋×xX·•・∙]\ ?[\dA-Za-zNnXx]+)+")
_RUN = regex.compile(r"\d++(?:\.\d++)?")
_TAIL = regex.compile(r"[A-Za-z][A-Za-z\d]*+")
_LETTERS = regex.compile(r"[A-Za-z]+[-.]?$")


def code(site: Site) -> Claim | None:
    """Codes: 1+13+X, 6·28, PM2.5, G20, 5G, 4A级; long runs of digits."""
    if not site.digit:
        return None
    text, at = site.text, site.at
    if m := _JOINED.match(text, at):
        return Claim(at, m.end(), Reason.LABEL)
    run = _RUN.match(text, at)
    if run is None:
        return None
    letters = _LETTERS.search(text, max(0, at - 8), at)
    if letters and (len(letters[0]) <= 2 or letters[0][-1] == "-" or site.unit is None):
        return Claim(at, run.end(), Reason.LABEL)
    tail = _TAIL.match(text, run.end())
    if tail and site.unit is None:
        return Claim(at, tail.end(), Reason.LABEL)
    if site.numeral is None or (len(run[0]) > 12 and site.unit is None) or len(run[0]) > 15:
        return Claim(at, run.end(), Reason.LABEL)
    return None


_ORDINAL = regex.compile(
    rf"第\ ?(?:\d++|[{_HAN}百零两]++)(?:[、和,]第?(?:\d++|[{_HAN}]+)(?=[届次批期号产]))?"
)


def ordinal(site: Site) -> Claim | None:
    """第十六届, 第3版: behind 第 stands an ordinal, if it is no rank."""
    m = _ORDINAL.match(site.text, site.at)
    return Claim(site.at, m.end(), Reason.ORDINAL) if m else None


_ALL_DAY = regex.compile(r"小时(?![，。；、,;）)以内之左到的超即就]|$)")


def vague(site: Site) -> Claim | None:
    """几十个, 数百万元: how many is not said."""
    n = site.numeral
    if (
        n is None
        or not n.chinese
        or site.head(1) not in ("几", "数")
        or (site.head(1) == "数" and not n.lone)
    ):
        return None
    return Claim(site.at, site.end, Reason.LABEL)


def named(site: Site) -> Claim | None:
    """15号线, 2.0版, 50强, 40周年, 国道310: the words around a number say what it is."""
    n = site.numeral
    if n is None:
        return None
    for reason, pattern in site.words.suffix:
        m = pattern.match(site.text, site.stop)
        if n.chinese and reason is Reason.LABEL:
            continue
        if m and not (n.open and reason is not Reason.DURATION):
            if site.unit is None or len(site.unit.word) <= m.end() - m.start():
                return Claim(site.at, m.end(), reason)
    if n.value == 24 and _ALL_DAY.match(site.text, site.unit_at):
        return Claim(site.at, site.end, Reason.LABEL)
    if site.digit and not n.magnitude and site.head(6).endswith(site.words.prefix):
        return Claim(site.at, n.end, Reason.LABEL)
    return None


_AGE = regex.compile(
    r"\d{1,3}\ ?[-－—~～至到]\ ?\d{1,3}\ ?周?岁|(?:\d{1,3}|[零一二三四五六七八九十百]{1,5})\ ?周?岁"
)
_STATED_AGE = regex.compile("寿命|年龄[^，。；]{0,6}$")


def age(site: Site) -> Claim | None:
    """3岁以下, 60岁以上: an age, unless it is a life expectancy."""
    m = _AGE.match(site.text, site.at)
    if m is None or _STATED_AGE.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.AGE)


_YEARS = regex.compile(
    rf"(?:\d{{1,3}}\ ?(?:[-－—~～至到]\ ?\d{{1,3}}\ ?)?|[{_HAN}两几数百]{{1,4}})(?:多|余)?\ ?(?:年(?!级)半?|个?(?:半)?(?:多)?季度|个多?月|个半月)"
)
_STATED_YEARS = regex.compile("年限|受教育|教育年数|工龄")
_SHORTENED = regex.compile("缩短|压缩|压减|减至|降至|不超过|控制在|由|从|提速")


def duration(site: Site) -> Claim | None:
    """三年行动计划, 连续5年: a span of time that is no date, unless it is what is measured."""
    m = _YEARS.match(site.text, site.at)
    if m is None or m[0] == "一年" or _STATED_YEARS.search(site.clause()):
        return None
    if "月" in m[0] and site.digit and _SHORTENED.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.DURATION)


_YEAR = regex.compile(r"(?:19|20)\d\d(?![\d.,])")


def year(site: Site) -> Claim | None:
    """徐汇2035, 2018世界大会: a year without 年."""
    if (
        not site.digit
        or not _YEAR.match(site.text, site.at)
        or site.unit
        or (site.numeral and site.numeral.magnitude)
    ):
        return None
    return Claim(site.at, site.at + 4, Reason.LABEL)


_RATIO = regex.compile(r"(\d+(?:\.\d+)?)(\ ?[:：∶比]\ ?)(\d+(?:\.\d+)?)(?!\ ?[%\d.:：∶])")


def ratio_of_two(site: Site) -> Claim | None:
    """52:48: a ratio of two is no single number, unless its second is one."""
    m = _RATIO.match(site.text, site.at) if site.digit else None
    if m is None:
        return None
    return None if m[3] == "1" else Claim(site.at, m.end(), Reason.LABEL)


def hotline(site: Site) -> Claim | None:
    """12345, 110, 985: numbers that are names."""
    n = site.numeral
    if (
        n is None
        or not site.digit
        or site.unit
        or n.magnitude
        or site.text[site.at : n.end] not in site.words.hotlines
    ):
        return None
    return Claim(site.at, n.end, Reason.LABEL)


def rhetoric(site: Site) -> Claim | None:
    """五大行动, 10方面: counts of rhetoric."""
    if site.numeral is None or site.numeral.magnitude:
        return None
    m = site.words.rhetoric.match(site.text, site.unit_at)
    return Claim(site.at, m.end(), Reason.LABEL) if m and not (m[0] == "大" and site.unit) else None


_SIZES = frozenset(
    ["money", "power", "household", "person", "mass", "volume", "area", "compound", "energy", "capacity"]
)
_LINE = regex.compile(r"[^，。；、,\d]{0,8}?生产线")
_CAPACITIES = frozenset(["mass", "power", "energy", "volume", "capacity", "compound"])


def member_of_class(site: Site) -> Claim | None:
    """亿元以上企业, 300户以上自然村, 千亿元产业集群, 年产12万辆整车项目: a size that only names a class."""
    unit, text, words = site.unit, site.text, site.words
    if site.numeral is None or (unit is None and not site.numeral.magnitude):
        return None
    dimension = unit.dimension if unit else "money"
    if text.startswith("级", site.end):
        return Claim(site.at, site.end + 1, Reason.LABEL)
    if site.numeral.lone and dimension not in ("money", "power", "mass"):
        return None
    sized = (
        (dimension in _SIZES and words.threshold.match(text, site.end))
        or (dimension == "money" and words.sort.match(text, site.end))
        or (_sorts(site, dimension) and words.works.match(text, site.end))
        or (dimension == "count" and site.numeral.magnitude and _LINE.match(text, site.end))
        or (site.head(6).endswith(words.capacity) and words.project.match(text, site.end))
    )
    return Claim(site.at, site.end, Reason.LABEL) if sized else None


def _sorts(site: Site, dimension: str) -> bool:
    """Whether a capacity stands there that nothing was done with: 3万吨聚乳酸项目, not 投产3万吨."""
    return dimension in _CAPACITIES and not site.head(4).endswith(site.words.done)


_DAY = regex.compile(r"\d{1,2}\ ?日(?!均|元|趋|处|产|益|用|间|常|新|游)")
_TAKES_DAYS = regex.compile(r"(?:压缩|压减|缩短|减少?|降|提速)[^，。；、]{0,8}$")


def day(site: Site) -> Claim | None:
    """22日: a day of a month named before, unless it is the time that a thing takes."""
    m = _DAY.match(site.text, site.at) if site.digit else None
    if m is None or site.text.startswith(("办结", "内"), m.end()) or _TAKES_DAYS.search(site.clause()):
        return None
    return Claim(site.at, m.end(), Reason.DATE)
