"""Has a number happened, is it expected, or shall it be? Its words, its years and its part tell."""

import re
from collections.abc import Sequence

from xhreport.binding.measures import RATIOS
from xhreport.binding.names.placed import Placed
from xhreport.binding.names.plans import assigned
from xhreport.binding.phrases.clauses import Clause, Slot
from xhreport.binding.phrases.edges import (
    COUNTED_AIMS,
)
from xhreport.binding.phrases.lexicon import lexicon_of
from xhreport.binding.phrases.words import GAP, TIME
from xhreport.binding.scene import Scene
from xhreport.binding.status.background import Background
from xhreport.binding.status.signs import signs_of
from xhreport.binding.years.dated import Dates
from xhreport.models import Measure, Period, Role, Status
from xhreport.periods import Anchor, han_number
from xhreport.vocabulary import Vocabulary

_REACHED = re.compile(r"的?(?:较?高)?基[础数]之?上")  # 在连续增长13%的基础上
_SHALL_THEN = re.compile(  # a review goes on to what shall come: 今年，我们将压减30%; 今年要继续扶持
    r"(?:今年|明年|新的一年)，?(?:我们|全[省市县区州])?(?:还|也|又)?(?:将(?![近军])|要(?![求素])|必须|力争|争取|准备|打算)[^；;]*$"
)
_ONCE_DONE = re.compile(  # 工程建成后可灌溉86万亩，安置8万人: what is still to come
    r"(?:建成|投产|达产|竣工|完工|投用|投运|通车|使用|运营)后(?:，|[^，；。\d]{0,6}?)(?:每?年|每天|日)?(?:可(?!再生|支配)|能(?![力源])|将(?![近军]))[^；;已]*$"
)
_IN_A_ROW = re.compile(r"连续(?P<count>[两三四五六七八九十]|\d{1,2})年")
_LIES = re.compile(  # 六成税收来自民营企业, 三分之二的职工在国有企业就业
    r"来自|分布(?!式)|集中[在于]|在(?:农村|城镇|城市|山区|园区)$|(?:居住|生活)在"
    r"|的[一-鿿]{0,4}(?:职工|人口|劳动力|从业人员|人员)在[一-鿿]{2,10}(?:就业|工作|从业|务工)"
)
_REMAINS = re.compile(  # 沿海工业的比重仍然在60%以上, 内地面积约占全国的八成
    r"仍然?[在占]|[约大]占[^，。；达到]*$"
)
_OF_THOSE = re.compile(r"[^，。；]{0,12}中$")
_BY_THEM = re.compile(r"[^，。；]{0,10}的?(?:共同|团结|不懈|一致)*(?:努力|奋斗)下")  # 在60万人的共同努力下
_DEED_TOLD = re.compile(  # 开展了税收大检查，共查出违纪金额7亿元
    r"[\s*—-]*(?:已经?)?[一-鿿]{2,4}(?<!为)了[^，。；：]{4,40}，(?:共|累计|总共)[^；。]{2,24}$"
)
_NOW_FURTHER = re.compile(  # 已组织了57户试点，今年要扩大到120户
    r"[^，。；\d]{0,24}，(?:[^，。；\d]{2,24}，)*今年[^，。；\d]{0,14}?(?:扩大|增加|提高|发展|扩展|扩充|达)到"
)
_FROM_NOW = re.compile(r"[由从](?:目前|现在|当前|眼下)的?")  # 比重由目前的26%、43%调整为15%、46%
_ALREADY_FROM = re.compile("已经?[由从]")
_TODAY = re.compile("现有|目前|现在|眼下|如今|当前|现存")
_UNDER_WAY = re.compile(  # 省里正在组织力量，编制12个镇的规划
    r"(?:^|[，；。])[^，；。的\d]{0,10}正在[^，；。的]{2,16}(?:，[^，；。要将]{1,14})?$"
)
_PAST_AIM = re.compile(  # 高于年初预期8%的目标0.5个百分点, 较年初预期少3.4个百分点
    r"(?:.*(?:高于|低于|超过|快于|好于)年[初度])?的?(?:预期)?(?:目标|计划|任务)数?"
    r"|[^，]*[比较][^，]{0,8}(?:预期|目标|计划|预算)(?:目标|数)?[高低多少快慢]出?了?"
)
_IS_THERE = re.compile(  # 总投资38亿元的北方数谷已于去年10月封顶
    r"的[^，。；,;]{2,14}?[，,]?(?P<then>(?:去年|上年)[^，。；,;]{0,6}?)?(?:今年|目前|现)?已(?!批|列|纳)(?P<after>于?(?:去年|上年))?"
)
_PASSED = re.compile(r"超[过出]?了?(?:原定?|年初|年度|既定|预定)*的?(?:计划|预算|指标)数?$")
_COMING = re.compile(r"年内|今年|再新?[增建]")
_BUDGETED = re.compile(  # 由1950年的25.5%提高到1954年预算的45.4%
    rf"{TIME}度?的?(?:国家|全国|全[省市区县州]|地方|中央|财政|收支|总)*预算(?!外|执行|完成)"
)
_FORETOLD = re.compile(r"预计(?:达到?|完成|可达|数)?的?$")  # 由今年预计的44%提高到45%
_FIRST_MONTHS = re.compile(  # of the year under way, in a report that was given late
    r"[1一]月?份?[-—–―至到]+[2-6二三四五六]月|第?[一1]季度|[到至][2-6二三四五六]月份?(?:底|末)?为?止|[比较同][去上]年同期"
)
_UNTIL = re.compile(r"[\s*“]*截[至止]")


