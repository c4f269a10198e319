"""What do the first words of a sentence tell of the part that it stands in?"""

import re
from functools import lru_cache
from typing import NamedTuple

from xhreport.models import Period, Role
from xhreport.periods import OF_ITS_OWN, Kind, Mention, may_begin, mentions
from xhreport.rules import Chain, Rule
from xhreport.structure.sentences import Span
from xhreport.structure.times import period_of, side, times
from xhreport.structure.years import Years
from xhreport.tries import any_of
from xhreport.vocabulary import Vocabulary

_REACH = 26  # characters in which a sentence names the time that it opens with
_TARGETS_REACH = 70  # …and in which it calls its targets by their name


class Opening(NamedTuple):
    """The opening of a sentence behind its salutation, and the time that it names at once."""

    span: Span
    at: int
    first: bool  # of its paragraph
    past: bool  # 刚刚过去的, 回顾
    time: Mention | None
    side: Role | None


class _Words(NamedTuple):
    targets: "re.Pattern[str]"
    guiding: "re.Pattern[str]"
    turning: "re.Pattern[str]"  # without one of these only the first sentence of a paragraph may turn


_SALUTATION = re.compile(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．])?"
    r"(?:各位代表|同志们|与此同时|同时|其次|首先|现在|下面)*[，,！!：:、。\s—―–-]*(?:(?:综合|通盘)?考虑[^，。]{0,20}[，,])?"
    r"(?:(?:首先|先|向大会|简要)*(?:报告|汇报))?"
)
_PAST = re.compile(
    r"(?:尤其|特别)是(?:刚刚|已经)?(?:过去的?)?(?=(?:19|20)\d\d\s?年，|去年，|过去的?一年|今年以来)|(?:回顾|回首|总结|回望)?(?:(?:即将|刚刚|刚|已经)?过去的?\s?(?=(?:[\d一二三四五六七八九〇零○]\s?){4}年))|(?:回顾|回首|总结|回望)"
)
_IS = re.compile(r"[，,]?\s*(?:[全我][省市区县州国])?(?:既|将|也|正)?是(?!否)")
_DOING_WELL = ("做好", "搞好", "抓好")
_DO_WELL = re.compile(rf"(?:{'|'.join(_DOING_WELL)}).{{0,18}}?工作")
_PROMISES = re.compile(  # 今年要办12件实事, 今年再为百姓办好十件实事
    r"今年(?:[我全本][们国省市区县州])?(?:再|还|要|将|继续|计划|拟|重点)+[^，。；了]{0,10}?(?:办|实施)[^，。；了]{0,8}?[\d一二三四五六七八九十]+[件项]"
)
_SHALL = re.compile(r"[，,：:]?[^。，；]{0,14}?(?:要|将|计划|力争|确保|必须|着力|重点|安排|目标|任务)")
_LOOK_AHEAD = re.compile(r"(?:展望|面向)(?:未来|今后|新|20|“)|新的一年|下一步|下一阶段|(?:今后|未来)一个时期")
_NUMBERED_AIM = re.compile(r"(?:增长|增速|增幅|递增|增加)[^，。；、\d]{0,6}?(?:\d|百分之)")
_OF_YEARS = re.compile(r"年均|平均每年|[五5]年|年末|期末|到\s*(?:20\d\d|本世纪)|翻[一两]?番")
_REACHED = re.compile(
    r"完成|实现|达到|达成|超额|圆满|去年|上年|年初|确定|提出|下达|批准|审议|既定|原定|预定|高于|超过"
)
_COLON = re.compile(r"[：:]")
_PROPOSED = "建议"
_BY = re.compile(r"(?:根据|按照|依据)")
_YEARS_OF = re.compile(
    r"(?:第[一二三四五六七八九十]+届)?[过去这的本届人民政府任期回顾总结望首眸]{0,8}?(?P<n>[两二三四五六])年(?!前|内|行动|计划|规划)"
)
_FRAMING = re.compile(r"来|以来|过去|这|回")  # words that make of a number of years the time of a passage
_ERA_FRAME = re.compile(
    r"(?:以来|，|,|是|圆满收官|胜利收官|即将收官|我[省市区县州国]|发展|工作|取得|主要|经济社会)"
)


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    table = vocabulary.headings
    called = r"[^。，,；;：:]{0,8}?(?:是|为|：|:)"
    turning = any_of([*table.targets, *table.guiding, *_DOING_WELL])
    return _Words(any_of(table.targets, behind=called), any_of(table.guiding, behind=called), turning)


