"""Which concept is it? A name in the report's words -> a canonical concept, or none.

A name is matched as a whole: it is folded (width, case, brackets, words that mean the same),
the light words around it fall away one after the other, and what is left is looked up. The
first form that is known decides; if what it stands for does not fit the measure and the unit,
the name has no concept. Names and light words stand in `data/concepts.toml`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import regex

from xhreport import vocabulary as words
from xhreport.errors import VocabularyError
from xhreport.models import Level, Measure
from xhreport.vocabulary import Concept, Vocabulary

_RELATIVE = frozenset({"percent", "multiple", "fraction"})
_COUNTED = frozenset({"count", "person", "household"})
_MAGNITUDES = frozenset("百千万亿")
_UNKNOWN = "unknown"  # the key of `own` and `parts` for a report whose level isn't known

_PLAIN = str.maketrans(
    {chr(code): chr(code - 0xFEE0).lower() for code in range(0xFF01, 0xFF5F)}
    | {chr(code): chr(code + 32) for code in range(ord("A"), ord("Z") + 1)}
    | {"₂": "2", "₅": "5", "Ⅲ": "iii", "Ⅳ": "iv", "Ⅴ": "v"}
    | dict.fromkeys("_ \t\n\u3000\xa0“”\"‘’'《》〈〉「」『』（）()【】〔〕[]的·①②③④⑤⑥⑦⑧⑨⑩", None)
)
_MONTHS = regex.compile(r"^\d{1,2}月?[-－—–~～至到]{1,2}\d{1,2}月份?(?=..)")  # 1-9月财政收入
_ASIDE = regex.compile(r"[（(]([^（）()]*+)[）)]")
_TOKEN = regex.compile(r"[\[\]()|]|[^\[\]()|]++")
_REFERENCE = regex.compile(r"\{(\w++)\}")
_OWN_KINDS = ("县", "旗", "镇", "乡", "街道")  # in a county's report; but 市财政收入 may be only that of 市级
_MOST_SPELLINGS = 1000


@dataclass(frozen=True, slots=True)
class _Sense:
    """What a name may stand for, and with which measures; in reports of some levels it is a part."""

    id: str
    concept: Concept
    measures: frozenset[Measure]
    part_at: frozenset[str]

    def fits(self, measure: Measure, unit: str, dimension: str) -> bool:
        """Whether a quantity of this measure and unit can be a number of the concept."""
        if measure not in self.measures:
            return False
        if measure is Measure.GROWTH:
            return self._grows(dimension)
        return measure is Measure.RANK or self._counts(measure, unit, dimension)

    def _grows(self, dimension: str) -> bool:
        if dimension == "permille":  # 人口增长6.5‰, but never production
            return dimension in self.concept.dimensions
        return self.concept.growth and dimension in _RELATIVE

    def _counts(self, measure: Measure, unit: str, dimension: str) -> bool:
        own = self.concept.dimensions
        if dimension in own or (dimension == "count" and not unit and "number" in own):
            return True
        if dimension == "point":
            return measure is Measure.CHANGE and not own.isdisjoint({"percent", "permille"})
        if dimension == "multiple":
            return measure is Measure.LEVEL
        if dimension == "fraction":
            return "percent" in own
        if not unit or not _MAGNITUDES.issuperset(unit):
            return False
        return not own.isdisjoint(_COUNTED) or ("亿" in unit and "money" in own)  # 1386万, 突破千亿


class _Fold:
    """Brings a name into the form in which names are compared.

    Narrow, in lower case, without brackets, quotes and 的, and any of the words that mean the
    same replaced by the first of them.
    """

    def __init__(self, same: Mapping[str, list[str]]) -> None:
        groups = [(first, [first, *others]) for first, others in same.items()]
        self._first = {word.translate(_PLAIN): first for first, group in groups for word in group}
        self._same = regex.compile(r"\L<same>", same=list(self._first))

    def __call__(self, name: str) -> str:
        """The folded name."""
        return self._same.sub(lambda found: self._first[found[0]], name.translate(_PLAIN))

    def all(self, names: Iterable[str]) -> set[str]:
        """The folded names, in one go."""
        return set(self("\0".join(names)).split("\0"))


class _Light(NamedTuple):
    """Light words, folded, and the length of the longest."""

    words: frozenset[str]
    longest: int


@dataclass(frozen=True, slots=True)
class _Index:
    """The concepts of one vocabulary, compiled: folded name -> senses, and the light words."""

    fold: _Fold
    senses: Mapping[str, tuple[_Sense, ...]]
    asides: frozenset[str]
    leads: Mapping[str, _Light]
    tails: _Light
    inner: Mapping[str, tuple[str, ...]]


def match(
    name: str,
    *,
    measure: Measure,
    unit: str,
    dimension: str,
    level: Level | None = None,
    called: Sequence[str] = (),
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
        called: What the report's place is called, if known (`regions.called`); a name may begin with
            any end of it: `江北省梅城县`, `梅城县`.
        vocabulary: The word lists; the package's own where none is given.

    Returns:
        The concept's id; None where the name is of no concept, or of a part or a flow of one.

    >>> match("全年完成地区生产总值", measure=Measure.LEVEL, unit="亿元", dimension="money")
    'gdp'
    >>> match("规上工业增加值", measure=Measure.GROWTH, unit="%", dimension="percent")
    'industrial_value_added_above_scale'
    >>> match("新增高新技术企业", measure=Measure.LEVEL, unit="家", dimension="count")
    >>> match("梅城县生产总值", measure=Measure.LEVEL, unit="亿元", dimension="money", called=["梅城县"])
    'gdp'
    """
    vocabulary = vocabulary or words.default()
    rank = level.value if level else _UNKNOWN
    for spoken in (name, _without_place(name, called)):
        senses = _senses_of(spoken, rank, vocabulary) if spoken else None
        if senses is not None:
            fitting = (s for s in senses if rank not in s.part_at and s.fits(measure, unit, dimension))
            return next((sense.id for sense in fitting), None)
    return None


