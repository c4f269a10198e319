"""Whose report is it? The place, from every phrase of the head in which it is named.

A head names its place up to four times: before `政府工作报告`, before the session of the congress,
before the speaker's office and in `我代表…人民政府`. Each may be full, short or only a kind (`县政府`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from xhreport.models import Region
from xhreport.regions import Division, Gazetteer, Place, resolve
from xhreport.vocabulary import Vocabulary

_TITLE_PLACE = regex.compile(r"(?P<place>\p{Han}{2,25}?)(?:人民政府|政府|工作报告)")
_YEAR = regex.compile(r"[\d零一二三四五六七八九]{4}年?度?|[《》“”\"\s()—]")
_ENOUGH = 5  # times that a place is named in a report of its own, at least


@dataclass
class _Named:
    """A place named in the head: the divisions it may be, and the longest chain that named it."""

    divisions: set[Division]
    chain: Sequence[Place]
    phrases: int = 1
    parents: list[Place] = field(default_factory=list)


def place_of_title(title: str) -> str:
    """What stands before `政府工作报告` in a title."""
    found = _TITLE_PLACE.search(_YEAR.sub("", title))
    return str(found["place"]) if found else ""


def read_place(
    phrases: Sequence[str],
    *,
    office: str,
    year: int | None,
    text: str,
    vocabulary: Vocabulary,
    places: Gazetteer,
) -> Region | None:
    """Tells whose report it is from the phrases of its head that end with a place's name."""
    kinds = [phrase for phrase in phrases if phrase in places.words.kinds]
    kind = next(iter(kinds), "") or places.kind(office.removesuffix("长"))
    named = _gather(phrases, places)
    if named:
        best = max(named, key=lambda one: (_count(one, text), one.phrases))
        chain = [*_around(best, named), *best.chain]
        return resolve(chain, kind=kind, year=year, text=text, vocabulary=vocabulary)
    return _unlisted(phrases, places) or _of_body(text, kind, year, vocabulary, places)


def _gather(phrases: Sequence[str], places: Gazetteer) -> list[_Named]:
    """The listed places that the phrases name, each once."""
    named: list[_Named] = []
    for phrase in phrases:
        chains = [chain for chain in places.chains(phrase, short=True) if chain[-1].end == len(phrase)]
        if not chains:
            continue
        chain = chains[0]
        divisions = set(chain[-1].divisions)
        known = next((one for one in named if one.divisions & divisions), None)
        if known is None:
            named.append(_Named(divisions, chain))
            continue
        known.phrases += 1
        if len(known.divisions) > len(divisions) or len(chain) > len(known.chain):
            known.chain = chain
        known.divisions &= divisions
    return named


def _around(best: _Named, named: Sequence[_Named]) -> list[Place]:
    """The last places of the other chains that hold the best one."""
    return [
        one.chain[-1]
        for one in named
        if one is not best
        and any(outer.holds(inner.code) for outer in one.divisions for inner in best.divisions)
    ]


def _count(one: _Named, text: str) -> int:
    return text.count(one.chain[-1].name)


def _unlisted(phrases: Sequence[str], places: Gazetteer) -> Region | None:
    """A place that is in no list, such as a new area, as the head names it."""
    for phrase in phrases:
        name = phrase.removesuffix("管委会").removesuffix("管理委员会")
        zone = name.endswith(tuple(places.words.zones))
        kind = places.kind(name)
        if 2 < len(name) <= 15 and name != kind and (zone or kind):
            return Region(name=name, level=None if zone else places.level(name))
    return None


def _of_body(
    text: str, kind: str, year: int | None, vocabulary: Vocabulary, places: Gazetteer
) -> Region | None:
    """The place of that kind that the report speaks of again and again, where its head names none."""
    if not kind:
        return None
    counts: dict[str, int] = {}
    chains: dict[str, list[Place]] = {}
    for chain in places.chains(text, short=True):
        place = chain[-1]
        bearers = [division for division in place.divisions if division.name.endswith(kind)]
        if bearers:
            stem = places.stem(bearers[0].name)
            counts[stem] = counts.get(stem, 0) + 1
            chains.setdefault(stem, chain[-1:])
    if not counts:
        return None
    best, *others = sorted(counts, key=counts.__getitem__, reverse=True)
    if counts[best] < _ENOUGH or (others and counts[best] < 3 * counts[others[0]]):
        return None
    return resolve(chains[best], kind=kind, year=year, text=text, vocabulary=vocabulary)
