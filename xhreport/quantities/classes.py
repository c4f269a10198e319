"""Which sizes only name a class or a project? 亿元以上企业, 千亿元产业集群, 年产12万辆整车项目."""

import re

from xhreport.models import Reason
from xhreport.numerals import Numeral
from xhreport.quantities.site import ELEVATION, Site
from xhreport.quantities.tokens import Claim

_CAPACITIES = frozenset(["mass", "power", "energy", "volume", "capacity", "compound"])
_SIZES = _CAPACITIES | {"money", "household", "person", "area", "score"}
_MEASURES = _CAPACITIES | {"length", "area"}
_SORTING = _SIZES | {"count"}  # dimensions of which a size may tell a class
_BEYOND = ("过", "超", "上", "突破")
_BELOW = re.compile(r"(?:(?<!不)[低少]于|不[足到满]|未达到|达不到)$")
_ALONE = ("中", "、", "，", "；")
_HOW_MANY = re.compile(r"的?(?:\d+|[一两二三四五六七八九十]+)[个家户]")  # 其中超50亿元15个
_COUNTED = re.compile(r"\d+[个家户项](?=[、，。；）和及其]|以上|$)")  # 其中50亿元1个、10亿元3个
_OPENS = tuple("中、，；：（和")
_OF_THEM = re.compile(  # 过10亿元的达90个, 超10亿元的90个
    r"的(?:(?:发展到|增加到|达到|已达|已有|就有|只有|仅有|还有|有|达|共|由|从)\d+[个家户]|\d+[个家户](?=[，。；、]|$))"
)
_OTHER_SIZE = re.compile(  # 3个产值超百亿元、5个产值过50亿元的园区
    r"[、和及]\d+[个家户][一-鿿]{2,6}[\d.十百千万亿]+元(?:以上)?的[一-鿿]{0,6}(?:产业|行业|企业|集群|园区|[镇乡村县])"
)
_HERDS = ("头", "只", "羽", "口")
_MADE = (*_HERDS, "辆", "台", "片", "颗")
_PROJECT = re.compile(r"[^，。；、,\d的]{1,10}?项目(?!资金|贷款|投资)")  # 50万辆整车项目
_DUAL = re.compile(r"元[^，。；、]{0,5}(?:结构|矛盾|体制|格局|分割|经济|户籍|化)")  # 城乡二元结构
_BAND = re.compile(r"\ ?[-－—~～至到]\ ?[\d.]+[百千万亿]*元(?:项目|企业)")  # 10亿元-50亿元项目
_SHARE_OF_BAND = re.compile(  # 3000元至5000元的占45%, 5000元以上的农户占12%
    r"(?:[-－—~～至到]\ ?[\d.]+[百千万亿]*元)?(?:以[上下内]|之间)?"
    r"的(?:农?户|家庭|人口?|企业|项目|乡?镇|村|县)?(?:约|只|仅|就|已)?占(?:总|农业|全[县乡村市])?(?:农?户|人口)?总?数?的?(?:约|近|到)?(?:\d|百分之|[一二三四五六七八九]成)"
)
_SO_MANY = r"[\d.零一二两三四五六七八九十百千万亿]+"
_COUNT_OF_BAND = re.compile(  # 3万元至5万元的有360户, 亩产300公斤以上的有5个村
    rf"(?:\ ?[-－—~～至到]\ ?{_SO_MANY}(?:元|公?斤|亩|吨))?(?:以[上下内]|之间)?"
    rf"的(?:农?户|家庭|企业|项目|乡?镇|村|县)?(?:已经?|约|只|仅|共|就|还)*(?:有|达到?)(?:约|近)?{_SO_MANY}[余多]?[个家户人名]"
)
_AND = frozenset("、和及以")
_COUNTED_SO = re.compile(
    r"\d[个家户座条][一-鿿]{0,8}(?:[过超]|突破|产值|营收|收入|税收|纳税|利润)$"
)  # 3家产值超
_RANKED = re.compile(r"[^，。；、\d]{1,8}(?:行列|阵营)")  # 迈入千万标箱大港行列
_APPROVED = re.compile(  # 30万吨钛白粉获批, 100万吨乙烯扩能获国家核准
    r"[^，。；、,\d的]{1,10}?(?:获批|(?:获得?|通过)[^，。；、,\d]{0,8}?(?:核准|批准|批复|审批|环评|备案))"
)
_SMALLER = re.compile(r"(?:及其?)?以下的?[一-鿿]{2}")  # 淘汰5米以下焦炉
_DESCRIBES = (
    "总装机",
    "总装机容量",
    "总库容",
    "总规模",
    "总产能",
)  # of things counted: 5个总装机600万千瓦的项目
_COUNT = re.compile(r"\d[个座项处家]总[一-鿿]{2,4}$")
_LINE = re.compile(r"[^，。；、,\d]{0,8}?生产线")


