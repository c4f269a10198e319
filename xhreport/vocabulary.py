"""Which words do we know? Loads and validates the word lists of `data/*.toml`.

Every table of words has a model here; every stage takes its words from a `Vocabulary`.
A user's own file (or mapping) adds to the tables of the same names.
"""

import tomllib
from collections.abc import Mapping
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict


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
    within: list[str]
    names: list[str]
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
    doing: list[str]
    appendix: list[str]
    term: list[str]
    targets: list[str]
    guiding: list[str]
    plan_signs: list[str]
    review_signs: list[str]


class Binding(Entry):
    """Words that tie a quantity to its name: `data/binding.toml`."""

    light: list[str]
    changing: list[str]
    rising: list[str]
    falling: list[str]
    rising_after: list[str]
    falling_after: list[str]
    linking: list[str]
    reaching: list[str]
    holding: list[str]
    lead: list[str]
    trail: list[str]
    own: list[str]
    predicates: list[str]
    fluff: list[str]
    totals: list[str]
    attributes: list[str]
    modifiers: list[str]
    heads: list[str]
    pairs: list[tuple[str, str]]
    lead_single: dict[str, str]
    trail_single: dict[str, str]


class Vocabulary:
    """All the word lists, validated; stages keep what they compile per vocabulary object."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables

    @cached_property
    def binding(self) -> Binding:
        """Words that tie a quantity to its name."""
        return Binding.model_validate(self._tables["binding"])

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


@lru_cache(maxsize=1)
def default() -> Vocabulary:
    """The vocabulary that ships with the package."""
    folder = files("xhreport") / "data"
    tables = {
        entry.name.removesuffix(".toml"): tomllib.loads(entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    }
    return Vocabulary(tables)
