"""A page of a forum's archive (`Powered by Discuz! Archiver`): bare text between lines of authors."""

from xhreport.cleaning.fields import moment
from xhreport.cleaning.markup import ancestors, read, text_of
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.thread import ThreadPost, assemble
from xhreport.cleaning.tree import Element, Tree, select
from xhreport.models import Post


def clean(tree: Tree) -> Page | None:
    """Clean a page of the archive; None if it is another."""
    authors = tree.select("#content > p.author")
    if not authors or not select(authors[0], "strong"):
        return None
    ledger = Ledger()
    posts = _posts(tree, authors, ledger)
    return Page(
        text="\n".join(assemble(posts, ledger)),
        cleaner="discuz archiver",
        title=text_of(tree.first("#content > h3")) or text_of(tree.first("#end strong")) or None,
        post=Post(author=posts[0].author, posted=posts[0].posted),
        dropped=tuple(ledger.entries),
    )


def _posts(tree: Tree, authors: list[Element], ledger: Ledger) -> list[ThreadPost]:
    """The text after each author's line, up to the next; the page's own text is cut there."""
    owners = {author: author for author in authors}
    chrome = dict.fromkeys(tree.select("#content > h3"), "title")
    chrome |= dict.fromkeys(tree.select("#content > .page"), "page number")
    cuts = frozenset(
        child for outer in ancestors(authors[0]) if outer.get("id") != "content" for child in outer
    )
    posts: list[ThreadPost] = []
    open_post = False
    for part in read(tree.root, owners, chrome, cuts):
        if part.owner is not None:
            line = " ".join(part.lines)
            posts.append(ThreadPost(_name(part.owner), moment(line), []))
            ledger.drop(part.lines, "forum header")
            open_post = True
        elif part.reason is None and open_post:
            posts[-1].lines += part.lines
            open_post = False
        else:
            ledger.drop(part.lines, part.reason or "site chrome")
    return posts


def _name(author: Element) -> str | None:
    return " ".join(text_of(strong) for strong in select(author, "strong")) or None
