"""Which words of a sentence are times, marks or asides, so that no name holds them and clauses end there?"""

import re
from collections.abc import Callable, Sequence

from xhreport.binding.phrases.words import AT_START, BASE, TIME
from xhreport.periods import Kind, Mention

_AIMS = ("目标", "指标", "任务")
UNDERTAKEN = ("建成", "完成", "新建", "续建", "编制", "制定", "启动", "实施", "推进", "落实", "出台", "列入")
"""Verbs after which a plan tells what was done, not when: `建成“十三五”光伏电站`."""
_AIMED_AT = ("预期", "预算", "预定", "确定", "目标", "计划", "任务", "提出", "安排", "定的", "要求", "下达")
_BULLET = re.compile(r"[\s　]*[▶►▲△●◆◇■□★☆➤√✓✔◎○•·※]+[\s　]*")
_MOTTO = re.compile(r"[\s　]*[一-鿿“”]{6,24}(?P<dash>[—─―]{2,})(?=[一-鿿]{3})")
_IN_TURN = re.compile(r"依次(?=[为是达增减下上占提降升变等有由从超突]|相当|年均)")  # says the same as 分别
_OR = re.compile(r"或者(?=[\d一二两三四五六七八九十百])")  # 60元、70元或者80元
_OF_WHICH = re.compile(r"(?<=[，,])内有(?=[一-鿿])")  # 项目32个，内有能源11个
_THAN = rf"[同与和]\s?{TIME}+(?:同期|[年末底])?的?(?:相比|比较|对比)"  # 同1978年相比, not 2016年和2017年
_MOVES = (  # how what follows a base goes on: 比上年增长, 比去年预算高
    r"负增|增|减|扩|提高|提升|上|下|高|低|多|少|快|慢|节|净|回|降|缩|压|升|翻|有|实际|名义|按|分别|年均"
    r"|又|再|略|明显|大|均|持平|继续|，|,"
)
_BASE = re.compile(
    rf"""(?=[比较同与和跟相对])
    (?: (?: [比较][一-鿿]{{2,6}}的 | (?:比|较|(?:(?<!{TIME})|(?={_THAN}))[同与和]|相比|相较于|对比)\s?前?
        | [同与和跟][一-鿿]{{2,12}}的(?={TIME}+[年末底初]?相?比) )
      (?:{TIME}+\s?(?:同期|年底|年末|末|底|初|期末)?[的、]?)+
      (?:实际(?:(?:完成|执行|入库|到位|收购|支出|收入)(?:[数额量]?(?={_MOVES})|的(?=\d))|[数额量](?={_MOVES})))?
      (?: (?:这些|上述|这[一两三几]?[个类项]|同类|同样)[^，。；、：{TIME}]{{1,14}}?(?={_MOVES})
        | [^，。；、：{TIME}]{{0,6}}?(?:相比|比较|(?<!可)比) | [^，。；、：{TIME}]{{7,12}}?相比
        | [一-鿿]{{0,6}}?(?={_MOVES}) )?
    | (?<!可)[比较同与]
      (?: 上年末? | 年初(?!预|[确规]?定|目标|计划|提出|安排|要求|下达)
        | 年末 | 期初 | 上期 | 同期(?!全[国省市区州])
        | 前[一二三四五]年 | [一-鿿“”]{{0,8}}前[一二三四五六七八九十]{{1,3}}年(?=的?总和)
        | [一二三四五六七八九十]+年前
        | 上一?届 | 上一?个?五年 | 前五年 | 往年 | 历年 | 常年 | 历史同期 | 历史上?(?=最[高好])
        | 正常年份 | 改革前 | 建国前 | 解放前
        | [一-鿿]{{2,4}}前(?=净?[增减提上下高低翻])
        | [一-鿿]{{0,8}}{AT_START}(?=净?[增减提上下高低翻]) )
      (?:同期|末|底|初|期末|的|时期|期间|相比|总和还?|最[高好](?:水平|年份|年产量)?)* )""",
    re.VERBOSE,
)
_ITS_SIDE = re.compile(  # 据统计，2018年比上年产值增长14%
    r"(?<!的)(?:工业|农业|工农业)?(?:总产值|产值|产量|利润|利税|销售额|销售收入|财政收入|出口额|进口额)$"
)
_THAN_SO_MUCH = re.compile(  # 同2010年的170亿元相比
    rf"[同与和跟{BASE}](?:[^，。；、\d]{{2,18}}?(?:的|[—―]+))?{TIME}+[年末底]?的?"
    r"(?=[\d.一二三四五六七八九十百千〇零多几余]+[万亿]*[^，。；、：的]{1,6}(?:来|作|做|进行)?(?:相比|对比|比较)，)"
)
_BEGINNING = re.compile(r"(?:起|开始|以后|之后)")
AFTERWARDS = re.compile(
    r"(?:[以之]后|后(?![期续半来几两三四五勤]|[\d一二三四五六七八九十]))(?!的?[\d一二三四五六七八九十]+年)"
)
"""What makes of a year named before it the time from then on: `1988年后`."""
_BLANK = re.compile(r"(?<=[一-鿿%％‰）”])[ \u3000](?=[ \u3000]*[一-鿿“])")
_OFTEN = 2
_EACH_OF = re.compile(  # 分别增长13.2%，7.5%，5%; 分别达到4亿元，50亿元和28亿元
    r"分别[^，,。；;、]{1,24}?(?P<list>\d[\d.]*(?P<unit>[%％倍]|[万亿]+[^\d\s，,、和。；]{1,4})"
    r"(?:[，,、和] ?\d[\d.]*(?P=unit))+)"
)
_SECTORS = re.compile(r"第?一(?:次产业)?[，,]第?二(?:次产业)?[，,]第?三次?产业")
_IN_FULL = re.compile(
    r"(?:100[%％]|百分之百)(?!左右|以[上下内])[一-鿿]{2,4}(?P<mark>、)(?=[一-鿿]{2,14}(?:100[%％]|百分之百)[一-鿿])"
)
_MOVED_SHARES = ("比重", "比例", "占比", "份额")
_SHARE_MOVED = re.compile(  # 占生产总值的比重进一步提高，达到41%
    r"(?:(?<=比[重例])|(?<=份额)|(?<=占比))(?:首次|再次|第一次|进一步|继续|持续|不断|稳步|逐步|逐年|明显|显著|大幅|已经?|也|均|都|有所|又|还)*"
    r"(?:提[高升]|上升|扩大|增[加大]|下降|降低|回落|缩小|过半|超半|(?:超过|突破|过)了?一半)了?[，,]"
    r"(?=(?:已经?|分别)*(?:达到?|[为是由从]|[升增降]至|(?:提高|上升|提升|下降|降低)到)[^，。；]{0,14}\d)"
)
_SO_MANY_YEARS = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2})个?多?年[多半]?"
APPLAUSE = re.compile(r"[（(][^（()）]{0,10}(?:鼓掌|掌声)[^（()）]{0,10}[)）]")
"""A note of how a speech was received, which is no part of it."""
_LIKEWISE = re.compile(r"(?:(?<=[增下][长降])|(?<=价格)|(?<=上年))[（(](?:以?下同|同比，?下同)[)）]")
_BELOW = re.compile(  # 办好以下12件实事, but not 限额以下12个
    r"(?<![额元吨人岁\d斤亩户模级层米里%％])(?:以下|下[列述])(?=(?:[一二三四五六七八九十]{1,3}|\d{1,3})[个项件条])"
)
_TAKEN = re.compile(  # 历时三年建成公路12公里, 不到两年时间便建成
    rf"(?:历时|耗时|用时|历经)(?:近|约|不到|不足)?{_SO_MANY_YEARS}(?:的?时间)?(?![的之])"
    rf"|(?:不到|不足|短短){_SO_MANY_YEARS}的?时间(?!的)"
)


