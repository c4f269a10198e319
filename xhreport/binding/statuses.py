"""Has it happened, is it said to have happened, or shall it happen? And how firmly is it promised?"""

import regex

from xhreport.models import Commitment, Period, Role, Status
from xhreport.periods import Anchor
from xhreport.quantities import Quantity

ESTIMATE = regex.compile(
    r"预计|预期完成|预期实现|预期达到|预期可|初步核算|初步统计|初步测算|初步预计|有望|快报数|预计数|预测"
)
ONWARDS = regex.compile(
    r"[（(](?:均为)?(?:预计|预计数|快报数|初步统计|初步核算数|初步统计数|预测数|估计数|快报)[^）)]{0,6}[，,、]?下同[）)]"
)
NOW = regex.compile(r"现行|目前|现有|现在|这几年|近年来|几年来|全国(?:共|现|已)?有|截至|迄今|至今|已(?!定|知|久)|充分发挥|依托")
SITUATION = regex.compile(  # what a plan says of the situation, before it says what to do
    r"从[^，。]{1,14}看|当前|目前|现在|应当看到|必须看到|我们也|特别是去年|也要看到|综合分析|分析形势|机遇|挑战|从[^，。]{2,8}来说|受[^，。]{2,12}影响"
)
_AHEAD = regex.compile(r"力争|确保|争取|计划|目标|要(?![求素闻点件害])|将(?!军)|拟")
_COMMITMENTS = (
    (Commitment.ENSURE, regex.compile(r"确保|必须|保证|务必|坚决")),
    (Commitment.STRIVE, regex.compile(r"力争|争取|努力|冲刺|力求")),
    (Commitment.PLAN, regex.compile(r"计划(?!生育|单列|经济)|拟(?!定)|安排|打算")),
    (Commitment.EXPECT, regex.compile(r"预期|预计|预测")),
)


def estimated(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a word of estimate stands before the quantity in its sentence, or in a bracket after it."""
    if ESTIMATE.search(text, start, quantity.start):
        return True
    after = text[quantity.right : quantity.right + 1]
    return after in ("（", "(") and ESTIMATE.match(text, quantity.right + 1) is not None


def ahead(words: str) -> bool:
    """Whether words say that something shall be done."""
    return _AHEAD.search(words) is not None


def status(
    anchor: Anchor, period: Period | None, said: bool, before: str, after: str, estimated: bool
) -> Status:
    """The status of a number from its part, its years, and the words around it in its clause."""
    done = Status.ESTIMATE if estimated else Status.ACTUAL
    if anchor.role is Role.PLAN:
        plan_start = anchor.part.start if anchor.part else anchor.plan
        if said and period and plan_start and period.end < plan_start:
            return done
        return Status.ACTUAL if NOW.search(before) or NOW.match(after) else Status.TARGET
    latest = max((year for year in (anchor.given, anchor.review) if year), default=None)
    if said and period and latest and period.end > latest:
        return Status.TARGET
    ahead = period and anchor.plan and anchor.role is Role.OTHER and period.start >= anchor.plan
    return Status.TARGET if ahead and not estimated and _AHEAD.search(before) else done


def commitment(own: str, head: str) -> Commitment | None:
    """How firmly a target is promised: the nearest such word of its clause, else one at the head of its list."""
    return _nearest(own) or _nearest(head)


def _nearest(words: str) -> Commitment | None:
    found = [(m.start(), kind) for kind, pattern in _COMMITMENTS for m in pattern.finditer(words)]
    return max(found)[1] if found else None
