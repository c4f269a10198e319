"""Over which years does an average or a sum run? Those of the part, or as many as its words tell."""

import re
from decimal import Decimal

from xhreport.binding.years.timed import Timed
from xhreport.models import Period, Role
from xhreport.periods import TERM, Anchor, Kind, han_number

YEARLY = r"(?:年均|年平均|平均每年|每年平均)(?:递增|增长|增加|提高|增幅|增速)(?:达到?|为)?"
"""How a yearly average of what grew begins."""
_RATE = r"\d+(?:\.\d+)?[%％]"
_OTHERS = rf"(?P<others>(?:[、和与及]{_RATE})*)(?:以上|左右)?，"
_AND_AVERAGE = re.compile(  # 财政收入5亿元，增长25%，年均增长22%; 分别增长20%和18%，年均增长21%和17%
    rf"{_OTHERS}(?:分别)?{YEARLY}(?P<rates>{_RATE}(?:[、和与及]{_RATE})*)"
)
_AND_SINCE = re.compile(  # 增长18%，比2000年增长1.2倍; 增长23%，比“九五”末翻一番
    rf"{_OTHERS}[均都]?(?:分别)?[比较](?:(?P<year>\d{{4}})年[末底]?|“[一-鿿]{{1,2}}五”(?:时期)?期?末)"
    r"(?:实际|净)?(?:增长|增加|翻|提高)"
)
_AND_SUM = re.compile(  # 完成投资302亿元，增长55%，五年累计投资788亿元
    rf"[^。；，\d]{{0,4}}，(?:[^。；，\d]{{0,8}}{_RATE}，)?(?:[两三四五六七八九十]|\d)年来?(?:(?:累计|合计|总共|共计|共|总计)(?!增长|下降|提高|降低)|翻)"
)
_AND_YEARLY = re.compile(
    r"(?:以上|左右)?，(?:同比|[比较][上去]年)(?:实际|净|略)?(?:增长|下降|增加|减少|提高|上升|上涨)"
)
_AVERAGE_OVER = re.compile(
    r"(?<![后头第.\d一二三四五六七八九十])(?P<first>前)?(?P<count>[两三四五六七八九十]|\d{1,2})年来?(?!计划)"
    r"(?P<average>[^，、\d]{0,8}?(?:平均|年均))?(?:累计)?(?(average)|(?(first)(?!))(?=(?:增长|提高|提升|上升|下降|降低)(?!之?后)))"
)


def last_of(years: Period) -> Period:
    """The last of several years."""
    return Period(start=years.end, end=years.end)


def first_term(part: Period, *, ahead: bool) -> Period:
    """The five years that are meant where a plan is of more or of one: `今后十年…，五年投资2.6万亿元`."""
    end = part.start + TERM - 1
    return Period(start=part.start, end=end if ahead and part.start == part.end else min(part.end, end))


def averaged(year: Period, anchor: Anchor) -> Period:
    """The years of an average where only one is named: to a year ahead, else those of the part.

    A report of a single year that speaks of an average means the five years of its plan.
    """
    part = anchor.part
    if part is None or year.end < part.start:
        return year
    if anchor.role is Role.PLAN and year.end > part.start:
        return Period(start=part.start, end=year.end)
    if year.end > part.end and part.start < part.end:
        return Period(start=year.end - part.end + part.start, end=year.end)  # of five years to this one
    ended = part.start == part.end == year.end and part.end % 5 == 0
    five = ended and anchor.role is not Role.PLAN
    return Period(start=part.end - 4, end=part.end) if five else part


def last_years(words: str, until: Period | None, anchor: Anchor) -> Period | None:
    """The years of an average over a number of them, up to those spoken of: `两年平均增长5%`."""
    m = _AVERAGE_OVER.search(words) if "年" in words else None
    if m is None or until is None or (anchor.role is Role.PLAN and not m["average"]):
        return None
    count, part = han_number(m["count"].replace("两", "二")), anchor.part
    if m["first"] and until.end - until.start + 1 > count:
        return Period(start=until.start, end=until.start + count - 1)  # 前四年年均增长10.7%
    if part and count > 1 and count == part.end - part.start + 1 and anchor.role is not Role.PLAN:
        return part  # 在2018年跨上1800亿元台阶，五年年均增长5.9%
    past = m["first"] is not None and until.start == until.end == anchor.review
    end = until.end - past  # 超过前三年平均每年增加5亿元的水平
    return Period(start=end - count + 1, end=end)


def so_many(years: str, anchor: Anchor) -> Period | None:
    """The last years over which a thing changed, where only one is reviewed: `五年净减少90万亩`."""
    part = anchor.part
    if part is None or part.start < part.end or anchor.role is Role.PLAN:
        return None
    count = han_number(years[0].replace("两", "二")) if not years[0].isdigit() else int(years[0])
    return Period(start=part.end - count + 1, end=part.end)


def summed(words: str, context: Period | None, since: Timed, anchor: Anchor) -> Period | None:
    """The years of a sum from the year that an earlier clause tells: `2017年开工，累计投资2亿元`."""
    part = anchor.part
    single = since.mention.kind is Kind.YEAR and since.period.start == since.period.end
    single = single and not since.mention.closing
    if not single or part is None or anchor.role is Role.PLAN or "累计" not in words:
        return context
    return Period(start=since.period.start, end=max(part.end, since.period.end))


def sums_up(words: str, context: Period | None, anchor: Anchor) -> bool:
    """Whether a sum is of all the years, though a sentence before told how they ended.

    `到2016年末，产值达到80亿元。投资累计完成210亿元。`
    """
    part = anchor.part
    ended = part is not None and part.start < part.end and context == last_of(part)
    return ended and anchor.role is not Role.PLAN and "累计" in words


def summed_after(after: str) -> bool:
    """Whether the sum of several years stands behind a number, which is of their last then."""
    return _AND_SUM.match(after) is not None


def yearly_after(after: str) -> bool:
    """Whether a number is told against the year before, and so of one year: `出口30亿美元，同比增长28%`."""
    return _AND_YEARLY.match(after) is not None


def of_last_year(rate: Decimal, after: str, part: Period) -> bool:
    """Whether a growth in a review of several years is of their last, as another stands behind it.

    `增长18%，比2000年增长1.2倍`; `增长25%，年均增长22%`, but not `增长1.7倍，年均增长22%`, which
    is what five such years make. `rate` is in percent, 0 if the growth is a multiple. In a list each is
    held against its own: `分别增长20%和18%，年均增长21%和17%`.
    """
    if summed_after(after):
        return True
    since = _AND_SINCE.match(after)
    if since:
        return since["year"] is None or int(since["year"]) >= part.start - 1
    average = _AND_AVERAGE.match(after)
    if average is None or not rate:
        return False
    yearly = _nth_from_end(average["rates"], len(_rates(average["others"])))
    whole = ((1 + yearly / 100) ** (part.end - part.start + 1) - 1) * 100
    return abs(rate - yearly) < abs(rate - whole)


def _rates(listed: str) -> list[Decimal]:
    return [Decimal(rate.rstrip("%％")) for rate in re.findall(_RATE, listed)]


def _nth_from_end(listed: str, behind: int) -> Decimal:
    """The rate that has as many behind it as another list has, or the only one."""
    rates = _rates(listed)
    return rates[max(0, len(rates) - 1 - behind)]
