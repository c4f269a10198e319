"""An article page: of a publishing system that is known by its elements, or of any other by its prose."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

import regex

from xhreport.cleaning import density, footer, labels
from xhreport.cleaning.fields import count, moment, name, value
from xhreport.cleaning.markup import Part, ancestors, read, text_of
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.templates import Template, articles
from xhreport.cleaning.tree import Element, Tree
from xhreport.models import Post

_MOST = 0.6  # of the page's prose, that a known element must hold to be the article
_SHORTEST, _LONGEST = 4, 100  # characters of a title
_BUTTON = 400  # characters; an element with more is no row of buttons, whatever it is called
_HEAD = 12  # lines in which an article may repeat its title, source and time
_SITE = regex.compile(r"\s*[_|｜]\s*|\s+[-–—]\s+|\s*-\s*(?=[^-]*(?:网|政府|门户)[^-]*$)")


@dataclass(slots=True)
class _Reading:
    """The lines of the article, those that stand before it, and the ledger."""

    body: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    ledger: Ledger = field(default_factory=Ledger)


def clean(tree: Tree) -> Page | None:
    """Clean an article page; None if it has no prose."""
    weights = density.weigh(tree.root)
    if not weights.prose.get(tree.root):
        return None
    markers = articles().markers
    begin, end = tree.first(", ".join(markers.begin)), tree.first(", ".join(markers.end))
    if begin is not None and end is not None:
        return _page(tree, _between(tree, begin, end), "marked article", ())
    known = _known(tree, weights)
    if known is not None:
        template, body = known
        return _page(tree, _within(tree, body, {}), f"{template.name} article", template.title)
    body = density.container(tree.root, weights)
    chrome = dict.fromkeys(density.chrome_in(body, weights), "site chrome")
    title = _shown_title(tree, ())
    if title is not None:
        chrome[title] = "title"
    reading = _within(tree, body, chrome)
    _cut_head(reading)
    return _page(tree, reading, "article", ())


def _known(tree: Tree, weights: density.Weights) -> tuple[Template, Element] | None:
    """The first template whose element holds most of the prose and all of the report, and that element."""
    anywhere = ", ".join(selector for kind in articles().template for selector in kind.body)
    most = _MOST * weights.prose[tree.root]
    heavy = [element for element in tree.select(anywhere) if weights.prose.get(element, 0) >= most]
    heavy = [element for element in heavy if not density.goes_on(element, weights)]
    if not heavy:
        return None
    for template in articles().template:
        for selector in template.body:
            for element in tree.select(selector):
                if element in heavy:
                    return template, element
    return None


def _within(tree: Tree, body: Element, chrome: dict[Element, str]) -> _Reading:
    """Read a page whose article is an element."""
    around = set(ancestors(body))
    cuts = frozenset(child for outer in around for child in outer)
    reading = _Reading()
    for part in read(tree.root, {body: body}, chrome | _stripped(tree, around), cuts):
        _enter(part, reading, is_body=part.owner is body)
    return reading


def _stripped(tree: Tree, around: Set[Element]) -> dict[Element, str]:
    """What is no part of an article, but for elements that are named so and frame it, or hold much text."""
    found = tree.reasons(articles().strip).items()
    return {element: why for element, why in found if element not in around and _size(element) <= _BUTTON}


def _size(element: Element) -> int:
    return sum(len(text) for text in element.itertext())


def _between(tree: Tree, begin: Element, end: Element) -> _Reading:
    """Read a page whose article stands between two marks, whatever elements are open there."""
    outside = [outer for outer in ancestors(begin) if outer is not begin.getparent()]
    cuts = frozenset(child for outer in outside for child in outer) | {begin, end}
    reading = _Reading()
    for part in read(tree.root, {}, _stripped(tree, set(ancestors(begin))), cuts):
        _enter(part, reading, is_body=part.cut is begin)
    return reading


def _enter(part: Part, reading: _Reading, *, is_body: bool) -> None:
    if is_body and part.reason is None:
        reading.body += part.lines
        return
    if not reading.body:
        reading.before += part.lines
    reading.ledger.drop(part.lines, part.reason or "site chrome")


def _cut_head(reading: _Reading) -> None:
    """Drop the title and the line of source and time that an article's element may begin with.

    Only a line of labels shows that there are such lines; without one all of them may be the report's.
    """
    head = reading.body[:_HEAD]
    bars = [at for at, line in enumerate(head) if _is_bar(line)]
    if not bars:
        return
    end = bars[-1] + 1
    reading.before += head[:end]
    reading.ledger.drop(head[:end], "header")
    reading.body = reading.body[end:]


def _is_bar(line: str) -> bool:
    """Whether a line says source, time or views of the article, as sites set them below its title."""
    found = labels.bar(line)
    return len(found) >= 2 or (len(found) == 1 and moment(line) is not None)


def _page(tree: Tree, reading: _Reading, cleaner: str, titles: Sequence[str]) -> Page:
    said: dict[str, str] = {}
    for line in reversed(reading.before):
        for label, text in labels.bar(line).items():
            said.setdefault(label, text)
    lines = footer.cut(reading.body, reading.ledger)
    metas = _metas(tree)
    return Page(
        text="\n".join(lines),
        cleaner=cleaner,
        title=_title(tree, titles, metas, said),
        post=_post(metas, said),
        dropped=tuple(reading.ledger.entries),
    )


def _title(
    tree: Tree, selectors: Sequence[str], metas: Mapping[str, str], said: Mapping[str, str]
) -> str | None:
    """The title as the page declares it, as it shows it, or as the window's title has it."""
    declared = _declared(metas, articles().meta.title)
    if declared:
        return declared
    shown = _shown_title(tree, selectors)
    if shown is not None:
        return text_of(shown)
    return value(said.get("title")) or _SITE.split(_window_title(tree))[0].strip() or None


def _shown_title(tree: Tree, selectors: Sequence[str]) -> Element | None:
    """The element with the title: one of the template's, an <h1>, or one that agrees with the window's."""
    window = "".join(_window_title(tree).split())
    segment = _SITE.split(window)[0]
    for selector in [*selectors, *articles().title.any]:
        for element in tree.select(selector):
            text = "".join(text_of(element).split())
            agrees = text in window or (len(segment) >= _SHORTEST and segment in text)
            if _SHORTEST <= len(text) <= _LONGEST and (selector in selectors or selector == "h1" or agrees):
                return element
    return None


def _window_title(tree: Tree) -> str:
    """The window's title, which is no visible text of the page."""
    title = tree.first("head title")
    return " ".join((title.text or "").split()) if title is not None else ""


def _post(metas: Mapping[str, str], said: Mapping[str, str]) -> Post | None:
    known = articles().meta
    post = Post(
        author=name(_declared(metas, known.author)) or name(said.get("author")),
        posted=moment(_declared(metas, known.posted)) or moment(said.get("posted")),
        views=count(said.get("views")),
        source=name(_declared(metas, known.source)) or name(said.get("source")),
        url=value(_declared(metas, known.url)),
    )
    return post if post != Post() else None


def _metas(tree: Tree) -> dict[str, str]:
    """What the page declares of itself, by name; the first of a name counts."""
    metas: dict[str, str] = {}
    for element in tree.select("meta[content]"):
        key = element.get("name") or element.get("property")
        content = (element.get("content") or "").strip()
        if key and content:
            metas.setdefault(key, content)
    return metas


def _declared(metas: Mapping[str, str], keys: Sequence[str]) -> str | None:
    return next((metas[key] for key in keys if key in metas), None)
