"""What do the headings mark off: a review, a plan, both in one, or nothing that they tell?"""

import re
from dataclasses import dataclass, field, replace

from xhreport.models import Period
from xhreport.structure.headings import LISTED, Block, Heading, Style
from xhreport.structure.notes import notes_begin
from xhreport.structure.says import Look, Says, says_of
from xhreport.structure.years import Years
from xhreport.vocabulary import Vocabulary

_NUMBERED = (Style.PART, Style.HAN)
_SECTIONS = (Style.PART, Style.HAN, Style.BOLD, Style.BARE)
_FIRST_ONLY = ("heading-present", "heading-result", "heading-span")  # these tell only of the first heading
TOPIC = "heading-topic"
"""The rule of a heading behind a review that says neither a time nor which way it looks."""
_COMING = re.compile("今后|下一步|未来")  # 二、今后的主要任务, under 建设的成就和今后的任务
PRESENT = "heading-after-review"
"""The rule of one that tells how things stand: `二、对当前形势的认识`."""
OPENS = 0.15  # …which stands in this much of it


@dataclass(slots=True)
class Frame:
    """A stretch that headings mark off.

    `look` is None where they do not tell; `firm` where they leave no doubt, as they name a year or
    call themselves a review; `mixed` where several headings that leave a doubt were joined.
    """

    start: int
    look: Look | None
    rule: str
    back: tuple[Period, ...] = ()
    ahead: tuple[Period, ...] = ()
    level: int = 0
    firm: bool = False
    mixed: bool = False
    end: int = 0
    blocks: list[Block] = field(default_factory=list)


def frames(text: str, blocks: list[Block], begin: int, years: Years, vocabulary: Vocabulary) -> list[Frame]:
    """The frames from `begin` on; the first holds what stands before the first heading that tells."""
    reader = _Reader(begin, len(text))
    notes = notes_begin(text, blocks, reader.middle)
    for block in blocks:
        if block.span.start == notes:
            reader.frames.append(Frame(notes, Look.OUTSIDE, "notes"))
        for heading in block.headings:
            reader.read(heading, says_of(heading.text, years, vocabulary))
        if block.span.start >= begin:
            reader.frames[-1].blocks.append(block)
    stops = [frame.start for frame in reader.frames[1:]] + [len(text)]
    for frame, stop in zip(reader.frames, stops, strict=True):
        frame.end = stop
    return _joined(reader.frames)


class _Reader:
    """Reads heading after heading; what one means depends on what was begun before it."""

    def __init__(self, begin: int, end: int) -> None:
        self.frames = [Frame(begin, None, "preamble")]
        self.middle = (begin + end) // 2
        self._opens = begin + int(OPENS * (end - begin))

    def read(self, heading: Heading, says: Says) -> None:
        frame = self._frame(heading, says, self.frames[-1])
        if frame:
            self.frames.append(frame)

    def _frame(self, heading: Heading, says: Says, now: Frame) -> Frame | None:
        if now.look is Look.OUTSIDE or (heading.style in LISTED and not _tells(heading, says)):
            return None
        if says.look is Look.OUTSIDE:
            return _new(heading, says) if heading.start > self.middle else None
        if now.look is None:
            return self._first(heading, says)
        top = heading.level <= now.level
        return (
            _in_plan(heading, says, now, top)
            if now.look is Look.AHEAD
            else _in_review(heading, says, now, top)
        )

    def _first(self, heading: Heading, says: Says) -> Frame | None:
        late = says.rule in _FIRST_ONLY and heading.start > self._opens
        idle = _idle(heading, says) or _amidst(heading, says)
        return None if says.look is None or late or idle else _new(heading, says)


def _in_review(heading: Heading, says: Says, now: Frame, top: bool) -> Frame | None:
    if not top:
        # below a heading that is the title of all: 二、2016年工作安排 in a 2015年工作总结
        ahead = says.rule in ("heading-plan", "heading-coming")
        planned = now.look is Look.BOTH or (heading.style in _NUMBERED and ahead)
        if now.look is Look.BOTH and ahead and heading.style in _NUMBERED and _COMING.search(heading.text):
            return replace(_new(heading, says), firm=True)
        return _new(heading, says) if planned and says.look is Look.AHEAD and says.ahead else None
    if says.look is None or says.rule in ("heading-present", "heading-span"):
        # what follows a review and does not call itself one is the plan
        after = now.firm and heading.style in _NUMBERED
        rule = PRESENT if says.look else TOPIC
        plan = Frame(heading.start, Look.AHEAD, rule, back=now.back, level=heading.level, firm=True)
        return plan if after else None
    if says.rule == "heading-result" or (_idle(heading, says) and not now.firm):
        return None
    frame = _new(heading, says)
    frame.firm |= says.look is Look.AHEAD and (now.firm or (heading.style is Style.PART and plans(says)))
    return frame


def _in_plan(heading: Heading, says: Says, now: Frame, top: bool) -> Frame | None:
    """Never back from the plan, unless a heading of its rank names itself the review of a time past.

    Where no more than a topic behind the review began it, one that calls itself the plan begins anew.
    """
    if top and now.rule in (TOPIC, PRESENT) and plans(says):
        return replace(_new(heading, says), firm=True)
    if top and says.rule == "heading-review" and says.back and not says.ahead:
        return _new(heading, says)
    if top and says.ahead and says.look in (Look.AHEAD, Look.BOTH):
        return _new(heading, says._replace(look=Look.AHEAD))
    return None


def plans(says: Says) -> bool:
    """Whether a heading calls itself the plan by its words: `三、跨世纪的奋斗目标`."""
    return says.rule in ("heading-plan", "heading-targets") and not says.result


def _tells(heading: Heading, says: Says) -> bool:
    """Whether an item of a list is a heading of the report after all: `1、2018年工作回顾`."""
    timed = bool(says.back or says.ahead) and says.rule in ("heading-review", "heading-both", "heading-plan")
    return timed and not heading.run_in


def _idle(heading: Heading, says: Says) -> bool:
    """Whether a heading within a section has a word of the plan, but no time: `（三）…重点…`."""
    return says.look is Look.AHEAD and not says.ahead and heading.style not in _SECTIONS


def _amidst(heading: Heading, says: Says) -> bool:
    """Whether it is a later one of a list that no review began: `（二）以“十二五”规划为统领`."""
    later = heading.number is not None and heading.number > 1
    return later and says.look is Look.AHEAD and heading.style not in _SECTIONS


def _new(heading: Heading, says: Says) -> Frame:
    firm = says.rule in ("heading-review", "heading-targets") or bool(says.back or says.ahead)
    return Frame(heading.start, says.look, says.rule, says.back, says.ahead, heading.level, firm)


def _joined(found: list[Frame]) -> list[Frame]:
    """Frames that leave a doubt are read as one with the doubtful ones behind them."""
    joined: list[Frame] = []
    for frame in found:
        before = joined[-1] if joined else None
        goes_on = frame.look is Look.AHEAD or (before is not None and before.look is not None)
        if before and goes_on and not before.firm and not frame.firm and frame.look is not Look.OUTSIDE:
            before.blocks = before.blocks + frame.blocks
            before.end = frame.end
            before.mixed |= frame.look is Look.AHEAD
        else:
            joined.append(frame)
    return joined
