"""What every cleaner gives: the report's own words, and a ledger of what was dropped."""

from dataclasses import dataclass

from xhreport.models import Dropped, Notice, Post


@dataclass(frozen=True, slots=True)
class Page:
    """A cleaned page; `text` holds the body, a line a paragraph, and never changes again."""

    text: str
    cleaner: str
    title: str | None = None
    post: Post | None = None
    dropped: tuple[Dropped, ...] = ()
    notices: tuple[Notice, ...] = ()
