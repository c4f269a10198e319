"""Which part of the report looks back, which ahead, and over which years?

Read from the first heading to the last: a report looks back, then ahead, and hardly ever back
again. Headings decide where they can; the opening words of a paragraph decide inside a section
that does both; where neither tells, the words of all sentences are weighed.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import regex

from xhreport.models import Period, Role
from xhreport.periods import Kind, Mention, mentions, resolve
from xhreport.structure.document import Part, TitleBlock
from xhreport.structure.headings import Block, Heading, Style
from xhreport.structure.sentences import Span
from xhreport.structure.years import Years
from xhreport.vocabulary import Headings, Vocabulary

TERM = 5  # a government's term of office, and the span of a five-year plan
_EARLY = 0.05  # nothing in the first twentieth of a report is plan, unless it says so outright
_OPENING = 26  # how far into a sentence its opening words reach
_NUMBERED = (Style.PART, Style.HAN)


class Says(NamedTuple):
    """What a heading says of itself: whether it looks back or ahead, and over which years."""

    role: Role | None  # None: nothing
    both: bool = False
    back: Period | None = None
    ahead: Period | None = None
    timed: bool = False
    result: bool = False
    rule: str = ""


@dataclass(slots=True)
class _State:
    """Where the reading stands."""

    role: Role
    period: Period | None
    rule: str
    level: int  # of the heading that began the part; 0 for none
    named: bool  # the heading called itself a review, and nothing else
    undecided: bool  # the words must be weighed


class _Words(NamedTuple):
    salutation: regex.Pattern[str]
    targets: regex.Pattern[str]
    guiding: regex.Pattern[str]
    plan_signs: regex.Pattern[str]
    review_signs: regex.Pattern[str]


_YEAR_OF = regex.compile(
    r"[，,]?\s*(?:全[省市区县州国]|我[省市区县州国])?(?:既|将)?是(?!\L<none>)", none=["不是"]
)
_DO_WELL = regex.compile(r"做好.{0,16}工作")
_SHALL = regex.compile(r"[，,：:]?.{0,12}?(?:要|将|计划|力争|确保|必须|着力|重点|安排|预计|目标)")
_LOOK_AHEAD = regex.compile(
    r"(?:展望|面向)(?:未来|今后|新|20|“)|新的一年|下一步|下一阶段|今后一个时期|未来一个时期"
)
_LAST_YEAR = regex.compile(r"(?:刚刚过去的|刚过去的|过去的|回顾)(?=\d{4}年|一年|这一年)")


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    table = vocabulary.headings
    return _Words(
        regex.compile(r"(?:各位代表|同志们|同时|当前)?[，,！!：:、\s]*"),
        regex.compile(r"\L<words>(?:[^。，,；;]{0,8}?)(?:是|为|：|:)", words=table.targets),
        regex.compile(r"\L<words>(?:[^。，,；;]{0,6}?)(?:是|为|：|:)", words=table.guiding),
        regex.compile(r"\L<words>", words=table.plan_signs),
        regex.compile(r"\L<words>", words=table.review_signs),
    )


def parts(
    text: str, blocks: list[Block], years: Years, title: TitleBlock, vocabulary: Vocabulary
) -> tuple[Part, ...]:
    """The parts of the report, in order, from the text's start to its end."""
    return _Reading(text, blocks, years, title, vocabulary).parts()


