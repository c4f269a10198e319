"""How does a user add words? A TOML file or a mapping is joined to the package's own tables.

It has the tables of `data/*.toml` under the names of the files: `[[units.groups]]`,
`[concepts.concept.night_economy]`, `[headings]`. What it holds is added: lists grow at their end,
tables gain keys, a key that stands in both has the user's value. A fault names file, line and entry.
"""

import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property, lru_cache
from os import PathLike
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, get_type_hints

import regex
from pydantic import BaseModel, ValidationError

from xhreport import vocabulary as words
from xhreport.concepts import spellings
from xhreport.errors import VocabularyError
from xhreport.toml_lines import Lines, Place
from xhreport.vocabulary import Vocabulary

Tables: TypeAlias = Mapping[str, Any]

_MODELS: dict[str, type[BaseModel]] = {
    name: get_type_hints(table.func)["return"]
    for name, table in vars(Vocabulary).items()
    if isinstance(table, cached_property)
}
_PATTERNS = frozenset({"labels", "unless", "unless_after"})  # tables whose entries are regular expressions
_NAMES = frozenset({"names", "growth_names", "change_names"})
_UNITLESS = frozenset({"number", "rank", "fraction", "ratio", "compound", "permille", "point"})


class _Fault(NamedTuple):
    """What is wrong with an entry, and where it stands in the user's tables."""

    place: Place
    message: str


def vocabulary(given: "Vocabulary | PathLike[str] | Tables | None") -> Vocabulary:
    """The words to read with.

    Args:
        given: a vocabulary, taken as it is; the path of a TOML file or a mapping, whose words are
            added to those of the package; None for those of the package alone. A file is read
            anew each time, but compiled once as long as its text stays the same. A mapping is
            compiled each time: make it a vocabulary once, and pass that.

    Raises:
        VocabularyError: the file can't be read, or a table has a fault.

    Example:
        >>> own = vocabulary({"units": {"groups": [{"dimension": "mass", "base": "kilogram",
        ...     "words": {"司马斤": "0.6048"}}]}})
        >>> own.units.groups[-1].words
        {'司马斤': '0.6048'}
    """
    if given is None:
        return words.default()
    if isinstance(given, Vocabulary):
        return given
    if isinstance(given, Mapping):
        return _joined(given, "vocabulary", "")
    if isinstance(given, PathLike):
        path = Path(given)
        try:
            return _of_text(path.read_text(encoding="utf-8"), str(path))
        except (OSError, UnicodeDecodeError) as error:
            raise VocabularyError(f"{path}: the vocabulary can't be read: {error}") from error
    raise VocabularyError(
        f"a vocabulary is a Vocabulary, a path or a mapping, not {type(given).__name__}: "
        "pass pathlib.Path(...) for a file"
    )


@lru_cache(maxsize=8)
def _of_text(text: str, name: str) -> Vocabulary:
    try:
        own = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise VocabularyError(f"{name}: no TOML: {error}") from error
    return _joined(own, name, text)


def _joined(own: Tables, name: str, text: str) -> Vocabulary:
    """The package's tables with the user's; raises for all faults at once, in the order of the file."""
    base = words.tables()
    faults = [*_unknown(own), *_unfit(own)]
    if not faults:
        joined = {key: _merged(table, own.get(key, {})) for key, table in base.items()}
        faults = [*_invalid(own, base, joined)]
        if not faults:
            made = Vocabulary(joined)
            faults = [*_senseless(own, made)]
    if faults:
        lines = Lines(text)
        told = sorted((lines.of(fault.place, own), _entry(fault.place), fault.message) for fault in faults)
        raise VocabularyError(
            "\n".join(f"{name}{f':{line}' if line else ''}: {entry}: {said}" for line, entry, said in told)
        )
    return made


def _merged(base: Any, own: Any) -> Any:
    if isinstance(base, Mapping) and isinstance(own, Mapping):
        return {**base, **{key: _merged(base.get(key), value) for key, value in own.items()}}
    if isinstance(base, list) and isinstance(own, list):
        return [*base, *own]
    return own


def _unknown(own: Tables) -> Iterator[_Fault]:
    for name, table in own.items():
        if name not in _MODELS:
            yield _Fault((name,), f"no such table; there are {', '.join(sorted(_MODELS))}")
        elif not isinstance(table, Mapping):
            yield _Fault((name,), f"a table is wanted, not {table!r}")


def _unfit(own: Tables) -> Iterator[_Fault]:
    """What no table may hold: an empty word stands everywhere, a broken pattern nowhere."""
    for place, text in _strings(own, ()):
        if not text.strip() and place[-1] != "note":
            yield _Fault(place, "an empty word")
        elif not _PATTERNS.isdisjoint(place):
            try:
                regex.compile(text)
            except regex.error as error:
                yield _Fault(place, f"{text!r} is no regular expression: {error}")


def _strings(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _strings(inner, (*place, key))
            if not str(key).strip():
                yield (*place, key), str(key)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _strings(inner, (*place, number))


def _invalid(own: Tables, base: Tables, joined: Tables) -> Iterator[_Fault]:
    """What the tables' models do not take, told where it stands in the user's own tables."""
    for name in own:
        try:
            _MODELS[name].model_validate(joined[name])
        except ValidationError as error:
            for fault in error.errors(include_url=False):
                place = _own_place((name, *fault["loc"]), base)
                yield _Fault(place, fault["msg"])


def _own_place(place: Place, base: Any) -> Place:
    """Count list entries from the user's first, not the package's."""
    found: list[str | int] = []
    for key in place:
        if str(key).startswith(("dict[", "list[")):
            continue  # pydantic's name for one side of a union
        if isinstance(key, int) and isinstance(base, list):
            found.append(key - len(base))
            base = None
        else:
            found.append(key)
            base = base.get(key) if isinstance(base, Mapping) else None
    return tuple(found)


def _senseless(own: Tables, made: Vocabulary) -> Iterator[_Fault]:
    """What has the right shape and yet no meaning: factors, names and dimensions."""
    for number, group in enumerate(own.get("units", {}).get("groups", [])):
        factors = group["words"].items() if isinstance(group["words"], Mapping) else ()
        for word, factor in factors:
            try:
                Fraction(factor)
            except (ValueError, ZeroDivisionError):
                at = ("units", "groups", number, "words", word)
                yield _Fault(at, f"{factor!r} is no number; a factor is like '0.5' or '2000/3'")
    known = {group.dimension for group in made.units.groups} | _UNITLESS
    for key, concept in own.get("concepts", {}).get("concept", {}).items():
        place = ("concepts", "concept", key)
        for name in concept.get("dimensions", []):
            if name not in known:
                said = f"{name!r} is no dimension of a unit: {', '.join(sorted(known))}"
                yield _Fault((*place, "dimensions"), said)
        for where, template in _strings({k: concept[k] for k in _NAMES & concept.keys()}, place):
            try:
                spellings(template, made.concepts.words)
            except VocabularyError as error:
                yield _Fault(where, str(error).removeprefix("concepts: "))


def _entry(place: Place) -> str:
    """A place as TOML writes it, entries of lists counted from 1: `units.groups[1].words`."""
    said = ""
    for key in place:
        said += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if said else key
    return said
