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


class Vocabulary:
    """All the word lists, validated; stages keep what they compile per vocabulary object."""

    def __init__(self, tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._tables = tables

    @cached_property
    def periods(self) -> Periods:
        """Words that point at a time."""
        return Periods.model_validate(self._tables["periods"])


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
