"""Which elements of a page are which? The selectors of data/pages/*.toml, validated and compiled."""

import tomllib
from functools import lru_cache
from importlib.resources import files

from xhreport.vocabulary import Entry


class Thread(Entry):
    """A kind of thread page; see data/pages/discuz.toml."""

    name: str
    page: str
    title: str
    body: str
    author: str
    posted: str
    rank: str = ""
    tag: str = ""
    counts: str = ""
    views: str = ""
    replies: str = ""


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
