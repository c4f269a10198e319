"""Does the body stand twice? Some copies hold a report two times; one is kept."""

from dataclasses import replace

from xhreport.cleaning.page import Page
from xhreport.models import Dropped, Notice

_LONG = 30  # shorter lines (headings, 各位代表) recur in any report
_FEWEST = 3
_AGREE = 0.9


def drop(page: Page) -> Page:
    """The page with the second copy of its body in the ledger, and a notice."""
    lines = page.text.split("\n")
    start = _second_copy(lines)
    if start is None:
        return page
    notice = Notice(code="duplicate", message="the body stands twice on the page: the first copy is kept")
    return replace(
        page,
        text="\n".join(lines[:start]),
        dropped=(*page.dropped, Dropped(text="\n".join(lines[start:]), reason="duplicate")),
        notices=(*page.notices, notice),
    )


def _second_copy(lines: list[str]) -> int | None:
    """The line at which all that follows repeats the beginning."""
    long = [(at, "".join(line.split())) for at, line in enumerate(lines) if len(line) >= _LONG]
    again = next((k for k in range(_FEWEST, len(long)) if long[k][1] == long[0][1]), None)
    if again is None:
        return None
    rest = len(long) - again
    equal = sum(long[k][1] == long[again + k][1] for k in range(min(rest, again)))
    if rest < _FEWEST or equal < _AGREE * max(rest, again):
        return None
    return _back_to_title(lines, long[0][0], long[again][0])


def _back_to_title(lines: list[str], first: int, second: int) -> int:
    """The short lines before the second copy that stood before the first as well."""
    while first > 0 and second > 0 and lines[first - 1] == lines[second - 1]:
        first, second = first - 1, second - 1
    return second