@lru_cache(maxsize=8192)  # reports speak of the same things again and again
def _senses_of(name: str, place: str, vocabulary: Vocabulary) -> tuple[_Sense, ...] | None:
    """What the first known form of the name may stand for; None if no form is known."""
    index = _index(vocabulary)
    return next((index.senses[form] for form in _forms(name, index, place) if form in index.senses), None)


def names_of(concept: str, vocabulary: Vocabulary | None = None) -> tuple[str, ...]:
    """All spellings of a concept's names, without light words; none for an id that is unknown.

    >>> [name for name in names_of("deficit_ratio") if "占" not in name]
    ['赤字率', '财政赤字率']
    """
    return tuple(name for name, owner in known_names(vocabulary).items() if owner == concept)


def known_names(vocabulary: Vocabulary | None = None) -> Mapping[str, str]:
    """Every spelling of every name, without light words, with the first concept that has it.

    >>> known_names()["万元GDP能耗"]
    'energy_intensity'
    """
    return _known_names(vocabulary or words.default())


@lru_cache(maxsize=8)
def _known_names(vocabulary: Vocabulary) -> Mapping[str, str]:
    table = vocabulary.concepts
    same = regex.compile(r"\L<first>", first=list(table.same))
    known: dict[str, str] = {}
    for key, concept in table.concept.items():
        for template in (*concept.names, *concept.growth_names, *concept.change_names):
            for name in spellings(template, table.words):
                wider = same.sub(lambda found: f"({'|'.join([found[0], *table.same[found[0]]])})", name)
                for spelling in spellings(wider, {}):
                    known.setdefault(spelling, key)
    return MappingProxyType(known)


def _forms(name: str, index: _Index, place: str) -> Iterator[str]:
    """The name, folded, then with fewer and fewer light words around and within it."""
    whole = index.fold(name)
    yield whole
    without = _ASIDE.sub(lambda found: "" if _is_light(found[1], index) else found[0], name)
    without = _MONTHS.sub("", without) if name[:1].isdigit() else without
    bare = whole if without == name else index.fold(without)
    heads = [bare, *_stripped(bare, index.leads[place], from_left=True)]
    yield from heads
    for head in heads:
        yield from _stripped(head, index.tails, from_left=False)
    last = heads[-1]
    for word in index.inner[place]:
        last = last.replace(word, "")
    yield last


def _without_place(name: str, called: Sequence[str]) -> str | None:
    """The name behind that of the report's own place, in full or short; None if it doesn't begin so."""
    kind = next((kind for kind in _OWN_KINDS if name.startswith(kind)), None)
    if kind and any(place.endswith(kind) for place in called):
        return name.removeprefix(kind).removeprefix("域")  # 县财政收入, 镇域固定资产投资
    if not any(name[:2] in place for place in called):
        return None
    for size in range(len(name) - 1, 1, -1):
        if any(place.endswith(name[:size]) for place in called):
            return name[size:]
    return None


