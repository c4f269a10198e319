"""Which elements of a page are which? The selectors of data/pages/*.toml, validated and compiled."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import cast

from lxml.cssselect import CSSSelector

from xhreport.cleaning.markup import Element
from xhreport.vocabulary import Entry


class Thread(Entry):
    """A kind of thread page; see data/pages/discuz.toml."""

    name: str
    page: str
    title: str
    body: str
    author: str
    posted: str
    rank: str | None = None
    tag: str | None = None
    counts: str | None = None
    views: str | None = None
    replies: str | None = None


class Threads(Entry):
    """data/pages/discuz.toml."""

    thread: tuple[Thread, ...]
    strip: dict[str, tuple[str, ...]]
    furniture: dict[str, tuple[str, ...]]


class Markers(Entry):
    """What stands before and behind the text of an article."""

    begin: tuple[str, ...]
    end: tuple[str, ...]


class Template(Entry):
    """A publishing system by the element that holds the text."""

    name: str
    body: tuple[str, ...]
    title: tuple[str, ...] = ()


class Meta(Entry):
    """Names of <meta> elements."""

    title: tuple[str, ...]
    posted: tuple[str, ...]
    source: tuple[str, ...]
    author: tuple[str, ...]
    url: tuple[str, ...]


class Titles(Entry):
    """Where the title stands on any page."""

    any: tuple[str, ...]


class ChromeNames(Entry):
    """What an element is called that is no part of an article."""

    tags: frozenset[str]
    names: frozenset[str]


class Articles(Entry):
    """data/pages/article.toml."""

    markers: Markers
    template: tuple[Template, ...]
    meta: Meta
    title: Titles
    strip: dict[str, tuple[str, ...]]
    chrome: ChromeNames


@lru_cache(maxsize=1)
def articles() -> Articles:
    """The article pages that are known."""
    return Articles.model_validate(_load("article"))


@lru_cache(maxsize=1)
def threads() -> Threads:
    """The thread pages that are known."""
    return Threads.model_validate(_load("discuz"))


def _load(name: str) -> dict[str, object]:
    text = (files("xhreport") / "data" / "pages" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=512)
def _compiled(selector: str) -> CSSSelector:
    return CSSSelector(selector, translator="html")


def select(root: Element, selector: str | None) -> list[Element]:
    """The elements that a selector finds, in the order of the page; none for no selector."""
    return cast("list[Element]", _compiled(selector)(root)) if selector else []


def first(root: Element, selector: str | None) -> Element | None:
    """The first element that a selector finds."""
    return next(iter(select(root, selector)), None)


def reasons(root: Element, table: Mapping[str, tuple[str, ...]]) -> dict[Element, str]:
    """Each element that a table of selectors finds, with the reason it stands under."""
    return {
        element: reason for reason, listed in table.items() for element in select(root, ", ".join(listed))
    }