class Outlook:
    """Tells the outcomes of a sentence from its targets."""

    def __init__(
        self, scene: Scene, mask: str, clauses: Sequence[Clause], dates: Dates, vocabulary: Vocabulary
    ) -> None:
        self._scene, self._mask, self._clauses, self._dates = scene, mask, clauses, dates
        self._signs = signs_of(vocabulary)
        self._background = Background(scene, mask, clauses, self._signs, lexicon_of(vocabulary))

    def status(
        self, clause: Clause, placed: Placed, source: str, period: Period | None
    ) -> tuple[Status, Period | None]:
        """The status; and the years, which are those of today for what a plan says of today."""
        status, years = self._told(clause, placed, source, period)
        part = self._scene.anchor.part
        planned = source in ("part", "paragraph") or (source == "sentence" and years == part)
        if self._scene.anchor.role is not Role.PLAN or not planned:
            return status, years
        if status is Status.TARGET and years and part and years.end < part.start:
            return Status.ACTUAL, years  # 去年撤并了10万家，占总数的三成
        there = self._built(placed.slot) if status is Status.TARGET and years else None
        if there and placed.reading.measure is Measure.LEVEL:
            return Status.ACTUAL, there
        if status is Status.TARGET and self._background.tells(placed.slot, placed.reading):
            words = self._mask[clause.start : placed.slot.quantity.start - self._scene.start]
            status, years = Status.ESTIMATE if "估计" in words else Status.ACTUAL, _today(self._scene.anchor)
        if status is Status.ACTUAL:
            self._background.begin(placed.slot, placed.reading)
        return status, years

    def _built(self, slot: Slot) -> Period | None:
        """The year in which that was begun or done of which a number only tells the size."""
        m = _IS_THERE.match(self._scene.text, slot.quantity.right, self._scene.end)
        review = self._scene.anchor.review
        if m and review and (m["then"] or m["after"]):
            return Period(start=review, end=review)
        return _today(self._scene.anchor) if m else None

    def _told(
        self, clause: Clause, placed: Placed, source: str, period: Period | None
    ) -> tuple[Status, Period | None]:
        """The status and the years that the words of a number tell."""
        scene, signs, anchor = self._scene, self._signs, self._scene.anchor
        slot, reading = placed.slot, placed.reading
        planned = anchor.role is Role.PLAN
        words = self._mask[clause.start : slot.quantity.start - scene.start]
        moved = reading.measure in (Measure.GROWTH, Measure.CHANGE) and not (slot.opens or slot.joined)
        closes = reading.closes and _ALREADY_FROM.search(words) is None  # 亏损面已由33%收窄至24%
        before = slot.before if closes or moved else words
        said = source != "part"
        lies = source != "clause" and signs.lies_there(placed.name.text)
        if planned and (
            lies or (reading.opens and not said and signs.is_now(words if slot.nth else slot.before))
        ):
            return Status.ACTUAL, _today(anchor)
        estimated = scene.estimated or signs.estimated(scene.text, scene.start, slot.quantity)
        grew = reading.measure in (Measure.GROWTH, Measure.CHANGE)
        goes_on = grew and anchor.role is Role.REVIEW and placed.name.rule == "inherited"
        if goes_on and period == anchor.part and not estimated:
            estimated = signs.foretold(self._mask[: slot.quantity.start - scene.start])
        status = signs.status(anchor, period, before, slot.after, said=said, estimated=estimated)
        if (
            status is Status.TARGET
            and _UNTIL.match(scene.text, scene.start)
            and not signs.looks_ahead(before)
        ):
            return Status.ACTUAL, period  # 截至1月底，已撤并1.7万个；在…公司中
        here = status is Status.TARGET and source in ("part", "paragraph")
        here = here and not (closes and _FROM_NOW.search(words))
        came_out = here and not said and planned and not reading.opens and self._came_out(slot)
        if came_out or (here and self._is_so(placed, before, period if said else None)):
            return Status.ACTUAL, period if said else self._today(slot)
        if here and not said and _REACHED.match(slot.after) and not signs.looks_ahead(words):
            return Status.ACTUAL, _up_to(anchor.review, self._dates.words(slot)) if anchor.review else period
        if planned and period == anchor.part and self._has_come(slot, before):
            return Status.ACTUAL, period
        again = clause.mark in ("（", "(") or (placed.name.rule == "inherited" and not grew)
        bracketed = again and signs.was_set(slot.before)  # 产值389亿元，计划430亿元
        foreseen = estimated and signs.estimated(scene.text, scene.start + clause.start, slot.quantity)
        aimed = (not foreseen and self._was_aimed(slot)) or (
            not estimated and self._is_budgeted(slot, period)
        )
        said_so_far = scene.said(slot.quantity)
        coming = "后" in said_so_far and _ONCE_DONE.search(said_so_far) is not None
        aimed = aimed or (coming and not estimated)
        if not planned and (bracketed or aimed or (said and self._is_goal(slot, period))):
            return (Status.ACTUAL if reading.opens else Status.TARGET), period
        past = period is not None and anchor.plan is not None and period.end < anchor.plan
        if status is Status.ACTUAL and planned and not past and source in ("paragraph", "part"):
            return status, self._today(slot)
        there = source != "clause" and placed.name.rule == "number-first-people"
        there = there and signs.stands(placed.name.text)  # 由于5亿农民的积极性高涨
        earlier = there or reading.opens or (reading.base_level and status is Status.TARGET)
        foretold = reading.opens and _FORETOLD.search(slot.before) is not None
        before_it = Status.ESTIMATE if foretold else Status.ACTUAL
        return (before_it if earlier else status), period

    def _has_come(self, slot: Slot, before: str) -> bool:
        """Whether a plan tells what its year has brought so far: `今年以来`, `今年1—5月份`."""
        scene, end = self._scene, slot.quantity.start
        if self._signs.so_far(scene.text, scene.start, end):
            return True
        late = scene.anchor.late and _FIRST_MONTHS.search(scene.text, scene.start, end) is not None
        return late and not self._signs.looks_ahead(before.replace("计划", ""))

    def _came_out(self, slot: Slot) -> bool:
        """Whether a plan tells by an example what has come of something: `整顿以后，结果成本由3元降到2元`."""
        said = self._mask[: slot.quantity.start - self._scene.start]
        at = said.rfind("，结果") if "结果" in said else -1
        return at >= 0 and "；" not in said[at:] and not self._signs.looks_ahead(said[at + 1 :])

    def _is_goal(self, slot: Slot, period: Period | None) -> bool:
        """Whether a review goes on to the goals of a year ahead: `2019年的主要目标：生产总值增长9%`."""
        ahead = self._scene.anchor.plan
        if period is None or ahead is None or period.start < ahead:
            return False
        said = self._scene.said(slot.quantity)
        return self._signs.sets_goals(said) or _SHALL_THEN.search(said) is not None

    def _is_budgeted(self, slot: Slot, period: Period | None) -> bool:
        """Whether it is what the budget of the year to come has: `今年预算中，教育经费是2015年的3倍`."""
        plan = self._scene.anchor.plan
        if period is None or plan is None or period.end < plan:
            return False
        said = self._mask[: slot.quantity.start - self._scene.start].rpartition("；")[2]
        return "预算" in said and _BUDGETED.search(said) is not None

    def _was_aimed(self, slot: Slot) -> bool:
        """Whether a review tells what had been aimed at, in the words around the number or before it."""
        if slot.quantity.dimension == "point" and _PAST_AIM.fullmatch(slot.before.strip()):
            return False  # 高于年初预期8%的目标0.5个百分点
        if slot.quantity.dimension == "count" and COUNTED_AIMS.match(slot.after):
            return False
        rest = self._scene.text[slot.quantity.right : self._scene.end]
        if _PASSED.search(slot.before) and not rest.startswith("的"):
            return False  # 超过原计划5亿元, but not 超过原计划42亿元的8%
        if self._scene.anchor.role is Role.OTHER and self._signs.strives(self._scene.said(slot.quantity)):
            return True  # a note
        return (
            self._signs.was_aimed(slot.before, slot.after, self._scene.bound(slot.quantity))
            or assigned(slot.before, slot.after)
            or self._signs.was_planned(slot.before, rest)
            or self._signs.was_set_before(self._scene.said(slot.quantity), rest)
        )

    def _is_so_today(self, placed: Placed, before: str) -> bool:
        """Whether a plan tells how things stand: its sentence, its list, or its name says so."""
        signs = self._signs
        said = self._mask[: placed.slot.before_start]
        listed = "：" in said or ":" in said  # 从挑战看：一是…；二是…
        segment = (said if listed else said.rpartition("；")[2]) + placed.slot.before
        coming = _COMING.search(self._dates.words(placed.slot)) is not None
        if not coming and signs.tells_situation(segment.lstrip(GAP + "*“”"), before):
            return True
        if _DEED_TOLD.match(said + placed.slot.before) and not signs.looks_ahead(before):
            return True
        if "正在" in segment and _UNDER_WAY.search(segment) and not signs.looks_ahead(segment):
            return True
        level = placed.reading.measure is Measure.LEVEL
        ratio = placed.slot.quantity.dimension in RATIOS
        remains = _REMAINS.search(placed.slot.before) is not None or (ratio and placed.slot.after[:1] == "是")
        if level and remains and not signs.looks_ahead(before):
            return True  # and 轻工业原料的七成是农产品
        whole = _OF_THOSE.match(placed.slot.after) is not None and "在" in placed.slot.before
        together = "在" in placed.slot.before and _BY_THEM.match(placed.slot.after) is not None
        whole = whole or together
        if level and (whole or _LIES.search(placed.slot.after)) and not signs.looks_ahead(before):
            return True  # 六成税收来自民营企业, 在公司任职的4万多人中
        held = placed.reading.tail.first("hold", "to") is not None  # 把人口控制在12亿
        return signs.is_now(self._introduction()) or (level and not held and signs.stands(placed.name.text))

    def _is_so(self, placed: Placed, before: str, period: Period | None) -> bool:
        """Whether a plan tells how things stand, or what was wrong in a year that has come."""
        slot, given = placed.slot, self._scene.anchor.given
        ahead = period is not None and given is not None and period.end > given
        ahead = ahead or _COMING.search(self._dates.words(slot)) is not None
        sentence = self._mask[: slot.before_start] + slot.before
        if not ahead and self._signs.tells_fault(sentence, before, slot.after):
            return True
        return period is None and self._is_so_today(placed, before)

    def _today(self, slot: Slot) -> Period | None:
        """The year of what a plan says of today; the one before, if it goes on to what becomes of it."""
        anchor, scene = self._scene.anchor, self._scene
        now = _TODAY.search(self._scene.said(slot.quantity)) is not None
        if anchor.review and not now and _NOW_FURTHER.match(scene.text, slot.quantity.right, scene.end):
            return Period(start=anchor.review, end=anchor.review)
        return _today(anchor)

    def _introduction(self) -> str:
        """The words before the colon of a list: `已建成的主要有：…`."""
        listed = len(self._clauses) > 1 and self._clauses[1].mark in "：:" and not self._clauses[0].slots
        return self._words(self._clauses[0]) if listed else ""

    def _words(self, clause: Clause) -> str:
        return self._mask[clause.start : clause.end]


def _up_to(year: int, words: str) -> Period:
    """The year from which a plan sets out, or the years, if words tell several: `连续两年增长13%`."""
    run = _IN_A_ROW.search(words)
    count = han_number(run["count"].replace("两", "二")) if run else 1
    return Period(start=year - count + 1, end=year)


def _today(anchor: Anchor) -> Period | None:
    """The year of what a plan says of today: its own, or that in which it was given if that was earlier."""
    year = min(anchor.plan, anchor.given or anchor.plan) if anchor.plan else None
    return Period(start=year, end=year) if year else None