def _is_light(aside: str, index: _Index) -> bool:
    return aside.isascii() or index.fold(aside) in index.asides


def _stripped(name: str, light: _Light, *, from_left: bool) -> Iterator[str]:
    """The name with one light word less, and again, the longest first."""
    while True:
        for size in range(min(light.longest, len(name) - 1), 0, -1):
            if (name[:size] if from_left else name[-size:]) in light.words:
                name = name[size:] if from_left else name[:-size]
                yield name
                break
        else:
            return


@lru_cache(maxsize=8)
def _index(vocabulary: Vocabulary) -> _Index:
    table, strip = vocabulary.concepts, vocabulary.concepts.strip
    fold = _Fold(table.same)
    senses: dict[str, tuple[_Sense, ...]] = {}
    for key, concept in table.concept.items():
        for name, sense in _senses(key, concept, table.words, fold).items():
            senses[name] = (*senses.get(name, ()), sense)
    own = {place: strip.own.get(place, []) for place in (*Level, _UNKNOWN)}

    def light(listed: list[str]) -> _Light:
        return _Light(frozenset(map(fold, listed)), max(map(len, map(fold, listed)), default=0))

    return _Index(
        fold=fold,
        senses=senses,
        asides=frozenset(map(fold, strip.asides)),
        leads={place: light([*strip.leads, *local]) for place, local in own.items()},
        tails=light(strip.tails),
        inner={place: tuple(map(fold, [*strip.inner, *local])) for place, local in own.items()},
    )


def _senses(key: str, concept: Concept, sets: Mapping[str, str], fold: _Fold) -> dict[str, _Sense]:
    """The concept's names, folded, with what each stands for."""

    def folded(templates: list[str]) -> set[str]:
        return fold.all(name for template in templates for name in spellings(template, sets))

    parts = {place: folded(templates) for place, templates in concept.parts.items()}
    senses: dict[str, _Sense] = {}
    for templates, measures in (
        (concept.names, frozenset(Measure)),
        (concept.growth_names, frozenset({Measure.GROWTH, Measure.RANK})),
        (concept.change_names, frozenset({Measure.CHANGE})),
    ):
        whole = _Sense(key, concept, measures, frozenset())
        for name in folded(templates) if templates else ():
            part_at = frozenset(place for place, names in parts.items() if name in names)
            senses.setdefault(name, replace(whole, part_at=part_at) if part_at else whole)
    return senses


def spellings(template: str, sets: Mapping[str, str]) -> list[str]:
    """All that a template writes as one: `[第]一产[业]` is 第一产业, 第一产, 一产业, 一产.

    Raises:
        VocabularyError: a bracket or a reference to `sets` leads nowhere, or the spellings are too many.
    """
    try:
        tokens = _TOKEN.findall(_filled(template, sets))
    except KeyError as unknown:
        raise VocabularyError(f"concepts: {template!r} refers to {unknown}, not in [words]") from None
    spellings = _alternatives(iter(tokens), "")
    if len(spellings) > _MOST_SPELLINGS:
        raise VocabularyError(f"concepts: {template!r} has {len(spellings)} spellings; write it as several")
    return spellings


def _filled(template: str, sets: Mapping[str, str]) -> str:
    """The template with its references replaced by what they stand for."""
    return _REFERENCE.sub(lambda found: f"({_filled(sets[found[1]], sets)})", template)


def _alternatives(tokens: Iterator[str], closer: str) -> list[str]:
    """The spellings up to the bracket that closes, which is taken too."""
    done: list[str] = []
    begun = [""]
    for token in tokens:
        if token == closer:
            return done + begun
        if token == "|":
            done, begun = done + begun, [""]
        elif token in {"[", "("}:
            inner = ["", *_alternatives(tokens, "]")] if token == "[" else _alternatives(tokens, ")")
            begun = [before + after for before in begun for after in inner]
        elif token in {"]", ")"}:
            raise VocabularyError(f"concepts: {token!r} closes nothing")
        else:
            begun = [before + token for before in begun]
    if closer:
        raise VocabularyError(f"concepts: a {closer!r} is missing")
    return done + begun