def masked(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """`text[start:end]` with times and bases of comparison blotted out, a character for a character."""
    chars = list(text[start:end])
    for m in mentions:
        if m.kind is Kind.WITHIN and m.end - m.start == 1:
            continue
        if m.kind is Kind.ERA and text.endswith(UNDERTAKEN, start, m.start) and names_works(text, m.end):
            continue
        if m.document and _is_yardstick(text, m, start):
            continue
        if carried_over(text, m):
            continue
        if m.kind is Kind.WITHIN and text.startswith("的", m.start - 1) and text.startswith("平均", m.end):
            continue  # 比农民一家的全年平均收入高
        planned = text.startswith("年初", m.start) and text.startswith(_AIMED_AT, m.end)
        if planned or text.startswith("占全年", m.start - 1):
            continue  # 比年初预期目标高2个百分点, 占全年比例
        end_of = _onwards(text, m) if m.kind is Kind.YEAR else m.end
        chars[m.start - start : end_of - start] = TIME * (end_of - m.start)
    for find, char in _BLOTTED:
        for at in find(text, start, end):
            chars[at - start] = char
    mask = _BASE.sub(_based, "".join(chars))
    mask = _THAN_SO_MUCH.sub(lambda m: BASE * len(m[0]), mask) if "比" in mask else mask
    mask = _IN_TURN.sub("分别", mask) if "依次" in mask else mask
    mask = _OR.sub("或 ", mask) if "或者" in mask else mask
    return _OF_WHICH.sub("其中", mask) if "内有" in mask else mask


def _based(m: re.Match[str]) -> str:
    """A base of comparison, blotted out; but not what grew, where only a time stands before it."""
    side = _ITS_SIDE.search(m[0])
    led = m.string[: m.start()].rstrip(TIME)
    if side is None or len(led) == m.start() or led[-1:] not in ("", *"，。；：\n"):
        return BASE * len(m[0])
    return BASE * side.start() + side[0]


def _is_yardstick(text: str, plan: Mention, start: int) -> bool:
    """Whether an outcome is held against a plan, which then tells no time: `高于“九五”计划0.7个百分点`."""
    before = text[plan.start - 1]
    if before in "比较":
        return text.startswith(_AIMS, plan.end)  # 比“十五”计划目标3000亿元超过107亿元
    if text.startswith("的", plan.end) and text.endswith(("完成", "占"), start, plan.start):
        return True  # 完成“十五”计划的110%
    return before in "于过"


def carried_over(text: str, m: Mention) -> bool:
    """Whether a time only names what a balance carries over from the year before: `上年结余收入4亿元`."""
    named = m.kind is Kind.PREVIOUS and text.startswith(("结余", "结转"), m.end)
    listed = m.start == 0 or text[m.start - 1] in "，,、；;。：:（(\n加上和及　 "
    return named and listed and not text.startswith("的", m.end + 2)


def _onwards(text: str, m: Mention) -> int:
    """Where a year ends with the word that makes it a beginning: `自2017年起`, `1988年以后`."""
    rest = _BEGINNING.match(text, m.end) if text[m.start - 1] in "自从" else AFTERWARDS.match(text, m.end)
    return rest.end() if rest else m.end


def _years_taken(text: str, start: int, end: int) -> list[int]:
    """The characters that say how long a thing has taken: `历时三年建成`."""
    if text.find("年", start, end) < 0:
        return []
    return [at for m in _TAKEN.finditer(text, start, end) for at in range(m.start(), m.end())]


def _applause(text: str, start: int, end: int) -> list[int]:
    """The notes of how a speech was received: `（热烈鼓掌）`."""
    if text.find("掌", start, end) < 0:
        return []
    return [at for m in APPLAUSE.finditer(text, start, end) for at in range(m.start(), m.end())]


def _holds_below(text: str, start: int, end: int) -> list[int]:
    """A note behind the verb that leads to a number: `比上年增长（下同）14%`."""
    if text.find("下同", start, end) < 0:
        return []
    return [at for m in _LIKEWISE.finditer(text, start, end) for at in range(m.start(), m.end())]


def _told_below(text: str, start: int, end: int) -> list[int]:
    """The words that point at the list below: `完成以下12个项目`."""
    if text.find("下", start, end) < 0:
        return []
    return [at for m in _BELOW.finditer(text, start, end) for at in range(m.start(), m.end())]


def _lost_commas(text: str, start: int, end: int) -> list[int]:
    """The blanks of a sentence that has lost its commas: `完成投资26亿元 增长9% 新增产能3万吨`."""
    if any(mark in text[start:end] for mark in "，,；"):
        return []
    blanks = [m.start() for m in _BLANK.finditer(text, start, end)]
    return blanks if len(blanks) >= _OFTEN else []


def _bullets(text: str, start: int, end: int) -> range:
    """The marks of an item of a list: `▶新增就业1.2万人`."""
    marked = _BULLET.match(text, start, end)
    return range(start, marked.end()) if marked else range(0)


def _behind_motto(text: str, start: int, end: int) -> range:
    """The dash between a motto and what is told under it: `乡村振兴迈出新步伐——建成农田12万亩`."""
    motto = _MOTTO.match(text, start, end)
    return range(motto.start("dash"), motto.end("dash")) if motto else range(0)


def _between_rates(text: str, start: int, end: int) -> list[int]:
    """The marks between what is done in full: `物料100%覆盖、车辆100%冲洗`."""
    if "100" not in text[start:end] and "百分之百" not in text[start:end]:
        return []
    return [m.start("mark") for m in _IN_FULL.finditer(text, start, end)]


def _share_moved(text: str, start: int, end: int) -> list[int]:
    """The words that only tell how a share moved, before the clause that tells what it came to."""
    if not any(share in text[start:end] for share in _MOVED_SHARES):
        return []
    return [at for m in _SHARE_MOVED.finditer(text, start, end) for at in range(*m.span())]


def _between_each(text: str, start: int, end: int) -> list[int]:
    """The commas of a list that 分别 opens: `分别比1988年增长13.2%，7.5%，5%`."""
    if "分别" not in text[start:end]:
        return []
    lists = _EACH_OF.finditer(text, start, end)
    return [at for m in lists for at in range(m.start("list"), m.end()) if text[at] in "，,"]


def _between_sectors(text: str, start: int, end: int) -> list[int]:
    """The commas between the three sectors: `第一，第二，第三产业`."""
    if "三" not in text[start:end]:
        return []
    return [at for m in _SECTORS.finditer(text, start, end) for at in range(*m.span()) if text[at] in "，,"]


def names_works(text: str, end: int) -> bool:
    """Whether a plan that ends there stands before works of it: `“十三五”光伏电站`, not `“十三五”全市…`."""
    return text[end : end + 1] not in ("", "的", "，", "全", "我", "累", "单")


_BLOTTED: Sequence[tuple[Callable[[str, int, int], Sequence[int]], str]] = (
    (_years_taken, TIME),
    (_bullets, " "),
    (_applause, " "),
    (_told_below, " "),
    (_share_moved, " "),
    (_holds_below, " "),
    (_lost_commas, "，"),
    (_between_rates, "，"),
    (_behind_motto, "，"),
    (_between_each, "、"),
    (_between_sectors, "、"),
)
"""What finds characters that a mask replaces, and by which."""
