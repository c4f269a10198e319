"""Where no heading tells: do the words of the sentences look back or ahead, and where do they turn?"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from xhreport.structure.headings import Block
from xhreport.structure.sentences import Span
from xhreport.tries import any_of, trie
from xhreport.vocabulary import Vocabulary


class Weighed(NamedTuple):
    """A paragraph, and how many more of its sentences look ahead than back."""

    block: Block
    signs: tuple[int, ...]
    sum: int


class Scale:
    """Gains of a turn: how well a turn from back to ahead at each paragraph agrees with the sentences.

    A gain is the share of the signs that agree with the turn, less the share of those that do not.
    """

    def __init__(self, weighed: Sequence[Weighed]) -> None:
        self.weighed = weighed
        clear = sum(abs(w.sum) for w in weighed) or 1
        self.signs = [sign for w in weighed for sign in w.signs if sign]
        self.short = len(self.signs) <= EXTRACT
        rest = sum(w.sum for w in weighed)
        before = 0
        self.gains: list[float] = []
        self.within: list[list[float]] = []  # the gain of a turn at each sentence of the paragraph
        self._ahead: list[float] = []
        for w in weighed:
            self.gains.append((rest - before) / clear)
            self._ahead.append(rest / clear)
            self.within.append([])
            for sign in w.signs:
                self.within[-1].append((rest - before) / clear)
                rest -= sign
                before += sign

    @property
    def whole(self) -> int:
        """How many more of all sentences look ahead than back."""
        return sum(self.signs)

    def mostly(self, best: tuple[int, float] | None) -> int:
        """Which way an extract looks on the whole (1 ahead, -1 back), if no turn agrees better; else 0."""
        whole = self.whole
        at, gain = best or (0, 0.0)
        if sum(w.sum for w in self.weighed[:at]) > -_PASSED:
            gain = 0.0
        if not self.short or abs(whole) < max(_MOST, gain) * len(self.signs):
            return 0
        return (whole > 0) - (whole < 0)

    def best(self, after: int) -> tuple[int, float] | None:
        """The paragraph behind `after` at which the turn agrees best, and how well (1 is wholly).

        A turn is none if too little of the plan stands behind it.
        """
        places = [n for n, w in enumerate(self.weighed) if w.block.span.start >= after]
        places = [n for n in places if self._ahead[n] >= _ENOUGH]
        if not places:
            return None
        at = max(places, key=lambda n: self.gains[n])
        return at, self.gains[at]


EXTRACT = 60  # sentences; a report has more
_MOST = 0.45
"""How much more of an extract's sentences must look one way than the other."""
_PASSED = 2  # sentences that must look back before a turn, more than look ahead
_ENOUGH = 0.2  # of the signs
_TELLING = 5  # sentences
_OTHERWISE = 0.15
"""Of the sentences of real reviews and plans 5% and 3% look the other way (medians of 138); seldom 10%."""


class _Patterns(NamedTuple):
    doing: "re.Pattern[str]"
    ahead: "re.Pattern[str]"
    back: "re.Pattern[str]"
    past: "re.Pattern[str]"


_EXACT = re.compile(  # what was counted: 144.2万人, 4676人; who plans says round numbers
    r"\d\.(?!5(?!\d))\d(?!版)|(?<![\d.年])[1-9]\d+[1-9](?!\d|\.|\s?[年号]|\s?国道)"
)
_BOUND = re.compile(  # 45万人以上, not 规模以上
    r"(?<=[\d%％‰成倍元人家户个所名次张套位座项处亩吨里方顷辆台天场期件])(?:左右|以上|以内|以下)|不低于|不少于"
)
_MUST = (r"要(?<![主重必需首纪摘简紧概扼]要)(?![求素闻点领害道])", r"将(?<!即将)(?![军士领近])")
_DONE = r"了(?<!为了)(?![解如])"


@lru_cache(maxsize=8)
def _patterns(vocabulary: Vocabulary) -> _Patterns:
    table = vocabulary.headings
    return _Patterns(
        re.compile(rf"(?:[（(]?[一二三四五六七八九十\d]+[）)、.是][，、]?\s*)?{trie(table.doing)}"),
        any_of(table.plan_signs, *_MUST),
        any_of(table.review_signs, _DONE),
        any_of(table.past_signs, _DONE),
    )


def sign(text: str, span: Span, vocabulary: Vocabulary) -> int:
    """Whether a sentence looks ahead (1) or back (-1), or does not tell (0).

    Example:
        >>> from xhreport import vocabulary
        >>> sign("全年累计完成投资3亿元。", Span(0, 12), vocabulary.default())
        -1
    """
    patterns = _patterns(vocabulary)
    told = _said(text, span, patterns) + bool(patterns.doing.match(text, *span))
    return (told > 0) - (told < 0)


def _said(text: str, span: Span, patterns: _Patterns) -> int:
    """How much a sentence looks ahead, less how much it looks back, by its words and its figures."""
    bound = _BOUND.search(text, *span) is not None
    return _words(text, span, patterns) + bound - 2 * _counted(text, span)


def _counted(text: str, span: Span) -> bool:
    """Whether a sentence has a figure that only what was counted has."""
    return _EXACT.search(text, *span) is not None and not _BOUND.search(text, *span)


def _words(text: str, span: Span, patterns: _Patterns) -> int:
    """How many more of its words look ahead than back."""
    return len(patterns.ahead.findall(text, *span)) - len(patterns.back.findall(text, *span))


def past(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """Whether a sentence says outright that it speaks of what is past."""
    return bool(_patterns(vocabulary).past.search(text, *span))


def only(text: str, blocks: Sequence[Block], vocabulary: Vocabulary) -> int:
    """Whether all the text looks ahead (1) or back (-1), but for what any part has; 0 if it does both.

    Verbs that sentences open with (`推进…`, `深化…`) count for nothing, as both kinds of part have them.
    """
    patterns = _patterns(vocabulary)
    spans = [span for block in blocks for span in block.sentences]
    ahead = back = 0
    for span in spans:
        more = _words(text, span, patterns)
        ahead, back = ahead + (more > 0), back + (more < 0)
    fewer, most = sorted((ahead, back))
    if len(spans) < _TELLING or fewer > _OTHERWISE * len(spans) or most < max(2 * fewer, 2):
        return 0
    return (ahead > back) - (ahead < back)


def weigh(text: str, blocks: Sequence[Block], vocabulary: Vocabulary) -> list[Weighed]:
    """Every paragraph with the signs of its sentences."""
    found = []
    for block in blocks:
        signs = tuple(sign(text, span, vocabulary) for span in block.sentences)
        found.append(Weighed(block, signs, sum(signs)))
    return found
