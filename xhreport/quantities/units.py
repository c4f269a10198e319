"""Which unit stands behind a number, and what is it in base units?"""

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from xhreport import numerals
from xhreport import vocabulary as words
from xhreport.quantities.tokens import Quantity
from xhreport.tries import trie
from xhreport.vocabulary import Vocabulary


class Unit(NamedTuple):
    """A unit without magnitude; `factor` turns a value into `base`."""

    word: str
    dimension: str
    base: str
    factor: Fraction


_OVER = re.compile(r"[^/每]+(?=[/每])")  # what stands over a line: 微克/立方米, 微克每立方米


class Registry:
    """The units of a vocabulary, found by their first character, the longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        table = vocabulary.units
        self._units: dict[str, Unit] = {}
        for group in table.groups:
            for word in group.words:
                factor = group.words[word] if isinstance(group.words, dict) else "1"
                self._units[word] = Unit(word, group.dimension, group.base or word, Fraction(factor))
        self._unless = table.unless
        self._unless_compiled: dict[str, re.Pattern[str]] = {}
        self._large = frozenset(table.large)
        self._by_first: dict[str, list[Unit]] = {}
        for word in sorted(self._units, key=len, reverse=True):
            self._by_first.setdefault(word[0], []).append(self._units[word])
        under = trie([*table.denominators, *self._units])
        told = (g for g in table.groups if g.dimension in ("volume", "area") or g.base == "minute")
        each = trie(word for g in told for word in g.words)  # 微克每立方米, 立方米每秒
        self._per = re.compile(rf"/({under})(?:[/·.]({under})|(?<=人)([年月]))?|每({each})")

    def match(self, text: str, start: int, *, large: bool = False) -> Unit | None:
        """The longest unit that begins at `start`; `large` behind a number of a thousand or more."""
        if start >= len(text):
            return None
        for unit in self._by_first.get(text[start], ()):
            if text.startswith(unit.word, start) and self._stands(unit, text, start, large=large):
                per = self._per.match(text, start + len(unit.word))
                return self._over(unit, per) if per else unit
        return None

    def _stands(self, unit: Unit, text: str, start: int, *, large: bool) -> bool:
        end = start + len(unit.word)
        if unit.word in self._large and not large:
            return False
        if (
            unit.word.isascii()
            and unit.word.isalpha()
            and text[end : end + 1].isascii()
            and text[end : end + 1].isalnum()
        ):
            return False
        return unit.word not in self._unless or self._other_word(unit.word).match(text, end) is None

    def _other_word(self, word: str) -> re.Pattern[str]:
        """What makes the unit another word; compiled when first asked for, since there are many."""
        if word not in self._unless_compiled:
            self._unless_compiled[word] = re.compile(self._unless[word])
        return self._unless_compiled[word]

    def _over(self, unit: Unit, per: re.Match[str]) -> Unit:
        base, factor = unit.base, unit.factor
        for word in per.groups():
            if word:
                under = self.resolve(word)
                base, factor = f"{base}/{under.base}", factor / under.factor
        return Unit(unit.word + per[0], "compound", base, factor)

    def resolve(self, word: str) -> Unit:
        """The unit of a full unit word, magnitude included (`万平方米`); an unknown word is its own base."""
        if word in self._units:
            return self._units[word]
        head = _OVER.match(word)
        if head and (per := self._per.fullmatch(word, head.end())):
            return self._over(self.resolve(head[0]), per)
        magnitude = re.match("[百千万亿]+", word)
        if magnitude:
            for cut in range(1, magnitude.end() + 1):
                rest = word[cut:]
                if not rest or rest in self._units or "/" in rest or rest[0] not in numerals.MAGNITUDES:
                    unit = self.resolve(rest) if rest else Unit("", "count", "", Fraction(1))
                    return unit._replace(word=word, factor=unit.factor * numerals.scale(word[:cut]))
        return Unit(word, "count", word, Fraction(1))


@lru_cache(maxsize=8)
def registry(vocabulary: Vocabulary) -> Registry:
    """The units of this vocabulary, compiled once."""
    return Registry(vocabulary)


@lru_cache(maxsize=4096)
def _resolve(vocabulary: Vocabulary, word: str) -> Unit:
    return registry(vocabulary).resolve(word)


def base(quantity: Quantity, vocabulary: Vocabulary | None = None) -> tuple[Decimal, Decimal | None, str]:
    """Value, upper end and unit of a quantity in base units (1670亿元 is 167000000000 `CNY`).

    The base units are those of `data/units.toml`. A rank has `rank`; a number without measure word
    (fraction, index, bare count) has the empty unit.
    """
    unit = _resolve(vocabulary or words.default(), quantity.unit)
    name = "rank" if quantity.dimension == "rank" else unit.base
    upper = None if quantity.upper is None else _times(quantity.upper, unit.factor)
    return _times(quantity.value, unit.factor), upper, name


def _times(value: Decimal, factor: Fraction) -> Decimal:
    if factor == 1:
        return value
    product = value * factor.numerator / factor.denominator
    return product.to_integral_value() if product == product.to_integral_value() else product.normalize()
