"""Which place is that? Names of provinces, prefectures and counties, and their GB/T 2260 codes.

The names and codes stand in `data/divisions.csv`, a row for each name that a code had, with the
first and the last of the lists in which it stands. The lists are those of 2002 to 2014 and
that of 2023; in which of the years between the last two a change fell is not known here, so a
place of either list may have stood in them. Before 2002 the list of 2002 is taken.

Left out are the zones that only the statistical list of 2023 has, and three second codes of cities
(139001, 139002, 620201) that stand in a single list beside their lasting ones.

`Region.listed` states the lists that a code was read from: `2002-2014` is a name that stood in
those of 2002 to 2014 and is gone in that of 2023.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from xhreport import vocabulary as words
from xhreport.errors import VocabularyError
from xhreport.models import Level, Region
from xhreport.vocabulary import Vocabulary

FIRST_LIST, LAST_YEARLY_LIST, LAST_LIST = 2002, 2014, 2023


class Division(NamedTuple):
    """A name that a code had, and the first and last list in which it had it."""

    code: str
    name: str
    first: int
    last: int

    def years_off(self, year: int) -> int:
        """How many years before or after its time `year` is; 0 if it may have stood then."""
        first = LAST_YEARLY_LIST + 1 if self.first == LAST_LIST else self.first
        last = LAST_LIST - 1 if self.last == LAST_YEARLY_LIST else self.last
        if year < first:
            return 0 if self.first == FIRST_LIST else first - year
        if year > last:
            return 0 if self.last == LAST_LIST else year - last
        return 0

    def holds(self, code: str) -> bool:
        """Whether the division of that code lies within this one."""
        own = self.code.removesuffix("00").removesuffix("00")
        return len(own) < 6 and code.startswith(own) and code != self.code


class Place(NamedTuple):
    """A listed name in a text, and the divisions that bear or bore it."""

    start: int
    end: int
    name: str
    divisions: tuple[Division, ...]


class Gazetteer:
    """All listed names, in full and short, and how places are called."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.words = vocabulary.places
        self._kind_sizes = sorted({len(kind) for kind in self.words.kinds}, reverse=True)
        people = "(?:" + "|".join(sorted(self.words.peoples, key=len, reverse=True)) + ")"
        self._autonomous = re.compile(rf"(..+?)(?:(?:{people}族)++|{people}|族)")
        self.by_code: dict[str, list[Division]] = defaultdict(list)
        self.full: dict[str, list[Division]] = defaultdict(list)
        for division in _read_divisions():
            self.by_code[division.code].append(division)
            self.full[division.name].append(division)
        self.short: dict[str, list[Division]] = defaultdict(list)
        for name, divisions in self.full.items():
            for short in self._short_names(name):
                self.short[short] += divisions
        for alias, name in self.words.aliases.items():
            if name not in self.full:
                raise VocabularyError(
                    f"places.toml: alias {alias!r} stands for {name!r}, which is not listed"
                )
            self.short[alias] = self.full[name]
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for name in (*self.full, *self.short):
            self._lengths[name[:2]].add(len(name))

    def split(self, name: str) -> tuple[str, str]:
        """A name's stem and kind, without the peoples between: 大理 and 自治州 of 大理白族自治州."""
        for size in self._kind_sizes:
            kind = name[-size:]
            if kind in self.words.kinds:
                stem = name[:-size]
                autonomous = self._autonomous.fullmatch(stem) if kind.startswith("自治") else None
                return (str(autonomous[1]) if autonomous else stem), kind
        return name, ""

    def _short_names(self, name: str) -> Iterator[str]:
        stem, kind = self.split(name)
        if len(stem) < 2:
            return
        yield stem
        if kind in ("自治州", "自治县", "自治旗"):
            yield stem + kind[-1]
        elif kind == "区" and len(stem) > 2 and stem.endswith("新"):  # 浦东新区
            yield stem[:-1]

    def is_zone(self, name: str) -> bool:
        """Whether the name is that of a zone, which no list of divisions has."""
        return name.endswith(tuple(self.words.zones))

    def behind(self, first: str) -> list[str]:
        """What follows the first character in the full names that begin with it."""
        return [name[1:] for name in self.full if name.startswith(first)]

    def at(self, text: str, start: int, *, short: bool) -> Place | None:
        """The longest name that begins at `start`."""
        for length in sorted(self._lengths.get(text[start : start + 2], ()), reverse=True):
            name = text[start : start + length]
            divisions = self.full.get(name) or (self.short.get(name) if short else None)
            if divisions:
                return Place(start, start + len(name), name, tuple(divisions))
        return None

    def chains(self, text: str, *, short: bool = False) -> Iterator[list[Place]]:
        """The names in the text; those that follow each other without a gap, together."""
        chain: list[Place] = []
        at = 0
        while at < len(text):
            place = self.at(text, at, short=short or bool(chain and chain[-1].end == at))
            if chain and (place is None or chain[-1].end != at):
                yield chain
                chain = []
            if place is not None:
                chain.append(place)
            at = place.end if place is not None else at + 1
        if chain:
            yield chain

    def parents(self, division: Division, year: int | None) -> list[Division]:
        """The province and the prefecture in which a division lay, the larger one first."""
        codes = dict.fromkeys((division.code[:2] + "0000", division.code[:4] + "00"))
        found = [self.by_code[code] for code in codes if code != division.code and code in self.by_code]
        return [_nearest(names, year or division.last) for names in found]

    def level(self, name: str) -> Level | None:
        """The level that the name itself tells; None for a 市, which may be of three, and for a zone."""
        level = "" if self.is_zone(name) else self.words.kinds.get(self.split(name)[1])
        return Level(level) if level else None

    def level_of(self, division: Division) -> Level:
        """The level of a listed division; its code tells all but whether it is a district."""
        if division.code.endswith("0000"):
            return Level.PROVINCE
        if division.code.endswith("00"):
            return Level.PREFECTURE
        return Level(self.words.kinds.get(self.split(division.name)[1]) or Level.COUNTY)

    def region(self, division: Division, year: int | None) -> Region:
        """A listed division as a region, with its name in full."""
        path = [*self.parents(division, year), division]
        return Region(
            name="".join(part.name for part in path),
            code=division.code,
            level=self.level_of(division),
            listed=f"{division.first}-{division.last}",
        )

    def nation(self) -> Region:
        """The whole country, which has no code."""
        return Region(name=self.words.nation[0], level=Level.NATION)


