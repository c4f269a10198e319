"""How is a number bounded? The words around it (约, 不低于, 以上, 左右) as a comparator."""

import re
from functools import lru_cache
from typing import NamedTuple

from xhreport import vocabulary as words
from xhreport.models import Comparator
from xhreport.tries import trie
from xhreport.vocabulary import BoundGroup, Vocabulary

_SHARE_ENDS = "成半一二三四五六七八九%％"
_FURTHEST = 16  # characters between a bound and the share that it bounds


class Bound(NamedTuple):
    """A comparator, and where the words that say it begin (before the number) or end (behind it)."""

    comparator: Comparator
    edge: int


_THAN_PLANNED = re.compile(  # 比计划超出3个百分点 is a gap, and so is 比目标3000亿元超过1070亿元
    r"(?<![占同环])比(?![重例率值较])[^，。；]{0,12}(?:计划|目标|预算|预期|任务|指标|要求|规划)[数值]?"
    r"(?:[\d.]+[万亿]?[元吨亩%％])?$"
)


class Bounds:
    """The bounding words of a vocabulary, compiled."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.comparators
        self._before = _index(table.before)
        self._lone = frozenset(w for group in table.before if group.lone for w in group.words)
        self._unless = {word: frozenset(signs) for word, signs in table.unless.items()}
        self._gap = frozenset(table.gap)
        self._longest = max(map(len, self._before))
        self._before_last = frozenset(word[-1] for word in self._before)
        self._between = re.compile(rf"(?:{trie(table.between)}| )++$")
        self._between_last = frozenset(word[-1] for word in table.between) | {" "}
        self._through = re.compile(  # 超过全国的1/3, 接近工农业总产值的三分之一
            rf"(?:{trie(table.through)}|\d{{4}}年的|[一-鿿]{{0,8}}?{trie(table.wholes)}的"
            rf"|(?<=不低于|不少于|不超过|不高于)[一-鿿]{{0,6}}?{trie(table.wholes)}"  # 不低于财政支出2%
            r"|(?<=[约致体近概]占)[一-鿿]{1,12}的"  # 约占总能力的9%
            r"|(?<=不[足到及满])(?![一-鿿]{0,6}[计规]划)[一-鿿]{2,8}的)$"  # 水浇地不足耕地的8%
        )
        self._through_last = frozenset(word[-1] for word in (*table.through, *table.wholes))
        self._after = _index(table.after)
        self._unless_after = {word: re.compile(pattern) for word, pattern in table.unless_after.items()}
        self._behind = re.compile(rf"(?:[（(][^（）()，。；\d]{{1,6}}[）)])?\ ?(?P<word>{trie(self._after)})")
        self._trailing = {word: comparator for comparator, ws in table.trailing.items() for word in ws}
        self._first = frozenset(word[0] for word in (*self._after, *self._trailing)).union("（( 还稍略")
        self._trail = re.compile(  # 三分之一还多, but not 比537个还多
            rf"(?:(?<=[{_SHARE_ENDS}])还|[稍略])?(?P<word>{trie(self._trailing)})"
            r"(?=[，。；、,;：:）)”\s的]|$|以上|(?<=出头|有余)[增减升降提扩发])"  # 由1万辆出头增至6万辆
        )

    def before(self, text: str, end: int, *, share: bool = False, lone: bool = False) -> Bound | None:
        """The bound that is said before a number that begins at `end`."""
        at = end
        if (
            at
            and text[at - 1] in self._between_last
            and (skip := self._between.search(text, max(0, at - 8), at))
        ):
            at = skip.start()
        bound = self._ending(text, at, lone=lone) or (
            self._ending(text, end, lone=lone) if at < end else None
        )
        through = bound is None and share and end and text[end - 1] in self._through_last
        if through and (skip := self._through.search(text, max(0, end - _FURTHEST), end)):
            return self._of_whole(text, skip)
        return bound

    def _of_whole(self, text: str, through: re.Match[str]) -> Bound | None:
        """The bound before the words that tell of what a number is a share, wherever these begin."""
        found: tuple[int, Bound] | None = None
        for at in range(through.start(), max(through.start() + 1, through.end() - 2)):
            bound = self._ending(text, at, lone=False)
            if bound and (at == through.start() or at - bound.edge > 1):  # not 超额完成收入的三成
                if found and bound.edge >= found[1].edge:
                    break
                found = at, bound  # 不得超过, not the 超 that it begins with
        if found is None or text[found[1].edge : found[0]] in self._gap:
            return None
        return found[1]

    def _ending(self, text: str, end: int, *, lone: bool) -> Bound | None:
        if not end or text[end - 1] not in self._before_last:
            return None
        for length in range(min(self._longest, end), 0, -1):
            word = text[end - length : end]
            comparator = self._before.get(word)
            if comparator is None or (word in self._lone and not lone):
                continue
            if word[0] == "超" and _THAN_PLANNED.search(text, max(0, end - length - 24), end - length):
                return None
            head = text[end - length - 1 : end - length]
            if head and head in self._unless.get(word, ()):
                return None
            return Bound(comparator, end - length)
        return None

    def after(self, text: str, start: int) -> Bound | None:
        """The bound that is said behind a unit that ends at `start`."""
        if text[start : start + 1] not in self._first:
            return None
        m = self._behind.match(text, start)
        if m:
            unless = self._unless_after.get(m["word"])
            return None if unless and unless.match(text, m.end()) else Bound(self._after[m["word"]], m.end())
        m = self._trail.match(text, start)
        return Bound(self._trailing[m["word"]], m.end()) if m else None


def _index(groups: list[BoundGroup]) -> dict[str, Comparator]:
    return {word: group.comparator for group in groups for word in group.words}


@lru_cache(maxsize=8)
def bounds(vocabulary: Vocabulary | None = None) -> Bounds:
    """The bounding words of this vocabulary, compiled once."""
    return Bounds(vocabulary or words.default())


def judge(
    before: Comparator | None, *, open_ended: bool, ranged: bool, after: Comparator | None
) -> Comparator:
    """The comparator of a number from all that bounds it: the hardest word wins.

    Example:
        >>> judge(Comparator.APPROX, open_ended=False, ranged=False, after=Comparator.GE).value
        'ge'
        >>> judge(None, open_ended=True, ranged=False, after=None).value
        'gt'
    """
    if ranged:
        return Comparator.RANGE
    if after in (Comparator.GE, Comparator.LE):
        return after
    if open_ended:
        return Comparator.GT
    if before not in (None, Comparator.APPROX):
        return before
    return after or before or Comparator.EQ
