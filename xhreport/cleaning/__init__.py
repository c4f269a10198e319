"""Which words of a page are the report's? Every word of it is kept, and what goes is entered in a ledger.

Cleaners are tried in a stated order, each a module of its own; the first that knows the page
cleans it. For text:

1. `markdown`: front matter, comments or markers;
2. `dump`: the text of a forum page, with its counts and the times of its posts;
3. `scraped`: header lines (标题, 来源, 阅读) before the report;
4. `plain`: any other text.

Lines that were `wrapped` at a fixed width are joined to paragraphs. For pages of a PDF: `printed`,
which joins theirs.

For HTML:

1. `discuz`: a thread, on the screen or on a telephone;
2. `archiver` and `printable`: the same forum's plain pages;
3. `article`: an article of a publishing system that is known, or else of any page by its prose.
"""

from dataclasses import replace

from xhreport.cleaning import (
    archiver,
    article,
    discuz,
    dump,
    duplicate,
    garble,
    markdown,
    markup,
    numbering,
    paragraphs,
    plain,
    printable,
    printed,
    scraped,
    traditional,
    wrapped,
)
from xhreport.cleaning.chrome import login_pattern
from xhreport.cleaning.page import Ledger, Page
from xhreport.errors import EmptyInputError
from xhreport.models import Notice, Post
from xhreport.source import Kind, Source

__all__ = ["Page", "clean"]

_WALL = 200  # characters; whoever says no more and speaks of logging in has no report
_HTML = (discuz.clean, archiver.clean, printable.clean, article.clean)


def clean(source: Source) -> Page:
    r"""Clean a page.

    Raises:
        EmptyInputError: the page holds no text of its own.

    >>> from xhreport.source import read
    >>> clean(read("　　各位代表：\n\n　　现在，我代表区人民政府报告工作。")).text
    '各位代表：\n现在，我代表区人民政府报告工作。'
    """
    page = _KINDS[source.kind](source.text)
    lines = paragraphs.mend(wrapped.unwrapped(page.text.split("\n")))
    page = duplicate.drop(replace(page, text="\n".join(lines)))
    if source.url and (page.post is None or page.post.url is None):
        page = replace(page, post=(page.post or Post()).model_copy(update={"url": source.url}))
    page = traditional.simplify(page)
    garbled = garble.find(page.text)
    return replace(page, notices=(*source.notices, *page.notices, *((garbled,) if garbled else ())))


def _html(text: str) -> Page:
    tree, flattened = markup.parse(text)
    if tree is None:
        raise EmptyInputError("the page has no content")
    page = next((page for cleaner in _HTML if (page := cleaner(tree)) is not None), None)
    if page is None or not page.text or _is_wall(page.text):
        raise EmptyInputError(_nothing(" ".join(markup.lines_of(tree.root))))
    if flattened:
        notice = Notice(code="deep_nesting", message="elements are nested too deep: the page was flattened")
        page = replace(page, notices=(*page.notices, notice))
    return page


def _is_wall(text: str) -> bool:
    """Whether all that a page says is that its reader has to log in."""
    return len(text) <= _WALL and login_pattern().search(text) is not None


def _nothing(text: str) -> str:
    """What to tell of a page on which no report was found."""
    if login_pattern().search(text):
        return "the page asks its reader to log in: save it while you are logged in"
    if text:
        return "the page holds no article, only what belongs to the site: save the report's own page"
    return (
        "the page holds no text: it may be filled in by a script; save it from a browser after it has loaded"
    )


def _text(text: str) -> Page:
    ledger = Ledger()
    lines = numbering.cut(text.splitlines(), ledger)
    text = "\n".join(lines)
    page = markdown.clean(text)
    if page is None:
        lines = paragraphs.split(text)
        page = dump.clean(lines) or scraped.clean(lines) or plain.clean(text)
    if not page.text:
        raise EmptyInputError("the text holds nothing besides what belongs to the site")
    return replace(page, dropped=(*page.dropped, *ledger.entries))


def _print(text: str) -> Page:
    page = printed.clean(text)
    if not page.text:
        raise EmptyInputError("the pages hold nothing but their numbers and heads")
    return page


_KINDS = {Kind.HTML: _html, Kind.TEXT: _text, Kind.PRINT: _print}