def gazetteer(vocabulary: Vocabulary | None = None) -> Gazetteer:
    """The names, loaded when they are first asked for."""
    return _gazetteer(vocabulary or words.default())


_gazetteer = lru_cache(maxsize=4)(Gazetteer)


def find_region(
    name: str, *, year: int | None = None, text: str = "", vocabulary: Vocabulary | None = None
) -> Region | None:
    """Tells which place a name means.

    Args:
        name: A place's name, in full or short, with or without the places that it lies in.
        year: When it was called so; codes and names change.
        text: What else is known: a name that several places bear is told by the province or
            prefecture that is spoken of there.
        vocabulary: The words to go by; those of the package if None.

    Returns:
        The place; without a code if it is in no list, or if several bear the name and nothing
        tells which. None if the name is no place's name at all.

    Examples:
        >>> find_region("徐汇区", year=2019).name
        '上海市徐汇区'
        >>> find_region("河北保定徐水", year=2010)
        Region(name='河北省保定市徐水县', code='130625', level=<Level.COUNTY: 'county'>, listed='2002-2014')
        >>> find_region("鼓楼区").code is None
        True
        >>> find_region("鼓楼区", text="在福州市委的领导下").code
        '350102'
    """
    places = gazetteer(vocabulary)
    name = "".join(name.split())
    if not name:
        return None
    if name in places.words.nation:
        return places.nation()
    chain = next(places.chains(name, short=True), [])
    if "".join(place.name for place in chain) == name and _within(chain[-1].divisions, chain[:-1]):
        return resolve(chain, year=year, text=text, vocabulary=vocabulary)
    if places.split(name)[1] or places.is_zone(name):
        return Region(name=name, level=places.level(name))
    return None