class Openings:
    """Reads openings against the report's years."""

    def __init__(self, text: str, years: Years, vocabulary: Vocabulary) -> None:
        self.text = text
        self.years = years
        self.vocabulary = vocabulary
        self.words = _words(vocabulary)
        self._read: dict[tuple[Span, bool], Opening] = {}

    def read(self, span: Span, first: bool) -> Opening:
        """The opening of a sentence; `first` if it is the first of its paragraph."""
        if (span, first) not in self._read:
            self._read[span, first] = self._opening(span, first)
        return self._read[span, first]

    def _opening(self, span: Span, first: bool) -> Opening:
        greeting = _SALUTATION.match(self.text, span.start, span.end)
        at = greeting.end() if greeting else span.start
        past = _PAST.match(self.text, at, span.end)
        time = self.time_at(past.end() if past else at, span.end)
        return Opening(span, at, first, bool(past), time, side(time, self.years) if time else None)

    def time_at(self, begin: int, end: int) -> Mention | None:
        """The time that the words from there on begin with, but for a mark before it."""
        if not may_begin(self.text[begin : begin + 2], self.vocabulary):
            return None
        end = min(end, begin + _REACH)
        time = next(iter(times(self.text, self.years, self.vocabulary, begin, end)), None)
        return time if time and time.start <= begin + 1 and time.kind not in OF_ITS_OWN else None

    def may_turn(self, span: Span, first: bool) -> bool:
        """Whether a sentence may open a plan, or call its targets by their name: a quick look before all."""
        return first or self.words.turning.search(self.text, span.start, span.end) is not None

    def turns(self, opening: Opening) -> str | None:
        """The rule by which a sentence opens the plan, if it does."""
        found = _TURNS.first(_Asked(self, opening))
        return found[0] if found else None

    def planned(self, opening: Opening) -> Period | None:
        """The time ahead that the sentence names in its opening words: the year planned, or several."""
        at = self._proposal(opening)
        end = min(opening.span.end, at + _TARGETS_REACH)
        for mention in mentions(self.text, at, end, self.vocabulary):
            untold = self.years.plan is None and mention.kind is Kind.ERA
            if (untold or side(mention, self.years) is Role.PLAN) and not mention.closing:
                period = period_of(mention, Role.PLAN, self.years)
                if period and (period.end > period.start or period.start == self.years.plan):
                    return period
        return None

    def aims(self, opening: Opening) -> bool:
        """Whether the sentence opens with the time that is planned."""
        return opening.time is not None and self._aims(opening.time)

    def targets(self, opening: Opening) -> bool:
        """Whether the sentence states targets of a time ahead: `今年的主要预期目标是`."""
        at = self._proposal(opening)
        called = self.words.targets.search(self.text, at, min(opening.span.end, at + _TARGETS_REACH))
        return called is not None and (
            self._names_ahead(at, called.end()) or self._names_era(at, called.end())
        )

    def _proposal(self, opening: Opening) -> int:
        """Where a sentence begins to propose, behind what it goes by: `根据…的要求，建议今年…的目标是`."""
        by = _BY.match(self.text, opening.at, opening.span.end)
        proposed = self.text.find(_PROPOSED, opening.at, opening.span.end) if by else -1
        return opening.at if proposed < 0 else proposed

    def aims_at(self, opening: Opening) -> bool:
        """Whether the sentence sets targets of a year it does not name: `主要预期目标是：…增长8%`."""
        end = min(opening.span.end, opening.at + _TARGETS_REACH)
        called = self.words.targets.search(self.text, opening.at, end)
        if called is None or _REACHED.search(self.text, opening.at, called.end()):
            return False
        aim = _NUMBERED_AIM.search(self.text, called.end(), opening.span.end)
        return aim is not None and not _OF_YEARS.search(self.text, opening.at, aim.end())

    def framed(self, opening: Opening) -> bool:
        """Whether the time is that of a passage, not of one thing done in it: `五年来`, not `近五年`."""
        time = opening.time
        if time is None:
            return False
        said = self.text[opening.at : time.end]
        if time.kind is Kind.BACK:
            return time.count > 1 and bool(_FRAMING.search(said)) and not said.startswith(("近", "最近"))
        if time.kind is Kind.ERA:
            whole = said.endswith(("时期", "期间")) or bool(_ERA_FRAME.match(self.text, time.end))
            return whole and not time.closing
        return time.kind in (Kind.REVIEW, Kind.AHEAD)

    def declared(self, opening: Opening) -> bool:
        """Whether the sentence is about the year itself: `2018年是…`, `刚刚过去的2018年`."""
        return opening.time is not None and (
            opening.past or bool(_IS.match(self.text, opening.time.end, opening.span.end))
        )

    def shall(self, opening: Opening) -> bool:
        """Whether the sentence says what shall be done in the time that it opens with."""
        time = opening.time
        return time is not None and bool(_SHALL.match(self.text, time.end, opening.span.end))

    def years_of(self, opening: Opening) -> int | None:
        """The number of years that an opening speaks of: `五年的实践`, `过去的五年`."""
        found = _YEARS_OF.match(self.text, opening.at, opening.span.end)
        return "一二三四五六".index(found["n"].replace("两", "二")) + 1 if found else None

    def guides(self, opening: Opening) -> bool:
        """Whether the sentence states the general line: `政府工作的总体要求是`."""
        end = min(opening.span.end, opening.at + 40)
        called = self.words.guiding.search(self.text, opening.at, end)
        return called is not None and bool(_COLON.search(self.text, called.end() - 1, end))

    def does_well(self, opening: Opening) -> bool:
        """Whether the sentence calls for the work of a time ahead: `做好今年的工作`."""
        done = _DO_WELL.search(self.text, opening.at, min(opening.span.end, opening.at + 40))
        return done is not None and self._names_ahead(opening.at, done.end())

    def promises(self, span: Span) -> bool:
        """Whether a sentence says how many works will be done this year: `今年要办12件实事`."""
        return _PROMISES.search(self.text, span.start, span.end) is not None

    def follows_plan(self, opening: Opening) -> bool:
        """Whether the paragraph opens with the five-year plan that it goes by: `根据…第十四个五年规划`."""
        end = min(opening.span.end, opening.at + _TARGETS_REACH)
        by = _BY.match(self.text, opening.at, end)
        if not by or not opening.first:
            return False
        said = mentions(self.text, by.end(), end, self.vocabulary)
        return any(m.kind is Kind.ERA and self._aims(m) for m in said)

    def looks_ahead(self, opening: Opening) -> bool:
        """Whether the paragraph opens with a look ahead: `展望未来`, `下一步`."""
        return opening.first and bool(_LOOK_AHEAD.match(self.text, opening.at, opening.span.end))

    def _names_ahead(self, start: int, end: int) -> bool:
        return any(self._aims(mention) for mention in mentions(self.text, start, end, self.vocabulary))

    def _names_era(self, start: int, end: int) -> bool:
        """Whether a five-year plan is named, where nothing else tells the report's years."""
        said = mentions(self.text, start, end, self.vocabulary) if self.years.plan is None else ()
        return any(mention.kind is Kind.ERA for mention in said)

    def _aims(self, mention: Mention) -> bool:
        """Whether the time is the plan's own, not a year far ahead: `申办2010年世博会` in 2002."""
        if mention.kind is Kind.YEAR and mention.first != self.years.plan and mention.first == mention.last:
            return False
        return side(mention, self.years) is Role.PLAN


