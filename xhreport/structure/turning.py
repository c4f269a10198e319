"""Which sentence turns the report from its review to its plan?"""

from collections.abc import Sequence
from itertools import pairwise

from xhreport.models import Role
from xhreport.periods import Kind
from xhreport.structure.openings import FIRM, Opening, Openings
from xhreport.structure.weighing import Scale, Weighed

EARLY = 0.05  # nothing in the first twentieth of a report is plan on weak grounds
_AGREES = 0.15  # how well the words must agree with any opening, at the least
_HALF = 0.5  # a firm opening is the turn if the words agree half as well as with the best place
_WHOLLY = 0.95  # …in the first twentieth, if they agree almost as well
_NEARLY = 0.8  # a weak opening is the turn if they agree nearly as well
_FIELDS = 3  # fields of a report that tell first how it went, then what shall be done
_MOST_FIELDS = 0.6  # …of all of them
_TOLD = 2  # of these a sentence must open the plan
_LEAD = 4  # paragraphs in which the general line may stand before the targets


def opened(
    openings: Openings, scale: Scale, early: int, *, named: bool, last: bool
) -> tuple[Opening, str] | None:
    """The sentence that opens the plan, with its rule: the first firm one, else the first weak one.

    In a review that calls itself one (`named`) a firm opening is trusted whatever the words weigh,
    a weak one only where no heading of a plan follows (`last`).
    """
    best = max((gain for gains in scale.within for gain in gains), default=0.0)
    weak: tuple[Opening, str] | None = None
    for n, weighed in enumerate(scale.weighed):
        for place, (span, gain) in enumerate(zip(weighed.block.sentences, scale.within[n], strict=True)):
            first = span.start < early
            trusted = named and not first and openings.years.plan is not None
            agrees = trusted or gain >= max(_AGREES, best * (_WHOLLY if first else _HALF))
            if (first and not agrees) or not openings.may_turn(span, place == weighed.block.first):
                continue
            opening = openings.read(span, place == weighed.block.first)
            rule = openings.turns(opening)
            if not agrees and not (scale.short and rule == "opening-targets"):
                continue
            if rule in FIRM or (rule == "opening-shall" and _of_years(opening)):
                return _led_up_to(openings, scale, n, opening) or (opening, rule)
            if rule and (last or not named) and gain >= max(_AGREES, _NEARLY * best):
                weak = weak or (opening, rule)
    return weak


def alternating(openings: Openings, weighed: Sequence[Weighed]) -> list[tuple[int, int | None]]:
    """The paragraphs at which each field of a report begins and turns to its plan, if most fields do both.

    Reports of the early decades go field by field: how it went last year, then what shall be done. A field
    that does not turn has None.
    """
    begins = [n for n, w in enumerate(weighed) if w.block.headings and not _is_timed(openings, w)]
    fields = list(pairwise([*begins, len(weighed)]))
    said = [_turns_at(openings, weighed, begin, end) for begin, end in fields]
    turns = [
        at if at is not None else _parts_at(weighed[begin:end], begin)
        for at, (begin, end) in zip(said, fields, strict=True)
    ]
    turned = sum(at is not None for at in turns)
    most = turned >= _FIELDS and turned >= _MOST_FIELDS * len(fields)
    told = most and sum(at is not None for at in said) >= _TOLD
    return list(zip(begins, turns, strict=True)) if told else []


def _parts_at(field: Sequence[Weighed], begin: int) -> int | None:
    """The paragraph at which the words of a field turn, all before it back and none after it."""
    sums = [w.sum for w in field]
    at = next((n for n, told in enumerate(sums) if told > 0), 0)
    clean = min(sums[:at], default=0) < 0 and all(told >= 0 for told in sums[at:])
    return begin + at if clean else None


def _is_timed(openings: Openings, weighed: Weighed) -> bool:
    """Whether a heading names a time."""
    return openings.time_at(weighed.block.span.start, weighed.block.span.end) is not None


def _turns_at(openings: Openings, weighed: Sequence[Weighed], begin: int, end: int) -> int | None:
    """The paragraph of a field at which it turns from what was to what shall be; None if it does not."""
    back = False
    for n in range(begin, end):
        block = weighed[n].block
        if not block.sentences or (block.headings and not block.headings[-1].run_in):
            continue
        opening = openings.read(block.sentences[block.first], True)
        if opening.side is Role.PLAN or openings.shall(opening):
            return n if back else None
        back = back or opening.side is Role.REVIEW or weighed[n].sum < 0
    return None


def _of_years(opening: Opening) -> bool:
    """Whether a sentence opens with several years to come: `未来五年，要…`."""
    return opening.time is not None and opening.time.kind is Kind.AHEAD and opening.time.count > 1


def _led_up_to(openings: Openings, scale: Scale, n: int, turn: Opening) -> tuple[Opening, str] | None:
    """A weaker opening shortly before a firm one, with no paragraph between them that looks back."""
    found: tuple[Opening, str] | None = None
    for place in range(n, max(-1, n - _LEAD - 1), -1):
        weighed = scale.weighed[place]
        if weighed.sum < 0 and place < n:
            break
        opening = openings.read(weighed.block.sentences[weighed.block.first], True)
        rule = openings.turns(opening)
        if rule and opening.span.start < turn.span.start:
            found = (opening, rule)
    return found