def called(name: str, vocabulary: Vocabulary | None = None) -> tuple[str, ...]:
    """What a place of that full name is also called in its own report.

    >>> called("吉林省延边朝鲜族自治州")
    ('吉林省延边朝鲜族自治州', '吉林省延边朝鲜族自治', '吉林省延边', '吉林省延边州')
    >>> called("北京市海淀区")
    ('北京市海淀区', '北京市海淀')
    """
    return _called(name, vocabulary or words.default())


@lru_cache(maxsize=256)
def _called(name: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    places = gazetteer(vocabulary)
    stem, kind = places.split(name)
    names = [name, name[:-1]]
    if kind.startswith("自治"):
        names += [stem, stem + kind[-1]]
    names += [alias for alias, full in places.words.aliases.items() if name.endswith(full)]
    return tuple(dict.fromkeys(names))


def resolve(
    chain: Sequence[Place],
    *,
    kind: str = "",
    year: int | None = None,
    text: str = "",
    vocabulary: Vocabulary | None = None,
) -> Region:
    """Tells which place the last name of a chain means: `上海市` `徐汇区`.

    `kind` is how the place calls itself (县 where the text says 县政府), for short names.
    """
    places = gazetteer(vocabulary)
    candidates = _within(chain[-1].divisions, chain[:-1])
    candidates = [d for d in candidates if kind and d.name.endswith(kind)] or candidates
    candidates = _of_year(candidates, year)
    if len(candidates) > 1:
        candidates = _spoken_of(candidates, year, text, places)
    if len(candidates) == 1:
        return places.region(candidates[0], year)
    known = [places.region(division, year) for division in candidates]
    names, levels = {one.name for one in known}, {one.level for one in known}
    return Region(
        name=names.pop() if len(names) == 1 else "".join(place.name for place in chain),
        level=levels.pop() if len(levels) == 1 else places.level(chain[-1].name),
    )


def _within(divisions: Iterable[Division], parents: Sequence[Place]) -> list[Division]:
    """Those that lie in every one of the places named before."""
    return [
        division
        for division in divisions
        if all(any(held.holds(division.code) for held in parent.divisions) for parent in parents)
    ]


def _of_year(divisions: list[Division], year: int | None) -> list[Division]:
    """Those that stood in the year; a report may still use, or already use, the other name of a change."""
    if year is None:
        return divisions
    near = [division for division in divisions if division.years_off(year) <= 1]
    if len({division.name for division in near}) > 1:
        return near
    exact = [division for division in near if not division.years_off(year)] or near
    ending = {one.code[:2] for one in exact if one.first < one.last == year < LAST_YEARLY_LIST}
    # a list may have both codes of a renumbering in its year: reports are given before it
    return [division for division in exact if division.first < year or division.code[:2] not in ending]


def _spoken_of(divisions: list[Division], year: int | None, text: str, places: Gazetteer) -> list[Division]:
    """The one whose prefecture or province the text speaks of far more than of the others'."""
    scores = []
    for division in divisions:
        parent = (places.parents(division, year) or [division])[-1]
        scores.append(text.count(places.split(parent.name)[0]) + 2 * text.count(parent.name))
    best, *others = sorted(scores, reverse=True)
    if best >= 3 and all(best > 3 * other for other in others):
        return [divisions[scores.index(best)]]
    return divisions


def _nearest(divisions: list[Division], year: int) -> Division:
    return min(divisions, key=lambda division: division.years_off(year))


def _read_divisions() -> Iterator[Division]:
    lines = (files("xhreport") / "data" / "divisions.csv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        code, name, first, last = line.split(",")
        yield Division(code, name, int(first), int(last))
