"""What every cleaner gives: the report's own words, and a ledger of what was dropped."""

from collections.abc import Iterable
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Ledger:
    """What is dropped, block by block, in the order of the page."""

    entries: list[Dropped] = field(default_factory=list)

    def drop(self, lines: str | Iterable[str], reason: str) -> None:
        """Enter a block; one without text leaves no entry."""
        text = lines if isinstance(lines, str) else "\n".join(lines)
        if text.strip():
            self.entries.append(Dropped(text=text.strip(), reason=reason))