def member_of_class(site: Site) -> Claim | None:
    """A size that says which things are meant, not how much there is of anything."""
    n, unit = site.numeral, site.unit
    if n is None or (unit is None and not n.magnitude):
        return None
    dimension = unit.dimension if unit else "money"  # 千亿产业: a magnitude alone is money
    if site.text.startswith("级", site.end):
        return Claim(site.at, site.end + 1, Reason.LABEL)
    if n.chinese and n.value < 10 and _DUAL.match(site.text, n.end):
        return Claim(site.at, site.end, Reason.LABEL)
    if n.lone and _RANKED.match(site.text, site.end):
        return Claim(site.at, site.end, Reason.LABEL)
    if _describes(site) or (n.lone and dimension not in ("money", "power", "mass")):
        return None
    shut = dimension in _MEASURES and site.follows(site.words.shut) and _SMALLER.match(site.text, site.end)
    if not shut and dimension not in _SORTING and not site.follows(site.words.sizing):
        return None  # 6.5%, 12公里
    if shut or _threshold(site, dimension) or _sort(site, dimension) or _capacity(site, n, dimension):
        return Claim(site.at, site.end, Reason.LABEL)
    return None


def _describes(site: Site) -> bool:
    """Whether a size is told of things counted before it: `5个总装机600万千瓦的项目`."""
    of = site.follows(_DESCRIBES) and site.text.startswith("的", site.end)
    return of and _COUNT.search(site.clause()) is not None


def _threshold(site: Site, dimension: str) -> bool:
    """亿元以上企业, 300户以上自然村, 产值超10亿元的企业."""
    if dimension == "money" and _shares_kind(site):
        return True
    if dimension == "money" and site.follows(_BEYOND):
        if site.head(2)[:1] in _ALONE and _HOW_MANY.match(site.text, site.end):
            return True
        counted = site.words.beyond.match(site.text, site.end) or _OF_THEM.match(site.text, site.end)
        counted = counted or _OTHER_SIZE.match(site.text, site.end)
        return counted is not None
    if dimension == "money" and _SHARE_OF_BAND.match(site.text, site.end):
        return True
    if dimension in ("money", "mass", "area") and _COUNT_OF_BAND.match(site.text, site.end):
        return True
    if dimension == "money" and site.follows(_OPENS) and _COUNTED.match(site.text, site.end):
        return True
    if dimension in ("money", "area", "mass") and _below(site):
        return True
    sized = dimension in _SIZES or site.follows(ELEVATION) or (site.unit and site.unit.word in _HERDS)
    return bool(sized) and site.words.threshold.match(site.text, site.end) is not None


def _below(site: Site) -> bool:
    """Whether a size tells who are meant that have less: `人均收入不足300元的贫困户`."""
    whom = site.words.below.match(site.text, site.end)
    if whom is None or whom["bound"]:
        return whom is not None
    return site.text.startswith("的", site.end) and _BELOW.search(site.head(4)) is not None


def _shares_kind(site: Site) -> bool:
    """Whether the kind that a size tells of is said with the next: `3家产值超10亿元、12家超亿元的企业`."""
    if site.text[site.end : site.end + 1] not in _AND or _COUNTED_SO.search(site.clause()) is None:
        return False
    return site.words.kind_shared.match(site.text, site.end) is not None


def _sort(site: Site, dimension: str) -> bool:
    """千亿元产业集群, 万元GDP."""
    text, end = site.text, site.end
    return dimension == "money" and bool(site.words.sort.match(text, end) or _BAND.match(text, end))


def _capacity(site: Site, n: Numeral, dimension: str) -> bool:
    """年产12万辆整车项目, 3万吨聚乳酸项目; not 投产3万吨, where something was done with it."""
    words, text = site.words, site.text
    if dimension == "mass" and words.built_to_size.match(text, site.end):
        return True
    if site.follows(words.capacity) and words.project.match(text, site.end):
        return True
    if n.open or site.follows(words.done):
        return False
    if dimension in _CAPACITIES and not n.open and _APPROVED.match(text, site.end):
        return True
    made = dimension == "count" and bool(n.magnitude)
    if (made or dimension in _CAPACITIES) and words.listed_works.match(text, site.end):
        return True
    if dimension in _CAPACITIES:
        return words.works.match(text, site.end) is not None
    herds = made and site.unit is not None and site.unit.word in _MADE and _PROJECT.match(text, site.end)
    return bool(herds) or (made and _LINE.match(text, site.end) is not None)
