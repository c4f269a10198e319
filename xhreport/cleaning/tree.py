"""Which elements of a page does a CSS selector find?

A list of selectors is tried against a page at the price of the few that can match: one whose class
or id is nowhere on the page is left out before the tree is searched.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeAlias, cast

import regex
from lxml import etree
from lxml.cssselect import CSSSelector

Element: TypeAlias = etree._Element

_NAME = regex.compile(r"[.#](?P<name>[\w-]+)|\[(?:id|class)\^?=\"(?P<start>[^\"]+)\"\]")


class Tree:
    """A parsed page."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._names = "\n".join(cast("list[str]", root.xpath("//@class | //@id")))

    def select(self, selectors: str) -> list[Element]:
        """The elements that any of the selectors finds, in the order of the page."""
        possible = [one for one, names in _alternatives(selectors) if all(map(self._has, names))]
        return select(self.root, ", ".join(possible)) if possible else []

    def first(self, selectors: str) -> Element | None:
        """The first element that any of the selectors finds."""
        return next(iter(self.select(selectors)), None)

    def reasons(self, table: Mapping[str, tuple[str, ...]]) -> dict[Element, str]:
        """Each element that a table of selectors finds, with the reason it stands under."""
        found = ((reason, self.select(", ".join(selectors))) for reason, selectors in table.items())
        return {element: reason for reason, elements in found for element in elements}

    def _has(self, name: str) -> bool:
        return name in self._names


def select(element: Element, selector: str) -> list[Element]:
    """The elements in an element that a selector finds."""
    return cast("list[Element]", _compiled(selector)(element))


@lru_cache(maxsize=1024)
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


@lru_cache(maxsize=512)
def _alternatives(selectors: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each selector of a list, with the classes and ids that it needs."""
    parts = (one.strip() for one in selectors.split(","))
    return tuple(
        (one, tuple(found["name"] or found["start"] for found in _NAME.finditer(one))) for one in parts if one
    )
