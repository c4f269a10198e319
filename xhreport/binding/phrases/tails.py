"""What leads from a name to its number? Reads the words before a number from right to left.

In `失业率由3.1%降至`, `降至` leads to the number after it; in `地区生产总值同比增长`, `增长` and
`同比` do, and `地区生产总值` is left for the name.
"""

from functools import lru_cache
from typing import NamedTuple

import regex

from xhreport.binding.phrases.words import BASE, FILL, PASSED_PLAN, SUMMED, TIME, words_of
from xhreport.tries import trie_end
from xhreport.vocabulary import Vocabulary

_RATES = ("比例", "增速", "增幅", "涨幅", "升幅", "率", "幅度", "速度", "降幅", "减幅", "跌幅")
# Where 增, 降 or 高 stand for themselves.
_FREE = rf"(?<=^|[{FILL}、，分再约各共净将幅比又年月同均际义仅只反]|\L<trail>)"
_OF_PLACE = "(?<=全[国省市区县州]|[位名]次|排[名位]|[总销产]量)"  # 总量在全省升2位
_NOUN = (
    r"(?:(?<!提高)率|幅度|速度|幅|的速度|了|过)?"
    r"(?:(?<=增长|增速|增幅|涨幅|速度|率)的?(?:预期|调控|宏观调控|预定|年度|计划|奋斗|工作){0,2}目标值?)?"
)


class Token(NamedTuple):
    """A word of the tail and what it does there; `start` counts from the fragment's start."""

    kind: str  # up down to hold reach link average yearly terms base time open adverb
    text: str
    start: int


class Tail(NamedTuple):
    """The tokens before a number, nearest first, what is left before them, and the tokens' kinds."""

    tokens: tuple[Token, ...]
    rest: str
    kinds: frozenset[str] = frozenset()

    def first(self, *kinds: str) -> Token | None:
        """The token of one of these kinds that is nearest to the number."""
        if self.kinds.isdisjoint(kinds):
            return None
        for token in self.tokens:
            if token.kind in kinds:
                return token
        return None

    def before(self, token: Token) -> str:
        """What is left when only the tokens nearer than this one are taken off, it included not."""
        return self.rest + "".join(t.text for t in reversed(self.tokens) if t.start <= token.start)


@lru_cache(maxsize=8)
def _token_end(vocabulary: Vocabulary) -> regex.Pattern[str]:
    words = words_of(vocabulary)
    table = words.table
    moves = trie_end(w for w in (*table.turning, *table.rising, *table.falling) if not w.endswith(_RATES))
    return words.compile_end(rf"""(?:
      (?P<base> {BASE}+ )
    | (?P<time> [从自]{TIME}+(?:累计|总共|一?共|合计|总计)有?了? | (?:{TIME}+[末底初间]?|\s) )
    | (?P<to> (?:(?:{moves}并?)?{moves}了?[到至为成]|(?<=^)[进退移][到至])了?
        (?:现在|目前|如今|眼下|{TIME}+(?:预算|决算|计划))?的? )
    | (?P<hold> \L<holding> )
    | (?P<up> (?<!稳|促|新|负|(?<!确)保)\L<rising>{_NOUN} ) | (?P<down> \L<falling>{_NOUN} )
    | (?P<up> (?<=周转)加快)
    | (?P<up> (?:{_FREE}\L<rising_after>|{_OF_PLACE}升)了?)
    | (?P<down> (?:{_FREE}\L<falling_after>|{_OF_PLACE}[降退])了?)
    | (?P<up> (?<=面积|产量|人口|编制|人员)增) | (?P<down> (?<=面积|产量|人口|编制|人员)减)
    | (?P<up> (?:[增涨升]|(?<=[积量产])多)了) | (?P<down> (?:[减降跌]|(?<=[积量产])少)了)
    | (?P<average> (?:[两三四五六七八九十]|(?<![\d.])\d)?年平?均 | 平均每年 | 每年平均 | 年递增 )
    | (?P<yearly> 同比 | 环比 )
    | (?P<terms> (?:扣除|剔除|考虑)[^，]{{2,10}}(?:因素|影响)后? | {trie_end(table.terms)}
      | [（(]按?(?:同|可比)口径[）)] | [按以]?{TIME}+\s?的?(?:不变|可比)?价格?(?:计算|核算)? )
    | (?P<reach> (?<!下(?=达)|[行作](?=为)|[税回吸征招验接](?=收到)|实(?=到))\L<reaching>了?)
    | (?P<link> (?<!未)\L<linking>了?)
    | (?P<open> (?<!自)[由从] )
    | (?P<adverb> (?:(?<=..)|(?<=^[要，]?))在[^，]{{2,12}}?基础上
      | 在[^，]{{0,10}}(?:下降|增长|上涨|回落|减产|丰收)之?后 | [“「] | (?!{PASSED_PLAN}|{SUMMED})\L<trail>
      | (?:[一二三四五六七八九十两]+|\d{{1,2}})(?:个?方面|大类?)
      | 每[百千万]+[人户] | 每\d+(?:公斤|千克|斤|吨|户|人) | 每(?:标准)?(?:立方米|升)
      | {words.trail} )
    )\Z""")


@lru_cache(maxsize=4096)
def read_tail(fragment: str, vocabulary: Vocabulary) -> Tail:
    """Takes the words that lead to a number off the end of a masked fragment."""
    pattern = _token_end(vocabulary)
    tokens: list[Token] = []
    rest = fragment
    while rest:
        m = pattern.search(rest)
        if m is None or (
            m.lastgroup in ("up", "down") and any(t.kind in ("up", "down", "to") for t in tokens)
        ):
            break
        assert m.lastgroup is not None
        tokens.append(Token(m.lastgroup, m[0], m.start()))
        rest = rest[: m.start()]
    return Tail(tuple(tokens), rest, frozenset(token.kind for token in tokens))
