"""Which words of a page are the report's? Every word of it is kept, and what goes is entered in a ledger.

Cleaners are tried in a stated order, each a module of its own; the first that knows the page
cleans it. For text:

1. `markdown`: front matter, comments or markers;
2. `dump`: the text of a forum page, with its counts and the times of its posts;
3. `scraped`: header lines (标题, 来源, 阅读) before the report;
4. `plain`: any other text.
"""

from dataclasses import replace

from xhreport.cleaning import dump, duplicate, garble, markdown, plain, scraped
from xhreport.cleaning.page import Page
from xhreport.errors import EmptyInputError
from xhreport.source import Source

__all__ = ["Page", "clean"]

_TEXT = (markdown.clean, dump.clean, scraped.clean)


def clean(source: Source) -> Page:
    r"""Clean a page.

    Raises:
        EmptyInputError: the page holds no text of its own.

    >>> from xhreport.source import read
    >>> clean(read("　　各位代表：\n\n　　现在，我代表区人民政府报告工作。")).text
    '各位代表：\n现在，我代表区人民政府报告工作。'
    """
    page = _first(source.text)
    if not page.text:
        raise EmptyInputError("the page holds no text besides what belongs to the site")
    page = duplicate.drop(page)
    garbled = garble.find(page.text)
    notices = (*source.notices, *page.notices, *((garbled,) if garbled else ()))
    return replace(page, notices=notices)


def _first(text: str) -> Page:
    for cleaner in _TEXT:
        page = cleaner(text)
        if page is not None:
            return page
    return plain.clean(text)
