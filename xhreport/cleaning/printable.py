"""The printable page of a thread: blocks between rules, each with 作者 and 时间 before its text."""

import regex

from xhreport.cleaning import labels
from xhreport.cleaning.fields import moment, value
from xhreport.cleaning.markup import read, text_of
from xhreport.cleaning.page import Ledger, Page
from xhreport.cleaning.thread import ThreadPost, assemble
from xhreport.cleaning.tree import Tree
from xhreport.models import Post

_PRINT = regex.compile(r"\s*\[打印[^\]]{0,4}\]?\s*$")


def clean(tree: Tree) -> Page | None:
    """Clean a printable page; None if it is another."""
    rules = tree.select("body > hr[noshade]")
    subject = tree.first("body > b")
    if not rules or subject is None or not text_of(subject).startswith("标题"):
        return None
    ledger = Ledger()
    title: str | None = None
    posts: list[ThreadPost] = []
    for part in read(tree.root, {}, {}, frozenset(rules)):
        fields = dict(labels.pairs(part.lines[0]))
        if "author" in fields and "posted" in fields:
            posts.append(_post(part.lines, fields, ledger))
            continue
        if title is None:
            title = _title(part.lines)
        ledger.drop(part.lines, "site chrome")
    if not posts:
        return None
    return Page(
        text="\n".join(assemble(posts, ledger)),
        cleaner="discuz printable",
        title=title,
        post=Post(author=posts[0].author, posted=posts[0].posted),
        dropped=tuple(ledger.entries),
    )


def _post(lines: list[str], fields: dict[str, str], ledger: Ledger) -> ThreadPost:
    """A block; its own subject stands on the line below the author's."""
    start = 2 if len(lines) > 1 and dict(labels.pairs(lines[1])).get("title") else 1
    ledger.drop(lines[:start], "forum header")
    return ThreadPost(value(fields["author"]), moment(fields["posted"]), lines[start:])


def _title(lines: list[str]) -> str | None:
    titles = (dict(labels.pairs(line)).get("title") for line in lines)
    title = next((title for title in titles if title), None)
    return _PRINT.sub("", title) if title else None
