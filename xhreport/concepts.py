"""Which concept is it? A name in the report's words -> a canonical concept, or none.

A name is matched as a whole: it is folded (width, case, brackets), the light words around it
fall away one after the other, and what is left is looked up. The first form that is known
decides; if the concept it stands for does not fit the measure and the unit, there is none.
The names and the light words stand in `data/concepts.toml`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import regex

from xhreport import vocabulary as words
from xhreport.errors import VocabularyError
from xhreport.models import Level, Measure
from xhreport.vocabulary import Concept, Vocabulary

_RELATIVE = frozenset({"percent", "permille", "multiple", "fraction"})
_COUNTED = frozenset({"count", "person", "household"})
_MAGNITUDES = frozenset("百千万亿")
_UNKNOWN = "unknown"  # the key of `own` and `parts` for a report whose level isn't known

_DROPPED = dict.fromkeys(" \t\u3000\xa0\n“”\"‘’'《》〈〉「」『』（）()【】〔〕[]的·")
_WIDTHS = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ODD = str.maketrans({"₂": "2", "₅": "5", "Ⅲ": "III", "Ⅴ": "V", "Ⅳ": "IV"})
_ASIDE = regex.compile(r"[（(]([^（）()]*+)[）)]")
_TEMPLATE = regex.compile(r"[\[\]()|]|[^\[\]()|]++")
_REFERENCE = regex.compile(r"\{(\w++)\}")
_MOST_SPELLINGS = 3000


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a name may stand for, and for which measures; at some levels of place it is only a part."""

    id: str
    concept: Concept
    measures: frozenset[Measure]
    part_at: frozenset[str]

    def fits(self, measure: Measure, unit: str, dimension: str) -> bool:
        """Whether a quantity of this measure and unit can be a number of the concept."""
        if measure not in self.measures:
            return False
        if measure is Measure.RANK:
            return True
        if measure is Measure.GROWTH:
            return self.concept.growth and dimension in _RELATIVE
        own = self.concept.dimensions
        if dimension in own:
            return True
        if measure is Measure.CHANGE and dimension == "point":
            return not own.isdisjoint({"percent", "permille"})
        if measure is Measure.LEVEL and (
            dimension == "multiple" or (dimension == "fraction" and "percent" in own)
        ):
            return True
        return bool(unit) and _MAGNITUDES.issuperset(unit) and not own.isdisjoint(_COUNTED)


class _Fold:
    """Brings a name into the form in which names are compared.

    Narrow, in lower case, without brackets, quotes and 的, and each of the words that mean the
    same replaced by the first of them.
    """

    def __init__(self, same: Mapping[str, list[str]]) -> None:
        self._first = {
            _narrow(word): _narrow(first) for first, all_ in same.items() for word in (first, *all_)
        }
        self._same = regex.compile(r"\L<same>", same=list(self._first))

    def __call__(self, name: str) -> str:
        """The folded name."""
        return self._same.sub(lambda m: self._first[m[0]], _narrow(name))


def _narrow(name: str) -> str:
    return name.translate(_WIDTHS).translate(_ODD).translate(_DROPPED).lower()


@dataclass(frozen=True, slots=True)
class _Index:
    """The concepts of one vocabulary, compiled: folded name -> senses, and the light words."""

    fold: _Fold
    senses: Mapping[str, tuple[_Sense, ...]]
    spelled: Mapping[str, str]
    asides: frozenset[str]
    leads: Mapping[str, frozenset[str]]
    tails: frozenset[str]
    inner: tuple[str, ...]


def match(
    name: str,
    *,
    measure: Measure,
    unit: str,
    dimension: str,
    level: Level | None = None,
    vocabulary: Vocabulary | None = None,
) -> str | None:
    """The canonical concept of an indicator's name.

    Args:
        name: What is measured, completed from the sentence.
        measure: What the number says of it.
        unit: The unit as stated, with its magnitude.
        dimension: The unit's dimension, as `data/units.toml` has it.
        level: The level of the report's place, if known: `市级财政收入` is only a part of a
            prefecture's revenue.
        vocabulary: The word lists; the package's own where none is given.

    Returns:
        The concept's id, or None where the name is of none, or of something less or else.

    >>> match("全年完成地区生产总值", measure=Measure.LEVEL, unit="亿元", dimension="money")
    'gdp'
    >>> match("规上工业增加值", measure=Measure.GROWTH, unit="%", dimension="percent")
    'industrial_value_added_above_scale'
    >>> match("新增高新技术企业", measure=Measure.LEVEL, unit="家", dimension="count")
    """
    index = _index(vocabulary or words.default())
    place = level.value if level else _UNKNOWN
    for form in _forms(name, index, place):
        senses = index.senses.get(form)
        if senses is not None:
            return next(
                (s.id for s in senses if place not in s.part_at and s.fits(measure, unit, dimension)), None
            )
    return None


def names_of(concept: str, vocabulary: Vocabulary | None = None) -> tuple[str, ...]:
    """All spellings of a concept's names; none for an id that is unknown.

    >>> "地区生产总值" in names_of("gdp")
    True
    """
    entry = (vocabulary or words.default()).concepts
    if concept not in entry.concept:
        return ()
    known = entry.concept[concept]
    templates = [*known.names, *known.growth_names, *known.change_names]
    return tuple(dict.fromkeys(s for t in templates for s in _spellings(t, entry.words)))


