"""Whose report is it? The place, from every phrase of the head in which it is named.

A head names its place up to four times: before `政府工作报告`, before the session of the congress,
before the speaker's office and in `我代表…人民政府`. Each may be full, short or only a kind (`县政府`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from xhreport.models import Region
from xhreport.regions import Division, Gazetteer, Place, gazetteer, resolve
from xhreport.vocabulary import Vocabulary

_BETWEEN = regex.compile(r"[\d零〇○一二三四五六七八九]{4}年?度?|[《》“”\"\s()（）—]")
_OTHER_WORD = ("城", "级", "委", "政", "人", "域", "乡", "内", "直")  # 和县委, 成县城: no 和县, no 成县
_TIMES = 5  # a report names its own place at least that often
_AHEAD = 3  # and that many times more often than any other of its kind


@dataclass(frozen=True, slots=True)
class Clues:
    """What tells whose report it is."""

    phrases: tuple[str, ...]  # phrases that end with the place's name, or with its kind alone
    office: str  # 县长 tells that the place is a 县
    year: int | None
    text: str  # title and report


@dataclass(slots=True)
class _Named:
    """A place that phrases name: the divisions it may be, and the longest chain that named it."""

    divisions: set[Division]
    chain: Sequence[Place]


def place_of_title(title: str, vocabulary: Vocabulary) -> str:
    """What stands before `政府工作报告`, the name of another report or an office in a title."""
    found = _title_place(vocabulary).search(_BETWEEN.sub("", title))
    return str(found["place"]) if found else ""


@lru_cache(maxsize=4)
def _title_place(vocabulary: Vocabulary) -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<place>\p{Han}{2,40}?)"
        r"(?:人民政府|政府|工作(?:报告|总结)|国民经济|财政(?:总?决算|预算)|预算执行|[预决]算草案|计划执行|代?理?[省市州盟县旗区]长(?!\L<towns>)|第?[一二三四五六七八九十]{1,3}届)",
        towns=gazetteer(vocabulary).behind("长"),  # 吉林省长春市 has no 省长
    )


def read_place(clues: Clues, vocabulary: Vocabulary) -> Region | None:
    """Tells whose report it is; without a code if the place is in no list, or if nothing tells which."""
    places = gazetteer(vocabulary)
    if any(phrase in places.words.nation for phrase in clues.phrases):
        return places.nation()
    kinds = [phrase for phrase in clues.phrases if phrase in places.words.kinds]
    kind = kinds[0] if kinds else places.split(clues.office.removesuffix("长"))[1]
    named = _gather(clues.phrases, places)
    if named:
        chosen = max(named, key=lambda one: _mentions(one, clues.text, places))
        chain = [*_around(chosen, named), *chosen.chain]
    else:
        unlisted = _unlisted(clues.phrases, places)
        if unlisted or not kind:
            return unlisted
        chain = _most_named(clues.text, kind, places)
    return (
        resolve(chain, kind=kind, year=clues.year, text=clues.text, vocabulary=vocabulary) if chain else None
    )


def _gather(phrases: Iterable[str], places: Gazetteer) -> list[_Named]:
    """The listed places that the phrases name, each once; a head with a slip names more than one."""
    named: list[_Named] = []
    for phrase in phrases:
        chain = next(
            (chain for chain in places.chains(phrase, short=True) if chain[-1].end == len(phrase)), None
        )
        if chain is None or _within_word(phrase[: chain[0].start], chain[0], places):
            continue
        divisions = set(chain[-1].divisions)
        known = next((one for one in named if one.divisions & divisions), None)
        if known is None:
            named.append(_Named(divisions, chain))
            continue
        if len(divisions) < len(known.divisions) or len(chain) > len(known.chain):
            known.chain = chain
        known.divisions &= divisions
    return named


def _within_word(before: str, place: Place, places: Gazetteer) -> bool:
    """Whether a name without its kind is but the end of another name: 安丰镇 is no 丰镇."""
    return not places.split(place.name)[1] and bool(before) and not places.split(before)[1]


def _around(chosen: _Named, named: Sequence[_Named]) -> list[Place]:
    """The places of the other phrases that hold the chosen one."""
    return [
        one.chain[-1]
        for one in named
        if one is not chosen
        and any(outer.holds(inner.code) for outer in one.divisions for inner in chosen.divisions)
    ]


def _mentions(one: _Named, text: str, places: Gazetteer) -> int:
    return text.count(places.split(one.chain[-1].name)[0])


def _unlisted(phrases: Iterable[str], places: Gazetteer) -> Region | None:
    """A place that is in no list, such as a new area, as the head names it."""
    for phrase in phrases:
        name = regex.sub(r"管委会|管理委员会", "", phrase)
        if 2 < len(name) <= 15 and (places.is_zone(name) or places.split(name)[1]):
            return Region(name=name, level=places.level(name))
    return None


def _most_named(text: str, kind: str, places: Gazetteer) -> list[Place]:
    """The place of that kind that the report names again and again, where its head names none.

    A name in full counts for three: short names are also words (`新建`, `和平`).
    """
    counts: Counter[str] = Counter()
    found: dict[str, Place] = {}
    for chain in places.chains(text, short=True):
        place = chain[-1]
        name = next((division.name for division in place.divisions if division.name.endswith(kind)), None)
        if name is not None and not (len(place.name) == 2 and text.startswith(_OTHER_WORD, place.end)):
            stem, _ = places.split(name)
            counts[stem] += 3 if place.name == name else 1
            found.setdefault(stem, place)
    (best, times), (_, next_times) = (*counts.most_common(2), ("", 0), ("", 0))[:2]
    return [found[best]] if times >= max(_TIMES, _AHEAD * next_times) else []
