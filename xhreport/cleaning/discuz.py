"""A thread page of Discuz!, on the screen or on a telephone; the selectors are in data/pages/discuz.toml."""

from dataclasses import dataclass, field
from datetime import datetime

import regex

from xhreport.cleaning import paragraphs
from xhreport.cleaning.fields import count, moment
from xhreport.cleaning.markup import Part, ancestors, read, text_of
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.templates import Thread, threads
from xhreport.cleaning.thread import ThreadPost, assemble
from xhreport.cleaning.tree import Element, Tree, select
from xhreport.models import Post

_TAG = regex.compile(r"^\s*\[(?P<tag>[^\[\]]{1,20})\]\s*")
_QUOTE = 600  # characters; the forum cuts quotes far shorter, a longer one is the post's own text
_COUNTS = regex.compile(r"(\d+)\D+(\d+)")


@dataclass(slots=True)
class _Places:
    """Where a post's author, time and rank stand; each belongs to the next body on the page."""

    body: Element
    author: str | None = None
    posted: Element | None = None
    rank: str | None = None


@dataclass(slots=True)
class _Texts:
    """What the walk over the page gave: the bodies' lines, and the ledger of all else."""

    bodies: dict[Element, list[str]] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)


def clean(tree: Tree) -> Page | None:
    """Clean a thread page; None if it is of no known kind."""
    template = next((kind for kind in threads().thread if tree.select(kind.page)), None)
    if template is None:
        return None
    places = _places(tree, template)
    if not places:
        return None
    texts = _read(tree, [place.body for place in places])
    posts = [_thread_post(place, texts) for place in places]
    lines = assemble(posts, texts.ledger)
    tag, title = _title(tree, template)
    views, replies = _counts(tree, template)
    return Page(
        text="\n".join(lines),
        cleaner=template.name,
        title=title,
        post=Post(
            tag=tag,
            author=posts[0].author,
            author_rank=posts[0].rank,
            posted=posts[0].posted,
            views=views,
            replies=replies,
        ),
        dropped=tuple(texts.ledger.entries),
    )


def _places(tree: Tree, template: Thread) -> list[_Places]:
    """The bodies in order, each with the author, time and rank that stand before it."""
    bodies = set(tree.select(template.body))
    authors = set(tree.select(template.author))
    times = set(tree.select(template.posted))
    ranks = set(tree.select(template.rank))
    wanted = bodies | authors | times | ranks
    places: list[_Places] = []
    author: str | None = None
    posted: Element | None = None
    rank: str | None = None
    for element in tree.root.iter():
        if element not in wanted:
            continue
        if element in bodies:
            if not any(outer in bodies for outer in ancestors(element)):
                places.append(_Places(element, author, posted, rank))
                author = posted = rank = None
        elif element in authors:
            author = author or text_of(element) or None
        elif element in times:
            posted = element if posted is None else posted
        else:
            rank = rank or text_of(element) or None
    return places


def _read(tree: Tree, bodies: list[Element]) -> _Texts:
    """One walk: the bodies without what does not belong to them, and all around them by its reason."""
    around = {outer for body in bodies for outer in ancestors(body)}
    known = tree.reasons(threads().furniture) | tree.reasons(threads().strip)
    chrome = {
        element: why
        for element, why in known.items()
        if element not in around and not (why == "quote" and _size(element) > _QUOTE)
    }
    cuts = frozenset(child for outer in around for child in outer)
    texts = _Texts(bodies={body: [] for body in bodies})
    for part in read(tree.root, {body: body for body in bodies}, chrome, cuts):
        _enter(part, texts)
    return texts


def _size(element: Element) -> int:
    return sum(len(text) for text in element.itertext())


def _enter(part: Part, texts: _Texts) -> None:
    if part.owner is not None and part.reason is None:
        texts.bodies[part.owner] += part.lines
    else:
        texts.ledger.drop(part.lines, part.reason or "site chrome")


def _thread_post(place: _Places, texts: _Texts) -> ThreadPost:
    return ThreadPost(place.author, _moment(place.posted), texts.bodies[place.body], place.rank)


def _moment(element: Element | None) -> datetime | None:
    """The time of a post; where it is relative (昨天, 3 天前), the full one is a tooltip."""
    if element is None:
        return None
    for inner in select(element, "span[title]"):
        found = moment(inner.get("title"))
        if found:
            return found
    return moment(text_of(element))


def _title(tree: Tree, template: Thread) -> tuple[str | None, str | None]:
    """The tag and the title. The title is the element's own text: buttons stand in elements inside."""
    element = tree.first(template.title)
    if element is None:
        return None, None
    own = " ".join([element.text or "", *(child.tail or "" for child in element)])
    title = paragraphs.tidy(" ".join(own.split()))
    tagged = tree.first(template.tag)
    bare = _TAG.match(title)
    if bare:
        title = title[bare.end() :]
    if tagged is not None:
        return text_of(tagged).strip("[]【】 ") or None, title or None
    if bare is None and (parent := element.getparent()) is not None:
        bare = _TAG.match(" ".join((parent.text or "").split()))
    return (bare["tag"].strip() if bare else None), title or None


def _counts(tree: Tree, template: Thread) -> tuple[int | None, int | None]:
    both = _COUNTS.search(text_of(tree.first(template.counts)))
    if both:
        return int(both[1]), int(both[2])
    return count(text_of(tree.first(template.views))), count(text_of(tree.first(template.replies)))
