"""Plain text: every line is the report's, but for a foot that was copied with it."""

from xhreport.cleaning import footer, paragraphs, wrapped
from xhreport.cleaning.page import Ledger, Page


def clean(text: str) -> Page:
    """Clean a text that has no other form."""
    ledger = Ledger()
    lines = footer.cut(paragraphs.split(wrapped.unwrapped(text)), ledger)
    return Page(text="\n".join(paragraphs.mend(lines)), cleaner="plain", dropped=tuple(ledger.entries))
