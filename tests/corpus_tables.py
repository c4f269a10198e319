"""Corpus tables: one expected value, the many ways to say it, and what must not match.

A table is a TOML file of `corpus/`. Each `[[groups]]` holds what is expected, under any keys, and
`cases` that must give it; `rejects` of a group must not be matched by the group's `rule`. The
table's own `rejects` must give nothing at all. `[[known_failures]]` are groups that do not work yet:
a case there that works is an error, so that it moves up. Braces mark the characters that are meant
(`增长{6.5%}左右`); without braces it is the whole text.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Case:
    """A text, the span in it that is meant, and what is expected of it."""

    text: str
    start: int
    end: int
    expected: dict[str, Any]

    @property
    def quote(self) -> str:
        return self.text[self.start : self.end]


class Table:
    """The cases, rejections and known failures of one file of `corpus/`."""

    def __init__(self, name: str) -> None:
        table = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
        self.groups: list[dict[str, Any]] = table.get("groups", [])
        self.rejects: list[str] = table.get("rejects", [])
        self.known_failures: list[dict[str, Any]] = table.get("known_failures", [])

    def cases(self) -> list[Any]:
        """All cases for `pytest.mark.parametrize`; the known failures are strict."""
        failing = pytest.mark.xfail(strict=True, reason="known failure")
        return [
            *(pytest.param(case, id=case.text) for case in _cases(self.groups)),
            *(pytest.param(case, id=case.text, marks=failing) for case in _cases(self.known_failures)),
        ]

    def rejections(self) -> list[tuple[str, str]]:
        """Rule and text of all rejections that are made of a rule."""
        return [(group["rule"], text) for group in self.groups for text in group.get("rejects", ())]


def _cases(groups: list[dict[str, Any]]) -> Iterator[Case]:
    for group in groups:
        expected = {key: value for key, value in group.items() if key not in ("cases", "rejects")}
        for text in group.get("cases", ()):
            yield read_case(text, expected)


def read_case(text: str, expected: dict[str, Any]) -> Case:
    """A case from its text with braces."""
    start, end = text.find("{"), text.find("}") - 1
    if start < 0:
        return Case(text, 0, len(text), expected)
    return Case(text.replace("{", "").replace("}", ""), start, end, expected)