def known_names(vocabulary: Vocabulary | None = None) -> Mapping[str, str]:
    """Every spelling of every name, with the first concept that has it.

    >>> known_names()["万元GDP能耗"]
    'energy_intensity'
    """
    return _index(vocabulary or words.default()).spelled


def _forms(name: str, index: _Index, place: str) -> Iterator[str]:
    """The name, folded, then with fewer and fewer light words around and within it."""
    yield index.fold(name)
    bare = index.fold(_ASIDE.sub(lambda m: "" if _is_light(m[1], index) else m[0], name))
    heads = [bare, *_stripped(bare, index.leads[place], from_left=True)]
    yield from heads
    for head in heads:
        yield from _stripped(head, index.tails, from_left=False)
    last = heads[-1]
    for word in index.inner:
        last = last.replace(word, "")
    yield last


def _is_light(aside: str, index: _Index) -> bool:
    return aside.isascii() or index.fold(aside) in index.asides


def _stripped(name: str, light: frozenset[str], *, from_left: bool) -> Iterator[str]:
    """The name with one light word less, and again, the longest first."""
    longest = max(map(len, light), default=0)
    while True:
        for size in range(min(longest, len(name) - 1), 0, -1):
            if (name[:size] if from_left else name[-size:]) in light:
                name = name[size:] if from_left else name[:-size]
                yield name
                break
        else:
            return


@lru_cache(maxsize=8)
def _index(vocabulary: Vocabulary) -> _Index:
    table, strip = vocabulary.concepts, vocabulary.concepts.strip
    fold = _Fold(table.same)
    senses: dict[str, list[_Sense]] = {}
    spelled: dict[str, str] = {}
    for key, concept in table.concept.items():
        for spelling, sense in _senses(key, concept, table.words, fold):
            found = senses.setdefault(fold(spelling), [])
            if all(s.id != sense.id for s in found):
                found.append(sense)
            spelled.setdefault(spelling, key)
    leads = frozenset(map(fold, strip.leads))
    return _Index(
        fold=fold,
        senses={name: tuple(found) for name, found in senses.items()},
        spelled=MappingProxyType(spelled),
        asides=frozenset(map(fold, strip.asides)),
        leads={place: leads.union(map(fold, own)) for place, own in strip.own.items()},
        tails=frozenset(map(fold, strip.tails)),
        inner=tuple(sorted(strip.inner, key=len, reverse=True)),
    )


def _senses(key: str, concept: Concept, sets: Mapping[str, str], fold: _Fold) -> Iterator[tuple[str, _Sense]]:
    """Every spelling of the concept's names, with its sense."""
    part_at: dict[str, set[str]] = {}
    for place, templates in concept.parts.items():
        for template in templates:
            for spelling in _spellings(template, sets):
                part_at.setdefault(fold(spelling), set()).add(place)
    for templates, measures in (
        (concept.names, frozenset(Measure)),
        (concept.growth_names, frozenset({Measure.GROWTH, Measure.RANK})),
        (concept.change_names, frozenset({Measure.CHANGE})),
    ):
        for template in templates:
            for spelling in _spellings(template, sets):
                yield spelling, _Sense(key, concept, measures, frozenset(part_at.get(fold(spelling), ())))


def _spellings(template: str, sets: Mapping[str, str]) -> list[str]:
    """All that a template writes as one: `[第]一产[业]` is 第一产业, 第一产, 一产业, 一产."""
    try:
        tokens = _TEMPLATE.findall(_filled(template, sets))
        spellings = _alternatives(iter(tokens), "")
    except KeyError as unknown:
        raise VocabularyError(
            f"concepts: {template!r} refers to {unknown}, which is not in [words]"
        ) from None
    if len(spellings) > _MOST_SPELLINGS:
        raise VocabularyError(f"concepts: {template!r} has {len(spellings)} spellings; write it as several")
    return spellings


def _filled(template: str, sets: Mapping[str, str]) -> str:
    """The template with its references replaced by what they stand for."""
    return _REFERENCE.sub(lambda m: f"({_filled(sets[m[1]], sets)})", template)


def _alternatives(tokens: Iterator[str], closer: str) -> list[str]:
    """The spellings up to the bracket that closes, which is taken too."""
    done: list[str] = []
    open_ones = [""]
    for token in tokens:
        if token == closer:
            return done + open_ones
        if token == "|":
            done, open_ones = done + open_ones, [""]
        elif token == "[":
            inner = ["", *_alternatives(tokens, "]")]
            open_ones = [a + b for a in open_ones for b in inner]
        elif token == "(":
            inner = _alternatives(tokens, ")")
            open_ones = [a + b for a in open_ones for b in inner]
        elif token in "])":
            raise VocabularyError(f"concepts: {token!r} closes nothing")
        else:
            open_ones = [a + token for a in open_ones]
    if closer:
        raise VocabularyError(f"concepts: {closer!r} is missing")
    return done + open_ones