class _Reading:
    """Walks the report once and notes where it turns."""

    def __init__(
        self, text: str, blocks: list[Block], years: Years, title: TitleBlock, vocabulary: Vocabulary
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.years = years
        self.title = title
        self.vocabulary = vocabulary
        self.words = _words(vocabulary)
        self.start = title.end
        self.early = title.end + int(_EARLY * (len(text) - title.end))
        self.turns: list[tuple[int, _State]] = []
        self.state = _State(Role.OTHER, None, "preamble", 0, False, True)

    def parts(self) -> tuple[Part, ...]:
        self._turn(0, self.state)
        for block in self.blocks:
            at_heading = False
            for heading in block.headings:
                self._heading(heading)
                at_heading = not heading.run_in and heading.end == block.span.end
            if not at_heading:
                self._paragraph(block)
        turns = _weigh(self, self.turns)
        return _stretches(turns, len(self.text))

    def _turn(self, at: int, state: _State) -> None:
        self.state = state
        self.turns.append((at, state))

    # ---- headings

    def _heading(self, heading: Heading) -> None:
        says = says_of(heading.text, self.years, self.vocabulary)
        state = self.state
        top = state.level == 0 or heading.level <= state.level
        if says.rule == "appendix":
            self._turn(heading.start, _State(Role.OTHER, None, "appendix", 1, True, False))
        elif state.rule == "appendix":
            return
        elif state.role is Role.PLAN:
            self._heading_in_plan(heading, says, top)
        elif says.both:
            period = says.back or self._single(self.years.review)
            self._turn(heading.start, _State(Role.REVIEW, period, "heading-both", heading.level, False, True))
        elif says.role is Role.REVIEW:
            period = says.back or self._review_period(heading, state)
            level = heading.level if top else state.level
            self._turn(heading.start, _State(Role.REVIEW, period, says.rule, level, True, False))
        elif says.role is Role.PLAN and (top or says.ahead):
            self._begin_plan(heading, says, top)
        elif top:
            self._silent(heading, says)

    def _begin_plan(self, heading: Heading, says: Says, top: bool) -> None:
        state = self.state
        if heading.start < self.early and not says.ahead and state.role is Role.OTHER:
            self._turn(
                heading.start, replace(state, level=heading.level, rule="heading-early", undecided=True)
            )
            return
        if state.named and not top:
            return
        period = says.ahead or self._single(self.years.plan)
        self._turn(heading.start, _State(Role.PLAN, period, says.rule, heading.level, True, False))

    def _heading_in_plan(self, heading: Heading, says: Says, top: bool) -> None:
        state = self.state
        if (
            says.role is Role.REVIEW
            and says.rule == "heading-review"
            and top
            and state.level
            and not says.ahead
        ):
            period = says.back or self._single(self.years.review)
            self._turn(heading.start, _State(Role.REVIEW, period, says.rule, heading.level, True, False))
        elif says.ahead and (says.role is Role.PLAN or says.both) and says.ahead != state.period:
            self._turn(heading.start, replace(state, period=says.ahead, rule=says.rule, level=heading.level))
        elif top and state.level == 0:
            state.level = heading.level

    def _silent(self, heading: Heading, says: Says) -> None:
        """A heading that tells nothing: behind a named review it opens the plan."""
        state = self.state
        if state.role is Role.REVIEW and state.named and not says.result and heading.style in _NUMBERED:
            period = self._single(self.years.plan)
            self._turn(
                heading.start, _State(Role.PLAN, period, "heading-after-review", heading.level, False, False)
            )
        elif state.role is Role.OTHER and says.result:
            period = self._review_period(heading, state)
            self._turn(
                heading.start, _State(Role.REVIEW, period, "heading-result", heading.level, False, False)
            )
        elif state.level == 0:
            state.level = heading.level

    def _review_period(self, heading: Heading, state: _State) -> Period | None:
        if state.role is Role.REVIEW and state.period and heading.level > state.level:
            return state.period
        review = self.years.review
        if review is None:
            return None
        if self.title.first_session or any(w in heading.text for w in self.vocabulary.headings.term):
            return Period(start=review - self._term(heading.end) + 1, end=review)
        return self._single(review)

    def _term(self, at: int) -> int:
        """How many years the report says that it looks back on: `四年来`."""
        for mention in mentions(self.text, at, at + 1500, self.vocabulary):
            if mention.kind is Kind.BACK and 2 <= mention.count <= TERM:
                return mention.count
        return TERM

    def _single(self, year: int | None) -> Period | None:
        return None if year is None else Period(start=year, end=year)

    # ---- paragraphs

    def _paragraph(self, block: Block) -> None:
        if self.state.rule == "appendix":
            return
        for place, span in enumerate(block.sentences):
            if self.state.role is Role.PLAN:
                self._plan_turns(span, place)
            else:
                self._review_turns(span, place)

    def _opening(self, span: Span) -> tuple[int, Mention | None]:
        """Where the sentence begins behind a salutation, and the time that it opens with."""
        salutation = self.words.salutation.match(self.text, span.start, span.end)
        at = salutation.end() if salutation else span.start
        lead = _LAST_YEAR.match(self.text, at, span.end)
        begin = lead.end() if lead else at
        for mention in mentions(self.text, begin, min(span.end, begin + _OPENING), self.vocabulary):
            if mention.start <= begin + 1:
                return at, mention
            break
        return at, None

    def _side(self, mention: Mention) -> Role | None:
        return side(mention, self.years)

    def _review_turns(self, span: Span, place: int) -> None:
        at, time = self._opening(span)
        rule = self._opens_plan(span, at, time, place)
        if rule:
            period = self._plan_period(span, at, time)
            self._turn(span.start, _State(Role.PLAN, period, rule, 0, False, False))
            return
        if place > 0 or time is None or self._side(time) is Role.PLAN:
            return
        period = self._time(time, Role.REVIEW)
        if self.state.role is Role.OTHER and self.state.undecided and time.kind is not Kind.WITHIN:
            if period and self.years.review and period.end < self.years.review:
                return
            self._turn(span.start, _State(Role.REVIEW, period, "opening-review", 0, False, True))
        elif period and period != self.state.period and self._shifts(time, span, at):
            self._turn(span.start, replace(self.state, period=period, rule="opening-period"))

    def _shifts(self, time: Mention, span: Span, at: int) -> bool:
        """Whether the paragraphs that follow are about the time that this one opens with."""
        if time.kind in (Kind.BACK, Kind.REVIEW):
            return True
        if time.kind is Kind.ERA:
            return not time.closing
        lead = _LAST_YEAR.match(self.text, at, span.end)
        year_of = _YEAR_OF.match(self.text, time.end, span.end)
        return time.kind is Kind.YEAR and time.first == self.years.review and bool(lead or year_of)

    def _opens_plan(self, span: Span, at: int, time: Mention | None, place: int) -> str | None:
        if span.start < self.early and self.state.named:
            return None
        ahead = time is not None and self._side(time) is Role.PLAN
        guided = self.words.targets.search(self.text, at, min(span.end, at + 60))
        if guided and (ahead or self._names_ahead(at, guided.end())):
            return "opening-targets"
        if time and ahead and place == 0 and _YEAR_OF.match(self.text, time.end, span.end):
            return "opening-year"
        if self.state.named:
            return None
        if time and ahead and _SHALL.match(self.text, time.end, span.end):
            return "opening-shall"
        if self.words.guiding.search(self.text, at, min(span.end, at + 40)):
            return "opening-guiding"
        if place == 0 and _LOOK_AHEAD.match(self.text, at, span.end):
            return "opening-look-ahead"
        done = _DO_WELL.search(self.text, at, min(span.end, at + 40))
        if done and self._names_ahead(at, done.end()):
            return "opening-do-well"
        return None

    def _names_ahead(self, start: int, end: int) -> bool:
        return any(self._side(m) is Role.PLAN for m in mentions(self.text, start, end, self.vocabulary))

    def _plan_turns(self, span: Span, place: int) -> None:
        at, time = self._opening(span)
        guided = self.words.targets.search(self.text, at, min(span.end, at + 60))
        opens = time is not None and self._side(time) is Role.PLAN
        if not guided and not (opens and place == 0):
            return
        period = self._plan_period(span, at, time)
        if period is None or period == self.state.period:
            return
        if guided and (opens or self._names_ahead(at, guided.end())):
            self._turn(span.start, replace(self.state, period=period, rule="targets-period"))
        elif time and (_YEAR_OF.match(self.text, time.end) or _SHALL.match(self.text, time.end, span.end)):
            if time.kind is Kind.YEAR and time.first != self.years.plan:
                return
            self._turn(span.start, replace(self.state, period=period, rule="opening-period"))

    def _plan_period(self, span: Span, at: int, time: Mention | None) -> Period | None:
        for mention in ([time] if time else []) + mentions(
            self.text, at, min(span.end, at + 60), self.vocabulary
        ):
            if self._side(mention) is Role.PLAN and not mention.closing:
                return self._time(mention, Role.PLAN)
        return self._single(self.years.plan)

    def _time(self, mention: Mention, role: Role) -> Period | None:
        return period_of(mention, role, self.years)


def side(mention: Mention, years: Years) -> Role | None:
    """Whether the words point at a time that the report looks back on, or ahead to."""
    if mention.kind in (Kind.BACK, Kind.REVIEW):
        return Role.REVIEW
    if mention.kind in (Kind.AHEAD, Kind.PLAN):
        return Role.PLAN
    if mention.kind is Kind.RELATIVE and years.given is None:
        return Role.PLAN if mention.count >= 0 else Role.REVIEW
    period = resolve(mention, years.anchor())
    if period is None:
        return None
    if years.plan is not None and period.start >= years.plan:
        return Role.PLAN
    if years.review is not None and period.start <= years.review:
        return Role.REVIEW
    return None


def period_of(mention: Mention, role: Role, years: Years) -> Period | None:
    """The years that a mention gives to a part; a review ends with the report's own review."""
    count = mention.count if mention.kind in (Kind.BACK, Kind.AHEAD) else 0
    if mention.kind in (Kind.BACK, Kind.AHEAD) and count == 0:
        return None
    if count > 2 * TERM:  # 改革开放三十年来 is no part
        return None
    period = resolve(mention, replace(years.anchor(), role=role))
    if period and role is Role.REVIEW and years.review and period.start <= years.review < period.end:
        return Period(start=period.start, end=years.review)
    return period


def says_of(heading: str, years: Years, vocabulary: Vocabulary) -> Says:
    """What a heading says of itself.

    Example:
        >>> from xhreport import vocabulary
        >>> says = says_of("二、2019年主要任务", Years(2019, 2018, 2019), vocabulary.default())
        >>> says.role.value, says.ahead
        ('plan', Period(start=2019, end=2019))
    """
    table = vocabulary.headings
    if any(w in heading for w in table.appendix):
        return Says(Role.OTHER, rule="appendix")
    back, ahead = _times(heading, years, vocabulary)
    review = any(w in heading for w in table.review)
    plan = any(w in heading for w in table.plan)
    result = any(w in heading for w in table.result)
    said = {"back": back, "ahead": ahead, "timed": bool(back or ahead), "result": result}
    role, both, rule = _decide(review, plan, bool(back), bool(ahead), _present(heading, table))
    return Says(role, both, rule=rule, **said)  # type: ignore[arg-type]


def _present(heading: str, table: Headings) -> bool:
    return any(w in heading for w in table.present)


def _decide(
    review: bool, plan: bool, back: bool, ahead: bool, present: bool
) -> tuple[Role | None, bool, str]:
    if review and not plan:
        return Role.REVIEW, False, "heading-review"
    if back and not ahead:
        return Role.REVIEW, False, "heading-past-year"
    if (review or back or present) and plan:
        return None, True, "heading-both"
    if plan:
        return Role.PLAN, False, "heading-plan"
    if back and ahead:
        return None, True, "heading-both"
    if ahead:
        return Role.PLAN, False, "heading-coming-year"
    return None, False, ""


def _times(heading: str, years: Years, vocabulary: Vocabulary) -> tuple[Period | None, Period | None]:
    back: Period | None = None
    ahead: Period | None = None
    for mention in mentions(heading, vocabulary=vocabulary):
        toward = side(mention, years)
        if toward is Role.REVIEW and back is None:
            back = period_of(mention, Role.REVIEW, years)
        elif toward is Role.PLAN and ahead is None:
            ahead = period_of(mention, Role.PLAN, years)
    return back, ahead


# ---- where nothing tells: weighing


_DECISIVE = 0.3  # how clearly the words must turn, as a share of the sentences that say anything
_AT_HEADING = 3  # a turn is likelier at a heading


def _weigh(reading: _Reading, turns: list[tuple[int, _State]]) -> list[tuple[int, _State]]:
    """Looks for the turn from review to plan inside each undecided stretch."""
    found: list[tuple[int, _State]] = []
    for n, (at, state) in enumerate(turns):
        found.append((at, state))
        if not state.undecided:
            continue
        end = turns[n + 1][0] if n + 1 < len(turns) else len(reading.text)
        following = turns[n + 1][1] if n + 1 < len(turns) else None
        if following and following.role is Role.PLAN and state.role is Role.REVIEW:
            continue  # an opening told already
        if following and (following.role is Role.REVIEW or following.undecided):
            continue
        turn = _turning_point(reading, at, end)
        if turn is not None:
            period = (
                None
                if reading.years.plan is None
                else Period(start=reading.years.plan, end=reading.years.plan)
            )
            found.append((turn, _State(Role.PLAN, period, "weighed", 0, False, False)))
    return found


def _turning_point(reading: _Reading, start: int, end: int) -> int | None:
    """The paragraph from which on the sentences look ahead, before which they look back."""
    best, at, sum_, clear = 0, None, 0, 0
    marks: list[tuple[int, int]] = []
    for block in reading.blocks:
        if not start <= block.span.start < end or block.span.start < reading.start:
            continue
        signs = sum(sign_of(reading, s) for s in block.sentences)
        marks.append((block.span.start, signs))
        clear += abs(signs)
    total = sum(s for _, s in marks)
    for place, signs in marks:
        gain = (total - sum_) - sum_  # plan signs behind, review signs before
        if gain > best and place >= reading.early:
            best, at = gain, place
        sum_ += signs
    return at if clear and best / clear >= _DECISIVE else None


def sign_of(reading: _Reading, span: Span) -> int:
    """Whether a sentence looks ahead (1) or back (-1), or does not tell (0)."""
    plan = len(reading.words.plan_signs.findall(reading.text, span.start, span.end))
    review = len(reading.words.review_signs.findall(reading.text, span.start, span.end))
    return (plan > review) - (plan < review)


def _stretches(turns: list[tuple[int, _State]], end: int) -> tuple[Part, ...]:
    found: list[Part] = []
    for n, (at, state) in enumerate(turns):
        stop = turns[n + 1][0] if n + 1 < len(turns) else end
        if stop > at:
            found.append(Part(at, stop, state.role, state.period, state.rule))
    return tuple(found)
