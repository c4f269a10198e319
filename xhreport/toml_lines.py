"""On which line of a TOML file does an entry stand? tomllib does not tell."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import regex

Place: TypeAlias = tuple[str | int, ...]

_HEADING = regex.compile(r"\s*\[(?P<many>\[)?\s*(?P<path>[^\[\]]+?)\s*\]\]?\s*(?:#.*)?")
_KEY = regex.compile(
    r"""\s*(?P<path>(?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*="""
)
_PART = regex.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")


class Lines:
    """Finds the line of an entry: that of the deepest heading or key which leads to it."""

    def __init__(self, text: str) -> None:
        self._lines = text.splitlines()
        self._found = list(self._read())

    def of(self, place: Place, own: Mapping[str, Any]) -> int:
        """The line of an entry, counted from 1; 0 where there is no text."""
        leading = [(len(path), line) for path, line in self._found if path == place[: len(path)]]
        if not leading:
            return 0
        depth, line = max(leading, key=lambda pair: (pair[0], -pair[1]))
        end = min((other for _, other in self._found if other > line), default=len(self._lines) + 1)
        said = [f'"{place[-1]}"', f"{place[-1]} ="] if depth < len(place) else []
        value = _value(own, place)
        said += [f'"{value}"', f"'{value}'"] if isinstance(value, str) else []
        numbers = range(line, end)
        return next((n for n in numbers if any(form in self._lines[n - 1] for form in said)), line)

    def _read(self) -> Iterator[tuple[Place, int]]:
        """The path of each heading and key with its line."""
        head: Place = ()
        counts: dict[Place, int] = {}
        for number, line in enumerate(self._lines, 1):
            heading = _HEADING.fullmatch(line)
            if heading:
                head = _path(heading["path"])
                if heading["many"]:
                    counts[head] = counts.get(head, -1) + 1
                head = _counted(head, counts)
                yield head, number
            elif key := _KEY.match(line):
                yield (*head, *_path(key["path"])), number


def _path(text: str) -> Place:
    return tuple(part.strip("\"'") for part in _PART.findall(text))


def _counted(path: Place, counts: Mapping[Place, int]) -> Place:
    """The path with the number of the entry behind each list of tables."""
    found: Place = ()
    for length, key in enumerate(path, 1):
        found = (*found, key)
        if path[:length] in counts:
            found = (*found, counts[path[:length]])
    return found


def _value(own: Any, place: Place) -> Any:
    for key in place:
        try:
            own = own[key]
        except (KeyError, IndexError, TypeError):
            return None
    return own
