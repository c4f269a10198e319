"""Which words of a sentence say a year for its numbers, and how? At the head, of a comparison, or aside."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from xhreport.binding.phrases.clauses import Clause
from xhreport.binding.phrases.masks import AFTERWARDS, UNDERTAKEN, carried_over, names_works
from xhreport.binding.phrases.words import BASE, FILL, GAP, TIME
from xhreport.models import Period, Role
from xhreport.periods import TERM, Anchor, Kind, Mention, resolve

_COMPARING = (
    "超过",
    "高于",
    "高出",
    "低于",
    "相当于",
    "等于",
    "多于",
    "少于",
    "优于",
    "仅次于",
    "次于",
    "不如",
    "不及",
    "快于",
    "是",
    "比",
    "较",
    "保持",
    "维持",
)
_PICKING = ("年份是", "年份为", "年度是", "时期是", "时间是")  # 产量最高的年份是1943年
_TURNING = ("可是", "但是", "于是", "只是", "特别是", "尤其是", "要是")  # 可是去年市场疲软，…
_ASIDE = re.compile(
    r"""以前 | 止 | (?:那样|那种|一样) | 的?(?:不变|可比|当年)?价 | [^，；。\d、]{1,6}的标准
      | 目标(?=不动摇|不变|要求|如期|全面|顺利|[，,])
      | [^，；。：]*(?<!的)基础上(?=[^，]) | [^，；。：\d]*基础上(?=[^，增])
      | (?:以?来的?|的)最 | (?:以?来)?的? (?:首次|首个|第一次|未[有遇见曾]|罕见|少有|超标)""",
    re.VERBOSE,
)
_LEFT_OUT = re.compile(r"扣除|剔除")  # 扣除1955年用上年结余拨付的资金后，收入增长8%
MOST_SINCE = re.compile(  # 几十年以来全省最大的一次旱灾
    r"(?:以来)?的?(?:[我全本][国省市区县州])?[一-鿿]{0,4}最[^，。；的\d]{1,3}的(?:一[年次场个]|年份|年景)"
)
"""What follows years of which only one thing is said: that there was none like it in them."""
OVERCOME = re.compile(  # 结束了“九五”以来徘徊不前的局面
    r"以来的?[^，。；\d]{2,20}的[^，。；\d]{0,6}(?:局面|状况|状态|态势|局势|势头|困境|被动|历史)"
)
"""What follows a time that only tells since when there was what has ended."""
_GROUNDED = re.compile(
    r"[^，；。、\d一二三四五六七八九十百]{0,10}(?:基础|水平|基数)之?上(?=[再又还]?[增提降减压下上翻扩])"
)
_ON_BASIS = re.compile(r"[^，；。]*的?基础之?上")  # 今年要在去年2300万人次的基础上增长25%
_DOCUMENT = re.compile(r"[^，；。、：\d]{2,24}(?:意见|方案|规划|纲要|办法|细则|行动计划|任务|约束性指标)")
YEAR_OF_TERM = re.compile(  # 今年是“十一五”开局之年, “十三五”的第一年
    r"”?(?:规划|时期|计划)?(?:实施)?的?(?:开局|起步|收官|收尾|攻坚|冲刺|决胜|承上启下|关键|首|开头|第[一二三四五]|最后一)[^，。；\d]{0,4}年"
    r"|”?(?:规划|时期|计划)?(?:实现|取得)?了?的?(?:良好|精彩|圆满|胜利|顺利|成功|强势|高质量|完美)(?:开局|起步|收官)"
    r"|”?(?:规划|时期)?(?:首年|首季)?的?[“”]?开门红"
)
"""What follows a five-year plan of which only a year is meant, and how that went."""
_AIMS = re.compile(  # “九五”时期的主要目标是：…
    r"的[^，；。]{0,14}(?:目标|任务|指标|要求)[^，；。：]{0,4}(?:：.*)?"
)
_OF_THAT_YEAR = re.compile(  # 1954年的粮食产量，比1952年增长3%
    r"的[一-鿿、]{2,14}(?:产量|产值|总值|总额|收入|支出|投资|面积|人数|人口|税收|[额量值率])"
)
MADE_THEN = re.compile(  # 2009年建成的填埋场日处理垃圾150吨; not of 2009年建成的12个
    r"[初中底末]?(?:就|已|新|刚|全面|正式)?(?:建成|投用|投产|启用|引进|通车|开通|落户|成立|出台|投入使用|投入运[行营])的"
    r"(?=[一-鿿“]{2})(?![两三四五六七八九十百几多])"
)
"""What follows a year that only tells when a thing was made which has the number today."""
_AFTER = re.compile(
    r"[^，。；]{0,6}(?:下[降滑跌]|增长|上涨|回落|减[产收]|丰收|增产|徘徊|低迷|滑坡|亏损)之?后"
)
_AMID = re.compile(r"[^，。；]{0,14}(?:情况|形势|条件|压力|背景)下")
_DOUBLED = re.compile(r"[^，；]{0,4}翻")  # 财政收入五年内翻了两番，增长35%
_REACHING = ("为", "达到", "达")
_TIMES = re.compile(r"的?(?:[\d.]+|[一二两三四五六七八九十]+)多?倍")  # 为1999年的3.6倍
_LED_BY = re.compile(  # 初步统计，2016年，…; 与改革前相比，1985年，…
    r"[\s*]*据?(?:初步)?(?:统计|核算|测算|汇总|匡算|估算|预计)[，,]"
    r"|[与同和跟][^，。；]{2,16}相?比较?[，,]"
)
_COUNTED_IN = re.compile(  # 据1982年的人口普查，…
    r"的?[^，。；\d]{0,8}(?:统计|普查|调查|清查)(?:资料|数据|材料|结果)?[，,]"
)
_AND = ("、", "和", "及", "与")
_LIKE, _SO = ("像", "象", "如", "跟", "同"), ("那样", "一样", "那么", "这样")
_HEADS_LIST = ("中", "合计", "总计", "累计")
_HAS = ("已", "已经", "都已")
_CONNECTIVES = ("但", "但是", "可是", "可", "不过", "然而", "例如", "比如", "当然", "此外")
_UP_TO = ("展望", "到", "至")
_UNTIL = ("到", "至", "起到", "起至", "开始到")
_PLAIN = (Kind.YEAR, Kind.RELATIVE)
_FROM_THEN = re.compile(rf"(?:(?:开始|起|{TIME}+)，?|[^，。；]{{0,8}}(?:提出|决定))[^。；]{{0,12}}")
_SINCE = re.compile(  # 2017年制度建立以来
    rf"[^，。；、：\d{TIME}]{{0,16}}?以来(?!的?(?:最|首|第一|未|罕见|少有))"
)
_ONE_THING = re.compile(r"[，,]?(?:全[国省市区县州])?[^，。；、和与及]{2,20}分别")
_SHALL = re.compile(r"[里内中间]*，?(?:我[们省市县区])?(?:[要将](?![求军近])|必须|应当|力争|争取|确保)")
_INTENT = re.compile(  # 提出用三年时间, 从今年起用两年时间
    "力争|争取|计划|规划|方案|决定|提出|要求|打算|准备|确保|启动|部署|出台|制定|下发|目标|[拟将要起再]"
)
_OF_PLAN = ("首批", "第一批", "第二批", "重点", "国家级", "省级", "重大")
_DOER = re.compile(r"[一-鿿“”、\d]{2,14}(?<![比较由从到在于])")  # 乡镇企业去年完成产值9亿元，实现利税…
_DOES = re.compile(
    r"(?:共|就|累计|又|再)*(?:完成|实现|生产|销售|接待|上缴|引进|投入|新[增建办批]|建成|改造|办理)(?!了?[率度])"
)
ACCORDING = ("根据", "按照", "遵照", "围绕", "为了", "为实现", "锚定", "瞄准", "对照", "着眼")
"""Words that open an aim, whose year is not that of the numbers after it: `根据到2020年…的要求`."""


class Timed(NamedTuple):
    """A mention with the years it means; `base` if something is compared with it."""

    mention: Mention
    period: Period
    base: bool
    leading: bool  # stands at the head of its clause, and governs what follows
    heads: bool  # stands in the first clause of its sentence
    alone: bool = False  # in a clause without numbers of its own
    each: tuple[Period, ...] = ()  # years that follow each other, each of which may have its own number
    summed: bool = False  # what follows is of all of them: 以“十五”期间的总投资计算，…


def timed(
    mentions: Sequence[Mention],
    text: str,
    mask: str,
    start: int,
    anchor: Anchor,
    clauses: Sequence[Clause],
) -> list[Timed]:
    """The mentions of a sentence that say a year, resolved."""
    result: list[Timed] = []
    for mention in mentions:
        m = _taken(mention, text, start, anchor)
        if m.kind is Kind.WITHIN or carried_over(text, m) or _is_aside(m, mask, start):
            continue
        then = _from_then(m, result, text, mask, start)
        period = onwards(m, text, mask, start, anchor) or then or _before(m, result)
        ran = m.kind is Kind.RUNNING and text.endswith(_HAS, start, m.start)  # 已经连续三年增长8%
        period = period or resolve(m, replace(anchor, role=Role.OTHER) if ran else anchor)
        counted = m.kind in (Kind.BACK, Kind.INSIDE)
        told = counted and not then and result and m.start - result[-1].mention.end <= 1
        if period is None or told:  # 从1953年到1980年的二十八年中 says its years already
            continue
        placed = _placed(m, period, mask, start, clauses)
        run = _run_on(result[-1], placed, mask, start) if result else None
        if run:
            result[-1] = run
        else:
            result.append(placed)
    return result


def _taken(m: Mention, text: str, start: int, anchor: Anchor) -> Mention:
    """A mention as its part means it: years that a thing has taken, or that are only to come.

    In a review `仅用三年时间` are years gone by, where nothing says that it was intended; in a plan
    `这五年里，要…` are those to come.
    """
    planned = m.kind is Kind.BACK and anchor.role is Role.PLAN and text[m.start] == "这"
    if planned and _SHALL.match(text, m.end):
        return replace(m, kind=Kind.AHEAD)
    part = anchor.part if anchor.role is Role.REVIEW else None
    several = part is not None and m.count <= part.end - part.start
    if several and m.kind is Kind.AHEAD and text[m.start] == "后":
        return replace(m, kind=Kind.INSIDE)  # 前三年年均增长11%，后两年增长3%
    spent = m.kind is Kind.AHEAD and text.startswith(("用", "利用"), m.start)
    if not spent or anchor.role is not Role.REVIEW or _INTENT.search(text, start, m.start):
        return m
    return replace(m, kind=Kind.INSIDE)


def _run_on(one: Timed, other: Timed, mask: str, start: int) -> Timed | None:
    """Two times that are said as one: `2016年和2017年`, `从2016年到去年`."""
    between = mask[one.mention.end - start : other.mention.start - start].strip(GAP + TIME)
    each, year = one.each or (one.period,), other.period
    single = year.start == year.end and each[-1].start == each[-1].end
    plain = one.mention.kind in _PLAIN and other.mention.kind in _PLAIN
    if not single or not plain or one.base or other.base:
        return None
    listed = between in _AND and year.start > each[-1].end and one.mention.kind is Kind.YEAR
    named = one.mention.kind is Kind.YEAR is other.mention.kind  # 2016年10月到2017年9月底
    runs = between in _UNTIL and (named or mask.endswith(("从", "自"), 0, one.mention.start - start))
    if not listed and not (runs and one.period.start < year.end):
        return None
    mention = replace(one.mention, end=other.mention.end, last=year.end)
    spans = runs or year.start == each[-1].end + 1
    years = Period(start=one.period.start, end=year.end) if spans else year
    head = re.split("[，；：]", mask[: one.mention.start - start])[-1].strip(FILL + GAP)
    leading = one.leading or (runs and head in ("从", "自"))
    return one._replace(mention=mention, period=years, leading=leading, each=(*each, year) if listed else ())


def onwards(m: Mention, text: str, mask: str, start: int, anchor: Anchor) -> Period | None:
    """The years from one named to the last that is reviewed: `2012年以来`, `“十三五”以来`."""
    if m.first is None or anchor.review is None or m.first >= anchor.review:
        return None
    if m.kind is Kind.YEAR and m.first == m.last and AFTERWARDS.match(text, m.end):
        return Period(start=m.first + 1, end=anchor.review)  # 1988年后，年均递增9%
    since = m.kind in (Kind.YEAR, Kind.ERA) and _SINCE.match(mask, m.end - start) is not None
    if not since:
        return None
    return Period(start=m.first, end=anchor.review)


def _from_then(m: Mention, before: Sequence[Timed], text: str, mask: str, start: int) -> Period | None:
    """A number of years from the one named before them on, or up to it: `从2011年开始，计划用5年时间`."""
    if m.kind not in (Kind.AHEAD, Kind.INSIDE, Kind.RUNNING) or not before or m.count < 2:
        return None
    plan = next((t for t in reversed(before) if t.mention.kind is Kind.ERA and not t.base), None)
    if plan and m.count == TERM:
        return plan.period  # “十一五”期间…，今年…；五年淘汰…
    then = before[-1]
    single = then.mention.kind in _PLAIN and then.period.start == then.period.end
    until = single and mask.endswith(_UP_TO, 0, then.mention.start - start)
    if until and text[m.start] == "后":
        return Period(start=then.period.end - m.count + 1, end=then.period.end)  # 展望2010年，后十年…
    if not single or _FROM_THEN.fullmatch(mask, then.mention.end - start, m.start - start) is None:
        return None
    return Period(start=then.period.end, end=then.period.end + m.count - 1)


def _before(m: Mention, said: Sequence[Timed]) -> Period | None:
    """The year before the one that the sentence speaks of: `去年…，由上年的111天延长到128天`."""
    then = next((t for t in reversed(said) if t.leading and not t.base), None)
    if m.kind is not Kind.PREVIOUS or then is None or then.period.start != then.period.end:
        return None
    return Period(start=then.period.start - 1, end=then.period.start - 1)


def _placed(m: Mention, period: Period, mask: str, start: int, clauses: Sequence[Clause]) -> Timed:
    at, end = m.start - start, m.end - start
    clause = next(c for c in clauses if c.start <= at <= c.end)
    words = mask[clause.start : clause.end]
    head, alone = mask[clause.start : at].strip(FILL + GAP + '“"'), not clause.slots
    spans = period.start < period.end
    of = mask[end : end + 1] == "的" and mask[end + 1 : end + 2] != TIME  # but 从1979年到1982年的四年内
    aims = alone and _AIMS.fullmatch(mask, end, clause.end) is not None
    summed = alone and spans and words.endswith(("计算", "合计", "总计")) and "价" not in words
    over = summed or (alone and spans and words.endswith(_HEADS_LIST))  # 在五年内的投资中，…
    of_them = alone and spans and not head and m.kind is Kind.YEAR  # 2016年到2020年的死亡率，甲县由…
    titled = alone and _OF_THAT_YEAR.fullmatch(mask, end, clause.end) is not None
    of = of and not (aims or over or of_them or titled)
    attribute = of or (head.endswith(("由", "从")) and not spans)
    based = words.endswith(("基础上", "基础之上"))
    aim = alone and words.lstrip(FILL + GAP).startswith(ACCORDING)
    counted = alone and head in ("据", "根据", "按", "按照") and _COUNTED_IN.match(mask, end) is not None
    aside = ((attribute or aim) and not counted) or based or m.kind is Kind.RUNNING
    based = based or (head.endswith("在") and _ON_BASIS.match(mask, end) is not None)
    aside = aside or based
    aside = aside or mask.startswith(("结余", "结转"), end)  # 上年结余40亿元，收入总计…
    aside = aside or (alone and head in ("把", "将"))  # 将1983年以来的居民纳入保险，…
    aside = aside or (alone and _LEFT_OUT.search(head) is not None)
    aside = aside or head.endswith(("占", "相当于"))  # 集体提留18元，占上年纯收入的3%
    aside = aside or head.endswith("继")  # 是继2012年突破千亿元、2016年突破两千亿元之后
    doubled = m.kind is Kind.INSIDE and len(head) > 3 and _DOUBLED.match(mask, end) is not None
    does = (
        not alone and not spans and _DOES.match(mask, end) is not None and _DOER.fullmatch(head) is not None
    )
    leading = not aside and (len(head) <= 3 or does or (alone and not doubled))
    leading = leading and not (alone and m.kind is Kind.PREVIOUS)
    base = (
        mask[at] == BASE
        or (head.endswith(_COMPARING) and not head.endswith((*_PICKING, *_TURNING)))
        or _GROUNDED.match(mask, end) is not None
    )
    reckoned = head.endswith("以") and mask.startswith("为基", end)  # 以1954年为基数，产量要增长14%
    leading, base = leading and not reckoned, base or reckoned
    base = base or (head.endswith(_REACHING) and _TIMES.match(mask, end) is not None)
    before = mask[: clause.start].strip(FILL + GAP + "，,")
    opens = not before or before in _CONNECTIVES  # 同改革前相比，1985年，…
    first = opens or _LED_BY.fullmatch(mask, 0, clause.start) is not None
    heads = not alone or clause.end - end <= len("年底前")  # 生产有了发展，1982年底，…
    first = first or (heads and next(c for c in clauses if c.slots or c is clause) is clause)
    each = _in_turn(m, period, mask, start) if spans else ()
    return Timed(m, period, base, leading, first or aims, alone, each, summed)


def _in_turn(m: Mention, period: Period, mask: str, start: int) -> tuple[Period, ...]:
    """Each of a few years in which one thing has a number: `“十一五”前两年，税收分别达到5亿元和6亿元`."""
    few = m.kind is Kind.ERA and period.end - period.start < TERM - 1
    if not few or _ONE_THING.match(mask, m.end - start) is None:
        return ()
    return tuple(Period(start=year, end=year) for year in range(period.start, period.end + 1))


_OF_YEARS = re.compile("(?:改造|整治|攻坚|治理|提升|倍增|滚动|行动|会战)")
_FURTHERED = ("启动", "推进", "实施", "开展", "打好", "完成", "深化", "深入", "落实", "组织")


def _is_aside(mention: Mention, mask: str, start: int) -> bool:
    """Whether words name a year but not that of a number: 2000年以前的贷款, “十三五”规划."""
    end = mention.end - start
    if mask.startswith(_SO, end) and mask.endswith(_LIKE, 0, mention.start - start):
        return True  # 避免像去年那样出现赤字
    if mention.first != mention.last and mask[: mention.start - start].endswith(("（", "(")):
        return mask[end : end + 1] in ("）", ")")  # 修编总体规划（2018—2035年）
    document = mention.document or mask[end : end + 2] in ("规划", "纲要", "计划", "蓝图", "目标")
    undertaken = mention.kind is Kind.ERA and mask.endswith(UNDERTAKEN, 0, mention.start - start)
    if undertaken and names_works(mask, end):
        return True  # 建成“十三五”光伏电站
    most = mention.kind is Kind.BACK and (mask.startswith("最", end) or MOST_SINCE.match(mask, end))
    works = mention.kind in (Kind.INSIDE, Kind.AHEAD) and _OF_YEARS.match(mask, end)
    if most or (works and mask.endswith(_FURTHERED, 0, mention.start - start)):
        return True  # 60年来最大的洪水, 启动三年改造工程
    if mention.kind is Kind.RUNNING and (_AFTER.match(mask, end) or _AMID.match(mask, end)):
        return True  # 在连续两年下降后微升0.2%
    if mention.kind is Kind.ERA and (mask.startswith(_OF_PLAN, end) or YEAR_OF_TERM.match(mask, end)):
        return True  # “十三五”首批试点
    if mention.kind is Kind.ERA and not document:
        document = mask[end - 1] not in "间期末" and _DOCUMENT.match(mask, end) is not None
    then = mask[mention.start - start - 1 : mention.start - start] not in ("在", "于")
    overcome = mask.startswith("以来", end) and OVERCOME.match(mask, end)
    if overcome or (then and MADE_THEN.match(mask, end)):
        return True
    return _ASIDE.match(mask, end) is not None or (mention.kind is Kind.ERA and document)
