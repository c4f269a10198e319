"""A page of a forum's archive (`Powered by Discuz! Archiver`): bare text between lines of authors."""

from xhreport.cleaning import paragraphs
from xhreport.cleaning.fields import moment
from xhreport.cleaning.markup import Element, ancestors, read, text_of
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.templates import first, select
from xhreport.cleaning.thread import ThreadPost, assemble
from xhreport.models import Post


def clean(root: Element) -> Page | None:
    """Clean a page of the archive; None if it is another."""
    authors = select(root, "#content > p.author")
    if not authors or first(authors[0], "strong") is None:
        return None
    ledger = Ledger()
    posts = _posts(root, authors, ledger)
    return Page(
        text="\n".join(paragraphs.mend(assemble(posts, ledger))),
        cleaner="discuz archiver",
        title=text_of(first(root, "#content > h3")) or text_of(first(root, "#end strong")) or None,
        post=Post(author=posts[0].author, posted=posts[0].posted),
        dropped=tuple(ledger.entries),
    )


def _posts(root: Element, authors: list[Element], ledger: Ledger) -> list[ThreadPost]:
    """The text after each author's line, up to the next; the page's own text is cut there."""
    owners = {author: author for author in authors}
    chrome = dict.fromkeys(select(root, "#content > h3"), "title")
    chrome |= dict.fromkeys(select(root, "#content > .page"), "page numbers")
    cuts = frozenset(
        child for outer in ancestors(authors[0]) if outer.get("id") != "content" for child in outer
    )
    posts: list[ThreadPost] = []
    open_post = False
    for part in read(root, owners, chrome, cuts):
        if part.owner is not None:
            line = " ".join(part.lines)
            posts.append(ThreadPost(text_of(first(part.owner, "strong")) or None, moment(line), []))
            ledger.drop(part.lines, "forum header")
            open_post = True
        elif part.reason is None and open_post:
            posts[-1].lines += part.lines
            open_post = False
        else:
            ledger.drop(part.lines, part.reason or "site chrome")
    return posts
