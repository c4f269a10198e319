"""Which numbers does Word show before its paragraphs? They stand in the styles, not in the text.

A heading that is numbered so (一、 二、) reads as nothing but its words without this.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import regex

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACE = regex.compile(r"%([1-9])")
_DIGITS = "〇一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class _Level:
    """A level of a list: where it begins, how it writes its numbers, and what stands around them."""

    start: int
    form: str
    text: str


class Numbering:
    """The counters of a document, to be asked paragraph by paragraph from its beginning."""

    def __init__(self, numbering: Any | None, styles: Any) -> None:
        self._levels = {} if numbering is None else _levels(numbering)
        self._styles = {style.get(f"{_W}styleId"): style for style in styles.iter(f"{_W}style")}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)

    def label(self, paragraph: Any) -> str:
        """The number that stands before a paragraph, with its marks; empty if there is none."""
        list_id, level = self._place(paragraph)
        levels = self._levels.get(list_id or "")
        if not levels or level not in levels:
            return ""
        counts = self._counts[list_id or ""]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]

        def number(place: "regex.Match[str]") -> str:
            at = int(place[1]) - 1
            known = levels.get(at, levels[level])
            return _written(counts.get(at, known.start), known.form)

        return _PLACE.sub(number, levels[level].text)

    def _place(self, paragraph: Any) -> tuple[str | None, int]:
        """The list and the level of a paragraph: its own, or those of its style."""
        properties = paragraph.find(f"{_W}pPr")
        seen: set[str] = set()
        while properties is not None:
            found = properties.find(f"{_W}numPr/{_W}numId")
            if found is not None:
                level = properties.find(f"{_W}numPr/{_W}ilvl")
                return found.get(f"{_W}val"), 0 if level is None else int(level.get(f"{_W}val", "0"))
            style = properties.find(f"{_W}pStyle")
            name = None if style is None else style.get(f"{_W}val")
            if name is None or name in seen or name not in self._styles:
                return None, 0
            seen.add(name)
            properties = self._styles[name].find(f"{_W}pPr")
        return None, 0


def _levels(numbering: Any) -> dict[str, dict[int, _Level]]:
    """The levels of each list by its id."""
    kinds = {
        kind.get(f"{_W}abstractNumId"): {
            int(level.get(f"{_W}ilvl")): _level(level) for level in kind.iter(f"{_W}lvl")
        }
        for kind in numbering.iter(f"{_W}abstractNum")
    }
    lists = {}
    for one in numbering.iter(f"{_W}num"):
        kind = one.find(f"{_W}abstractNumId")
        if kind is not None:
            lists[one.get(f"{_W}numId")] = kinds.get(kind.get(f"{_W}val"), {})
    return lists


def _level(level: Any) -> _Level:
    def said(name: str, default: str) -> str:
        found = level.find(f"{_W}{name}")
        return default if found is None else str(found.get(f"{_W}val", default))

    form = said("numFmt", "decimal")
    return _Level(int(said("start", "1")), form, "" if form == "bullet" else said("lvlText", ""))


def _written(number: int, form: str) -> str:
    """A number as a list writes it; forms that no report uses are written in digits.

    >>> _written(12, "chineseCountingThousand")
    '十二'
    """
    if form.startswith(("chinese", "japaneseCounting", "ideographDigital")) and 0 < number < 100:
        tens, ones = divmod(number, 10)
        return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    if form == "none":
        return ""
    return str(number)