class _Asked(NamedTuple):
    """An opening, and what reads it."""

    openings: Openings
    opening: Opening


def _declares_ahead(asked: _Asked) -> bool | None:
    openings, opening = asked
    return (opening.first and openings.aims(opening) and openings.declared(opening)) or None


def _shall_ahead(asked: _Asked) -> bool | None:
    openings, opening = asked
    return (opening.first and openings.aims(opening) and openings.shall(opening)) or None


_TURNS: Chain[_Asked, bool] = Chain(
    [
        Rule("opening-targets", lambda asked: asked.openings.targets(asked.opening) or None),
        Rule("opening-aims", lambda asked: asked.openings.aims_at(asked.opening) or None),
        Rule("opening-year", _declares_ahead),
        Rule("opening-do-well", lambda asked: asked.openings.does_well(asked.opening) or None),
        Rule("opening-by-plan", lambda asked: asked.openings.follows_plan(asked.opening) or None),
        Rule("opening-shall", _shall_ahead),
        Rule("opening-guiding", lambda asked: asked.openings.guides(asked.opening) or None),
        Rule("opening-look-ahead", lambda asked: asked.openings.looks_ahead(asked.opening) or None),
    ]
)
RULES = _TURNS.names
FIRM = frozenset({"opening-targets", "opening-aims", "opening-year", "opening-do-well", "opening-by-plan"})
