"""Which words do we know? Loads and validates the word lists of `data/*.toml`.

Every table of words has a model here; every stage takes its words from a `Vocabulary`.
A user's own file (or mapping) adds to the tables of the same names.
"""

import tomllib
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from xhreport.models import Comparator, Level, Reason, Relation


class Entry(BaseModel):
    """Base of the vocabulary's tables: frozen, closed to unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Periods(Entry):
    """Words that point at a time: `data/periods.toml`."""

    since: list[str]
    back: list[str]
    ahead: list[str]
    review: list[str]
    plan: list[str]
    previous: list[str]
    within: list[str]
    names: list[str]
    during: list[str]
    unless: list[str]
    relative: dict[str, int]


class Places(Entry):
    """How places are called: `data/places.toml`."""

    nation: list[str]
    zones: list[str]
    peoples: list[str]
    kinds: dict[str, str]
    governors: dict[str, str]
    aliases: dict[str, str]


class Headings(Entry):
    """Words that tell the parts of a report: `data/headings.toml`."""

    review: list[str]
    result: list[str]
    plan: list[str]
    present: list[str]
    outside: list[str]
    listed: list[str]
    term: list[str]
    targets: list[str]
    guiding: list[str]
    doing: list[str]
    plan_signs: list[str]
    review_signs: list[str]
    past_signs: list[str]


class Binding(Entry):
    """Words that tie a quantity to its name: `data/binding.toml`."""

    light: list[str]
    nominal: list[str]
    changing: list[str]
    fresh: list[str]
    rising: list[str]
    falling: list[str]
    rising_after: list[str]
    falling_after: list[str]
    linking: list[str]
    turning: list[str]
    reaching: list[str]
    holding: list[str]
    ranking: list[str]
    lead: list[str]
    trail: list[str]
    own: list[str]
    predicates: list[str]
    describing: list[str]
    saying: list[str]
    causing: list[str]
    deeds: list[str]
    adverbs: list[str]
    fluff: list[str]
    flourishing: list[str]
    contests: list[str]
    subordinate: list[str]
    circumstances: list[str]
    giving: list[str]
    paying: list[str]
    purposes: list[str]
    totals: list[str]
    owned: list[str]
    attributes: list[str]
    generic: list[str]
    products: list[str]
    rated: list[str]
    sorts: list[str]
    modifiers: list[str]
    heads: list[str]
    sides: list[str]
    of_side: list[str]
    people: list[str]
    actors: list[str]
    particular: list[str]
    stages: list[str]
    themes: list[str]
    belonging: list[str]
    winning: list[str]
    handing: list[str]
    event_units: list[str]
    intensities: list[str]
    stocks: list[str]
    flows: list[str]
    pairs: list[tuple[str, str]]
    compounds: dict[str, list[str]]
    terms: dict[str, str]
    lead_single: dict[str, str]
    trail_single: dict[str, str]
    saying_single: dict[str, str]


class Statuses(Entry):
    """Words of what has happened and what shall: `data/statuses.toml`."""

    estimate: list[str]
    note: list[str]
    now: list[str]
    situation: list[str]
    so_far: list[str]
    judging: list[str]
    stative: list[str]
    standing: list[str]
    aimed: list[str]
    ahead: list[str]
    undone: list[str]
    ensure: list[str]
    strive: list[str]
    plan: list[str]
    expect: list[str]
    unless: dict[str, list[str]]


class Qualitative(Entry):
    """Words of the targets that have no number: `data/qualitative.toml`."""

    relations: dict[Relation, list[str]]
    together: list[str]
    moving: list[str]
    alone: list[str]
    higher: list[str]
    lower: list[str]
    hold: list[str]
    limit: list[str]
    inside: list[str]
    fulfil: list[str]
    superiors: list[str]
    setting: list[str]
    kinds: list[str]
    tasks: list[str]
    scopes: list[str]
    places: list[str]
    economy: list[str]
    past: list[str]
    marks: list[str]
    measured: list[str]
    growth: list[str]
    changes: list[str]
    listing: list[str]
    adverbs: list[str]
    leads: list[str]
    joiners: list[str]
    doubts: list[str]


class UnitGroup(Entry):
    """Units of one dimension; `words` with factors to `base`, or units that are their own base."""

    dimension: str
    base: str | None = None
    words: dict[str, str] | list[str]


class Units(Entry):
    """Units of measure: `data/units.toml`."""

    groups: list[UnitGroup]
    unless: dict[str, str]
    large: list[str]
    places: list[str]
    denominators: list[str]


class BoundGroup(Entry):
    """Words that bound a number in one way."""

    comparator: Comparator
    words: list[str]
    lone: bool = False


class Comparators(Entry):
    """Words that bound a number: `data/comparators.toml`."""

    before: list[BoundGroup]
    after: list[BoundGroup]
    trailing: dict[Comparator, list[str]]
    unless: dict[str, str]
    unless_after: dict[str, str]
    between: list[str]
    through: list[str]
    wholes: list[str]
    gap: list[str]
    reach: list[str]


class SuffixGroup(Entry):
    """Words behind a number that make it no quantity, with the reason."""

    reason: Reason
    words: list[str]


class Labels(Entry):
    """What makes a number no quantity, or a rank: `data/labels.toml`."""

    quoted: int
    hotlines: list[str]
    rhetoric: list[str]
    prefix: list[str]
    bare: list[str]
    index: list[str]
    amounts: list[str]
    classes: list[str]
    whom: list[str]
    sorts: list[str]
    capacity: list[str]
    projects: list[str]
    works: list[str]
    done: list[str]
    sized: list[str]
    shut: list[str]
    rank_verbs: list[str]
    rank_scopes: list[str]
    suffix: list[SuffixGroup]


class Concept(Entry):
    """A canonical concept: its names, and the dimensions that its level is counted in."""

    zh: str
    en: str
    dimensions: frozenset[str]
    growth: bool = True
    names: list[str]
    growth_names: list[str] = []
    change_names: list[str] = []
    parts: dict[Level | Literal["unknown"], list[str]] = {}
    note: str = ""


class Strip(Entry):
    """Light words around and within the name of a concept."""

    asides: list[str]
    leads: list[str]
    tails: list[str]
    inner: list[str]
    own: dict[Level | Literal["unknown"], list[str]]


class Concepts(Entry):
    """The canonical concepts: `data/concepts.toml`."""

    same: dict[str, list[str]]
    words: dict[str, str]
    strip: Strip
    concept: dict[str, Concept]


class Vocabulary:
    """All the word lists, validated; stages keep what they compile per vocabulary object."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables

    @cached_property
    def statuses(self) -> Statuses:
        """Words of what has happened and what shall."""
        return Statuses.model_validate(self._tables["statuses"])

    @cached_property
    def binding(self) -> Binding:
        """Words that tie a quantity to its name."""
        return Binding.model_validate(self._tables["binding"])

    @cached_property
    def concepts(self) -> Concepts:
        """The canonical concepts and their names."""
        return Concepts.model_validate(self._tables["concepts"])

    @cached_property
    def periods(self) -> Periods:
        """Words that point at a time."""
        return Periods.model_validate(self._tables["periods"])

    @cached_property
    def places(self) -> Places:
        """How places are called."""
        return Places.model_validate(self._tables["places"])

    @cached_property
    def headings(self) -> Headings:
        """Words that tell the parts of a report."""
        return Headings.model_validate(self._tables["headings"])

    @cached_property
    def qualitative(self) -> Qualitative:
        """Words of the targets that have no number."""
        return Qualitative.model_validate(self._tables["qualitative"])

    @cached_property
    def units(self) -> Units:
        """Units of measure."""
        return Units.model_validate(self._tables["units"])

    @cached_property
    def comparators(self) -> Comparators:
        """Words that bound a number."""
        return Comparators.model_validate(self._tables["comparators"])

    @cached_property
    def labels(self) -> Labels:
        """What makes a number no quantity, or a rank."""
        return Labels.model_validate(self._tables["labels"])


@lru_cache(maxsize=1)
def tables() -> Mapping[str, Mapping[str, Any]]:
    """The word lists that ship with the package, as their files have them."""
    folder = files("xhreport") / "data"
    return {
        entry.name.removesuffix(".toml"): tomllib.loads(entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    }


@lru_cache(maxsize=1)
def default() -> Vocabulary:
    """The vocabulary that ships with the package."""
    return Vocabulary(tables())
