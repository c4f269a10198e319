"""Where is the prose of a page? Sentences outside of links weigh; what holds nearly all is the article.

Every word of the report has to be kept, so the way in is from the outside: an element is entered
only if what is left behind is no part of a report.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

import regex
from lxml import etree

from xhreport.cleaning.markup import ancestors, is_hidden
from xhreport.cleaning.templates import articles
from xhreport.cleaning.tree import Element

_NEVER_SHOWN = frozenset(
    {"script", "style", "head", "template", "noscript", "select", "button", "textarea", "svg"}
)
_CONTAINERS = frozenset(
    {"html", "body", "div", "article", "section", "main", "table", "tbody", "tr", "td", "center"}
)
_SENTENCE = regex.compile(r"[，。；！？,;]")
_REPORT = regex.compile(
    r"各位代表|代表大会.{0,12}会议|^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十]部分)",
    regex.M,
)
_WORD = regex.compile(r"[a-z]+")
_NEARLY_ALL = 0.9
_MOST = 0.6
_LINKS = 0.5
_SMALL = 0.1


@dataclass(slots=True)
class Weights:
    """Of each element, all that is in it: characters, those in links, and those of sentences."""

    text: dict[Element, int] = field(default_factory=dict)
    link: dict[Element, int] = field(default_factory=dict)
    prose: dict[Element, int] = field(default_factory=dict)

    def is_links(self, element: Element) -> bool:
        """Whether the element is a list of links."""
        return self.link.get(element, 0) >= _LINKS * max(1, self.text.get(element, 0))


def weigh(root: Element) -> Weights:
    """Weigh all elements in one walk."""
    weights = Weights()
    stack: list[list[int]] = []
    links = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element.tag in _NEVER_SHOWN or is_hidden(element):
                walk.skip_subtree()
                stack.append([0, 0, 0])
                continue
            links += _is_link(element)
            stack.append([0, 0, 0])
            _add(stack[-1], element.text, links)
            continue
        sums = stack.pop()
        skipped = element.tag in _NEVER_SHOWN or is_hidden(element)
        links -= not skipped and _is_link(element)
        if sums[0]:
            weights.text[element], weights.link[element], weights.prose[element] = sums
        if stack:
            stack[-1] = [a + b for a, b in zip(stack[-1], sums, strict=True)]
            _add(stack[-1], element.tail, links)
    return weights


def _is_link(element: Element) -> bool:
    return element.tag == "a" and element.get("href") is not None


def _add(sums: list[int], text: str | None, links: int) -> None:
    if not text or text.isspace():
        return
    size = len(text.strip())
    sums[0] += size
    if links:
        sums[1] += size
    elif _SENTENCE.search(text):
        sums[2] += size


def container(root: Element, weights: Weights) -> Element:
    """The innermost element that holds the article of a page that has prose."""
    inner: Element | None = root
    found = root
    while inner is not None:
        found = inner
        inner = _heaviest(found, weights)
    return found


def _heaviest(element: Element, weights: Weights) -> Element | None:
    """The child to go into: it holds nearly all of the prose, and its siblings are no report."""
    children = [child for child in element if weights.text.get(child)]
    best = max(children, key=lambda child: weights.prose.get(child, 0), default=None)
    if best is None or best.tag not in _CONTAINERS:
        return None
    share = weights.prose.get(best, 0) / weights.prose[element]
    others = [child for child in children if child is not best]
    if share >= _NEARLY_ALL:
        return best if not any(_is_report(other, weights) for other in others) else None
    if share >= _MOST:
        return best if all(is_chrome(other, weights, weights.prose[element]) for other in others) else None
    return None


def _is_report(element: Element, weights: Weights) -> bool:
    """Whether an element has words that open a report or head a part of it."""
    if weights.is_links(element):
        return False
    return any(_REPORT.search(text) for text in map(str, element.itertext()))


def is_chrome(element: Element, weights: Weights, prose: int) -> bool:
    """Whether an element is furniture of the site: by its name, its links, or having no prose of weight.

    `prose` is that of the page: an element that holds a good part of it is none.
    """
    if weights.prose.get(element, 0) > _SMALL * prose:
        return False
    chrome = articles().chrome
    if element.tag in chrome.tags or weights.is_links(element):
        return True
    words = _WORD.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
    return any(word in chrome.names for word in words)


def chrome_in(element: Element, weights: Weights) -> Iterable[Element]:
    """The outermost elements in an article that are furniture of the site."""
    prose = weights.prose.get(element, 0)
    chrome: set[Element] = set()
    for inner in element.iterdescendants():
        if inner.tag == "a" or not weights.text.get(inner):
            continue
        if inner.tag in _BLOCKS and is_chrome(inner, weights, prose):
            chrome.add(inner)
    return [found for found in chrome if not any(outer in chrome for outer in ancestors(found))]


_BLOCKS = _CONTAINERS | {
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "menu",
    "ul",
    "ol",
    "dl",
    "li",
    "p",
    "h2",
    "h3",
}
