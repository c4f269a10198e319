"""Plain text: every line is the report's, but for a foot that was copied with it."""

from xhreport.cleaning import footer, paragraphs, wrapped
from xhreport.cleaning.page import Ledger, Page


def clean(text: str) -> Page:
    """Clean a text that has no other form."""
    ledger = Ledger()
    lines = footer.cut(paragraphs.split("\n".join(wrapped.unwrapped(text.splitlines()))), ledger)
    return Page(text="\n".join(lines), cleaner="plain", dropped=tuple(ledger.entries))
