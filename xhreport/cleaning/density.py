"""Where is the prose of a page? Sentences outside of links weigh; what holds nearly all is the article.

Every word of the report has to be kept, so the way in is from the outside: an element is entered
only if what is left behind is no part of a report.
"""

from collections import Counter
from collections.abc import Iterable, Set
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
_LINES = frozenset({"p", "h2", "h3", "li"})
_BLOCKS = _CONTAINERS | _LINES | {"nav", "header", "footer", "aside", "form", "menu", "ul", "ol", "dl"}
_SENTENCE = regex.compile(r"[，。；！？,;]")
_REPORT = regex.compile(
    r"各位代表|代表大会.{0,12}会议|^\s*(?:\L<ordinals>{1,3}、|（\L<ordinals>{1,3}）|第\L<ordinals>部分)",
    regex.M,
    ordinals=list("一二三四五六七八九十"),
)
_WORD = regex.compile(r"[a-z]+")
_NEARLY_ALL = 0.9  # of the prose: an element that holds it is gone into
_MOST = 0.6  # the same, if all around it is furniture
_LINKS = 0.5  # of the characters: a list of links has so many in them
_SMALL = 0.1  # of the prose: what holds more is no furniture, whatever it is called
_PARAGRAPH = 80  # characters; so much prose outside of links may be a paragraph of the report


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
    """The child to go into: it holds nearly all of the prose, and what is beside it is no report."""
    children = [child for child in element if weights.text.get(child)]
    best = max(children, key=lambda child: weights.prose.get(child, 0), default=None)
    if best is None or best.tag not in _CONTAINERS or _has_own_prose(element):
        return None
    prose = weights.prose[element]
    share = weights.prose.get(best, 0) / prose
    others = [child for child in children if child is not best]
    if share >= _NEARLY_ALL:
        return best if not any(_may_be_report(other, weights, prose) for other in others) else None
    if share >= _MOST:
        return best if all(is_chrome(other, weights, prose) for other in others) else None
    return None


def _has_own_prose(element: Element) -> bool:
    """Whether sentences stand in the element itself, between its children."""
    own = [element.text, *(child.tail for child in element)]
    return any(text is not None and _SENTENCE.search(text) for text in own)


def _may_be_report(element: Element, weights: Weights, prose: int) -> bool:
    """Whether an element beside the article has words of a report, or a paragraph of any kind."""
    if is_report(element, weights):
        return True
    return weights.prose.get(element, 0) >= _PARAGRAPH and not is_chrome(element, weights, prose)


def is_report(element: Element, weights: Weights) -> bool:
    """Whether an element has words that open a report or head a part of it."""
    if weights.is_links(element):
        return False
    return any(_REPORT.search(text) for text in map(str, element.itertext()))


def goes_on(element: Element, weights: Weights) -> bool:
    """Whether the report goes on behind an element: a tag closed too early leaves the rest outside."""
    behind = (sibling for outer in (element, *ancestors(element)) for sibling in outer.itersiblings())
    return any(is_report(sibling, weights) for sibling in behind if weights.prose.get(sibling))


def is_chrome(element: Element, weights: Weights, prose: int, names: Set[str] | None = None) -> bool:
    """Whether an element is furniture of the site, by its links or by its name.

    `prose` is that of the page: an element that holds a good part of it is none. `names` are the
    names of furniture, if not all of them are to count.
    """
    own = weights.prose.get(element, 0)
    if own > _SMALL * prose:
        return False
    if weights.is_links(element):
        return element.tag not in _LINES or not own
    if element.tag in articles().chrome.tags:
        return True
    names = articles().chrome.names if names is None else names
    return own < _PARAGRAPH and not names.isdisjoint(_words(element)) and not is_report(element, weights)


def chrome_in(element: Element, weights: Weights) -> Iterable[Element]:
    """The outermost elements in an article that are furniture of the site.

    A name that stands on a good part of the text, paragraph by paragraph, is no furniture's here.
    """
    prose = weights.prose.get(element, 0)
    blocks = [
        inner for inner in element.iterdescendants() if inner.tag in _BLOCKS and weights.text.get(inner)
    ]
    held: Counter[str] = Counter()
    for block in blocks:
        held.update(dict.fromkeys(_words(block), weights.prose.get(block, 0)))
    names = {name for name in articles().chrome.names if held[name] <= _SMALL * prose}
    chrome = {block for block in blocks if is_chrome(block, weights, prose, names)}
    return [found for found in chrome if not any(outer in chrome for outer in ancestors(found))]


def _words(element: Element) -> set[str]:
    """The words of an element's classes and id."""
    said = f"{element.get('class') or ''} {element.get('id') or ''}"
    return set(_WORD.findall(said.lower())) if said != " " else set()
