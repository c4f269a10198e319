"""Numbers of pages that were copied with a printed text go: `— 12 —`, `第3页 共40页`."""

from itertools import takewhile

import regex

from xhreport.cleaning import paragraphs
from xhreport.cleaning.page import Ledger

PAGE_NUMBER = regex.compile(
    r"[—–\-－·.\s]*(?:第\s*)?(?P<n>\d{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[—–\-－·.\s]*"
)
_LONG = 100  # characters; the lines of a text that was wrapped are shorter, and joined by their width
_ENDS = paragraphs.ENDS + "”）"
_FEWEST = 3  # pages; fewer lines of a number alone may be anything


def cut(lines: list[str], ledger: Ledger) -> list[str]:
    """The lines without those that hold the number of a page alone, if these count up by one.

    Empty lines around them go as well. A long line that ends in no mark goes on over the page.

    Example:
        >>> cut(["全年增长", "- 1 -", "6%。今年", "- 2 -", "增长", "- 3 -", "7%。"], Ledger())
        ['全年增长', '6%。今年', '增长', '7%。']
    """
    found = {at: int(m["n"]) for at, line in enumerate(lines) if (m := PAGE_NUMBER.fullmatch(line.strip()))}
    numbers = list(found.values())
    if len(numbers) < _FEWEST or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return lines
    ledger.drop([lines[at] for at in found], "page number")
    gone = set(found)
    for at in found:
        gone.update(takewhile(lambda n: not lines[n].strip(), range(at - 1, -1, -1)))
        gone.update(takewhile(lambda n: not lines[n].strip(), range(at + 1, len(lines))))
    kept: list[str] = []
    for at, line in enumerate(lines):
        if at in gone:
            continue
        if at - 1 in gone and kept and _goes_over(kept[-1], line):
            kept[-1] = kept[-1].rstrip() + line.lstrip()
        else:
            kept.append(line)
    return kept


def _goes_over(line: str, following: str) -> bool:
    """Whether a paragraph goes on over the end of its page: no heading is as long, no sentence ends so."""
    line = line.strip()
    return len(line) >= _LONG and line[-1] not in _ENDS and not paragraphs.starts_item(following)
